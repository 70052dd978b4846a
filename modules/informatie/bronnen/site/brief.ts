import path from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { open } from '#platform/crypto.ts';
import { html, type Html } from '#platform/html.ts';
import type { PublicFrame, PublicPart } from '#platform/http/public-part.ts';
import { legalDay } from '#platform/reckon/dates.ts';
import { parseReceiptCode } from '#platform/reckon/receipt-code.ts';
import { sealFor } from '#platform/sealed-box.ts';
import { Texts, type Taal } from '#platform/texts.ts';
import { kennis, type Kennis } from '../contract.ts';
import { briefSleutel, plaats, zoekSleutel, type Brief } from '../domain/vraag.ts';
import type { BrievenOpslag } from '../store/publiek.ts';

type At = { Params: { gemeente: string; code: string } };
const LANGST = 5000;

interface Parts {
  opslag: BrievenOpslag;
  peper: Buffer;
}

interface Geopend {
  gemeenteId: number;
  id: string;
  publiek: Buffer;
  brief: Brief;
}

/** The page of one letter: a colleague reads one question about one object and answers once, without an account. */
export const lettersPart = (parts: Parts): PublicPart => ({
  mount: (app, frame) => {
    const site = new Letters(parts, frame);
    app.get<At>('/vraag/:gemeente/:code', (request, reply) => site.read(request, reply));
    app.post<At>('/vraag/:gemeente/:code', (request, reply) => site.answer(request, reply));
  },
});

class Letters {
  readonly #parts: Parts;
  readonly #frame: PublicFrame;
  readonly #texts = new Texts([path.join(import.meta.dirname, '..', 'texts')]);

  constructor(parts: Parts, frame: PublicFrame) {
    this.#parts = parts;
    this.#frame = frame;
  }

  async read(request: FastifyRequest<At>, reply: FastifyReply): Promise<FastifyReply> {
    if (!this.#frame.mayTry(request)) return this.#frame.tooOften(request, reply);
    const found = await this.#open(request.params);
    return found === null ? this.#gone(request, reply) : this.#form(request, reply, found, {}, []);
  }

  async answer(request: FastifyRequest<At>, reply: FastifyReply): Promise<FastifyReply> {
    if (!this.#frame.mayTry(request)) return this.#frame.tooOften(request, reply);
    const found = await this.#open(request.params);
    if (found === null) return this.#gone(request, reply);
    const fields = (request.body ?? {}) as Record<string, string>;
    const weet = kennis.find((k) => k === fields['weet']);
    const tekst = (fields['tekst'] ?? '').trim();
    const missing = [
      ...(weet === undefined ? ['weet'] : []),
      ...(weet !== undefined && weet !== 'nee' && tekst === '' ? ['tekst'] : []),
      ...(tekst.length > LANGST ? ['lang'] : []),
    ];
    if (weet === undefined || missing.length > 0) return this.#form(request, reply, found, fields, missing);
    const done = await this.#put(found, weet, tekst);
    return done ? this.#thanks(request, reply) : this.#gone(request, reply);
  }

  #put({ gemeenteId, id, publiek }: Geopend, weet: Kennis, tekst: string): Promise<boolean> {
    const sealed = sealFor(
      publiek,
      plaats(gemeenteId, 'antwoord', id),
      Buffer.from(JSON.stringify({ weet, tekst }), 'utf8'),
    );
    return this.#parts.opslag.antwoord(gemeenteId, id, legalDay(this.#frame.now()), sealed);
  }

  /** A letter that never was, ran out, or was answered: the three look the same. */
  async #open({ gemeente, code }: At['Params']): Promise<Geopend | null> {
    const parsed = parseReceiptCode(code);
    if (!parsed.ok) return null;
    const { opslag, peper } = this.#parts;
    const gemeenteId = await opslag.gemeente(gemeente);
    if (gemeenteId === null) return null;
    const found = await opslag.zoek(gemeenteId, zoekSleutel(peper, gemeenteId, parsed.code));
    // The job that closes it may be a minute late; the term is the term.
    if (found === null || found.tot < legalDay(this.#frame.now())) return null;
    const plain = open(briefSleutel(parsed.secret), plaats(gemeenteId, 'brief', found.id), found.verzegeld);
    return {
      gemeenteId,
      id: found.id,
      publiek: found.publiek,
      brief: JSON.parse(plain.toString('utf8')) as Brief,
    };
  }

  #form(
    request: FastifyRequest,
    reply: FastifyReply,
    { brief }: Geopend,
    typed: Record<string, string>,
    missing: readonly string[],
  ): FastifyReply {
    const taal = this.#frame.language(request);
    const say = (id: string, values = {}) => this.#texts.say(taal, `bronnen.brief.${id}`, values);
    const body = formPage(say, brief, dayIn(taal, brief.tot), typed, missing);
    const wrong = missing.length > 0;
    return this.#frame.show(request, reply, { status: wrong ? 400 : 200, title: say('titel'), body, wrong });
  }

  #thanks(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return this.#said(request, reply, 200, 'dank');
  }

