import { normalise } from '#platform/reckon/normalise.ts';
import { recognise } from '#platform/reckon/recognise.ts';
import { objectSoorten, type Graad, type ObjectSoort, type Reden, type Weegreden } from '../contract.ts';

/** One thing to compare by: equal keys mean the same value, the same variant, or one character of difference. */
export interface Sleutel {
  soort: string;
  waarde: string;
  vorm: 'gelijk' | 'variant' | 'een-teken';
}

/** Kinds that stay findable while a record is only kept (regel KOP-3): lasting objects, nothing of a person. */
export const bewaardeSoorten: readonly ObjectSoort[] = [
  'adres',
  'kvk',
  'vestiging',
  'kenteken',
  'eni',
  'hin',
];

/** Regel KOP-4: alleen een waarde die klopt, krijgt sleutels; een verschreven nummer verbindt niets. */
export function sleutelsVan(soort: ObjectSoort, tekst: string): Sleutel[] {
  const norm = normalise(soort, tekst);
  if (!norm.valid) return [];
  const gelijk: Sleutel = { soort, waarde: norm.value, vorm: 'gelijk' };
  const varianten = norm.variants.map((variant): Sleutel => {
    const vorm = variant.startsWith('weg:') ? 'een-teken' : 'variant';
    return { soort: `${soort}~`, waarde: variant, vorm };
  });
  return [gelijk, ...varianten];
}

/** Letters of another script that look Latin are told, and join nothing: somebody may have meant it so. */
export const schriftReden = (soort: ObjectSoort, tekst: string): Reden[] =>
  normalise(soort, tekst).reason === 'gemengd-schrift'
    ? [{ voor: false, id: 'koppelen.reden.gemengd-schrift' }]
    : [];

/** Longest question in which objects are looked for; what is longer is no question. */
const LANGSTE_VRAAG = 200;

/** Everything that a typed question may mean as an object: read whole, and recognised in a sentence. Persons are not asked here. */
export function sleutelsVanVraag(vraag: string): (Sleutel & { object: ObjectSoort })[] {
  if (vraag.length > LANGSTE_VRAAG) return [];
  const herkend = recognise(vraag).flatMap((m) => {
    const object = objectSoorten.find((soort) => soort === m.kind);
    return object && m.valid ? [{ object, tekst: m.raw }] : [];
  });
  const heel = objectSoorten.map((object) => ({ object, tekst: vraag }));
  return [...heel, ...herkend].flatMap(({ object, tekst }) =>
    sleutelsVan(object, tekst).map((sleutel) => ({ ...sleutel, object })),
  );
}

/** A name is carried by more than one. */
const isNaam = (soort: ObjectSoort): boolean => soort === 'organisatie' || soort === 'vaartuig';

/** How strong a form of agreement is for this kind of object; of an equal name what else is said of it decides. */
export function graadVan(soort: ObjectSoort, vorm: Sleutel['vorm'], gewogen?: Graad): Graad {
  if (vorm === 'gelijk') return isNaam(soort) ? (gewogen ?? 'redelijk') : 'sterk';
  if (vorm === 'variant') return 'redelijk';
  return soort === 'kenteken' ? 'redelijk' : 'zwak';
}

const order: Graad[] = ['zwak', 'redelijk', 'sterk'];

export const sterkste = (graden: readonly Graad[]): Graad | null =>
  graden.reduce<Graad | null>(
    (best, g) => (best === null || order.indexOf(g) > order.indexOf(best) ? g : best),
    null,
  );

/** Above this many records a value says little: a town hall, a shared office. */
export const VEELVOORKOMEND = 25;

export interface Gevonden {
  vorm: Sleutel['vorm'];
  maand: string;
  /** Value on the other side, where it is still open. */
  waarde: string | null;
}

interface Omstandigheid {
  /** The record was weighed: who holds a number is compared as well. */
  gewogen: boolean;
  /** What else is said where the value is equal, for an equal name. */
  zelf: { redenen: readonly Weegreden[] } | null;
}

/** The reasons for and against, as they will be read; never a score. */
export function redenenVan(
  soort: ObjectSoort,
  gevonden: readonly Gevonden[],
  { gewogen, zelf }: Omstandigheid,
): Reden[] {
  const gelijk = gevonden.filter((g) => g.vorm === 'gelijk');
  const anders = gevonden.filter((g) => g.vorm !== 'gelijk');
  const redenen: Reden[] = [];
  if (gelijk.length > 0)
    redenen.push({
      voor: true,
      id: `koppelen.reden.gelijk.${soort}`,
      waarden: { aantal: gelijk.length, gewogen: gewogen ? 'ja' : 'nee' },
    });
  const near = anders.find((a) => a.waarde !== null);
  if (near)
    redenen.push({
      voor: true,
      id: `koppelen.reden.bijna.${near.vorm}`,
      waarden: { waarde: near.waarde!, maand: near.maand },
    });
  else if (anders.length > 0)
    redenen.push({
      voor: true,
      id: 'koppelen.reden.bijna.zonder-waarde',
      waarden: { aantal: anders.length },
    });
  if (gevonden.length >= VEELVOORKOMEND)
    redenen.push({ voor: false, id: 'koppelen.reden.veelvoorkomend', waarden: { aantal: VEELVOORKOMEND } });
  if (!isNaam(soort) || gelijk.length === 0) return redenen;
  const meer = (zelf?.redenen ?? []).filter((r) => !r.id.startsWith('koppelen.weeg.naam.'));
  redenen.push(...meer.map(({ voor, id }) => ({ voor, id })));
  if (!meer.some((r) => r.voor)) redenen.push({ voor: false, id: 'koppelen.reden.alleen-naam' });
  return redenen;
}

/** The one reason why two values are proposed as the same object. */
export const weegredenVanObject = (vorm: Sleutel['vorm']): Weegreden => ({
  id: `koppelen.weeg.object.${vorm}`,
  voor: true,
  sterkte: vorm === 'gelijk' ? 3 : vorm === 'variant' ? 2 : 1,
});

const orde = { gelijk: 0, variant: 1, 'een-teken': 2 } as const;

/** Strongest form of agreement first. */
export const vergelijkVorm = (a: Sleutel['vorm'], b: Sleutel['vorm']): number => orde[a] - orde[b];

/** A record that meets by several keys counts once, by its strongest. */
export function sterkstePerRecord<T extends { vorm: Sleutel['vorm']; bron: { id: string } }>(
  treffers: readonly T[],
): T[] {
  const best = new Map<string, T>();
  for (const t of treffers) {
    const current = best.get(t.bron.id);
    if (!current || vergelijkVorm(t.vorm, current.vorm) < 0) best.set(t.bron.id, t);
  }
  return [...best.values()];
}
