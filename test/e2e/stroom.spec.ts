import { expect, test, type Browser, type Page } from '@playwright/test';
import { meldAan, vergadering, kijkNa, type Vraag } from './lio-verhaal.ts';

interface Cijfer {
  id: string;
  aantal: number;
}

/** Every step of the way leaves its own figure. */
const TELT_MEE = [
  'meldpunt-ontvangen',
  'meldpunt-geschift',
  'signalen-geregistreerd',
  'signalen-gewogen',
  'lio-besluiten',
];

/** The figures of this year as the regisseur may see them. */
async function cijfers(vraag: Vraag): Promise<Map<string, number>> {
  const jaar = new Date().getFullYear();
  const { cijfers: all } = await vraag.stuur<{ cijfers: Cijfer[] }>(
    'GET',
    `/verantwoording?van=${jaar}-01&tot=${jaar}-12`,
  );
  return new Map(all.map((one) => [one.id, one.aantal]));
}

/** A colleague reports in a browser of his own, as from the intranet. */
async function collegaMeldt(browser: Browser, wat: string, waar: string): Promise<string> {
  const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  const page = await context.newPage();
  await meldAan(page, 'medewerker');
  await page.goto('/melden-intern');
  await page.getByLabel('Wat zag u?').fill(wat);
  await page.getByLabel('Waar').fill(waar);
  await page.getByRole('button', { name: 'Versturen' }).click();
  const said = await page
    .getByText(/^Het nummer van uw melding is/)
    .first()
    .textContent();
  await context.close();
  const [kenmerk] = /M-\d{4}-[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(said ?? '') ?? [];
  expect(kenmerk).toBeTruthy();
  return kenmerk!;
}

/** The number of a melding is not its address; the list knows both. */
async function adresVan(vraag: Vraag, kenmerk: string): Promise<string> {
  const { items } = await vraag.stuur<{ items: { id: string; kenmerk: string }[] }>(
    'GET',
    '/meldingen?aantal=100',
  );
  const found = items.find((one) => one.kenmerk === kenmerk);
  expect(found, `${kenmerk} staat in de rij`).toBeTruthy();
  return found!.id;
}

async function schiftMetToetsen(page: Page, meldingId: string, kenmerk: string): Promise<void> {
  await page.goto(`/informatie/meldpunt/${meldingId}`);
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

test('van melding tot cijfer: een collega meldt, de regisseur schift en weegt met toetsen, het LIO besluit, en de verantwoording telt het', async ({
  page,
  browser,
}) => {
  const teken = crypto.randomUUID().slice(0, 8);
  const waar = `Kwikstaartweg 14, box ${teken}`;
  const vraag = await meldAan(page);
  const before = await cijfers(vraag);

  const kenmerk = await collegaMeldt(
    browser,
    `Bij een opslagbox wordt elke week contant betaald. Kenmerk ${teken}.`,
    waar,
  );
  const meldingId = await adresVan(vraag, kenmerk);
  await schiftMetToetsen(page, meldingId, kenmerk);

  const { signaal } = await vraag.stuur<{ signaal: { id: string } }>('GET', `/meldingen/${meldingId}`);
  await weegMetToetsen(page, signaal.id);

  const lio = await vergadering(vraag, [signaal.id]);
  await kijkNa(vraag, lio);
  await page.goto(`/informatie/lio/${lio}`);
  await expect(page.getByRole('list', { name: 'Agenda' }).getByRole('listitem')).toHaveCount(1);
  await besluitMetToetsen(page, lio);

  const after = await cijfers(vraag);
  const grew = [...after].filter(([id, total]) => total > (before.get(id) ?? 0)).map(([id]) => id);
  for (const id of TELT_MEE) expect(grew, `${id} telt mee`).toContain(id);
  await page.goto('/regie/verantwoording');
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Besluiten van het LIO', exact: true }) });
  await expect(row).toContainText(String(after.get('lio-besluiten')));
});
