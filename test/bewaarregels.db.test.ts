import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { systeem, testApp } from './app.ts';

const t = await testApp();
const regels = t.house.platform.contributions
  .all('bewaarregel')
  .flatMap(({ room, value }) => value.map((regel) => ({ room, regel })));

/** Rows per table; a line in the log may say that somebody tried. */
async function rijen(): Promise<Map<string, string>> {
  const { rows } = await t.admin.query<{ tabel: string }>(
    `select oid::regclass::text as tabel from pg_class where relkind = 'r'
        and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public')
        and relname not in ('audit', 'audit_open')`,
  );
  const found = new Map<string, string>();
  for (const { tabel } of rows)
    found.set(tabel, (await t.admin.query<{ n: string }>(`select count(*) as n from ${tabel}`)).rows[0]!.n);
  return found;
}

describe('wat elke kamer belooft over vernietigen', () => {
  test('namen van regels zijn uniek, en elke regel heeft een titel en een bron', () => {
    assert.ok(regels.length > 3);
    assert.equal(new Set(regels.map(({ regel }) => regel.id)).size, regels.length);
    for (const { regel } of regels) {
      assert.ok(t.house.services.texts.has(regel.titel), regel.titel);
      assert.ok(regel.bron.length > 5, regel.id);
    }
  });

  for (const { room, regel } of regels) {
    test(`${room} ${regel.id}: zonder gegevens vervalt er niets, ook niet over jaren`, async () => {
      assert.deepEqual(await t.work(systeem(1), (work) => regel.vervallen(work, '2099-01-01', 10)), []);
    });

    test(`${room} ${regel.id}: een nummer dat er niet is wordt niet vernietigd en laat niets achter`, async () => {
      const before = await rijen();
      const tellingen = await t.work(systeem(1), async (work) => {
        const counts = await regel.vernietig(work, randomUUID());
        // What the caller adds for a record that was there is no trace of this one.
        work.keys.destroyed.length = 0;
        return counts;
      });
      assert.deepEqual(
        Object.values(tellingen).filter((n) => n !== 0),
        [],
      );
      const after = await rijen();
      assert.deepEqual(
        [...after].filter(([tabel, n]) => before.get(tabel) !== n),
        [],
      );
    });
  }
});
