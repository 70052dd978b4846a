import { randomBytes, randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Rol } from '#platform/actor.ts';
import type { TestApp } from './app.ts';

/** Somebody with an account of his own, as an administrator and a second person would have made it. */
export interface Member {
  id: string;
  naam: string;
  email: string;
  wachtwoord: string;
  herstelcodes: string[];
  /** The code on this person's phone now. */
  code(): string;
}

export const WACHTWOORD = 'vouwfiets lampenkap zeebries kwartje';

/** The code that a phone shows for a secret at a moment. */
export const codeAt = (secret: Secret, now: string): string =>
  new TOTP({ secret }).generate({ timestamp: Date.parse(now) });

export async function member(
  t: TestApp,
  rol: Rol,
  { gemeenteId = 1, team = 'ondermijning', email = `${randomUUID()}@example.nl` } = {},
): Promise<Member> {
  const { accounts, second, passwords } = t.house.services.identity;
  const naam = `Proef ${rol}`;
  const id = await accounts.findOrMake(email, naam);
  const secret = randomBytes(20);
  const totp = { sealed: second.seal(id, secret), step: 0 };
  const hash = await passwords.hash(WACHTWOORD);
  await t.admin.query(
    `insert into platform.lidmaatschap (gemeente_id, account_id, rol, team, naam, vanaf)
     values ($1, $2, $3, $4, $5, '2024-01-01')`,
    [gemeenteId, id, rol, team, naam],
  );
  await accounts.setPassword(id, hash, t.now());
  await accounts.setSecondFactor(id, totp);
  const herstelcodes = await accounts.renewRecoveryCodes(id);
  const shown = new Secret({ buffer: new Uint8Array(secret).buffer });
  return { id, naam, email, wachtwoord: WACHTWOORD, herstelcodes, code: () => codeAt(shown, t.now()) };
}

/** Somebody who signed in with password and code, and asks on. */
export interface Visitor {
  cookie: string;
  csrf: string;
  ask(method: string, url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

type Answer = Awaited<ReturnType<typeof enter>>;

export const ADDRESS = '198.51.100.7';

/** One try to sign in. */
export const enter = (
  t: TestApp,
  body: { email: string; wachtwoord: string; code?: string },
  address = ADDRESS,
  headers: Record<string, string> = {},
) =>
  t.app.inject({ method: 'POST', url: '/api/v1/aanmelden', payload: body, remoteAddress: address, headers });

export async function visit(t: TestApp, who: Member, address = ADDRESS): Promise<Visitor> {
  const reply = await enter(t, { ...pick(who), code: who.code() }, address);
  if (reply.statusCode !== 200) throw new Error(`sign-in answered ${reply.statusCode}: ${reply.body}`);
  return visitor(t, String(reply.headers['set-cookie']), reply.json<{ csrf: string }>().csrf);
}

export function visitor(t: TestApp, setCookie: string, csrf: string): Visitor {
  const cookie = setCookie.split(';')[0]!;
  return {
    cookie,
    csrf,
    ask: (method, url, body, headers = {}) =>
      t.app.inject({
        method: method as 'GET',
        url: `/api/v1${url}`,
        remoteAddress: ADDRESS,
        headers: { cookie, 'x-baken-csrf': csrf, 'idempotency-key': randomUUID(), ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      }),
  };
}

export const pick = ({ email, wachtwoord }: Member) => ({ email, wachtwoord });
