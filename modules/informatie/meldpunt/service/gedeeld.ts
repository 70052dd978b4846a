import type { Work } from '#platform/work.ts';
import { bronsoortVan, eersteRegel, type MeldingKop, type Nu } from '../domain/melding.ts';
import { kenmerkendeWoordgroepen } from '../domain/schets.ts';
import { klok, teamInstelling, termijnInstellingen, type Klok, type Termijnen } from '../domain/termijnen.ts';
import type { NieuweMelding } from '../store/melding.ts';
import * as store from '../store/melding.ts';
import { KENMERK_BYTES, makeKenmerk } from '#platform/reckon/kenmerk.ts';

export const READ = 'melding.lezen';
export const bronVan = (m: { id: string }) => ({ soort: 'melding', id: m.id }) as const;

/** Moment, terms and person for the rules: the only place where this room reads settings. */
export async function nuVan(work: Work): Promise<Nu> {
  const termijnen: Termijnen = await work.settings(termijnInstellingen);
  return { nu: work.now, vandaag: work.today, door: work.actor.accountId, termijnen };
}

export const teamVan = (work: Work): Promise<string> => work.setting<string>(teamInstelling);

/** What is the same for every new melding, whatever its channel. */
export function leeg(
  work: Work,
  nu: Nu,
  v: Pick<NieuweMelding, 'kenmerk' | 'kanaal' | 'tekst' | 'team'> & Partial<NieuweMelding>,
  wacht: Klok = klok('te-schiften', null, nu.vandaag, nu.termijnen),
): NieuweMelding {
  return {
    id: work.newReportId(),
    versie: 1,
    stand: 'te-schiften',
    uitkomst: null,
    bronsoort: bronsoortVan(v.kanaal, work.actor.rol),
    thema: null,
    gebied: null,
    taal: 'und',
    ontvangenOp: work.now,
    binnenOp: work.now,
    ...wacht,
    onderwerp: null,
    regel: eersteRegel(v.tekst),
    zaaknummer: null,
    automatisch: false,
    bijlagen: 0,
    dubbelVan: null,
    aanvullingOp: null,
    signaalId: null,
    waar: null,
    wanneer: null,
    naar: null,
    waarschuwingen: [],
    onleesbaar: null,
    vanuitTeam: null,
    herkend: true,
    ...v,
  };
}

/** Numbers that nobody has yet; chance repeats one in thirty million, and many meldingen meet that chance. */
export async function vrijeKenmerken(work: Work, aantal: number): Promise<string[]> {
  const year = Number(work.today.slice(0, 4));
  const free = new Set<string>();
  while (free.size < aantal) {
    const tried = Array.from({ length: aantal - free.size }, () =>
      makeKenmerk('M', year, work.randomBytes(KENMERK_BYTES)),
    );
    const taken = await store.bezet(work, tried);
    for (const kenmerk of tried) if (!taken.has(kenmerk)) free.add(kenmerk);
  }
  return [...free];
}

/** Texts of a melding by field, for recognising objects in them. */
export const tekstenVan = (m: { onderwerp: string | null; tekst: string; waar: string | null }) => [
  ...(m.onderwerp === null ? [] : [{ veld: 'onderwerp', tekst: m.onderwerp }]),
  { veld: 'tekst', tekst: m.tekst },
  ...(m.waar === null ? [] : [{ veld: 'waar', tekst: m.waar }]),
];

/** Keyed marks of a few word groups: enough to meet a look-alike, too few to say what it is about. */
export const merkenVan = (work: Work, tekst: string): string[] =>
  kenmerkendeWoordgroepen(tekst).map((groep) => work.keys.match('meldpunt.woordgroep', groep));

export const maandVan = (m: Pick<MeldingKop, 'ontvangenOp'>): string => m.ontvangenOp.slice(0, 7);
