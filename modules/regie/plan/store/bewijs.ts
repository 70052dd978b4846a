import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Bewijssoort, Wijzigingsoort } from '../contract.ts';
import { tables } from './tables.ts';

export interface Actie {
  id: string;
  activiteitId: string;
  tekst: string;
  gedaanOp: LocalDate | null;
}

export async function acties(work: Work, activiteitIds: readonly string[]): Promise<Actie[]> {
  if (activiteitIds.length === 0) return [];
  return tables(work)
    .selectFrom('plan.actie')
    .select(['id', 'activiteit_id as activiteitId', 'tekst', 'gedaan_op as gedaanOp'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('activiteit_id', 'in', activiteitIds)
    .orderBy('volgorde')
    .execute();
}

/** Replaces the list; what keeps its words keeps its day. */
export async function zetActies(work: Work, activiteitId: string, teksten: readonly string[]): Promise<void> {
  const oud = new Map((await acties(work, [activiteitId])).map((a) => [a.tekst, a.gedaanOp]));
  await tables(work)
    .deleteFrom('plan.actie')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('activiteit_id', '=', activiteitId)
    .execute();
  if (teksten.length === 0) return;
  await tables(work)
    .insertInto('plan.actie')
    .values(
      teksten.map((tekst, at) => ({
        gemeente_id: work.gemeenteId,
        id: work.newId(),
        activiteit_id: activiteitId,
        volgorde: at,
        tekst,
        gedaan_op: oud.get(tekst) ?? null,
      })),
    )
    .execute();
}

/** @throws NotFound when this activity has no such action. */
export async function zetActie(
  work: Work,
  activiteitId: string,
  actieId: string,
  gedaan: boolean,
): Promise<void> {
  const result = await tables(work)
    .updateTable('plan.actie')
    .set({ gedaan_op: gedaan ? work.today : null })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('activiteit_id', '=', activiteitId)
    .where('id', '=', actieId)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) !== 1) throw new NotFound();
}

export interface Bewijs {
  id: string;
  soort: Bewijssoort;
  datum: LocalDate;
  omschrijving: string;
  verwijzing: string | null;
  door: string;
}

export async function bewijzen(work: Work, activiteitId: string): Promise<Bewijs[]> {
  return tables(work)
    .selectFrom('plan.bewijs')
    .select(['id', 'soort', 'datum', 'omschrijving', 'verwijzing', 'door'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('activiteit_id', '=', activiteitId)
    .orderBy('datum', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

/** What was laid down about these activities within a period, oldest first. */
export async function bewijzenTussen(
  work: Work,
  activiteitIds: readonly string[],
  { van, tot }: { van: LocalDate; tot: LocalDate },
): Promise<{ activiteitId: string; datum: LocalDate; omschrijving: string }[]> {
  if (activiteitIds.length === 0) return [];
  return tables(work)
    .selectFrom('plan.bewijs')
    .select(['activiteit_id as activiteitId', 'datum', 'omschrijving'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('activiteit_id', 'in', activiteitIds)
    .where('datum', '>=', van)
    .where('datum', '<=', tot)
    .orderBy('datum')
    .orderBy('id')
    .limit(500)
    .execute();
}

export async function insertBewijs(
  work: Work,
  activiteitId: string,
  b: Omit<Bewijs, 'id' | 'door'>,
): Promise<void> {
  await tables(work)
    .insertInto('plan.bewijs')
    .values({
      gemeente_id: work.gemeenteId,
      id: work.newId(),
      activiteit_id: activiteitId,
      ...b,
      op: work.now,
      door: work.actor.accountId,
    })
    .execute();
}

export interface Wijziging {
  id: string;
  soort: Wijzigingsoort;
  van: string | null;
  naar: string | null;
  reden: string | null;
  op: Instant;
  door: string;
}

export async function wijzigingen(work: Work, activiteitId: string): Promise<Wijziging[]> {
  return tables(work)
    .selectFrom('plan.wijziging')
    .select(['id', 'soort', 'van', 'naar', 'reden', 'op', 'door'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('activiteit_id', '=', activiteitId)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

export async function noteer(
  work: Work,
  activiteitId: string,
  w: { soort: Wijzigingsoort; van?: string | null; naar?: string | null; reden?: string | null },
): Promise<void> {
  await tables(work)
    .insertInto('plan.wijziging')
    .values({
      gemeente_id: work.gemeenteId,
      id: work.newId(),
      activiteit_id: activiteitId,
      soort: w.soort,
      van: w.van ?? null,
      naar: w.naar ?? null,
      reden: w.reden ?? null,
      op: work.now,
      door: work.actor.accountId,
    })
    .execute();
}
