import type pg from 'pg';

/** A value of each type that occurs in the tables; a new type gets a line here. */
const values: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  smallint: '1',
  integer: '1',
  bigint: '1',
  numeric: '1',
  'double precision': '1',
  real: '1',
  boolean: 'false',
  date: 'current_date',
  'timestamp with time zone': 'now()',
  'time without time zone': `'12:00'`,
  interval: `'1 day'`,
  bytea: `'\\x00'`,
  jsonb: `'{}'`,
  json: `'{}'`,
};

interface Column {
  naam: string;
  soort: string;
}

/**
 * Puts one row for a municipality in any table, past its checks, references and triggers: proofs of row security need a
 * row that is really there. `id` fixes the column of that name. Run it as superuser; checks are dropped in this transaction.
 */
export async function plantRow(
  client: pg.ClientBase,
  tabel: string,
  gemeenteId: number,
  id?: string,
): Promise<void> {
  await client.query(`set local session_replication_role = replica`);
  await dropChecks(client, tabel);
  await client.query(await insertText(client, tabel, gemeenteId, id));
}

/** The statement that puts in such a row, for any role to try. */
export async function insertText(
  client: pg.ClientBase,
  tabel: string,
  gemeenteId: number,
  id?: string,
): Promise<string> {
  const { rows } = await client.query<Column>(
    `select quote_ident(attname) as naam, format_type(atttypid, null) as soort from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
        and (attnotnull and not atthasdef or attname in ('gemeente_id', 'id'))`,
    [tabel],
  );
  const given = (c: Column): string => {
    if (c.naam === 'gemeente_id') return String(gemeenteId);
    if (c.naam === 'id' && c.soort === 'uuid' && id !== undefined) return `'${id}'`;
    if (c.soort === 'text') return `'x${gemeenteId}'`;
    const value = c.soort.endsWith('[]') ? `'{}'` : values[c.soort];
    if (value === undefined)
      throw new Error(`${tabel}.${c.naam}: geen proefwaarde voor ${c.soort} (test/catalogue/plant.ts)`);
    return value;
  };
  return `insert into ${tabel} (${rows.map((c) => c.naam).join(', ')}) values (${rows.map(given).join(', ')})`;
}

/** Leaves the boundary between municipalities only: circles depend on other rows, which are not there. */
export async function dropCircles(client: pg.ClientBase, tabel: string): Promise<void> {
  const { rows } = await client.query<{ naam: string }>(
    `select quote_ident(polname) as naam from pg_policy where polrelid = $1::regclass and not polpermissive`,
    [tabel],
  );
  for (const { naam } of rows) await client.query(`drop policy ${naam} on ${tabel}`);
}

async function dropChecks(client: pg.ClientBase, tabel: string): Promise<void> {
  const { rows } = await client.query<{ naam: string }>(
    `select quote_ident(conname) as naam from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
    [tabel],
  );
  for (const { naam } of rows) await client.query(`alter table ${tabel} drop constraint ${naam}`);
}
