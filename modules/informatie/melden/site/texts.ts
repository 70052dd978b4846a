import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import IntlMessageFormat from 'intl-messageformat';
import { html, type Html } from '#platform/html.ts';

export type Values = Record<string, string | number>;

export interface Language {
  code: string;
  /** Its own name for itself. */
  name: string;
  direction: 'ltr' | 'rtl';
}

/** The texts of the site in one language. */
export interface Speech extends Language {
  say(key: string, values?: Values): string;
  /** The same with the tags of the catalogue made into markup; what is filled in stays text. */
  rich(key: string, values?: Values): Html;
  /** A day in words. */
  day(date: string): string;
}

const FILE = /^publiek\.([a-z]{2})\.json$/;

/** The languages of the house come first, in this order; others follow by themselves. */
const ORDER = ['nl', 'en', 'ar'];

/** Catalogues of the public site: a language is a file, and nothing else (architecture, Languages). */
export class SiteTexts {
  readonly languages: readonly Language[];
  readonly #speeches = new Map<string, Speech>();

  constructor(folder: string) {
    const codes = readdirSync(folder)
      .flatMap((file) => FILE.exec(file)?.[1] ?? [])
      .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
    for (const code of codes) this.#speeches.set(code, speech(code, folder));
    this.languages = codes.map((code) => this.#speeches.get(code)!);
  }

  /** Dutch when this language has no catalogue. */
  in(code: string): Speech {
    return this.#speeches.get(code) ?? this.#speeches.get('nl')!;
  }

  has(code: string | undefined): code is string {
    return code !== undefined && this.#speeches.has(code);
  }

  /** The first language that the browser asks for and that is here. Used for the answer, and kept nowhere. */
  wanted(accept: string | undefined): string {
    const asked = (accept ?? '')
      .slice(0, 200)
      .split(',')
      .map((part) => part.trim().slice(0, 2).toLowerCase());
    return asked.find((code) => this.#speeches.has(code)) ?? 'nl';
  }
}

const rank = (code: string): number => (ORDER.includes(code) ? ORDER.indexOf(code) : ORDER.length);

function speech(code: string, folder: string): Speech {
  const texts = JSON.parse(readFileSync(path.join(folder, `publiek.${code}.json`), 'utf8')) as Record<
    string,
    string
  >;
  const formats = new Map<string, IntlMessageFormat>();
  const format = (key: string): IntlMessageFormat => {
    const known = formats.get(key);
    if (known) return known;
    const text = texts[key];
    if (text === undefined) throw new Error(`no text ${key} in ${code}`);
    const made = new IntlMessageFormat(text, code);
    formats.set(key, made);
    return made;
  };
  // Dates in the digits that stand on Dutch letters and street signs, whatever the language.
  const dates = new Intl.DateTimeFormat(`${code}-u-ca-gregory-nu-latn`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return {
    code,
    name: texts['melden.taal.naam'] ?? code,
    direction: directionOf(code),
    say: (key, values = {}) => String(format(key).format(values)),
    rich: (key, values = {}) => rich(format(key), values),
    day: (date) => dates.format(Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds),
  };
}

function rich(format: IntlMessageFormat, values: Values): Html {
  const parts = format.format<Html>({ ...values, ...tags });
  return html`${parts}`;
}

const text = (chunks: readonly (string | Html)[]): string => chunks.map(String).join('');

/** What a catalogue may do: emphasis, a telephone number, an address, and words that run from left to right. */
const tags = {
  b: (chunks: (string | Html)[]) => html`<b>${chunks}</b>`,
  ltr: (chunks: (string | Html)[]) => html`<bdi dir="ltr">${text(chunks)}</bdi>`,
  tel: (chunks: (string | Html)[]) =>
    html`<a class="tel" href="tel:${text(chunks).replace(/\D/g, '')}"
      ><bdi dir="ltr">${text(chunks)}</bdi></a
    >`,
  web: (chunks: (string | Html)[]) =>
    html`<a href="https://${text(chunks)}" rel="noreferrer noopener"
      ><bdi dir="ltr">${text(chunks)}</bdi></a
    >`,
};

function directionOf(code: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(code) as Intl.Locale & { getTextInfo(): { direction?: 'ltr' | 'rtl' } };
  return locale.getTextInfo().direction ?? 'ltr';
}
