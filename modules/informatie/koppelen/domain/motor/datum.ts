/** A date of birth in any usual notation as [year, month, day]; 0 where a part is not known, null when it is no date. */
export function leesDatum(raw: string): [number, number, number] | null {
  const text = raw.normalize('NFKC').trim();
  const iso =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return deel(iso[1]!, iso[2]!, iso[3]!);
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (dutch) return deel(dutch[3]!, dutch[2]!, dutch[1]!);
  const kort = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2})$/.exec(text);
  // Two digits for the year of somebody's birth: nobody is older than a hundred and few mentions concern children.
  if (kort)
    return deel(
      String(Number(kort[3]) > 25 ? 1900 + Number(kort[3]) : 2000 + Number(kort[3])),
      kort[2]!,
      kort[1]!,
    );
  const maand = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? null;
  if (maand) return deel(maand[2]!, maand[1]!, '0');
  const jaar = /^(\d{4})(?:-00-00)?$/.exec(text);
  return jaar ? deel(jaar[1]!, '0', '0') : null;
}

function deel(year: string, month: string, day: string): [number, number, number] | null {
  const parts: [number, number, number] = [Number(year), Number(month), Number(day)];
  if (parts[0] < 1850 || parts[0] > 2100) return null;
  // An impossible month with a possible day was written the other way round; a zero part is not known.
  if (parts[1] > 12 && parts[2] <= 12) return [parts[0], parts[2], parts[1]];
  return parts[1] > 12 || parts[2] > 31 ? [parts[0], 0, 0] : parts;
}
