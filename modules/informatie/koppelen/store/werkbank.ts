import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** What is written for one piece of the file of entities. */
export interface Lading {
  ids: readonly string[];
  kenmerken: readonly string[];
  aantallen: readonly number[];
  sleutels: Int32Array;
}

export interface Vondst {
  entityId: string;
  kenmerken: string;
}

const PREFIX = 'baken_koppel_';
/** A key with more postings says too little to fetch by; with all keys together no more than this many are looked at. */
export const VEEL = 1000;
const SAMEN = 4000;
const KANDIDATEN = 120;

/**
 * Removes what killed runs left: benches whose process is gone. One that another process works on is left alone.
 */
export async function ruimOp(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database d where datname like '${PREFIX}%'
         and not exists (select 1 from pg_stat_activity a where a.datname = d.datname)`,
    );
    for (const { datname } of rows) {
      const pid = Number(datname.slice(PREFIX.length).split('_')[0]);
      if (!leeft(pid)) await client.query(`drop database if exists ${pg.escapeIdentifier(datname)}`);
    }
  } finally {
    await client.end();
  }
}

function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A database for one comparison of files: nothing in it is logged, and it is gone afterwards. */
export class Werkbank {
  private readonly adminUrl: string;
  private readonly database: string;
  private readonly clients: pg.Client[] = [];
  private next = 0;

  private constructor(adminUrl: string, database: string) {
    this.adminUrl = adminUrl;
    this.database = database;
  }

  static async open(adminUrl: string): Promise<Werkbank> {
    const bench = new Werkbank(adminUrl, `${PREFIX}${process.pid}_${crypto.randomUUID().slice(0, 8)}`);
    await bench.admin(`create database ${bench.database} template template0 encoding 'UTF8'`);
    return bench;
  }

  /** Opens tables for loading; `schrijf` takes the pieces in order, `klaar` makes them findable. */
  async laad(): Promise<{ schrijf(lading: Lading): Promise<void>; klaar(): Promise<void> }> {
    const [a, b] = [await this.connect(), await this.connect()];
    // Frozen rows in a table of the same transaction need no second visit, and are read from the index alone.
    for (const c of [a, b])
      await c.query("begin; set local synchronous_commit = off; set local work_mem = '64MB'");
    await a.query('create unlogged table entiteit (nr int, entity_id text, kenmerken text)');
    await b.query('create unlogged table koppelsleutel (sleutel bigint, nr int)');
    const entities = a.query(copyFrom('copy entiteit from stdin with (format binary, freeze)'));
    const keys = b.query(copyFrom('copy koppelsleutel from stdin with (format binary, freeze)'));
    const failed = Promise.race([once(entities, 'error'), once(keys, 'error')]).then(([error]) => {
      throw error;
    });
    failed.catch(() => undefined);
    for (const s of [entities, keys]) s.write(HEADER);
    return {
      schrijf: async (lading) => {
        const waits = [
          write(entities, entiteitRijen(lading, this.next)),
          write(keys, sleutelRijen(lading, this.next)),
        ];
        this.next += lading.ids.length;
        await Promise.race([Promise.all(waits), failed]);
      },
      klaar: async () => {
        for (const s of [entities, keys]) s.end(TRAILER);
        await Promise.race([Promise.all([once(entities, 'finish'), once(keys, 'finish')]), failed]);
        await Promise.all([a, b].map((c) => c.query('commit')));
        await Promise.all([
          this.indexeer(a, 'create unique index on entiteit (nr)', 'entiteit'),
          this.indexeer(b, 'create index on koppelsleutel (sleutel) include (nr)', 'koppelsleutel'),
        ]);
      },
    };
  }

  private async indexeer(client: pg.Client, index: string, table: string): Promise<void> {
    await client.query("set maintenance_work_mem = '256MB'");
    await client.query(index);
    await client.query(`analyze ${table}`);
  }

  /** Postings per key, and the candidates that most and rarest keys lead to, in one round trip. */
  async zoek(
    sleutels: readonly bigint[],
    totaal: number,
  ): Promise<{ aantallen: number[]; gevonden: Vondst[] }> {
    this.reader ??= await this.connect();
    const { rows } = await this.reader.query<{
      nr: number;
      n: number;
      entity_id: string | null;
      kenmerken: string | null;
    }>({
      name: 'kandidaten',
      text: ZOEK,
      values: [sleutels.map(String), totaal],
    });
    const aantallen = sleutels.map(() => 0);
    const gevonden: Vondst[] = [];
    for (const row of rows) {
      if (row.entity_id === null) aantallen[row.nr - 1] = row.n;
      else gevonden.push({ entityId: row.entity_id, kenmerken: row.kenmerken! });
    }
    return { aantallen, gevonden };
  }

  private reader: pg.Client | undefined;

  async verwijder(): Promise<void> {
    // First the database: a connection in the middle of an index does not hear that it must end.
    await this.admin(`drop database if exists ${this.database} with (force)`);
    this.reader = undefined;
    await Promise.all(this.clients.splice(0).map((c) => c.end().catch(() => undefined)));
  }

  private async connect(): Promise<pg.Client> {
    const url = new URL(this.adminUrl);
    url.pathname = `/${this.database}`;
    const client = new pg.Client({ connectionString: url.toString() });
    client.on('error', () => undefined);
    await client.connect();
    this.clients.push(client);
    return client;
  }

  private async admin(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.adminUrl });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}

// Weights are whole numbers: a sum of fractions would depend on the order in which rows come.
const ZOEK = `
with vraag as materialized (select sleutel, ord::int as ord from unnest($1::bigint[]) with ordinality as v(sleutel, ord)),
post as materialized (
  select v.ord, s.nr from vraag v
  cross join lateral (select nr from koppelsleutel k where k.sleutel = v.sleutel limit ${VEEL + 1}) s),
telling as materialized (select ord, count(*)::int as n from post group by ord),
keuze as materialized (
  select ord, (1000 * log(2.0, 1 + $2::numeric / n))::int as gewicht
  from (select ord, n, sum(n) over (order by n, ord) as samen, row_number() over (order by n, ord) as rang from telling) t
  where n <= ${VEEL} and (samen <= ${SAMEN} or rang <= 2)),
beste as materialized (
  select p.nr, sum(k.gewicht) as som from post p join keuze k using (ord)
  group by p.nr order by som desc, p.nr limit ${KANDIDATEN})
select t.ord as nr, t.n, null::text as entity_id, null::text as kenmerken from telling t
union all
select e.nr, 0, e.entity_id, e.kenmerken from beste b join entiteit e on e.nr = b.nr`;

const HEADER = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const TRAILER = Buffer.from([0xff, 0xff]);

function write(stream: NodeJS.WritableStream, bytes: Buffer): Promise<unknown> {
  return stream.write(bytes) ? Promise.resolve() : once(stream, 'drain');
}

function sleutelRijen({ aantallen, sleutels }: Lading, first: number): Buffer {
  const bytes = Buffer.allocUnsafe((sleutels.length / 2) * 22);
  let at = 0;
  let key = 0;
  for (const [i, count] of aantallen.entries()) {
    for (let n = 0; n < count; n++) {
      at = bytes.writeInt16BE(2, at);
      at = bytes.writeInt32BE(8, at);
      at = bytes.writeInt32BE(sleutels[key++]!, at);
      at = bytes.writeInt32BE(sleutels[key++]!, at);
      at = bytes.writeInt32BE(4, at);
      at = bytes.writeInt32BE(first + i, at);
    }
  }
  return bytes;
}

function entiteitRijen({ ids, kenmerken }: Lading, first: number): Buffer {
  const size = ids.reduce((sum, id, i) => sum + 18 + 3 * (id.length + kenmerken[i]!.length), 0);
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (const [i, id] of ids.entries()) {
    at = bytes.writeInt16BE(3, at);
    at = bytes.writeInt32BE(4, at);
    at = bytes.writeInt32BE(first + i, at);
    for (const text of [id, kenmerken[i]!]) {
      const length = bytes.write(text, at + 4);
      bytes.writeInt32BE(length, at);
      at += 4 + length;
    }
  }
  return bytes.subarray(0, at);
}
