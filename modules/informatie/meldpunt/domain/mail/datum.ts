import type { Instant } from '#platform/contract.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Dutch webmail programs write their own month names although the standard forbids it. */
const DUTCH = new Map([
  ['mrt', 'mar'],
  ['maa', 'mar'],
  ['mei', 'may'],
  ['okt', 'oct'],
]);
const ZONES = new Map([
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
  ['cet', 60],
  ['met', 60],
  ['cest', 120],
  ['mest', 120],
]);

const RFC5322 =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([+-]\d{4}|[a-z]{1,5})?/i;
const ISO = /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?/i;

/** Date header to a moment; `null` when it names none. Without a zone it counts as UTC, as RFC 5322 says of -0000. */
export function leesDatum(header: string): Instant | null {
  const text = header.slice(0, 200).replace(/\([^)]*\)/g, ' ');
  const iso = ISO.exec(text);
  if (iso) return moment(Number(iso[1]), Number(iso[2]), iso.slice(3, 7), offset(iso[7]));
  const mail = RFC5322.exec(text);
  if (!mail) return null;
  const name = mail[2]!.toLowerCase();
  const month = MONTHS.indexOf(DUTCH.get(name) ?? name) + 1;
  const time = [mail[1]!, mail[4]!, mail[5]!, mail[6]];
  return month === 0 ? null : moment(fullYear(mail[3]!), month, time, offset(mail[7]));
}

/** RFC 5322 §4.3: two digits below 50 are this century, three digits count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
}

/** Minutes east of UTC. Unknown letters mean -0000 (RFC 5322 §4.3). */
function offset(zone: string | undefined): number {
  const numeric = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  if (!numeric) return ZONES.get((zone ?? '').toLowerCase()) ?? 0;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  return minutes > 16 * 60 ? 0 : numeric[1] === '-' ? -minutes : minutes;
}

function moment(
  year: number,
  month: number,
  parts: (string | undefined)[],
  minutesEast: number,
): Instant | null {
  if (year < 1970 || year > 2200) return null;
  const [day, hour, minute, second] = parts.map((part) => Number(part ?? 0));
  try {
    const local = Temporal.PlainDateTime.from(
      { year, month, day: day!, hour: hour!, minute: minute!, second: Math.min(second!, 59) },
      { overflow: 'reject' },
    );
    const utc = local.subtract({ minutes: minutesEast }).toZonedDateTime('UTC').toInstant();
    return utc.toString({ smallestUnit: 'millisecond' });
  } catch {
    return null; // 31 February, 25:61
  }
}
