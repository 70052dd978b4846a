/** The steps from the inbox to the figure, each done by keyboard, for every way a melding can come in. */
import { expect, type Page } from '@playwright/test';
import { kijkNa, vergadering, type Vraag } from './lio-verhaal.ts';

interface Cijfer {
  id: string;
  aantal: number;
}

type Cijfers = ReadonlyMap<string, number>;

/** Every step of the way leaves its own figure. */
const TELT_MEE = [
  'meldpunt-ontvangen',
  'meldpunt-geschift',
  'signalen-geregistreerd',
  'signalen-gewogen',
  'lio-besluiten',
];

/** The figures of this year as the regisseur may see them. */
export async function cijfers(vraag: Vraag): Promise<Cijfers> {
  const jaar = new Date().getFullYear();
  const { cijfers: all } = await vraag.stuur<{ cijfers: Cijfer[] }>(
    'GET',
    `/verantwoording?van=${jaar}-01&tot=${jaar}-12`,
  );
  return new Map(all.map((one) => [one.id, one.aantal]));
}

/** On the screen of the melding. */
async function schiftMetToetsen(page: Page, kenmerk: string): Promise<void> {
  await expect(page.getByText(`Melding ${kenmerk}`)).toBeVisible();
  const wat = page.getByLabel('Wat is gezien');
  await expect(wat).not.toHaveValue('');
  await page.keyboard.press('e');
  await expect(wat).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Thema')).toBeFocused();
  await page.keyboard.type('Witwassen');
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await expect(page.getByText(`${kenmerk}: verder`)).toBeVisible();
}

async function weegMetToetsen(page: Page, signaalId: string): Promise<void> {
  await page.goto(`/informatie/signalen/${signaalId}`);
  await expect(page.getByRole('region', { name: 'Wegen' })).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.press('r');
  await page.keyboard.press('e');
  await expect(page.getByLabel('Bevoegdheid')).toBeFocused();
  await page.keyboard.type('APV');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Eigen waarneming van een collega, twee keer gezien.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Verder/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/ gewogen: Verder$/)).toBeVisible();
}

async function besluitMetToetsen(page: Page, vergaderingId: string): Promise<void> {
  await page.goto(`/informatie/lio/${vergaderingId}/vergadering`);
  await expect(page.getByRole('group', { name: 'Wie is er' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: /Openen met/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('anonieme weergave')).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('h');
  await page.keyboard.type('toez');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Actiehouder')).toHaveValue('Toezicht, boa');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/vastgelegd \d\d:\d\d/).first()).toBeVisible();
}

/** From the opened melding to the decision of the LIO. */
export async function vanSchiftenTotBesluit(
  page: Page,
  vraag: Vraag,
  melding: { id: string; kenmerk: string },
): Promise<void> {
  await schiftMetToetsen(page, melding.kenmerk);
  const { signaal } = await vraag.stuur<{ signaal: { id: string } }>('GET', `/meldingen/${melding.id}`);
  await weegMetToetsen(page, signaal.id);
  const lio = await vergadering(vraag, [signaal.id]);
  await kijkNa(vraag, lio);
  await page.goto(`/informatie/lio/${lio}`);
  await expect(page.getByRole('list', { name: 'Agenda' }).getByRole('listitem')).toHaveCount(1);
  await besluitMetToetsen(page, lio);
}

/** Each step counts, and the screen says what the server counted. */
export async function verwachtGeteld(page: Page, vraag: Vraag, before: Cijfers): Promise<void> {
  const after = await cijfers(vraag);
  const grew = [...after].filter(([id, total]) => total > (before.get(id) ?? 0)).map(([id]) => id);
  for (const id of TELT_MEE) expect(grew, `${id} telt mee`).toContain(id);
  await page.goto('/regie/verantwoording');
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Besluiten van het LIO', exact: true }) });
  // Other tests decide at the same time: the screen may be further than the answer before it.
  const shown = async (): Promise<number> =>
    Number((await row.getByRole('cell').nth(1).innerText()).replaceAll('.', ''));
  await expect.poll(shown).toBeGreaterThanOrEqual(after.get('lio-besluiten')!);
}
