import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { ConceptVelden, Leesplek, SpoedUitgangCode } from '../contract.ts';
import type { Keuze } from '../domain/melding.ts';
import { tables } from './tables.ts';

export async function insertKeuze(
  work: Work,
  meldingId: string,
  keuze: Keuze,
  reden: string | null,
): Promise<void> {
  const key = await work.keys.of(meldingId);
  await tables(work)
    .insertInto('meldpunt.schift')
    .values({
      gemeente_id: work.gemeenteId,
      id: keuze.id,
      melding_id: meldingId,
      keuze: keuze.keuze,
      thema: keuze.thema,
      gebied: keuze.gebied,
      vorige_bronsoort: keuze.vorigeBronsoort,
      vorige_einddatum: keuze.vorigeEinddatum,
      vorige_voor: keuze.vorigeVoor,
      reden: reden === null ? null : key.seal('meldpunt.schift.reden', keuze.id, reden),
      signaal_id: keuze.signaalId,
      bericht_id: keuze.berichtId,
      op: keuze.op,
      door: keuze.door,
      ongedaan_op: null,
    })
    .execute();
}

/** The choice that stands now; null when there is none or it was undone. */
export async function laatsteKeuze(work: Work, meldingId: string): Promise<Keuze | null> {
  const row = await tables(work)
    .selectFrom('meldpunt.schift')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('melding_id', '=', meldingId)
    .where('ongedaan_op', 'is', null)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    keuze: row.keuze,
    thema: row.thema,
    gebied: row.gebied,
    vorigeBronsoort: row.vorige_bronsoort,
    vorigeEinddatum: row.vorige_einddatum,
    vorigeVoor: row.vorige_voor,
    signaalId: row.signaal_id,
    berichtId: row.bericht_id,
    op: row.op,
    door: row.door,
  };
}

