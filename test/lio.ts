/** What the tests of the LIO share: people, weighed signals, and meetings in each state. One municipality per test file. */
import assert from 'node:assert/strict';
import { registreer, type Registratie } from '#modules/informatie/signalen/index.ts';
import { testApp, type Person } from './app.ts';

export const t = await testApp();
export const regisseur = await t.signIn('regisseur');
export const jurist = await t.signIn('jurist');
export const sleutelfiguur = await t.signIn('sleutelfiguur');
export const buur = await t.signIn('regisseur', 'buurgemeente');
export const absent = '00000000-0000-7000-8000-000000000000';

export const bus: Registratie = {
  bronsoort: 'mailbox',
  wat: 'Grijze bestelbus met kenteken V-418-BB lost ’s nachts vaten. De heer P. de Jong opent de deur.',
  waar: 'Kwikstaartweg 14',
  thema: 'drugs',
  gebied: 'Noord',
  ontvangenOp: '2026-11-06T17:31:00.000Z',
  team: 'ondermijning',
};
export async function gewogen(r: Partial<Registratie> = {}, wie = regisseur) {
  const s = await t.work(wie.actor, (work) => registreer(work, { ...bus, ...r }));
  const reply = await wie.ask('POST', `/signalen/${s.id}/weging`, {
    version: 1,
    body: {
      concreet: true,
      recent: true,
      bevoegdheid: 'apv',
      reden: 'Drie nachten, de heer P. de Jong.',
      uitkomst: 'verder',
    },
  });
  assert.equal(reply.statusCode, 200, reply.body);
  return s;
}

export interface Vergadering {
  id: string;
  versie: number;
  deelnemers: { id: string; functie: string }[];
}
export interface Punt {
  id: string;
  versie: number;
  nummer: number;
  signaalId: string;
  titel: string | null;
}
export const reeks = {
  naam: 'LIO',
  week: 3,
  weekdag: 4,
  tijd: '13:30',
  duurMinuten: 90,
  plaats: 'Raadzaal',
  vooruit: 3,
  deelnemers: [
    { organisatie: 'Gemeente', functie: 'Voorzitter, regisseur', intern: true, zietNamen: true },
    { organisatie: 'Gemeente', functie: 'Jurist', intern: true, zietNamen: true },
    { organisatie: 'Gemeente', functie: 'Burgerzaken', intern: true, zietNamen: false },
    { organisatie: 'Politie', functie: 'Wijkagent', intern: false, zietNamen: false },
  ],
};
export async function ok<T>(
  wie: Person,
  method: string,
  url: string,
  options: Parameters<Person['ask']>[2] = {},
): Promise<T> {
  const reply = await wie.ask(method, url, options);
  assert.ok(reply.statusCode < 300, `${method} ${url}: ${reply.statusCode} ${reply.body}`);
  return reply.statusCode === 204 ? (undefined as T) : reply.json<T>();
}
export async function gepland(): Promise<Vergadering> {
  let v = await ok<Vergadering>(regisseur, 'POST', '/lio/vergaderingen', {
    body: { datum: '2026-11-19', tijd: '13:30', duurMinuten: 90, plaats: 'Raadzaal' },
  });
  for (const d of reeks.deelnemers)
    v = await ok<Vergadering>(regisseur, 'POST', `/lio/vergaderingen/${v.id}/deelnemers`, {
      version: v.versie,
      body: d,
    });
  return v;
}
export async function metPunt(
  r: Partial<Registratie> = {},
): Promise<{ v: Vergadering; p: Punt; s: { id: string } }> {
  const s = await gewogen(r);
  const v = await gepland();
  const { items } = await ok<{ items: Punt[] }>(regisseur, 'POST', `/lio/vergaderingen/${v.id}/punten`, {
    body: { signaalIds: [s.id] },
  });
  return { v: await ok<Vergadering>(regisseur, 'GET', `/lio/vergaderingen/${v.id}`), p: items[0]!, s };
}
export async function bezig(r: Partial<Registratie> = {}) {
  const { v, p, s } = await metPunt(r);
  const aanwezig = v.deelnemers.map((d) => d.id);
  const met = await ok<Vergadering>(regisseur, 'PUT', `/lio/vergaderingen/${v.id}/aanwezigheid`, {
    version: v.versie,
    body: { aanwezig, zietNamen: aanwezig.slice(0, 2) },
  });
  return {
    v: await ok<Vergadering>(regisseur, 'POST', `/lio/vergaderingen/${v.id}/_openen`, {
      version: met.versie,
    }),
    p,
    s,
  };
}
export const functie = (v: Vergadering, naam: string): string =>
  v.deelnemers.find((d) => d.functie === naam)!.id;
export const besluit = {
  keuze: 'controle',
  toelichting: 'Incidentele controle, samen met de netbeheerder',
  houderFunctie: 'Toezicht, boa',
};
