import type { Instant } from '#platform/contract.ts';
import type { FieldFault } from '#platform/errors.ts';
import type { OpenStand, Stuk } from '../contract.ts';

/** One question per page, files last, then everything once more before it leaves. */
export const stappen = ['soort', 'wat', 'waar', 'wanneer', 'contact', 'bijlagen', 'controle'] as const;
export type Stap = (typeof stappen)[number];

/** How many of them are questions. */
export const AANTAL_VRAGEN = stappen.length - 1;

/** What the first question sorts out: the first three belong elsewhere. */
export const soorten = ['gevaar', 'overlast', 'misdaad', 'vermoeden'] as const;
export type Soort = (typeof soorten)[number];

/** Minutes that a half-filled form may lie open (regel MLN-2). */
export const GELDIG_MINUTEN = 60;

/** A form on its way: it travels with the reporter as one sealed field, and nowhere else. */
export interface Formulier {
  gemeenteId: number;
  /** Id of the report to come; sending twice gives one (regel MLN-3). */
  id: string;
  /** Secret of the receipt code, base64url. */
  geheim: string;
  taal: string;
  /** Sealed until; each page gives another hour. */
  tot: Instant;
  soort: Soort | null;
  wat: string;
  plek: string;
  nummer: string;
  plekOnbekend: boolean;
  wanneer: string;
  wanneerOnbekend: boolean;
  contact: 'geen' | 'mail' | null;
  email: string;
  stukken: (Stuk & { omvang: number })[];
}

export function nieuwFormulier(
  begin: Pick<Formulier, 'gemeenteId' | 'id' | 'geheim' | 'taal' | 'tot'>,
): Formulier {
  return {
    ...begin,
    soort: null,
    wat: '',
    plek: '',
    nummer: '',
    plekOnbekend: false,
    wanneer: '',
    wanneerOnbekend: false,
    contact: null,
    email: '',
    stukken: [],
  };
}

/** Fields as the browser sent them. */
export type Velden = Readonly<Record<string, string>>;

/** Longest text per field, in characters. */
export const MAAT = { wat: 4_000, plek: 200, nummer: 12, wanneer: 300, email: 254 } as const;

/** Typed text without what no field can hold; line ends of any system become one kind. */
const netjes = (text: string | undefined): string =>
  (text ?? '')
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- these are what a database and a reader cannot have
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .toWellFormed()
    .trim();

/** Takes what was typed on one page into the form, valid or not: nothing typed is lost. */
export function neemOver(f: Formulier, stap: Stap, velden: Velden): Formulier {
  switch (stap) {
    case 'soort':
      return { ...f, soort: soorten.find((s) => s === velden.soort) ?? f.soort };
    case 'wat':
      return { ...f, wat: netjes(velden.wat) };
    case 'waar':
      return {
        ...f,
        plek: netjes(velden.plek),
        nummer: netjes(velden.nummer),
        plekOnbekend: velden.onbekend === 'ja',
      };
    case 'wanneer':
      return { ...f, wanneer: netjes(velden.wanneer), wanneerOnbekend: velden.onbekend === 'ja' };
    case 'contact':
      return {
        ...f,
        contact: velden.contact === 'mail' || velden.contact === 'geen' ? velden.contact : f.contact,
        email: netjes(velden.email),
      };
    default:
      return f;
  }
}

const EMAIL = /^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\].]{2,}$/;

/** What is still wrong on one page; all faults at once. */
export function fouten(f: Formulier, stap: Stap, stand: OpenStand): FieldFault[] {
  switch (stap) {
    case 'soort':
      return f.soort === null ? [{ veld: 'soort', code: 'kies' }] : [];
    case 'wat':
      return f.wat === '' ? [{ veld: 'wat', code: 'wat-leeg' }] : teLang(f, ['wat']);
    case 'waar':
      return f.plek === '' && f.nummer === '' && !f.plekOnbekend
        ? [{ veld: 'plek', code: 'plek-leeg' }]
        : teLang(f, ['plek', 'nummer']);
    case 'wanneer':
      return f.wanneer === '' && !f.wanneerOnbekend
        ? [{ veld: 'wanneer', code: 'wanneer-leeg' }]
        : teLang(f, ['wanneer']);
    case 'contact':
      return contactFouten(f, stand);
    default:
      return [];
  }
}

function teLang(f: Formulier, velden: readonly (keyof typeof MAAT)[]): FieldFault[] {
  return velden
    .filter((veld) => f[veld].length > MAAT[veld])
    .map((veld) => ({ veld, code: 'te-lang', waarden: { max: MAAT[veld], nu: f[veld].length } }));
}

/** Regel MLN-6: bij `met-contact` hoort een adres; bij `anoniem` kiest de melder. */
function contactFouten(f: Formulier, stand: OpenStand): FieldFault[] {
  const wil = stand === 'met-contact' ? 'mail' : f.contact;
  if (wil === null) return [{ veld: 'contact', code: 'kies' }];
  if (wil === 'geen') return [];
  if (f.email === '') return [{ veld: 'email', code: 'email-leeg' }];
  if (f.email.length > MAAT.email || !EMAIL.test(f.email)) return [{ veld: 'email', code: 'email-fout' }];
  return [];
}

/** The first page that still has a fault; null when the form may leave. */
export const eersteFout = (f: Formulier, stand: OpenStand): Stap | null =>
  stappen.find((stap) => fouten(f, stap, stand).length > 0) ?? null;

export const volgende = (stap: Stap): Stap =>
  stappen[Math.min(stappen.indexOf(stap) + 1, stappen.length - 1)]!;
export const vorige = (stap: Stap): Stap => stappen[Math.max(stappen.indexOf(stap) - 1, 0)]!;
export const isStap = (text: string | undefined): text is Stap => stappen.some((s) => s === text);

/** Address to write to; null for a reporter who is known by a code only. */
export const emailVan = (f: Formulier, stand: OpenStand): string | null =>
  (stand === 'met-contact' || f.contact === 'mail') && f.email !== '' ? f.email : null;

/** Place in words as the municipality will read it; null when the reporter knows none. */
export function plekVan(f: Pick<Formulier, 'plek' | 'nummer'>): string | null {
  const text = [f.plek, f.nummer].filter((part) => part !== '').join(' ');
  return text === '' ? null : text;
}
