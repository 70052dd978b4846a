import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { keptOutside } from './exported.ts';
import type { AuditRow } from './row.ts';
import { saySoort, verifyAudit, type Outcome, type Query } from './verify.ts';

export interface ReportOptions {
  publicKey: KeyObject;
  now: string;
  say(line: string): void;
  /** Only this municipality, by its code. */
  gemeente?: string;
  outsideFolder?: string;
  /** Judge of the marks of one municipality, for who has its keys. */
  marked?: (gemeenteId: number) => Promise<(row: AuditRow) => boolean>;
}

/** Verifies each municipality in one snapshot and says what was found; true when nothing is wrong. */
export async function verifyAll(client: pg.ClientBase, options: ReportOptions): Promise<boolean> {
  const query: Query = async (text, values) => (await client.query(text, values)).rows;
  await client.query('begin isolation level repeatable read read only');
  // Who is bound by row security would see a part, and a part would seem whole.
  await client.query('set local row_security = off');
  try {
    const towns = await query<{ id: number; code: string; naam: string }>(
      'select gemeente_id as id, code, naam from platform.gemeente where $1::text is null or code = $1 order by 1',
      [options.gemeente ?? null],
    );
    if (towns.length === 0) options.say(`Er is geen gemeente ${options.gemeente ?? ''} in deze database.`);
    let whole = towns.length > 0 || options.gemeente === undefined;
    for (const town of towns) {
      const marked = await options.marked?.(town.id);
      const outcome = await verifyAudit({
        query,
        gemeenteId: town.id,
        publicKey: options.publicKey,
        now: options.now,
        ...(options.outsideFolder === undefined
          ? {}
          : { outside: keptOutside(options.outsideFolder, town.id) }),
        ...(marked ? { marked } : {}),
      });
      for (const line of reportOf(town.naam, outcome)) options.say(line);
      whole &&= outcome.bevindingen.length === 0;
    }
    return whole;
  } finally {
    await client.query('rollback');
  }
}

function reportOf(naam: string, o: Outcome): string[] {
  const size = `${o.zegels} zegels, ${o.rijen} rijen${o.wachtend > 0 ? `, ${o.wachtend} wachten op hun zegel` : ''}`;
  if (o.bevindingen.length === 0) return [`${naam}: in orde (${size})`];
  return [`${naam}: NIET in orde (${size})`, ...o.bevindingen.map((f) => `  ${saySoort(f)}`)];
}
