import { html, type Html, type HtmlValue } from '#platform/html.ts';
import type { FieldFault } from '#platform/errors.ts';
import { icon } from './assets.ts';
import type { Speech } from './texts.ts';

/** Faults of one page, and how they read. */
export interface Faults {
  list: readonly FieldFault[];
  /** Id of the first input of a field, where a link in the summary leads. */
  anchor?: Record<string, string>;
}

export const noFaults: Faults = { list: [] };

const faultText = (speech: Speech, f: FieldFault): string =>
  speech.say(`melden.fout.${f.code}`, f.waarden ?? {});

/** All faults at once on top, each with a link to its field. */
export function faultSummary(speech: Speech, faults: Faults): Html | null {
  if (faults.list.length === 0) return null;
  return html`<div class="fouten" role="alert" tabindex="-1" autofocus>
    <h2>${icon('alert-circle')}${speech.say('melden.fout.kop')}</h2>
    <ul>
      ${faults.list.map(
        (f) => html`<li><a href="#${faults.anchor?.[f.veld] ?? f.veld}">${faultText(speech, f)}</a></li>`,
      )}
    </ul>
  </div>`;
}

export interface FieldOptions {
  speech: Speech;
  faults: Faults;
  name: string;
  label: string;
  hint?: HtmlValue;
  value?: string;
  optional?: boolean;
  rows?: number;
  small?: boolean;
  attributes?: Html;
}

/** A text field: label, hint, then what is wrong, then the box. */
export function field(o: FieldOptions): Html {
  const fault = o.faults.list.find((f) => f.veld === o.name);
  const described = [o.hint ? `${o.name}-hulp` : '', fault ? `${o.name}-fout` : '']
    .filter((id) => id !== '')
    .join(' ');
  const common = html`id="${o.name}" name="${o.name}" dir="auto" class="vak${o.small ? ' kort' : ''}"
  ${described !== '' && html`aria-describedby="${described}"`} ${fault && html`aria-invalid="true"`}
  ${o.attributes}`;
  return html`<div class="veld${fault ? ' mis' : ''}">
    <label for="${o.name}"
      >${o.label}${o.optional && html` <span class="zacht">${o.speech.say('melden.mag-leeg')}</span>`}</label
    >${
      o.hint && html`<span class="hulp" id="${o.name}-hulp">${o.hint}</span>`
    }${faultLine(o.speech, o.name, fault)}${
      o.rows === undefined
        ? html`<input ${common} value="${o.value ?? ''}" />`
        : html`<textarea ${common} rows="${o.rows}">${o.value ?? ''}</textarea>`
    }
  </div>`;
}

export const faultLine = (speech: Speech, name: string, fault: FieldFault | undefined): Html | null =>
  fault
    ? html`<span class="fout" id="${name}-fout"
        >${icon('alert-circle')}<span>${faultText(speech, fault)}</span></span
      >`
    : null;

export interface Option {
  value: string;
  label: string;
  hint?: HtmlValue;
  checked: boolean;
}

/** One question with one answer out of a few. */
export function options(
  speech: Speech,
  name: string,
  legend: string,
  list: readonly Option[],
  faults: Faults,
): Html {
  const fault = faults.list.find((f) => f.veld === name);
  return html`<fieldset
    class="keuzes${fault ? ' mis' : ''}"
    ${fault && html`aria-describedby="${name}-fout"`}
  >
    <legend class="verborgen">${legend}</legend>
    ${faultLine(speech, name, fault)}${list.map(
      (o) =>
        html`<div class="keuze">
          <input
            type="radio"
            id="${name}-${o.value}"
            name="${name}"
            value="${o.value}"
            ${o.checked && html`checked`}
            ${o.hint && html`aria-describedby="${name}-${o.value}-hulp"`}
          /><label for="${name}-${o.value}">${o.label}</label>${
            o.hint && html`<span class="hulp" id="${name}-${o.value}-hulp">${o.hint}</span>`
          }
        </div>`,
    )}
  </fieldset>`;
}

export const tick = (name: string, label: string, checked: boolean): Html =>
  html`<div class="keuze vink">
    <input type="checkbox" id="${name}" name="${name}" value="ja" ${checked && html`checked`} /><label
      for="${name}"
      >${label}</label
    >
  </div>`;

/** A field that people do not see and machines fill in. */
export const trap = (speech: Speech): Html =>
  html`<div class="leeg" aria-hidden="true">
    <label for="website">${speech.say('melden.leeg')}</label
    ><input id="website" name="website" tabindex="-1" autocomplete="off" value="" />
  </div>`;

export const primary = (label: string, value = 'verder'): Html =>
  html`<div class="verder"><button class="knop hoofd" name="naar" value="${value}">${label}</button></div>`;

export const backButton = (speech: Speech, value = 'vorige'): Html =>
  html`<button class="terug" form="vraag" name="naar" value="${value}">
    ${icon('chevron-left')}<span>${speech.say('melden.vorige')}</span>
  </button>`;

export const backLink = (speech: Speech, path: string): Html =>
  html`<a class="terug" href="${path}">${icon('chevron-left')}<span>${speech.say('melden.terug')}</span></a>`;
