import type { Kysely, Selectable } from 'kysely';
import type { LocalDate } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { KeuzeStand, Soort } from './contract.ts';
import type { Stuk } from './domain/stuk.ts';

interface Tables {
  'aanbevelingen.stuk': {
    gemeente_id: number;
    id: string;
    versie: number;
    soort: Soort;
    titel: string;
    toelichting: string;
    bron: string;
    datum: LocalDate;
    onder_id: string | null;
    keuze: KeuzeStand;
    keuze_reden: string | null;
    keuze_op: LocalDate | null;
    later_op: LocalDate | null;
    activiteit_id: string | null;
    verteld_aan: string | null;
    afspraken: string | null;
    getoetst_op: LocalDate | null;
    gepresenteerd_op: LocalDate | null;
  };
}

const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();

const toStuk = (r: Selectable<Tables['aanbevelingen.stuk']>): Stuk => ({
  id: r.id,
  versie: r.versie,
  soort: r.soort,
  titel: r.titel,
  toelichting: r.toelichting,
  bron: r.bron,
  datum: r.datum,
  onderId: r.onder_id,
  keuze: r.keuze,
  keuzeReden: r.keuze_reden,
  keuzeOp: r.keuze_op,
  laterOp: r.later_op,
  activiteitId: r.activiteit_id,
  verteldAan: r.verteld_aan,
  afspraken: r.afspraken,
  getoetstOp: r.getoetst_op,
  gepresenteerdOp: r.gepresenteerd_op,
});

const toRow = (s: Stuk) => ({
  soort: s.soort,
  titel: s.titel,
  toelichting: s.toelichting,
  bron: s.bron,
  datum: s.datum,
  onder_id: s.onderId,
  keuze: s.keuze,
  keuze_reden: s.keuzeReden,
  keuze_op: s.keuzeOp,
  later_op: s.laterOp,
  activiteit_id: s.activiteitId,
  verteld_aan: s.verteldAan,
  afspraken: s.afspraken,
  getoetst_op: s.getoetstOp,
  gepresenteerd_op: s.gepresenteerdOp,
});

export async function list(work: Work, soort?: Soort): Promise<Stuk[]> {
  let query = tables(work)
    .selectFrom('aanbevelingen.stuk')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId);
  if (soort) query = query.where('soort', '=', soort);
  return (await query.orderBy('datum', 'desc').orderBy('id').limit(500).execute()).map(toStuk);
}

/** Locks one for a change. @throws NotFound when absent, Stale when the version moved on. */
export async function findForUpdate(work: Work, id: string, version: number): Promise<Stuk> {
  const row = await tables(work)
    .selectFrom('aanbevelingen.stuk')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  if (row.versie !== version) throw new Stale(row.versie);
  return toStuk(row);
}

export async function insert(work: Work, s: Stuk): Promise<void> {
  await tables(work)
    .insertInto('aanbevelingen.stuk')
    .values({ gemeente_id: work.gemeenteId, id: s.id, versie: 1, ...toRow(s) })
    .execute();
}

export async function update(work: Work, s: Stuk): Promise<Stuk> {
  const next = { ...s, versie: s.versie + 1 };
  await tables(work)
    .updateTable('aanbevelingen.stuk')
    .set({ versie: next.versie, ...toRow(next) })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', s.id)
    .execute();
  return next;
}
