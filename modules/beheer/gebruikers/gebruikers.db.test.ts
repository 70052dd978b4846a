import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Secret } from 'otpauth';
import { rollen, type Rol } from '#platform/actor.ts';
import { START, testApp } from '#test/app.ts';
import {
  ADDRESS,
  codeAt,
  enter,
  member,
  visit,
  visitor,
  WACHTWOORD,
  type Member,
  type Visitor,
} from '#test/people.ts';
import type { LidDto, ToekenningDto } from './contract.ts';
import { besluitAltijdNodig } from './domain/toekenning.ts';
import { rechtenPerRol } from './service/zicht.ts';

const t = await testApp({ mode: 'productie' });
let clock = Temporal.Instant.from(START);
function later(duration: Temporal.DurationLike): void {
  clock = clock.add(duration);
  t.setNow(clock.toString({ fractionalSecondDigits: 3 }));
}

/** Somebody who has just shown again who he is. */
async function raised(who: Member): Promise<Visitor> {
  later({ minutes: 1 });
  const me = await visit(t, who);
  later({ minutes: 1 });
  const reply = await me.ask('POST', '/sessie/verhogen', { wachtwoord: who.wachtwoord, code: who.code() });
  assert.equal(reply.statusCode, 200, reply.body);
  return visitor(t, String(reply.headers['set-cookie']), reply.json<{ csrf: string }>().csrf);
}

const otto = await member(t, 'beheerder', { team: 'beheer' });
const mies = await member(t, 'beheerder', { team: 'beheer' });
const marit = await member(t, 'regisseur');

let teller = 0;
const nieuw = (rol: Rol = 'sleutelfiguur', meer: object = {}) => ({
  email: `nieuw${(teller += 1)}@example.nl`,
  naam: `Nieuwe Collega ${teller}`,
  rol,
  team: 'vergunningen',
  ...meer,
});

async function vraag(as: Visitor, body: object): Promise<ToekenningDto> {
  const reply = await as.ask('POST', '/toekenningen', body);
  assert.equal(reply.statusCode, 201, reply.body);
  return reply.json();
}
const beslis = (as: Visitor, id: string, akkoord = true) =>
  as.ask('PUT', `/toekenningen/${id}/besluit`, { akkoord });
const regel = (reply: { statusCode: number; json(): unknown }) => [
  reply.statusCode,
  (reply.json() as { code: string }).code,
];
const post = (url: string, payload: object) =>
  t.app.inject({ method: 'POST', url: `/api/v1${url}`, payload, remoteAddress: ADDRESS });

async function leden(as: Visitor): Promise<LidDto[]> {
  return (await as.ask('GET', '/gebruikers')).json<{ items: LidDto[] }>().items;
}

