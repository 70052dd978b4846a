import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What somebody marked in a sentence, or what a recogniser found there. */
export interface Merk {
  soort: string;
  begin: number;
  eind: number;
  waarde: string;
}

export interface Zin {
  /** File and line, to find it back. */
  waar: string;
  tekst: string;
  merken: Merk[];
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** The value that a mark has when none is written behind it. */
const GEWOON: Record<string, (text: string) => string> = {
  kenteken: (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''),
  iban: (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''),
  hin: (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''),
  email: (text) => text.toLowerCase(),
  kvk: digits,
  bsn: digits,
  mmsi: digits,
  eni: (text) => digits(text).padStart(8, '0'),
  telefoon: (text) => digits(text).replace(/^0/, '+31'),
};

/** Reads `[[soort:tekst|waarde]]`; an address with a postcode marks that postcode too. */
export function ontleed(regel: string, waar: string): Zin {
  const merken: Merk[] = [];
  let tekst = '';
  let at = 0;
  const bron = regel.replaceAll('\\n', '\n');
  for (const match of bron.matchAll(/\[\[([a-z]+):([^|\]]+)(?:\|([^\]]*))?\]\]/g)) {
    tekst += bron.slice(at, match.index);
    at = match.index + match[0].length;
    const [, soort = '', geschreven = '', waarde] = match;
    // A person may be marked with title and all; the span is then the value inside it.
    const deel = soort === 'persoon' && waarde !== undefined ? Math.max(0, geschreven.indexOf(waarde)) : 0;
    const lengte = soort === 'persoon' && waarde !== undefined ? waarde.length : geschreven.length;
    const begin = tekst.length + deel;
    merken.push({
      soort,
      begin,
      eind: begin + lengte,
      waarde: waarde ?? GEWOON[soort]?.(geschreven) ?? geschreven,
    });
    const postcode = soort === 'adres' ? (waarde ?? '').split('|')[4] : '';
    const code = postcode ? /[1-9]\d{3} ?[A-Za-z]{2}(?![A-Za-z])/.exec(geschreven) : null;
    if (postcode && code)
      merken.push({
        soort: 'postcode',
        begin: begin + code.index,
        eind: begin + code.index + code[0].length,
        waarde: postcode,
      });
    tekst += geschreven;
  }
  return { waar, tekst: tekst + bron.slice(at), merken };
}

/** All sentences of one set: a folder of text files, one sentence per line. */
export function leesSet(map: string): Zin[] {
  return readdirSync(map)
    .filter((naam) => naam.endsWith('.txt'))
    .toSorted()
    .flatMap((naam) =>
      readFileSync(path.join(map, naam), 'utf8')
        .split('\n')
        .flatMap((regel, index) => (regel.trim() === '' ? [] : [ontleed(regel, `${naam}:${index + 1}`)])),
    );
}
