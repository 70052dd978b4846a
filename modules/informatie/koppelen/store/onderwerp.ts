import { sql } from 'kysely';
import type { Work } from '#platform/work.ts';
import type { Bron, BronSoort, NegeerReden, ObjectSoort } from '../contract.ts';
import { PLACE, tables } from './tables.ts';

/** Rounds in which a subject may vanish between finding and holding it; each needs another to be destroyed just then. */
const RONDES = 5;

/**
 * The subjects of these keys, made where they are new. They are held until the transaction ends, so that nobody clears
 * one away as empty before its mention is there.
 */
export async function onderwerpenVan(
  work: Work,
  wanted: readonly { soort: ObjectSoort; sleutel: string }[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const name = (soort: string, sleutel: string): string => `${soort}|${sleutel}`;
  // In one order for everybody: two records about the same things do not wait for each other crosswise.
  let missing = wanted.toSorted((a, b) => name(a.soort, a.sleutel).localeCompare(name(b.soort, b.sleutel)));
  for (let round = 0; round < RONDES && missing.length > 0; round++) {
    await tables(work)
      .insertInto('koppelen.onderwerp')
      .values(missing.map((w) => ({ gemeente_id: work.gemeenteId, id: work.newId(), ...w })))
      .onConflict((c) => c.doNothing())
      .execute();
    const rows = await sql<{ id: string; soort: string; sleutel: string }>`
      select id, soort, sleutel::text from koppelen.onderwerp
       where gemeente_id = ${work.gemeenteId} and sleutel = any(${missing.map((w) => w.sleutel)}::bigint[])
       order by soort, sleutel for key share`.execute(tables(work));
    for (const row of rows.rows) found.set(name(row.soort, row.sleutel), row.id);
    missing = missing.filter((w) => !found.has(name(w.soort, w.sleutel)));
  }
  if (missing.length > 0) throw new Error('onderwerp verdwijnt telkens');
  return found;
}

export async function insertPersoon(work: Work): Promise<string> {
  const id = work.newId();
  await tables(work)
    .insertInto('koppelen.onderwerp')
    .values({ gemeente_id: work.gemeenteId, id, soort: 'persoon', sleutel: null })
    .execute();
  return id;
}

/** A subject without records disappears, with what was decided about it. */
export async function ruimLegeOp(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // Held first and judged after: whoever adds a mention at this moment holds the row as well.
  await sql`select id from koppelen.onderwerp where gemeente_id = ${work.gemeenteId} and id = any(${[...new Set(ids)].toSorted()}::uuid[])
    order by id for update`.execute(tables(work));
  await sql`delete from koppelen.onderwerp o where o.gemeente_id = ${work.gemeenteId} and o.id = any(${ids}::uuid[])
    and not exists (select 1 from koppelen.vermelding v where v.gemeente_id = o.gemeente_id and v.onderwerp_id = o.id)`.execute(
    tables(work),
  );
}

export interface Onderwerp {
  id: string;
  soort: ObjectSoort | 'persoon';
}

export async function find(work: Work, id: string): Promise<Onderwerp | null> {
  const row = await tables(work)
    .selectFrom('koppelen.onderwerp')
    .select(['id', 'soort'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** These subjects and all that somebody joined to them, directly or through others; at most as many as one can read. */
export async function samen(work: Work, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ wortel: string; id: string }>`
    with recursive keten as (
      select id as wortel, id from unnest(${[...new Set(ids)]}::uuid[]) as u(id)
      union
      select k.wortel, case when b.een = k.id then b.ander else b.een end
        from keten k join koppelen.koppelbesluit b
          on b.gemeente_id = ${work.gemeenteId} and (b.een = k.id or b.ander = k.id)
         and b.uitkomst = 'zelfde' and b.ingetrokken_op is null)
    select wortel, id from keten limit 20000`.execute(tables(work));
  const groups = new Map<string, string[]>();
  for (const { wortel, id } of rows) groups.set(wortel, [...(groups.get(wortel) ?? []), id]);
  return groups;
}

export interface VermeldingRij {
  id: string;
  bron: Bron;
  veld: string;
  maand: string;
  waarde: Buffer | null;
  onderwerpId: string;
  soort: ObjectSoort | 'persoon';
}

const COLUMNS = ['id', 'bron_soort', 'bron_id', 'veld', 'maand', 'waarde', 'onderwerp_id', 'soort'] as const;
/** A value that is in more records than this says little, and nobody reads them all. */
const MEEST = 500;

const toRij = (r: {
  id: string;
  bron_soort: BronSoort;
  bron_id: string;
  veld: string;
  maand: string;
  waarde: Buffer | null;
  onderwerp_id: string | null;
  soort: ObjectSoort | 'persoon';
}): VermeldingRij => ({
  id: r.id,
  bron: { soort: r.bron_soort, id: r.bron_id },
  veld: r.veld,
  maand: r.maand,
  waarde: r.waarde,
  onderwerpId: r.onderwerp_id!,
  soort: r.soort,
});

/** Mentions of these subjects in records that are still open, newest first. */
export async function vermeldingenVan(work: Work, onderwerpIds: readonly string[]): Promise<VermeldingRij[]> {
  if (onderwerpIds.length === 0) return [];
  const rows = await tables(work)
    .selectFrom('koppelen.vermelding')
    .select(COLUMNS)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('onderwerp_id', 'in', onderwerpIds)
    .where('bewaard', '=', false)
    .orderBy('maand', 'desc')
    .orderBy('id', 'desc')
    .limit(MEEST)
    .execute();
  return rows.map(toRij);
}

/** Objects that these records name besides; never a person. */
export async function objectenIn(work: Work, bronIds: readonly string[]): Promise<VermeldingRij[]> {
  if (bronIds.length === 0) return [];
  const rows = await tables(work)
    .selectFrom('koppelen.vermelding')
    .select(COLUMNS)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', 'in', bronIds)
    .where('soort', '<>', 'persoon')
    .where('bewaard', '=', false)
    .where('onderwerp_id', 'is not', null)
    .limit(MEEST)
    .execute();
  return rows.map(toRij);
}

/** Opens values with the keys of their records; what cannot be opened is not in the answer. */
export async function openNamen(
  work: Work,
  rijen: readonly Pick<VermeldingRij, 'id' | 'bron' | 'waarde'>[],
): Promise<Map<string, string>> {
  const keys = await work.keys.all(rijen.map((r) => r.bron.id));
  return new Map(
    rijen.flatMap((r) => {
      const key = keys.get(r.bron.id);
      return key && r.waarde ? [[r.id, key.open(PLACE, r.id, r.waarde)] as const] : [];
    }),
  );
}

export async function genegeerd(work: Work, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tables(work)
    .selectFrom('koppelen.genegeerd')
    .select('onderwerp_id')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('onderwerp_id', 'in', ids)
    .execute();
  return new Set(rows.map((r) => r.onderwerp_id));
}

/** Nothing happens when the subject is destroyed at this moment. */
export async function negeer(work: Work, id: string, reden: NegeerReden): Promise<void> {
  await sql`insert into koppelen.genegeerd (gemeente_id, onderwerp_id, reden, door, op)
    select gemeente_id, id, ${reden}, ${work.actor.accountId}, ${work.now} from koppelen.onderwerp
     where gemeente_id = ${work.gemeenteId} and id = ${id} for key share
        on conflict on constraint genegeerd_pk do update set reden = excluded.reden, door = excluded.door, op = excluded.op`.execute(
    tables(work),
  );
}

export async function negeerNiet(work: Work, id: string): Promise<void> {
  await tables(work)
    .deleteFrom('koppelen.genegeerd')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('onderwerp_id', '=', id)
    .execute();
}

/** Who opened the page of this subject, from the audit log. */
export async function bekeken(work: Work, id: string): Promise<{ actorId: string; op: string }[]> {
  const rows = await tables(work)
    .selectFrom('platform.audit')
    .select(['actor_id', 'tijd'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('object_id', '=', id)
    .where('actie', '=', 'onderwerp.gelezen')
    .orderBy('tijd', 'desc')
    .limit(100)
    .execute();
  return rows.map((r) => ({ actorId: r.actor_id, op: r.tijd }));
}
