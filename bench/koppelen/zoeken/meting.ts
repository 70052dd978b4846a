import type pg from 'pg';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { kenmerkenVan } from '#modules/informatie/koppelen/domain/motor/kenmerken.ts';
import { kernsleutels } from '#modules/informatie/koppelen/domain/motor/kernsleutels.ts';
import { sleutelsVan } from '#modules/informatie/koppelen/domain/sleutels.ts';
import { samenhang } from '#modules/informatie/koppelen/index.ts';
import { zoekAlles } from '#modules/regie/zoeken/index.ts';
import type { Actor } from '#platform/actor.ts';
import { mac } from '#platform/crypto.ts';
import type { Work } from '#platform/work.ts';
import { toeval } from '../toeval.ts';
import { report } from '../../measure.ts';
import { naamVan } from './rijen.ts';

const VRAGEN = 300;
const WARM = 40;
const KAAL_SLEUTEL = `
  select m.bron_id, m.maand, s.kenmerk, s.thema from unnest($2::bigint[]) as v(sleutel) cross join lateral (
    select vermelding_id from koppelen.koppelsleutel k where k.gemeente_id = $1 and k.sleutel = v.sleutel
     order by vermelding_id desc limit 100) k
    join koppelen.vermelding m on m.gemeente_id = $1 and m.id = k.vermelding_id
    join signalen.signaal s on s.gemeente_id = $1 and s.id = m.bron_id limit 100`;
const KAAL_NAAM = `
  select m.bron_id, m.maand, m.waarde, m.kenmerken, s.kenmerk, s.thema from (
    select k.vermelding_id, count(*) as n from unnest($2::bigint[]) as v(sleutel) cross join lateral (
      select vermelding_id from koppelen.koppelsleutel k
       where k.gemeente_id = $1 and k.sleutel = v.sleutel and k.vorm = 'kern' limit 1001) k
     group by k.vermelding_id order by n desc limit 80) b
    join koppelen.vermelding m on m.gemeente_id = $1 and m.id = b.vermelding_id
    join signalen.signaal s on s.gemeente_id = $1 and s.id = m.bron_id`;
const KAAL_WOORD = `
  select s.id, s.kenmerk, s.thema, g.n from (
    select w.bron_id, w.maand, count(*) as n from unnest($2::bigint[]) as v(sleutel) cross join lateral (
      select bron_id, maand from koppelen.woord k where k.gemeente_id = $1 and k.sleutel = v.sleutel
       order by maand desc limit 5000) w group by w.bron_id, w.maand order by n desc, w.maand desc limit 200) g
    join signalen.signaal s on s.gemeente_id = $1 and s.id = g.bron_id`;

/** Where is asked: the service as somebody of a team, and one bare connection with the same scope. */
export interface Zaal {
  wie: Actor;
  work<R>(run: (work: Work) => Promise<R>): Promise<R>;
  kale: pg.Client;
  index: Buffer;
}

/** Asks everything in turn and tells how long it took, and the bare statements. */
export async function meet(
  zaal: Zaal,
  proef: readonly Parameters<typeof naamVan>[0][],
  woorden: readonly string[],
): Promise<void> {
  const t = toeval(11);
  const kies = (soorten: string[]) =>
    Array.from({ length: VRAGEN }, () => {
      for (;;) {
        const named = naamVan(t.kies(proef));
        if (named && soorten.includes(named.soort)) return named;
      }
    });
  const key = (kind: string, value: string) =>
    mac(zaal.index, `${kind}|${value}`).readBigInt64BE(0).toString();
  const exact = kies(['adres', 'kenteken', 'eni']);
  const namen = kies(['organisatie', 'vaartuig']);
  const fout = namen.map(({ soort, waarde }) => {
    const at = 2 + t.geheel(Math.max(1, waarde.length - 3));
    return { soort, waarde: waarde.slice(0, at) + waarde.slice(at + 1) };
  });
  const zinnen = Array.from({ length: VRAGEN }, () =>
    Array.from({ length: 1 + t.geheel(3) }, () => woorden[t.zipf(woorden.length)]!).join(' '),
  );
  const opSleutel = (list: { soort: Parameters<typeof sleutelsVan>[0]; waarde: string }[]) =>
    list.map(({ soort, waarde }) => sleutelsVan(soort, waarde).map((s) => key(s.soort, s.waarde)));
  const opNaam = (list: { soort: string; waarde: string }[]) =>
    list.map(({ soort, waarde: naam }) =>
      kernsleutels(kenmerkenVan({ soort: soort as 'organisatie', naam }), true).map((k) => key('kern', k)),
    );
  await lijn(
    zaal,
    'nummer of object',
    exact.map((x) => x.waarde),
    opSleutel(exact),
    KAAL_SLEUTEL,
  );
  await lijn(
    zaal,
    'naam',
    namen.map((x) => x.waarde),
    opNaam(namen),
    KAAL_NAAM,
  );
  await lijn(
    zaal,
    'naam met een letter kwijt',
    fout.map((x) => x.waarde),
    opNaam(fout),
    KAAL_NAAM,
  );
  const perStam: string[][] = [];
  for (const zin of zinnen) {
    const { rows } = await zaal.kale.query<{ s: string }>(
      `select lexeme as s from unnest(to_tsvector('pg_catalog.dutch', $1))`,
      [zin],
    );
    perStam.push(rows.map((r) => key('woord', r.s)));
  }
  await lijn(zaal, 'woorden', zinnen, perStam, KAAL_WOORD);
  await paneel(zaal, kies);
}

