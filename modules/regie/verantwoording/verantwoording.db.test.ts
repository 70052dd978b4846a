import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { registreer, type Registratie } from '#modules/informatie/signalen/index.ts';
import { rollen } from '#platform/actor.ts';
import type { Kerncijfer } from '#platform/contributions.ts';
import { testApp, type Person } from '#test/app.ts';
import type { CijferDto, VerantwoordingDto } from './contract.ts';

const t = await testApp();
const NU = t.now();

const bus: Registratie = {
  bronsoort: 'mailbox',
  wat: 'Bus lost vaten.',
  waar: '',
  thema: 'drugs',
  ontvangenOp: NU,
  team: 'ondermijning',
};
const nieuw = (r: Partial<Registratie> = {}) =>
  t.work(t.actor('regisseur'), (work) => registreer(work, { ...bus, ...r }));
/** Signals of last year, made as they were made then. */
async function ineens(aantal: number, moment: string, r: Partial<Registratie> = {}): Promise<string[]> {
  t.setNow(moment);
  const made = [];
  for (let i = 0; i < aantal; i += 1) made.push((await nieuw({ ...r, ontvangenOp: moment })).id);
  t.setNow(NU);
  return made;
}
const oud = await ineens(6, '2025-03-10T09:00:00.000Z');
await ineens(2, '2025-08-10T09:00:00.000Z', { thema: 'milieu' });
await ineens(7, '2026-02-10T09:00:00.000Z');
await ineens(3, '2026-05-10T09:00:00.000Z', { thema: 'milieu' });

const regisseur = await t.signIn('regisseur');
const burgemeester = await t.signIn('burgemeester');
const get = async (who: Person, query = ''): Promise<VerantwoordingDto> => {
  const reply = await who.ask('GET', `/verantwoording${query}`);
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json();
};
const cijfer = (dto: VerantwoordingDto, id = 'signalen-geregistreerd'): CijferDto =>
  dto.cijfers.find((c) => c.id === id)!;

describe('cijfers', () => {
  test('niet meer dan twaalf kerncijfers, en elk telt iets anders', () => {
    const all = t.house.platform.contributions.all('kerncijfer').flatMap(({ value }) => value);
    assert.ok(all.length <= 12, `${all.length} kerncijfers`);
    const soorten = all.flatMap((one) => one.soorten);
    assert.equal(new Set(soorten).size, soorten.length);
  });

  test('een cijfer met wat het telt, wat het niet zegt, en de vorige periode ernaast', async () => {
    const dto = await get(regisseur, '?van=2026-01&tot=2026-12');
    assert.deepEqual(
      [dto.periode, dto.lopend, dto.vorige, dto.eersteMaand, dto.afgeschermd],
      [{ van: '2026-01', tot: '2026-11' }, true, { van: '2025-01', tot: '2025-11' }, '2025-03', false],
    );
    const c = cijfer(dto);
    assert.deepEqual([c.aantal, c.vorige, c.bron, c.lijst], [10, 8, c.bron, '/informatie/signalen']);
    assert.match(c.definitie, /Meldingen die na schiften/);
    assert.match(c.zegtNiet, /zegt niet/);
    assert.deepEqual(c.delen, [
      { waarde: 'drugs', naam: 'Drugs', aantal: 7, vorige: 6 },
      { waarde: 'milieu', naam: 'Milieu', aantal: 3, vorige: 2 },
    ]);
    assert.equal(c.verloop.length, 11);
    assert.deepEqual(c.verloop[1], { periode: '2026-02', aantal: 7 });
  });

  test('kwartaal, losse maanden en een andere uitsplitsing', async () => {
    assert.equal(cijfer(await get(regisseur, '?van=2026-04&tot=2026-06')).aantal, 3);
    assert.equal(cijfer(await get(regisseur, '?van=2025-08&tot=2026-02')).aantal, 9);
    const reply = await regisseur.ask(
      'GET',
      '/verantwoording/cijfers/signalen-geregistreerd?van=2026-01&tot=2026-12&per=kanaal',
    );
    assert.deepEqual(reply.json().delen, [{ waarde: 'mailbox', naam: 'Mailbox', aantal: 10, vorige: 8 }]);
    assert.equal((await regisseur.ask('GET', '/verantwoording/cijfers/bestaat-niet')).statusCode, 404);
  });

  test('in de taal van de kijker', async () => {
    await regisseur.ask('PUT', '/sessie/taal', { body: { taal: 'en' } });
    assert.equal(cijfer(await get(regisseur)).delen[0]?.naam, 'Drugs');
    assert.equal(cijfer(await get(regisseur)).delen[1]?.naam, 'Environment');
    await regisseur.ask('PUT', '/sessie/taal', { body: { taal: 'nl' } });
  });

  test('VER-1: een oud jaar geeft na vernietiging hetzelfde antwoord, met hoeveel er vernietigd is', async () => {
    const before = cijfer(await get(regisseur, '?van=2025-01&tot=2025-12'));
    assert.deepEqual([before.aantal, before.vernietigd], [8, 0]);
    const [regel] = t.house.platform.contributions
      .all('bewaarregel')
      .find((b) => b.room === 'informatie/signalen')!.value;
    const systeem = { ...t.actor('regisseur'), rol: 'systeem' as const };
    for (const id of oud.slice(0, 4)) await t.work(systeem, (work) => regel!.vernietig(work, id));
    const after = cijfer(await get(regisseur, '?van=2025-01&tot=2025-12'));
    assert.deepEqual({ ...after, vernietigd: 0 }, before);
    assert.equal(after.vernietigd, 4);
  });

  test('fouten in de periode worden uitgelegd', async () => {
    for (const query of [
      '?van=2026-13',
      '?van=2026-02&tot=2026-01',
      '?van=2001-01&tot=2026-01',
      '?jaar=2026',
    ])
      assert.equal((await regisseur.ask('GET', `/verantwoording${query}`)).statusCode, 400, query);
    const reply = await regisseur.ask('GET', '/verantwoording?van=2026-02&tot=2026-01');
    assert.match(reply.json().fouten[0].melding, /laatste maand/);
  });
});

