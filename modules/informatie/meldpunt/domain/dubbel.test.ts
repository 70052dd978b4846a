import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { beoordeelDubbel, woordgroepen, type BekendeMelding, type Herkenning } from './dubbel.ts';

const TEKST = 'Er wordt elke nacht gelost bij de loods aan de Testkade, altijd door dezelfde witte bus.';

function melding(extra: Partial<BekendeMelding<string>> = {}): BekendeMelding<string> {
  return {
    id: 'een',
    messageId: 'a@x.test',
    inReplyTo: null,
    references: [],
    draden: [],
    inhoudHash: 'h1',
    afzender: 'jo@x.test',
    ontvangenOp: '2026-11-09T08:00:00.000Z',
    tekst: TEKST,
    ...extra,
  };
}

const nieuw = (extra: Partial<Herkenning> = {}): Herkenning =>
  melding({ messageId: 'nieuw@x.test', inhoudHash: 'h2', ...extra });

describe('Regel MLD-D1: dubbel of aangevuld', () => {
  test('hetzelfde Message-ID met dezelfde inhoud is dubbel', () => {
    assert.deepEqual(beoordeelDubbel(nieuw({ messageId: 'a@x.test', inhoudHash: 'h1' }), [melding()]), {
      uitkomst: 'dubbel',
      van: 'een',
      reden: 'message-id',
    });
  });

  test('hetzelfde Message-ID met alleen een voettekst erbij is nog dubbel', () => {
    const kopie = nieuw({ messageId: 'a@x.test', tekst: `${TEKST.repeat(3)}\nVerzonden via de lijst` });
    assert.equal(beoordeelDubbel(kopie, [melding({ tekst: TEKST.repeat(3) })]).uitkomst, 'aangevuld');
    const lang = Array.from({ length: 40 }, (_, i) => `regel ${i} over de loods`).join(' ');
    const lijst = nieuw({ messageId: 'a@x.test', tekst: `${lang}\nvia de lijst` });
    assert.equal(beoordeelDubbel(lijst, [melding({ tekst: lang })]).uitkomst, 'dubbel');
  });

  test('hetzelfde Message-ID met andere woorden vult aan: nieuwe woorden verdwijnen niet', () => {
    const ander = nieuw({
      messageId: 'a@x.test',
      tekst: 'Het gaat nu om een heel andere zaak met een boot in de haven.',
    });
    assert.deepEqual(beoordeelDubbel(ander, [melding()]), {
      uitkomst: 'aangevuld',
      op: 'een',
      reden: 'message-id-andere-inhoud',
    });
  });

  test('een antwoord vult de melding aan waarop het antwoordt, niet de oudste van de draad', () => {
    const bekend = [
      melding({ id: 'wortel', messageId: 'w@x.test' }),
      melding({ id: 'later', messageId: 'l@x.test' }),
    ];
    const antwoord = nieuw({ references: ['w@x.test', 'l@x.test'], inReplyTo: 'onbekend@x.test' });
    assert.deepEqual(beoordeelDubbel(antwoord, bekend), {
      uitkomst: 'aangevuld',
      op: 'later',
      reden: 'antwoord',
    });
  });

  test('dezelfde draad zonder verwijzing vult aan', () => {
    assert.deepEqual(beoordeelDubbel(nieuw({ draden: ['d1'] }), [melding({ draden: ['d0', 'd1'] })]), {
      uitkomst: 'aangevuld',
      op: 'een',
      reden: 'draad',
    });
  });

  test('dezelfde inhoud van dezelfde afzender binnen het venster is dubbel', () => {
    const later = nieuw({ inhoudHash: 'h1', afzender: 'JO@x.test', ontvangenOp: '2026-11-23T08:00:00.000Z' });
    assert.deepEqual(beoordeelDubbel(later, [melding()]), {
      uitkomst: 'dubbel',
      van: 'een',
      reden: 'inhoud',
    });
  });

  for (const [naam, extra] of [
    ['na het venster', { ontvangenOp: '2026-11-23T08:00:00.001Z' }],
    ['van een ander', { afzender: 'an@y.test' }],
    ['van een onbekende', { afzender: null }],
  ] as const) {
    test(`dezelfde inhoud ${naam} is een nieuwe melding met een aanwijzing`, () => {
      const oordeel = beoordeelDubbel(nieuw({ inhoudHash: 'h1', ...extra }), [melding()]);
      assert.equal(oordeel.uitkomst, 'nieuw');
      assert.equal(oordeel.uitkomst === 'nieuw' && oordeel.mogelijkDubbel[0]?.gelijkenis, 1);
    });
  }
});

