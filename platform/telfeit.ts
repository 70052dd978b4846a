import { sql, type Transaction } from 'kysely';
import type { Work } from './work.ts';

/** A countable event: coarse enough to keep for ever, so figures survive the destruction of records. */
export interface Telfeit {
  /** Kind, `ding.gebeurtenis`: `melding.ontvangen`, `signaal.gewogen`, `lio.besluit`. */
  soort: string;
  thema?: string | null;
  kanaal?: string | null;
  /** No finer than a wijk. */
  gebied?: string | null;
  uitkomst?: string | null;
  /** `JJJJ-MM` of the event; the month of the work when absent. */
  maand?: string;
  /** −1 for a counter-row that corrects an earlier one; never an update. */
  aantal?: 1 | -1;
}

interface Tables {
  'platform.telfeit': {
    gemeente_id: number;
    id: string;
    maand: string;
    soort: string;
    thema: string | null;
    kanaal: string | null;
    gebied: string | null;
    uitkomst: string | null;
    aantal: number;
  };
}

/** Writes the telfeiten of one unit of work. The id is random: a telfeit leads back to no record. */
export async function flushTelfeiten(
  tx: Transaction<unknown>,
  work: Work,
  telfeiten: readonly Telfeit[],
): Promise<void> {
  if (telfeiten.length === 0) return;
  const thisMonth = work.today.slice(0, 7);
  const column = (value: (t: Telfeit) => string | null | undefined) => telfeiten.map((t) => value(t) ?? null);
  await sql`insert into platform.telfeit (gemeente_id, id, maand, soort, thema, kanaal, gebied, uitkomst, aantal)
    select ${work.gemeenteId}, r.* from unnest(${telfeiten.map(() => work.newReportId())}::uuid[],
      ${telfeiten.map((t) => t.maand ?? thisMonth)}::text[], ${column((t) => t.soort)}::text[], ${column((t) => t.thema)}::text[],
      ${column((t) => t.kanaal)}::text[], ${column((t) => t.gebied)}::text[], ${column((t) => t.uitkomst)}::text[],
      ${telfeiten.map((t) => t.aantal ?? 1)}::smallint[]) as r`.execute(tx);
}

export interface TelVraag {
  soorten: string[];
  /** Months `JJJJ-MM`, both included. */
  van: string;
  tot: string;
  per: 'maand' | 'thema' | 'kanaal' | 'uitkomst' | 'gebied';
}

/** Sums telfeiten of a period, split by one dimension. */
export async function telTelfeiten(
  work: Work,
  vraag: TelVraag,
): Promise<{ waarde: string | null; aantal: number }[]> {
  const rows = await work
    .tables<Tables>()
    .selectFrom('platform.telfeit')
    .select((eb) => [eb.ref(vraag.per).as('waarde'), eb.fn.sum<number>('aantal').as('aantal')])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('soort', 'in', vraag.soorten)
    .where('maand', '>=', vraag.van)
    .where('maand', '<=', vraag.tot)
    .groupBy(vraag.per)
    .orderBy(vraag.per)
    .execute();
  return rows.map((r) => ({ waarde: r.waarde, aantal: r.aantal }));
}

/** Sums telfeiten per month and per value of one dimension. */
export async function telPerMaand(
  work: Work,
  vraag: Omit<TelVraag, 'per'> & { per: Exclude<TelVraag['per'], 'maand'> },
): Promise<{ maand: string; waarde: string | null; aantal: number }[]> {
  return work
    .tables<Tables>()
    .selectFrom('platform.telfeit')
    .select((eb) => ['maand', eb.ref(vraag.per).as('waarde'), eb.fn.sum<number>('aantal').as('aantal')])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('soort', 'in', vraag.soorten)
    .where('maand', '>=', vraag.van)
    .where('maand', '<=', vraag.tot)
    .groupBy(['maand', vraag.per])
    .orderBy('maand')
    .orderBy(vraag.per)
    .execute();
}

/** First month in which anything was counted; null in a municipality that begins. */
export async function eersteTelmaand(work: Work): Promise<string | null> {
  const row = await work
    .tables<Tables>()
    .selectFrom('platform.telfeit')
    .select((eb) => eb.fn.min('maand').as('maand'))
    .where('gemeente_id', '=', work.gemeenteId)
    .executeTakeFirst();
  return row?.maand ?? null;
}