describe('wie leest wat', () => {
  test('alleen de rollen met recht; de buurgemeente telt niet mee', async () => {
    for (const rol of rollen) {
      const mag = ['regisseur', 'analist', 'burgemeester', 'fg', 'jurist'].includes(rol);
      const { statusCode } = await (
        await t.signIn(rol)
      ).ask('GET', '/verantwoording?van=2026-01&tot=2026-12');
      assert.equal(statusCode, mag ? 200 : 403, rol);
    }
    const buur = await t.signIn('regisseur', 'buurgemeente');
    assert.equal(cijfer(await get(buur, '?van=2025-01&tot=2026-12')).aantal, 0);
  });

  test('VER-14: hoe vaak de gemeente vergaderde leest ook wie afgeschermd leest, een klein aantal besluiten niet', async () => {
    await t.work(t.actor('regisseur'), async (work) => {
      for (let i = 0; i < 2; i += 1) work.count({ soort: 'lio.gehouden' });
      work.count({ soort: 'lio.besluit', uitkomst: 'casus' });
    });
    const alles = await get(burgemeester, '?van=2026-01&tot=2026-12');
    assert.equal(cijfer(alles, 'lio-gehouden').aantal, 2);
    assert.equal(cijfer(alles, 'lio-besluiten').aantal, null);
  });

  test('VER-3: kleine aantallen alleen voor regisseur, analist en fg', async () => {
    for (const rol of ['regisseur', 'analist', 'fg'] as const)
      assert.equal(cijfer(await get(await t.signIn(rol), '?van=2026-04&tot=2026-06')).aantal, 3, rol);
    for (const rol of ['burgemeester', 'jurist'] as const) {
      const c = cijfer(await get(await t.signIn(rol), '?van=2026-04&tot=2026-06'));
      assert.deepEqual([c.aantal, c.vernietigd], [null, null], rol);
    }
  });

  test('een lijst wordt alleen aangeboden aan wie haar mag openen', async () => {
    assert.equal(cijfer(await get(burgemeester)).lijst, null);
    assert.equal(cijfer(await get(await t.signIn('analist'))).lijst, null);
    assert.equal(cijfer(await get(await t.signIn('jurist'))).lijst, '/informatie/signalen');
  });

  test('VER-5: wie afgeschermd leest, vraagt geen losse maanden en geen andere uitsplitsing', async () => {
    for (const query of [
      '?van=2026-01&tot=2026-11',
      '?van=2026-02&tot=2026-02',
      '?van=2025-01&tot=2026-12',
    ]) {
      const reply = await burgemeester.ask('GET', `/verantwoording${query}`);
      assert.deepEqual(
        [reply.statusCode, reply.json().fouten[0].code],
        [400, 'verantwoording.periode-grof'],
        query,
      );
    }
    const reply = await burgemeester.ask('GET', '/verantwoording/cijfers/signalen-geregistreerd?per=kanaal');
    assert.equal(reply.json().uitsplitsing, 'thema');
  });

  test('VER-4: uit jaar, kwartalen en uitvoer samen volgt geen afgeschermd aantal', async () => {
    const jaar = cijfer(await get(burgemeester, '?van=2026-01&tot=2026-12'));
    const kwartalen = [];
    for (const [van, tot] of [
      ['01', '03'],
      ['04', '06'],
      ['07', '09'],
      ['10', '12'],
    ])
      kwartalen.push(cijfer(await get(burgemeester, `?van=2026-${van}&tot=2026-${tot}`)));
    const gaten = (n: (number | null)[]) => n.filter((x) => x === null).length;
    assert.notEqual(gaten([jaar.aantal, ...kwartalen.map((k) => k.aantal)]), 1);
    for (const waarde of ['drugs', 'milieu']) {
      const deel = (c: CijferDto) =>
        c.delen.find((d) => d.waarde === waarde)?.aantal ??
        (c.delen.some((d) => d.waarde === waarde) ? null : 0);
      assert.notEqual(gaten([deel(jaar), ...kwartalen.map(deel)]), 1, waarde);
    }
    assert.notEqual(gaten([jaar.aantal, ...jaar.delen.map((d) => d.aantal)]), 1);
    assert.deepEqual(
      jaar.delen.map((d) => d.naam),
      jaar.delen.map((d) => d.naam).toSorted(),
    );
    const csv = (await burgemeester.ask('GET', '/verantwoording/_csv?van=2026-01&tot=2026-12')).body;
    // Ten signals in two themes, one of them small: the total stays and the themes go.
    assert.match(csv, /Signalen;;Totaal;[^;]+;10;/);
    assert.doesNotMatch(csv, /Milieu/);
    const personen = csv.split('\r\n').filter((regel) => !regel.startsWith('Gehouden LIO'));
    assert.doesNotMatch(personen.join('\n'), /;[1-4];/);
  });
});

