import { isForeignPlate, isMisreadPlate, plateCharacters, sidecodeOf } from '../normalise/kenteken.ts';
import { isOtherNumber } from './geen-nummer.ts';
import { cueBefore, cuePattern, matches } from './text.ts';
import type { Candidate, Finder } from './text.ts';

// "kenteken op papiertje: z 123 pb"
const STRONG_NEAR = /(?<![\p{L}])(kentekens?|nummerplaat|nummerbord)(?: \p{L}{2,14}){1,4}: ?$/iu;
const STRONG = cuePattern(
  'kentekens?|kent|knt|kentekenplaat|kentekennummer|nummerbord|nummerplaat|nrplaat|kenteken-?nr|license plate|number ?plate|rejestracja|plaka',
);
const VEHICLE =
  /(?<![\p{L}])(auto|bus|busje|bestelbus|bestelauto|bestelwagen|wagen|vrachtwagen|vrachtauto|trekker|trailer|oplegger|pickup|pick-up|stationwagen|suv|cabrio|bestelbusje|quad|aanhanger|aanhangwagen|scooter|brommer|motor|caravan|camper|voertuig|taxi|mercedes|sprinter|vito|volkswagen|vw|caddy|transporter|golf|polo|ford|transit|opel|vivaro|renault|trafic|master|kangoo|peugeot|boxer|citroen|citroën|berlingo|jumper|fiat|ducato|iveco|bmw|audi|volvo|toyota|nissan|skoda|seat|kia|tesla|hyundai|suzuki|mazda)(?![\p{L}])[^\n.!?]{0,48}$/iu;
// Six letters and digits, with at most one sign between two of them, not glued to a longer code.
// It only looks ahead: in "busje v 123 bb" the six that begin at "busje" must not swallow those that begin at "v".
const SIX =
  /(?<![\p{L}\p{N}]|[\p{L}\p{N}][-./_])(?=([A-Z0-9](?:[ .-]?[A-Z0-9]){5})(?![\p{L}\p{N}]|[-/_][\p{L}\p{N}]))/giu;
const AFTER_CUE = /(?<![\p{L}\p{N}])[A-Z0-9ÄÖÜ](?:[ .-]{0,3}[A-Z0-9ÄÖÜ]){3,8}(?![\p{L}\p{N}])/giu;
// The RDW has used no vowels, C or Q since sidecode 4; only a trailer begins with O.
const MODERN = /^(?:O|[^AEIOUCQ])[^AEIOUCQ]*$/;

type Layout = 'streepjes' | 'spaties' | 'los' | 'anders';

/** How the separators of a plate lie in relation to its sidecode. */
function layoutOf(raw: string, groups: readonly number[]): Layout {
  if (/^[A-Z0-9]+$/i.test(raw)) return 'los';
  const parts = raw.split(/[ .-]/).map((part) => part.length);
  if (parts.length !== groups.length || parts.some((length, index) => length !== groups[index]))
    return 'anders';
  return raw.includes(' ') ? 'spaties' : 'streepjes';
}

interface Reading {
  plate: string;
  layout: Layout;
  modern: boolean;
}

/** The readings of six characters, O and 0 each way, of which the sidecode fits; the most likely first. */
function readings(raw: string): Reading[] {
  const written = plateCharacters(raw);
  const places = [...written].flatMap((character, index) => (/[O0]/.test(character) ? [index] : []));
  const found: Reading[] = [];
  for (let choice = 0; choice < 1 << Math.min(places.length, 3); choice++) {
    const characters = [...written];
    places.slice(0, 3).forEach((place, bit) => {
      if (choice & (1 << bit)) characters[place] = characters[place] === 'O' ? '0' : 'O';
    });
    const plate = characters.join('');
    const code = sidecodeOf(plate);
    if (!code) continue;
    const modern = code.sidecode >= 4 && MODERN.test(plate.replace(/\d/g, ''));
    // Postcode-like letters behind four digits stay what they are: only a plate's own code may lose its separators.
    const layout = layoutOf(raw, code.groups);
    found.push({ plate, layout: code.sidecode === 2 && layout === 'los' ? 'anders' : layout, modern });
  }
  const score = (r: Reading): number =>
    (r.layout === 'anders' ? 0 : 4) + (r.modern ? 2 : 0) + (r.plate === written ? 1 : 0);
  return found.toSorted((a, b) => score(b) - score(a));
}

const FOREIGN_BEFORE =
  /(?<![\p{L}])(?:pools|duits|belgisch|roemeens|bulgaars|frans|engels|brits|litouws|lets|ests|hongaars|tsjechisch|slowaaks|spaans|italiaans|portugees|turks|deens|zweeds|oekra[iï]ens|luxemburgs|buitenlands|iers|zwitsers|oostenrijks|marokkaans)e?[^.!?,]{0,36}$/iu;