export async function zetOngedaan(work: Work, id: string): Promise<void> {
  await tables(work)
    .updateTable('meldpunt.schift')
    .set({ ongedaan_op: work.now })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

export interface Concept {
  versie: number;
  velden: ConceptVelden;
  op: Instant | null;
  door: string | null;
}

const CONCEPT = 'meldpunt.concept.velden';

export async function concept(work: Work, meldingId: string): Promise<Concept> {
  const row = await tables(work)
    .selectFrom('meldpunt.concept')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('melding_id', '=', meldingId)
    .executeTakeFirst();
  if (!row) return { versie: 0, velden: {}, op: null, door: null };
  const key = await work.keys.of(meldingId);
  const velden = JSON.parse(key.open(CONCEPT, meldingId, row.velden)) as ConceptVelden;
  return { versie: row.versie, velden, op: row.op, door: row.door };
}

/** Saves over the version that was seen; version 0 makes the first. @throws Stale when another was earlier. */
export async function bewaarConcept(
  work: Work,
  meldingId: string,
  versie: number,
  velden: ConceptVelden,
): Promise<Concept> {
  const key = await work.keys.of(meldingId);
  const sealed = key.seal(CONCEPT, meldingId, JSON.stringify(velden));
  const row = { versie: versie + 1, velden: sealed, op: work.now, door: work.actor.accountId };
  const saved =
    versie === 0
      ? await tables(work)
          .insertInto('meldpunt.concept')
          .values({ gemeente_id: work.gemeenteId, melding_id: meldingId, ...row })
          .onConflict((c) => c.doNothing())
          .returning('versie')
          .executeTakeFirst()
      : await tables(work)
          .updateTable('meldpunt.concept')
          .set(row)
          .where('gemeente_id', '=', work.gemeenteId)
          .where('melding_id', '=', meldingId)
          .where('versie', '=', versie)
          .returning('versie')
          .executeTakeFirst();
  if (!saved) throw new Stale((await concept(work, meldingId)).versie);
  return { versie: saved.versie, velden, op: work.now, door: work.actor.accountId };
}

export async function wisConcept(work: Work, meldingId: string): Promise<void> {
  await tables(work)
    .deleteFrom('meldpunt.concept')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('melding_id', '=', meldingId)
    .execute();
}

export async function insertSpoed(
  work: Work,
  meldingId: string,
  uitgang: SpoedUitgangCode,
  om: Instant,
): Promise<void> {
  await tables(work)
    .insertInto('meldpunt.spoed')
    .values({
      gemeente_id: work.gemeenteId,
      id: work.newId(),
      melding_id: meldingId,
      uitgang,
      om,
      door: work.actor.accountId,
    })
    .execute();
}

export async function spoedVan(
  work: Work,
  meldingId: string,
): Promise<{ uitgang: SpoedUitgangCode; om: Instant; door: string }[]> {
  return tables(work)
    .selectFrom('meldpunt.spoed')
    .select(['uitgang', 'om', 'door'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('melding_id', '=', meldingId)
    .orderBy('om')
    .orderBy('id')
    .execute();
}

export interface Heropening {
  id: string;
  meldingId: string;
  motief: string;
  gevraagdDoor: string;
  gevraagdOp: Instant;
  akkoord: boolean | null;
}

export async function insertHeropening(
  work: Work,
  h: { id: string; meldingId: string; aanleidingId: string; motief: string },
): Promise<void> {
  const key = await work.keys.of(h.meldingId);
  await tables(work)
    .insertInto('meldpunt.heropening')
    .values({
      gemeente_id: work.gemeenteId,
      id: h.id,
      melding_id: h.meldingId,
      aanleiding_id: h.aanleidingId,
      motief: key.seal('meldpunt.heropening.motief', h.id, h.motief),
      gevraagd_door: work.actor.accountId,
      gevraagd_op: work.now,
      besloten_door: null,
      besloten_op: null,
      akkoord: null,
    })
    .execute();
}

/** Requests on meldingen that this viewer may see; those not decided, or one by id. */
export async function heropeningen(work: Work, id?: string): Promise<Heropening[]> {
  const base = tables(work)
    .selectFrom('meldpunt.heropening as h')
    .innerJoin('meldpunt.melding as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'h.gemeente_id').onRef('m.id', '=', 'h.melding_id'),
    )
    .select(['h.id', 'h.melding_id', 'h.motief', 'h.gevraagd_door', 'h.gevraagd_op', 'h.akkoord'])
    .where('h.gemeente_id', '=', work.gemeenteId)
    .where('m.team', 'in', work.actor.teams.length > 0 ? [...work.actor.teams] : ['']);
  const rows = await (id === undefined ? base.where('h.akkoord', 'is', null) : base.where('h.id', '=', id))
    .orderBy('h.gevraagd_op')
    .execute();
  const keys = await work.keys.all(rows.map((r) => r.melding_id));
  return rows.map((r) => ({
    id: r.id,
    meldingId: r.melding_id,
    motief: keys.get(r.melding_id)!.open('meldpunt.heropening.motief', r.id, r.motief),
    gevraagdDoor: r.gevraagd_door,
    gevraagdOp: r.gevraagd_op,
    akkoord: r.akkoord,
  }));
}

/** @throws NotFound when it was decided meanwhile. */
export async function beslisHeropening(work: Work, id: string, akkoord: boolean): Promise<void> {
  const result = await tables(work)
    .updateTable('meldpunt.heropening')
    .set({ besloten_door: work.actor.accountId, besloten_op: work.now, akkoord })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .where('akkoord', 'is', null)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) !== 1) throw new NotFound();
}

export interface Lezing {
  leesplek: Leesplek;
  dag: LocalDate;
  op: Instant;
  door: string;
  nietsBinnen: boolean;
}

/** Evidence that a meldpunt was read on a day: the first look stands, "niets binnen" is added to it. */
export async function noteerLezing(work: Work, leesplek: Leesplek, nietsBinnen: boolean): Promise<void> {
  await tables(work)
    .insertInto('meldpunt.lezing')
    .values({
      gemeente_id: work.gemeenteId,
      leesplek,
      dag: work.today,
      op: work.now,
      door: work.actor.accountId,
      niets_binnen: nietsBinnen,
    })
    .onConflict((c) =>
      nietsBinnen
        ? c
            .columns(['gemeente_id', 'leesplek', 'dag'])
            .doUpdateSet({ niets_binnen: true, op: work.now, door: work.actor.accountId })
            .where('meldpunt.lezing.niets_binnen', '=', false)
        : c.doNothing(),
    )
    .execute();
}

export async function lezingen(work: Work, van: LocalDate, tot: LocalDate): Promise<Lezing[]> {
  const rows = await tables(work)
    .selectFrom('meldpunt.lezing')
    .select(['leesplek', 'dag', 'op', 'door', 'niets_binnen'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('dag', '>=', van)
    .where('dag', '<=', tot)
    .orderBy('dag', 'desc')
    .orderBy('leesplek')
    .execute();
  return rows.map((r) => ({
    leesplek: r.leesplek,
    dag: r.dag,
    op: r.op,
    door: r.door,
    nietsBinnen: r.niets_binnen,
  }));
}
