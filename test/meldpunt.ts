/** What the tests of the meldpunt share: people, mail that comes in, and what became of it. One municipality per test file. */
import assert from 'node:assert/strict';
import { testApp } from './app.ts';
import { gewoneMail } from './mail-corpus.ts';
import { systeem } from '#platform/actor.ts';
import { ontvang } from '#modules/informatie/meldpunt/index.ts';
import type { InleesUitkomst, MeldingDto, MeldingRij } from '#modules/informatie/meldpunt/contract.ts';

export const t = await testApp();
export const regisseur = await t.signIn('regisseur');
export const buur = await t.signIn('regisseur', 'buurgemeente');
export const systeemHier = systeem(1);

export let nummer = 0;
const uniek = () => `m${(nummer += 1)}@voorbeeld.test`;
export const mail = (tekst: string, extra: Record<string, string> = {}): Promise<InleesUitkomst> =>
  t.work(systeemHier, (work) => ontvang(work, gewoneMail(tekst, { 'Message-ID': `<${uniek()}>`, ...extra })));
export const toon = async (id: string, who = regisseur): Promise<MeldingDto> => {
  const reply = await who.ask('GET', `/meldingen/${id}`);
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json();
};
export const lijst = async (query = ''): Promise<{ items: MeldingRij[]; totaal: number }> =>
  (await regisseur.ask('GET', `/meldingen${query}`)).json();
export const schift = (id: string, version: number, body: object, who = regisseur) =>
  who.ask('POST', `/meldingen/${id}/schift`, { version, body });
export const telling = async (soort: string, waar = ''): Promise<Record<string, number>> => {
  const { rows } = await t.admin.query(
    `select uitkomst, sum(aantal)::int as n from platform.telfeit where soort = $1 ${waar} group by uitkomst`,
    [soort],
  );
  return Object.fromEntries(rows.map((r) => [r.uitkomst ?? '', r.n]));
};
