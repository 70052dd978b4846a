import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOff, easter, EQUATED_DAYS, EQUATED_YEARS, holidays } from './feestdagen.ts';

test('Pasen valt op de bekende dagen, ook op de vroegste en de laatste', () => {
  const known: Record<number, string> = {
    1818: '1818-03-22',
    1943: '1943-04-25',
    2008: '2008-03-23',
    2011: '2011-04-24',
    2024: '2024-03-31',
    2025: '2025-04-20',
    2026: '2026-04-05',
    2027: '2027-03-28',
    2038: '2038-04-25',
  };
  for (const [year, date] of Object.entries(known)) assert.equal(easter(Number(year)), date);
});

test('Pasen is altijd een zondag tussen 22 maart en 25 april', () => {
  for (let year = 1900; year <= 2200; year++) {
    const date = easter(year);
    assert.equal(Temporal.PlainDate.from(date).dayOfWeek, 7, date);
    assert.ok(date.slice(5) >= '03-22' && date.slice(5) <= '04-25', date);
  }
});

test('De feestdagen van 2026 zijn die van artikel 3 met de gelijkgestelde dagen', () => {
  assert.deepEqual([...holidays(2026)].toSorted(), [
    ['2026-01-01', 'nieuwjaarsdag'],
    ['2026-01-02', 'gelijkgesteld'],
    ['2026-04-03', 'goede-vrijdag'],
    ['2026-04-06', 'tweede-paasdag'],
    ['2026-04-27', 'koningsdag'],
    ['2026-05-05', 'bevrijdingsdag'],
    ['2026-05-14', 'hemelvaartsdag'],
    ['2026-05-15', 'gelijkgesteld'],
    ['2026-05-25', 'tweede-pinksterdag'],
    ['2026-12-25', 'eerste-kerstdag'],
    ['2026-12-26', 'tweede-kerstdag'],
  ]);
});

test('Koningsdag op zondag wordt op zaterdag gevierd', () => {
  assert.equal(dayOff('2025-04-26'), 'koningsdag');
  assert.equal(dayOff('2025-04-27'), 'zondag');
  assert.equal(dayOff('2014-04-26'), 'koningsdag');
  assert.equal(dayOff('2013-04-30'), 'koningsdag');
});

test('De vijfde mei telt elk jaar, niet eens in de vijf jaar', () => {
  for (let year = 2023; year <= 2033; year++) assert.ok(dayOff(`${year}-05-05`) !== null);
});

test('Elke gelijkgestelde dag is een doordeweekse brugdag naast een feestdag, binnen de bekende jaren', () => {
  for (const date of EQUATED_DAYS) {
    const day = Temporal.PlainDate.from(date);
    assert.equal(day.dayOfWeek, 5, `${date} is geen vrijdag`);
    assert.ok(
      holidays(day.year).has(day.subtract({ days: 1 }).toString()),
      `${date} volgt niet op een feestdag`,
    );
    assert.ok(day.year >= EQUATED_YEARS.from && day.year <= EQUATED_YEARS.to);
  }
});

test('Een nog niet opgenomen besluit telt mee als de gemeente het opgeeft', () => {
  assert.equal(dayOff('2029-05-11'), null);
  assert.equal(dayOff('2029-05-11', ['2029-05-11']), 'gelijkgesteld');
});
