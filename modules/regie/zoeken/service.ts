import type { Vondst } from '#platform/contributions.ts';
import { RuleViolated } from '#platform/errors.ts';
import { logLine } from '#platform/log.ts';
import type { Work } from '#platform/work.ts';
import type { Zoekvraag } from './contract.ts';
import { MEESTE_ZOEKVRAGEN, zoekvraagBewaren } from './domain/bewaren.ts';
import * as store from './store.ts';

const MEESTE = 20;
/** The page shows more than the box; who finds more than this asks a narrower question. */
const MEESTE_OP_BLADZIJDE = 100;

/**
 * Asks every room; a record that two rooms find is shown once. What was asked is in the audit log as a keyed hash only
 * (regel ZOE-2): the question may be a plate or a telephone number.
 */
export const zoek = async (work: Work, vraag: string): Promise<Vondst[]> =>
  (await zoekTot(work, vraag, MEESTE)).vondsten;

export const zoekAlles = (work: Work, vraag: string): Promise<{ vondsten: Vondst[]; meer: boolean }> =>
  zoekTot(work, vraag, MEESTE_OP_BLADZIJDE);

async function zoekTot(
  work: Work,
  vraag: string,
  max: number,
): Promise<{ vondsten: Vondst[]; meer: boolean }> {
  const gevraagd = vraag.trim();
  const gevonden = new Map<string, Vondst>();
  for (const v of await vraagAllen(work, gevraagd, max))
    if (!gevonden.has(`${v.soort} ${v.id}`)) gevonden.set(`${v.soort} ${v.id}`, v);
  const vondsten = [...gevonden.values()].slice(0, max);
  work.process(
    'zoeken',
    vondsten.map((v) => v.id),
  );
  work.audit({
    actie: 'zoeken.gevraagd',
    objectSoort: 'zoekvraag',
    objectId: null,
    resultaat: 'gelukt',
    details: {
      term: work.keys.blind('zoekvraag', gevraagd.toLowerCase()).toString('hex'),
      gevonden: vondsten.length,
    },
  });
  return { vondsten, meer: gevonden.size > max };
}

/** All rooms in one go; only when one of them fails is each asked apart, so that it takes no other along (regel ZOE-4). */
async function vraagAllen(work: Work, vraag: string, max: number): Promise<Vondst[]> {
  const rooms = work.platform.contributions.all('zoekbron');
  const samen = await work.attempt(async () => {
    const all: Vondst[] = [];
    for (const { value } of rooms) all.push(...(await value(work, vraag, max)));
    return all;
  });
  if (samen.ok) return samen.value;
  const found: Vondst[] = [];
  for (const { room, value } of rooms) {
    const answer = await work.attempt(() => value(work, vraag, max));
    if (answer.ok) found.push(...answer.value);
    else meld(room, answer.error, work.traceId);
  }
  return found;
}

function meld(kamer: string, error: unknown, trace: string): void {
  const fault = error as { name?: string; code?: string };
  logLine({ soort: 'fout', bijdrage: 'zoekbron', kamer, naam: fault.name, code: fault.code, trace });
}

/** Keeps a question for its asker alone (regel ZOE-5). */
export async function bewaar(work: Work, naam: string, vraag: string): Promise<Zoekvraag> {
  if ((await store.eigen(work)).length >= MEESTE_ZOEKVRAGEN)
    throw new RuleViolated('ZOE-5', 'zoeken.te-veel', { aantal: MEESTE_ZOEKVRAGEN });
  return store.insert(work, naam.trim(), vraag.trim());
}

export const eigen = store.eigen;
export const gebruik = store.raakAan;
export const verwijder = store.verwijder;

/** What was not asked for so long is no longer needed. */
export async function ruimOp(work: Work): Promise<void> {
  const maanden = await work.setting<number>(zoekvraagBewaren);
  const moment = Temporal.Instant.from(work.now).toZonedDateTimeISO('UTC').subtract({ months: maanden });
  await store.verwijderVoor(work, moment.toInstant().toString());
}
