import { createPublicKey } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keepOutside, keptOutside, lastOutside } from '#platform/audit-verifier/exported.ts';
import { markTextOf, rowHash, type AuditRow } from '#platform/audit-verifier/row.ts';
import { beginOf, makeSeal, publicPem, signingKey } from '#platform/audit-verifier/seal.ts';
import { verifyAudit } from '#platform/audit-verifier/verify.ts';
import type { Page } from '#platform/contract.ts';
import { destroyedIn } from '#platform/destruction-journal.ts';
import { naamVan } from '#platform/people.ts';
import { verwijs } from '#platform/references.ts';
import { addDays } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import type { Aanleiding, ControleDto, KeuzesDto, LogQuery, Logregel, StandDto } from './contract.ts';
import * as store from './store.ts';

/** Rows under one seal at most: a seal stays a thing one can look at. */
const PER_SEAL = 5_000;
const SEALS_PER_RUN = 40;
const SEALS_OUTSIDE_PER_RUN = 20_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

const seedOf = (work: Work): Buffer => work.platform.keys.installation('auditzegel');

/** The log of all, for who watches over it; that it was read is itself in the log. */
export async function lijst(work: Work, query: LogQuery): Promise<Page<Logregel>> {
  work.audit({
    actie: 'logboek.gelezen',
    objectSoort: 'logboek',
    objectId: query.object ?? null,
    resultaat: 'gelukt',
    details: { pagina: query.pagina ?? 1, gefilterd: query.wie !== undefined || query.object !== undefined },
  });
  return toPage(work, query);
}

/** What is kept of the viewer. */
export const eigen = (work: Work, query: LogQuery): Promise<Page<Logregel>> =>
  toPage(work, { ...query, wie: [work.actor.accountId] });

async function toPage(work: Work, query: LogQuery): Promise<Page<Logregel>> {
  const tot = query.tot ?? work.today;
  const { items, totaal } = await store.list(work, { ...query, van: query.van ?? addDays(tot, -30), tot });
  const namen = await naamVan(
    work,
    items.map((r) => r.actorId),
  );
  const titels = await titelsVan(work, items);
  return {
    totaal,
    items: items.map(({ actorId, ...r }) => {
      const titel = titels.get(r.objectId ?? '');
      return {
        ...r,
        wie: namen.get(actorId) ?? 'Baken',
        titel: titel?.titel ?? null,
        pad: titel?.pad ?? null,
      };
    }),
  };
}

/** Numbers of the records, as far as the viewer may see them: each room answers under his rights. */
async function titelsVan(
  work: Work,
  regels: readonly store.Regel[],
): Promise<Map<string, { titel: string; pad: string }>> {
  const found = new Map<string, { titel: string; pad: string }>();
  for (const soort of new Set(regels.map((r) => r.soort))) {
    const ids = regels.flatMap((r) => (r.soort === soort && r.objectId ? [r.objectId] : []));
    for (const [id, titel] of await verwijs(work, soort, ids)) found.set(id, titel);
  }
  return found;
}

export async function keuzes(work: Work): Promise<KeuzesDto> {
  const found = await store.codes(work, addDays(work.today, -90));
  const namen = await naamVan(
    work,
    found.map((c) => c.wie),
  );
  return {
    acties: [...new Set(found.map((c) => c.actie))].toSorted(),
    soorten: [...new Set(found.map((c) => c.soort))].toSorted(),
    mensen: [...namen]
      .map(([id, naam]) => ({ id, naam }))
      .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl')),
  };
}

/** Puts a seal on every row that waits and carries Baken's mark; strangers stay without, and the verifier is sent. */
export async function verzegel(work: Work): Promise<void> {
  await store.lockSeals(work);
  const last = await store.lastSeal(work);
  let before = {
    gemeenteId: work.gemeenteId,
    nummer: last?.nummer ?? 0,
    keten: last?.keten ?? beginOf(work.gemeenteId),
  };
  const key = signingKey(seedOf(work));
  let strangers = 0;
  let after = FIRST;
  for (let run = 0; run < SEALS_PER_RUN; run += 1) {
    const rows = await store.openRows(work, after, PER_SEAL);
    const ours = rows.filter((row) => isMarked(work, row));
    strangers += rows.length - ours.length;
    if (ours.length > 0) {
      const hashes = ours.map((row) => rowHash(row));
      const seal = makeSeal(key, before, work.now, hashes);
      await store.insertSeal(
        work,
        seal,
        ours.map((row) => row.id),
        hashes,
      );
      before = seal;
    }
    if (rows.length < PER_SEAL) break;
    after = rows.at(-1)!.id;
  }
  if (strangers > 0) await meldAfwijking(work, 'vreemde-rij');
}