describe('Regel MLD-D2: mogelijk dubbel is een aanwijzing', () => {
  const hints = (tekst: string, bekend = [melding()]) => {
    const oordeel = beoordeelDubbel(nieuw({ tekst, afzender: 'an@y.test' }), bekend);
    return oordeel.uitkomst === 'nieuw' ? oordeel.mogelijkDubbel : [];
  };

  test('bijna dezelfde tekst, met andere leestekens en accenten', () => {
    assert.deepEqual(
      hints('Er wordt élke nacht gelost bij de loods aan de testkade: altijd door dezelfde witte BUS!!').map(
        (h) => h.redenen,
      ),
      [['tekst-gelijk']],
    );
  });

  test('een lange mail die de melding bevat', () => {
    const lang = `Goedemorgen, hierbij wat ik hoorde op de markt van een bekende van mij. ${TEKST} Ik weet verder niet wie erachter zit maar het gaat al weken zo door, groet van een buurtbewoner.`;
    assert.deepEqual(
      hints(lang).map((h) => h.redenen),
      [['tekst-bevat']],
    );
  });

  test('andere tekst en korte beleefdheden geven niets', () => {
    assert.deepEqual(hints('In de haven ligt een boot die nooit vaart en contant betaald is.'), []);
    assert.deepEqual(hints('Zie bijlage', [melding({ tekst: 'Zie bijlage' })]), []);
  });

  test('hoogstens drie, de meest gelijkende eerst', () => {
    const bekend = Array.from({ length: 6 }, (_, i) =>
      melding({ id: `m${i}`, messageId: `m${i}@x.test`, tekst: `${TEKST} ${'toevoeging '.repeat(i)}` }),
    );
    assert.deepEqual(
      hints(TEKST, [...bekend.toReversed(), bekend[1]!]).map((h) => h.id),
      ['m0', 'm1', 'm2'],
    );
  });
});

describe('eigenschappen', () => {
  const tekst = fc
    .array(fc.constantFrom('loods', 'bus', 'nacht', 'kade', 'boot', 'geld', 'huis'), { maxLength: 30 })
    .map((w) => w.join(' '));
  const herkenning = fc.record({
    messageId: fc.option(fc.constantFrom('a', 'b', 'c')),
    inReplyTo: fc.option(fc.constantFrom('a', 'b', 'z')),
    references: fc.array(fc.constantFrom('a', 'b', 'z'), { maxLength: 3 }),
    draden: fc.array(fc.constantFrom('d', 'e'), { maxLength: 2 }),
    inhoudHash: fc.option(fc.constantFrom('h1', 'h2')),
    afzender: fc.option(fc.constantFrom('jo', 'an')),
    ontvangenOp: fc.constantFrom('2026-11-09T08:00:00.000Z', '2026-12-30T08:00:00.000Z'),
    tekst,
  });
  const bekend = fc
    .array(herkenning, { maxLength: 6 })
    .map((lijst) => lijst.map((h, i) => ({ ...h, id: i })));

  test('zonder gedeeld kenmerk en gedeelde inhoud is niets vanzelf dubbel', () => {
    fc.assert(
      fc.property(herkenning, bekend, (n, lijst) => {
        const oordeel = beoordeelDubbel(n, lijst);
        if (oordeel.uitkomst !== 'dubbel') return;
        const bron = lijst[oordeel.van]!;
        assert.ok(
          bron.messageId === n.messageId ||
            (bron.inhoudHash === n.inhoudHash && bron.afzender === n.afzender),
        );
      }),
    );
  });

  test('dubbel betekent nooit dat andere woorden verloren gaan', () => {
    fc.assert(
      fc.property(herkenning, bekend, (n, lijst) => {
        const oordeel = beoordeelDubbel(n, lijst);
        if (oordeel.uitkomst !== 'dubbel' || n.inhoudHash === null) return;
        const bron = lijst[oordeel.van]!;
        const gelijk = bron.inhoudHash === n.inhoudHash;
        assert.ok(gelijk || woordgroepen(bron.tekst).intersection(woordgroepen(n.tekst)).size > 0);
      }),
    );
  });

  test('zonder bekende meldingen is alles nieuw', () => {
    fc.assert(
      fc.property(herkenning, (n) =>
        assert.deepEqual(beoordeelDubbel(n, []), { uitkomst: 'nieuw', mogelijkDubbel: [] }),
      ),
    );
  });
});
