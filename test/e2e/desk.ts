import { expect, type Page } from '@playwright/test';
import type { Vraag } from './lio-verhaal.ts';

/** Presses keys as a person would and counts them: the time targets of practice are counted in keys. */
export class Keys {
  readonly #page: Page;
  /** Keys that decide or move; letters of a written sentence are counted apart. */
  pressed = 0;
  typed = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.pressed += 1;
      await this.#page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.typed += text.length;
    await this.#page.keyboard.type(text);
  }
}

/** A place that no other test names; 1900 to 2099 would be read as a year. */
export const plek = (): string => `Kwikstaartweg ${2100 + (Math.floor(performance.now() * 1000) % 7800)}`;

interface Gemaakt {
  id: string;
  kenmerk: string;
}

/** A melding in the queue. */
export const melding = (vraag: Vraag, wat: string, waar: string): Promise<Gemaakt> =>
  vraag.stuur<Gemaakt>('POST', '/meldpunt/telefoon', { kanaal: 'telefoon', wat, waar });

/** A signal that waits to be weighed. */
export async function signaal(vraag: Vraag, wat: string, waar: string, duiding?: string): Promise<Gemaakt> {
  const { id } = await melding(vraag, wat, waar);
  const made = await vraag.stuur<{ signaal: Gemaakt }>(
    'POST',
    `/meldingen/${id}/schift`,
    { keuze: 'verder', wat, waar, thema: 'drugs', ...(duiding ? { duiding } : {}) },
    1,
  );
  return made.signaal;
}

/** No sideways scroll at this width. */
export async function expectFits(page: Page): Promise<void> {
  const width = page.viewportSize()!.width;
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(width);
}
