import { expect, test, type Browser } from '@playwright/test';
import { meldAan, type Vraag } from './lio-verhaal.ts';
import { cijfers, vanSchiftenTotBesluit, verwachtGeteld } from './stroom.ts';

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
  await page.goto(`/informatie/meldpunt/${meldingId}`);
  await vanSchiftenTotBesluit(page, vraag, { id: meldingId, kenmerk });
  await verwachtGeteld(page, vraag, before);
});
