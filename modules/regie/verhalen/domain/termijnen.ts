import type { LocalDate } from '#platform/contract.ts';
import { addDays, addMonths } from '#platform/reckon/dates.ts';
import type { SettingDefinition } from '#platform/settings.ts';

const eigen = 'werkwijze van de gemeente, door het college vast te stellen';

/** Terms of the room as dated settings; the numbers here are only where the municipality set none. */
export const termijnInstellingen = {
  bewaren: { sleutel: 'verhaal.bewaren', standaard: 5, eenheid: 'jaren', bron: eigen },
  ingetrokken: { sleutel: 'verhaal.ingetrokken', standaard: 3, eenheid: 'maanden', bron: eigen },
  toestemmingWeg: {
    sleutel: 'perspectief.toestemming-ingetrokken',
    standaard: 1,
    eenheid: 'maanden',
    bron: 'AVG 7(3) en 17(1)(b)',
  },
  vraagElke: {
    sleutel: 'verhaalvraag.elke',
    standaard: 7,
    eenheid: 'dagen',
    bron: 'werkwijze: afgedwongen tekst is geen verhaal, dus zelden vragen',
    minimum: 7,
  },
  vraagGeldig: { sleutel: 'verhaalvraag.geldig', standaard: 42, eenheid: 'dagen', bron: eigen },
} as const satisfies Record<string, SettingDefinition<number>>;

export type Termijnen = Record<keyof typeof termijnInstellingen, number>;

/** Regel VRH-13: wat over een jaar vertelt, gaat weg na de jaren die daarop volgen. */
export const eindeVanJaar = (jaar: number, t: Termijnen): LocalDate => `${jaar + t.bewaren}-12-31`;

export const eindeIngetrokken = (vandaag: LocalDate, t: Termijnen): LocalDate =>
  addMonths(vandaag, t.ingetrokken);

export const eindeToestemming = (vandaag: LocalDate, t: Termijnen): LocalDate =>
  addMonths(vandaag, t.toestemmingWeg);

export const eindeVraag = (vandaag: LocalDate, t: Termijnen): LocalDate => addDays(vandaag, t.vraagGeldig);
