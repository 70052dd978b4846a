import { sql, type Kysely } from 'kysely';
import type { Rol } from '../actor.ts';
import type { Instant, LocalDate } from '../contract.ts';
import { codeHash, newCode, readCode, RECOVERY_CODES, RECOVERY_GROUPS } from './codes.ts';

/** What is needed to know whether somebody is who he says. */
export interface Candidate {
  id: string;
  naam: string;
  email: string;
  wachtwoord: string | null;
  totp: Buffer | null;
  /** A session of this account began from this place before. */
  bekend: boolean;
}

/** What an administrator may know of an account in his own municipality. */
export interface AccountFacts {
  id: string;
  email: string | null;
  /** Password and second factor are set. */
  ingesteld: boolean;
  gezienOp: Instant | null;
}

/** New means to sign in, checked and hashed, ready to be written. */
export interface Proven {
  hash: string;
  totp: { sealed: Buffer; step: number };
}

/** Accounts and what they sign in with; on the pool of baken_auth, which nothing else of Baken has. */
export class Accounts {
  readonly #db: Kysely<unknown>;
  readonly #key: Buffer;

  /** `key` hashes recovery codes; it is not in the database. */
  constructor(db: Kysely<unknown>, key: Buffer) {
    this.#db = db;
    this.#key = key;
  }

