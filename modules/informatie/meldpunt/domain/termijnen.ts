import type { Instant, LocalDate } from '#platform/contract.ts';
import { addMonths, addWorkingDays, legalDay } from '#platform/reckon/dates.ts';
import type { Stand } from '../contract.ts';

const eigen = 'werkwijze van de gemeente, door het college vast te stellen';
const modelprotocol = 'CCV-modelprotocol ondermijning; in de werkwijze vast te stellen';

/** Terms of the meldpunt as dated settings (domain §1.7, practice §2); the numbers stand where the municipality set none. */
export const termijnInstellingen = {
  lezen: { sleutel: 'melding.lezen', standaard: 1, eenheid: 'werkdagen', bron: eigen },
  terugkoppelen: { sleutel: 'melding.terugkoppelen', standaard: 5, eenheid: 'werkdagen', bron: eigen },
  teSchiften: { sleutel: 'melding.te-schiften', standaard: 12, eenheid: 'maanden', bron: eigen },
  verder: { sleutel: 'melding.verder', standaard: 3, eenheid: 'maanden', bron: eigen },
  doorgestuurd: { sleutel: 'melding.doorgestuurd', standaard: 3, eenheid: 'maanden', bron: eigen },
  teLicht: { sleutel: 'melding.te-licht', standaard: 12, eenheid: 'maanden', bron: modelprotocol },
  afgehandeld: { sleutel: 'melding.afgehandeld', standaard: 3, eenheid: 'maanden', bron: eigen },
  geenMelding: { sleutel: 'melding.geen-melding', standaard: 1, eenheid: 'maanden', bron: 'AVG 5(1)(c)' },
  melder: { sleutel: 'melder.kluis', standaard: 3, eenheid: 'maanden', bron: 'AVG 5(1)(e); werkwijze' },
  postvak: { sleutel: 'postvak.originelen', standaard: 14, eenheid: 'dagen', bron: 'DPIA' },
  mmaLezen: {
    sleutel: 'mma.lezen',
    standaard: 1,
    eenheid: 'werkdagen',
    bron: 'overeenkomst Meld Misdaad Anoniem',
  },
  mma: { sleutel: 'mma.bewaren', standaard: 12, eenheid: 'maanden', bron: modelprotocol },
} as const;

export type Termijnen = Record<keyof typeof termijnInstellingen, number>;

export const standaardTermijnen: Termijnen = Object.fromEntries(
  Object.entries(termijnInstellingen).map(([name, s]) => [name, s.standaard]),
) as Termijnen;

/** The circle that reads the meldpunt: a team, since nobody belongs to a circle by role alone. */
export const teamInstelling = { sleutel: 'meldpunt.team', standaard: 'ondermijning', bron: eigen } as const;

export interface Klok {
  /** Day before which it should be read; null once there is an outcome. */
  voor: LocalDate | null;
  /** Day on which the record goes by itself (regel MLD-8: nooit zonder). */
  einddatum: LocalDate;
}

/** Regel MLD-8: elke stand heeft een einddatum; wat niet gelezen is, heeft ook een leesdatum. */
export function klok(stand: Stand, uitkomst: string | null, dag: LocalDate, t: Termijnen): Klok {
  switch (stand) {
    case 'te-schiften':
      return { voor: addWorkingDays(dag, t.lezen), einddatum: addMonths(dag, t.teSchiften) };
    case 'verder':
      return { voor: null, einddatum: addMonths(dag, t.verder) };
    case 'doorgestuurd':
      return { voor: null, einddatum: addMonths(dag, t.doorgestuurd) };
    case 'te-licht':
      return { voor: null, einddatum: addMonths(dag, t.teLicht) };
    case 'dubbel':
    case 'spoed-afgehandeld':
      return { voor: null, einddatum: addMonths(dag, t.afgehandeld) };
    case 'afgehandeld':
      return {
        voor: null,
        einddatum: addMonths(dag, uitkomst === 'geen-melding' ? t.geenMelding : t.afgehandeld),
      };
  }
}

/** Last day on which the reporter must have heard that it was read. */
export const terugkoppelenVoor = (binnenOp: Instant, t: Termijnen): LocalDate =>
  addWorkingDays(legalDay(binnenOp), t.terugkoppelen);

/** Last day in the vault. */
export const kluisTot = (binnenOp: Instant, t: Termijnen): LocalDate =>
  addMonths(legalDay(binnenOp), t.melder);
