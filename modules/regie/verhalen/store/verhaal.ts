import type { Selectable } from 'kysely';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Bron } from '../contract.ts';
import type { Verhaal } from '../domain/verhaal.ts';
import { MEEST, openRows, sealText, tables, type Tables } from './tables.ts';

const TABLE = 'verhalen.verhaal';
type Row = Selectable<Tables[typeof TABLE]>;
type Inhoud = Pick<
  Verhaal,
  'titel' | 'aanleiding' | 'wie' | 'dilemma' | 'opbrengst' | 'les' | 'redenen' | 'opmerking'
>;

const toVerhaal = (r: Row, inhoud: Inhoud): Verhaal => ({
  ...inhoud,
  id: r.id,
  versie: r.versie,
  stand: r.stand,
  bereik: r.bereik,
  jaar: r.jaar,
  kwartaal: r.kwartaal,
  lijn: r.lijn,
  thema: r.thema,
  bron: r.bron_soort === null || r.bron_id === null ? null : { soort: r.bron_soort, id: r.bron_id },
  auteurId: r.auteur_id,
  schrijvers: r.schrijvers,
  gevraagdDoor: r.gevraagd_door,
  beoordeeldDoor: r.beoordeeld_door,
  beoordeeldOp: r.beoordeeld_op,
  gewijzigdOp: r.gewijzigd_op,
  einddatum: r.einddatum,
});

const inhoudVan = (v: Verhaal): Inhoud => ({
  titel: v.titel,
  aanleiding: v.aanleiding,
  wie: v.wie,
  dilemma: v.dilemma,
  opbrengst: v.opbrengst,
  les: v.les,
  redenen: v.redenen,
  opmerking: v.opmerking,
});

const toRow = (v: Verhaal) => ({
  stand: v.stand,
  bereik: v.bereik,
  jaar: v.jaar,
  kwartaal: v.kwartaal,
  lijn: v.lijn,
  thema: v.thema,
  bron_soort: v.bron?.soort ?? null,
  bron_id: v.bron?.id ?? null,
  auteur_id: v.auteurId,
  schrijvers: v.schrijvers,
  gevraagd_door: v.gevraagdDoor,
  beoordeeld_door: v.beoordeeldDoor,
  beoordeeld_op: v.beoordeeldOp,
  gewijzigd_op: v.gewijzigdOp,
  einddatum: v.einddatum,
});

/** The list predicate; equal to the object rule `verhaal.lezen` (proven in the room's test). */
const leesbaar = (work: Work) => {
  const own = tables(work).selectFrom(TABLE).where('gemeente_id', '=', work.gemeenteId);
  return ['regisseur', 'jurist', 'systeem'].includes(work.actor.rol)
    ? own
    : own.where((eb) => eb.or([eb('stand', '=', 'vrijgegeven'), eb('auteur_id', '=', work.actor.accountId)]));
};

export async function list(work: Work, jaar?: number): Promise<Verhaal[]> {
  let query = leesbaar(work).selectAll();
  if (jaar !== undefined) query = query.where('jaar', '=', jaar);
  const rows = await query.orderBy('gewijzigd_op', 'desc').orderBy('id').limit(MEEST).execute();
  return openRows(work, TABLE, rows, toVerhaal);
}

/** @throws NotFound when absent or not for this viewer, Stale when the version moved on. */
export async function find(work: Work, id: string, version?: number): Promise<Verhaal> {
  const query = leesbaar(work).selectAll().where('id', '=', id);
  const row = await (version === undefined ? query : query.forUpdate()).executeTakeFirst();
  if (!row) throw new NotFound();
  if (version !== undefined && row.versie !== version) throw new Stale(row.versie);
  const [found] = await openRows(work, TABLE, [row], toVerhaal);
  if (!found) throw new NotFound();
  return found;
}

/** Those of the asked stories that the viewer may read, in no order. */
export async function findMany(work: Work, ids: readonly string[]): Promise<Verhaal[]> {
  if (ids.length === 0) return [];
  const rows = await leesbaar(work).selectAll().where('id', 'in', ids).execute();
  return openRows(work, TABLE, rows, toVerhaal);
}

export async function insert(work: Work, v: Verhaal): Promise<void> {
  const key = await work.keys.create(v.id);
  await tables(work)
    .insertInto(TABLE)
    .values({
      gemeente_id: work.gemeenteId,
      id: v.id,
      versie: 1,
      ...toRow(v),
      inhoud: sealText(key, TABLE, v.id, inhoudVan(v)),
    })
    .execute();
}

/** Saves with the next version. The row was locked by find. */
export async function update(work: Work, v: Verhaal): Promise<Verhaal> {
  const next = { ...v, versie: v.versie + 1 };
  const key = await work.keys.of(v.id);
  await tables(work)
    .updateTable(TABLE)
    .set({ versie: next.versie, ...toRow(next), inhoud: sealText(key, TABLE, v.id, inhoudVan(next)) })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', v.id)
    .execute();
  return next;
}

/** How many stories wait for this viewer to be the second person. */
export async function telTeBeoordelen(work: Work): Promise<number> {
  const ik = work.actor.accountId;
  const row = await leesbaar(work)
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .where('stand', '=', 'ter-vrijgave')
    .where('gevraagd_door', '<>', ik)
    .where((eb) => eb.not(eb(eb.val(ik), '=', eb.fn.any('schrijvers'))))
    .executeTakeFirstOrThrow();
  return row.aantal;
}

/** What stories point at, for the job that lets go of what is no more. */
export async function bronnenVan(work: Work): Promise<{ soort: Bron; id: string }[]> {
  const rows = await leesbaar(work)
    .select(['bron_soort', 'bron_id'])
    .distinct()
    .where('bron_id', 'is not', null)
    .execute();
  return rows.flatMap((r) => (r.bron_soort && r.bron_id ? [{ soort: r.bron_soort, id: r.bron_id }] : []));
}

/** Regel VRH-11: de verwijzing gaat weg; de tekst verandert niet, dus de vrijgave blijft. */
export async function laatBronLos(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tables(work)
    .updateTable(TABLE)
    .set({ bron_soort: null, bron_id: null })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', 'in', ids)
    .execute();
}
