import type { Mention } from '#platform/reckon/recognise.ts';
import type { ObjectSoort } from '../contract.ts';
import { kleurIn, merkIn } from './voertuigwoorden.ts';
import type { Gegeven, Kenmerken, Soort, Veld } from './motor/gegeven.ts';
import { kenmerkenVan } from './motor/kenmerken.ts';
import { zinRond } from './zin.ts';

/** A firm, vessel, vehicle or address as the engine compares it: what the text says of it, in one. */
export interface GenoemdDing {
  gegeven: Gegeven;
  kenmerken: Kenmerken;
}

const DING: Partial<Record<string, Exclude<Soort, 'persoon'>>> = {
  organisatie: 'organisatie',
  kvk: 'organisatie',
  vestiging: 'organisatie',
  kenteken: 'voertuig',
  vaartuig: 'vaartuig',
  eni: 'vaartuig',
  mmsi: 'vaartuig',
  hin: 'vaartuig',
  adres: 'adres',
};

/** As what an object is compared; null for a number or an account, which is equal or is not. */
export const dingSoort = (soort: ObjectSoort | 'persoon'): Soort | null =>
  soort === 'persoon' ? 'persoon' : (DING[soort] ?? null);

/** Fields that a mention fills when it stands beside a firm or a vessel. */
const BIJ: Partial<Record<string, readonly [kind: string, veld: Veld][]>> = {
  organisatie: [
    ['kvk', 'kvknummer'],
    ['vestiging', 'vestigingsnummer'],
    ['adres', 'adres'],
  ],
  vaartuig: [
    ['eni', 'eni'],
    ['mmsi', 'mmsi'],
    ['hin', 'hin'],
  ],
};
/** Somebody's own unless nobody is named. */
const VAN_IEMAND: readonly [kind: string, veld: Veld][] = [
  ['telefoon', 'telefoon'],
  ['email', 'email'],
  ['iban', 'iban'],
];
const ZELF: Partial<Record<string, Veld>> = {
  organisatie: 'naam',
  vaartuig: 'naam',
  kvk: 'kvknummer',
  vestiging: 'vestigingsnummer',
  kenteken: 'kenteken',
  eni: 'eni',
  mmsi: 'mmsi',
  hin: 'hin',
  adres: 'adres',
};

export const dingSleutel = (m: Pick<Mention, 'kind' | 'value'>): string => `${m.kind}|${m.value}`;

/**
 * The things a text names, by kind and value. A number belongs to the firm or vessel of its sentence, or of the text
 * where that names only one; where two are named, or two numbers of a kind, whose is whose is a guess and stays open.
 */
export function dingenIn(tekst: string, herkend: readonly Mention[]): Map<string, GenoemdDing> {
  const dingen = new Map<string, GenoemdDing>();
  const vergeven = new Set<Mention>();
  const order = herkend.toSorted((a, b) => Number(isNaam(b)) - Number(isNaam(a)));
  for (const m of order) {
    const soort = DING[m.kind];
    if (!soort || !m.valid || vergeven.has(m)) continue;
    const gegeven: Gegeven = { soort, [ZELF[m.kind]!]: m.raw };
    if (isNaam(m))
      for (const [taken, veld] of bij(m, tekst, herkend)) {
        gegeven[veld] = taken.raw;
        if (DING[taken.kind] === soort) vergeven.add(taken);
      }
    if (m.kind === 'kenteken') Object.assign(gegeven, voertuig(m, tekst, herkend));
    const id = dingSleutel(m);
    // Named twice: what was said of it first stands, what was said later fills in.
    const eerder = dingen.get(id)?.gegeven;
    const samen: Gegeven = { ...gegeven, ...eerder };
    dingen.set(id, { gegeven: samen, kenmerken: kenmerkenVan(samen) });
  }
  return dingen;
}

const isNaam = (m: Mention): boolean => m.kind === 'organisatie' || m.kind === 'vaartuig';

/** From where to where a text speaks of this mention. */
function bereik(m: Mention, tekst: string, herkend: readonly Mention[]): [number, number] {
  const named = new Set(herkend.filter((h) => h.kind === m.kind).map((h) => h.value));
  return named.size === 1 ? [0, tekst.length] : zinRond(tekst, m.start);
}

function bij(m: Mention, tekst: string, herkend: readonly Mention[]): [Mention, Veld][] {
  const [from, to] = bereik(m, tekst, herkend);
  const near = herkend.filter((h) => h.start >= from && h.end <= to);
  if (near.some((h) => h.kind === m.kind && h.value !== m.value)) return [];
  const someone = near.some((h) => h.kind === 'persoon');
  const fields = [...(BIJ[m.kind] ?? []), ...(m.kind === 'organisatie' && !someone ? VAN_IEMAND : [])];
  return fields.flatMap(([kind, veld]): [Mention, Veld][] => {
    const found = near.filter((h) => h.kind === kind && h.valid);
    return new Set(found.map((h) => h.value)).size === 1 ? found.map((h) => [h, veld]) : [];
  });
}

function voertuig(m: Mention, tekst: string, herkend: readonly Mention[]): Partial<Record<Veld, string>> {
  const [from, to] = zinRond(tekst, m.start);
  const others = herkend.some(
    (h) => h.kind === 'kenteken' && h.value !== m.value && h.start >= from && h.end <= to,
  );
  if (others) return {};
  const zin = tekst.slice(from, to);
  const [merk, kleur] = [merkIn(zin), kleurIn(zin)];
  return { ...(merk ? { merk } : {}), ...(kleur ? { kleur } : {}) };
}

/** What somebody typed about one object, with what he told beside it; null for what is equal or is not. */
export function dingVan(
  soort: ObjectSoort,
  waarde: string,
  bij: Partial<Record<Veld, string>>,
): GenoemdDing | null {
  const ding = DING[soort];
  if (!ding) return null;
  const gegeven: Gegeven = { ...bij, soort: ding, [ZELF[soort]!]: waarde };
  return { gegeven, kenmerken: kenmerkenVan(gegeven) };
}
