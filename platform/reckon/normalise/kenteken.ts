import { clean, mixesScripts, ocrClass, oneDeletion } from './fold.ts';
import { sound, unsound } from './kinds.ts';
import type { Normalised } from './kinds.ts';

/** Where the dashes of each Dutch sidecode stand, as lengths of the groups; the key is the pattern of letters and digits. */
const SIDECODES: Record<string, { sidecode: number; groups: readonly [number, number, number] }> = {
  XX9999: { sidecode: 1, groups: [2, 2, 2] },
  '9999XX': { sidecode: 2, groups: [2, 2, 2] },
  '99XX99': { sidecode: 3, groups: [2, 2, 2] },
  XX99XX: { sidecode: 4, groups: [2, 2, 2] },
  XXXX99: { sidecode: 5, groups: [2, 2, 2] },
  '99XXXX': { sidecode: 6, groups: [2, 2, 2] },
  '99XXX9': { sidecode: 7, groups: [2, 3, 1] },
  '9XXX99': { sidecode: 8, groups: [1, 3, 2] },
  XX999X: { sidecode: 9, groups: [2, 3, 1] },
  X999XX: { sidecode: 10, groups: [1, 3, 2] },
  XXX99X: { sidecode: 11, groups: [3, 2, 1] },
  X99XXX: { sidecode: 12, groups: [1, 2, 3] },
  '9XX999': { sidecode: 13, groups: [1, 2, 3] },
  '999XX9': { sidecode: 14, groups: [3, 2, 1] },
};

// Common series of the countries that a Dutch officer meets; deliberately loose, used only after a cue word.
const FOREIGN: readonly RegExp[] = [
  /^[1-9]?[A-Z]{3}\d{3}$/, // Belgium, Lithuania, Sweden, Hungary before 2022
  /^[A-ZÄÖÜ]{2,5}\d{1,4}[EH]?$/, // Germany, without the dash between district and letters
  /^[A-Z]{1,3}\d[0-9A-Z]{3,4}$/, // Poland
  /^[A-Z]{1,2}\d{2,3}[A-Z]{3}$/, // Romania
  /^[A-Z]{1,2}\d{4}[A-Z]{2}$/, // Bulgaria
  /^[A-Z]{2}\d{3}[A-Z]{2}$/, // France, Italy
  /^[A-Z]{2}\d{2}[A-Z]{3}$/, // United Kingdom
  /^\d{4}[A-Z]{3}$/, // Spain
  /^[A-Z]{2}\d{4}[A-Z]{0,2}$/, // Latvia, Ukraine, Denmark in part
  /^[A-Z]{4}\d{3}$/, // Hungary from 2022
  /^\d{2}[A-Z]{1,3}\d{2,4}$/, // Türkiye
];

/** Only letters and digits, in capitals. */
export function plateCharacters(text: string): string {
  return text.toUpperCase().replace(/[^A-ZÄÖÜ0-9]/g, '');
}

/** Number and grouping of the sidecode of a plate of six characters; null when no Dutch plate has this pattern. */
export function sidecodeOf(
  plate: string,
): { sidecode: number; groups: readonly [number, number, number] } | null {
  return SIDECODES[plate.replace(/[A-Z]/g, 'X').replace(/\d/g, '9')] ?? null;
}

/** A Dutch plate as it hangs on the car, `V-123-BB`; other text is given back unchanged. */
export function formatPlate(plate: string): string {
  const groups = sidecodeOf(plate)?.groups;
  if (!groups) return plate;
  return [
    plate.slice(0, groups[0]),
    plate.slice(groups[0], groups[0] + groups[1]),
    plate.slice(groups[0] + groups[1]),
  ].join('-');
}

/** Whether six characters become a Dutch plate when look-alikes are read the other way: 12-H6B-3 for 12-HGB-3. */
export function isMisreadPlate(code: string): boolean {
  if (code.length !== 6 || sidecodeOf(code)) return false;
  return Object.keys(SIDECODES).some((pattern) =>
    [...pattern].every((kind, index) =>
      (kind === 'X' ? /[A-Z085216]/ : /[0-9DOBSZILG]/).test(code.charAt(index)),
    ),
  );
}

/** Whether a code could be a plate of a neighbouring or often seen country. */
export function isForeignPlate(code: string): boolean {
  return code.length >= 4 && code.length <= 9 && FOREIGN.some((pattern) => pattern.test(code));
}

/**
 * Number plate: capitals and digits, dashes dropped because people set them anywhere.
 * Variants `ocr:` (class of look-alikes) and `weg:` (one character left out), so that a plate read wrong still meets.
 */
export function kenteken(raw: string): Normalised {
  const text = clean(raw);
  const value = plateCharacters(text);
  if (mixesScripts(text)) return unsound(value, 'gemengd-schrift');
  if (value === '') return unsound('', 'leeg');
  const dutch = value.length === 6 && sidecodeOf(value) !== null;
  if (!dutch && !isForeignPlate(value) && isMisreadPlate(value))
    return { ...unsound(value, 'vorm'), variants: [`ocr:${ocrClass(value)}`] };
  if (!dutch && !isForeignPlate(value)) return unsound(value, value.length === 6 ? 'vorm' : 'lengte');
  return sound(value, [`ocr:${ocrClass(value)}`, ...oneDeletion(value)]);
}
