import type { SettingDefinition } from '#platform/settings.ts';

const eigen = 'werkwijze van de gemeente, door het college vast te stellen';

/** Terms and bounds of the LIO as dated settings (domain §1.5, §1.7; practice F7). */
export const termijnInstellingen = {
  actie: { sleutel: 'lio.actie', standaard: 4, eenheid: 'weken', bron: eigen },
  geenCapaciteit: { sleutel: 'lio.geen-capaciteit', standaard: 8, eenheid: 'weken', bron: eigen },
  namen: { sleutel: 'lio.namen', standaard: 3, eenheid: 'maanden', bron: eigen },
  besluitenlijst: { sleutel: 'lio.besluitenlijst', standaard: 5, eenheid: 'jaren', bron: eigen },
  anoniemMinimum: { sleutel: 'lio.anoniem-minimum', standaard: 10, bron: eigen },
} as const satisfies Record<string, SettingDefinition<number>>;

export type Termijnen = Record<keyof typeof termijnInstellingen, number>;

export const standaardTermijnen: Termijnen = Object.fromEntries(
  Object.entries(termijnInstellingen).map(([name, s]) => [name, s.standaard]),
) as Termijnen;

/** The circle that prepares and chairs the LIO: a team, since nobody belongs to a circle by role alone. */
export const teamInstelling = { sleutel: 'lio.team', standaard: 'ondermijning', bron: eigen } as const;
