import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';

/** Chooses the process coordinator's role and waits for the frame. */
async function enter(page: Page, path = '/stijl', rol = /^procesregisseur/): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: rol }).first().click();
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
}

/** What the browser complains about, except that nobody was signed in yet. */
function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 401/.test(message.text())) said.push(message.text());
  });
  page.on('pageerror', (fault) => said.push(fault.message));
  return said;
}

test('kiezen van een rol brengt naar het adres dat gevraagd was, zonder klacht van de browser', async ({
  page,
}) => {
  const said = complaints(page);
  await page.goto('/stijl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kies een rol');
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^procesregisseur/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/stijl$/);
  await expect(page).toHaveTitle('Onderdelen en standen · Baken');
  expect(said).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`alle onderdelen zijn toegankelijk, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await enter(page);
    await expect(page.getByText('Bezig met ophalen').last()).toBeVisible();
    await expectAccessible(page);
  });
}

test('elk onderdeel past op een telefoon en bij 400 % zoom', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enter(page);
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(width);
  }
  await expectAccessible(page);
});

test('? toont de toetsen, Ctrl K geeft opdrachten, en typen is geen toets', async ({ page }) => {
  await enter(page);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Toetsen' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Opdracht geven' })).toBeFocused();
  await page.keyboard.type('?');
  await expect(page.getByRole('dialog', { name: 'Toetsen' })).toHaveCount(0);
});

test('een onvolledig formulier zegt wat er mis is en brengt naar het veld', async ({ page }) => {
  await enter(page);
  await page.getByRole('button', { name: 'Nakijken' }).click();
  const summary = page.getByRole('alert').filter({ hasText: '2 antwoorden kloppen nog niet.' });
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await summary.getByRole('link', { name: /^Termijn/ }).click();
  await expect(page.getByRole('textbox', { name: 'Termijn' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('17-12-2026');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Termijn' })).toHaveValue('do 17 dec 2026');
});

test('de dialoog geeft de focus terug aan de knop', async ({ page }) => {
  await enter(page);
  await page.getByRole('button', { name: 'Dialoog openen' }).click();
  await expect(page.getByRole('dialog', { name: 'Namen tonen voor punt 7?' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Dialoog openen' })).toBeFocused();
});

test('de taal wisselt zonder herladen, en een onbekend adres zegt dat', async ({ page }) => {
  // The language goes with the account: this one is used by no other test.
  await enter(page, '/bestaat-niet', /^partner/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Niet gevonden');
  await page.getByRole('button', { name: /uw instellingen$/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('wat na / getypt wordt terwijl het zoekvenster nog laadt, staat erin; Escape sluit ook dan', async ({
  page,
}) => {
  let slow = true;
  await page.route(/\/assets\/(Palette|DialogBox)-.*\.js$/, async (route) => {
    if (slow) await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await enter(page);
  const field = page.getByRole('combobox', { name: 'Zoeken' });
  await page.keyboard.press('/');
  await page.keyboard.type('weg');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('signalx');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('en');
  await expect(field).toHaveValue('signalen');
  await expect(field).toBeFocused();
  slow = false;
  await page.keyboard.type(' nu');
  await expect(field).toHaveValue('signalen nu');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
});
