import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expectFits } from './desk.ts';

async function enter(page: Page, rol: string, path = '/regie/plan'): Promise<void> {
  await page.goto(path);
  await page
    .getByRole('button', { name: new RegExp(`^${rol}`) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const plaat = (page: Page) => page.getByRole('table', { name: /^Plaat van/ });

test('de plaat van het eerste jaar heeft vijf lijnen, vier kwartalen en 33 vakken van 28 activiteiten', async ({
  page,
}) => {
  await enter(page, 'medewerker', `/regie/plan?jaar=${new Date().getFullYear() - 2}`);
  await expect(plaat(page).getByRole('rowheader')).toHaveCount(5);
  await expect(plaat(page).getByRole('columnheader')).toHaveCount(5);
  const codes = await plaat(page)
    .locator('a[data-code]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-code')));
  expect(codes).toHaveLength(33);
  expect(new Set(codes).size).toBe(28);
  await expectAccessible(page);
  await plaat(page)
    .getByRole('link', { name: /nachtregister/ })
    .click();
  await expect(
    page.getByRole('region', { name: 'Activiteit', exact: true }).getByText('Verkend en besloten: niet.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Stand zetten/ })).toHaveCount(0);
});

test('vier velden maken een activiteit die meteen op de plaat staat', async ({ page }) => {
  await enter(page, 'procesregisseur');
  const naam = `Steigers nalopen ${Math.floor(performance.now() * 1000)}`;
  await expect(plaat(page)).toBeVisible();
  await page.keyboard.press('n');
  const venster = page.getByRole('dialog');
  await expectAccessible(page);
  await venster.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(venster.getByRole('alert')).toContainText('Schrijf wat er gebeurt.');
  await venster.getByLabel('Wat').fill(naam);
  await venster.getByLabel('Lijn').selectOption('Weerbaarheid');
  await venster.getByLabel('Q4').check();
  await venster.getByLabel(/^Of een functie/).fill('Adviseur veiligheid');
  await venster.getByRole('button', { name: 'Toevoegen' }).click();
  const vak = plaat(page).getByRole('link', { name: new RegExp(naam) });
  await expect(vak).toBeVisible();
  await vak.click();
  await expect(page.getByText('Later erbij gekomen')).toBeVisible();
});

/** One that may move, stands before the last quarter, and is not in it already. */
const schuifbaar = (page: Page) =>
  plaat(page)
    .locator('td:not([data-kwartaal="4"]) li')
    .filter({ has: page.getByRole('button', { name: /^Verplaatsen/ }) })
    .filter({ hasNotText: /controle|Vaarsurveillance/ })
    .getByRole('link')
    .first();

test('later slepen of verplaatsen vraagt een reden, en die blijft bij de activiteit staan', async ({
  page,
}) => {
  await enter(page, 'procesregisseur');
  const vak = schuifbaar(page);
  const titel = ((await vak.textContent()) ?? '').split(',')[0]!;
  await vak.dragTo(vak.locator('xpath=ancestor::tr').locator('td[data-kwartaal="4"]'));
  const venster = page.getByRole('dialog');
  await expect(venster).toContainText(titel);
  await venster.getByRole('button', { name: 'Terug' }).click();
  await vak.focus();
  await page.keyboard.press('m');
  await venster.getByLabel('Q4').check();
  await venster.getByRole('button', { name: 'Verplaatsen', exact: true }).click();
  await expect(venster.getByRole('alert')).toContainText('vraagt een reden');
  await venster.getByLabel('Reden').fill('De zaal was niet vrij.');
  await venster.getByRole('button', { name: 'Verplaatsen', exact: true }).click();
  await expect(venster).toHaveCount(0);
  const verschoven = plaat(page).locator('td[data-kwartaal="4"]').getByRole('link', { name: titel });
  await expect(verschoven).toContainText('was Q');
  await verschoven.click();
  await expect(page.getByText('De zaal was niet vrij.').first()).toBeVisible();
  await expectAccessible(page);
});

test('een getelde activiteit toont waar het bewijs staat, en overschrijven vraagt een reden', async ({
  page,
}) => {
  await enter(page, 'procesregisseur', '/regie/plan?beeld=tabel');
  await page.getByRole('link', { name: 'Lokaal Informatie Overleg (LIO)' }).click();
  await expect(page.getByText(/^Geteld: \d+ van 12$/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Maanden waarin een LIO gehouden is' })).toBeVisible();
  await page.getByRole('button', { name: /^Stand zetten van/ }).click();
  const venster = page.getByRole('dialog');
  await venster.getByLabel('Afgerond').check();
  await venster.getByRole('button', { name: 'Bewaren' }).click();
  await expect(venster.getByRole('alert')).toContainText('vraagt een reden');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Naar de plek waar dit gebeurt' }).click();
  await expect(page).toHaveURL(/\/informatie\/lio/);
});

test('beleid, jaren, flankerend beleid en aanbevelingen zijn leesbaar voor wie meekijkt', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await enter(page, 'burgemeester', '/regie/plan/beleid');
  await expect(page.getByText('op weg naar trede 5')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Beleid herschrijven' })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto('/regie/plan/flankerend');
  await expect(page.getByRole('heading', { name: 'Opslagboxen' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/regie/plan/jaren');
  await expect(page.getByText('Verkend en besloten: niet.').first()).toBeVisible();
  await expectAccessible(page);
  await page.goto('/regie/aanbevelingen?soort=onderzoek');
  await expect(page.getByRole('heading', { name: 'Lokale criminologische analyse' })).toBeVisible();
  await expectAccessible(page);
});

test('zonder plan zegt het scherm wat er komt en wat de eerste stap is', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() =>
    fetch('/api/v1/demo/aanmelden', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ rol: 'regisseur', gemeente: 'buurgemeente' }),
    }),
  );
  await page.goto('/regie/plan');
  await expect(page.getByRole('heading', { name: 'Nog geen jaarplan' })).toBeVisible();
  await expectAccessible(page);
});

test('past op een telefoon en drukt af op één liggend blad', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enter(page, 'procesregisseur');
  await expect(plaat(page)).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
  for (const beeld of ['tabel', 'eigenaar', 'partner', 'doel']) {
    await page.goto(`/regie/plan?beeld=${beeld}`);
    await expect(page.getByRole('button', { name: 'Plaat', exact: true })).toBeVisible();
    await expectFits(page);
  }
  await page.goto('/regie/plan');
  await expect(plaat(page)).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toContain('/Count 1');
  expect(pdf).toMatch(/MediaBox \[0 0 841\.\d+ 594\.\d+\]/);
});
