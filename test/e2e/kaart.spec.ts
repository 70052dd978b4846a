import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expectFits } from './desk.ts';
import { meldAan } from './lio-verhaal.ts';

/** Everything that the page asks for, and everything its policy stops. */
function watch(page: Page): { origins: Set<string>; scripts: string[]; stopped: string[] } {
  const seen = { origins: new Set<string>(), scripts: [] as string[], stopped: [] as string[] };
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http')) seen.origins.add(url.origin);
    if (/\.m?js$/.test(url.pathname)) seen.scripts.push(url.pathname);
  });
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) seen.stopped.push(message.text());
  });
  return seen;
}

const opnieuw = async (page: Page) => {
  await page.goto('/informatie/kaart');
  await expect(page.getByRole('heading', { name: 'Gebieden' })).toBeVisible();
};

test('de lijst naast de kaart doet met toetsen wat de kaart met de muis doet', async ({ page }) => {
  await meldAan(page);
  const seen = watch(page);
  await opnieuw(page);
  const plek = page.getByRole('button', { name: /^Toon Industrieterrein Tolbaken, \d+ stukken$/ });
  await plek.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Industrieterrein Tolbaken' })).toBeVisible();
  await expect(plek).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/gekozen=/);
  await page.reload();
  const stukken = page
    .getByRole('region')
    .or(page.locator('section'))
    .filter({ has: page.getByRole('heading', { name: 'Industrieterrein Tolbaken' }) });
  const eerste = stukken.getByRole('link').first();
  const kenmerk = await eerste.textContent();
  await expectAccessible(page);
  await eerste.focus();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/kaart/);
  await expect(page.getByText(kenmerk ?? '').first()).toBeVisible();
  expect([...seen.origins]).toEqual([new URL(page.url()).origin]);
  expect(seen.stopped).toEqual([]);
});

test('zonder WebGL is er de lijst, een rustige zin, en wordt er niets groots geladen', async ({ page }) => {
  await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null;');
  await meldAan(page);
  const seen = watch(page);
  await opnieuw(page);
  await expect(page.getByText('Deze browser kan de kaart niet tekenen')).toBeVisible();
  await page.getByRole('button', { name: /^Toon Oostkade, / }).click();
  await expect(page.getByRole('heading', { name: 'Oostkade' })).toBeVisible();
  await expectAccessible(page);
  expect(seen.scripts.filter((script) => /engine|maplibre/.test(script))).toEqual([]);
});

test('op de kaart drukken kiest hetzelfde als de lijst; de ondergrond staat uit en er gaat niets naar buiten', async ({
  page,
}) => {
  await meldAan(page);
  const seen = watch(page);
  await opnieuw(page);
  const beeld = page.getByRole('region', { name: 'Kaart van de gebieden' });
  await expect(beeld).toBeVisible();
  // The name of an area stands well inside it.
  const naam = page.locator('[data-map-label]', { hasText: 'Middenpolder' });
  const box = (await naam.boundingBox())!;
  await expect(async () => {
    await page.mouse.click(box.x + box.width / 2, box.y - 6);
    await expect(page.getByRole('heading', { level: 2, name: /Middenpolder|\d/ })).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  expect([...seen.origins]).toEqual([new URL(page.url()).origin]);
  expect(seen.stopped).toEqual([]);
  expect(seen.scripts.some((script) => /maplibre-gl-worker/.test(script))).toBe(true);
});

test('om te delen: geen klein aantal, geen adres en geen stuk', async ({ page }) => {
  await meldAan(page);
  await opnieuw(page);
  await page.getByLabel('Om te delen').check();
  await expect(page.getByText('Stukken en adressen zijn afgeschermd')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Adressen' })).toHaveCount(0);
  const cells = await page.getByRole('cell').allTextContents();
  expect(cells.length).toBeGreaterThan(10);
  expect(cells.filter((cell) => ['1', '2', '3', '4'].includes(cell.trim()))).toEqual([]);
  await expect(page.getByRole('cell', { name: '1–4' }).first()).toBeVisible();
});

test('de kaart past op een telefoon', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await meldAan(page);
  await opnieuw(page);
  await expectFits(page);
  await expectAccessible(page);
});
