import { sql, type Kysely } from 'kysely';
import type { Instant } from '../contract.ts';
import type { Accounts, Proven } from './accounts.ts';
import { codeHash, newCode, readCode, SETUP_GROUPS } from './codes.ts';

export const SETUP_HOURS = 24;

/** What a set-up code is for. */
export interface OpenSetup {
  hash: Buffer;
  /** Null: for a new municipality. */
  gemeente: { id: number; code: string; naam: string } | null;
}

/** Who becomes the first administrator, of which municipality. */
export interface FirstAdministrator {
  naam: string;
  email: string;
  gemeente: { code: string; naam: string };
}

const hashOf = (key: Buffer, code: string): Buffer => codeHash(key, 'instelcode', code);

/**
 * Makes a set-up code, for who can reach the server itself; earlier unused ones are void.
 * @param admin connection of the owner of the database: no process of Baken may make one
 */
export async function makeSetupCode(
  admin: Kysely<unknown>,
  key: Buffer,
  gemeenteId: number | null,
  now: Instant,
): Promise<string> {
  const code = newCode(SETUP_GROUPS);
  const verlooptOp = Temporal.Instant.from(now).add({ hours: SETUP_HOURS }).toString();
  await sql`delete from auth.instelcode where gebruikt_op is null and gemeente_id is not distinct from ${gemeenteId}`.execute(
    admin,
  );
  await sql`insert into auth.instelcode (hash, gemeente_id, verloopt_op)
            values (${hashOf(key, readCode(code, SETUP_GROUPS)!)}, ${gemeenteId}, ${verlooptOp})`.execute(
    admin,
  );
  return code;
}

/** Turns a set-up code into a municipality with its first administrator, or an administrator more. */
export class Setup {
  readonly #db: Kysely<unknown>;
  readonly #key: Buffer;
  readonly #accounts: Accounts;

  constructor(db: Kysely<unknown>, key: Buffer, accounts: Accounts) {
    this.#db = db;
    this.#key = key;
    this.#accounts = accounts;
  }

  async find(input: string, now: Instant): Promise<OpenSetup | null> {
    const code = readCode(input, SETUP_GROUPS);
    if (code === null) return null;
    const { rows } = await sql<{ hash: Buffer; id: number | null; code: string; naam: string }>`
      select i.hash, g.gemeente_id as id, g.code, g.naam from auth.instelcode i
        left join platform.gemeente g on g.gemeente_id = i.gemeente_id
       where i.hash = ${hashOf(this.#key, code)} and i.gebruikt_op is null and i.verloopt_op > ${now}`.execute(
      this.#db,
    );
    const row = rows[0];
    if (!row) return null;
    const gemeente = row.id === null ? null : { id: row.id, code: row.code, naam: row.naam };
    return { hash: row.hash, gemeente };
  }

  async municipalityExists(code: string): Promise<boolean> {
    const { rows } = await sql<{
      bestaat: boolean;
    }>`select exists (select from platform.gemeente where code = ${code}) as bestaat`.execute(this.#db);
    return rows[0]!.bestaat;
  }

  /**
   * All in one transaction; the code is used up with it, or nothing happens. Null when somebody was earlier.
   * @param prove makes the credentials for the account's id
   */
  complete(
    setup: OpenSetup,
    who: FirstAdministrator,
    prove: (accountId: string) => Proven,
    now: Instant,
    today: string,
  ): Promise<{ accountId: string; gemeenteId: number; codes: string[] } | null> {
    return this.#db.transaction().execute(async (tx) => {
      const open =
        await sql`select from auth.instelcode where hash = ${setup.hash} and gebruikt_op is null for update`.execute(
          tx,
        );
      if (open.rows.length === 0) return null;
      const gemeenteId = setup.gemeente?.id ?? (await makeMunicipality(tx, who.gemeente));
      await sql`update auth.instelcode set gebruikt_op = ${now} where hash = ${setup.hash}`.execute(tx);
      const accountId = await makeAccount(tx, who);
      await sql`insert into platform.lidmaatschap (gemeente_id, account_id, rol, team, naam, vanaf)
                values (${gemeenteId}, ${accountId}, 'beheerder', 'beheer', ${who.naam}, ${today})
                on conflict on constraint lidmaatschap_pk do update set beeindigd_op = null, tot = null`.execute(
        tx,
      );
      await sql`update auth.sessie set beeindigd_op = ${now} where account_id = ${accountId} and beeindigd_op is null`.execute(
        tx,
      );
      const codes = await this.#accounts.setAll(tx, accountId, prove(accountId), now);
      return { accountId, gemeenteId, codes };
    });
  }
}

async function makeMunicipality(
  tx: Kysely<unknown>,
  gemeente: FirstAdministrator['gemeente'],
): Promise<number> {
  const { rows } = await sql<{ gemeente_id: number }>`
    insert into platform.gemeente (gemeente_id, code, naam)
    select coalesce(max(gemeente_id), 0) + 1, ${gemeente.code}, ${gemeente.naam} from platform.gemeente returning gemeente_id`.execute(
    tx,
  );
  return rows[0]!.gemeente_id;
}

async function makeAccount(tx: Kysely<unknown>, who: FirstAdministrator): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into auth.account (naam, email) values (${who.naam}, ${who.email})
    on conflict (lower(email)) where email is not null do update set actief = true returning id`.execute(tx);
  return rows[0]!.id;
}
