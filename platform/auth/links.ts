import { createHash, randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../contract.ts';
import { sameBytes } from '../crypto.ts';
import type { Accounts, Proven } from './accounts.ts';
import { codeHash, CONFIRM_GROUPS, newCode, readCode } from './codes.ts';

/** How long a link can be used. */
export const LINK_HOURS = 72;

/** What stands behind a link. */
export interface OpenLink {
  id: string;
  gemeenteId: number;
  gemeenteNaam: string;
  accountId: string;
  naam: string;
  email: string;
  /** The second person has confirmed: a code exists. */
  bevestigd: boolean;
}

/** Where a link stands, for who made it. */
export interface LinkState {
  id: string;
  linkTot: Instant | null;
  gebruiktOp: Instant | null;
}

/**
 * One-time links to set what one signs in with. The link comes from one person, the code from another: an administrator
 * alone can take nobody's place (bron: dreiging T3).
 */
export class AccessLinks {
  readonly #db: Kysely<unknown>;
  readonly #key: Buffer;
  readonly #accounts: Accounts;

  constructor(db: Kysely<unknown>, key: Buffer, accounts: Accounts) {
    this.#db = db;
    this.#key = key;
    this.#accounts = accounts;
  }

  /** Remembers for whom a link will be; without one yet. */
  async prepare(id: string, gemeenteId: number, accountId: string, now: Instant): Promise<void> {
    await sql`insert into auth.toegangslink (id, gemeente_id, account_id, verloopt_op)
              values (${id}, ${gemeenteId}, ${accountId}, ${now})`.execute(this.#db);
  }

  /** A new link; an earlier one no longer works. The token is shown once. Null when it was used already. */
  async renew(id: string, now: Instant): Promise<{ token: string; geldigTot: Instant } | null> {
    const token = randomBytes(24).toString('base64url');
    const geldigTot = Temporal.Instant.from(now).add({ hours: LINK_HOURS }).toString();
    const { numAffectedRows } =
      await sql`update auth.toegangslink set link_hash = ${hashOf(token)}, verloopt_op = ${geldigTot}
                 where id = ${id} and gebruikt_op is null`.execute(this.#db);
    return numAffectedRows === 1n ? { token, geldigTot } : null;
  }

  /** A new code beside the link; an earlier one no longer works. Null when the link was used already. */
  async confirm(id: string): Promise<string | null> {
    const code = newCode(CONFIRM_GROUPS);
    const hash = this.#hash(id, readCode(code, CONFIRM_GROUPS)!);
    const { numAffectedRows } =
      await sql`update auth.toegangslink set code_hash = ${hash} where id = ${id} and gebruikt_op is null`.execute(
        this.#db,
      );
    return numAffectedRows === 1n ? code : null;
  }

  async cancel(id: string): Promise<void> {
    await sql`delete from auth.toegangslink where id = ${id} and gebruikt_op is null`.execute(this.#db);
  }

  async states(ids: readonly string[]): Promise<Map<string, LinkState>> {
    const { rows } = await sql<LinkState>`
      select id, case when link_hash is not null then verloopt_op end as "linkTot", gebruikt_op as "gebruiktOp"
        from auth.toegangslink where id = any(${[...ids]}::uuid[])`.execute(this.#db);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async find(token: string, now: Instant): Promise<OpenLink | null> {
    const { rows } = await sql<OpenLink>`
      select t.id, t.gemeente_id as "gemeenteId", g.naam as "gemeenteNaam", t.account_id as "accountId", a.naam, a.email,
             t.code_hash is not null as bevestigd
        from auth.toegangslink t join auth.account a on a.id = t.account_id and a.actief
        join platform.gemeente g on g.gemeente_id = t.gemeente_id
       where t.link_hash = ${hashOf(token)} and t.gebruikt_op is null and t.verloopt_op > ${now}`.execute(
      this.#db,
    );
    return rows[0] ?? null;
  }

  /** Uses link and code up and sets what one signs in with; null when the code is not right. */
  take(link: OpenLink, code: string, proven: Proven, now: Instant): Promise<string[] | null> {
    return this.#db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ code_hash: Buffer | null }>`
        select code_hash from auth.toegangslink where id = ${link.id} and gebruikt_op is null for update`.execute(
        tx,
      );
      const typed = readCode(code, CONFIRM_GROUPS);
      const hash = rows[0]?.code_hash;
      if (!hash || typed === null || !sameBytes(hash, this.#hash(link.id, typed))) return null;
      await sql`update auth.toegangslink set gebruikt_op = ${now} where id = ${link.id}`.execute(tx);
      await sql`update auth.sessie set beeindigd_op = ${now} where account_id = ${link.accountId} and beeindigd_op is null`.execute(
        tx,
      );
      return this.#accounts.setAll(tx, link.accountId, proven, now);
    });
  }

  #hash(id: string, code: string): Buffer {
    return codeHash(this.#key, `toegangslink ${id}`, code);
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
