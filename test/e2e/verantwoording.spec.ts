import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';

async function enter(page: Page, rol: string, path = '/regie/verantwoording'): Promise<void> {
  await page.goto(path);
  await page
    .getByRole('button', { name: new RegExp(`^${rol}`) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Verantwoording \d{4}/);
}

test('alle cijfers in één blik, en met ] naar het hoofdstuk van een lijn met omschrijving en bron', async ({
  page,
}) => {
  await enter(page, 'procesregisseur');
  await expect(page.getByRole('rowheader', { name: 'Signalen', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Signalen', exact: true }).last().click();
  await expect(page).toHaveURL(/lijn=informatie/);
  const figure = page.getByRole('region', { name: /^Signalen/ });
  await expect(figure).toContainText('Meldingen die na schiften een signaal werden');
  await expect(figure).toContainText('Het zegt niet hoeveel er speelt');
  await page.keyboard.press('[');
  await expect(page).not.toHaveURL(/lijn=/);
  await page.keyboard.press(']');
  await expect(page).toHaveURL(/lijn=/);
  await expectAccessible(page);
});

test('de periode staat in het adres en blijft bij terug', async ({ page }) => {
  await enter(page, 'procesregisseur');
  const year = new Date().getFullYear();
  await page.getByLabel('Deel van het jaar').selectOption('1e kwartaal');
  await expect(page).toHaveURL(new RegExp(`van=${year}-01&tot=${year}-03`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Verantwoording 1e kwartaal ${year}`);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Verantwoording ${year}`);
});

test('de burgemeester kiest jaren en kwartalen en leest dat kleine aantallen zijn afgeschermd', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await enter(page, 'burgemeester');
  const parts = await page.getByLabel('Deel van het jaar').locator('option').allTextContents();
  expect(parts).toEqual(['Heel het jaar', '1e kwartaal', '2e kwartaal', '3e kwartaal', '4e kwartaal']);
  await expect(page.getByText('Aantallen onder 5 zijn afgeschermd').first()).toBeVisible();
  await expect(page.getByLabel('Uitsplitsen naar')).toHaveCount(0);
  await expectAccessible(page);
  await page.goto('/regie/verantwoording?van=2026-01&tot=2026-02');
  await expect(page.getByText('Uw rol ziet hele jaren en kwartalen.')).toBeVisible();
  await page.getByRole('button', { name: 'Naar dit jaar' }).click();
  await expect(page.getByRole('rowheader', { name: 'Signalen', exact: true })).toBeVisible();
});

test('de cijfers gaan mee als CSV', async ({ page }) => {
  await enter(page, 'procesregisseur');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^cijfers-\d{4}-01-\d{4}-\d{2}\.csv$/);
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/^\uFEFFCijfer;[\s\S]*\r\nSignalen;;Totaal;/);
});

test('past op een telefoon', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enter(page, 'procesregisseur', '/regie/verantwoording?lijn=informatie');
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(360);
  await expectAccessible(page);
});
