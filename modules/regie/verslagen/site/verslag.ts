import path from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { html, trusted } from '#platform/html.ts';
import type { PublicFrame, PublicPart } from '#platform/http/public-part.ts';
import { Texts, type Taal } from '#platform/texts.ts';
import type { VerslagenOpslag } from '../store/publiek.ts';

interface Waar {
  gemeente: string;
  jaar?: string;
  naam?: string;
}
type At = { Params: Waar };

/** The account on the municipality's site: a page that needs no script, its pictures, its PDF and its open data. */
export const verslagPart = (opslag: VerslagenOpslag): PublicPart => ({
  mount: (app, frame) => {
    const site = new Verslagsite(opslag, frame);
    app.get<At>('/verantwoording/:gemeente', (request, reply) => site.jaren(request, reply));
    app.get<At>('/verantwoording/:gemeente/:jaar', (request, reply) => site.pagina(request, reply));
    app.get<At>('/verantwoording/:gemeente/:jaar/:naam', (request, reply) => site.bestand(request, reply));
  },
});

/** Parts of the page itself; everything else that was published is a file. */
const DELEN: readonly string[] = ['kop', 'pagina'];
const OPEN_DATA = /\.(csv|json|jsonld)$/;

class Verslagsite {
  readonly #opslag: VerslagenOpslag;
  readonly #frame: PublicFrame;
  readonly #texts = new Texts([path.join(import.meta.dirname, '..', 'texts')]);

  constructor(opslag: VerslagenOpslag, frame: PublicFrame) {
    this.#opslag = opslag;
    this.#frame = frame;
  }

  async jaren(request: FastifyRequest<At>, reply: FastifyReply): Promise<FastifyReply> {
    const gemeente = await this.#opslag.gemeente(request.params.gemeente);
    const jaren = gemeente ? await this.#opslag.jaren(gemeente.id) : [];
    if (!gemeente || jaren.length === 0) return this.#weg(request, reply);
    const say = this.#say(request);
    const titel = say('site.jaren', { gemeente: gemeente.naam });
    const basis = `/verantwoording/${request.params.gemeente}`;
    const items = jaren.map(
      (jaar) =>
        html`<li><a href="${basis}/${jaar}">${say('site.verslag-over', { jaar: String(jaar) })}</a></li>`,
    );
    const body = html`<h1>${titel}</h1>
      <p>${say('site.uitleg')}</p>
      <ul>
        ${items}
      </ul>`;
    return this.#frame.show(request, reply, { status: 200, title: titel, body });
  }

  async pagina(request: FastifyRequest<At>, reply: FastifyReply): Promise<FastifyReply> {
    const at = await this.#waar(request.params);
    const kop = at && (await this.#opslag.stuk(at.gemeente.id, at.jaar, 'kop'));
    const pagina = at && (await this.#opslag.stuk(at.gemeente.id, at.jaar, 'pagina'));
    if (!at || !kop || !pagina) return this.#weg(request, reply);
    const say = this.#say(request);
    const basis = `/verantwoording/${request.params.gemeente}`;
    const { titel, ondertitel } = JSON.parse(kop.inhoud.toString('utf8')) as Record<string, string>;
    const body = html`<article class="verslag" lang="nl">
      <h1>${titel}</h1>
      <p class="hulp kop">${ondertitel}</p>
      ${this.#bestanden(say, await this.#opslag.bestanden(at.gemeente.id, at.jaar), `${basis}/${at.jaar}`)}
      ${trusted(pagina.inhoud.toString('utf8'))}
      <p><a href="${basis}">${say('site.andere-jaren')}</a></p>
    </article>`;
    return this.#frame.show(request, reply, { status: 200, title: titel ?? '', body });
  }

  /** The whole as a PDF, and the figures as open data. */
  #bestanden(say: Say, namen: readonly string[], pad: string) {
    const te = [
      ...namen.filter((naam) => naam.endsWith('.pdf')),
      ...namen.filter((naam) => OPEN_DATA.test(naam)),
    ];
    return html`<ul>
      ${te.map((naam) => html`<li><a href="${pad}/${naam}">${say(naam.endsWith('.pdf') ? 'site.als-pdf' : 'site.als-data', { naam })}</a></li>`)}
    </ul>`;
  }

  async bestand(request: FastifyRequest<At>, reply: FastifyReply): Promise<FastifyReply> {
    const at = await this.#waar(request.params);
    const naam = request.params.naam ?? '';
    const stuk = at && !DELEN.includes(naam) ? await this.#opslag.stuk(at.gemeente.id, at.jaar, naam) : null;
    if (!stuk) return this.#weg(request, reply);
    return reply.type(stuk.soort).send(stuk.inhoud);
  }

  async #waar({ gemeente: code, jaar }: Waar) {
    const gemeente = await this.#opslag.gemeente(code);
    return gemeente && /^\d{4}$/.test(jaar ?? '') ? { gemeente, jaar: Number(jaar) } : null;
  }

  #say(request: FastifyRequest): Say {
    const taal: Taal = this.#frame.language(request);
    return (id, values = {}) => this.#texts.say(taal, `verslagen.${id}`, values);
  }

  #weg(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const say = this.#say(request);
    const title = say('site.weg');
    const body = html`<h1>${title}</h1>
      <p>${say('site.weg-uitleg')}</p>`;
    return this.#frame.show(request, reply, { status: 404, title, body });
  }
}

type Say = (id: string, values?: Record<string, string>) => string;
