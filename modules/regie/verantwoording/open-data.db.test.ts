import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { rollen } from '#platform/actor.ts';
import { Texts, textFolders } from '#platform/texts.ts';
import { grenzen, uitTabel, type Getal } from '#test/aanvaller.ts';
import { testApp, type Person } from '#test/app.ts';
import type { CijferDto, FiguurDto, OpenDataDto, VerantwoordingDto } from './contract.ts';
import { bevries, kijkerVan } from './index.ts';

const t = await testApp();
t.setNow('2025-08-20T09:00:00.000Z');
const regisseur = await t.signIn('regisseur');
const burgemeester = await t.signIn('burgemeester');
// Half a year goes by in this file; nobody signs in again.
await t.admin.query(`update auth.sessie set gezien_op = '2090-01-01', verloopt_op = '2090-01-01'`);
const texts = new Texts(textFolders(path.join(import.meta.dirname, '..', '..', '..')));
const kijker = kijkerVan({ texts, rights: new Map() }, 'nl', regisseur.actor);

const JAREN = [2023, 2024, 2025] as const;
const WAARDEN = {
  'signalen-geregistreerd': {
    soort: 'signaal.geregistreerd',
    per: 'thema',
    waarden: ['drugs', 'milieu', 'fraude'],
  },
  'signalen-gewogen': { soort: 'signaal.gewogen', per: 'uitkomst', waarden: ['te-licht', 'verrijken'] },
  'casussen-geopend': { soort: 'casus.geopend', per: 'thema', waarden: ['drugs', 'sport'] },
  'lio-gehouden': { soort: 'lio.gehouden', per: 'maand', waarden: [null] },
} as const;
type Code = keyof typeof WAARDEN;
const codes = Object.keys(WAARDEN) as Code[];

/** The truth: per figure, year and value its quarters; many of them small. Made by a fixed rule, so that it fails again. */
const waar = new Map<string, number[][]>();
let zaad = 7;
const volgende = (): number => {
  zaad = (zaad * 48_271) % 2_147_483_647;
  const n = zaad % 10;
  return n < 2 ? 0 : n < 6 ? 1 + (zaad % 4) : 5 + (zaad % 20);
};
for (const code of codes)
  for (const jaar of JAREN)
    waar.set(
      `${code} ${jaar}`,
      WAARDEN[code].waarden.map(() => [1, 2, 3, 4].map(volgende)),
    );
// So small that its total would go: the parts go instead.
waar.set('casussen-geopend 2024', [
  [2, 0, 1, 1],
  [1, 0, 0, 1],
]);
const vul = (kwartalen: readonly number[], jaren: readonly number[]) =>
  t.work(regisseur.actor, async (work) => {
    for (const code of codes) {
      const { soort, per, waarden } = WAARDEN[code];
      for (const jaar of jaren)
        for (const [r, waarde] of waarden.entries())
          for (const k of kwartalen)
            for (let i = 0; i < waar.get(`${code} ${jaar}`)![r]![k]!; i += 1)
              work.count({
                soort,
                maand: `${jaar}-${String(k * 3 + 2).padStart(2, '0')}`,
                ...(waarde === null ? {} : { [per]: waarde }),
              });
    }
  });
await vul([0, 1, 2, 3], [2023, 2024]);
await vul([0, 1], [2025]);

const json = async <T>(wie: Person, pad: string): Promise<T> => {
  const reply = await wie.ask('GET', pad);
  assert.equal(reply.statusCode, 200, `${pad}: ${reply.body}`);
  return reply.json();
};
for (const code of codes)
  for (const jaar of JAREN)
    await regisseur.ask('PUT', `/verantwoording/cijfers/${code}/duidingen/${jaar}`, {
      body: { tekst: `Duiding van ${code} in ${jaar}.` },
      version: 0,
    });
const zet = (jaar: number) => t.work(regisseur.actor, (work) => bevries(work, jaar, kijker));