describe('toegang geven', () => {
  test('GEB-2, GEB-4: van verzoek tot eerste aanmelding, met een link van de een en een code van de ander', async () => {
    const [beheer, regie] = [await raised(otto), await raised(marit)];
    const wens = nieuw();
    const verzoek = await vraag(beheer, wens);
    assert.equal(verzoek.stand, 'gevraagd');
    assert.deepEqual(verzoek.rechten.toSorted(), [
      'toekenning.intrekken',
      'toekenning.lijst',
      'toekenning.link',
      'toekenning.vragen',
    ]);
    const link = (await beheer.ask('POST', `/toekenningen/${verzoek.id}/_link`)).json<{ token: string }>();
    const early = await post('/toegangslinks/_open', { token: link.token });
    assert.equal(early.json<{ bevestigd: boolean }>().bevestigd, false);
    const teVroeg = {
      token: link.token,
      bevestigingscode: '00000-00000',
      wachtwoord: WACHTWOORD,
      zegel: early.json<{ aanbod: { zegel: string } }>().aanbod.zegel,
      code: '000000',
    };
    assert.deepEqual(regel(await post('/toegangslinks/_gebruik', teVroeg)), [409, 'toegangslink-wacht']);

    assert.deepEqual(regel(await beslis(beheer, verzoek.id)), [409, 'gebruikers.tweede-nodig']);
    const besloten = (await beslis(regie, verzoek.id)).json<ToekenningDto>();
    assert.equal(besloten.stand, 'bevestigd');
    assert.deepEqual(regel(await beheer.ask('POST', `/toekenningen/${verzoek.id}/_code`)), [
      409,
      'gebruikers.link-en-code',
    ]);
    const { code } = (await regie.ask('POST', `/toekenningen/${verzoek.id}/_code`)).json<{ code: string }>();

    const open = (await post('/toegangslinks/_open', { token: link.token })).json<{
      bevestigd: boolean;
      naam: string;
      aanbod: { geheim: string; zegel: string };
    }>();
    assert.deepEqual([open.bevestigd, open.naam], [true, wens.naam]);
    const gebruik = {
      token: link.token,
      bevestigingscode: code,
      wachtwoord: WACHTWOORD,
      zegel: open.aanbod.zegel,
      code: codeAt(Secret.fromBase32(open.aanbod.geheim), t.now()),
    };
    const fout = await post('/toegangslinks/_gebruik', { ...gebruik, bevestigingscode: '00000-00000' });
    assert.equal(fout.json<{ fouten: { veld: string }[] }>().fouten[0]!.veld, 'bevestigingscode');
    const zwak = await post('/toegangslinks/_gebruik', {
      ...gebruik,
      wachtwoord: 'Welkom01Welkom01',
      code: '000000',
    });
    assert.deepEqual(
      zwak.json<{ fouten: { veld: string }[] }>().fouten.map((f) => f.veld),
      ['wachtwoord', 'code'],
    );
    const klaar = await post('/toegangslinks/_gebruik', gebruik);
    assert.equal(klaar.statusCode, 200, klaar.body);
    const { herstelcodes, csrf } = klaar.json<{ herstelcodes: string[]; csrf: string }>();
    assert.equal(new Set(herstelcodes).size, 10);
    const nieuweling = visitor(t, String(klaar.headers['set-cookie']), csrf);
    assert.equal((await nieuweling.ask('GET', '/sessie')).json<{ rol: string }>().rol, 'sleutelfiguur');
    assert.equal((await post('/toegangslinks/_gebruik', gebruik)).statusCode, 404, 'een link werkt één keer');
    const opnieuw = await enter(t, { email: wens.email, wachtwoord: WACHTWOORD, code: herstelcodes[3]! });
    assert.equal(opnieuw.statusCode, 200);
  });

  test('GEB-4: een nieuwe link vervangt de vorige, en na 72 uur is hij voorbij', async () => {
    const beheer = await raised(otto);
    const { id } = await vraag(beheer, nieuw());
    const eerste = (await beheer.ask('POST', `/toekenningen/${id}/_link`)).json<{ token: string }>();
    const tweede = (await beheer.ask('POST', `/toekenningen/${id}/_link`)).json<{ token: string }>();
    assert.equal((await post('/toegangslinks/_open', { token: eerste.token })).statusCode, 404);
    assert.equal((await post('/toegangslinks/_open', { token: tweede.token })).statusCode, 200);
    later({ hours: 72 });
    assert.equal((await post('/toegangslinks/_open', { token: tweede.token })).statusCode, 404);
  });

  test('geheimen van link en code staan niet in de database, ook niet bij het onthouden van een verzoek', async () => {
    const [beheer, regie] = [await raised(otto), await raised(marit)];
    const { id } = await vraag(beheer, nieuw());
    const { token } = (await beheer.ask('POST', `/toekenningen/${id}/_link`)).json<{ token: string }>();
    await beslis(regie, id);
    const { code } = (await regie.ask('POST', `/toekenningen/${id}/_code`)).json<{ code: string }>();
    const { rows } = await t.admin.query<{ tekst: string }>(
      `select (select string_agg(x::text, ' ') from auth.toegangslink x) || (select string_agg(x::text, ' ') from platform.idempotentie x)
           || (select string_agg(x::text, ' ') from platform.audit x) as tekst`,
    );
    assert.ok(rows[0]!.tekst.includes(id));
    for (const geheim of [token, Buffer.from(token).toString('hex'), code, code.replace('-', '')])
      assert.ok(!rows[0]!.tekst.includes(geheim));
  });

  test('GEB-4: voor wie al een account heeft is er niets te zetten, en kan niemand het overnemen', async () => {
    const [beheer, regie] = [await raised(otto), await raised(marit)];
    const elders = await member(t, 'partner', { gemeenteId: 2 });
    const verzoek = await vraag(beheer, nieuw('partner', { email: elders.email.toUpperCase() }));
    assert.equal(verzoek.heeftAccount, true);
    assert.deepEqual(regel(await beheer.ask('POST', `/toekenningen/${verzoek.id}/_link`)), [
      409,
      'gebruikers.al-ingesteld',
    ]);
    await beslis(regie, verzoek.id);
    assert.deepEqual(regel(await regie.ask('POST', `/toekenningen/${verzoek.id}/_code`)), [
      409,
      'gebruikers.al-ingesteld',
    ]);
    later({ minutes: 1 });
    const hij = await visit(t, elders);
    const { lidmaatschappen } = (await hij.ask('GET', '/sessie')).json<{
      lidmaatschappen: { gemeente: string }[];
    }>();
    assert.deepEqual(
      lidmaatschappen.map((l) => l.gemeente),
      ['buurgemeente', 'papendrecht'],
    );
    const lid = (await leden(beheer)).find((l) => l.accountId === elders.id)!;
    assert.deepEqual(regel(await beheer.ask('POST', `/gebruikers/${lid.id}/herstelverzoeken`)), [
      409,
      'gebruikers.werkt-elders',
    ]);
  });

  test('GEB-9: wie telefoon en codes kwijt is, krijgt nieuwe gegevens van twee mensen, en zijn sessies zijn voorbij', async () => {
    const [beheer, regie] = [await raised(otto), await raised(marit)];
    const kwijt = await member(t, 'jurist');
    const open = await visit(t, kwijt);
    const lid = (await leden(beheer)).find((l) => l.accountId === kwijt.id)!;
    const { id } = (await beheer.ask('POST', `/gebruikers/${lid.id}/herstelverzoeken`)).json<ToekenningDto>();
    const { token } = (await beheer.ask('POST', `/toekenningen/${id}/_link`)).json<{ token: string }>();
    assert.equal((await beslis(regie, id)).statusCode, 200);
    const { code } = (await regie.ask('POST', `/toekenningen/${id}/_code`)).json<{ code: string }>();
    assert.equal(
      (await open.ask('GET', '/sessie')).statusCode,
      200,
      'tot de link is gebruikt verandert er niets',
    );
    const { aanbod } = (await post('/toegangslinks/_open', { token })).json<{
      aanbod: { geheim: string; zegel: string };
    }>();
    const klaar = await post('/toegangslinks/_gebruik', {
      token,
      bevestigingscode: code,
      wachtwoord: 'ijsvogel trapleuning suikerpot',
      zegel: aanbod.zegel,
      code: codeAt(Secret.fromBase32(aanbod.geheim), t.now()),
    });
    assert.equal(klaar.statusCode, 200, klaar.body);
    assert.equal((await open.ask('GET', '/sessie')).statusCode, 401);
    later({ minutes: 1 });
    assert.equal((await enter(t, { ...kwijt, code: kwijt.code() })).statusCode, 400, 'geen onbekende velden');
    assert.equal(
      (await enter(t, { email: kwijt.email, wachtwoord: kwijt.wachtwoord, code: kwijt.code() })).statusCode,
      401,
    );
  });

  test('GEB-5: een verzoek waar niemand naar keek, verloopt', async () => {
    const { id } = await vraag(await raised(otto), nieuw());
    later({ hours: 24 * 14 });
    assert.deepEqual(regel(await beslis(await raised(marit), id)), [409, 'gebruikers.stand.verlopen']);
  });

  test('GEB-6: een rol die verder gaat dan beiden vraagt het besluit dat haar opdraagt', async () => {
    const [beheer, ander, regie] = [await raised(otto), await raised(mies), await raised(marit)];
    const zonder = await beheer.ask('POST', '/toekenningen', nieuw('fg'));
    assert.deepEqual(
      [zonder.statusCode, zonder.json<{ fouten: { veld: string }[] }>().fouten[0]!.veld],
      [400, 'besluit'],
    );
    const fg = await vraag(beheer, nieuw('fg', { besluit: 'collegebesluit 2026-114' }));
    assert.equal((await beslis(regie, fg.id)).statusCode, 200);
    const jurist = await vraag(beheer, nieuw('jurist'));
    assert.deepEqual(regel(await beslis(ander, jurist.id)), [409, 'gebruikers.besluit-nodig']);
    assert.equal((await beslis(regie, jurist.id)).statusCode, 200);
  });

  test('PLT-18: zonder opnieuw te laten zien wie men is, verandert niemand iemands toegang', async () => {
    const beheer = await visit(t, otto);
    const absent = '00000000-0000-4000-8000-00000000dead';
    for (const [method, url, body] of [
      ['POST', '/toekenningen', nieuw()],
      ['PUT', `/toekenningen/${absent}/besluit`, { akkoord: true }],
      ['POST', `/toekenningen/${absent}/_link`],
      ['POST', `/toekenningen/${absent}/_code`],
      ['POST', `/gebruikers/${absent}/_beeindig`],
      ['PUT', `/gebruikers/${absent}/beoordeling`, { oordeel: 'blijft' }],
      ['POST', `/gebruikers/${absent}/herstelverzoeken`],
    ] as const)
      assert.deepEqual(regel(await beheer.ask(method, url, body)), [403, 'verhogen-nodig'], url);
  });

  test('slechte invoer geeft alle fouten tegelijk en vraagt niets', async () => {
    const beheer = await raised(otto);
    const reply = await beheer.ask('POST', '/toekenningen', {
      email: 'geen adres',
      naam: '',
      rol: 'koning',
      team: 'a,b',
      meer: 1,
    });
    assert.equal(reply.statusCode, 400);
    assert.deepEqual(
      reply
        .json<{ fouten: { veld: string }[] }>()
        .fouten.map((f) => f.veld)
        .toSorted(),
      ['email', 'meer', 'naam', 'rol', 'team'],
    );
    const voorbij = await beheer.ask('POST', '/toekenningen', nieuw('sleutelfiguur', { tot: '2020-01-01' }));
    assert.deepEqual(regel(voorbij), [409, 'gebruikers.tot-voorbij']);
    const zelf = await beheer.ask('POST', '/toekenningen', nieuw('regisseur', { email: otto.email }));
    assert.deepEqual(regel(zelf), [409, 'gebruikers.zichzelf']);
  });
});

