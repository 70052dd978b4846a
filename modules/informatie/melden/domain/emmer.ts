/** A token bucket: so many at once, and then so many a minute. */
export interface Maat {
  /** How many fit. */
  inhoud: number;
  perMinuut: number;
}

export interface Emmer {
  over: number;
  /** Milliseconds since the epoch at which `over` was true. */
  op: number;
}

/** Regel MLN-7: wie te vaak komt, wacht; een ander merkt daar niets van. Takes one, and says whether there was one. */
export function neem(emmer: Emmer | undefined, nu: number, maat: Maat): { emmer: Emmer; mag: boolean } {
  const elapsed = emmer === undefined ? 0 : Math.max(0, nu - emmer.op);
  const filled =
    emmer === undefined
      ? maat.inhoud
      : Math.min(maat.inhoud, emmer.over + (elapsed / 60_000) * maat.perMinuut);
  const mag = filled >= 1;
  return { emmer: { over: mag ? filled - 1 : filled, op: Math.max(nu, emmer?.op ?? nu) }, mag };
}

/** An address as far as it stands for one household: of IPv6 the first 64 bits, since one household has them all. */
export function adresdeel(adres: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(adres);
  if (mapped) return mapped[1]!;
  if (!adres.includes(':')) return adres;
  const [head = '', tail] = adres.toLowerCase().split('%')[0]!.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array.from({ length: gap }, () => '0'), ...last];
  return groups
    .slice(0, 4)
    .map((g) => g.replace(/^0+(?=.)/, ''))
    .join(':');
}
