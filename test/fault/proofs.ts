import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from './baken.ts';
import type { Writers } from './writers.ts';

/** Nothing acknowledged is lost, nothing is there twice, nothing is half there, and the log adds up. */
export async function demandWhole(baken: Running, writers: Writers): Promise<void> {
  const said = writers.acknowledged.map((a) => a.kenmerk);
  const stored = (await baken.admin<{ kenmerk: string }>('select kenmerk from meldpunt.melding')).map(
    (r) => r.kenmerk,
  );
  assert.deepEqual(
    {
      verloren: said.filter((k) => !stored.includes(k)).length,
      dubbel: stored.length - new Set(said).size,
      gemeld: said.length - new Set(said).size,
    },
    { verloren: 0, dubbel: 0, gemeld: 0 },
  );
  // Who reports as a colleague is not named beside the report: the log has a row for each, without its number.
  const [half] = await baken.admin<{ gelogd: number; sleutels: number; geteld: number }>(
    `select (select count(*)::int from platform.audit where actie = 'melding.ontvangen') as gelogd,
            (select count(*)::int from meldpunt.melding m join platform.recordsleutel s using (gemeente_id, id)) as sleutels,
            (select sum(aantal)::int from platform.telfeit where soort = 'melding.ontvangen') as geteld`,
  );
  assert.deepEqual(half, { gelogd: stored.length, sleutels: stored.length, geteld: stored.length });
  const { code, text } = await baken.verb('logboek', 'controleer');
  assert.equal(code, 0, text);
}

/** Every job that was asked for gets done: none stays behind in the hands of a worker that is dead. */
export async function demandWorked(baken: Running, patience: number): Promise<void> {
  const until = performance.now() + patience;
  for (;;) {
    const [open] = await baken.admin<{ n: number; vast: number }>(
      `select count(*)::int as n, count(*) filter (where locked_at < now() - interval '20 seconds')::int as vast from graphile_worker._private_jobs where run_at <= now()`,
    );
    if (open!.n === 0) return;
    if (performance.now() > until)
      assert.fail(`${open!.n} taken bleven liggen, waarvan ${open!.vast} bij een dode werker`);
    await sleep(250);
  }
}

/** While the database was gone the API said so, soon; and afterwards work went on. */
export function demandSoonAnswered(
  answers: readonly { at: number; status: number; ms: number }[],
  killedAt: number,
): { wegMs: number } {
  const since = answers.filter((a) => a.at >= killedAt);
  const odd = since.filter((a) => a.status !== 200 && a.status !== 503);
  assert.deepEqual(odd, [], 'alleen 200 of 503');
  const slow = since.filter((a) => a.status === 503 && a.ms > 2_000);
  assert.deepEqual(slow, [], '503 binnen 2 seconden');
  const away = since.filter((a) => a.status === 503);
  assert.ok(away.length > 0, 'de storing is niet gezien');
  const back = since.find((a) => a.status === 200 && a.at > away.at(-1)!.at);
  assert.ok(back, 'het werk ging niet door');
  return { wegMs: back.at + back.ms - killedAt };
}