const DUTCH_BEFORE = /nederlands|(?<![\p{L}])nl(?![\p{L}])/iu;
const ABBREVIATED =
  /^(?:MLN|MRD|PCT|PST|KMH|STK|VRY|DPT|NTB|TBV|MBT|TGV|THV|KWH|CDT|GMT|CET|SMS|DVD|PVC|BTW|KVK|BSN|WPM|MHZ|GHZ|RPM)$/;

/** How sure it is that these characters are a plate, from their form and what stands before; 0 is no plate. */
function certainty(
  folded: string,
  at: number,
  raw: string,
  reading: Reading,
): { weight: number; cue?: string } {
  const { plate, layout, modern } = reading;
  const strong =
    cueBefore(folded, at, STRONG) ?? STRONG_NEAR.exec(folded.slice(Math.max(0, at - 48), at))?.[1];
  if (strong) return { weight: layout === 'streepjes' ? 91 : 90, cue: strong.toLowerCase() };
  if (isOtherNumber(folded, at)) return { weight: 0 };
  const misread = plate !== plateCharacters(raw);
  if (layout === 'streepjes') return { weight: 85 };
  // Four digits and two letters are a postcode unless someone says that it is a plate.
  if (layout === 'anders') return { weight: 0 };
  const letters = plate.replace(/\d/g, '');
  if (modern && !misread && raw === raw.toUpperCase()) return { weight: 75 };
  if (modern && layout === 'spaties' && /[A-Z]{3}/.test(plate) && !ABBREVIATED.test(letters))
    return { weight: 73 };
  const vehicle = VEHICLE.exec(folded.slice(Math.max(0, at - 60), at))?.[1];
  const plausible = vehicle !== undefined && (modern || raw === raw.toUpperCase());
  return plausible ? { weight: 72, cue: vehicle.toLowerCase() } : { weight: 0 };
}

const LISTED = /^(?:[,;] ?| ?\/ ?|,? (?:en|of|ook|dan wel) )(?:ook |later |nog |een ){0,2}$/u;

/** Dutch plates by sidecode, in any case and with or without separators; foreign ones only straight after a cue word. */
export const findKenteken: Finder = (text) => {
  const { folded } = text;
  let last = 0;
  const dutch = matches(text, SIX, (match): Candidate | null => {
    const raw = match[1] ?? '';
    if (!/\d/.test(raw) || !/[A-Z]/i.test(raw)) return null;
    const reading = readings(raw)[0];
    if (!reading) return null;
    const gap = folded.slice(last, match.index);
    // "kenteken A, B en C": the word holds for the whole list.
    const listed = last > 0 && LISTED.test(gap) && reading.layout !== 'anders';
    const sure = listed ? { weight: 74 } : certainty(folded, match.index, raw, reading);
    if (sure.weight === 0) return null;
    last = match.index + raw.length;
    const before = folded.slice(Math.max(0, match.index - 44), match.index);
    const foreign = FOREIGN_BEFORE.test(before) && !DUTCH_BEFORE.test(before);
    return {
      kind: 'kenteken',
      from: match.index,
      to: match.index + raw.length,
      ...sure,
      ...(foreign ? {} : { waarde: reading.plate }),
    };
  });
  return [...dutch, ...afterCue(folded)];
};

/** What stands directly after "kenteken", also when it is no Dutch plate or misses a character. */
function afterCue(folded: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of folded.matchAll(
    /(?<![\p{L}])(?:kenteken(?:s|plaat|nummer)?|nummerbord|nummerplaat|number ?plate|plaka|rejestracja)(?![\p{L}])/giu,
  )) {
    const start = match.index + match[0].length;
    const lead =
      /^(?:[\s:.=#("'-]|(?:nr|nummer|is|was|met|van|een|pools|duits|belgisch|roemeens|bulgaars|frans|engels|buitenlands|poolse|duitse|belgische|roemeense|bulgaarse|franse|engelse|buitenlandse|kenteken)(?![\p{L}\p{N}])){0,12}/iu.exec(
        folded.slice(start, start + 60),
      );
    const from = start + (lead?.[0].length ?? 0);
    const run = foreignRun(folded.slice(from, from + 14));
    if (run > 0)
      found.push({ kind: 'kenteken', from, to: from + run, weight: 90, cue: match[0].toLowerCase() });
  }
  return found;
}

/** Length of the longest run of groups at the start that is a foreign plate, or a Dutch one; 0 when there is none. */
function foreignRun(text: string): number {
  AFTER_CUE.lastIndex = 0;
  const match = AFTER_CUE.exec(text);
  if (!match || match.index !== 0) return 0;
  let raw = match[0];
  for (;;) {
    const code = plateCharacters(raw);
    if (
      /\d/.test(code) &&
      /[A-Z]/.test(code) &&
      (isForeignPlate(code) || (code.length === 6 && (sidecodeOf(code) || isMisreadPlate(code))))
    )
      return raw.length;
    const cut = raw.search(/[ .-]+[A-Z0-9ÄÖÜ]+$/i);
    if (cut <= 0) return 0;
    raw = raw.slice(0, cut);
  }
}
