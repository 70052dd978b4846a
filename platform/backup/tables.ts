import { createHash, type Hash } from 'node:crypto';
import { Transform, type Readable, type TransformCallback, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** A table as a backup knows it; names are quoted where they need to be. */
export interface Table {
  tabel: string;
  kolommen: string[];
  /** Columns of the primary key: rows leave in that order, so that equal contents give equal hashes. */
  sleutel: string[];
}

/** How many rows there were, and the SHA-256 of their text. */
export interface Measured {
  rijen: number;
  sha256: string;
}

/** What migrations make themselves is not data: it is checked, not copied. */
const OWN = ['public.migratie', 'public.migratie_slot', 'public.migratie_hash', 'graphile_worker.migrations'];

/** Every table with data, in whatever room. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.oid::regclass::text as tabel,
            array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
                     and not a.attisdropped and a.attgenerated = '' order by a.attnum) as kolommen,
            array(select quote_ident(a.attname) from pg_index i, unnest(i.indkey) with ordinality k (num, ord), pg_attribute a
                   where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.num order by k.ord) as sleutel
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and n.nspname || '.' || c.relname <> all($1) order by 1`,
    [OWN],
  );
  return rows;
}

/** One spelling for every value, whatever the settings of the server. */
export async function setSpelling(client: pg.ClientBase): Promise<void> {
  await client.query(`set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
    set bytea_output = 'hex'; set extra_float_digits = 3; set client_encoding = 'UTF8'; set row_security = off`);
}

/** Sends a table's rows through a stream into another, or nowhere, and measures them on the way. */
export async function copyOut(
  client: pg.ClientBase,
  t: Table,
  to?: { through: Transform; into: Writable },
): Promise<Measured> {
  const order = t.sleutel.length > 0 ? ` order by ${t.sleutel.join(', ')}` : '';
  const rows = client.query(
    copyTo(`copy (select ${t.kolommen.join(', ')} from ${t.tabel}${order}) to stdout`),
  );
  const measure = new Measure();
  if (to) await pipeline(rows, measure, to.through, to.into);
  else await pipeline(rows, measure.resume());
  return measure.result();
}

/** Puts rows into a table and measures them on the way. */
export async function copyIn(
  client: pg.ClientBase,
  t: Table,
  from: { source: Readable; through: Transform },
): Promise<Measured> {
  const measure = new Measure();
  const rows = client.query(copyFrom(`copy ${t.tabel} (${t.kolommen.join(', ')}) from stdin`));
  await pipeline(from.source, from.through, measure, rows);
  return measure.result();
}

const NEWLINE = 10;

/** Lets bytes through and knows how many lines there were and their hash; a line break in a value is written as \n. */
export class Measure extends Transform {
  readonly #hash: Hash = createHash('sha256');
  #lines = 0;
  bytes = 0;

  override _transform(part: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(part);
    this.bytes += part.length;
    for (let at = part.indexOf(NEWLINE); at >= 0; at = part.indexOf(NEWLINE, at + 1)) this.#lines += 1;
    done(null, part);
  }

  result(): Measured {
    return { rijen: this.#lines, sha256: this.#hash.digest('hex') };
  }
}
