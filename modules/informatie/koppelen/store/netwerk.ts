import { sql } from 'kysely';
import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { BronSoort, ObjectSoort, Plek } from '../contract.ts';
import { tables } from './tables.ts';

/** One mention as a network needs it: who is named where, and with what it was given. */
export interface Naamplek {
  id: string;
  bron: { soort: BronSoort; id: string };
  onderwerpId: string;
  soort: ObjectSoort | 'persoon';
  waarde: Buffer | null;
  maand: string;
  deelVan: string | null;
}

/** More than this is no network that anybody reads. */
const MEEST = 4000;

/** Mentions of these subjects, or in these records, newest first; persons only where the caller may have them. */
export async function naamplekken(
  work: Work,
  waar: { onderwerpen?: readonly string[]; bronnen?: readonly string[] },
  personen: boolean,
): Promise<Naamplek[]> {
  const { onderwerpen, bronnen } = waar;
  if ((onderwerpen ?? bronnen ?? []).length === 0) return [];
  let query = tables(work)
    .selectFrom('koppelen.vermelding')
    .select(['id', 'bron_soort', 'bron_id', 'onderwerp_id', 'soort', 'waarde', 'maand', 'bij'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bewaard', '=', false)
    .where('onderwerp_id', 'is not', null);
  if (onderwerpen) query = query.where('onderwerp_id', 'in', onderwerpen);
  if (bronnen) query = query.where('bron_id', 'in', bronnen);
  if (!personen) query = query.where('soort', '<>', 'persoon');
  const rows = await query.orderBy('maand', 'desc').orderBy('id', 'desc').limit(MEEST).execute();
  return rows.map((r) => ({
    id: r.id,
    bron: { soort: r.bron_soort, id: r.bron_id },
    onderwerpId: r.onderwerp_id!,
    soort: r.soort,
    waarde: r.waarde,
    maand: r.maand,
    deelVan: r.bij,
  }));
}

/** Where this viewer put the nodes of this network. */
export async function plekken(work: Work, wortel: string): Promise<Plek[]> {
  return tables(work)
    .selectFrom('koppelen.netwerkplek')
    .select(['knoop', 'x', 'y'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('account_id', '=', work.actor.accountId)
    .where('wortel', '=', wortel)
    .orderBy('knoop')
    .execute();
}

export async function bewaarPlekken(work: Work, wortel: string, list: readonly Plek[]): Promise<void> {
  await tables(work)
    .deleteFrom('koppelen.netwerkplek')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('account_id', '=', work.actor.accountId)
    .where('wortel', '=', wortel)
    .execute();
  if (list.length === 0) return;
  const unique = new Map(list.map((p) => [p.knoop, p]));
  await tables(work)
    .insertInto('koppelen.netwerkplek')
    .values(
      [...unique.values()].map((p) => ({
        gemeente_id: work.gemeenteId,
        account_id: work.actor.accountId,
        wortel,
        ...p,
        op: work.today,
      })),
    )
    .execute();
}

/** The record is gone: its place in anybody's network too. */
export async function verwijderPlekken(work: Work, id: string): Promise<void> {
  await tables(work)
    .deleteFrom('koppelen.netwerkplek')
    .where('gemeente_id', '=', work.gemeenteId)
    .where((eb) => eb.or([eb('wortel', '=', id), eb('knoop', '=', id)]))
    .execute();
}

/** Daily: places of what is no longer named anywhere, and what nobody moved for long. */
export async function ruimPlekkenOp(work: Work, voor: LocalDate): Promise<void> {
  await sql`delete from koppelen.netwerkplek p where p.gemeente_id = ${work.gemeenteId} and (p.op < ${voor} or (
    not exists (select 1 from koppelen.onderwerp o where o.gemeente_id = p.gemeente_id and o.id = p.knoop)
    and not exists (select 1 from koppelen.vermelding v where v.gemeente_id = p.gemeente_id and v.bron_id = p.knoop)))`.execute(
    tables(work),
  );
}
