import { expect, type APIResponse, type Page } from '@playwright/test';

/** Asks the server as the signed-in person of this page would. */
export class Vraag {
  readonly #page: Page;
  readonly #csrf: string;

  constructor(page: Page, csrf: string) {
    this.#page = page;
    this.#csrf = csrf;
  }

  async stuur<T>(method: string, path: string, data?: unknown, version?: number): Promise<T> {
    const reply: APIResponse = await this.#page.request.fetch(`/api/v1${path}`, {
      method,
      headers: {
        'x-baken-csrf': this.#csrf,
        ...(method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(data === undefined ? {} : { data }),
    });
    expect(reply.ok(), `${method} ${path}: ${reply.status()} ${await reply.text()}`).toBe(true);
    return reply.status() === 204 ? (undefined as T) : ((await reply.json()) as T);
  }
}

/** Signs in without the screen; the cookie is the page's own. */
export async function meldAan(page: Page, rol = 'regisseur', gemeente = 'papendrecht'): Promise<Vraag> {
  const reply = await page.request.post('/api/v1/demo/aanmelden', { data: { rol, gemeente } });
  expect(reply.ok()).toBe(true);
  const { csrf } = (await reply.json()) as { csrf: string };
  return new Vraag(page, csrf);
}

export interface Stuk {
  wat: string;
  waar: string;
  thema?: string;
  bronsoort?: string;
  reden?: string;
}

/** A report by telephone that was sifted and weighed: a signal that can go on an agenda. */
export async function gewogenSignaal(vraag: Vraag, stuk: Stuk): Promise<string> {
  const melding = await vraag.stuur<{ id: string }>('POST', '/meldpunt/telefoon', {
    kanaal: 'telefoon',
    wat: stuk.wat,
    waar: stuk.waar,
  });
  const { versie } = await vraag.stuur<{ versie: number }>('GET', `/meldingen/${melding.id}`);
  const { signaal } = await vraag.stuur<{ signaal: { id: string } }>(
    'POST',
    `/meldingen/${melding.id}/schift`,
    {
      keuze: 'verder',
      wat: stuk.wat,
      waar: stuk.waar,
      thema: stuk.thema ?? 'drugs',
      bronsoort: stuk.bronsoort ?? 'toezichthouder',
    },
    versie,
  );
  await vraag.stuur(
    'POST',
    `/signalen/${signaal.id}/weging`,
    {
      concreet: true,
      recent: true,
      bevoegdheid: 'apv',
      reden: stuk.reden ?? 'Drie keer gezien; zonder naam is het pand niet te vinden.',
      uitkomst: 'verder',
    },
    1,
  );
  return signaal.id;
}

const tafel = [
  ['Gemeente', 'Voorzitter, regisseur', true, true],
  ['Gemeente', 'Vergunningen', true, true],
  ['Gemeente', 'Toezicht, boa', true, true],
  ['Gemeente', 'Jurist', true, true],
  ['Gemeente', 'Burgerzaken', true, false],
  ['Gemeente', 'Sociaal domein', true, false],
  ['Gemeente', 'Ruimte, sleutelfiguur', true, false],
  ['Gemeente', 'Economie', true, false],
  ['Gemeente', 'Communicatie', true, false],
  ['Politie', 'Wijkagent', false, false],
] as const;

interface Versie {
  id: string;
  versie: number;
  deelnemers: { id: string; functie: string }[];
}

/** A planned meeting with ten seats and these signals on its agenda. */
export async function vergadering(vraag: Vraag, signaalIds: readonly string[]): Promise<string> {
  const datum = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  let v = await vraag.stuur<Versie>('POST', '/lio/vergaderingen', {
    datum,
    tijd: '13:30',
    duurMinuten: 90,
    plaats: 'Raadzaal',
  });
  for (const [organisatie, functie, intern, zietNamen] of tafel)
    v = await vraag.stuur<Versie>(
      'POST',
      `/lio/vergaderingen/${v.id}/deelnemers`,
      { organisatie, functie, intern, zietNamen },
      v.versie,
    );
  if (signaalIds.length > 0) await vraag.stuur('POST', `/lio/vergaderingen/${v.id}/punten`, { signaalIds });
  return v.id;
}

/** Looks every item over, as the preparing regisseur does. */
export async function kijkNa(vraag: Vraag, vergaderingId: string): Promise<void> {
  const { items } = await vraag.stuur<{ items: { id: string; versie: number; kenmerk: string }[] }>(
    'GET',
    `/lio/vergaderingen/${vergaderingId}/punten`,
  );
  for (const p of items)
    await vraag.stuur(
      'PATCH',
      `/lio/punten/${p.id}`,
      {
        titel: 'Opslagbox, ’s nachts lossen, afwijkend stroomgebruik',
        objectsoort: 'opslagbox',
        buurt: 'een bedrijventerrein',
        aantalInBuurt: 46,
        nagekeken: true,
      },
      p.versie,
    );
}
