const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const DASHES = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/;
const QUOTES = /[\u2018-\u201b\u2032\u02bc\u0060\u00b4]/;
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;

/**
 * One visible character (a base with its marks) in the spelling in which everything is compared: composed, plain
 * spaces, dashes, quotes and digits, nothing invisible. Recognition and normalisation share it, so that a value
 * found in text equals the same value typed in a field.
 */
export function foldCluster(cluster: string): string {
  const composed = cluster.normalize('NFC');
  if (composed.length !== 1) return composed.isWellFormed() ? composed : composed.toWellFormed();
  const code = composed.charCodeAt(0);
  if (code < 0x80) return code === 0x60 ? "'" : composed;
  if (INVISIBLE.test(composed)) return '';
  if (SPACES.test(composed)) return ' ';
  if (DASHES.test(composed)) return '-';
  if (QUOTES.test(composed)) return "'";
  if (code === 0x132) return 'IJ';
  if (code === 0x133) return 'ij';
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return composed.isWellFormed() ? composed : '\ufffd';
}

/** Text that folds to itself: ASCII without a backtick, and most text is that. */
export const PLAIN = /^[\t\n\r\x20-\x5f\x61-\x7e]*$/;

/** Longest raw value that is read; longer is no value of any kind. */
export const MAX_RAW = 400;

/** A raw value folded, trimmed and with single spaces. Takes at most MAX_RAW characters. */
export function clean(raw: string): string {
  if (PLAIN.test(raw)) return raw.slice(0, MAX_RAW).replace(/\s+/g, ' ').trim();
  const parts: string[] = [];
  for (const [cluster] of raw
    .slice(0, MAX_RAW)
    .normalize('NFC')
    .matchAll(/\P{M}\p{M}{0,8}|\p{M}/gu))
    parts.push(foldCluster(cluster));
  return parts.join('').replace(/\s+/g, ' ').trim();
}

// Letters that do not decompose under NFKD and would otherwise be lost.
const UNDECOMPOSED: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
};

/** Lower-case Latin letters without marks; other scripts and signs stay what they are. */
export function plainLetters(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ıłøđðþßæœħŋə]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** Whether one word mixes Latin with Cyrillic or Greek: a look-alike that must be shown, never merged. */
export function mixesScripts(text: string): boolean {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return false;
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => /\p{Script=Latin}|\d/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word));
}

// What a camera, a copy or a hurried hand confuses; the first of each class stands for all.
const OCR: Record<string, string> = {
  D: '0',
  O: '0',
  B: '8',
  S: '5',
  Z: '2',
  I: '1',
  L: '1',
  G: '6',
  W: 'V',
  N: 'M',
};

/** A code with every character replaced by its class of look-alikes. */
export function ocrClass(code: string): string {
  return code.replace(/[DOBSZILGWN]/g, (character) => OCR[character] ?? character);
}

/** A code and all its forms with one character left out: two codes at one edit share at least one of these. */
export function oneDeletion(code: string): string[] {
  const forms = Array.from(
    { length: code.length },
    (_, index) => code.slice(0, index) + code.slice(index + 1),
  );
  return [code, ...forms].map((form) => `weg:${form}`);
}
