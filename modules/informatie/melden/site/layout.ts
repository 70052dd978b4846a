import { randomBytes } from 'node:crypto';
import { html, type Html } from '#platform/html.ts';
import { icon, type Assets } from './assets.ts';
import type { Place } from './guide.ts';
import type { Language, Speech } from './texts.ts';

/** Everything a page needs to know of where it stands. */
export interface Here {
  speech: Speech;
  languages: readonly Language[];
  assets: Assets;
  /** Null on pages of the installation as a whole. */
  place: Place | null;
  /** Path of this municipality's form, `/melden/<code>`. */
  base: string;
}

export interface PageParts {
  /** Of the window; the heading of the page, mostly. */
  title: string;
  body: Html;
  /** Line above the page: one step back, which question this is. */
  back?: Html;
  step?: string;
  /** How another language is asked for: a button of the form, or a path. */
  language: { form: true } | { path: string };
  /** True when something has to be corrected: the title says so first, for who hears the page. */
  wrong?: boolean;
}

const STEP = 4 * 1024;
/** Below this every page is as big as every other. */
const FLOOR = 16 * 1024;

/** A whole page. Its size says little: all are filled up to the same steps with bytes that do not compress. */
export function page(here: Here, parts: PageParts): string {
  const text = String(shell(here, parts));
  const used = Buffer.byteLength(text) + WRAP;
  const size = Math.max(FLOOR, Math.ceil(used / STEP) * STEP);
  return `${text}<!--${filler(size - used)}-->`;
}

const WRAP = '<!---->'.length;

/** Letters and digits by chance: never `-->`, and no proxy can squeeze them out. */
const filler = (length: number): string =>
  randomBytes(Math.ceil((length * 3) / 4) + 3)
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, 'x')
    .slice(0, length);

function shell(here: Here, parts: PageParts): Html {
  const { speech, assets } = here;
  const title = parts.wrong ? `${speech.say('melden.fout.titel')}: ${parts.title}` : parts.title;
  return html`<!doctype html>
    <html lang="${speech.code}" dir="${speech.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${speech.say('melden.naam')}</title>
        <link rel="stylesheet" href="${assets.style}" />
        <link rel="icon" type="image/svg+xml" href="${assets.icon}" />
      </head>
      <body>
        <a class="over" href="#inhoud">${speech.say('melden.naar-inhoud')}</a>
        ${'form' in parts.language && html`<button class="eerst" form="vraag" name="naar" value="verder" tabindex="-1" aria-hidden="true"></button>`}
        ${top(here)}
        <div class="maat">
          ${bar(here, parts)}
          <div class="deel">
            <main id="inhoud" tabindex="-1">${parts.body}</main>
            <aside class="gevaar" aria-label="${speech.say('melden.opzij.naam')}">
              ${icon('phone-call')}
              <p><b>${speech.rich('melden.opzij.gevaar')}</b><br />${speech.rich('melden.opzij.mma')}</p>
            </aside>
          </div>
        </div>
        ${foot(here)}
      </body>
    </html>`;
}

const top = (here: Here): Html =>
  html`<header class="top">
    <div class="maat">
      ${mark}
      <p class="wie">
        <b>${here.speech.say('melden.naam')}</b
        >${here.place && html`<span>${here.speech.say('melden.gemeente', { naam: here.place.naam })}</span>`}
      </p>
      ${leave(here)}
    </div>
  </header>`;

const foot = ({ speech, base }: Here): Html =>
  html`<footer class="voet">
    <div class="maat">
      <p>${speech.say('melden.voet')}</p>
      <p><a href="${base}/uitleg?taal=${speech.code}">${speech.say('melden.uitleg.link')}</a></p>
    </div>
  </footer>`;

/** The beacon: two loose pieces that fit, on a pole, in the water. */
const mark = html`<svg class="merk" viewBox="0 0 24 24" aria-hidden="true">
  <path class="merk-licht" d="M12 1.2 18.2 7.5H5.8z" />
  <path class="merk-inkt" d="M5.6 9h12.8l-5.4 5.6V22h-2v-7.4z" />
  <path class="merk-inkt" d="M3 20.4h6V22H3zm12 0h6V22h-6z" />
</svg>`;

/** Away at once, to an everyday page; it cannot wipe the history, and the explanation says so. */
const leave = ({ place, speech }: Here): Html | null =>
  place &&
  html`<a class="knop weg" href="${place.snelWeg}" rel="noreferrer noopener"
    >${speech.say('melden.snel-weg')}${icon('x')}</a
  >`;

function bar(here: Here, parts: PageParts): Html {
  const { speech } = here;
  return html`<nav class="balk" aria-label="${speech.say('melden.balk')}">
    ${parts.back ?? html`<span></span>`}${
      parts.step === undefined ? html`<span></span>` : html`<span class="stap">${parts.step}</span>`
    }
    <details class="taal">
      <summary>${icon('language')}${speech.say('melden.taal')}</summary>
      <ul>
        ${here.languages.map(
          (l) =>
            html`<li lang="${l.code}" dir="${l.direction}">${choice(l, parts, l.code === speech.code)}</li>`,
        )}
      </ul>
    </details>
  </nav>`;
}

const choice = (l: Language, parts: PageParts, current: boolean): Html =>
  'form' in parts.language
    ? html`<button form="vraag" name="naar" value="taal:${l.code}" ${current && html`aria-current="true"`}>
        ${l.name}
      </button>`
    : html`<a
        href="${parts.language.path}?taal=${l.code}"
        hreflang="${l.code}"
        ${current && html`aria-current="true"`}
        >${l.name}</a
      >`;
