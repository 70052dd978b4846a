import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Notice } from '../components/Notice.tsx';
import { useText } from '../texts.tsx';
import css from './AreaMap.module.css';
import type { MapContent } from './content.ts';
import type { MapOptions, MapWords, OpenMap } from './engine.ts';

interface AreaMapProps {
  label: string;
  content: MapContent;
  onChoose: (id: string) => void;
}

/**
 * A map of areas and places. It is an extra: whoever uses it puts a list beside it that says and does the same. Where the
 * browser cannot draw it, that list is all there is, and this says so.
 */
export function AreaMap({ label, content, onChoose }: AreaMapProps) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const [broken, setBroken] = useState(false);
  const words: MapWords = {
    'Map.Title': label,
    'NavigationControl.ZoomIn': t('web.kaart.dichterbij'),
    'NavigationControl.ZoomOut': t('web.kaart.verderaf'),
    'AttributionControl.ToggleAttribution': t('web.kaart.maker'),
  };
  useMap({ place, content, words, broken, onChoose, onFault: () => setBroken(true) });
  if (broken)
    return (
      <div className={css['none']}>
        <Notice icon="map-pin">{t('web.kaart.geen-beeld')}</Notice>
      </div>
    );
  return <div ref={place} className={css['map']} />;
}

interface Wiring extends Omit<AreaMapProps, 'label'> {
  place: React.RefObject<HTMLDivElement | null>;
  words: MapWords;
  broken: boolean;
  onFault: () => void;
}

function useMap({ place, content, words, broken, onChoose, onFault }: Wiring): void {
  const map = useRef<OpenMap | null>(null);
  const choose = useEffectEvent(onChoose);
  const fault = useEffectEvent(onFault);
  const begin = useEffectEvent((open: (options: MapOptions) => OpenMap, element: HTMLElement): OpenMap =>
    open({ place: element, content, words, onChoose: (id) => choose(id), onFault: () => fault() }),
  );
  useEffect(() => {
    const element = place.current;
    if (broken || element === null) return undefined;
    if (!canDraw()) {
      fault();
      return undefined;
    }
    let gone = false;
    const start = async (): Promise<void> => {
      const { openMap } = await import('./engine.ts');
      if (!gone) map.current = begin(openMap, element);
    };
    start().catch(() => fault());
    return () => {
      gone = true;
      map.current?.close();
      map.current = null;
    };
  }, [place, broken]);
  useEffect(() => map.current?.show(content), [content]);
}

/** Old machines and locked-down browsers have no WebGL 2; asking costs one context, which is given back. */
function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
