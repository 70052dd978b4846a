import { encodeQR } from 'qr';
import { useMemo } from 'react';
import css from './QrCode.module.css';

/** Modules of white around a code, as the standard asks. */
const QUIET = 4;

/** A code to scan, as one path: sharp at any size, and nothing is fetched from anywhere. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
    const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: rows.length, path: dark.join('') };
  }, [text]);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} className={css['code']}>
      <rect width={size} height={size} className={css['white']} />
      <path d={path} className={css['black']} shapeRendering="crispEdges" />
    </svg>
  );
}
