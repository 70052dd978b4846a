import { expect, test, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expectFits } from './desk.ts';
import { meldAan } from './lio-verhaal.ts';

const zin = `Wij leerden dit jaar ${Math.floor(performance.now() * 1000)} dingen.`;

interface Rij {
  id: string;
  versie: number;
  jaar: number;
  stand: string;
  besluitDatum: string | null;
}

const publiek = async (request: APIRequestContext): Promise<string> => {
  const reply = await request.get('/melden', { maxRedirects: 0 });
  return new URL(reply.headers().location!).origin;
};

/** The text field of a chapter. */
const tekstvak = (page: Page, hoofdstuk: string) =>
  page
    .getByRole('region', { name: 'Schrijven' })
    .getByRole('region', { name: hoofdstuk })
    .getByRole('textbox')
    .first();

const papier = (page: Page) => page.getByRole('region', { name: 'Zoals het gelezen wordt' });

test('een verslag wordt herzien, tegengehouden om een naam, vastgesteld door een ander en openbaar zonder script', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  const vraag = await meldAan(page);
  await page.goto('/regie/verslagen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verslagen');
  await expectAccessible(page);
  const { items } = await vraag.stuur<{ items: Rij[] }>('GET', '/verslagen');
  const oudste = items.findLast((v) => v.stand === 'gepubliceerd')!;
  const laatste = items.find((v) => v.jaar === oudste.jaar)!;
  // An earlier try may have stopped anywhere on the way.
  if (laatste.stand === 'voorgelegd')
    await vraag.stuur('POST', `/verslagen/${laatste.id}/_teruggeven`, { reden: 'Opnieuw' }, laatste.versie);
  await page.goto(`/regie/verslagen/${laatste.id}`);
  if (laatste.besluitDatum !== null) {
    await page.getByRole('button', { name: 'Herzie' }).click();
    await page.getByRole('dialog').getByLabel('Reden').fill('Een zin klopte niet.');
    await page.getByRole('dialog').getByRole('button', { name: 'Herzie' }).click();
    await expect(page.getByText('Herziening: Een zin klopte niet.')).toBeVisible();
  }
  await expectAccessible(page);

  // A name in a public text is seen while writing, and holds the account back.
  await tekstvak(page, 'Vooruit').fill('De heer Van den Bergh hielp ons.');
  await expect(papier(page).getByText(/waarvan 1 deze versie tegenhoudt/)).toBeVisible();
  await page.getByRole('button', { name: 'Leg voor aan college' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leg voor aan college' }).click();
  await expect(page.getByRole('dialog')).toContainText('waardoor iemand herkenbaar is');
  await page.keyboard.press('Escape');
  await tekstvak(page, 'Vooruit').fill(zin);
  await expect(papier(page).getByText(zin)).toBeVisible();

  // Internal words stay inside.
  await papier(page).getByRole('button', { name: 'Intern', exact: true }).click();
  await expect(papier(page).getByText(zin)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByRole('button', { name: 'Leg voor aan college' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leg voor aan college' }).click();
  await expect(page.getByText('wat het college vaststelt, is wat hier staat')).toBeVisible();

  const college = await browser.newPage();
  await meldAan(college, 'burgemeester');
  await college.goto(page.url());
  await college.getByRole('button', { name: 'Leg vaststelling vast' }).click();
  await college.getByRole('dialog').getByLabel('Besluit', { exact: true }).fill('B&W 2026-7');
  await college.getByRole('dialog').getByRole('button', { name: 'Leg vaststelling vast' }).click();
  await expect(college.getByText('Dit verslag verandert niet meer.')).toBeVisible();
  await expectAccessible(college);
  await college.close();

  await page.reload();
  await page.getByRole('button', { name: 'Publiceer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publiceer' }).click();
  await expect(page.getByText('Gepubliceerd')).toBeVisible();

  const pad = await page.getByRole('link', { name: 'Op de site van de gemeente' }).getAttribute('href');
  await bekijkOpenbaar(browser, `${await publiek(request)}${pad!}`);
});

/** As a resident reads it: no script, nothing from elsewhere; the PDF and the open data come along. */
async function bekijkOpenbaar(browser: Browser, adres: string) {
  const zonder = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const stad = await zonder.newPage();
  const elders: string[] = [];
  stad.on('request', (r) => {
    if (new URL(r.url()).origin !== new URL(adres).origin) elders.push(r.url());
  });
  await stad.goto(adres);
  await expect(stad.getByText(zin)).toBeVisible();
  await expect(stad.getByRole('table').first()).toBeVisible();
  const pdf = await stad.getByRole('link', { name: 'Het hele verslag als PDF' }).getAttribute('href');
  const bytes = await (await zonder.request.get(new URL(pdf!, adres).href)).body();
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const csv = await stad.getByRole('link', { name: /\.csv$/ }).getAttribute('href');
  expect((await zonder.request.get(new URL(csv!, adres).href)).ok()).toBe(true);
  expect(elders).toEqual([]);
  await zonder.close();
  const met = await browser.newPage();
  await met.goto(adres);
  await expectAccessible(met);
  await met.close();
}
