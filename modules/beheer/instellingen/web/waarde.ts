import type { Say } from '#platform/web/texts.tsx';
import type { InstellingDto } from '../contract.ts';

type Gezien = Pick<InstellingDto, 'eenheid' | 'keuzes'>;

/** A value as people say it: `12 maanden`, `aan, ook anoniem`. */
export function inWoorden(t: Say, { eenheid, keuzes }: Gezien, waarde: InstellingDto['waarde']): string {
  if (waarde === '') return t('instellingen.leeg');
  const keuze = keuzes.find((one) => one.waarde === String(waarde));
  if (keuze) return keuze.naam;
  return eenheid === null ? String(waarde) : t(`instellingen.eenheid.${eenheid}`, { aantal: Number(waarde) });
}
