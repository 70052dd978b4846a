import type { Instant, LocalDate } from '#platform/contract.ts';
import { Invalid, RuleViolated, type FieldFault } from '#platform/errors.ts';
import type {
  Bronsoort,
  Kanaal,
  Schift,
  SpoedUitgangCode,
  Stand,
  Statuswoord,
  Thema,
  TwijfelUitgang,
} from '../contract.ts';
import { klok, type Termijnen } from './termijnen.ts';

/** What a list shows of a melding; the text stays sealed until somebody opens it. */
export interface MeldingKop {
  id: string;
  kenmerk: string;
  versie: number;
  stand: Stand;
  uitkomst: string | null;
  kanaal: Kanaal;
  bronsoort: Bronsoort;
  thema: Thema | null;
  gebied: string | null;
  team: string;
  taal: string;
  ontvangenOp: Instant;
  binnenOp: Instant;
  voor: LocalDate | null;
  onderwerp: string | null;
  regel: string;
  zaaknummer: string | null;
  automatisch: boolean;
  bijlagen: number;
  dubbelVan: string | null;
  aanvullingOp: Instant | null;
  signaalId: string | null;
  einddatum: LocalDate;
}

/** A melding as the rules see it. */
export interface Melding extends MeldingKop {
  tekst: string;
  waar: string | null;
  wanneer: string | null;
  naar: string | null;
  waarschuwingen: string[];
  onleesbaar: string | null;
}

/** Moment, day and terms on which a rule decides; no rule looks at a clock. */
export interface Nu {
  nu: Instant;
  vandaag: LocalDate;
  door: string;
  termijnen: Termijnen;
}

/** Regel MLD-1: een melding wordt één keer geschift; wat al een uitkomst heeft, krijgt er geen tweede. */
export function demandTeSchiften(melding: Pick<MeldingKop, 'stand'>): void {
  if (melding.stand !== 'te-schiften') throw new RuleViolated('MLD-1', 'melding.al-geschift');
}

/** Regel MLD-2: elke keuze vraagt precies wat zij nodig heeft; alle fouten tegelijk. */
export function demandVolledig(schift: Schift): void {
  const fouten: FieldFault[] = [];
  const vraag = (veld: string, waarde: unknown): void => {
    if (waarde === undefined || (typeof waarde === 'string' && waarde.trim() === ''))
      fouten.push({ veld, code: 'schema-required' });
  };
  if (schift.keuze === 'verder') {
    vraag('wat', schift.wat);
    vraag('thema', schift.thema);
  }
  if (schift.keuze === 'te-licht') vraag('thema', schift.thema);
  if (schift.keuze === 'doorsturen') vraag('naar', schift.naar);
  if (schift.keuze === 'dubbel') vraag('van', schift.van);
  if (fouten.length > 0) throw new Invalid(fouten);
}

const standNa: Record<Schift['keuze'], Stand> = {
  verder: 'verder',
  doorsturen: 'doorgestuurd',
  'te-licht': 'te-licht',
  dubbel: 'dubbel',
  'geen-melding': 'afgehandeld',
};

/** Regel MLD-1: schiften geeft elke melding een vastgelegde uitkomst. */
export function schift(melding: Melding, keuze: Schift, nu: Nu): Melding {
  demandTeSchiften(melding);
  demandVolledig(keuze);
  return {
    ...naarStand(melding, standNa[keuze.keuze], keuze.keuze, nu),
    thema: keuze.thema ?? melding.thema,
    gebied: keuze.gebied ?? melding.gebied,
    bronsoort: keuze.bronsoort ?? melding.bronsoort,
    naar: keuze.naar ? JSON.stringify(keuze.naar) : melding.naar,
    dubbelVan: keuze.keuze === 'dubbel' ? (keuze.van ?? null) : null,
  };
}

/** Regel MLD-3: een dubbele melding wijst naar een andere, die zelf niet dubbel is. */
export function demandOverlevende(melding: MeldingKop, blijft: MeldingKop): void {
  if (melding.id === blijft.id) throw new RuleViolated('MLD-3', 'melding.dubbel-met-zichzelf');
  if (blijft.stand === 'dubbel') throw new RuleViolated('MLD-3', 'melding.blijft-zelf-niet');
}

/** Minutes within which a schift can be undone. */
export const ONGEDAAN_MINUTEN = 10;

/** Last moment at which the choice can be taken back. */
export const ongedaanTot = (op: Instant): Instant =>
  Temporal.Instant.from(op).add({ minutes: ONGEDAAN_MINUTEN }).toString({ fractionalSecondDigits: 3 });

/** What is kept of a choice in order to take it back. */
export interface Keuze {
  id: string;
  keuze: string;
  thema: Thema | null;
  gebied: string | null;
  vorigeBronsoort: Bronsoort;
  vorigeEinddatum: LocalDate;
  vorigeVoor: LocalDate | null;
  signaalId: string | null;
  berichtId: string | null;
  op: Instant;
  door: string;
}