  #gone(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return this.#said(request, reply, 404, 'weg');
  }

  #said(request: FastifyRequest, reply: FastifyReply, status: number, what: 'dank' | 'weg'): FastifyReply {
    const taal = this.#frame.language(request);
    const title = this.#texts.say(taal, `bronnen.brief.${what}`);
    const body = html`<h1>${title}</h1>
      <p>${this.#texts.say(taal, `bronnen.brief.${what}-uitleg`)}</p>`;
    return this.#frame.show(request, reply, { status, title, body });
  }
}

type Say = (id: string, values?: Record<string, string>) => string;

/** The question, two choices and a box: two minutes. */
const formPage = (
  say: Say,
  brief: Brief,
  tot: string,
  typed: Record<string, string>,
  missing: readonly string[],
): Html =>
  html`${faults(say, missing)}
    <form id="vraag" method="post" novalidate>
      <h1>${say('kop', { van: brief.van })}</h1>
      <p class="hulp kop">${say('uitleg', { gemeente: brief.gemeente, bron: brief.bron, tot })}</p>
      <h2>${brief.object}</h2>
      <p dir="auto">${brief.vraag}</p>
      <fieldset class="keuzes${missing.includes('weet') ? ' mis' : ''}">
        <legend><b>${say('weet')}</b></legend>
        ${kennis.map(
          (k) =>
            html`<div class="keuze">
              <input
                type="radio"
                id="weet-${k}"
                name="weet"
                value="${k}"
                ${typed['weet'] === k && html`checked`}
              /><label for="weet-${k}">${say(`weet-${k}`)}</label>
            </div>`,
        )}
      </fieldset>
      <div class="veld${missing.includes('tekst') || missing.includes('lang') ? ' mis' : ''}">
        <label for="tekst">${say('tekst')}</label
        ><span class="hulp" id="tekst-hulp">${say('tekst-hulp')}</span>
        <textarea id="tekst" name="tekst" dir="auto" class="vak" rows="6" aria-describedby="tekst-hulp">
${typed['tekst'] ?? ''}</textarea>
      </div>
      <div class="verder"><button class="knop hoofd">${say('verstuur')}</button></div>
    </form>`;

/** All faults at once on top, each with a link to its field. */
function faults(say: Say, missing: readonly string[]): Html | null {
  if (missing.length === 0) return null;
  return html`<div class="fouten" role="alert" tabindex="-1" autofocus>
    <h2>${say('fouten')}</h2>
    <ul>
      ${missing.map((m) => html`<li><a href="#${m === 'weet' ? 'weet-ja' : 'tekst'}">${say(`fout-${m}`)}</a></li>`)}
    </ul>
  </div>`;
}

const dayIn = (taal: Taal, day: string): string =>
  new Intl.DateTimeFormat(taal === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Temporal.Instant.from(`${day}T12:00:00Z`).epochMilliseconds);
