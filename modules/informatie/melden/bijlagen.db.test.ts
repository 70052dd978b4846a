import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import {
  t,
  regisseur,
  dienst,
  job,
  Bezoeker,
  totBijlagen,
  meld,
  geefVrij,
  meldingen,
  opSchijf,
  stukken,
} from '#test/melden.ts';

describe('bijlagen', () => {
  const photo = async () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#885500' } })
      .withExif({ IFD0: { Make: 'Herkenbaarmerk' } })
      .jpeg()
      .toBuffer();

  test('een foto gaat mee, verzegeld op schijf met een tijd die alleen de dag zegt', async () => {
    t.setNow('2026-11-10T09:17:00.000Z');
    const b = await totBijlagen(new Bezoeker(), 'Met foto.');
    await b.stuurBestanden([{ naam: 'loods.jpg', bytes: await photo() }]);
    assert.match(b.page, /loods\.jpg/);
    const files = opSchijf(path.join(t.filesFolder, 'inname'));
    assert.equal(files.length, 1);
    const bytes = readFileSync(files[0]!);
    assert.ok(!bytes.includes('Herkenbaarmerk') && !bytes.includes(Buffer.from('ffd8ff', 'hex')));
    assert.equal(statSync(files[0]!).mtime.toISOString(), '2026-11-09T23:00:00.000Z');
    await b.post({});
    await geefVrij('2026-11-10T10:00:20.000Z');
    assert.equal(await stukken(0), 0);
    const gemeld = (await meldingen()).items.find((m) => m.regel === 'Met foto.')!;
    assert.equal(gemeld.bijlagen, 1);
    const dto = (await regisseur.ask('GET', `/meldingen/${gemeld.id}`)).json();
    assert.equal(dto.stukken[0].stand, 'te-controleren', JSON.stringify(dto.stukken));
    assert.equal(dto.stukken[0].naam, 'loods.jpg');
    const origineel = await regisseur.ask(
      'GET',
      `/meldingen/${gemeld.id}/bijlagen/${dto.stukken[0].id}/origineel`,
    );
    assert.ok(origineel.rawPayload.includes('Herkenbaarmerk'));
  });

  test('wat geen foto, pdf of film is komt er niet in, de rest blijft staan', async () => {
    const b = await totBijlagen(new Bezoeker(), 'Vreemd bestand.');
    await b.stuurBestanden(
      [
        { naam: 'goed.jpg', bytes: await photo() },
        { naam: 'rekening.pdf.exe', bytes: Buffer.from('4d5a9000', 'hex') },
      ],
      'erbij',
    );
    assert.match(b.page, /rekening\.pdf\.exe is geen foto/);
    assert.match(b.page, /<bdi>goed\.jpg</);
    const id = /name="naar" value="wis:([^"]+)"/.exec(b.page)![1]!;
    await b.stuurBestanden([], `wis:${id}`);
    assert.doesNotMatch(b.page, /goed\.jpg/);
    assert.equal(await stukken(0), 0);
  });

  test('een te groot bestand wordt niet bewaard en zegt waarom', async () => {
    const b = await totBijlagen(new Bezoeker(), 'Te groot.');
    const big = Buffer.concat([await photo(), Buffer.alloc(10 * 1024 * 1024)]);
    await b.stuurBestanden([{ naam: 'groot.jpg', bytes: big }]);
    assert.match(b.page, /groot\.jpg is te groot/);
    assert.equal(await stukken(0), 0);
  });

  test('een bestand zonder melding wordt na twee dagen geveegd, een bestand met melding niet (regel MLN-9)', async () => {
    t.setNow('2026-11-10T11:10:00.000Z');
    const los = await totBijlagen(new Bezoeker(), 'Nooit verstuurd.');
    await los.stuurBestanden([{ naam: 'los.jpg', bytes: await photo() }]);
    const vast = await totBijlagen(new Bezoeker(), 'Wel verstuurd.');
    await vast.stuurBestanden([{ naam: 'vast.jpg', bytes: await photo() }]);
    await vast.post({});
    assert.equal(await stukken(2), 2);
    t.setNow('2026-11-11T02:40:00.000Z');
    await job('melden.veeg');
    assert.equal(await stukken(2), 2);
    t.setNow('2026-11-12T02:40:00.000Z');
    await job('melden.veeg');
    assert.equal(await stukken(1), 1);
    await geefVrij('2026-11-12T03:00:00.000Z');
    assert.equal(await stukken(0), 0);
  });
});

describe('sleutels (regel MLN-11)', () => {
  test('elke maand een nieuwe; de oude gaat weg als er niets meer op wacht', async () => {
    const keys = async () =>
      (
        await t.admin.query<{ id: string }>(
          'select id from melden.intakesleutel where gemeente_id = 1 order by dag',
        )
      ).rows.map((r) => r.id);
    await t.admin.query('delete from melden.inzending');
    t.setNow('2026-12-20T10:10:00.000Z');
    await meld('Voor de oude sleutel.');
    const [old] = await keys();
    await job('melden.sleutel');
    assert.equal((await keys()).length, 2);
    t.setNow('2026-12-24T10:10:00.000Z');
    await job('melden.sleutel');
    assert.equal((await keys()).length, 2, 'er wacht nog een melding op de oude sleutel');
    await geefVrij('2026-12-24T11:00:00.000Z');
    assert.ok((await meldingen()).items.some((m) => m.regel === 'Voor de oude sleutel.'));
    await job('melden.sleutel');
    const left = await keys();
    assert.equal(left.length, 1);
    assert.notEqual(left[0], old);
    assert.equal(
      (await t.admin.query('select 1 from platform.recordsleutel where id = $1', [old])).rowCount,
      0,
    );
  });

  test('een vernietigde sleutel die met een back-up terugkomt, gaat door de regels van de kamer weer weg', async () => {
    const id = crypto.randomUUID();
    await t.admin.query(
      `insert into melden.intakesleutel values (1, $1, decode(repeat('01', 32), 'hex'), '\\x00', '2026-10-01')`,
      [id],
    );
    const { contributions } = await import('./contributions.ts');
    for (const regel of contributions.bewaarregel!) await t.work(dienst, (work) => regel.vernietig(work, id));
    assert.equal((await t.admin.query('select 1 from melden.intakesleutel where id = $1', [id])).rowCount, 0);
  });
});