const isMarked = (work: Work, row: AuditRow): boolean =>
  row.merk !== null && row.merk.equals(work.keys.auditMark(markTextOf(row)));

/** Sends the verifier once for each kind of alarm, not each minute. */
async function meldAfwijking(work: Work, aanleiding: Aanleiding): Promise<void> {
  const [latest] = await store.controles(work, 1);
  if (latest?.aanleiding === aanleiding) return;
  await work.enqueue('logboek.controleer', { controle: await store.insertControle(work, aanleiding) });
}

/** Copies new seals and the journal of destruction to the place outside, which the administrator of the database cannot edit. */
export async function bewaarBuiten(work: Work): Promise<void> {
  const outside = work.platform.outside;
  if (!outside) return;
  writePublicKey(outside.seals, seedOf(work));
  const kept = lastOutside(outside.seals, work.gemeenteId);
  if (kept && !(await standsHere(work, kept))) await meldAfwijking(work, 'buiten-anders');
  else keepOutside(outside.seals, await store.sealsAfter(work, kept?.nummer ?? 0, SEALS_OUTSIDE_PER_RUN));
  outside.journal.complete(await destroyedIn(work));
}

/** Whether what is kept outside is what stands here: else somebody rewrote one of the two. */
async function standsHere(work: Work, kept: { nummer: number; keten: Buffer }): Promise<boolean> {
  if (kept.nummer === 0) return true;
  const [seal] = await store.sealsAfter(work, kept.nummer - 1, 1);
  return seal?.nummer === kept.nummer && seal.keten.equals(kept.keten);
}

/** Who verifies elsewhere needs this key and nothing secret. */
function writePublicKey(folder: string, seed: Buffer): void {
  const file = path.join(folder, 'zegels.pem');
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(file, publicPem(seed), { mode: 0o644 });
}

/** Asks for a verification; a job carries it out. */
export async function vraagControle(work: Work): Promise<ControleDto> {
  const id = await store.insertControle(work, 'gevraagd');
  work.audit({
    actie: 'logboek.controle-gevraagd',
    objectSoort: 'logcontrole',
    objectId: id,
    resultaat: 'gelukt',
  });
  await work.enqueue('logboek.controleer', { controle: id });
  return (await store.controles(work, 1))[0]!;
}

/** Recomputes the whole log of this municipality and keeps what was found. */
export async function controleer(work: Work, controleId: string | undefined): Promise<void> {
  const id = controleId ?? (await store.insertControle(work, 'elke-nacht'));
  const outside = work.platform.outside;
  const outcome = await verifyAudit({
    query: store.queryOf(work),
    gemeenteId: work.gemeenteId,
    publicKey: createPublicKey(publicPem(seedOf(work))),
    now: work.now,
    outside: outside ? keptOutside(outside.seals, work.gemeenteId) : [],
    marked: (row) => isMarked(work, row),
  });
  await store.finishControle(work, id, outcome);
}

export const controles = (work: Work): Promise<ControleDto[]> => store.controles(work, 20);

export async function stand(work: Work): Promise<StandDto> {
  const { zegels, wachtend, oudsteWachtend } = await store.sealState(work);
  const last = await store.lastSeal(work);
  const outside = work.platform.outside;
  return {
    zegels,
    laatste: last ? { nummer: last.nummer, tijd: last.tijd } : null,
    wachtend,
    oudsteWachtend,
    buitenTot: outside ? (lastOutside(outside.seals, work.gemeenteId)?.nummer ?? null) : null,
    controle: (await store.controles(work, 1))[0] ?? null,
  };
}