  async forSignIn(email: string, herkomst: Buffer): Promise<Candidate | null> {
    const { rows } = await sql<Candidate>`
      select a.id, a.naam, a.email, a.wachtwoord, a.totp,
             exists (select from auth.sessie s where s.account_id = a.id and s.herkomst = ${herkomst}) as bekend
        from auth.account a where lower(a.email) = lower(${email}) and a.actief`.execute(this.#db);
    return rows[0] ?? null;
  }

  async byId(id: string): Promise<Candidate | null> {
    const { rows } = await sql<Candidate>`
      select id, naam, coalesce(email, '') as email, wachtwoord, totp, true as bekend
        from auth.account where id = ${id} and actief`.execute(this.#db);
    return rows[0] ?? null;
  }

  /** Where somebody works today, the place of the last session first. */
  async placesOf(id: string, day: LocalDate): Promise<{ gemeenteId: number; rol: Rol }[]> {
    const { rows } = await sql<{ gemeenteId: number; rol: Rol }>`
      select l.gemeente_id as "gemeenteId", l.rol from platform.lidmaatschap l
       where l.account_id = ${id} and l.vanaf <= ${day}::date and (l.tot is null or l.tot >= ${day}::date) and l.beeindigd_op is null
       group by l.gemeente_id, l.rol
       order by (select max(s.begonnen_op) from auth.sessie s
                  where s.account_id = ${id} and s.gemeente_id = l.gemeente_id and s.rol = l.rol) desc nulls last, 1, 2`.execute(
      this.#db,
    );
    return rows;
  }

  /** A code counts once: false when this step, or a later one, was used already. */
  async useStep(id: string, step: number): Promise<boolean> {
    const { numAffectedRows } =
      await sql`update auth.account set totp_stap = ${step} where id = ${id} and coalesce(totp_stap, 0) < ${step}`.execute(
        this.#db,
      );
    return numAffectedRows === 1n;
  }

  /** Uses one recovery code up; false when it is none, or used. Costs the same for an account that is not there. */
  async useRecoveryCode(id: string | null, input: string, now: Instant): Promise<boolean> {
    const code = readCode(input, RECOVERY_GROUPS);
    if (code === null || id === null) return false;
    const { numAffectedRows } =
      await sql`update auth.herstelcode set gebruikt_op = ${now} where account_id = ${id} and hash = ${this.#hash(id, code)} and gebruikt_op is null`.execute(
        this.#db,
      );
    return numAffectedRows === 1n;
  }

  async recoveryCodesLeft(id: string): Promise<number> {
    const { rows } = await sql<{
      aantal: number;
    }>`select count(*) as aantal from auth.herstelcode where account_id = ${id} and gebruikt_op is null`.execute(
      this.#db,
    );
    return rows[0]!.aantal;
  }

  /** Of accounts with a membership in this municipality; last seen counts the sessions here only. */
  async factsIn(gemeenteId: number, ids: readonly string[]): Promise<Map<string, AccountFacts>> {
    const { rows } = await sql<AccountFacts>`
      select a.id, a.email, a.wachtwoord is not null as ingesteld,
             (select max(s.gezien_op) from auth.sessie s where s.account_id = a.id and s.gemeente_id = ${gemeenteId}) as "gezienOp"
        from auth.account a where a.id = any(${[...new Set(ids)]}::uuid[])`.execute(this.#db);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The account of this address, made when there is none: police and RIEC serve several municipalities. */
  async findOrMake(email: string, naam: string): Promise<string> {
    const { rows } = await sql<{ id: string }>`
      insert into auth.account (naam, email) values (${naam}, ${email})
      on conflict (lower(email)) where email is not null do update set email = auth.account.email returning id`.execute(
      this.#db,
    );
    return rows[0]!.id;
  }

  /** Whether this account works, or worked in the past year, for another municipality too. */
  async worksElsewhere(id: string, gemeenteId: number): Promise<boolean> {
    const { rows } = await sql<{
      elders: boolean;
    }>`select exists (select from platform.lidmaatschap where account_id = ${id} and gemeente_id <> ${gemeenteId} and beeindigd_op is null) as elders`.execute(
      this.#db,
    );
    return rows[0]!.elders;
  }

  /** Password and second factor together; earlier recovery codes are void. Returns the new ones, to be shown once. */
  async setAll(db: Kysely<unknown>, id: string, proven: Proven, now: Instant): Promise<string[]> {
    await sql`update auth.account set wachtwoord = ${proven.hash}, wachtwoord_op = ${now}, totp = ${proven.totp.sealed},
                     totp_stap = ${proven.totp.step} where id = ${id}`.execute(db);
    return this.renewRecoveryCodes(id, db);
  }

  async setPassword(id: string, hash: string, now: Instant): Promise<void> {
    await sql`update auth.account set wachtwoord = ${hash}, wachtwoord_op = ${now} where id = ${id}`.execute(
      this.#db,
    );
  }

  async setSecondFactor(id: string, totp: Proven['totp']): Promise<void> {
    await sql`update auth.account set totp = ${totp.sealed}, totp_stap = ${totp.step} where id = ${id}`.execute(
      this.#db,
    );
  }

  async renewRecoveryCodes(id: string, db: Kysely<unknown> = this.#db): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () => newCode(RECOVERY_GROUPS));
    const hashes = codes.map((code) => this.#hash(id, readCode(code, RECOVERY_GROUPS)!));
    await sql`with weg as (delete from auth.herstelcode where account_id = ${id})
              insert into auth.herstelcode (account_id, hash) select ${id}, unnest(${hashes}::bytea[])`.execute(
      db,
    );
    return codes;
  }

  /** Removes accounts that nobody's membership needs any more, and what hangs on them. */
  async sweep(now: Instant): Promise<void> {
    await sql`delete from auth.toegangslink where coalesce(gebruikt_op, verloopt_op) < ${now}::timestamptz - interval '30 days'`.execute(
      this.#db,
    );
    await sql`delete from auth.instelcode where coalesce(gebruikt_op, verloopt_op) < ${now}::timestamptz - interval '30 days'`.execute(
      this.#db,
    );
    await sql`delete from auth.account a where a.gemaakt_op < ${now}::timestamptz - interval '30 days'
                 and not exists (select from platform.lidmaatschap l where l.account_id = a.id)
                 and not exists (select from auth.toegangslink t where t.account_id = a.id)`.execute(
      this.#db,
    );
  }

  #hash(id: string, code: string): Buffer {
    return codeHash(this.#key, `herstelcode ${id}`, code);
  }
}
