import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Before the box was measured; also what a printer starts from. */
const FIRST = 480;

/** The width of a box in pixels, followed: a drawing made at its true width keeps its letters readable on a phone. */
export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST);
  useLayoutEffect(() => {
    const node = box.current;
    if (!node) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.max(160, Math.floor(node.clientWidth))));
    observer.observe(node);
    setWidth(Math.max(160, Math.floor(node.clientWidth)));
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
