import { on, once } from 'node:events';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import { KENMERK_BYTES } from '#platform/reckon/kenmerk.ts';
import type { Rijen, Sloten } from './rijen.ts';

/** What the night does: counts what is named very often. */
export { telFrequenties } from '#modules/informatie/koppelen/service/gelijken.ts';

const DRADEN = 2;
/** The rest of the subjects are their telephones and register numbers. */
const DING_PER_ONDERWERP = 0.68;

const KOLOMMEN: Record<keyof Rijen, string> = {
  recordsleutel: 'platform.recordsleutel (gemeente_id, id, ingepakt)',
  signaal: 'bench_signaal (id, kenmerk, thema, team, ontvangen_op)',
  onderwerp: 'bench_onderwerp (gemeente_id, id, soort, sleutel)',
  vermelding:
    'koppelen.vermelding (gemeente_id, id, bron_soort, bron_id, soort, veld, waarde, kenmerken, geldig, bewaard, maand, onderwerp_id)',
  sleutel: 'koppelen.koppelsleutel (gemeente_id, sleutel, vermelding_id, vorm)',
  woord: 'koppelen.woord (gemeente_id, sleutel, bron_id, bron_soort, maand)',
};

type Bericht = { stuk: Record<keyof Rijen, string> } | { klaar: true; proef: Gegeven[] };

/** Tables whose indexes are made after loading, as one would when a municipality moves in. */
const LATER = ['koppelen.koppelsleutel', 'koppelen.woord'];

/** Signals as wide as the product has them: one real signal lends all that search does not look at. */
const SIGNALEN = `
  insert into signalen.signaal
  select (jsonb_populate_record(null::signalen.signaal, to_jsonb(s) || jsonb_build_object('id', b.id, 'kenmerk', b.kenmerk, 'thema', b.thema, 'team', b.team,
         'ontvangen_op', b.ontvangen_op, 'gewijzigd_op', b.ontvangen_op))).*
    from bench_signaal b cross join (select * from signalen.signaal limit 1) s`;

/** Fills the municipality past the code: rows ready for COPY, hashed and sealed on other threads. @returns what can be asked for. */
export async function vul(
  adminUrl: string,
  sloten: Sloten,
  aantal: number,
  stammen: readonly string[],
): Promise<Gegeven[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`create unlogged table bench_signaal (id uuid, kenmerk text, thema text, team text, ontvangen_op timestamptz);
    create unlogged table bench_onderwerp (gemeente_id smallint, id uuid, soort text, sleutel bigint)`);
  const later = await zetApart(client);
  const proef = await laad(adminUrl, sloten, aantal, stammen);
  await client.query("set maintenance_work_mem = '512MB'; set session_replication_role = replica");
  await client.query(
    SIGNALEN.replace('bench_signaal b', '(select distinct on (kenmerk) * from bench_signaal) b'),
  );
  await client.query(
    'insert into koppelen.onderwerp select distinct on (id) * from bench_onderwerp on conflict do nothing',
  );
  for (const statement of later) await client.query(statement);
  await client.query('drop table bench_signaal, bench_onderwerp');
  await client.query(
    'vacuum (analyze) koppelen.koppelsleutel, koppelen.vermelding, koppelen.onderwerp, koppelen.woord, signalen.signaal, platform.recordsleutel',
  );
  await client.end();
  return proef;
}

/** Takes indexes away and tells how to make them again. */
async function zetApart(client: pg.Client): Promise<string[]> {
  const again: string[] = [];
  for (const table of LATER) {
    const { rows: keys } = await client.query<{ conname: string; def: string }>(
      `select conname, pg_get_constraintdef(oid) as def from pg_constraint where conrelid = $1::regclass and contype = 'p'`,
      [table],
    );
    for (const { conname, def } of keys) {
      await client.query(`alter table ${table} drop constraint ${conname}`);
      again.push(`alter table ${table} add constraint ${conname} ${def}`);
    }
    const { rows: indexes } = await client.query<{ naam: string; def: string }>(
      `select indexrelid::regclass::text as naam, pg_get_indexdef(indexrelid) as def from pg_index where indrelid = $1::regclass`,
      [table],
    );
    for (const { naam, def } of indexes) {
      await client.query(`drop index ${naam}`);
      again.push(def);
    }
  }
  return again;
}

async function laad(
  adminUrl: string,
  sloten: Sloten,
  aantal: number,
  stammen: readonly string[],
): Promise<Gegeven[]> {
  const streams = await Promise.all(
    (Object.keys(KOLOMMEN) as (keyof Rijen)[]).map(async (table) => {
      const own = new pg.Client({ connectionString: adminUrl });
      // The server is stopped when loading fails; that failure is the one to be seen.
      own.on('error', () => undefined);
      await own.connect();
      // Rows that fit together by their making need no second look by foreign keys.
      await own.query('set session_replication_role = replica; set synchronous_commit = off');
      return { table, own, stream: own.query(copyFrom(`copy ${KOLOMMEN[table]} from stdin`)) };
    }),
  );
  const proef: Gegeven[] = [];
  const themas = ['drugs', 'witwassen', 'mensenhandel', 'sport', 'adresfraude'];
  const workers = Array.from(
    { length: DRADEN },
    (_, nummer) =>
      new Worker(new URL('./werker.ts', import.meta.url), {
        workerData: {
          nummer,
          aantal: Math.ceil((aantal * DING_PER_ONDERWERP) / DRADEN),
          sloten,
          stammen,
          themas,
          kenmerkBytes: KENMERK_BYTES,
        },
      }),
  );
  await Promise.all(
    workers.map(async (worker) => {
      for await (const [message] of on(worker, 'message') as AsyncIterable<[Bericht]>) {
        if ('klaar' in message) {
          proef.push(...message.proef);
          break;
        }
        for (const { table, stream } of streams)
          if (!stream.write(message.stuk[table])) await once(stream, 'drain');
        worker.postMessage('verder');
      }
    }),
  );
  for (const { stream } of streams) stream.end();
  await Promise.all(streams.map(({ stream }) => once(stream, 'finish')));
  await Promise.all(streams.map(({ own }) => own.end()));
  return proef;
}
