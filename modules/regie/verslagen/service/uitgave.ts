import type { Document } from '#platform/documents/contract.ts';
import { dagTekst } from '#platform/documents/index.ts';
import { NoAccess } from '#platform/errors.ts';
import { roleMay } from '#platform/rights.ts';
import { canonicalHash, type Json } from '#platform/reckon/canonical.ts';
import type { Work } from '#platform/work.ts';
import { bereiken, type Bereik, type VoorbeeldDto } from '../contract.ts';
import { tekstpunten, type Punt } from '../domain/punten.ts';
import { rights } from '../domain/rights.ts';
import type { Blok, Verslag } from '../domain/verslag.ts';
import * as blokStore from '../store/blok.ts';
import * as uitgaven from '../store/uitgave.ts';
import * as store from '../store/verslag.ts';
import { verzamel, type Grond } from './grond.ts';
import { bouw } from './opbouw.ts';
import type { Schrijver } from './schrijver.ts';

/** Regel VSL-10: de interne versie draagt kleine aantallen en is er alleen voor wie die leest. */
export function demandBereik(work: Work, bereik: Bereik): void {
  if (bereik === 'intern' && !roleMay(rights['verslag.intern'], work.actor))
    throw new NoAccess('geen-recht', { recht: 'verslag.intern' });
}

/** The document of a version: as it was laid down, or as it would be now. */
export async function documentVan(
  work: Work,
  v: Verslag,
  bereik: Bereik,
  schrijver: Schrijver,
): Promise<Document> {
  demandBereik(work, bereik);
  const vast = await uitgaven.find(work, v.id, bereik);
  if (vast) return metBesluit(vast.document, v, schrijver);
  return (await nu(work, v, bereik, schrijver)).document;
}

interface Gebouwd {
  document: Document;
  blokken: Blok[];
  grond: Grond;
}

async function nu(work: Work, v: Verslag, bereik: Bereik, schrijver: Schrijver): Promise<Gebouwd> {
  const blokken = await blokStore.blokken(work, v.id);
  const grond = await verzamel(work, v.jaar, bereik, schrijver);
  const { naam } = await store.gemeente(work);
  const gemeente = schrijver.say('verslagen.document.gemeente', { naam });
  return { document: bouw(v, blokken, grond, { gemeente, datum: work.today }), blokken, grond };
}

/** What the writer sees beside the blocks: the version as it would leave now, and what to look at first. */
export async function voorbeeld(
  work: Work,
  id: string,
  bereik: Bereik,
  schrijver: Schrijver,
): Promise<VoorbeeldDto> {
  const v = await store.find(work, id);
  if (v.stand !== 'concept') return { document: await documentVan(work, v, bereik, schrijver), punten: [] };
  demandBereik(work, bereik);
  const { document, blokken, grond } = await nu(work, v, bereik, schrijver);
  const open = (await blokStore.opmerkingen(work, id)).filter((o) => o.klaarOp === null);
  return {
    document,
    punten: [
      ...tekstpunten(blokken, bereik),
      ...cijferpunten(blokken, grond),
      ...open.map((o): Punt => ({
        blokId: o.blokId,
        soort: 'opmerking',
        tegen: false,
        wat: o.tekst,
        beter: null,
      })),
    ],
  };
}

/** Regel VSL-7: een cijfer zonder duiding blijft intern; de schrijver hoort welk. */
function cijferpunten(blokken: readonly Blok[], { cijfers }: Grond): Punt[] {
  return blokken.flatMap((blok): Punt[] => {
    const cijfer = blok.code === null ? undefined : cijfers.get(blok.code);
    if (!cijfer || cijfer.waarom === null) return [];
    return [{ blokId: blok.id, soort: cijfer.waarom, tegen: false, wat: cijfer.titel, beter: null }];
  });
}

export async function legUitgavenVast(work: Work, v: Verslag, schrijver: Schrijver): Promise<void> {
  for (const bereik of bereiken) {
    const { document } = await nu(work, v, bereik, schrijver);
    await uitgaven.insert(work, v.id, { bereik, document, hash: hashVan(document), op: work.now });
  }
}

/**
 * Whether what the council and the city would read changed since it was presented. The internal version is not compared:
 * it holds small numbers that who adopts may not read. The day on the cover is that of presenting.
 */
export async function veranderd(work: Work, v: Verslag, schrijver: Schrijver): Promise<boolean> {
  for (const bereik of ['besloten', 'openbaar'] as const) {
    const vast = await uitgaven.find(work, v.id, bereik);
    const { document } = await nu(work, v, bereik, schrijver);
    if (vast?.hash !== hashVan({ ...document, datum: vast?.document.datum ?? document.datum })) return true;
  }
  return false;
}

const hashVan = (document: Document): string =>
  Buffer.from(canonicalHash(JSON.parse(JSON.stringify(document)) as Json)).toString('hex');

/** The decision goes on the cover; what was laid down stays as it was. */
function metBesluit(document: Document, v: Verslag, { say }: Schrijver): Document {
  if (v.besluitDatum === null || v.besluit === null) return document;
  const besluit = say('verslagen.document.besluit', {
    op: dagTekst(v.besluitDatum, 'nl'),
    besluit: v.besluit,
  });
  return { ...document, datum: v.besluitDatum, ondertitel: `${document.ondertitel ?? ''} ${besluit}`.trim() };
}
