import type { Instant, LocalDate } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import type {
  Besluit,
  Bevoegdheid,
  Bronsoort,
  Herkomstlabel,
  Kenmerk,
  SignaalId,
  Status,
  Thema,
  WegingUitkomst,
} from '../contract.ts';
import { klok, type Termijnen } from './termijnen.ts';

export interface Weging {
  concreet: boolean;
  recent: boolean;
  bevoegdheid: Bevoegdheid;
  reden: string;
  op: Instant;
  door: string;
}

/** What a list shows of a signal; the rest stays sealed until somebody opens it. */
export interface SignaalKop {
  id: SignaalId;
  kenmerk: string;
  versie: number;
  status: Status;
  uitkomst: string | null;
  bronsoort: Bronsoort;
  thema: Thema;
  herkomstlabel: Herkomstlabel;
  betrouwbaarheid: string;
  geloofwaardigheid: number;
  eersteHand: boolean | null;
  wat: string;
  waar: string;
  gebied: string | null;
  waarnemingDatum: LocalDate | null;
  ontvangenOp: Instant;
  team: string;
  kenmerken: Kenmerk[];
  voor: LocalDate | null;
  einddatum: LocalDate;
  geparkeerd: boolean;
  verlengd: boolean;
  ouderId: string | null;
}

/** A signal as the rules see it. */
export interface Signaal extends SignaalKop {
  duiding: string | null;
  weging: Weging | null;
}

export interface Oordeel {
  concreet: boolean;
  recent: boolean;
  bevoegdheid: Bevoegdheid;
  reden: string;
  kenmerken?: Kenmerk[];
  uitkomst: WegingUitkomst;
}

/** Moment, day and terms on which a rule decides; no rule looks at a clock. */
export interface Nu {
  nu: Instant;
  vandaag: LocalDate;
  door: string;
  termijnen: Termijnen;
}

/** Regel SIG-1: een signaal wordt één keer gewogen, met een bevoegdheid uit de lijst en een reden. */
export function weeg(signaal: Signaal, oordeel: Oordeel, nu: Nu): Signaal {
  if (signaal.status !== 'weging') throw new RuleViolated('SIG-1', 'signaal.al-gewogen');
  if (oordeel.uitkomst === 'verder' && !oordeel.concreet)
    throw new RuleViolated('SIG-2', 'signaal.verder-vraagt-concreet');
  const { uitkomst, kenmerken, ...rest } = oordeel;
  const gewogen: Signaal = {
    ...signaal,
    weging: { ...rest, op: nu.nu, door: nu.door },
    kenmerken: kenmerken ?? [],
  };
  return naWeging(gewogen, uitkomst, nu);
}

function naWeging(signaal: Signaal, uitkomst: WegingUitkomst, nu: Nu): Signaal {
  switch (uitkomst) {
    case 'verder':
      return naar(signaal, 'in-verrijking', null, nu);
    case 'te-licht':
      return naar(signaal, 'bewaard', 'te-licht', nu);
    case 'doorverwezen':
      return naar(signaal, 'besloten', 'doorverwezen', nu);
    case 'geen-ondermijning':
      return naar(signaal, 'besloten', 'geen-ondermijning', nu);
  }
}

/** Regel SIG-3: op de agenda komt alleen wat gewogen is en nog loopt. */
export function agendeer(signaal: Signaal, nu: Nu): Signaal {
  if (signaal.weging === null) throw new RuleViolated('SIG-3', 'signaal.nog-niet-gewogen');
  if (signaal.status !== 'in-verrijking' && signaal.status !== 'geparkeerd')
    throw new RuleViolated('SIG-3', 'signaal.niet-agendeerbaar');
  return naar(signaal, 'geagendeerd', null, nu);
}

/** Regel SIG-4: wie van de agenda gaat zonder besluit, gaat terug naar verrijken. */
export function haalVanAgenda(signaal: Signaal, nu: Nu): Signaal {
  if (signaal.status !== 'geagendeerd') throw new RuleViolated('SIG-4', 'signaal.niet-geagendeerd');
  return naar(signaal, 'in-verrijking', null, nu);
}

/** Regel SIG-5: elk besluit van het LIO zet het signaal in precies één stand, met een einddatum. */
export function besluit(signaal: Signaal, keuze: Besluit, nu: Nu): Signaal {
  if (signaal.status !== 'geagendeerd') throw new RuleViolated('SIG-5', 'signaal.niet-geagendeerd');
  switch (keuze) {
    case 'verrijken':
      if (signaal.verlengd) throw new RuleViolated('SIG-6', 'signaal.al-verlengd');
      return { ...naar(signaal, 'in-verrijking', null, nu), verlengd: true };
    case 'geen-capaciteit':
      return parkeer(signaal, nu);
    case 'te-licht':
      return naar(signaal, 'bewaard', 'te-licht', nu);
    default:
      return naar(signaal, 'besloten', keuze, nu);
  }
}

