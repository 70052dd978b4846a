import { html, type Html } from '../html.ts';
import type { Inline } from '../contract.ts';
import type { Blok, Cel, Grafiek, Tabel } from './contract.ts';

export interface HtmlOpties {
  /** Levels that headings go down, as the page has a title of its own. */
  niveauErbij: number;
  /** Where the picture of a chart is; it was drawn beforehand by the printing works. */
  beeld(grafiek: Grafiek): string;
}

/** The blocks of a document as a page that needs no script. */
export function blokkenHtml(blokken: readonly Blok[], opties: HtmlOpties): Html {
  return html`${blokken.map((blok) => blokHtml(blok, opties))}`;
}

function blokHtml(blok: Blok, opties: HtmlOpties): Html {
  switch (blok.soort) {
    case 'alinea':
      return html`<p>${lopend(blok.inhoud)}</p>`;
    case 'kop':
      return kop(blok.niveau + opties.niveauErbij, lopend(blok.inhoud));
    case 'lijst': {
      const items = blok.items.map((item) => html`<li>${itemHtml(item, opties)}</li>`);
      return blok.genummerd
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'tabel':
      return tabel(blok);
    case 'grafiek':
      return html`<figure>
        <figcaption>${blok.onderschrift}</figcaption>
        <img
          src="${opties.beeld(blok)}"
          alt="${blok.alt}"
          width="${Math.round(blok.breedte)}"
          height="${Math.round(blok.hoogte)}"
        />
      </figure>`;
    case 'kader':
      return html`<aside aria-label="${blok.titel}">
        ${blok.titel === '' ? null : html`<p class="kaderkop"><strong>${blok.titel}</strong></p>`}${blokkenHtml(blok.blokken, opties)}
      </aside>`;
    case 'nieuwe-bladzijde':
      return html``;
  }
}

/** A single paragraph in an item stays bare, so that a list reads as a list. */
function itemHtml(item: readonly Blok[], opties: HtmlOpties): Html {
  const [eerste, ...rest] = item;
  if (eerste?.soort !== 'alinea') return blokkenHtml(item, opties);
  return html`${lopend(eerste.inhoud)}${blokkenHtml(rest, opties)}`;
}

function lopend(delen: readonly Inline[]): Html[] {
  return delen.map((deel) => {
    if (deel.soort === 'tekst') return html`${deel.tekst}`;
    if (deel.soort === 'regeleinde') return html`<br />`;
    if (deel.soort === 'vet') return html`<strong>${lopend(deel.inhoud)}</strong>`;
    if (deel.soort === 'link')
      return html`<a href="${deel.href}" rel="noreferrer">${lopend(deel.inhoud)}</a>`;
    return html`<em>${lopend(deel.inhoud)}</em>`;
  });
}

function kop(niveau: number, inhoud: Html[]): Html {
  if (niveau <= 2) return html`<h2>${inhoud}</h2>`;
  if (niveau === 3) return html`<h3>${inhoud}</h3>`;
  return niveau === 4 ? html`<h4>${inhoud}</h4>` : html`<h5>${inhoud}</h5>`;
}

function tabel(blok: Tabel): Html {
  const soort = (i: number) => (blok.kolommen[i]?.getal ? 'getal' : 'woord');
  const cel = (inhoud: Cel) => (typeof inhoud === 'string' ? inhoud : lopend(inhoud));
  const kolommen = blok.kolommen.map(
    (kolom, i) => html`<th scope="col" class="${soort(i)}">${kolom.titel}</th>`,
  );
  const rijen = blok.rijen.map(
    ([eerste, ...rest]) =>
      html`<tr>
        <th scope="row">${cel(eerste ?? '')}</th>
        ${rest.map((inhoud, i) => html`<td class="${soort(i + 1)}">${cel(inhoud)}</td>`)}
      </tr>`,
  );
  const noot = blok.noot ? html`<p class="noot">${blok.noot}</p>` : null;
  return html`<div class="tabel" tabindex="0" role="region" aria-label="${blok.titel}">
      <table>
        <caption>
          ${blok.titel}
        </caption>
        <thead>
          <tr>
            ${kolommen}
          </tr>
        </thead>
        <tbody>
          ${rijen}
        </tbody>
      </table>
    </div>
    ${noot}`;
}
