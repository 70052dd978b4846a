import { hin } from '../normalise/nummers.ts';
import { matches } from './text.ts';
import type { Candidate, Finder } from './text.ts';

const HIN_CUE =
  /(?<![\p{L}])(?:hin|cin|romp|hull|casco)(?:[ -]?(?:nummer|nr|code|no|id|identificatie[\p{L}]*))?(?![\p{L}])[^\n]{0,36}$/iu;
const HIN =
  /(?<![\p{L}\p{N}])[A-Z]{2}[ -]?[A-Z0-9]{3}[ -]?[A-Z0-9]{5}[ -]?[A-Z0-9]{2}[ -]?[A-Z0-9]{2}(?![\p{L}\p{N}])/giu;
const NAME =
  "(?:[\"'])?((?:(?:De|Het|La|Le|El|Van|Der|Den|van|de|der|den) )*[\\p{Lu}\\p{N}][\\p{L}\\p{N}'-]{0,30}(?: (?:[\\p{Lu}][\\p{L}\\p{N}'-]{0,30}|[IVX]{1,4}|\\d{1,3})(?![\\p{L}\\p{N}])){0,2})";
const SHIP = new RegExp(
  `(?<![\\p{L}\\p{N}.])(ms|mts|m\\.s\\.|m\\.t\\.s\\.|mps|mcs|motorschip|motortankschip|binnenvaartschip|sleepboot|duwboot|passagiersschip|zeiljacht|motorjacht|woonboot|(?:schip|boot|jacht|vaartuig|sloep|speedboot),? (?:genaamd|met de naam|met naam|de naam|naam)) ${NAME}`,
  'gu',
);

/** Whether a ship is being named: what follows is not a person, whatever it sounds like. */
export const SHIP_BEFORE =
  /(?<![\p{L}])(?:ms|mts|m\.?s|m\.t\.s|mps|mcs|mv|ss|zr|motorschip|motortankschip|binnenvaartschip|binnenschip|vrachtschip|tanker|sleepboot|duwboot|passagiersschip|partyschip|veerpont|veerboot|pont|zeiljacht|motorjacht|motorboot|speedboot|woonboot|woonark|kotter|viskotter|sloep|tjalk|klipper|schip|schepen|scheepsnaam|boot|bootje|[\p{L}]{3,}(?:schip|boot|vaartuig)|jacht|jachtje|vaartuig|vlet|aak|(?:aan boord|bemanning|schipper|kapitein|eigenaar|spiegel|roepnaam) van (?:de|het|mijn))\.?,? ?(?:(?:genaamd|met de naam|met naam|de naam|naam|is|heet|heette|van|de|het|der|'t) ?){0,3}:? ?["'“‘«(]?$/iu;

/** Hull numbers: written with the dash after the country, or after a cue word. */
export const findHin: Finder = (text) =>
  matches(text, HIN, (match): Candidate | null => {
    const before = text.folded.slice(Math.max(0, match.index - 64), match.index);
    const cue = HIN_CUE.exec(before)?.[0] ?? null;
    const value = match[0].toUpperCase().replace(/[^A-Z0-9]/g, '');
    const { valid } = hin(match[0]);
    const selfEvident = /^[A-Z]{2}-[A-Z]{3}/.test(match[0]) && valid;
    if ((!cue && !selfEvident) || !/\d.*\d/.test(value) || value.length !== 14) return null;
    // Four words of the right lengths are no number: the last five characters always hold digits.
    if (!valid && !/\d/.test(value.slice(-4))) return null;
    return {
      kind: 'hin',
      from: match.index,
      to: match.index + match[0].length,
      weight: cue ? 93 : 89,
      waarde: value,
      ...(cue ? { cue: (/^[\p{L}]+/u.exec(cue)?.[0] ?? cue).toLowerCase() } : {}),
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
