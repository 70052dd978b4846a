import type { Beleidstekst, Blok, GelezenBeleid, Lijn } from '../../contract.ts';
import { alsZin, lijnVan } from './woorden.ts';

type Tekst = Extract<Blok, { soort: 'kop' | 'tekst' }>;
const PLAN = /plan van aanpak|jaarplan|uitvoeringsplan|activiteitenplan|actieplan/i;
const PERIODE = /\b(20\d\d)\s*(?:-|–|t\/m|tot en met)\s*(20\d\d)\b/;
const JAAR = /\b(?:plan van aanpak|jaarplan|activiteitenplanning|planning)\s+(20\d\d)\b(?!\s*[-–])/i;

/** The policy part, as far as its headings say what they are; with the places that were used. */
export function beleidUit(blokken: readonly Blok[]): GelezenBeleid & { gebruikt: ReadonlySet<number> } {
  const gebruikt = new Set<number>();
  const onder = (kop: RegExp): string => sectie(blokken, gebruikt, (tekst) => kop.test(tekst));
  const ambitie = onder(/^(de )?ambitie/i);
  const motto = mottoVan(blokken, gebruikt);
  const organisatie = onder(/^organisatie/i);
  const { doelen } = doelenUit(blokken, gebruikt);
  const alles = blokken.flatMap((b) => (b.soort === 'tabel' ? [] : [b.tekst]));
  const tekst: Beleidstekst = {
    motto,
    ambitie: ambitie || (alles.find((t) => t.length > 80) ?? '').slice(0, 8_000),
    ...treden(alles),
    doelen,
    organisatie,
    keuzes: [],
  };
  return { ...jaren(blokken, gebruikt), tekst, gebruikt };
}

/** The paragraphs under the first heading that fits, up to the next heading. */
function sectie(blokken: readonly Blok[], gebruikt: Set<number>, past: (kop: string) => boolean): string {
  for (const [at, blok] of blokken.entries()) {
    if (blok.soort !== 'kop' || !past(blok.tekst)) continue;
    const alineas = alineasVanaf(blokken, at + 1);
    if (alineas.length === 0) continue;
    for (const i of [at, ...alineas]) gebruikt.add(i);
    return alineas
      .map((i) => (blokken[i] as Tekst).tekst)
      .join('\n\n')
      .slice(0, 8_000);
  }
  return '';
}

/** A quotation between heading and text (a motto) is passed over. */
function alineasVanaf(blokken: readonly Blok[], from: number): number[] {
  const alineas: number[] = [];
  for (let i = from; i < blokken.length; i += 1) {
    const blok = blokken[i]!;
    if (blok.soort === 'tekst') alineas.push(i);
    else if (!(blok.soort === 'kop' && alineas.length === 0 && AANHALING.test(blok.tekst))) break;
  }
  return alineas;
}

const AANHALING = /^['"‘’“”«](.{3,200})['"‘’“”»]$/u;

function mottoVan(blokken: readonly Blok[], gebruikt: Set<number>): string {
  const at = blokken.findIndex((b) => b.soort === 'kop' && AANHALING.test(b.tekst));
  if (at < 0) return '';
  gebruikt.add(at);
  return AANHALING.exec((blokken[at] as Tekst).tekst)![1]!;
}

/** A heading that names a line, with text under it, is the goal of that line; the first that has text counts. */
function doelenUit(blokken: readonly Blok[], gebruikt: Set<number>): { doelen: Beleidstekst['doelen'] } {
  const perLijn = new Map<Lijn, Beleidstekst['doelen'][number]>();
  for (const blok of blokken) {
    const lijn = blok.soort === 'kop' ? lijnVan(blok.tekst) : null;
    if (lijn === null || perLijn.has(lijn)) continue;
    const doel = (blok as Tekst).tekst;
    const toelichting = sectie(blokken, gebruikt, (kop) => kop === doel);
    if (toelichting !== '') perLijn.set(lijn, { lijn, doel: doel.slice(0, 200), toelichting });
  }
  return { doelen: [...perLijn.values()] };
}

/** Where the municipality says it stands on the pyramid, and where it wants to be. */
function treden(teksten: readonly string[]): { tredeNu: number; tredeDoel: number } {
  const alles = teksten.join('\n');
  const nu = Number(/\b(?:bevindt|staat|zit)\b[^.\n]{0,120}\btrede ([1-5])/i.exec(alles)?.[1] ?? 1);
  const doel = Number(
    /\b(?:ambitie|top van|streeft|doorgroei)[^.\n]{0,160}\btrede ([1-5])/i.exec(alles)?.[1] ?? 5,
  );
  return { tredeNu: nu, tredeDoel: Math.max(nu, doel) };
}

function jaren(
  blokken: readonly Blok[],
  gebruikt: Set<number>,
): Pick<GelezenBeleid, 'titel' | 'vanJaar' | 'totJaar' | 'jaar'> {
  const koppen = blokken.flatMap((b, at) => (b.soort === 'kop' ? [{ at, tekst: b.tekst }] : []));
  const titel = koppen.find((k) => PLAN.test(k.tekst)) ?? koppen[0];
  const bij = (pattern: RegExp) => koppen.find((k) => pattern.test(k.tekst));
  const periode = bij(new RegExp(`^(?:.{0,80} )?${PERIODE.source}$`));
  const teksten = blokken.flatMap((b) => (b.soort === 'tabel' ? [] : [b.tekst]));
  const [, van, tot] = PERIODE.exec(periode?.tekst ?? teksten.find((t) => PERIODE.test(t)) ?? '') ?? [];
  const jaarkop = koppen.findLast((k) => JAAR.test(k.tekst));
  const jaar = JAAR.exec(jaarkop?.tekst ?? teksten.findLast((t) => JAAR.test(t)) ?? '')?.[1];
  for (const kop of [titel, periode, jaarkop]) if (kop) gebruikt.add(kop.at);
  return {
    titel: alsZin(titel?.tekst ?? '', new Map()).slice(0, 200),
    vanJaar: Number(van ?? jaar) || null,
    totJaar: Number(tot ?? jaar) || null,
    jaar: Number(jaar ?? van) || null,
  };
}
