import pg from 'pg';
import { accounts, gemeenten } from './accounts.ts';

export interface DemoTarget {
  adminUrl: string;
  processEnv: Record<string, string>;
}

/** Loads the demonstration into an empty database; does nothing when it is there already. */
export async function loadDemoOnce(target: DemoTarget, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: target.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ aantal: number }>(
      'select count(*)::int as aantal from platform.gemeente',
    );
    if ((rows[0]?.aantal ?? 0) > 0) return;
    say('De demonstratie wordt geladen (eenmalig)');
    await loadAccounts(client);
  } finally {
    await client.end();
  }
}

/** Municipalities, accounts and memberships: what an administrator would make. */
export async function loadAccounts(client: pg.Client): Promise<void> {
  await client.query('begin');
  for (const g of gemeenten) {
    await client.query(
      'insert into platform.gemeente (gemeente_id, code, naam, thema) values ($1, $2, $3, $4)',
      [g.id, g.code, g.naam, g.thema],
    );
  }
  for (const a of accounts) {
    await client.query('insert into auth.account (id, naam) values ($1, $2)', [a.id, a.naam]);
    for (const team of a.teams) {
      await client.query(
        `insert into platform.lidmaatschap (gemeente_id, account_id, rol, team, naam, vanaf) values ($1, $2, $3, $4, $5, $6)`,
        [a.gemeenteId, a.id, a.rol, team, a.naam, a.vanaf],
      );
    }
  }
  await client.query('commit');
}
