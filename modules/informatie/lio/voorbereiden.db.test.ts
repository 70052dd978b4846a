import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { registreer } from '#modules/informatie/signalen/index.ts';
import {
  t,
  regisseur,
  bus,
  gewogen,
  type Vergadering,
  type Punt,
  ok,
  gepland,
  metPunt,
  bezig,
} from '#test/lio.ts';

describe('voorbereiden', () => {
  test('in één klik staan alle gewogen signalen op de agenda, en daarna geen meer', async () => {
    const een = await gewogen({ thema: 'gokken' });
    const twee = await gewogen({ thema: 'milieu' });
    const v = await gepland();
    const kan = await ok<{ items: { signaalId: string }[] }>(
      regisseur,
      'GET',
      `/lio/vergaderingen/${v.id}/agendeerbaar`,
    );
    assert.ok([een.id, twee.id].every((id) => kan.items.some((s) => s.signaalId === id)));
    const { items } = await ok<{ items: Punt[] }>(regisseur, 'POST', `/lio/vergaderingen/${v.id}/punten`, {
      body: {},
    });
    assert.equal(items.length, kan.items.length);
    assert.equal((await regisseur.ask('GET', `/signalen/${een.id}`)).json().status, 'geagendeerd');
    assert.deepEqual(
      (await ok<{ items: unknown[] }>(regisseur, 'GET', `/lio/vergaderingen/${v.id}/agendeerbaar`)).items,
      [],
    );
    const nog = await gepland();
    const weer = await regisseur.ask('POST', `/lio/vergaderingen/${nog.id}/punten`, {
      body: { signaalIds: [een.id] },
    });
    assert.equal(weer.statusCode, 409);
  });

  test('inhoud en namen staan versleuteld; op het zaalscherm staat niets dat niet is nagekeken', async () => {
    const { v, p } = await bezig();
    const { rows } = await t.admin.query('select * from lio.punt where id = $1', [p.id]);
    for (const value of Object.values(rows[0] as Record<string, unknown>))
      assert.doesNotMatch(
        Buffer.isBuffer(value) ? value.toString('latin1') : String(value),
        /bestelbus|vaten/,
      );
    const zaal = await ok<{ punten: { titel: string | null; feiten: unknown[]; afgedekt: unknown[] }[] }>(
      regisseur,
      'GET',
      `/lio/vergaderingen/${v.id}/zaal`,
    );
    assert.deepEqual([zaal.punten[0]!.titel, zaal.punten[0]!.feiten], [null, []]);
    assert.ok(zaal.punten[0]!.afgedekt.length > 0);
    const fout = await regisseur.ask('PATCH', `/lio/punten/${p.id}`, {
      version: 1,
      body: { titel: 'Bus V-418-BB', nagekeken: true },
    });
    assert.equal(fout.json().code, 'lio.niet-anoniem');
    assert.doesNotMatch(fout.body, /V-418-BB/);
    await ok(regisseur, 'PATCH', `/lio/punten/${p.id}`, {
      version: 1,
      body: {
        titel: 'Bedrijfspand, ’s nachts lossen',
        objectsoort: 'bedrijfspand',
        buurt: 'Oosteind',
        aantalInBuurt: 4,
        nagekeken: true,
      },
    });
    const na = await ok<{ punten: { titel: string; feiten: { tekst: string }[]; buurt: string | null }[] }>(
      regisseur,
      'GET',
      `/lio/vergaderingen/${v.id}/zaal`,
    );
    assert.equal(na.punten[0]!.titel, 'Bedrijfspand, ’s nachts lossen');
    assert.equal(na.punten[0]!.buurt, null);
    assert.match(na.punten[0]!.feiten[0]!.tekst, /\[voertuig\]/);
    assert.equal(
      (await regisseur.ask('PATCH', `/lio/punten/${p.id}`, { version: 1, body: { titel: 'x' } })).statusCode,
      412,
    );
  });

  test('feiten van andere signalen op hetzelfde object komen mee, een bewaard signaal alleen als dat het er is', async () => {
    const kept = await t.work(regisseur.actor, (work) =>
      registreer(work, { ...bus, wat: 'Box contant betaald', waar: 'Tolbakenweg 8' }),
    );
    await ok(regisseur, 'POST', `/signalen/${kept.id}/weging`, {
      version: 1,
      body: { concreet: true, recent: true, bevoegdheid: 'apv', reden: 'Los stukje.', uitkomst: 'te-licht' },
    });
    await gewogen({
      wat: 'Afwijkende belasting in de rij boxen',
      waar: 'Tolbakenweg 8',
      bronsoort: 'netbeheerder',
    });
    const { p } = await metPunt({ wat: 'Bestelbus lost vaten, zonder licht', waar: 'Tolbakenweg 8' });
    const feiten = (
      p as unknown as {
        feiten: { tekst: string; bron: string; graad: string | null; versleuteld: boolean }[];
      }
    ).feiten;
    assert.deepEqual(
      feiten.map((f) => [f.tekst, f.bron, f.graad, f.versleuteld]),
      [
        ['Bestelbus lost vaten, zonder licht', 'mailbox', 'C3', false],
        ['Afwijkende belasting in de rij boxen', 'netbeheerder', 'A2', false],
        ['drugs', 'bewaard', null, true],
      ],
    );
  });

  test('de volgorde is van de vergadering: een oude versie krijgt 412, een onvolledige lijst 409', async () => {
    const v = await gepland();
    const een = await gewogen();
    const twee = await gewogen();
    const { items } = await ok<{ items: Punt[] }>(regisseur, 'POST', `/lio/vergaderingen/${v.id}/punten`, {
      body: { signaalIds: [een.id, twee.id] },
    });
    const { versie } = await ok<Vergadering>(regisseur, 'GET', `/lio/vergaderingen/${v.id}`);
    const ids = items.map((i) => i.id).toReversed();
    await ok(regisseur, 'PUT', `/lio/vergaderingen/${v.id}/volgorde`, {
      version: versie,
      body: { punten: ids },
    });
    const na = await ok<{ items: Punt[] }>(regisseur, 'GET', `/lio/vergaderingen/${v.id}/punten`);
    assert.deepEqual(
      na.items.map((i) => i.id),
      ids,
    );
    assert.equal(
      (
        await regisseur.ask('PUT', `/lio/vergaderingen/${v.id}/volgorde`, {
          version: versie,
          body: { punten: ids },
        })
      ).statusCode,
      412,
    );
    assert.equal(
      (
        await regisseur.ask('PUT', `/lio/vergaderingen/${v.id}/volgorde`, {
          version: versie + 1,
          body: { punten: ids.slice(1) },
        })
      ).json().code,
      'lio.volgorde-onvolledig',
    );
    await ok(regisseur, 'DELETE', `/lio/punten/${ids[0]}`, { version: 1 });
    assert.equal((await regisseur.ask('GET', `/signalen/${twee.id}`)).json().status, 'in-verrijking');
  });
});
