import type { Vondst } from '#platform/contributions.ts';
import { logLine } from '#platform/log.ts';
import type { Work } from '#platform/work.ts';

const MEESTE = 20;

/**
 * Asks every room; a record that two rooms find is shown once. What was asked is in the audit log as a keyed hash only
 * (regel ZOE-2): the question may be a plate or a telephone number.
 */
export async function zoek(work: Work, vraag: string): Promise<Vondst[]> {
  const gevraagd = vraag.trim();
  const gevonden = new Map<string, Vondst>();
  for (const { room, value } of work.platform.contributions.all('zoekbron')) {
    const answer = await work.attempt(() => value(work, gevraagd));
    if (!answer.ok) meld(room, answer.error, work.traceId);
    for (const v of answer.ok ? answer.value : []) {
      if (!gevonden.has(`${v.soort} ${v.id}`)) gevonden.set(`${v.soort} ${v.id}`, v);
    }
  }
  const vondsten = [...gevonden.values()].slice(0, MEESTE);
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
  return vondsten;
}

function meld(kamer: string, error: unknown, trace: string): void {
  const fault = error as { name?: string; code?: string };
  logLine({ soort: 'fout', bijdrage: 'zoekbron', kamer, naam: fault.name, code: fault.code, trace });
}
