import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expectFits, plek, signaal } from './desk.ts';
import { meldAan } from './lio-verhaal.ts';

test('zoeken op gewone woorden, verfijnen, bewaren en opnieuw vragen', async ({ page }) => {
  const vraag = await meldAan(page, 'regisseur');
  const waar = plek();
  const woord = `kwispelvat${'abcdefghij'[Math.floor(performance.now()) % 10]}`;
  await signaal(vraag, `Er staan drie ${woord} te dampen achter de deur.`, waar);
  await page.goto('/regie/zoeken');
  await expectAccessible(page);
  await page.getByLabel('Zoekvraag').fill(`dampen ${woord}`);
  await page.keyboard.press('Enter');
  const finds = page.getByRole('region', { name: 'Uitkomst' });
  await expect(finds.getByRole('link').first()).toBeVisible();
  await expect(finds).toContainText('Drugs');
  await expect(page).toHaveURL(/\/regie\/zoeken$/);
  await expectAccessible(page);
  const naam = `Proef ${waar}`;
  await page.getByRole('button', { name: 'Deze vraag bewaren' }).click();
  await page.getByRole('dialog').getByLabel('Naam').fill(naam);
  await page.keyboard.press('Enter');
  const kept = page.getByRole('complementary', { name: 'Bewaarde vragen' });
  await expect(kept.getByRole('button', { name: naam, exact: true })).toBeVisible();
  await page.reload();
  await kept.getByRole('button', { name: naam, exact: true }).click();
  await expect(finds.getByRole('link').first()).toBeVisible();
  await kept.getByRole('button', { name: `Verwijder ${naam}` }).click();
  await expect(kept.getByRole('button', { name: naam, exact: true })).toHaveCount(0);
});

test('niets gevonden zegt waarom, ook op een telefoon in het donker', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await meldAan(page, 'regisseur');
  await page.goto('/regie/zoeken');
  await page.getByLabel('Zoekvraag').fill('zuurkoolmachine');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Op namen van personen zoekt Baken hier niet')).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
});
