import { useParams } from '@tanstack/react-router';
import { Dialoog } from './Dialoog.tsx';
import { Inzichten } from './Inzichten.tsx';
import { Perspectieven } from './Perspectieven.tsx';
import { Verhaal } from './Verhaal.tsx';
import { Verhalen } from './Verhalen.tsx';
import { Vraag } from './Vraag.tsx';

/** What the account tells besides figures: four lists, one story, and the one question. */
export function Kamer() {
  const { deel }: { deel?: string } = useParams({ strict: false });
  if (deel === undefined) return <Verhalen />;
  if (deel === 'perspectieven') return <Perspectieven />;
  if (deel === 'inzichten') return <Inzichten />;
  if (deel === 'dialoog') return <Dialoog />;
  if (deel === 'vraag') return <Vraag />;
  return <Verhaal key={deel} id={deel} />;
}
