import { html, type Html } from '#platform/html.ts';
import { BIJLAGE } from '../domain/bijlage.ts';
import { AANTAL_VRAGEN, MAAT, soorten, stappen, type Formulier, type Stap } from '../domain/formulier.ts';
import { icon } from './assets.ts';
import type { Place } from './guide.ts';
import { page, type Here } from './layout.ts';
import {
  backButton,
  backLink,
  faultLine,
  faultSummary,
  field,
  noFaults,
  options,
  primary,
  tick,
  trap,
  type Faults,
} from './parts.ts';

export interface FormPage {
  here: Here & { place: Place };
  form: Formulier;
  /** The form as the hidden field holds it. */
  sealed: string;
  faults?: Faults;
  /** Said above the question: a form that was too old, a database that is away. */
  notice?: string | undefined;
  /** Where to go on after a correction. */
  after?: Stap | undefined;
}

interface Question {
  body: Html;
  /** Text of the button that goes on. */
  go?: string;
  files?: boolean;
}

/** One question, whole page. */
export function questionPage(p: FormPage, step: Stap): string {
  const { speech } = p.here;
  const say = speech.say;
  const title = say(`melden.${step}.kop`);
  const hint = hintOf(p, step);
  const question = questions[step](p, p.faults ?? noFaults);
  const number = stappen.indexOf(step) + 1;
  return page(p.here, {
    title,
    wrong: (p.faults?.list.length ?? 0) > 0,
    ...(number <= AANTAL_VRAGEN
      ? { step: say('melden.vraag-van', { nu: number, alle: AANTAL_VRAGEN }) }
      : {}),
    back:
      step === 'soort' ? backLink(speech, `${p.here.base}/uitleg?taal=${speech.code}`) : backButton(speech),
    language: { form: true },
    body: html`${p.notice && noticeLine(p.notice)}${faultSummary(speech, anchored(p.faults))}
      <form
        id="vraag"
        method="post"
        action="${p.here.base}?taal=${speech.code}"
        ${question.files && html`enctype="multipart/form-data"`}
        novalidate
      >
        ${hidden(p, step)}
        <h1>${title}</h1>
        ${hint && html`<p class="hulp kop">${hint}</p>`}${question.body}${trap(speech)}${primary(question.go ?? say('melden.verder'))}
      </form>`,
  });
}

export const noticeLine = (text: string): Html =>
  html`<p class="bericht" role="status">${icon('info-circle')}<span>${text}</span></p>`;

const hidden = (p: FormPage, step: string): Html =>
  html`<input type="hidden" name="stand" value="${p.sealed}" /><input
      type="hidden"
      name="stap"
      value="${step}"
    />${p.after && html`<input type="hidden" name="na" value="${p.after}" />`}`;

/** A question with a few answers has no field of that id: the summary leads to its first answer. */
const anchored = (faults: Faults = noFaults): Faults => ({
  ...faults,
  anchor: { soort: `soort-${soorten[0]}`, contact: 'contact-geen', bestand: 'bestand' },
});

function hintOf({ here }: FormPage, step: Stap): Html | null {
  const { speech, place } = here;
  switch (step) {
    case 'soort':
      return speech.rich(place.stand === 'met-contact' ? 'melden.soort.hulp-contact' : 'melden.soort.hulp');
    case 'contact':
      return speech.rich(
        place.stand === 'met-contact' ? 'melden.contact.hulp-contact' : 'melden.contact.hulp',
      );
    case 'bijlagen':
      return speech.rich('melden.bijlagen.hulp', {
        aantal: BIJLAGE.aantal,
        mb: BIJLAGE.omvang / 1024 / 1024,
      });
    default:
      return speech.rich(`melden.${step}.hulp`);
  }
}

const questions: Record<Stap, (p: FormPage, faults: Faults) => Question> = {
  soort: ({ here, form }, faults) => ({
    body: html`${options(
        here.speech,
        'soort',
        here.speech.say('melden.soort.kop'),
        soorten.map((s) => ({
          value: s,
          label: here.speech.say(`melden.soort.${s}`),
          hint: here.speech.say(`melden.soort.${s}.hulp`),
          checked: form.soort === s,
        })),
        faults,
      )}
      <p class="ook">
        <a href="${here.base}/code?taal=${here.speech.code}">${here.speech.say('melden.heb-code')}</a>
      </p>`,
  }),
  wat: ({ here: { speech }, form }, faults) => ({
    body: html`${field({ speech, faults, name: 'wat', label: speech.say('melden.wat.veld'), hint: speech.say('melden.wat.veld.hulp', { max: MAAT.wat }), value: form.wat, rows: 9 })}
      <p class="raad">${icon('info-circle')}<span>${speech.say('melden.wat.raad')}</span></p>`,
  }),
  waar: ({ here: { speech }, form }, faults) => ({
    body: html`${field({ speech, faults, name: 'plek', label: speech.say('melden.waar.plek'), hint: speech.rich('melden.waar.plek.hulp'), value: form.plek, attributes: html`autocomplete="off"` })}${field({ speech, faults, name: 'nummer', label: speech.say('melden.waar.nummer'), optional: true, small: true, value: form.nummer, attributes: html`autocomplete="off"` })}${tick('onbekend', speech.say('melden.waar.onbekend'), form.plekOnbekend)}`,
  }),
  wanneer: ({ here: { speech }, form }, faults) => ({
    body: html`${field({ speech, faults, name: 'wanneer', label: speech.say('melden.wanneer.veld'), hint: speech.say('melden.wanneer.veld.hulp'), value: form.wanneer, attributes: html`autocomplete="off"` })}${tick('onbekend', speech.say('melden.wanneer.onbekend'), form.wanneerOnbekend)}`,
  }),
  contact: ({ here: { speech, place }, form }, faults) => ({
    body: html`${place.stand === 'anoniem' && contactChoice(speech, form, faults)}${field({ speech, faults, name: 'email', label: speech.say('melden.contact.email'), hint: place.stand === 'anoniem' ? speech.say('melden.contact.email.hulp') : null, value: form.email, attributes: html`type="email" inputmode="email" autocomplete="off"` })}`,
  }),
  bijlagen: ({ here: { speech }, form }, faults) => ({
    files: true,
    body: html`${form.stukken.length > 0 && fileList(speech, form)}${filePicker(speech, faults)}
      <p class="raad">${icon('info-circle')}<span>${speech.say('melden.bijlagen.raad')}</span></p>`,
  }),
  controle: (p) => ({ body: overview(p), go: p.here.speech.say('melden.verstuur') }),
};

