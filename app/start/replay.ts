import type pg from 'pg';
import { systeem } from '#platform/actor.ts';
import type { Destroyed } from '#platform/destruction-journal.ts';
import { inWork, type Work } from '#platform/work.ts';
import type { House } from '../compose.ts';
import { NO_TRACE } from './logboek.ts';

/** Tables in which an id of the journal is a record of some room; the platform's own lists of ids are not. */
async function recordTables(client: pg.ClientBase): Promise<{ tabel: string; schema: string }[]> {
  const { rows } = await client.query<{ tabel: string; schema: string }>(
    `select c.oid::regclass::text as tabel, n.nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('platform', 'auth', 'graphile_worker', 'public', 'information_schema')
        and n.nspname !~ '^pg_'
        and (select count(*) from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
              and (a.attname = 'gemeente_id' or a.attname = 'id' and a.atttypid = 'uuid'::regtype)) = 2 order by 1`,
  );
  return rows;
}

/** Which of these ids are back, and in which room's schema. */
async function revived(
  client: pg.ClientBase,
  gemeenteId: number,
  ids: string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { tabel, schema } of await recordTables(client)) {
    const { rows } = await client.query<{ id: string }>(
      `select id from ${tabel} where gemeente_id = $1 and id = any($2::uuid[])`,
      [gemeenteId, ids],
    );
    for (const { id } of rows) found.set(id, schema);
  }
  return found;
}

/**
 * Plays the journal of destruction over what was put back: what was destroyed after the backup was made is destroyed
 * again, by the same rules of the rooms, with tombstone and all. Returns how many records that were.
 */
export async function replayDestruction(
  client: pg.ClientBase,
  house: House,
  entries: readonly Destroyed[],
): Promise<number> {
  let count = 0;
  for (const gemeenteId of new Set(entries.map((e) => e.gemeenteId))) {
    const own = entries.filter((e) => e.gemeenteId === gemeenteId);
    const ids = own.map((e) => e.id);
    const back = await revived(client, gemeenteId, ids);
    const keys = await client.query<{ id: string }>(
      'select id from platform.recordsleutel where gemeente_id = $1 and id = any($2::uuid[])',
      [gemeenteId, ids],
    );
    const again = new Set([...back.keys(), ...keys.rows.map((r) => r.id)]);
    for (const id of again)
      await inWork(house.platform, systeem(gemeenteId), NO_TRACE, (work) =>
        destroyAgain(work, id, back.get(id)),
      );
    const left = await revived(client, gemeenteId, [...again]);
    if (left.size > 0) throw new Error(`records came back and would not go: ${[...left.keys()].join(', ')}`);
    await noteAll(client, own);
    count += again.size;
  }
  return count;
}

async function destroyAgain(work: Work, id: string, schema: string | undefined): Promise<void> {
  const rules = work.platform.contributions
    .all('bewaarregel')
    .filter(({ room }) => room.split('/').at(-1) === schema);
  // A room has several kinds of record; the rule of another kind finds nothing here, and may say so by refusing.
  for (const rule of rules.flatMap(({ value }) => value)) await work.attempt(() => rule.vernietig(work, id));
  await work.platform.files.destroyOf(work, id);
  if (!work.keys.destroyed.includes(id)) await work.keys.destroy(id);
}

/** The journal inside the database is whole again, with the moments at which it really happened. */
async function noteAll(client: pg.ClientBase, entries: readonly Destroyed[]): Promise<void> {
  await client.query(
    `insert into platform.vernietiging (gemeente_id, id, op) select * from unnest($1::smallint[], $2::uuid[], $3::timestamptz[])
     on conflict on constraint vernietiging_pk do update set op = least(vernietiging.op, excluded.op)`,
    [entries.map((e) => e.gemeenteId), entries.map((e) => e.id), entries.map((e) => e.op)],
  );
}