describe('CSV', () => {
  test('is een bijlage, met een auditregel, en voert niets uit', async () => {
    t.house.platform.contributions.add('proef/formule', {
      kerncijfer: [
        {
          id: 'proef-formule',
          titel: '=HYPERLINK("http://kwaad")',
          definitie: '+1',
          zegtNiet: '@SUM(A1)',
          eenheid: '=1+1',
          versie: 1,
          sinds: '2026-01-01',
          line: 'regie',
          soorten: ['proef.geteld'],
          uitsplitsing: 'thema',
        } satisfies Kerncijfer,
      ],
    });
    const reply = await regisseur.ask('GET', '/verantwoording/_csv?van=2026-01&tot=2026-12');
    assert.equal(reply.statusCode, 200, reply.body);
    assert.equal(reply.headers['content-type'], 'text/csv; charset=utf-8');
    assert.equal(reply.headers['content-disposition'], 'attachment; filename="cijfers-2026-01-2026-11.csv"');
    assert.match(reply.body, /^\uFEFFCijfer;Uitgesplitst naar;/);
    assert.match(reply.body, /Signalen;;Totaal;2026-01 t\/m 2026-11;10;2025-01 t\/m 2025-11;8;/);
    assert.match(reply.body, /"'=HYPERLINK\(""http/);
    assert.doesNotMatch(reply.body, /(^|;|\n)"?[=+@]/);
    const { rows } = await t.admin.query(
      `select details from platform.audit where actie = 'verantwoording.uitgevoerd' and trace_id = $1`,
      [reply.headers['trace-id']],
    );
    assert.deepEqual(rows, [{ details: { van: '2026-01', tot: '2026-11' } }]);
  });
});

test('een kamer die niet zegt wat vernietigd is, laat alleen dat getal open', async () => {
  t.house.platform.contributions.add('proef/stuk', {
    kerncijfer: [
      {
        id: 'proef-stuk',
        titel: 'proef',
        definitie: 'proef',
        zegtNiet: 'proef',
        eenheid: 'proef',
        versie: 1,
        sinds: '2026-01-01',
        line: 'regie',
        soorten: ['proef.stuk'],
        uitsplitsing: 'maand',
        vernietigd: async (work) => {
          await work
            .tables<{ 'proef.niet': { id: string } }>()
            .selectFrom('proef.niet')
            .select('id')
            .execute();
          return 0;
        },
      } satisfies Kerncijfer,
    ],
  });
  const dto = await get(regisseur);
  assert.deepEqual([cijfer(dto, 'proef-stuk').vernietigd, cijfer(dto, 'proef-stuk').aantal], [null, 0]);
  assert.equal(cijfer(dto).aantal, 10);
});