/** Regel SIG-7: parkeren mag één keer. "Wel opvolgen, nu geen capaciteit" komt binnen acht weken terug en telt niet mee. */
function parkeer(signaal: Signaal, nu: Nu): Signaal {
  return naar(signaal, 'geparkeerd', 'geen-capaciteit', nu);
}

/** Regel SIG-8: een M.-melding of een ander onzelfstandig signaal draagt geen besluit alleen. */
export const heeftZelfstandigeBron = (signaal: Signaal, andereBronsoorten: readonly Bronsoort[]): boolean =>
  signaal.bronsoort !== 'mma' || andereBronsoorten.some((b) => b !== 'mma' && b !== 'media');

/** Regel SIG-8: casus en controle vragen naast een M.-signaal een zelfstandige bron. */
export function demandZelfstandigeBron(
  signaal: Signaal,
  keuze: Besluit,
  andereBronsoorten: readonly Bronsoort[],
): void {
  if (keuze !== 'casus' && keuze !== 'controle') return;
  if (!heeftZelfstandigeBron(signaal, andereBronsoorten))
    throw new RuleViolated('SIG-8', 'signaal.alleen-mma');
}

/** Regel SIG-14: een besluit is terug te nemen zolang het signaal nog staat waar dat besluit het zette. */
export function herroep(signaal: Signaal, keuze: Besluit, nu: Nu): Signaal {
  const { status, uitkomst } = besluit({ ...signaal, status: 'geagendeerd', verlengd: false }, keuze, nu);
  if (signaal.status !== status || signaal.uitkomst !== uitkomst)
    throw new RuleViolated('SIG-14', 'signaal.besluit-achterhaald');
  const terug = naar(signaal, 'geagendeerd', null, nu);
  return keuze === 'verrijken' ? { ...terug, verlengd: false } : terug;
}

/** Regel SIG-9: heropenen vraagt een nieuw signaal op hetzelfde object, een motief en een tweede persoon. */
export function heropen(signaal: Signaal, gevraagdDoor: string, nu: Nu): Signaal {
  if (signaal.status !== 'bewaard') throw new RuleViolated('SIG-9', 'signaal.niet-bewaard');
  if (gevraagdDoor === nu.door) throw new RuleViolated('SIG-9', 'signaal.tweede-persoon');
  return naar(signaal, 'in-verrijking', null, nu);
}

/** Regel SIG-10: inhoud wijzigt alleen zolang er niet besloten is; daarna staat zij vast. */
export function demandWijzigbaar(signaal: Signaal): void {
  if (signaal.status === 'besloten' || signaal.status === 'bewaard')
    throw new RuleViolated('SIG-10', 'signaal.ligt-vast');
}

/** Regel SIG-11: geen stand zonder einddatum. */
function naar(signaal: Signaal, status: Status, uitkomst: string | null, nu: Nu): Signaal {
  const { voor, einddatum } = klok(status, uitkomst, nu.vandaag, nu.termijnen);
  return { ...signaal, status, uitkomst, voor, einddatum };
}

/** What the channel proposes: origin label and grade, to be confirmed or changed at the weighing (practice F2). */
export function voorstelVanKanaal(bronsoort: Bronsoort): {
  herkomstlabel: Herkomstlabel;
  betrouwbaarheid: string;
  geloofwaardigheid: number;
} {
  if (bronsoort === 'politie') return { herkomstlabel: 'Wpg', betrouwbaarheid: 'A', geloofwaardigheid: 2 };
  if (bronsoort === 'riec') return { herkomstlabel: 'Wgs', betrouwbaarheid: 'A', geloofwaardigheid: 2 };
  if (['toezichthouder', 'omgevingsdienst', 'netbeheerder', 'brp', 'bijvangst'].includes(bronsoort)) {
    return { herkomstlabel: 'AVG', betrouwbaarheid: 'A', geloofwaardigheid: 2 };
  }
  if (
    ['intern', 'sleutelfiguur', 'corporatie', 'partner', 'nieuwe-bedrijven', 'wijkteam'].includes(bronsoort)
  ) {
    return { herkomstlabel: 'AVG', betrouwbaarheid: 'B', geloofwaardigheid: 3 };
  }
  if (bronsoort === 'mma') return { herkomstlabel: 'AVG', betrouwbaarheid: 'F', geloofwaardigheid: 6 };
  return { herkomstlabel: 'AVG', betrouwbaarheid: 'C', geloofwaardigheid: 3 };
}

/** Regel SIG-15: na de maand van registratie neemt één deel de telling van het geheel over, liefst een met hetzelfde thema. */
export const overnemer = (thema: Thema, delen: readonly { thema: Thema }[]): number =>
  Math.max(
    0,
    delen.findIndex((deel) => deel.thema === thema),
  );
