import { NotFound } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import { inKring, tables } from './tables.ts';

export interface Bijlage {
  id: string;
  naam: string;
  type: string;
}

const PLACE = 'signalen.bijlage.naam';

export async function insert(
  work: Work,
  signaalId: string,
  beeld: { naam: string; type: string; bytes: Buffer },
): Promise<void> {
  const id = work.newReportId();
  const key = await work.keys.of(signaalId);
  await tables(work)
    .insertInto('signalen.bijlage')
    .values({
      gemeente_id: work.gemeenteId,
      id,
      signaal_id: signaalId,
      naam: key.seal(PLACE, id, beeld.naam),
      type: beeld.type,
      bestand_id: await work.platform.files.put(work, signaalId, beeld.bytes),
    })
    .execute();
}

export async function van(work: Work, signaalId: string): Promise<Bijlage[]> {
  const rows = await tables(work)
    .selectFrom('signalen.bijlage')
    .select(['id', 'naam', 'type'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('signaal_id', '=', signaalId)
    .orderBy('id')
    .execute();
  const key = await work.keys.of(signaalId);
  return rows.map((r) => ({ id: r.id, naam: key.open(PLACE, r.id, r.naam), type: r.type }));
}

/** Of several signals, as far as the viewer may see them; of one that is only kept nothing is shown (regel SIG-9). */
export async function vanMeer(work: Work, signaalIds: readonly string[]): Promise<Map<string, Bijlage[]>> {
  if (signaalIds.length === 0) return new Map();
  const seen = await inKring(
    work,
    tables(work)
      .selectFrom('signalen.signaal')
      .select('id')
      .where('id', 'in', signaalIds)
      .where('status', '<>', 'bewaard'),
  ).execute();
  if (seen.length === 0) return new Map();
  const ids = seen.map((s) => s.id);
  const rows = await tables(work)
    .selectFrom('signalen.bijlage')
    .select(['id', 'signaal_id', 'naam', 'type'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('signaal_id', 'in', ids)
    .orderBy('id')
    .execute();
  const keys = await work.keys.all(ids);
  const list = rows.flatMap((r) => {
    const key = keys.get(r.signaal_id);
    return key
      ? [{ signaalId: r.signaal_id, id: r.id, naam: key.open(PLACE, r.id, r.naam), type: r.type }]
      : [];
  });
  return new Map(
    [...Map.groupBy(list, (b) => b.signaalId)].map(([id, own]) => [
      id,
      own.map(({ id: beeldId, naam, type }) => ({ id: beeldId, naam, type })),
    ]),
  );
}

/** @throws NotFound when this signal has no such picture. */
export async function lees(work: Work, signaalId: string, id: string): Promise<Bijlage & { bytes: Buffer }> {
  const row = await tables(work)
    .selectFrom('signalen.bijlage')
    .select(['id', 'naam', 'type', 'bestand_id'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('signaal_id', '=', signaalId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const key = await work.keys.of(signaalId);
  return {
    id,
    naam: key.open(PLACE, id, row.naam),
    type: row.type,
    bytes: await work.platform.files.get(work, row.bestand_id),
  };
}
