import type { LocalDate } from '#platform/contract.ts';
import { addMonths, addYears } from '#platform/reckon/dates.ts';
import type { SettingDefinition } from '#platform/settings.ts';
import type { Resultaat } from '../contract.ts';

const eigen = 'werkwijze van de gemeente, door het college vast te stellen';

/** Terms of a controle as dated settings (domain §1.7). */
export const termijnInstellingen = {
  nietUitgevoerd: { sleutel: 'controle.niet-uitgevoerd', standaard: 12, eenheid: 'maanden', bron: eigen },
  zonderMaatregel: { sleutel: 'controle.zonder-maatregel', standaard: 1, eenheid: 'jaren', bron: eigen },
  metMaatregel: {
    sleutel: 'controle.met-maatregel',
    standaard: 5,
    eenheid: 'jaren',
    bron: 'Selectielijst gemeenten 2020 en werkwijze',
  },
} as const satisfies Record<string, SettingDefinition<number>>;

export type Termijnen = Record<keyof typeof termijnInstellingen, number>;

export const standaardTermijnen: Termijnen = Object.fromEntries(
  Object.entries(termijnInstellingen).map(([name, s]) => [name, s.standaard]),
) as Termijnen;

/** Day on which a controle goes: the result decides, "in orde" goes after a year. */
export function einde(resultaat: Resultaat | null, vandaag: LocalDate, t: Termijnen): LocalDate {
  if (resultaat === null) return addMonths(vandaag, t.nietUitgevoerd);
  return resultaat === 'maatregel' ? addYears(vandaag, t.metMaatregel) : addYears(vandaag, t.zonderMaatregel);
}

/** The circle that prepares controles by hand: a team, since nobody belongs to a circle by role alone. */
export const teamInstelling = { sleutel: 'controle.team', standaard: 'ondermijning', bron: eigen } as const;
