import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { t, zet, straks, Bezoeker, totBijlagen, meld } from '#test/melden.ts';

describe('van vraag tot code', () => {
  test('een melding gaat langs alle vragen, en de code moet overgetypt worden', async () => {
    t.setNow('2026-11-09T14:23:00.000Z');
    const { b, code } = await meld('Grijze bestelbus bij de loods.');
    assert.match(code, /^(\w{4}-){6}\w{4}$/);
    await b.post({ groep: 'XXXX' });
    assert.match(b.page, /Dit zijn niet de laatste vier tekens/);
    assert.equal(b.code, code);
    await b.post({ groep: code.slice(-4).toLowerCase() });
    assert.equal(b.kop, 'U kunt deze bladzijde sluiten');
    assert.ok(!b.page.includes(code));
  });

  test('wie twee keer verstuurt, krijgt dezelfde code en er is één melding (regel MLN-3)', async () => {
    const before = Number((await t.admin.query('select count(*) as n from melden.inzending')).rows[0].n);
    const b = await totBijlagen(new Bezoeker(), 'Twee keer op de knop.');
    await b.post({});
    const check = b.page;
    await b.post({});
    const first = b.code;
    b.page = check;
    await b.post({});
    assert.equal(b.code, first);
    const after = Number((await t.admin.query('select count(*) as n from melden.inzending')).rows[0].n);
    assert.equal(after, before + 1);
  });

  test('een leeg antwoord houdt de bladzijde vast en zegt wat er mist, boven en bij het veld', async () => {
    const b = await new Bezoeker().open('/melden/papendrecht?taal=nl');
    await b.post({});
    assert.equal(b.kop, 'Wat wilt u melden?');
    assert.match(b.page, /<title>\s*Fout: Wat wilt u melden/);
    await b.post({ soort: 'vermoeden' });
    await b.post({ wat: '   ' });
    assert.match(b.page, /href="#wat"/);
    assert.match(b.page, /id="wat-fout"/);
    assert.match(b.page, /aria-describedby="wat-hulp wat-fout"/);
  });

  test('gevaar, overlast en misdaad wijzen eerst de weg, en wie wil kan toch door', async () => {
    for (const [soort, nummer] of [
      ['gevaar', 'tel:112'],
      ['overlast', 'tel:09008844'],
      ['misdaad', 'tel:08007000'],
    ]) {
      const b = await new Bezoeker().open('/melden/papendrecht?taal=nl');
      await b.post({ soort: soort! });
      assert.ok(b.page.split('<aside')[0]!.includes(nummer!), soort ?? '');
      await b.post({ naar: 'toch' });
      assert.equal(b.kop, 'Wat hebt u gezien of gehoord?');
    }
  });

  test('van taal wisselen houdt wat getypt is', async () => {
    const b = await new Bezoeker().open('/melden/papendrecht?taal=nl');
    await b.post({ soort: 'vermoeden' });
    await b.post({ wat: 'سيارة رمادية', naar: 'taal:ar' });
    assert.match(b.page, /<html lang="ar" dir="rtl">/);
    assert.match(b.page, /سيارة رمادية/);
    await b.post({ wat: 'سيارة رمادية' });
    assert.equal(b.kop, 'أين رأيت ذلك؟');
  });

  test('wie uit het overzicht iets wijzigt, komt daar terug', async () => {
    const b = await totBijlagen(new Bezoeker(), 'Fout in de straat.');
    await b.post({});
    await b.post({ naar: 'stap:waar' });
    assert.equal(b.kop, 'Waar hebt u het gezien?');
    await b.post({ plek: 'Testkade' });
    assert.equal(b.kop, 'Klopt alles?');
    assert.match(b.page, /Testkade/);
  });

  test('niets wat iemand typt wordt opmaak', async () => {
    const b = await totBijlagen(new Bezoeker(), '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>', {
      plek: '"><b>',
    });
    await b.post({});
    assert.doesNotMatch(b.page, /<script|<img|"><b>/);
    assert.match(b.page, /&lt;script&gt;/);
  });
});

describe('het formulier tussen bladzijden (regel MLN-2)', () => {
  test('na een uur zijn eerdere antwoorden weg, en staat er nog wat als laatste getypt is', async () => {
    t.setNow('2026-11-09T14:23:00.000Z');
    const b = await new Bezoeker().open('/melden/papendrecht?taal=nl');
    await b.post({ soort: 'vermoeden' });
    const page = b.page;
    t.setNow('2026-11-09T15:22:00.000Z');
    await b.post({ wat: 'Net op tijd.' });
    assert.equal(b.kop, 'Waar hebt u het gezien?');
    b.page = page;
    t.setNow('2026-11-09T15:23:01.000Z');
    await b.post({ wat: 'Te laat.' });
    assert.match(b.page, /Het duurde langer dan een uur/);
    await b.post({ soort: 'vermoeden' });
    assert.match(b.page, />Te laat\.<\/textarea/);
  });

  test('wie aan het veld knutselt of dat van een andere gemeente stuurt, begint opnieuw', async () => {
    const b = await new Bezoeker().open('/melden/papendrecht?taal=nl');
    await b.post({ soort: 'vermoeden' });
    const page = b.page;
    for (const stand of ['', 'AAAA', 'a'.repeat(70_000)]) {
      b.page = page;
      await b.post({ stand, wat: 'x' });
      assert.equal(b.kop, 'Wat wilt u melden?', stand.slice(0, 8));
    }
    b.page = page;
    await b.post({ wat: 'x' }, '/melden/buurgemeente?taal=nl');
    assert.equal(b.kop, 'Wat wilt u melden?');
  });

  test('het verborgen veld zegt niets van wat erin zit, en is voor gewone teksten even lang', async () => {
    const size = async (wat: string) => {
      const b = await new Bezoeker().open('/melden/papendrecht?taal=nl');
      await b.post({ soort: 'vermoeden' });
      await b.post({ wat });
      return b.page.length;
    };
    assert.equal(await size('a'), await size('b'.repeat(1_500)));
  });
});

describe('stand van het formulier (regel MLN-6)', () => {
  test('uit: geen formulier, wel de andere meldpunten; een verstuurd formulier komt er niet in', async () => {
    const b = await totBijlagen(new Bezoeker('203.0.113.90'), 'Net te laat.');
    await zet('melden.stand', 'uit');
    await b.post({});
    assert.equal(b.kop, 'Hier kunt u niet melden');
    assert.match(b.page, /0800 7000/);
    assert.doesNotMatch(b.page, /<form/);
    await zet('melden.stand', 'anoniem');
  });

  test('met contact: zonder adres komt er niets in, ook niet wie een oud formulier stuurt', async () => {
    const b = await totBijlagen(new Bezoeker('203.0.113.91'), 'Zonder adres begonnen.');
    await zet('melden.stand', 'met-contact');
    await b.post({});
    await b.post({});
    assert.equal(b.kop, 'Mogen wij u iets terugvragen?');
    assert.match(b.page, /Vul uw e-mailadres in/);
    await b.post({ email: 'nu@voorbeeld.example' });
    assert.equal(b.kop, 'Klopt alles?');
    await b.post({});
    assert.equal(b.kop, 'We hebben uw melding ontvangen, dank u');
    await zet('melden.stand', 'anoniem');
  });

  test('zonder keuze van de gemeente is het formulier uit', async () => {
    await t.admin.query(`delete from platform.instelling where gemeente_id = 2 and sleutel = 'melden.stand'`);
    straks();
    const b = await new Bezoeker('203.0.113.92').open('/melden/buurgemeente?taal=nl');
    assert.equal(b.kop, 'Hier kunt u niet melden');
    await zet('melden.stand', 'anoniem', 2);
  });
});
