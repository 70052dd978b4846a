import type { LocalDate } from '#platform/contract.ts';
import { addDays, addMonths, addWorkingDays, addYears, daysBetween } from '#platform/reckon/dates.ts';
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

/** One setting that runs, with the units that come on top of it. */
interface Loop {
  naam: keyof Termijnen;
  extra: number;
}

const loopt = (naam: keyof Termijnen, extra = 0): Loop => ({ naam, extra });

/** Which settings run in a state: until when to act, and when it goes. */
function lopen(status: Status, uitkomst: string | null): { voor: Loop | null; einde: Loop } {
  switch (status) {
    case 'weging':
      // An unweighed signal that everybody forgot must go too, well after its term has turned red.
      return { voor: loopt('wegen'), einde: loopt('verrijken') };
    case 'in-verrijking':
    case 'geagendeerd':
      return { voor: loopt('verrijken'), einde: loopt('verrijken', 1) };
    case 'geparkeerd':
      return { voor: loopt('geenCapaciteit'), einde: loopt('parkeren') };
    case 'bewaard':
      return { voor: null, einde: loopt('teLicht') };
    case 'besloten':
      return { voor: null, einde: loopt(naBesluit(uitkomst)) };
  }
}

function naBesluit(uitkomst: string | null): keyof Termijnen {
  if (uitkomst === 'casus' || uitkomst === 'controle') return 'metMaatregel';
  if (uitkomst === 'doorverwezen' || uitkomst === 'overgedragen' || uitkomst === 'politie-riec')
    return 'doorverwezen';
  if (uitkomst === 'geen-ondermijning') return 'onjuist';
  return 'zonderMaatregel';
}

/** Two clocks of each state: until when to act, and when it goes. */
export function klok(status: Status, uitkomst: string | null, vandaag: LocalDate, t: Termijnen): Klok {
  const { voor, einde } = lopen(status, uitkomst);
  return { voor: voor && tel(vandaag, voor, t), einddatum: tel(vandaag, einde, t) };
}

function tel(vanaf: LocalDate, { naam, extra }: Loop, t: Termijnen): LocalDate {
  const aantal = t[naam] + extra;
  switch (termijnInstellingen[naam].eenheid) {
    case 'werkdagen':
      return addWorkingDays(vanaf, aantal);
    case 'weken':
      return addDays(vanaf, aantal * 7);
    case 'maanden':
      return addMonths(vanaf, aantal);
    case 'jaren':
      return addYears(vanaf, aantal);
  }
}

/** One clock as people read it: how far it is, and the arithmetic behind it. */
export interface Termijn {
  soort: 'voor' | 'einde';
  vanaf: LocalDate;
  tot: LocalDate;
  verstreken: number;
  /** Negative: overdue. */
  over: number;
  /** Null where the day no longer follows from today's settings, because they changed since. */
  rekensom: { naam: keyof Termijnen; aantal: number; extra: number; eenheid: string; bron: string } | null;
}

/** The clocks of a signal that is in its state since `sinds`. */
export function termijnenVan(
  s: Klok & { status: Status; uitkomst: string | null },
  sinds: LocalDate,
  vandaag: LocalDate,
  t: Termijnen,
): Termijn[] {
  const { voor, einde } = lopen(s.status, s.uitkomst);
  const termijn = (soort: Termijn['soort'], loop: Loop, tot: LocalDate): Termijn => {
    const { eenheid, bron } = termijnInstellingen[loop.naam];
    const som = { naam: loop.naam, aantal: t[loop.naam], extra: loop.extra, eenheid, bron };
    return {
      soort,
      vanaf: sinds,
      tot,
      verstreken: daysBetween(sinds, vandaag),
      over: daysBetween(vandaag, tot),
      rekensom: tel(sinds, loop, t) === tot ? som : null,
    };
  };
  return [
    ...(voor && s.voor !== null ? [termijn('voor', voor, s.voor)] : []),
    termijn('einde', einde, s.einddatum),
  ];
}
