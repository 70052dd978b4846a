import { html, type Html } from '#platform/html.ts';
import type { Place } from './guide.ts';
import { page, type Here } from './layout.ts';
import { backLink } from './parts.ts';

/** The meldpunten there are, in the order in which one should think of them. */
const MELDPUNTEN = [
  '112',
  'politie',
  'mma',
  'hier',
  'gemeente',
  'veilig-thuis',
  'huur',
  'milieu',
  'mensenhandel',
] as const;

/** Which meldpunten there are and when to use which; without a municipality the page is for all. */
export function explainPage(here: Here): string {
  const { speech, place } = here;
  const title = speech.say('melden.uitleg.kop');
  return page(here, {
    title,
    back: backLink(speech, `${here.base}?taal=${speech.code}`),
    language: { path: `${here.base}/uitleg` },
    body: html`<h1>${title}</h1>
      <p class="hulp kop">${speech.say('melden.uitleg.hulp')}</p>
      ${list(here)}${about(here)}${
        place &&
        place.stand !== 'uit' &&
        html`<div class="verder">
          <a class="knop hoofd" href="${here.base}?taal=${speech.code}"
            >${speech.say('melden.uitleg.melden')}</a
          >
        </div>`
      }`,
  });
}

function list(here: Here): Html {
  const { speech, place } = here;
  const shown = MELDPUNTEN.filter((m) => m !== 'hier' || place?.stand !== 'uit');
  return html`<dl class="punten">
    ${shown.map(
      (m) =>
        html`<div>
          <dt>${speech.rich(`melden.punt.${m}.naam`)}</dt>
          <dd>${speech.say(`melden.punt.${m}.wanneer`)}</dd>
          <dd class="hoe">${how(here, m)}</dd>
        </div>`,
    )}
  </dl>`;
}

const how = ({ speech, place }: Here, m: (typeof MELDPUNTEN)[number]): Html =>
  m === 'gemeente' && place && place.telefoon !== ''
    ? html`<a class="tel" href="tel:${place.telefoon.replace(/[^\d+]/g, '')}"
        ><bdi dir="ltr">${place.telefoon}</bdi></a
      >`
    : speech.rich(`melden.punt.${m}.hoe`);

/** What happens to a report here, and what it cannot do for who reports. */
function about({ speech, place }: Here): Html | null {
  if (place === null || place.stand === 'uit') return null;
  return html`<h2>${speech.say('melden.uitleg.hier')}</h2>
    <ul class="lijst">
      ${(['verzegeld', 'uur', 'niet-bewaard', 'foto', 'taal', 'weg'] as const).map(
        (k) => html`<li>${speech.say(`melden.uitleg.${k}`)}</li>`,
      )}
    </ul>`;
}

/** The form is closed: everything else that is open. */
export function closedPage(here: Here & { place: Place }, why: 'uit' | 'nog-niet'): string {
  const { speech } = here;
  const title = speech.say(`melden.dicht.${why}.kop`);
  return page(here, {
    title,
    language: { path: here.base },
    body: html`<h1>${title}</h1>
      <p class="hulp kop">${speech.say(`melden.dicht.${why}`)}</p>
      ${list(here)}`,
  });
}

/** Which municipality: only asked where the address does not say so already. */
export function choosePage(here: Here, places: readonly Place[]): string {
  const { speech } = here;
  const title = speech.say('melden.kies-gemeente.kop');
  return page(here, {
    title,
    language: { path: '/melden' },
    body: html`<h1>${title}</h1>
      <ul class="gemeenten">
        ${places.map(
          (p) => html`<li><a class="knop" href="/melden/${p.code}?taal=${speech.code}">${p.naam}</a></li>`,
        )}
      </ul>`,
  });
}

/** Something went wrong: what, what was kept, what to do. */
export function troublePage(
  here: Here,
  kind: 'niet-gevonden' | 'te-vaak' | 'te-groot' | 'niet-goed' | 'even-niet' | 'andere-site',
): string {
  const { speech } = here;
  const title = speech.say(`melden.storing.${kind}.kop`);
  return page(here, {
    title,
    language: { path: here.base },
    body: html`<h1>${title}</h1>
      <p>${speech.rich(`melden.storing.${kind}`)}</p>
      <p class="ook">
        <a href="${here.base}?taal=${speech.code}">${speech.say('melden.storing.begin')}</a>
      </p>`,
  });
}
