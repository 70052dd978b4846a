import pg from 'pg';
import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import type { Uitkomst } from './kwaliteit.ts';
import type { Vraag } from './vragen.ts';
import type { Wereld } from './wereld.ts';

const tekst = (g: Gegeven): string =>
  Object.entries(g)
    .filter(([veld]) => veld !== 'soort' && veld !== 'bron')
    .map(([, waarde]) => waarde)
    .join(' ')
    .slice(0, 400);

/** The nearest by `pg_trgm` on the same rows in the same PostgreSQL, through its own index for nearest neighbours. */
export class Trigram {
  private readonly client: pg.Client;
  constructor(client: pg.Client) {
    this.client = client;
  }

  async laad(w: Wereld): Promise<void> {
    await this.client.query('create extension if not exists pg_trgm');
    await this.client.query('create unlogged table gelijkenis (id text, soort text, tekst text)');
    for (let i = 0; i < w.bekend.length; i += 5000) {
      const rows = w.bekend.slice(i, i + 5000);
      await this.client.query(
        'insert into gelijkenis select * from unnest($1::text[], $2::text[], $3::text[])',
        [rows.map((x) => x.id), rows.map((x) => x.gegeven.soort), rows.map((x) => tekst(x.gegeven))],
      );
    }
    await this.client.query("set maintenance_work_mem = '256MB'");
    for (const soort of ['persoon', 'organisatie', 'adres', 'voertuig', 'vaartuig'])
      await this.client.query(
        `create index on gelijkenis using gist (tekst gist_trgm_ops(siglen=64)) where soort = '${soort}'`,
      );
    await this.client.query('analyze gelijkenis');
  }

  async zoek(vraag: Vraag): Promise<Uitkomst> {
    const { rows } = await this.client.query<{ id: string; score: number }>({
      name: `trigram-${vraag.gegeven.soort}`,
      text: `select id, similarity(tekst, $1) as score from gelijkenis where soort = '${vraag.gegeven.soort}' order by tekst <-> $1 limit 10`,
      values: [tekst(vraag.gegeven)],
    });
    return { vraag, rij: rows };
  }
}
