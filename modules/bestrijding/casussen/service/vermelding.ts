import * as koppelen from '#modules/informatie/koppelen/index.ts';
import type {
  Bron,
  KnoopSoort,
  NetwerkDto,
  NieuweVermelding,
  Plek,
  VermeldingenDto,
} from '#modules/informatie/koppelen/contract.ts';
import { allowed, demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import { demandOpen, type Casus } from '../domain/casus.ts';
import { rights } from '../domain/rights.ts';
import * as store from '../store/casus.ts';
import { audit } from './antwoord.ts';
import { READ } from './nu.ts';

const bronVan = (id: string): Bron => ({ soort: 'casus', id });

/** What this casus names, for its circle. */
export async function vermeldingen(work: Work, id: string): Promise<VermeldingenDto> {
  const casus = await store.find(work, id);
  demand(work, rights, READ, casus);
  work.process('casussen', [id]);
  const wat = await koppelen.vermeldingenVan(work, bronVan(id));
  // Who met it from outside is for who leads it, not for everybody who may read it.
  const leidt = allowed(rights, work.actor, casus).includes('casus.buitenstaanders');
  return leidt ? wat : { ...wat, buitenstaanders: [] };
}

/** Regel CAS-11: wie in de kring zit, legt vast over wie en wat de casus gaat; personen alleen hier. */
export async function vermeld(work: Work, id: string, nieuw: NieuweVermelding): Promise<{ id: string }> {
  const casus = await teWijzigen(work, id);
  const vermelding = await koppelen.vermeld(work, bronVan(id), nieuw);
  audit(work, casus, 'vermeld', { soort: nieuw.soort, vermelding });
  return { id: vermelding };
}

export async function verwijderVermelding(
  work: Work,
  id: string,
  version: number,
  vermeldingId: string,
): Promise<void> {
  const casus = await teWijzigen(work, id, version);
  await koppelen.haalWeg(work, bronVan(id), vermeldingId);
  audit(work, casus, 'vermelding-weg', { vermelding: vermeldingId });
}

async function teWijzigen(work: Work, id: string, version?: number): Promise<Casus> {
  const casus = await store.find(work, id, version === undefined ? {} : { version });
  demand(work, rights, 'casus.vermelden', casus, READ);
  demandOpen(casus);
  return casus;
}

/** Regel CAS-12: wie de casus leidt, heeft gezien wie er van buiten de kring op stuitte. */
export async function merkGezien(work: Work, id: string): Promise<void> {
  const casus = await store.find(work, id);
  demand(work, rights, 'casus.buitenstaanders', casus, READ);
  await koppelen.merkGezien(work, bronVan(id));
  audit(work, casus, 'buitenstaanders-gezien');
}

/**
 * Regel CAS-13: alleen vanuit een casus, en alleen voor haar kring, is er een netwerk met personen. Het signaal waaruit de
 * casus kwam doet mee, als de kijker dat mag zien.
 */
export async function netwerk(
  work: Work,
  id: string,
  uitgeklapt: { uit?: string; soorten?: readonly KnoopSoort[] } = {},
): Promise<NetwerkDto> {
  const casus = await store.find(work, id);
  demand(work, rights, READ, casus);
  work.process('casussen', [id]);
  audit(work, casus, 'netwerk-gelezen', uitgeklapt.uit ? { onderwerp: uitgeklapt.uit } : {});
  const signaal: Bron[] = casus.signaalId === null ? [] : [{ soort: 'signaal', id: casus.signaalId }];
  return koppelen.netwerkVanCasus(work, id, { bronnen: [bronVan(id), ...signaal], ...uitgeklapt });
}

/** Where somebody put the nodes is his own; it is for whoever may see the casus. */
export async function bewaarPlekken(work: Work, id: string, plekken: readonly Plek[]): Promise<void> {
  demand(work, rights, READ, await store.find(work, id));
  await koppelen.bewaarNetwerk(work, id, plekken);
}