/** Regel MLD-4: de laatste keuze is tien minuten terug te draaien; daarna rekent een ander erop. */
export function maakOngedaan(melding: Melding, keuze: Keuze | null, nu: Nu): Melding {
  if (keuze === null || melding.stand === 'te-schiften')
    throw new RuleViolated('MLD-4', 'melding.niets-ongedaan');
  if (nu.nu > ongedaanTot(keuze.op)) throw new RuleViolated('MLD-4', 'melding.ongedaan-te-laat');
  return {
    ...melding,
    stand: 'te-schiften',
    uitkomst: null,
    thema: null,
    gebied: null,
    bronsoort: keuze.vorigeBronsoort,
    voor: keuze.vorigeVoor,
    einddatum: keuze.vorigeEinddatum,
    dubbelVan: null,
    signaalId: null,
    naar: null,
  };
}

/** Regel MLD-5: bij spoed telt wie er gebeld is en wanneer; dat moment ligt niet in de toekomst. */
export function spoedOm(om: Instant | undefined, nu: Nu): Instant {
  if (om === undefined) return nu.nu;
  if (om > nu.nu) throw new Invalid([{ veld: 'om', code: 'melding.in-de-toekomst' }]);
  return om;
}

/** A melding that needed no more than the call. */
export function spoedAfgehandeld(melding: Melding, uitgang: SpoedUitgangCode, nu: Nu): Melding {
  demandTeSchiften(melding);
  return naarStand(melding, 'spoed-afgehandeld', uitgang, nu);
}

/** Regel MLD-7: een uitgang van 'Twijfel bij een aanvraag' hoort bij zo'n melding; het LIO maakt er een signaal van. */
export function twijfelUitgang(melding: Melding, uitgang: TwijfelUitgang, nu: Nu): Melding {
  if (melding.kanaal !== 'twijfel') throw new RuleViolated('MLD-7', 'melding.geen-twijfel');
  demandTeSchiften(melding);
  if (uitgang.uitgang === 'lio') return schift(melding, naarSignaal(uitgang), nu);
  return naarStand(melding, 'afgehandeld', uitgang.uitgang, nu);
}

/** The fields that a doubt needs to become a signaal. */
export function naarSignaal({ wat, waar, thema }: TwijfelUitgang): Schift {
  return {
    keuze: 'verder',
    ...(wat === undefined ? {} : { wat }),
    ...(waar === undefined ? {} : { waar }),
    ...(thema === undefined ? {} : { thema }),
  };
}

/** Regel MLD-9: op een afgehandelde melding komt een antwoord boven water tot iemand het gelezen heeft. */
export const ontvangtAanvulling = (melding: Pick<MeldingKop, 'stand'>): boolean =>
  melding.stand !== 'te-licht';

/** Reads the reply, or puts the melding back in the queue. Kept meldingen come back by reopening only (regel MLD-6). */
export function aanvullingGezien(melding: Melding, opnieuw: boolean, nu: Nu): Melding {
  if (melding.aanvullingOp === null) throw new RuleViolated('MLD-9', 'melding.geen-aanvulling');
  if (!opnieuw || melding.stand === 'te-schiften') return { ...melding, aanvullingOp: null };
  return heropend({ ...melding, aanvullingOp: null }, nu);
}

/** Regel MLD-6: heropenen vraagt een nieuw stuk op hetzelfde object, een motief en een tweede persoon. */
export function heropen(melding: Melding, gevraagdDoor: string, nu: Nu): Melding {
  if (melding.stand !== 'te-licht') throw new RuleViolated('MLD-6', 'melding.niet-bewaard');
  if (gevraagdDoor === nu.door) throw new RuleViolated('MLD-6', 'melding.tweede-persoon');
  return heropend(melding, nu);
}

function heropend(melding: Melding, nu: Nu): Melding {
  const terug = { ...melding, dubbelVan: null, naar: null, signaalId: null };
  return naarStand(terug, 'te-schiften', null, nu);
}

/** Al wat een melder ooit hoort: gelezen of doorgegeven, nooit een bevinding. */
export function statuswoord(stand: Stand): Statuswoord {
  if (stand === 'te-schiften') return 'ontvangen';
  return stand === 'doorgestuurd' || stand === 'spoed-afgehandeld' ? 'doorgegeven' : 'gelezen';
}

/** What kind of source a channel is, until somebody says otherwise. */
export function bronsoortVan(kanaal: Kanaal, rol?: string): Bronsoort {
  if (kanaal === 'twijfel') return 'intern';
  if (kanaal === 'intern' && (rol === 'sleutelfiguur' || rol === 'toezichthouder')) return rol;
  return kanaal;
}

const REGEL = 160;

/** The first words of a text, on one line, for a list. */
export function eersteRegel(tekst: string): string {
  const line = tekst
    .slice(0, 4 * REGEL)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= REGEL
    ? line
    : `${line
        .slice(0, REGEL - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** Regel MLD-8: geen stand zonder einddatum. */
function naarStand(melding: Melding, stand: Stand, uitkomst: string | null, nu: Nu): Melding {
  return { ...melding, stand, uitkomst, ...klok(stand, uitkomst, nu.vandaag, nu.termijnen) };
}
