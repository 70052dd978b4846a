import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { systeem } from '#test/app.ts';
import { wisOnjuist } from './service/bewaren.ts';
import { t, regisseur, buur, gewogen, type Vergadering, ok, metPunt, bezig, besluit } from '#test/lio.ts';

describe('inbreng en besluitenlijst', () => {
  test('inbreng die niet vastgelegd mag worden bestaat alleen als regel', async () => {
    const { v, p } = await bezig();
    const stil = await ok<{ tekst: string | null; vastgelegd: boolean }>(
      regisseur,
      'POST',
      `/lio/punten/${p.id}/inbreng`,
      {
        body: { bron: 'Politie', vastleggen: false, herkomstlabel: 'Wpg', tekst: 'Wij kennen dit adres' },
      },
    );
    assert.deepEqual([stil.tekst, stil.vastgelegd], [null, false]);
    await ok(regisseur, 'POST', `/lio/punten/${p.id}/inbreng`, {
      body: {
        bron: 'Netbeheerder',
        vastleggen: true,
        herkomstlabel: 'AVG',
        tekst: 'Meting van oktober klopt',
      },
    });
    const { rows } = await t.admin.query(
      'select bron, tekst from lio.inbreng where punt_id = $1 order by bron',
      [p.id],
    );
    assert.equal(rows[1].tekst, null);
    assert.doesNotMatch(rows[0].tekst.toString('latin1'), /Meting/);
    const lijst = await ok<{ punten: { inbreng: { bron: string; tekst: string | null }[] }[] }>(
      regisseur,
      'GET',
      `/lio/vergaderingen/${v.id}/besluitenlijst`,
    );
    assert.deepEqual(lijst.punten[0]!.inbreng.map((i) => [i.bron, i.tekst]).toSorted(), [
      ['Netbeheerder', 'Meting van oktober klopt'],
      ['Politie', null],
    ]);
  });

  test('sluiten: wat niet besproken is gaat terug, de lijst is er meteen, als scherm en als CSV', async () => {
    const { v, p } = await bezig({ thema: 'witwassen' });
    const rest = await gewogen();
    await ok(regisseur, 'POST', `/lio/vergaderingen/${v.id}/punten`, { body: { signaalIds: [rest.id] } });
    await ok(regisseur, 'POST', `/lio/punten/${p.id}/besluiten`, {
      body: { ...besluit, toelichting: '=Controle; met "Stedin"' },
    });
    const { versie } = await ok<Vergadering>(regisseur, 'GET', `/lio/vergaderingen/${v.id}`);
    const dicht = await ok<{ status: string; namenTot: string; einddatum: string }>(
      regisseur,
      'POST',
      `/lio/vergaderingen/${v.id}/_sluiten`,
      { version: versie, body: { kennisdeel: true } },
    );
    assert.deepEqual(
      [dicht.status, dicht.namenTot, dicht.einddatum],
      ['gesloten', '2027-02-09', '2031-11-09'],
    );
    assert.equal((await regisseur.ask('GET', `/signalen/${rest.id}`)).json().status, 'in-verrijking');
    const lijst = await ok<{ voorzitter: string; punten: { besluit: unknown }[]; aanwezig: unknown[] }>(
      regisseur,
      'GET',
      `/lio/vergaderingen/${v.id}/besluitenlijst`,
    );
    assert.equal(lijst.voorzitter, 'Marit Hoekstra');
    assert.equal(lijst.aanwezig.length, 4);
    assert.deepEqual(
      lijst.punten.map((x) => x.besluit === null),
      [false, true],
    );
    const csv = await regisseur.ask('GET', `/lio/vergaderingen/${v.id}/besluitenlijst/_csv`);
    assert.match(String(csv.headers['content-type']), /text\/csv/);
    assert.match(csv.body, /Punt;Signaal;Thema;Deel;Besluit;Toelichting;Actiehouder;Termijn/);
    assert.match(
      csv.body,
      /Controle;"'=Controle; met ""Stedin""";"Toezicht, boa"|Controle;"'=Controle; met ""Stedin""";Toezicht, boa/,
    );
    assert.match(csv.body, /Niet behandeld/);
    const { rows } = await t.admin.query(
      `select soort from platform.telfeit where soort in ('lio.gehouden', 'lio.kennisdeel') order by soort`,
    );
    assert.deepEqual(
      rows.map((r: { soort: string }) => r.soort),
      ['lio.gehouden', 'lio.kennisdeel'],
    );
    const na = await regisseur.ask('POST', `/lio/punten/${p.id}/besluiten`, { body: besluit });
    assert.equal(na.statusCode, 409);
  });

  test('LIO-12 en LIO-13: eerst gaan de namen, na vijf jaar de vergadering', async () => {
    const { v, p } = await bezig();
    await ok(regisseur, 'POST', `/lio/vergaderingen/${v.id}/deelnemers`, {
      version: v.versie,
      body: { organisatie: 'Politie', functie: 'Recherche', intern: false, naam: 'Karin Vermeer' },
    });
    await ok(regisseur, 'POST', `/lio/punten/${p.id}/inbreng`, {
      body: { bron: 'Netbeheerder', vastleggen: true, herkomstlabel: 'AVG', tekst: 'Klopt' },
    });
    const naam = await t.admin.query(
      `select naam, naam_index from lio.deelnemer where functie = 'Recherche' and vergadering_id = $1`,
      [v.id],
    );
    assert.ok(naam.rows[0].naam_index !== null);
    assert.doesNotMatch(naam.rows[0].naam.toString('latin1'), /Vermeer/);
    await ok(regisseur, 'POST', `/lio/vergaderingen/${v.id}/_sluiten`, {
      version: v.versie + 1,
      body: { kennisdeel: false },
    });
    const regels = t.house.platform.contributions
      .all('bewaarregel')
      .find((r) => r.room === 'informatie/lio')!.value;
    await t.work(systeem(1), async (work) => {
      const namen = regels.find((r) => r.id === 'lio-namen')!;
      assert.ok((await namen.vervallen(work, '2027-02-09', 50)).some((x) => x.id === v.id));
      await namen.vernietig(work, v.id);
      assert.ok(!(await namen.vervallen(work, '2030-01-01', 50)).some((x) => x.id === v.id));
    });
    const lijst = await ok<{
      gepseudonimiseerd: boolean;
      aanwezig: { functie: string; naam: string | null }[];
      punten: { inbreng: { vastgelegd: boolean; tekst: null }[] }[];
    }>(regisseur, 'GET', `/lio/vergaderingen/${v.id}/besluitenlijst`);
    assert.ok(lijst.gepseudonimiseerd && lijst.aanwezig.every((d) => d.naam === null));
    assert.deepEqual(
      [lijst.punten[0]!.inbreng[0]!.vastgelegd, lijst.punten[0]!.inbreng[0]!.tekst],
      [true, null],
    );
    await t.work(systeem(1), (work) =>
      regels.find((r) => r.id === 'lio-besluitenlijst')!.vernietig(work, v.id),
    );
    assert.equal((await regisseur.ask('GET', `/lio/vergaderingen/${v.id}`)).statusCode, 404);
    const over = await t.admin.query(
      'select aantal_punten, (select count(*)::int from platform.recordsleutel where id = $1) as sleutels from lio.grafsteen where id = $1',
      [v.id],
    );
    assert.deepEqual(over.rows, [{ aantal_punten: 1, sleutels: 0 }]);
  });

  test('LIO-19: onjuist gebleken wist het punt; van een besloten punt blijft alleen de soort besluit', async () => {
    const { v, p, s } = await bezig({ waar: 'Ratelaarhof 3' });
    await ok(regisseur, 'POST', `/lio/punten/${p.id}/besluiten`, {
      body: { ...besluit, keuze: 'overgedragen', toelichting: 'Naar handhaving' },
    });
    await t.work(systeem(1), (work) => wisOnjuist(work, s.id));
    await t.work(systeem(1), (work) => wisOnjuist(work, s.id));
    const lijst = await ok<{
      punten: { titel: string | null; besluit: { keuze: string; toelichting: string } }[];
    }>(regisseur, 'GET', `/lio/vergaderingen/${v.id}/besluitenlijst`);
    assert.deepEqual(
      [lijst.punten[0]!.besluit.keuze, lijst.punten[0]!.besluit.toelichting],
      ['overgedragen', ''],
    );
    const agenda = await regisseur.ask('GET', `/lio/vergaderingen/${v.id}/punten`);
    assert.deepEqual([agenda.json().items[0].titel, agenda.json().items[0].feiten], ['', []]);
    const open = await metPunt({ waar: 'Ratelaarhof 5' });
    await t.work(systeem(1), (work) => wisOnjuist(work, open.s.id));
    assert.deepEqual((await regisseur.ask('GET', `/lio/vergaderingen/${open.v.id}/punten`)).json().items, []);
  });

  test('een signaal dat intussen verdwenen is, houdt zijn punt niet op de agenda', async () => {
    const { v, p, s } = await metPunt();
    const { value } = t.house.platform.contributions
      .all('bewaarregel')
      .find((r) => r.room === 'informatie/signalen')!;
    await t.work(systeem(1), (work) => value[0]!.vernietig(work, s.id));
    await ok(regisseur, 'DELETE', `/lio/punten/${p.id}`, { version: p.versie });
    assert.deepEqual((await regisseur.ask('GET', `/lio/vergaderingen/${v.id}/punten`)).json().items, []);
  });

  test('Vandaag noemt het volgende LIO met de stand van de agenda, en de agenda van twee weken kent het', async () => {
    const { value } = t.house.platform.contributions.all('vandaag').find((r) => r.room === 'informatie/lio')!;
    const rijen = await t.work(regisseur.actor, (work) => value.rijen(work));
    const volgende = rijen.find((r) => r.id === 'lio.volgende')!;
    assert.equal(volgende.titel.waarden?.dagen, 10);
    assert.deepEqual(await t.work(buur.actor, (work) => value.rijen(work)), []);
    const agenda = await t.work(regisseur.actor, (work) => value.agenda!(work, '2026-11-09', '2026-11-23'));
    assert.ok(agenda.some((a) => a.datum === '2026-11-19' && a.tijd === '13:30'));
  });
});