describe('toegang beëindigen en beoordelen', () => {
  test('PLT-16: wie eruit gezet wordt, krijgt bij het volgende verzoek 401', async () => {
    const beheer = await raised(otto);
    const weg = await member(t, 'analist');
    const open = await visit(t, weg);
    const lid = (await leden(beheer)).find((l) => l.accountId === weg.id)!;
    assert.equal((await open.ask('GET', '/sessie')).statusCode, 200);
    assert.equal((await beheer.ask('POST', `/gebruikers/${lid.id}/_beeindig`)).statusCode, 204);
    assert.equal((await open.ask('GET', '/sessie')).statusCode, 401);
    assert.deepEqual(regel(await beheer.ask('POST', `/gebruikers/${lid.id}/_beeindig`)), [
      409,
      'gebruikers.al-beeindigd',
    ]);
    assert.equal(
      (await leden(beheer)).some((l) => l.id === lid.id),
      false,
    );
  });

  test('wie terugkomt, komt terug onder zijn oude regel', async () => {
    const [beheer, regie] = [await raised(otto), await raised(marit)];
    const wie = await member(t, 'sleutelfiguur', { team: 'sport' });
    const lid = (await leden(beheer)).find((l) => l.accountId === wie.id)!;
    await beheer.ask('POST', `/gebruikers/${lid.id}/_beeindig`);
    const { id } = await vraag(beheer, {
      email: wie.email,
      naam: wie.naam,
      rol: 'sleutelfiguur',
      team: 'sport',
    });
    assert.equal((await beslis(regie, id)).statusCode, 200);
    assert.ok((await leden(beheer)).some((l) => l.id === lid.id));
  });

  test('GEB-8: de laatste beheerder kan niet weg', async () => {
    const beheer = await raised(otto);
    const beheerders = (await leden(beheer)).filter((l) => l.rol === 'beheerder');
    const others = beheerders.filter((l) => l.accountId !== otto.id);
    for (const lid of others)
      assert.equal((await beheer.ask('POST', `/gebruikers/${lid.id}/_beeindig`)).statusCode, 204);
    const zelf = beheerders.find((l) => l.accountId === otto.id)!;
    assert.deepEqual(regel(await beheer.ask('POST', `/gebruikers/${zelf.id}/_beeindig`)), [
      409,
      'gebruikers.laatste-beheerder',
    ]);
    await t.admin.query('update platform.lidmaatschap set beeindigd_op = null where id = any($1)', [
      others.map((l) => l.id),
    ]);
  });

  test('GEB-7: elk jaar beoordeelt een ander of toegang nog nodig is', async () => {
    const beheer = await raised(otto);
    const wie = await member(t, 'jurist');
    const find = async () => (await leden(beheer)).find((l) => l.accountId === wie.id)!;
    const lid = await find();
    assert.equal(lid.beoordelenVoor, '2025-01-01');
    assert.equal(
      (await beheer.ask('PUT', `/gebruikers/${lid.id}/beoordeling`, { oordeel: 'blijft' })).statusCode,
      204,
    );
    const na = await find();
    assert.equal(na.beoordeeldOp, t.now());
    assert.equal(na.beoordeeldDoor, otto.naam);
    assert.ok(na.beoordelenVoor! > '2027');
    const zelf = (await leden(beheer)).find((l) => l.accountId === otto.id)!;
    assert.deepEqual(
      regel(await beheer.ask('PUT', `/gebruikers/${zelf.id}/beoordeling`, { oordeel: 'blijft' })),
      [409, 'gebruikers.eigen-toegang'],
    );
    await beheer.ask('PUT', `/gebruikers/${lid.id}/beoordeling`, { oordeel: 'beeindigd' });
    assert.equal(await find(), undefined);
  });

  test('GEB-10: drie jaar na het einde is de toegang vernietigd, met wat erbij hoort', async () => {
    const beheer = await raised(otto);
    const wie = await member(t, 'analist', { team: 'tijdelijk' });
    const lid = (await leden(beheer)).find((l) => l.accountId === wie.id)!;
    await beheer.ask('PUT', `/gebruikers/${lid.id}/beoordeling`, { oordeel: 'beeindigd' });
    const regelToegang = t.house.platform.contributions
      .all('bewaarregel')
      .flatMap(({ value }) => value)
      .find((r) => r.id === 'toegang')!;
    await t.work(t.actor('regisseur'), async (work) => {
      const eind = Temporal.PlainDate.from(work.today).add({ months: 36 }).toString();
      const dag = Temporal.PlainDate.from(eind).subtract({ days: 1 }).toString();
      assert.equal(
        (await regelToegang.vervallen(work, dag, 99)).some((r) => r.id === lid.id),
        false,
      );
      const rijp = (await regelToegang.vervallen(work, eind, 99)).find((r) => r.id === lid.id)!;
      assert.equal(rijp.einde, eind);
      assert.deepEqual(await regelToegang.vernietig(work, lid.id), {
        'platform.lidmaatschap': 1,
        'gebruikers.toekenning': 0,
      });
      assert.deepEqual(await regelToegang.vernietig(work, lid.id), {
        'platform.lidmaatschap': 0,
        'gebruikers.toekenning': 0,
      });
    });
    const { rows } = await t.admin.query('select 1 from gebruikers.beoordeling where lidmaatschap_id = $1', [
      lid.id,
    ]);
    assert.equal(rows.length, 0);
  });
});

