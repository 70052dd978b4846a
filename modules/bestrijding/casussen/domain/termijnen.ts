import type { LocalDate } from '#platform/contract.ts';
import { addMonths, addYears } from '#platform/reckon/dates.ts';
import type { SettingDefinition } from '#platform/settings.ts';
import type { Uitkomst } from '../contract.ts';

const eigen = 'werkwijze van de gemeente, door het college vast te stellen';

/** Terms of a casus as dated settings (domain §1.7). */
export const termijnInstellingen = {
  herzien: { sleutel: 'casus.herzien', standaard: 3, eenheid: 'maanden', bron: eigen },
  stil: { sleutel: 'casus.stil', standaard: 24, eenheid: 'maanden', bron: eigen },
  onjuist: { sleutel: 'casus.onjuist', standaard: 1, eenheid: 'maanden', bron: 'AVG 5(1)(d) en 17(1)(d)' },
  zonderMaatregel: { sleutel: 'casus.zonder-maatregel', standaard: 1, eenheid: 'jaren', bron: eigen },
  metMaatregel: {
    sleutel: 'casus.met-maatregel',
    standaard: 5,
    eenheid: 'jaren',
    bron: 'Selectielijst gemeenten 2020 en werkwijze',
  },
} as const satisfies Record<string, SettingDefinition<number>>;

export type Termijnen = Record<keyof typeof termijnInstellingen, number>;

export const standaardTermijnen: Termijnen = Object.fromEntries(
  Object.entries(termijnInstellingen).map(([name, s]) => [name, s.standaard]),
) as Termijnen;

/** Day on which a closed casus goes. */
export function eindeNaSluiten(uitkomst: Uitkomst, vandaag: LocalDate, t: Termijnen): LocalDate {
  if (uitkomst === 'maatregel') return addYears(vandaag, t.metMaatregel);
  if (uitkomst === 'onjuist') return addMonths(vandaag, t.onjuist);
  return addYears(vandaag, t.zonderMaatregel);
}