/** Everything that anybody outside may see, by figure, year, value (or total) and column. */
const gezien = new Map<string, number>();
const zie = (
  code: string,
  jaar: number | string,
  waarde: string,
  kolom: string,
  n: number | null | undefined,
) => {
  if (typeof n === 'number') gezien.set(`${code} ${jaar} ${waarde} ${kolom}`, n);
};

function leesCsv(csv: string): void {
  for (const rij of parse<Record<string, string>>(csv, { delimiter: ';', bom: true, columns: true })) {
    if (rij['aantal'] === '') continue;
    const opTijd = rij['uitsplitsing'] === 'kwartaal' && rij['waarde'] !== 'totaal';
    const waarde = opTijd ? 'totaal' : rij['waarde']!;
    zie(rij['cijfer']!, rij['jaar']!, waarde, rij['periode']!.split('/').at(-1)!, Number(rij['aantal']));
  }
}

function leesFiguur(f: FiguurDto): void {
  // The total of a running year is that of the quarters that are over.
  const heel = f.tot === `${f.jaar}-12` ? String(f.jaar) : f.tot;
  for (const { waarde, cellen } of f.rijen)
    for (const [k, n] of cellen.entries()) {
      const kolom = f.kolommen[k]!.id;
      if (f.uitsplitsing === 'kwartaal') zie(f.code, f.jaar, 'totaal', waarde!, n);
      else zie(f.code, f.jaar, waarde ?? '', kolom === 'jaar' ? heel : kolom, n);
    }
  zie(f.code, f.jaar, 'totaal', heel, f.totaal);
  for (const { jaar, totaal } of f.eerder) zie(f.code, jaar, 'totaal', String(jaar), totaal);
}

function leesScherm({ periode, vorige, cijfers }: VerantwoordingDto): void {
  const naam = ({ van, tot }: { van: string; tot: string }) => {
    const jaar = van.slice(0, 4);
    return tot.slice(5) === '12' && van.slice(5) === '01'
      ? jaar
      : `${jaar}-K${Math.ceil(Number(tot.slice(5)) / 3)}`;
  };
  const [nu, toen] = [naam(periode), naam(vorige)];
  for (const c of cijfers) {
    zie(c.id, nu.slice(0, 4), 'totaal', nu, c.aantal);
    zie(c.id, toen.slice(0, 4), 'totaal', toen, c.vorige);
    for (const { periode: p, aantal } of c.verloop) zie(c.id, p.slice(0, 4), 'totaal', p, aantal);
    for (const deel of c.delen) leesDeel(c, deel, nu, toen);
  }
}

function leesDeel(c: CijferDto, deel: CijferDto['delen'][number], nu: string, toen: string): void {
  if (c.uitsplitsing === 'maand') {
    const kolom = deel.waarde!;
    zie(c.id, kolom.slice(0, 4), 'totaal', kolom, deel.aantal);
    zie(c.id, toen.slice(0, 4), 'totaal', kolom.replace(/^\d{4}/, toen.slice(0, 4)), deel.vorige);
    return;
  }
  zie(c.id, nu.slice(0, 4), deel.waarde ?? '', nu, deel.aantal);
  zie(c.id, toen.slice(0, 4), deel.waarde ?? '', toen, deel.vorige);
}

async function leesAlles(): Promise<void> {
  for (const jaar of JAREN) {
    const vast = await burgemeester.ask('GET', `/verantwoording/jaren/${jaar}/open-data/csv`);
    if (vast.statusCode === 200) leesCsv(vast.body);
    for (const code of codes)
      for (const versie of ['besloten', 'openbaar'])
        for (const per of ['', '&per=gebied', '&per=kwartaal', '&per=kanaal'])
          leesFiguur(
            await json(burgemeester, `/verantwoording/cijfers/${code}/jaren/${jaar}?versie=${versie}${per}`),
          );
    for (const [van, tot] of [
      ['01', '12'],
      ['01', '03'],
      ['04', '06'],
      ['07', '09'],
      ['10', '12'],
    ])
      // The screen of a running year grows by the day (README): what is published is what is attacked here.
      if (`${jaar}-12` < t.now().slice(0, 7))
        leesScherm(await json(burgemeester, `/verantwoording?van=${jaar}-${van}&tot=${jaar}-${tot}`));
  }
}

