import { hin } from '../normalise/nummers.ts';
import { cueBefore, cuePattern, matches } from './text.ts';
import type { Candidate, Finder } from './text.ts';

const HIN_CUE = cuePattern('hin|cin|hin-nummer|cin-nummer|rompnummer|hull|casconummer|hin-code|cin-code');
const HIN =
  /(?<![\p{L}\p{N}])[A-Z]{2}[ -]?[A-Z0-9]{3}[ -]?[A-Z0-9]{5}[ -]?[A-Z0-9]{2}[ -]?[A-Z0-9]{2}(?![\p{L}\p{N}])/giu;
const NAME =
  "(?:[\"'])?((?:(?:De|Het|La|Le|El|Van|Der|Den|van|de|der|den) )*[\\p{Lu}\\p{N}][\\p{L}\\p{N}'-]{0,30}(?: (?:[\\p{Lu}][\\p{L}\\p{N}'-]{0,30}|[IVX]{1,4}|\\d{1,3})(?![\\p{L}\\p{N}])){0,2})";
const SHIP = new RegExp(
  `(?<![\\p{L}\\p{N}.])(ms|mts|m\\.s\\.|m\\.t\\.s\\.|mps|mcs|motorschip|motortankschip|binnenvaartschip|sleepboot|duwboot|passagiersschip|zeiljacht|motorjacht|woonboot|(?:schip|boot|jacht|vaartuig|sloep|speedboot),? (?:genaamd|met de naam|met naam|de naam|naam)) ${NAME}`,
  'gu',
);

/** Hull numbers: written with the dash after the country, or after a cue word. */
export const findHin: Finder = (text) =>
  matches(text, HIN, (match): Candidate | null => {
    const cue = cueBefore(text.folded, match.index, HIN_CUE);
    const selfEvident =
      /^[A-Z]{2}-[A-Z]{3}/.test(match[0]) && /\d/.test(match[0].slice(6)) && hin(match[0]).valid;
    if (!cue && !selfEvident) return null;
    if (!/\d/.test(match[0])) return null;
    return {
      kind: 'hin',
      from: match.index,
      to: match.index + match[0].length,
      weight: cue ? 93 : 89,
      ...(cue ? { cue: cue.toLowerCase() } : {}),
    };
  });

/** Vessel names: only behind ms, mts and the like in lower case, or behind "boot genaamd". */
export const findVaartuig: Finder = (text) =>
  matches(text, SHIP, (match): Candidate | null => {
    const whole = match[2] ?? '';
    const name = whole.replace(/['-]+$/, '');
    const from = match.index + match[0].length - whole.length;
    return name.length < 2
      ? null
      : { kind: 'vaartuig', from, to: from + name.length, weight: 62, cue: (match[1] ?? '').toLowerCase() };
  });
