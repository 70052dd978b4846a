import type { LocalDate } from '#platform/contract.ts';
import { addDays, addMonths, addWorkingDays, addYears } from '#platform/reckon/dates.ts';
import type { SettingDefinition } from '#platform/settings.ts';
import type { Status } from '../contract.ts';

const modelprotocol = 'CCV-modelprotocol ondermijning; in de werkwijze door het college vast te stellen';
const eigen = 'werkwijze van de gemeente, door het college vast te stellen';

/** Terms of a signal as dated settings (domain §1.7); the numbers here are only where the municipality set none. */
export const termijnInstellingen = {
  wegen: { sleutel: 'signaal.wegen', standaard: 10, eenheid: 'werkdagen', bron: eigen },
  verrijken: { sleutel: 'signaal.verrijken', standaard: 6, eenheid: 'maanden', bron: eigen },
  geenCapaciteit: { sleutel: 'signaal.geen-capaciteit', standaard: 8, eenheid: 'weken', bron: eigen },
  parkeren: { sleutel: 'signaal.parkeren', standaard: 6, eenheid: 'maanden', bron: modelprotocol },
  teLicht: { sleutel: 'signaal.te-licht', standaard: 12, eenheid: 'maanden', bron: modelprotocol },
  onjuist: { sleutel: 'signaal.onjuist', standaard: 1, eenheid: 'maanden', bron: 'AVG 5(1)(d) en 17(1)(d)' },
  doorverwezen: { sleutel: 'signaal.doorverwezen', standaard: 3, eenheid: 'maanden', bron: eigen },
  zonderMaatregel: { sleutel: 'signaal.zonder-maatregel', standaard: 1, eenheid: 'jaren', bron: eigen },
  metMaatregel: {
    sleutel: 'signaal.met-maatregel',
    standaard: 5,
    eenheid: 'jaren',
    bron: 'Selectielijst gemeenten 2020 en werkwijze',
  },
} as const satisfies Record<string, SettingDefinition<number>>;

export type Termijnen = Record<keyof typeof termijnInstellingen, number>;

export const standaardTermijnen: Termijnen = Object.fromEntries(
  Object.entries(termijnInstellingen).map(([name, s]) => [name, s.standaard]),
) as Termijnen;

export interface Klok {
  /** Day before which somebody should act; null when nothing is asked. */
  voor: LocalDate | null;
  /** Day on which the record goes by itself (regel SIG-11: nooit zonder). */
  einddatum: LocalDate;
}

/** Two clocks of each state: until when to act, and when it goes. */
export function klok(status: Status, uitkomst: string | null, vandaag: LocalDate, t: Termijnen): Klok {
  switch (status) {
    case 'weging':
      // An unweighed signal that everybody forgot must go too, well after its term has turned red.
      return { voor: addWorkingDays(vandaag, t.wegen), einddatum: addMonths(vandaag, t.verrijken) };
    case 'in-verrijking':
    case 'geagendeerd':
      return { voor: addMonths(vandaag, t.verrijken), einddatum: addMonths(vandaag, t.verrijken + 1) };
    case 'geparkeerd':
      return { voor: addDays(vandaag, t.geenCapaciteit * 7), einddatum: addMonths(vandaag, t.parkeren) };
    case 'bewaard':
      return { voor: null, einddatum: addMonths(vandaag, t.teLicht) };
    case 'besloten':
      return { voor: null, einddatum: naBesluit(uitkomst, vandaag, t) };
  }
}

function naBesluit(uitkomst: string | null, vandaag: LocalDate, t: Termijnen): LocalDate {
  if (uitkomst === 'casus' || uitkomst === 'controle') return addYears(vandaag, t.metMaatregel);
  if (uitkomst === 'doorverwezen' || uitkomst === 'overgedragen' || uitkomst === 'politie-riec')
    return addMonths(vandaag, t.doorverwezen);
  if (uitkomst === 'geen-ondermijning') return addMonths(vandaag, t.onjuist);
  return addYears(vandaag, t.zonderMaatregel);
}
