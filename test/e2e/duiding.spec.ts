import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';

const jaar = new Date().getFullYear();
const HOOFDSTUK = `/regie/verantwoording?van=${jaar}-01&tot=${jaar}-12&lijn=bestrijding`;

async function enter(page: Page, rol: string): Promise<void> {
  await page.goto(HOOFDSTUK);
  await page
    .getByRole('button', { name: new RegExp(`^${rol}`) })
    .first()
    .click();
}

const duiding = (page: Page) => page.getByRole('region', { name: 'Duiding van Gecontroleerde objecten' });

async function schrijf(page: Page, tekst: string): Promise<void> {
  await duiding(page)
    .getByRole('button', { name: /^Duiding (schrijven|wijzigen)/ })
    .click();
  await duiding(page).getByLabel('Duiding', { exact: true }).fill(tekst);
}

test('wie een cijfer duidt en ingehaald wordt, houdt zijn tekst en kiest', async ({ page, browser }) => {
  const proef = crypto.randomUUID().slice(0, 8);
  await enter(page, 'procesregisseur');
  await schrijf(page, `Het meeste was **in orde** (${proef}).`);
  await expectAccessible(page);

  const ander = await browser.newPage();
  await enter(ander, 'analist');
  await schrijf(ander, `De keuze volgde de signalen (${proef}).`);
  await duiding(ander).getByRole('button', { name: 'Duiding bewaren' }).click();
  await expect(duiding(ander)).toContainText(`De keuze volgde de signalen (${proef}).`);
  await ander.close();

  await duiding(page).getByRole('button', { name: 'Duiding bewaren' }).click();
  const botsing = page.getByRole('alert');
  await expect(botsing).toContainText(`Het meeste was **in orde** (${proef}).`);
  await expect(botsing).toContainText(`De keuze volgde de signalen (${proef}).`);
  await expectAccessible(page);
  await botsing.getByRole('button', { name: /^Mijn/ }).click();
  await expect(duiding(page)).toContainText(`Het meeste was in orde (${proef}).`);
  await expect(duiding(page).locator('b', { hasText: 'in orde' })).toBeVisible();
});

test('een cijfer heeft grafieken met een zin, en dezelfde aantallen als tabel', async ({ page }) => {
  await enter(page, 'procesregisseur');
  const figure = page.getByRole('region', { name: /^Uitgevoerde controles/ });
  await expect(figure.getByRole('img').first()).toHaveAccessibleName(
    /^Uitgevoerde controles, naar uitkomst\. .+ \d/,
  );
  await expect(figure.locator('svg').first()).toBeVisible();
  await figure.getByText('Zelfde cijfers als tabel').first().click();
  await expect(figure.getByRole('table').first()).toBeVisible();
  await expect(figure.getByText('Eerdere jaren')).toBeVisible();
});

test('een jaar waarvan het verslag is vastgesteld, staat vast en is er als open data', async ({ page }) => {
  await page.goto(`/regie/verantwoording?van=${jaar - 1}-01&tot=${jaar - 1}-12`);
  await page
    .getByRole('button', { name: /^procesregisseur/ })
    .first()
    .click();
  const vast = page.getByRole('region', { name: `De cijfers van ${jaar - 1} staan vast.` });
  await expect(vast).toContainText(/Controlegetal \(SHA-256\): [0-9a-f]{64}/);
  await vast.getByText('Open data van dit jaar').click();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await vast.getByRole('link', { name: `cijfers-${jaar - 1}.csv` }).click();
  const csv = readFileSync(await (await download).path(), 'utf8');
  expect(csv).toMatch(/^\uFEFFjaar;cijfer;titel;/);
  expect(csv).toContain(';afgeschermd;');
  // Every number under the threshold is gone but that of the house's own meetings; nought stays.
  const anderen = csv.split('\r\n').filter((regel) => !regel.includes(';lio-gehouden;'));
  expect(anderen.join('\n')).not.toMatch(/;[1-4];geteld;/);
});
