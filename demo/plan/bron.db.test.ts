import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from '#app/compose.ts';
import { lijnen, type PlaatDto } from '#modules/regie/plan/contract.ts';
import { testApp } from '#test/app.ts';
import { beleid } from './beleid.ts';
import { activiteiten } from './index.ts';

// The plan that Baken was made for lies beside the checkout and is not part of it: what is checked here is that the
// demonstration holds everything it names, in own words.
const bron = path.join(ROOT, '..', 'shared', 'seed', 'plan-van-aanpak-ondermijning-2024-2026.txt');
const skip = existsSync(bron) ? false : 'de plantekst ligt niet naast deze werkmap';
const tekst = skip ? '' : readFileSync(bron, 'utf8');

/** Words by which a square is known on the last page of the plan. */
const kenwoorden: Record<string, string> = {
  'BW-01.1': 'ontwikkelen communicatiestrategie',
  'BW-02.1': 'jonge aanwas',
  'BW-04.1': 'deelname ontwikkeling learning drechtsteden buiten',
  'BW-04.2': 'training medewerkers signallen mensenhandel',
  'BW-05.1': 'deelname veiligheidsdag',
  'BW-06.1': 'inzet preventie criminele inmenging sportverenigingen',
  'BW-08': 'aansluiten integrale wijkaanpak',
  'WB-01.1': 'nadere afspraken regionaal controleteam prostitutie',
  'WB-01.2': 'ontwikkelen inzetten signaalkaarten mensenhandel',
  'WB-02.1': 'inventarisatie sleutelfiguren',
  'WB-02.2': 'actualisatie kennisniveau sleutelfiguren',
  'WB-03.1': 'verkenning instellen nachtregister jachthaven',
  'WB-03.2': 'inzet escapeboot jachthaven',
  'WB-04.1': 'training lokaal integrale wijkaanpak',
  'WB-05.1': 'weerbaarheidsscan drebu meting',
  'WB-05.2': 'weerbaarheidsscan drebu meting',
  'IN-02.1': 'onderzoek digitale oplossing informatiebeheer',
  'IN-02.2': 'implementatie digitale oplossing informatiebeheer',
  'IN-05.1': 'deelname veiligheidsavond',
  'IN-07.1': 'opvolging informatie risicomatrix bedrijventerreinen',
  'IN-07.2': 'risicomatrix bedrijventerreinen',
  'IN-08.1': 'bepalen vaststellen vervolgstappen lokale criminologische analyse',
  'IN-08.2': 'start vervolgacties lokale criminologische analyse',
  'SW-01.1': 'verkennen mogelijkheden samenwerking motus vastgoedfraude',
  'SW-02.1': 'intensiveren bestaande samenwerking',
  'SW-03.1': 'deelname controle drebu verband',
  'SW-04': 'voorziening regiobed mensenhandel',
  'BS-01.1': 'integrale controle uitvoeren handhaving inzetten',
};

/** Words of five letters and more, sorted: what a cell says, whatever stands between. */
const woorden = (cel: string): string[] =>
  cel
    .replaceAll(/<[^>]*>/g, ' ')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((woord) => woord.length >= 5)
    .toSorted();

/** The last page: five rows of four cells; "idem" repeats the cell before. */
function laatsteBladzijde(): string[][][] {
  const rijen = tekst
    .slice(tekst.lastIndexOf('\tQ1\tQ2\tQ3\tQ4'))
    .split('\n')
    .filter((regel) => regel.includes('<ul'));
  return rijen.map((rij) => {
    const cellen = rij.split('\t').slice(1);
    return cellen.map((cel, at) =>
      woorden(/\bIDEM\b/.test(cel) ? cellen.slice(0, at).findLast((c) => !/\bIDEM\b/.test(c))! : cel),
    );
  });
}

