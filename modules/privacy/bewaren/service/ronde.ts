import type { Bewaarregel } from '#platform/contributions.ts';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { canonicalHash } from '#platform/reckon/canonical.ts';
import { addDays, legalDay } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import { MINSTE_AANKONDIGING, vernietigenOp } from '../domain/bewaren.ts';
import { aankondigingstermijn } from '../domain/termijnen.ts';
import * as store from '../store/aankondiging.ts';
import { insertRonde } from '../store/verklaring.ts';
import { klokKlopt } from './klok.ts';

/** Records one round announces per rule, and destroys in one transaction; the rest follows at once in the next. */
const PER_REGEL = 5_000;
const PER_RONDE = 200;

/** All rules of all rooms, with the room they came from. */
export const bewaarregels = (work: Work): { room: string; regel: Bewaarregel }[] =>
  work.platform.contributions
    .all('bewaarregel')
    .flatMap(({ room, value }) => value.map((regel) => ({ room, regel })));

/**
 * The nightly round: announces what will be due, destroys what was announced and whose day has come, and leaves a
 * certificate. Nobody has to do anything; who wants to keep something asks for it in time (rules BEW-1 to BEW-6).
 */
export async function ronde(work: Work, nu: Instant): Promise<void> {
  if (!(await klokKlopt(work, nu))) return;
  const vandaag = legalDay(nu);
  await kondigAan(work, vandaag);
  const gedaan = await vernietigRijpe(work, vandaag);
  if (gedaan === PER_RONDE) await work.enqueue('bewaren.ronde', {});
}

async function kondigAan(work: Work, vandaag: LocalDate): Promise<void> {
  const termijn = await work.setting(aankondigingstermijn);
  const tot = addDays(vandaag, Math.max(MINSTE_AANKONDIGING, termijn));
  for (const { regel } of bewaarregels(work)) {
    const rijen = await regel.vervallen(work, tot, PER_REGEL);
    await store.kondigAan(
      work,
      regel.id,
      rijen.map((r) => ({ ...r, vernietigenOp: vernietigenOp(r.einde, vandaag, termijn) })),
    );
    // A list that was cut off says nothing about what is not in it.
    if (rijen.length < PER_REGEL)
      await store.trekIn(
        work,
        regel.id,
        rijen.map((r) => r.id),
      );
  }
}

interface Verloop {
  lijst: string[][];
  tellingen: Record<string, number>;
  mislukt: number;
}

/** Destroys up to one round of records; returns how many announcements it took up. */
async function vernietigRijpe(work: Work, vandaag: LocalDate): Promise<number> {
  const rijp = await store.rijp(work, vandaag, PER_RONDE);
  const verloop: Verloop = { lijst: [], tellingen: {}, mislukt: 0 };
  for (const { regel } of bewaarregels(work)) {
    const eigen = rijp.filter((a) => a.regel === regel.id);
    if (eigen.length === 0) continue;
    const vervallen = new Set((await regel.vervallen(work, vandaag, PER_REGEL)).map((r) => r.id));
    for (const a of eigen.filter((e) => vervallen.has(e.recordId))) await vernietig(work, regel, a, verloop);
  }
  if (verloop.lijst.length + verloop.mislukt > 0) await verklaar(work, verloop);
  return rijp.length;
}

async function vernietig(
  work: Work,
  regel: Bewaarregel,
  a: store.Aangekondigd,
  verloop: Verloop,
): Promise<void> {
  const result = await work.attempt(async () => {
    const tellingen = await regel.vernietig(work, a.recordId);
    if (!work.keys.destroyed.includes(a.recordId)) await work.keys.destroy(a.recordId);
    await store.verwijder(work, [a.id]);
    work.count({ soort: 'record.vernietigd', uitkomst: regel.id });
    return tellingen;
  });
  if (!result.ok) {
    verloop.mislukt += 1;
    await store.noteerMislukt(work, a.id);
    work.audit({
      actie: 'bewaren.vernietigen',
      objectSoort: regel.id,
      objectId: a.recordId,
      resultaat: 'mislukt',
      details: { fout: result.error instanceof Error ? result.error.name : 'onbekend' },
    });
    return;
  }
  verloop.lijst.push([regel.id, a.recordId]);
  for (const [tabel, n] of Object.entries(result.value))
    verloop.tellingen[tabel] = (verloop.tellingen[tabel] ?? 0) + n;
}

/** Regel BEW-6: van elke ronde blijft een verklaring met aantallen, de lijst en haar hash. */
async function verklaar(work: Work, { lijst, tellingen, mislukt }: Verloop): Promise<void> {
  await insertRonde(work, {
    aantal: lijst.length,
    mislukt,
    tellingen,
    lijst,
    hash: Buffer.from(canonicalHash({ op: work.now, lijst })),
  });
  work.audit({
    actie: 'bewaren.ronde',
    objectSoort: 'vernietiging',
    objectId: null,
    resultaat: mislukt === 0 ? 'gelukt' : 'mislukt',
    details: { vernietigd: lijst.length, mislukt },
  });
}