/** What the panel beside a new signal waits for: a firm, a vehicle and an address that are known, found and weighed. */
async function paneel(zaal: Zaal, kies: (soorten: string[]) => { waarde: string }[]): Promise<void> {
  const [firmas, autos, adressen] = [kies(['organisatie']), kies(['kenteken']), kies(['adres'])];
  const times: number[] = [];
  let voorgesteld = 0;
  for (let i = 0; i < 60; i += 1) {
    const wat = `Bij ${firmas[i]!.waarde}, gevestigd ${adressen[i]!.waarde}. Witte bus met kenteken ${autos[i]!.waarde}.`;
    const { id } = await zaal.work((work) =>
      registreer(work, {
        bronsoort: 'mailbox',
        wat,
        waar: '',
        thema: 'drugs',
        ontvangenOp: work.now,
        team: 'ondermijning',
      }),
    );
    const started = performance.now();
    const { objecten } = await zaal.work((work) =>
      samenhang(work, { soort: 'signaal', id }, [{ veld: 'wat', tekst: wat }], false),
    );
    times.push(performance.now() - started);
    if (objecten.some((o) => o.voorstellen.length + o.gelijken.length > 0)) voorgesteld += 1;
  }
  const at = (share: number): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;
  console.log(
    `samenhang: p50 ${at(0.5).toFixed(1)}  p95 ${at(0.95).toFixed(1)} ms; ${voorgesteld} van 60 hebben iets`,
  );
  report('samenhang bij een nieuw signaal: p95 (ms)', at(0.95), '< 300', at(0.95) < 300, '');
}

async function kaal({ kale, wie }: Zaal, text: string, sleutels: readonly string[]): Promise<void> {
  await kale.query('begin');
  await kale.query(
    `select set_config('baken.gemeente', $1, true), set_config('baken.actor', $2, true), set_config('baken.rol', 'regisseur', true), set_config('baken.teams', '{ondermijning}', true)`,
    [String(wie.gemeenteId), wie.accountId],
  );
  await kale.query({ name: text.length.toString(), text, values: [wie.gemeenteId, sleutels] });
  await kale.query('commit');
}

async function lijn(
  zaal: Zaal,
  naam: string,
  vragen: readonly string[],
  sleutels: readonly string[][],
  text: string,
): Promise<void> {
  const wij: number[] = [];
  const bloot: number[] = [];
  let gevonden = 0;
  const clock = async (into: number[], work: () => Promise<unknown>): Promise<void> => {
    const started = performance.now();
    await work();
    into.push(performance.now() - started);
  };
  for (const vraag of vragen.slice(0, WARM)) await zaal.work((work) => zoekAlles(work, vraag));
  for (const [i, vraag] of vragen.entries()) {
    await clock(bloot, () => kaal(zaal, text, sleutels[i]!));
    await clock(wij, async () => {
      const { vondsten } = await zaal.work((work) => zoekAlles(work, vraag));
      if (vondsten.length > 0) gevonden += 1;
    });
  }
  const at = (list: number[], share: number): number =>
    list.toSorted((a, b) => a - b)[Math.floor(list.length * share)]!;
  const told = (list: number[]): string =>
    [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${at(list, share).toFixed(1)}`).join('  ');
  console.log(
    `${naam}: wij ${told(wij)} ms; kaal ${told(bloot)} ms; ${gevonden} van ${vragen.length} vinden iets`,
  );
  const p95 = at(wij, 0.95);
  report(`zoeken op ${naam}: p95 (ms)`, p95, '< 200', p95 < 200, '');
}