/** The activities of the tables, per line: how many actions each has, in the order of the plan. */
function tabellen(): number[][] {
  const deel = tekst.slice(tekst.indexOf('Regie op acties'), tekst.lastIndexOf('\tQ1\tQ2\tQ3\tQ4'));
  return deel
    .split(/^Wat\tToelichting\tActie$/m)
    .slice(1)
    .map((tabel) => {
      const aantallen: number[] = [];
      for (const regel of tabel.split('\n')) {
        if (/^[^\t ][^\t]*\t[^\t]+\t/.test(regel)) aantallen.push(0);
        const acties =
          regel
            .split('<ul')
            .slice(1)
            .join(' ')
            .match(/ - (?=[A-Z0-9])/g) ?? [];
        if (aantallen.length > 0) aantallen[aantallen.length - 1]! += acties.length;
      }
      return aantallen;
    });
}

const t = await testApp();
const regisseur = await t.signIn('regisseur');

async function plaatVanDeDemo(): Promise<PlaatDto> {
  const plan = await regisseur.ask('POST', '/plannen', {
    body: { titel: 'Plan', vanJaar: 2026, totJaar: 2026, tekst: beleid },
  });
  await regisseur.ask('POST', `/plannen/${plan.json<{ id: string }>().id}/jaren`, { body: { jaar: 2026 } });
  for (const { eigenaar: _eigenaar, onder: _onder, besluit: _besluit, noot: _noot, ...a } of activiteiten) {
    const made = await regisseur.ask('POST', '/activiteiten', {
      body: { ...a, jaar: 2026, eigenaarFunctie: 'Adviseur' },
    });
    assert.equal(made.statusCode, 201, made.body);
  }
  return (await regisseur.ask('GET', '/plaat?jaar=2026')).json<PlaatDto>();
}
const plaat = await plaatVanDeDemo();

describe('alles wat de plantekst noemt, staat in het plan van de demonstratie', () => {
  test('de plaat is gelijk aan de laatste bladzijde: lijn, kwartaal en activiteit', { skip }, () => {
    const vakken = plaat.activiteiten.flatMap((a) =>
      a.delen
        .filter((d) => d.kwartaal !== null)
        .map((d) => ({ code: a.code, lijn: a.lijn, kwartaal: d.kwartaal })),
    );
    assert.equal(vakken.length, 33);
    assert.equal(new Set(vakken.map((v) => v.code)).size, 28);
    const bladzijde = laatsteBladzijde();
    assert.equal(bladzijde.length, lijnen.length);
    for (const [rij, lijn] of lijnen.entries())
      for (const kwartaal of [1, 2, 3, 4]) {
        const codes = vakken.filter((v) => v.lijn === lijn && v.kwartaal === kwartaal).map((v) => v.code);
        const onze = codes.flatMap((code) => kenwoorden[code]!.split(' ')).toSorted();
        assert.deepEqual(onze, bladzijde[rij]![kwartaal - 1], `${lijn} Q${kwartaal}: ${codes.join(', ')}`);
      }
  });

  test('de 28 activiteiten staan er in de volgorde van het plan, elk met al haar acties', { skip }, () => {
    const onze = lijnen.map((lijn) =>
      plaat.activiteiten
        .filter((a) => a.lijn === lijn && a.delen.every((d) => d.kwartaal === null))
        .map((a) => a.acties.totaal),
    );
    assert.equal(onze.flat().length, 28);
    assert.deepEqual(onze, tabellen());
  });

  test('elke activiteit wijst een plek aan: een kamer die er is, haar eigen taakblad, of buiten Baken', () => {
    const kamers = new Set([
      '/informatie/lio',
      '/informatie/meldpunt',
      '/informatie/signalen',
      '/bestrijding/controles',
      '/regie/aanbevelingen',
    ]);
    for (const a of plaat.activiteiten) {
      if (a.plek === 'kamer') assert.ok(kamers.has(a.pad!.split('?')[0]!), `${a.code}: ${a.pad}`);
      else assert.equal(a.pad, null, a.code);
    }
    assert.deepEqual(new Set(plaat.activiteiten.map((a) => a.plek)), new Set(['kamer', 'taak', 'buiten']));
  });

  test('wat onder iets hangt, hangt onder iets dat er staat', () => {
    const codes = new Set(activiteiten.map((a) => a.code));
    assert.deepEqual(
      activiteiten.filter((a) => a.onder !== undefined && !codes.has(a.onder)),
      [],
    );
    assert.equal(codes.size, activiteiten.length);
  });
});
