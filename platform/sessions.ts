import { createHash, randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { rollen, type Actor, type Rol } from './actor.ts';
import type { Instant, LocalDate } from './contract.ts';
import { mac, sameBytes } from './crypto.ts';
import { legalDay } from './reckon/dates.ts';

/** An open session with what the viewer is today: role and teams are read again at every request. */
export interface Session {
  id: string;
  actor: Actor;
  taal: 'nl' | 'en';
  gemeente: { id: number; code: string; naam: string; thema: Record<string, string> };
  csrf: string;
  /** Until when step-up holds, for export and rights. */
  verhoogdTot: Instant | null;
  /** The account has a password of its own; a role of the demonstration has none. */
  eigenWachtwoord: boolean;
}

/** One of somebody's own open sessions. */
export interface OpenSession {
  id: string;
  omschrijving: string;
  gemeenteNaam: string;
  rol: Rol;
  begonnenOp: Instant;
  gezienOp: Instant;
}

/** Idle and absolute limits (bron: ASVS 5.0 7.3): 15 minutes still, 30 for who works outside, ten hours in all. */
const IDLE = { binnen: '15 minutes', buiten: '30 minutes' };
const ABSOLUTE_HOURS = 10;
/** In demo mode a presentation may stand still for an afternoon. */
const IDLE_DEMO = { binnen: '10 hours', buiten: '10 hours' };
/** How long a step-up holds. */
const RAISED_MINUTES = 10;

interface OpenRow {
  sessie_id: string;
  account_id: string;
  naam: string;
  taal: 'nl' | 'en';
  gemeente_id: number;
  gemeente_code: string;
  gemeente_naam: string;
  thema: Record<string, string>;
  rol: Rol;
  teams: string[];
  verhoogd_tot: Instant | null;
  eigen_wachtwoord: boolean;
}

export class Sessions {
  readonly #db: Kysely<unknown>;
  readonly #clock: () => Instant;
  readonly #demo: boolean;
  readonly #seen = new Map<string, string>();

  /** `db` is the pool of baken_auth: no other part of Baken reads accounts or sessions. */
  constructor(db: Kysely<unknown>, clock: () => Instant, demo: boolean) {
    this.#db = db;
    this.#clock = clock;
    this.#demo = demo;
  }

  /** `asleep`: the page asks by itself, nobody is at it; such a request does not keep the session open. */
  async find(token: string, { asleep = false } = {}): Promise<Session | null> {
    const hash = hashOf(token);
    const now = this.#clock();
    const idle = this.#demo ? IDLE_DEMO : IDLE;
    const { rows } =
      await sql<OpenRow>`select * from auth.open_sessie(${hash}, ${now}, ${legalDay(now)}, ${idle.binnen}::interval, ${idle.buiten}::interval)`.execute(
        this.#db,
      );
    const row = rows[0];
    if (!row) return null;
    if (!asleep) await this.#touch(row.sessie_id, now);
    return {
      id: row.sessie_id,
      actor: {
        accountId: row.account_id,
        naam: row.naam,
        rol: row.rol,
        teams: row.teams,
        gemeenteId: row.gemeente_id,
        sessieId: row.sessie_id,
      },
      taal: row.taal,
      gemeente: { id: row.gemeente_id, code: row.gemeente_code, naam: row.gemeente_naam, thema: row.thema },
      csrf: csrfOf(token),
      verhoogdTot: row.verhoogd_tot,
      eigenWachtwoord: row.eigen_wachtwoord,
    };
  }

  /** Written at most once a minute per process: a read must not cost a write each time. */
  async #touch(sessionId: string, now: Instant): Promise<void> {
    const minute = now.slice(0, 16);
    if (this.#seen.get(sessionId) === minute) return;
    if (this.#seen.size > 10_000) this.#seen.clear();
    this.#seen.set(sessionId, minute);
    await sql`update auth.sessie set gezien_op = ${now} where id = ${sessionId} and gezien_op < ${now}`.execute(
      this.#db,
    );
  }

  /**
   * Starts a session; the token is shown once, only its hash is kept.
   * @param omschrijving kind of browser, so that its owner recognises it
   * @param herkomst keyed hash of account and address: tells a familiar place from a new one
   */
  async start(
    accountId: string,
    gemeenteId: number,
    rol: Rol,
    omschrijving = '',
    herkomst: Buffer | null = null,
  ): Promise<{ token: string; csrf: string }> {
    const token = newToken();
    const now = this.#clock();
    await sql`insert into auth.sessie (token_hash, account_id, gemeente_id, rol, begonnen_op, gezien_op, verloopt_op, omschrijving, herkomst)
              values (${hashOf(token)}, ${accountId}, ${gemeenteId}, ${rol}, ${now}, ${now},
                      ${now}::timestamptz + make_interval(hours => ${ABSOLUTE_HOURS}), ${omschrijving.slice(0, 120)}, ${herkomst})`.execute(
      this.#db,
    );
    return { token, csrf: csrfOf(token) };
  }

  /** Step-up: the session goes on under a new token, with more allowed for ten minutes (bron: ASVS 5.0 7.2.4). */
  async raise(sessionId: string): Promise<{ token: string; csrf: string; verhoogdTot: Instant }> {
    const token = newToken();
    const verhoogdTot = Temporal.Instant.from(this.#clock()).add({ minutes: RAISED_MINUTES }).toString();
    await sql`update auth.sessie set token_hash = ${hashOf(token)}, verhoogd_tot = ${verhoogdTot} where id = ${sessionId}`.execute(
      this.#db,
    );
    return { token, csrf: csrfOf(token), verhoogdTot };
  }

  /** Somebody's own open sessions, the latest first. */
  async openOf(accountId: string): Promise<OpenSession[]> {
    const { rows } = await sql<OpenSession>`
      select s.id, s.omschrijving, g.naam as "gemeenteNaam", s.rol, s.begonnen_op as "begonnenOp", s.gezien_op as "gezienOp"
        from auth.sessie s join platform.gemeente g using (gemeente_id)
       where s.account_id = ${accountId} and s.beeindigd_op is null and s.verloopt_op > ${this.#clock()}
         and s.gezien_op > ${this.#clock()}::timestamptz - ${this.#demo ? IDLE_DEMO.buiten : IDLE.buiten}::interval
       order by s.gezien_op desc, s.id limit 100`.execute(this.#db);
    return rows;
  }

  /** Ends one session of this account; false when there is none. */
  async endOwn(accountId: string, sessionId: string): Promise<boolean> {
    const { numAffectedRows } =
      await sql`update auth.sessie set beeindigd_op = ${this.#clock()} where id = ${sessionId} and account_id = ${accountId} and beeindigd_op is null`.execute(
        this.#db,
      );
    return numAffectedRows === 1n;
  }

  /** Ends all sessions of an account but this one. */
  async endOthers(accountId: string, keep: string | null): Promise<void> {
    await sql`update auth.sessie set beeindigd_op = ${this.#clock()}
               where account_id = ${accountId} and id is distinct from ${keep}::uuid and beeindigd_op is null`.execute(
      this.#db,
    );
  }

  async end(sessionId: string): Promise<void> {
    await sql`update auth.sessie set beeindigd_op = ${this.#clock()} where id = ${sessionId} and beeindigd_op is null`.execute(
      this.#db,
    );
  }

  /** Removes what ended more than thirty days ago. */
  async sweep(): Promise<void> {
    await sql`delete from auth.sessie where coalesce(beeindigd_op, verloopt_op) < ${this.#clock()}::timestamptz - interval '30 days'`.execute(
      this.#db,
    );
  }

  async setLanguage(accountId: string, taal: 'nl' | 'en'): Promise<void> {
    await sql`update auth.account set taal = ${taal} where id = ${accountId}`.execute(this.#db);
  }

  /** The municipalities and roles this account may switch to. */
  async memberships(accountId: string): Promise<{ gemeente: string; gemeenteNaam: string; rol: Rol }[]> {
    const { rows } = await sql<{ gemeente: string; gemeenteNaam: string; rol: Rol }>`
      select distinct g.code as gemeente, g.naam as "gemeenteNaam", l.rol
        from platform.lidmaatschap l join platform.gemeente g using (gemeente_id)
       where l.account_id = ${accountId} and ${standing(legalDay(this.#clock()))} order by 1, 3`.execute(
      this.#db,
    );
    return rows;
  }

  async gemeenteId(code: string): Promise<number | null> {
    const { rows } = await sql<{
      gemeente_id: number;
    }>`select gemeente_id from platform.gemeente where code = ${code}`.execute(this.#db);
    return rows[0]?.gemeente_id ?? null;
  }

  /** Demo mode: the roles one can choose, one account each, in the order of the product. */
  async demoRoles(): Promise<{ rol: Rol; gemeente: string; gemeenteNaam: string; naam: string }[]> {
    const { rows } = await sql<{ rol: Rol; gemeente: string; gemeenteNaam: string; naam: string }>`
      select distinct on (m.gemeente_id, m.plaats) m.rol, m.code as gemeente, m."gemeenteNaam", m.naam
        from (select g.gemeente_id, g.code, g.naam as "gemeenteNaam", l.rol, l.naam, l.vanaf, l.account_id,
                     array_position(${[...rollen]}::text[], l.rol) as plaats
                from platform.lidmaatschap l join platform.gemeente g using (gemeente_id)
               where ${standing(legalDay(this.#clock()))}) m
       order by m.gemeente_id, m.plaats, m.vanaf, m.account_id`.execute(this.#db);
    return rows;
  }

  async demoAccount(rol: Rol, gemeente: string): Promise<{ accountId: string; gemeenteId: number } | null> {
    const { rows } = await sql<{ accountId: string; gemeenteId: number }>`
      select l.account_id as "accountId", g.gemeente_id as "gemeenteId"
        from platform.lidmaatschap l join platform.gemeente g using (gemeente_id)
       where g.code = ${gemeente} and l.rol = ${rol} and ${standing(legalDay(this.#clock()))} order by l.vanaf, l.account_id limit 1`.execute(
      this.#db,
    );
    return rows[0] ?? null;
  }

  /** The actor of a job: role and teams as they stand now, or null when access has ended. */
  async actor(gemeenteId: number, accountId: string): Promise<Actor | null> {
    const { rows } = await sql<{ naam: string; rol: Rol; teams: string[] }>`
      select min(naam) as naam, rol, array_agg(team order by team) as teams from platform.lidmaatschap l
       where gemeente_id = ${gemeenteId} and account_id = ${accountId} and ${standing(legalDay(this.#clock()))}
       group by rol order by rol limit 1`.execute(this.#db);
    const row = rows[0];
    return row ? { accountId, naam: row.naam, rol: row.rol, teams: row.teams, gemeenteId } : null;
  }
}

/** A membership `l` that gives access on this day. */
const standing = (day: LocalDate) =>
  sql<boolean>`l.vanaf <= ${day}::date and (l.tot is null or l.tot >= ${day}::date) and l.beeindigd_op is null`;

const newToken = (): string => randomBytes(32).toString('base64url');

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The CSRF token follows from the session token: nothing to store, nothing to leak by a read of the database. */
export const csrfOf = (token: string): string => mac(Buffer.from(token), 'csrf').toString('base64url');

export const sameText = (a: string, b: string): boolean => sameBytes(Buffer.from(a), Buffer.from(b));
