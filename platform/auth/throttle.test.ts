import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Throttle, type Attempt } from './throttle.ts';

const home: Attempt = { account: 'marit@example.nl', address: '198.51.100.1', known: false };
const thief: Attempt = { ...home, address: '203.0.113.9' };
const START = 1_800_000_000_000;

function fail(throttle: Throttle, attempt: Attempt, times: number, now = START): void {
  for (let i = 0; i < times; i += 1) throttle.failed(attempt, now);
}

describe('PLT-13: wie misgrijpt wacht steeds langer', () => {
  test('vijf keer misgrijpen mag; daarna verdubbelt het wachten tot een kwartier', () => {
    const throttle = new Throttle();
    const waits: number[] = [];
    for (let i = 0; i < 20; i += 1) {
      waits.push(throttle.judge(home, START).wait);
      throttle.failed(home, START);
    }
    assert.deepEqual(waits.slice(0, 9), [0, 0, 0, 0, 0, 2, 4, 8, 16]);
    assert.equal(waits.at(-1), 900);
  });

  test('wie wacht, mag weer; wie slaagt, begint opnieuw', () => {
    const throttle = new Throttle();
    fail(throttle, home, 7);
    assert.equal(throttle.judge(home, START).wait, 8);
    assert.equal(throttle.judge(home, START + 8_000).wait, 0);
    throttle.succeeded(home);
    assert.equal(throttle.judge(home, START).wait, 0);
  });

  test('een plaats die langs veel accounts gaat, wordt geweigerd', () => {
    const throttle = new Throttle();
    for (let i = 0; i < 40; i += 1) throttle.failed({ ...thief, account: `a${i}` }, START);
    assert.ok(throttle.judge({ ...thief, account: 'nog-een' }, START).wait > 0);
    assert.equal(throttle.judge({ ...home, account: 'nog-een' }, START).wait, 0);
  });

  test('met het goede wachtwoord mag een vreemde maar een paar codes raden', () => {
    const throttle = new Throttle();
    let guesses = 0;
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const now = START + minute * 60_000;
      if (!throttle.mayGuess(thief, now)) continue;
      guesses += 1;
      throttle.guessed(thief, now);
    }
    assert.ok(guesses < 80, `${guesses} per dag`);
    assert.ok(throttle.mayGuess({ ...home, known: true }, START));
  });
});

describe('PLT-13: een vreemde kan niemand buitensluiten', () => {
  test('hoe vaak vreemden ook misgrijpen, de eigenaar wordt niet geweigerd en ten hoogste vijf seconden opgehouden', () => {
    fc.assert(
      fc.property(fc.array(fc.ipV4(), { minLength: 1, maxLength: 400 }), (addresses) => {
        const throttle = new Throttle();
        for (const address of addresses.filter((one) => one !== home.address))
          throttle.failed({ ...home, address }, START);
        const { wait, hold } = throttle.judge(home, START);
        return wait === 0 && hold <= 5_000;
      }),
    );
  });

  test('wie hier eerder was, merkt niets van een aanval op zijn account of op alles', () => {
    const throttle = new Throttle();
    for (let i = 0; i < 5_000; i += 1)
      throttle.failed({ ...thief, address: `10.0.${i >> 8}.${i & 255}` }, START);
    assert.deepEqual(throttle.judge({ ...home, known: true }, START), { wait: 0, hold: 0 });
    assert.ok(throttle.judge(thief, START).hold > 0);
  });
});
