import { sql, type Selectable } from 'kysely';
import type { Aansluiting } from '#platform/connectors/registers/index.ts';
import type { Instant } from '#platform/contract.ts';
import { Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Register, Stand } from '../contract.ts';
import { tables, type AansluitingTable } from './tables.ts';

export interface Verbonden {
  register: Register;
  versie: number;
  stand: Stand;
  gegevens: Aansluiting;
}

const PLACE = 'registers.aansluiting.gegevens';

export async function isDemo(work: Work): Promise<boolean> {
  const row = await tables(work).selectFrom('platform.installatie').select('modus').executeTakeFirst();
  return row?.modus === 'demo';
}

export async function aansluitingen(work: Work): Promise<Map<Register, Verbonden>> {
  const rows = await tables(work)
    .selectFrom('registers.aansluiting')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .execute();
  const keys = await work.keys.all(rows.map((r) => r.id));
  const opened = (row: Selectable<AansluitingTable>): Verbonden => ({
    register: row.register,
    versie: row.versie,
    stand: row.stand,
    gegevens: JSON.parse(keys.get(row.id)!.open(PLACE, row.id, row.gegevens)) as Aansluiting,
  });
  return new Map(rows.map((row) => [row.register, opened(row)]));
}

/** Writes the connection of one register. @throws Stale when somebody was earlier. */
export async function bewaarAansluiting(work: Work, v: Verbonden): Promise<void> {
  const row = await tables(work)
    .selectFrom('registers.aansluiting')
    .select(['id', 'versie'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('register', '=', v.register)
    .forUpdate()
    .executeTakeFirst();
  if ((row?.versie ?? 0) !== v.versie) throw new Stale(row?.versie ?? 0);
  const id = row?.id ?? work.newId();
  const key = row ? await work.keys.of(id) : await work.keys.create(id);
  const values = {
    stand: v.stand,
    gegevens: key.seal(PLACE, id, JSON.stringify(v.gegevens)),
    gewijzigd_op: work.now,
    gewijzigd_door: work.actor.accountId,
  };
  if (row)
    await tables(work)
      .updateTable('registers.aansluiting')
      .set({ ...values, versie: row.versie + 1 })
      .where('gemeente_id', '=', work.gemeenteId)
      .where('id', '=', id)
      .execute();
  else
    await tables(work)
      .insertInto('registers.aansluiting')
      .values({ gemeente_id: work.gemeenteId, id, register: v.register, ...values })
      .execute();
}

export interface Toestand {
  antwoordOp: Instant | null;
  storingOp: Instant | null;
  storingSinds: Instant | null;
  storingCode: string | null;
}

export async function toestanden(work: Work): Promise<Map<Register, Toestand>> {
  const rows = await tables(work)
    .selectFrom('registers.toestand')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .execute();
  return new Map(
    rows.map((r) => [
      r.register,
      {
        antwoordOp: r.antwoord_op,
        storingOp: r.storing_op,
        storingSinds: r.storing_sinds,
        storingCode: r.storing_code,
      },
    ]),
  );
}

/** The register answered, or was silent: an outage lasts until the next answer. */
export async function noteer(work: Work, register: Register, storing: string | null): Promise<void> {
  const op = work.now;
  const fresh =
    storing === null
      ? { antwoord_op: op, storing_op: null, storing_sinds: null, storing_code: null }
      : { antwoord_op: null, storing_op: op, storing_sinds: op, storing_code: storing };
  await tables(work)
    .insertInto('registers.toestand')
    .values({ gemeente_id: work.gemeenteId, register, ...fresh })
    .onConflict((c) =>
      c.columns(['gemeente_id', 'register']).doUpdateSet(
        storing === null
          ? { antwoord_op: op, storing_sinds: null, storing_code: null }
          : {
              storing_op: op,
              storing_sinds: sql<Instant>`coalesce(registers.toestand.storing_sinds, ${op}::timestamptz)`,
              storing_code: storing,
            },
      ),
    )
    .execute();
}

export interface Verbruik {
  gevraagd: number;
  antwoorden: number;
  zonderTreffer: number;
  storingen: number;
  uitGeheugen: number;
  kostenCent: number;
}

export const geenVerbruik: Verbruik = {
  gevraagd: 0,
  antwoorden: 0,
  zonderTreffer: 0,
  storingen: 0,
  uitGeheugen: 0,
  kostenCent: 0,
};

export async function verbruik(work: Work, maand: string): Promise<Map<Register, Verbruik>> {
  const rows = await tables(work)
    .selectFrom('registers.verbruik')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('maand', '=', maand)
    .execute();
  return new Map(
    rows.map((r) => [
      r.register,
      {
        gevraagd: r.gevraagd,
        antwoorden: r.antwoorden,
        zonderTreffer: r.zonder_treffer,
        storingen: r.storingen,
        uitGeheugen: r.uit_geheugen,
        kostenCent: r.kosten_cent,
      },
    ]),
  );
}

/** Adds to the counter of this month; two at once add up. */
export async function tel(work: Work, register: Register, bij: Partial<Verbruik>): Promise<void> {
  const v = { ...geenVerbruik, ...bij };
  await sql`insert into registers.verbruik as v
      (gemeente_id, register, maand, gevraagd, antwoorden, zonder_treffer, storingen, uit_geheugen, kosten_cent)
    values (${work.gemeenteId}, ${register}, ${work.today.slice(0, 7)}, ${v.gevraagd}, ${v.antwoorden}, ${v.zonderTreffer},
      ${v.storingen}, ${v.uitGeheugen}, ${v.kostenCent})
    on conflict (gemeente_id, register, maand) do update set
      gevraagd = v.gevraagd + excluded.gevraagd, antwoorden = v.antwoorden + excluded.antwoorden,
      zonder_treffer = v.zonder_treffer + excluded.zonder_treffer, storingen = v.storingen + excluded.storingen,
      uit_geheugen = v.uit_geheugen + excluded.uit_geheugen, kosten_cent = v.kosten_cent + excluded.kosten_cent`.execute(
    tables(work),
  );
}
