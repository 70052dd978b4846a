import type { LocalDate } from '#platform/contract.ts';
import { Invalid, type FieldFault } from '#platform/errors.ts';
import type { SettingDefinition } from '#platform/settings.ts';
import type { Soort } from '../contract.ts';

export type Waarde = string | number | boolean;

/** Beyond a century a term is a mistake in typing. */
const LARGEST = 36_500;
const LONGEST_TEXT = 200;

export function soortVan({ standaard, keuzes }: SettingDefinition<unknown>): Soort {
  if (keuzes) return 'keuze';
  if (typeof standaard === 'number') return 'getal';
  return typeof standaard === 'boolean' ? 'ja-nee' : 'tekst';
}

/** Regel INS-1: een waarde is van het soort van haar instelling en blijft binnen haar grenzen. */
export function waardeFaults(definitie: SettingDefinition<unknown>, waarde: Waarde): FieldFault[] {
  const { minimum = 0, maximum = LARGEST, keuzes } = definitie;
  const fault = (code: string, waarden: Record<string, number> = {}): FieldFault[] => [
    { veld: 'waarde', code: `instellingen.${code}`, waarden },
  ];
  switch (soortVan(definitie)) {
    case 'keuze':
      return keuzes!.includes(waarde) ? [] : fault('geen-keuze');
    case 'ja-nee':
      return typeof waarde === 'boolean' ? [] : fault('geen-keuze');
    case 'tekst':
      return typeof waarde === 'string' && waarde.length <= LONGEST_TEXT ? [] : fault('geen-tekst');
    default:
      if (typeof waarde !== 'number' || !Number.isInteger(waarde)) return fault('geen-getal');
      return waarde >= minimum && waarde <= maximum ? [] : fault('buiten-grenzen', { minimum, maximum });
  }
}

/** Regel INS-2: een instelling geldt vanaf een dag die nog niet voorbij is; wat gold, blijft wat gold. */
export function demandWijziging(
  definitie: SettingDefinition<unknown>,
  waarde: Waarde,
  vanaf: LocalDate,
  today: LocalDate,
): void {
  const faults = waardeFaults(definitie, waarde);
  if (vanaf < today) faults.push({ veld: 'vanaf', code: 'instellingen.vanaf-voorbij' });
  if (faults.length > 0) throw new Invalid(faults);
}
