import type { Kysely, Transaction } from 'kysely';
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
  await (tx as unknown as Kysely<Tables>)
    .insertInto('platform.telfeit')
    .values(
      telfeiten.map((t) => ({
        gemeente_id: work.gemeenteId,
        id: work.newReportId(),
        maand: t.maand ?? work.today.slice(0, 7),
        soort: t.soort,
        thema: t.thema ?? null,
        kanaal: t.kanaal ?? null,
        gebied: t.gebied ?? null,
        uitkomst: t.uitkomst ?? null,
        aantal: t.aantal ?? 1,
      })),
    )
    .execute();
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
