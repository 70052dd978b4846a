import type { Context } from './bederf.ts';
import { typefout } from './fouten.ts';
import type { Toeval } from './toeval.ts';

export const groepjes = (t: Toeval, code: string): string =>
  t.kans(0.5) ? code.replace(/(.{4})(?=.)/g, '$1 ') : t.kans(0.2) ? code.toLowerCase() : code;

export function nummer({ t, p, note }: Context, text: string): string {
  if (!p(0.05)) return text;
  note('nummer-fout');
  const at = 3 + t.geheel(Math.max(1, text.length - 4));
  return t.kans(0.6)
    ? text.slice(0, at) + t.geheel(10) + text.slice(at + 1)
    : text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2);
}

const OCR_K: Record<string, string> = {
  '0': 'D',
  D: '0',
  O: '0',
  '8': 'B',
  B: '8',
  '5': 'S',
  S: '5',
  '2': 'Z',
  Z: '2',
  '1': 'L',
  L: '1',
  '6': 'G',
  G: '6',
  V: 'W',
  M: 'N',
  N: 'M',
};

export function kenteken(c: Context, code: string): string {
  const { t, p, note } = c;
  let out = code;
  if (p(0.14)) {
    const at = [...out].findIndex((ch) => OCR_K[ch] && t.kans(0.6));
    if (at >= 0) {
      out = out.slice(0, at) + OCR_K[out[at]!]! + out.slice(at + 1);
      note('kenteken-ocr');
    }
  }
  if (p(0.08)) {
    const at = t.geheel(out.length);
    note('kenteken-fout');
    const other = /\d/.test(out[at]!) ? String(t.geheel(10)) : t.kies([...'BDFGHJKLNPRSTVXZ']);
    out = t.kies([
      out.slice(0, at) + other + out.slice(at + 1),
      out.slice(0, at) + out.slice(at + 1),
      out.slice(0, at) + (out[at + 1] ?? '') + out[at]! + out.slice(at + 2),
    ]);
  }
  const dashed = out.replace(/([A-Z]+|\d+)(?=.)/g, '$1-');
  return t.kies([out, dashed, dashed.toLowerCase(), out.toLowerCase(), out.replace(/(..)(?=.)/g, '$1 ')]);
}

export function telefoonEnMail(c: Context, phone: number, post: number): void {
  const { t, p, note, bron, uit } = c;
  if (bron.telefoon && t.kans(phone)) {
    const local = `0${bron.telefoon.slice(3)}`;
    const form = t.kies([
      bron.telefoon,
      local,
      local.startsWith('06') ? `06-${local.slice(2)}` : `${local.slice(0, 3)}-${local.slice(3)}`,
      `0031${bron.telefoon.slice(3)}`,
      `+31 (0)${bron.telefoon.slice(3)}`,
      local.replace(/(..)(?=.)/g, '$1 '),
    ]);
    uit.telefoon = nummer(c, form);
    // People have more than one number.
    if (p(0.05)) {
      uit.telefoon = `06${10_000_000 + t.geheel(89_000_000)}`;
      note('ander-nummer');
    }
  }
  if (bron.email && t.kans(post)) {
    uit.email = t.kans(0.3) ? bron.email.toUpperCase() : bron.email;
    if (p(0.06)) {
      uit.email = typefout(t, uit.email);
      note('mail-fout');
    } else if (p(0.05)) {
      uit.email = `prive${t.geheel(999)}@voorbeeld.nl`;
      note('ander-mailadres');
    }
  }
}
