import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApp } from '#test/app.ts';
import { gewoneMail } from '#test/mail-corpus.ts';
import { systeem } from '#platform/actor.ts';
import { ontvang } from './index.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const papendrecht = systeem(1);

const mail = (tekst: string, extra: Record<string, string> = {}) =>
  t.work(papendrecht, (work) => ontvang(work, gewoneMail(tekst, extra)));

describe('ontvangen', () => {
  test('een mail wordt een melding', async () => {
    const eerste = await mail('Bij de loods aan de Testkade 4 staat elke nacht een bus met kenteken V-418-BB.');
    assert.equal(eerste.uitkomst, 'nieuw');
    const lijst = (await regisseur.ask('GET', '/meldingen')).json();
    assert.equal(lijst.totaal, 1, JSON.stringify(lijst));
    const dto = await regisseur.ask('GET', `/meldingen/${eerste.id}`);
    assert.equal(dto.statusCode, 200, dto.body);
    console.log(dto.body);
    const s = await regisseur.ask('GET', `/meldingen/${eerste.id}/samenhang`);
    console.log(s.body);
    const stand = await regisseur.ask('GET', `/meldpunt/stand`);
    console.log(stand.body);
  });
});
