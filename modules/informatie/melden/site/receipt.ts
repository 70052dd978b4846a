import { html, type Html } from '#platform/html.ts';
import { icon } from './assets.ts';
import type { Place } from './guide.ts';
import { page, type Here } from './layout.ts';
import { faultSummary, field, noFaults, primary, type Faults } from './parts.ts';

export interface ReceiptPage {
  here: Here & { place: Place };
  code: string;
  sealed: string;
  /** Legal day of arrival. */
  day: string;
  faults?: Faults;
}

/** The code, shown once; its last group has to be typed again, so that nobody leaves without it. */
export function receiptPage(p: ReceiptPage): string {
  const { speech } = p.here;
  const title = speech.say('melden.ontvangst.kop');
  const faults = p.faults ?? noFaults;
  return page(p.here, {
    title,
    wrong: faults.list.length > 0,
    language: { form: true },
    body: html`${faultSummary(speech, faults)}
      <p class="goed">
        ${icon('checks')}<span>${speech.say('melden.ontvangst.op', { dag: speech.day(p.day) })}</span>
      </p>
      <h1>${title}</h1>
      ${codeBox(p)}
      <form id="vraag" method="post" action="${p.here.base}?taal=${speech.code}" novalidate>
        <input type="hidden" name="stand" value="${p.sealed}" /><input
          type="hidden"
          name="stap"
          value="ontvangst"
        />${field({ speech, faults, name: 'groep', label: speech.say('melden.ontvangst.groep'), hint: speech.say('melden.ontvangst.groep.hulp'), small: true, attributes: html`autocomplete="off" autocapitalize="characters" spellcheck="false"` })}${primary(speech.say('melden.ontvangst.klaar'))}
      </form>
      ${whatNext(p)}`,
  });
}

/** Groups that do not break in the middle; from left to right in every language. */
function codeBox({ here: { speech }, code }: ReceiptPage): Html {
  const groups = code.split('-');
  return html`<div class="code">
    <span>${speech.say('melden.ontvangst.code')}</span
    ><b dir="ltr"
      >${groups.map((g, i) => html`${i > 0 && html`<span class="streep">-</span><wbr />`}<span class="groep">${g}</span>`)}</b
    ><span>${speech.say('melden.ontvangst.eenmalig')}</span>
  </div>`;
}

const whatNext = ({ here: { speech, place } }: ReceiptPage): Html =>
  html`<h2>${speech.say('melden.ontvangst.nu')}</h2>
    <ol class="straks">
      <li>${speech.say('melden.ontvangst.nu.lezen')}</li>
      <li>${speech.say('melden.ontvangst.nu.vraag')}</li>
      <li>${speech.say('melden.ontvangst.nu.zwijgen')}</li>
      <li>${speech.say('melden.ontvangst.nu.duur', { maanden: place.codeMaanden })}</li>
    </ol>`;

/** The last page: nothing is left of the report in the browser but its history. */
export function donePage(here: Here & { place: Place }): string {
  const { speech } = here;
  const title = speech.say('melden.klaar.kop');
  return page(here, {
    title,
    language: { path: here.base },
    body: html`<p class="goed">${icon('checks')}<span>${speech.say('melden.klaar.code')}</span></p>
      <h1>${title}</h1>
      <p>${speech.say('melden.klaar.uitleg')}</p>
      <p>${speech.say('melden.klaar.geschiedenis')}</p>
      <p class="ook">
        <a href="${here.base}/code?taal=${speech.code}">${speech.say('melden.klaar.terugkomen')}</a>
      </p>`,
  });
}
