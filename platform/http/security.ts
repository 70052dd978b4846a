import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NoAccess, NotSignedIn } from '../errors.ts';
import { sameText, type Session } from '../sessions.ts';
import type { Services } from './serve.ts';

export const COOKIE = { veilig: '__Host-baken', demo: 'baken' };

/** On plain http at loopback in demo mode a __Host- cookie cannot exist: it demands Secure. */
export const cookieName = (modus: 'demo' | 'productie'): string =>
  modus === 'demo' ? COOKIE.demo : COOKIE.veilig;

export const cookieOptions = (modus: 'demo' | 'productie') =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: modus === 'productie' }) as const;

/** A route that forgets its right does not exist: the server refuses to start (regel huis 4). */
export function guardRoutes(app: FastifyInstance, services: Services): void {
  app.addHook('onRoute', (route) => {
    if (route.method === 'HEAD' || route.method === 'OPTIONS') return;
    const right = route.config?.right;
    if (right === undefined)
      throw new Error(`Route ${String(route.method)} ${route.url} noemt geen recht: zet config.right.`);
    if (right !== 'openbaar' && right !== 'aangemeld' && !services.rights.has(right)) {
      throw new Error(
        `Route ${String(route.method)} ${route.url} vraagt om recht ${right}, maar geen kamer kent dat.`,
      );
    }
  });
}

/** Session, cross-site check and function-level right, in that order, before any body is read. */
export function guardRequests(app: FastifyInstance, services: Services): void {
  const name = cookieName(services.modus);
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[name];
    const asleep = request.headers['x-baken-achtergrond'] !== undefined;
    request.session =
      token === undefined || token.length > 100 ? null : await services.sessions.find(token, { asleep });
    const right = request.routeOptions.config.right ?? 'aangemeld';
    // An unknown path is answered as such to everybody: there is nothing behind it to protect.
    if (right === 'openbaar' || request.is404) return;
    if (!request.session) throw new NotSignedIn();
    if (!isSafe(request.method)) demandSameSite(request, request.session.csrf);
    if (right === 'aangemeld') return;
    if (!services.rights.get(right)!.includes(request.session.actor.rol))
      throw new NoAccess('geen-recht', { recht: right });
  });
}

/** A role of the demonstration has no password to prove itself with; everybody else proves it again. */
export function demandStepUp(session: Session, { platform, modus }: Services): void {
  if (modus === 'demo' && !session.eigenWachtwoord) return;
  if (session.verhoogdTot === null || session.verhoogdTot <= platform.clock())
    throw new NoAccess('verhogen-nodig');
}

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/**
 * A change comes from our own pages (Origin or Sec-Fetch-Site says so) or, when a client sends neither, carries the token
 * that sign-in returned (bron: ASVS 5.0 3.5.1).
 */
export function demandSameSite(request: FastifyRequest, csrf: string | null): void {
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  if (site !== undefined && site !== 'same-origin') throw new NoAccess('andere-herkomst');
  if (origin !== undefined && origin !== `${request.protocol}://${request.host}`)
    throw new NoAccess('andere-herkomst');
  if (site !== undefined || origin !== undefined) return;
  const token = request.headers['x-baken-csrf'];
  if (csrf === null) return;
  if (typeof token !== 'string' || !sameText(token, csrf)) throw new NoAccess('csrf-ontbreekt');
}
