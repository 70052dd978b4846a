import type { Blok as DocBlok, Document } from '#platform/documents/contract.ts';
import { leesMarkdown } from '#platform/reckon/markdown.ts';
import type { LocalDate } from '#platform/contract.ts';
import { hoofdstukken, verslaglijnen, type Hoofdstuk, type Verslaglijn } from '../contract.ts';
import { gaatMee, type Blok, type Verslag } from '../domain/verslag.ts';
import { bijlage, cijferblok } from './cijfers.ts';
import type { Grond } from './grond.ts';
import { activiteiten, doel, jaarbeeld } from './planblokken.ts';
import { dilemmas, effecten, gesprekken, lessen, perspectieven, verhalen } from './verhaalblokken.ts';
import { alinea, cursief, kop, verdiept } from './woorden.ts';

/** Regel VSL-1: the document of one version, drawn from its blocks; a chapter without anything in it is left out. */
export function bouw(
  verslag: Pick<Verslag, 'titel' | 'jaar'>,
  blokken: readonly Blok[],
  grond: Grond,
  over: { gemeente: string; datum: LocalDate },
): Document {
  const { say } = grond.schrijver;
  const mee = blokken.filter((blok) => gaatMee(blok, grond.versie));
  const delen = hoofdstukken
    .map((hoofdstuk) => ({ hoofdstuk, inhoud: hoofdstukVan(hoofdstuk, mee, grond) }))
    .filter(({ inhoud }) => inhoud.length > 0);
  return {
    titel: verslag.titel,
    ondertitel: say('verslagen.document.ondertitel', { jaar: String(verslag.jaar) }),
    auteur: over.gemeente,
    omschrijving: say('verslagen.document.omschrijving', { jaar: String(verslag.jaar) }),
    taal: 'nl',
    datum: over.datum,
    omslag: true,
    ...(grond.versie === 'openbaar' ? {} : { merk: say(`verslagen.merk.${grond.versie}`) }),
    blokken: delen.flatMap(({ hoofdstuk, inhoud }, i): DocBlok[] => [
      ...(i > 0 && OP_NIEUWE_BLADZIJDE.includes(hoofdstuk) ? [{ soort: 'nieuwe-bladzijde' as const }] : []),
      kop(1, hoofdstuktitel(hoofdstuk, grond)),
      ...inhoud,
    ]),
  };
}

/** The long chapters; a short one after another keeps the report short. */
const OP_NIEUWE_BLADZIJDE: readonly Hoofdstuk[] = ['doelen', 'cijfers', 'perspectieven'];

export const hoofdstuktitel = (
  hoofdstuk: Hoofdstuk,
  { schrijver: { say } }: Pick<Grond, 'schrijver'>,
): string => say(`verslagen.hoofdstuk.${hoofdstuk}`);

function hoofdstukVan(hoofdstuk: Hoofdstuk, blokken: readonly Blok[], grond: Grond): DocBlok[] {
  const eigen = blokken.filter((blok) => blok.hoofdstuk === hoofdstuk);
  if (hoofdstuk !== 'doelen') return eigen.flatMap((blok) => getekend(blok, grond, 1));
  return verslaglijnen.flatMap((lijn) => lijnVan(lijn, eigen, grond));
}

function lijnVan(lijn: Verslaglijn, blokken: readonly Blok[], grond: Grond): DocBlok[] {
  const inhoud = blokken.filter((blok) => blok.lijn === lijn).flatMap((blok) => getekend(blok, grond, 2));
  if (inhoud.length === 0) return [];
  const woorden = doel(grond, lijn);
  return [
    kop(2, grond.schrijver.say(`verslagen.lijn.${lijn}`)),
    ...(woorden === '' ? [] : [alinea(cursief(woorden))]),
    ...inhoud,
  ];
}

/** What a block shows under a heading of this level. */
export function getekend(blok: Blok, grond: Grond, onder: number): DocBlok[] {
  const niveau = onder + 1;
  switch (blok.soort) {
    case 'tekst':
      return verdiept(leesMarkdown(blok.tekst).blokken, onder);
    case 'jaarbeeld':
      return jaarbeeld(grond, niveau);
    case 'activiteiten':
      return blok.lijn === null ? [] : activiteiten(grond, blok.lijn);
    case 'cijfer':
      return blok.code === null ? [] : cijferblok(grond, blok.code, blok.vorm, niveau);
    case 'cijferbijlage':
      return bijlage(grond);
    case 'verhalen':
      return verhalen(grond, blok.lijn);
    case 'perspectieven':
      return perspectieven(grond);
    case 'dilemmas':
      return dilemmas(grond);
    case 'effecten':
      return effecten(grond, niveau);
    case 'lessen':
      return lessen(grond, niveau);
    case 'gesprekken':
      return gesprekken(grond, niveau);
  }
}
