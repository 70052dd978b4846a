import { html, type Html } from '#platform/html.ts';
import type { Statuswoord } from '#modules/informatie/meldpunt/contract.ts';
import type { Teruggevonden } from '../service/inname.ts';
import { icon } from './assets.ts';
import type { Place } from './guide.ts';
import { page, type Here } from './layout.ts';
import { backLink, faultSummary, field, noFaults, primary, type Faults } from './parts.ts';
import { noticeLine } from './questions.ts';

type At = Here & { place: Place };

/** Where a code is typed. It goes in the body of a POST only: an address is kept in many places. */
export function codePage(here: At, typed: string, faults: Faults = noFaults): string {
  const { speech } = here;
  const title = speech.say('melden.terugkomen.kop');
  return page(here, {
    title,
    wrong: faults.list.length > 0,
    back: backLink(speech, `${here.base}?taal=${speech.code}`),
    language: { form: true },
    body: html`${faultSummary(speech, faults)}
      <form id="vraag" method="post" action="${here.base}/code?taal=${speech.code}" novalidate>
        <input type="hidden" name="taal" value="${speech.code}" />
        <h1>${title}</h1>
        <p class="hulp kop">${speech.say('melden.terugkomen.hulp')}</p>
        ${field({ speech, faults, name: 'code', label: speech.say('melden.terugkomen.code'), hint: speech.rich('melden.terugkomen.code.hulp'), value: typed, attributes: html`autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60"` })}${primary(speech.say('melden.terugkomen.bekijk'))}
      </form>`,
  });
}

/** A code that nobody has; in bytes no different from one that somebody has (regel MLN-8). */
export function unknownPage(here: At): string {
  const { speech } = here;
  const title = speech.say('melden.onbekend.kop');
  return page(here, {
    title,
    back: backLink(speech, `${here.base}/code?taal=${speech.code}`),
    language: { path: `${here.base}/code` },
    body: html`<h1>${title}</h1>
      <p>${speech.say('melden.onbekend.uitleg', { maanden: here.place.codeMaanden })}</p>
      <p class="ook">
        <a href="${here.base}/code?taal=${speech.code}">${speech.say('melden.onbekend.opnieuw')}</a>
      </p>`,
  });
}

export interface StatusPage {
  here: At;
  found: Teruggevonden;
  sealed: string;
  faults?: Faults;
  typed?: string;
  notice?: string | undefined;
}

/** All that a reporter ever hears: a status word, a question, an answer; never a finding. */
export function statusPage(p: StatusPage): string {
  const { speech } = p.here;
  const faults = p.faults ?? noFaults;
  const title = speech.say('melden.stand.kop');
  return page(p.here, {
    title,
    wrong: faults.list.length > 0,
    back: backLink(speech, `${p.here.base}/code?taal=${speech.code}`),
    language: { form: true },
    body: html`${p.notice && noticeLine(p.notice)}${faultSummary(speech, faults)}
      <h1>${title}</h1>
      <p class="goed">${icon('checks')}<span>${speech.say(`melden.stand.${wordOf(p.found)}`)}</span></p>
      ${messages(p)}
      <form id="vraag" method="post" action="${p.here.base}/code?taal=${speech.code}" novalidate>
        <input
          type="hidden"
          name="bezoek"
          value="${p.sealed}"
        />${field({ speech, faults, name: 'tekst', label: speech.say('melden.stand.toevoegen'), hint: speech.say('melden.stand.toevoegen.hulp'), rows: 5, value: p.typed ?? '' })}${primary(speech.say('melden.stand.verstuur'), 'toevoegen')}
      </form>`,
  });
}

/** The last status word; who was asked or answered something has been read. */
function wordOf(found: Teruggevonden): Statuswoord {
  const last = found.antwoorden.findLast((a) => a.soort === 'status');
  return last?.woord ?? (found.antwoorden.length > 0 ? 'gelezen' : 'ontvangen');
}

function messages({ here: { speech }, found }: StatusPage): Html | null {
  const said = found.antwoorden.filter((a) => a.tekst !== null);
  if (said.length === 0) return null;
  return html`<h2>${speech.say('melden.stand.berichten')}</h2>
    <ol class="berichten">
      ${said.map(
        (a) =>
          html`<li>
            <p class="zacht">${speech.say(`melden.stand.${a.soort}`, { dag: speech.day(a.dag) })}</p>
            <p dir="auto"><span class="getypt">${a.tekst}</span></p>
          </li>`,
      )}
    </ol>`;
}
