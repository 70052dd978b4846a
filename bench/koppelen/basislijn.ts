import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import type { Geheugen } from './geheugen.ts';
import { kenmerkenVan } from '#modules/informatie/koppelen/domain/motor/kenmerken.ts';
import type { Uitkomst } from './kwaliteit.ts';
import type { Vraag } from './vragen.ts';
import type { Wereld } from './wereld.ts';

const kaal = (text = ''): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** What a query of exact fields finds: an identifier, or a name with a date or an address. */
export function exact(w: Wereld, vragen: readonly Vraag[]): Uitkomst[] {
  const index = new Map<string, string[]>();
  for (const { id, gegeven } of w.bekend)
    for (const key of sleutels(gegeven)) index.set(key, [...(index.get(key) ?? []), id]);
  return vragen.map((vraag) => {
    const hits = new Map<string, number>();
    for (const key of sleutels(vraag.gegeven))
      for (const id of index.get(key) ?? []) hits.set(id, (hits.get(id) ?? 0) + 1);
    const rij = [...hits]
      .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 10)
      .map(([id, n], i, all) => ({ id, score: i === 0 && n > (all[1]?.[1] ?? 0) ? 0.95 : 0.3 }));
    return { vraag, rij };
  });
}

function sleutels(g: Gegeven): string[] {
  const name = kaal(g.naam) || kaal(`${g.voornamen ?? ''}${g.voorvoegsel ?? ''}${g.achternaam ?? ''}`);
  const address = g.postcode && g.huisnummer ? kaal(`${g.postcode}${g.huisnummer}${g.huisletter ?? ''}`) : '';
  const numbers = (
    ['telefoon', 'email', 'kenteken', 'iban', 'kvknummer', 'vestigingsnummer', 'eni', 'mmsi', 'hin'] as const
  )
    .filter((veld) => g[veld])
    .map((veld) => `${veld}|${kaal(g[veld])}`);
  return [
    ...numbers,
    ...(name && g.geboortedatum ? [`nd|${name}|${kaal(g.geboortedatum)}`] : []),
    ...(name && address ? [`na|${name}|${address}`] : []),
    ...(g.soort !== 'persoon' && name ? [`n|${name}`] : []),
    ...(g.soort === 'adres' && address ? [`a|${address}`] : []),
  ].map((key) => `${g.soort}|${key}`);
}

const GEWICHT: Partial<Record<keyof Gegeven, number>> = {
  naam: 4,
  geboortedatum: 3,
  straat: 1.5,
  huisnummer: 1,
  postcode: 1.5,
  woonplaats: 1,
  telefoon: 3,
  email: 3,
  kenteken: 4,
  iban: 4,
  kvknummer: 4,
  vestigingsnummer: 4,
  eni: 4,
  mmsi: 4,
  hin: 4,
  merk: 1,
  kleur: 0.5,
};

/** Weighted Jaro-Winkler over the fields that both have, among the candidates that the engine itself considers. */
export function jaroWinkler(w: Wereld, g: Geheugen, vragen: readonly Vraag[]): Uitkomst[] {
  const records = new Map(w.bekend.map((x) => [x.id, vlak(x.gegeven)]));
  return vragen.map((vraag) => {
    const q = vlak(vraag.gegeven);
    const rij = g
      .kandidaten(kenmerkenVan(vraag.gegeven), 120)
      .map((n) => ({ id: g.ids[n]!, score: gelijkenis(q, records.get(g.ids[n]!)!) }))
      .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, 10);
    return { vraag, rij };
  });
}

function vlak(g: Gegeven): Record<string, string> {
  const name = g.naam ?? `${g.voornamen ?? ''} ${g.voorvoegsel ?? ''} ${g.achternaam ?? ''}`;
  const { plek, geboren, telefoon } = kenmerkenVan(g);
  const out: Record<string, string> = {};
  for (const veld of Object.keys(GEWICHT) as (keyof Gegeven)[]) out[veld] = kaal(g[veld]);
  return {
    ...out,
    naam: kaal(name),
    telefoon,
    geboortedatum: geboren[0] === 0 ? '' : geboren.join(''),
    straat: plek?.straat ?? '',
    huisnummer: `${plek?.nummer ?? ''}${plek?.extra ?? ''}`,
    postcode: plek?.postcode ?? '',
    woonplaats: plek?.plaats ?? '',
  };
}

function gelijkenis(a: Record<string, string>, b: Record<string, string>): number {
  let [sum, total] = [0, 0];
  for (const [veld, weight] of Object.entries(GEWICHT)) {
    const [x, y] = [a[veld]!, b[veld]!];
    if (x === '' || y === '') continue;
    sum += weight * winkler(x, y);
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}

function winkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const left: string[] = [];
  for (let i = 0; i < a.length; i++)
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++)
      if (!taken.has(j) && a[i] === b[j]) {
        taken.add(j);
        left.push(a[i]!);
        break;
      }
  const m = left.length;
  if (m === 0) return 0;
  const right = [...taken].toSorted((x, y) => x - y).map((j) => b[j]!);
  const moved = left.filter((c, i) => c !== right[i]).length / 2;
  const jaro = (m / a.length + m / b.length + (m - moved) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] === b[prefix] && prefix < a.length) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}
