import * as koppelen from '#modules/informatie/koppelen/index.ts';
import type { Bron, NieuweVermelding, VermeldingenDto } from '#modules/informatie/koppelen/contract.ts';
import { allowed, demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { Controle } from '../domain/controle.ts';
import { demandNietAfgerond } from '../domain/controle.ts';
import { rights } from '../domain/rights.ts';
import * as store from '../store/controle.ts';
import { audit, READ } from './nu.ts';

const bronVan = (id: string): Bron => ({ soort: 'controle', id });

/**
 * Regel CTL-8: wat een controle bekijkt en wat er is aangetroffen, is vindbaar voor wie haar mag zien. Namen van mensen
 * worden er niet gelezen: een controle kent geen weging.
 */
export async function legVast(work: Work, c: Controle): Promise<void> {
  const teksten = c.objecten.flatMap((o) => [
    { veld: 'object', tekst: o.aanduiding },
    ...(o.toelichting === null ? [] : [{ veld: 'bevinding', tekst: o.toelichting }]),
  ]);
  await koppelen.legOpnieuwVast(work, bronVan(c.id), teksten, (c.uitgevoerdOp ?? work.today).slice(0, 7));
}

/** What this controle looks at or found, for whoever may see it. */
export async function vermeldingen(work: Work, id: string): Promise<VermeldingenDto> {
  const controle = await store.find(work, id);
  demand(work, rights, READ, controle);
  work.process('controles', [id]);
  const wat = await koppelen.vermeldingenVan(work, bronVan(id));
  // Who met it from outside is for who leads it, not for everybody who may read it.
  const leidt = allowed(rights, work.actor, controle).includes('controle.buitenstaanders');
  return leidt ? wat : { ...wat, buitenstaanders: [] };
}

export async function vermeld(work: Work, id: string, nieuw: NieuweVermelding): Promise<{ id: string }> {
  const controle = await teWijzigen(work, id);
  const vermelding = await koppelen.vermeld(work, bronVan(id), nieuw);
  audit(work, controle, 'vermeld');
  return { id: vermelding };
}

export async function verwijderVermelding(
  work: Work,
  id: string,
  version: number,
  vermeldingId: string,
): Promise<void> {
  const controle = await teWijzigen(work, id, version);
  await koppelen.haalWeg(work, bronVan(id), vermeldingId);
  audit(work, controle, 'vermelding-weg');
}

async function teWijzigen(work: Work, id: string, version?: number): Promise<Controle> {
  const controle = await store.find(work, id, version === undefined ? {} : { version });
  demand(work, rights, 'controle.vermelden', controle, READ);
  demandNietAfgerond(controle);
  return controle;
}

/** Who prepares it has seen who met it before it was released. */
export async function merkGezien(work: Work, id: string): Promise<void> {
  const controle = await store.find(work, id);
  demand(work, rights, 'controle.buitenstaanders', controle, READ);
  await koppelen.merkGezien(work, bronVan(id));
  audit(work, controle, 'buitenstaanders-gezien');
}