const som = (n: readonly number[]) => n.reduce((a, b) => a + b, 0);

/** A part of the truth as a table with its totals, and what of it was seen anywhere. */
function deel(code: Code, jaar: number, kwartalen: readonly number[], totaal: string, naam: string): Getal[] {
  const eind = totaal === String(jaar) ? [0, 1, 2, 3] : kwartalen;
  const plaats = `${code} ${jaar} `;
  const gesplitst = [...gezien.keys()].some((k) => k.startsWith(plaats) && !k.startsWith(`${plaats}totaal `));
  const binnen = waar.get(`${code} ${jaar}`)!;
  const vorm = gesplitst ? binnen : [[0, 1, 2, 3].map((k) => som(binnen.map((rij) => rij[k]!)))];
  const rijen = vorm.map((rij) => [...kwartalen.map((k) => rij[k]!), som(eind.map((k) => rij[k]!))]);
  const tabel = [...rijen, rijen[0]!.map((_, k) => som(rijen.map((rij) => rij[k]!)))];
  // A figure by month alone, or too small for its parts, has one row, and that is its total.
  const namen = gesplitst ? [...WAARDEN[code].waarden, 'totaal'] : ['totaal', 'totaal'];
  const kolommen = [...kwartalen.map((k) => `${jaar}-K${k + 1}`), totaal];
  const weg = tabel.map((rij, r) =>
    rij.map((n, k) => {
      const plek = `${code} ${jaar} ${namen[r]} ${kolommen[k]}`;
      if (gezien.has(plek)) assert.equal(gezien.get(plek), n, plek);
      // Of a value nought is never withheld, so who sees nothing of it knows that it is nought.
      return !gezien.has(plek) && (n > 0 || !gesplitst);
    }),
  );
  return uitTabel(tabel, weg, naam);
}

/** Of a year that was published twice, the total of the first leads from its own row to the row of the second. */
function samen(code: Code, jaar: number): Getal[] {
  if (jaar !== 2025) return deel(code, jaar, [0, 1, 2, 3], String(jaar), '');
  const eerst = deel(code, jaar, [0, 1], '2025-06', 'eerst ').map((g) =>
    g.naar === 'eerst kolom 2' ? { ...g, naar: g.van.replace('eerst', 'dan') } : g,
  );
  return [...eerst, ...deel(code, jaar, [2, 3], String(jaar), 'dan ')];
}

function demandVeilig(code: Code, jaar: number): number {
  const getallen = samen(code, jaar);
  for (const getal of getallen) {
    const wat = `${code} ${jaar} ${getal.van}, ${getal.naar}: ${getal.waar}`;
    if (getal.waar > 0 && getal.waar < 5) assert.ok(getal.weg, `${wat} is te zien`);
    if (!getal.weg) continue;
    const { laagst, hoogst } = grenzen(getallen, getal);
    assert.ok(hoogst - laagst >= 5, `${wat} ligt tussen ${laagst} en ${hoogst}`);
  }
  return getallen.filter((g) => g.weg).length;
}

