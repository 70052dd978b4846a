import type { Instant, LocalDate } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import { addDays } from '#platform/reckon/dates.ts';
import type { Besluit, Deel, ObjectSoort, ZelfstandigeBron } from '../contract.ts';
import type { Afgedekt, Feit } from './anoniem.ts';
import { aanTafel, demandBezig, type Nu, type Vergadering } from './vergadering.ts';

/** What is known of an item without opening its signal; sealed as one whole. */
export interface Inhoud {
  titel: string;
  objectsoort: ObjectSoort;
  buurt: string | null;
  /** How many of such objects the neighbourhood has; unknown is null. */
  aantalInBuurt: number | null;
  feiten: Feit[];
  afgedekt: Afgedekt[];
  /** Why names may be needed, from the weighing, covered: the proposal of the identificatiebesluit. */
  waarom: string;
}

export interface BesluitVastgelegd {
  keuze: Besluit;
  toelichting: string;
  houderId: string | null;
  houderFunctie: string | null;
  termijn: LocalDate | null;
  zelfstandigeBron: ZelfstandigeBron | null;
  casusId: string | null;
  controleId: string | null;
  door: string;
  op: Instant;
}

/** An item of the agenda. */
export interface Punt {
  id: string;
  versie: number;
  vergaderingId: string;
  signaalId: string;
  kenmerk: string;
  thema: string;
  gebied: string | null;
  deel: Deel;
  volgorde: number;
  inhoud: Inhoud;
  nagekekenOp: Instant | null;
  behandeld: boolean;
  besluit: BesluitVastgelegd | null;
}

/** Regel LIO-6: een nieuwe volgorde bevat precies dezelfde punten. */
export function herschik(punten: readonly Punt[], ids: readonly string[]): Punt[] {
  const byId = new Map(punten.map((p) => [p.id, p]));
  if (ids.length !== punten.length || new Set(ids).size !== ids.length || ids.some((id) => !byId.has(id)))
    throw new RuleViolated('LIO-6', 'lio.volgorde-onvolledig');
  return ids.map((id, volgorde) => ({ ...byId.get(id)!, volgorde }));
}

/** The order in which items are spoken of: first the internal part, then with partners. */
export const opVolgorde = (punten: readonly Punt[]): Punt[] =>
  punten.toSorted((a, b) =>
    a.deel === b.deel ? a.volgorde - b.volgorde : a.deel === 'partnerdeel' ? 1 : -1,
  );

/**
 * Regel LIO-2: namen komen pas na een identificatiebesluit: per punt, in de vergadering, met een reden,
 * voor met naam gekozen aanwezigen van dit deel. Nooit voor meer punten tegelijk.
 */
export function demandIdentificatie(v: Vergadering, p: Punt, deelnemers: readonly string[]): void {
  demandBezig(v);
  if (p.deel !== v.deel) throw new RuleViolated('LIO-2', 'lio.ander-deel');
  if (deelnemers.length === 0) throw new RuleViolated('LIO-2', 'lio.niemand-gekozen');
  const seated = new Set(aanTafel(v).map((d) => d.id));
  if (deelnemers.some((id) => !seated.has(id))) throw new RuleViolated('LIO-2', 'lio.niet-aanwezig');
}

/** Decisions that somebody must carry out. */
export const vraagtActie = (keuze: Besluit): boolean => keuze !== 'te-licht' && keuze !== 'geen-opvolging';

export interface Besluitvraag {
  keuze: Besluit;
  toelichting: string;
  houderId: string | null;
  houderFunctie: string | null;
  termijn: LocalDate | null;
}

/** Regel LIO-3: elk punt krijgt in de vergadering één besluit, met houder en termijn waar iemand iets moet doen. */
export function besluit(v: Vergadering, p: Punt, b: Besluitvraag, nu: Nu): Besluitvraag {
  demandBezig(v);
  if (p.besluit !== null) throw new RuleViolated('LIO-3', 'lio.al-besloten');
  if (p.deel !== v.deel) throw new RuleViolated('LIO-3', 'lio.ander-deel');
  if ((b.keuze === 'geen-opvolging' || b.keuze === 'geen-capaciteit') && b.toelichting.trim() === '')
    throw new RuleViolated('LIO-3', 'lio.motivering-ontbreekt');
  if (!vraagtActie(b.keuze)) return { ...b, houderId: null, houderFunctie: null, termijn: null };
  if (b.houderId === null && (b.houderFunctie ?? '').trim() === '')
    throw new RuleViolated('LIO-3', 'lio.houder-ontbreekt');
  const termijn = b.termijn ?? addDays(nu.vandaag, nu.termijnen.actie * 7);
  demandTermijn(b.keuze, termijn, nu);
  return { ...b, houderFunctie: b.houderId === null ? b.houderFunctie!.trim() : null, termijn };
}

/** Regel LIO-15: een termijn ligt niet voor vandaag; "nu geen capaciteit" komt binnen acht weken terug. */
function demandTermijn(keuze: Besluit, termijn: LocalDate, nu: Nu): void {
  if (termijn < nu.vandaag) throw new RuleViolated('LIO-15', 'lio.termijn-voorbij');
  const weken = nu.termijnen.geenCapaciteit;
  if (keuze === 'geen-capaciteit' && termijn > addDays(nu.vandaag, weken * 7))
    throw new RuleViolated('LIO-15', 'lio.termijn-te-ver', { weken });
}

/** Regel LIO-10: wat niet vastgelegd mag worden, wordt niet vastgelegd: alleen dát er iets was, en van wie. */
export function inbrengTekst(vastleggen: boolean, tekst: string | undefined): string | null {
  if (!vastleggen) return null;
  if (tekst === undefined || tekst.trim() === '') throw new RuleViolated('LIO-10', 'lio.inbreng-leeg');
  return tekst.trim();
}

/** What of an item lives as long as the decision list: its title and kind. Facts and the reason for names do not. */
export const alleenTitel = (inhoud: Inhoud): Inhoud => ({
  titel: inhoud.titel,
  objectsoort: inhoud.objectsoort,
  buurt: null,
  aantalInBuurt: null,
  feiten: [],
  afgedekt: [],
  waarom: '',
});

/** Regel LIO-19: is een signaal onjuist gebleken, dan blijft van zijn punt alleen het nummer en de soort besluit over. */
export const zonderInhoud = (inhoud: Inhoud): Inhoud => ({
  ...alleenTitel(inhoud),
  titel: '',
  objectsoort: 'overig',
});