type Speaking = FormPage['here']['speech'];

const contactChoice = (speech: Speaking, form: Formulier, faults: Faults): Html =>
  options(
    speech,
    'contact',
    speech.say('melden.contact.kop'),
    (['geen', 'mail'] as const).map((c) => ({
      value: c,
      label: speech.say(`melden.contact.${c}`),
      hint: speech.say(`melden.contact.${c}.hulp`),
      checked: form.contact === c,
    })),
    faults,
  );

const fileList = (speech: Speaking, form: Formulier): Html =>
  html`<ul class="stukken" aria-label="${speech.say('melden.bijlagen.lijst')}">
    ${form.stukken.map(
      (s) =>
        html`<li>
          ${icon('paperclip')}<bdi>${s.naam}</bdi
          ><button class="link" name="naar" value="wis:${s.id}">
            ${speech.say('melden.bijlagen.wis')}<span class="verborgen"> ${s.naam}</span>
          </button>
        </li>`,
    )}
  </ul>`;

function filePicker(speech: Speaking, faults: Faults): Html {
  const fault = faults.list.find((f) => f.veld === 'bestand');
  return html`<div class="veld${fault ? ' mis' : ''}">
    <label for="bestand"
      >${speech.say('melden.bijlagen.kies')}
      <span class="zacht">${speech.say('melden.mag-leeg')}</span></label
    >${faultLine(speech, 'bestand', fault)}<input
      class="vak bestand"
      type="file"
      id="bestand"
      name="bestand"
      multiple
      accept="image/*,application/pdf,video/mp4,.heic"
      ${fault && html`aria-describedby="bestand-fout" aria-invalid="true"`}
    /><button class="knop" name="naar" value="erbij">${speech.say('melden.bijlagen.erbij')}</button>
  </div>`;
}

/** Everything once more, each with a way back to its question. */
function overview({ here: { speech, place }, form }: FormPage): Html {
  const say = speech.say;
  const unknown = (known: string, is: boolean, text: string): string =>
    known || (is ? text : say('melden.controle.niets'));
  const contact =
    place.stand === 'met-contact' || form.contact === 'mail'
      ? form.email
      : say('melden.controle.geen-contact');
  const rows: [Stap, string][] = [
    ['wat', form.wat],
    [
      'waar',
      unknown(
        [form.plek, form.nummer].filter(Boolean).join(' '),
        form.plekOnbekend,
        say('melden.waar.onbekend'),
      ),
    ],
    ['wanneer', unknown(form.wanneer, form.wanneerOnbekend, say('melden.wanneer.onbekend'))],
    ['contact', contact],
    ['bijlagen', form.stukken.map((s) => s.naam).join(', ') || say('melden.controle.geen-bijlagen')],
  ];
  return html`<dl class="overzicht">
    ${rows.map(
      ([step, text]) =>
        html`<div>
          <dt>${say(`melden.${step}.kop`)}</dt>
          <dd dir="auto"><span class="getypt">${text}</span></dd>
          <dd class="doe">
            <button class="link" name="naar" value="stap:${step}">
              ${say('melden.controle.wijzig')}<span class="verborgen"> ${say(`melden.${step}.kop`)}</span>
            </button>
          </dd>
        </div>`,
    )}
  </dl>`;
}

/** What belongs elsewhere: who to call, and a way on for who wants to report it here all the same. */
export function exitPage(p: FormPage): string {
  const { speech, place } = p.here;
  const soort = p.form.soort ?? 'gevaar';
  const title = speech.say(`melden.uitgang.${soort}.kop`);
  return page(p.here, {
    title,
    back: backButton(speech, 'stap:soort'),
    language: { form: true },
    body: html`<form id="vraag" method="post" action="${p.here.base}?taal=${speech.code}">
      ${hidden(p, 'uitgang')}
      <h1>${title}</h1>
      <p>${speech.rich(`melden.uitgang.${soort}`)}</p>
      ${
        soort === 'overlast' &&
        place.telefoon !== '' &&
        html`<p>
          ${speech.rich('melden.uitgang.gemeente')}
          <a class="tel" href="tel:${place.telefoon.replace(/[^\d+]/g, '')}"
            ><bdi dir="ltr">${place.telefoon}</bdi></a
          >
        </p>`
      }
      <p class="hulp">${speech.say(`melden.uitgang.${soort}.toch`)}</p>
      <div class="verder">
        <button class="knop" name="naar" value="toch">${speech.say('melden.uitgang.toch')}</button>
      </div>
    </form>`,
  });
}
