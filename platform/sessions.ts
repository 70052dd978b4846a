import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { rollen, type Actor, type Rol } from './actor.ts';
import type { Instant } from './contract.ts';
import { mac } from './crypto.ts';

/** An open session with what the viewer is today: role and teams are read again at every request. */
export interface Session {
  id: string;
  actor: Actor;
  taal: 'nl' | 'en';
  gemeente: { id: number; code: string; naam: string; thema: Record<string, string> };
  csrf: string;
  /** Until when step-up holds, for export and rights. */
  verhoogdTot: Instant | null;
}

/** Idle and absolute limits (bron: ASVS 5.0 7.3): 15 minutes still, 30 for who works outside, ten hours in all. */
const IDLE = { binnen: '15 minutes', buiten: '30 minutes' };
const ABSOLUTE_HOURS = 10;
/** In demo mode a presentation may stand still for an afternoon. */
const IDLE_DEMO = '10 hours';

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

  async find(token: string): Promise<Session | null> {
    const hash = hashOf(token);
    const now = this.#clock();
    const idle = this.#demo ? IDLE_DEMO : IDLE.buiten;
    const { rows } =
      await sql<OpenRow>`select * from auth.open_sessie(${hash}, ${now}, ${idle}::interval)`.execute(
        this.#db,
      );
    const row = rows[0];
    if (!row) return null;
    await this.#touch(row.sessie_id, now);
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

  /** Starts a session; the token is shown once, only its hash is kept. */
  async start(
    accountId: string,
    gemeenteId: number,
    rol: Rol,
    omschrijving = '',
  ): Promise<{ token: string; csrf: string }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.#clock();
    await sql`insert into auth.sessie (token_hash, account_id, gemeente_id, rol, begonnen_op, gezien_op, verloopt_op, omschrijving)
              values (${hashOf(token)}, ${accountId}, ${gemeenteId}, ${rol}, ${now}, ${now},
                      ${now}::timestamptz + make_interval(hours => ${ABSOLUTE_HOURS}), ${omschrijving.slice(0, 120)})`.execute(
      this.#db,
    );
    return { token, csrf: csrfOf(token) };
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
       where l.account_id = ${accountId} and (l.tot is null or l.tot >= ${this.#clock()}::date) order by 1, 3`.execute(
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
      select distinct on (g.gemeente_id, array_position(${[...rollen]}::text[], l.rol)) l.rol, g.code as gemeente, g.naam as "gemeenteNaam", l.naam
        from platform.lidmaatschap l join platform.gemeente g using (gemeente_id)
       order by g.gemeente_id, array_position(${[...rollen]}::text[], l.rol), l.vanaf, l.account_id`.execute(
      this.#db,
    );
    return rows;
  }

  async demoAccount(rol: Rol, gemeente: string): Promise<{ accountId: string; gemeenteId: number } | null> {
    const { rows } = await sql<{ accountId: string; gemeenteId: number }>`
      select l.account_id as "accountId", g.gemeente_id as "gemeenteId"
        from platform.lidmaatschap l join platform.gemeente g using (gemeente_id)
       where g.code = ${gemeente} and l.rol = ${rol} order by l.vanaf, l.account_id limit 1`.execute(
      this.#db,
    );
    return rows[0] ?? null;
  }

  /** The actor of a job: role and teams as they stand now, or null when access has ended. */
  async actor(gemeenteId: number, accountId: string): Promise<Actor | null> {
    const { rows } = await sql<{ naam: string; rol: Rol; teams: string[] }>`
      select min(naam) as naam, rol, array_agg(team order by team) as teams from platform.lidmaatschap
       where gemeente_id = ${gemeenteId} and account_id = ${accountId} and (tot is null or tot >= ${this.#clock()}::date)
       group by rol order by rol limit 1`.execute(this.#db);
    const row = rows[0];
    return row ? { accountId, naam: row.naam, rol: row.rol, teams: row.teams, gemeenteId } : null;
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The CSRF token follows from the session token: nothing to store, nothing to leak by a read of the database. */
export const csrfOf = (token: string): string => mac(Buffer.from(token), 'csrf').toString('base64url');

export const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