describe('VER-4, VER-10, VER-12: alles wat naar buiten gaat samen', () => {
  test('uit open data, verslagcijfers en scherm van alle jaren volgt geen enkel afgeschermd aantal', async () => {
    await zet(2023);
    await zet(2024);
    // A running year is published in summer, and again when it is over.
    assert.equal((await zet(2025)).tot, '2025-06');
    await leesAlles();
    await vul([2, 3], [2025]);
    t.setNow('2026-01-15T09:00:00.000Z');
    assert.equal((await zet(2025)).tot, '2025-12');
    await leesAlles();
    let afgeschermd = 0;
    // Of meetings none is withheld (regel VER-14).
    for (const code of codes.filter((c) => c !== 'lio-gehouden'))
      for (const jaar of JAREN) afgeschermd += demandVeilig(code, jaar);
    assert.equal(gezien.get('casussen-geopend 2024 totaal 2024'), 6);
    assert.ok(afgeschermd > 20, `${afgeschermd} afgeschermd`);
    assert.ok(gezien.size > 40, `${gezien.size} gezien`);
  });

  test('kanarie: wie één afgeschermd aantal erbij krijgt, vindt er meer', () => {
    const code: Code = 'signalen-geregistreerd';
    const binnen = waar.get(`${code} 2024`)!;
    for (const [r, waarde] of WAARDEN[code].waarden.entries())
      for (const [k, n] of binnen[r]!.entries()) zie(code, 2024, waarde, `2024-K${k + 1}`, n >= 5 ? n : null);
    zie(
      code,
      2024,
      'totaal',
      '2024',
      binnen.flat().reduce((a, b) => a + b, 0),
    );
    for (const k of [0, 1, 2, 3])
      zie(
        code,
        2024,
        'totaal',
        `2024-K${k + 1}`,
        binnen.reduce((a, rij) => a + rij[k]!, 0),
      );
    assert.throws(() => demandVeilig(code, 2024), /ligt tussen/);
  });
});

describe('VER-12: open data', () => {
  test('controlegetallen kloppen, wat weggelaten is staat erbij, en elke lezer van cijfers mag het', async () => {
    const info = await json<OpenDataDto>(burgemeester, '/verantwoording/jaren/2024/open-data');
    assert.deepEqual(
      info.bestanden.map((b) => b.naam),
      ['cijfers-2024.csv', 'cijfers-2024.json', 'cijfers-2024.jsonld'],
    );
    for (const { pad, sha256, omvang } of info.bestanden) {
      const { body, headers } = await burgemeester.ask('GET', pad.replace('/api/v1', ''));
      assert.match(String(headers['content-disposition']), /^attachment; filename="cijfers-2024/);
      assert.deepEqual(
        [createHash('sha256').update(body).digest('hex'), Buffer.byteLength(body)],
        [sha256, omvang],
      );
    }
    assert.ok(info.weggelaten.some((w) => w.code === 'casussen-gesloten' && w.waarom === 'geen-duiding'));
    const dcat = JSON.parse(
      (await burgemeester.ask('GET', '/verantwoording/jaren/2024/open-data/dcat')).body,
    );
    assert.deepEqual(
      dcat['dcat:distribution'].map((d: never) => d['spdx:checksum']['spdx:checksumValue']['@value']),
      info.bestanden.slice(0, 2).map((b) => b.sha256),
    );
    for (const rol of rollen) {
      const { statusCode } = await (
        await t.signIn(rol)
      ).ask('GET', '/verantwoording/jaren/2024/open-data/csv');
      const mag = ['regisseur', 'analist', 'burgemeester', 'fg', 'jurist'].includes(rol);
      assert.equal(statusCode, mag ? 200 : 403, rol);
    }
  });

  test('een jaar dat niet vaststaat en een andere gemeente geven hetzelfde 404', async () => {
    const geen = await regisseur.ask('GET', '/verantwoording/jaren/2022/open-data/csv');
    const buur = await (
      await t.signIn('regisseur', 'buurgemeente')
    ).ask('GET', '/verantwoording/jaren/2024/open-data/csv');
    assert.deepEqual([geen.statusCode, buur.statusCode], [404, 404]);
    assert.equal((await regisseur.ask('GET', '/verantwoording/jaren/2024/open-data/exe')).statusCode, 400);
  });
});