describe('wie mag wat', () => {
  const expected: Record<string, Rol[]> = {
    '/gebruikers': ['regisseur', 'fg', 'beheerder'],
    '/toekenningen': ['regisseur', 'fg', 'beheerder'],
    '/rechten': ['regisseur', 'fg', 'beheerder'],
  };

  test('alleen wie erover gaat of toeziet, ziet wie toegang heeft', async () => {
    for (const rol of rollen) {
      later({ minutes: 1 });
      const me = await visit(t, await member(t, rol));
      for (const [url, mag] of Object.entries(expected))
        assert.equal((await me.ask('GET', url)).statusCode, mag.includes(rol) ? 200 : 403, `${rol} ${url}`);
    }
  });

  test('T3: een beheerder heeft geen enkel recht dat inhoud opent', () => {
    const mag = t.house.services.declared.filter(({ rollen: wie }) => wie.includes('beheerder'));
    const inhoud = mag
      .filter(({ kamer }) => /^(informatie|bestrijding)\//.test(kamer))
      .map(({ recht }) => recht);
    // Doing a report is everybody's; mailbox and register are there as connections, not for what comes through them.
    const aansluitingen = ['postvak.beheren', 'register.toestand', 'register.verbinden'];
    assert.deepEqual(
      inhoud.filter((recht) => recht !== 'melding.doen' && !aansluitingen.includes(recht)),
      [],
    );
    assert.ok(mag.length > 5);
  });

  test('de rollenbladzijde toont precies wat de code vraagt', async () => {
    const { items } = (await (await visit(t, marit)).ask('GET', '/rechten')).json<{
      items: { recht: string; rollen: string[] }[];
    }>();
    const getoond = new Map(items.map((i) => [i.recht, i.rollen]));
    for (const [recht, wie] of t.house.services.rights)
      assert.deepEqual(
        getoond.get(recht) ?? [],
        wie.filter((rol) => rol !== 'systeem'),
        recht,
      );
  });

  test('GEB-6: de tabel zoals zij is: alleen wie toeziet wordt bij besluit aangewezen', () => {
    const rechten = rechtenPerRol(t.house.services);
    assert.deepEqual(
      rollen.filter((rol) => besluitAltijdNodig(rechten, rol, 'beheerder')),
      ['fg'],
    );
  });

  test('een andere gemeente ziet en bereikt niets', async () => {
    const buur = await raised(await member(t, 'beheerder', { gemeenteId: 2 }));
    const beheer = await raised(otto);
    const [lid] = await leden(beheer);
    const { id } = await vraag(beheer, nieuw());
    assert.equal(
      (await leden(buur)).some((l) => l.accountId === otto.id),
      false,
    );
    assert.equal((await buur.ask('POST', `/gebruikers/${lid!.id}/_beeindig`)).statusCode, 404);
    assert.equal((await beslis(buur, id)).statusCode, 404);
    assert.equal((await buur.ask('POST', `/toekenningen/${id}/_link`)).statusCode, 404);
  });
});
