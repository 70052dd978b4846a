import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expectFits, plek } from './desk.ts';
import { gewogenSignaal, meldAan, type Vraag } from './lio-verhaal.ts';

const cijfers = (): string => String(Math.floor(performance.now() * 1000)).slice(-6);

async function casus(vraag: Vraag): Promise<string> {
  const { id } = await vraag.stuur<{ id: string }>('POST', '/casussen', {
    titel: 'Boxen en een loods',
    doel: 'Weten wat bij elkaar hoort',
    thema: 'drugs',
  });
  return id;
}

/** One line of the form, without the mouse after its kind is chosen. */
async function legVast(
  page: Page,
  soort: string,
  waarde: string,
  bij: Record<string, string> = {},
): Promise<void> {
  const form = page.getByRole('form', { name: 'Vastleggen' });
  await form.getByLabel('Soort').selectOption({ label: soort });
  await form.getByRole('textbox').first().fill(waarde);
  for (const [veld, tekst] of Object.entries(bij)) await form.getByLabel(veld).fill(tekst);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: waarde }).first()).toBeVisible();
  await expect(form.getByRole('textbox').first()).toHaveValue('');
}

test('een casus legt vast wie en wat zij noemt en toont het als netwerk met een gelijke lijst; buiten de casus staat er geen persoon in', async ({
  page,
  browser,
}) => {
  const vraag = await meldAan(page);
  const [waar, telefoon] = [plek(), `06 12${cijfers()}`];
  await gewogenSignaal(vraag, {
    wat: `De heer Dirk-Jan Wateraardbei belt met ${telefoon} bij ${waar}.`,
    waar,
  });
  const id = await casus(vraag);
  await page.goto(`/bestrijding/casussen/${id}`);
  await legVast(page, 'Persoon', 'Nienke Moerasspirea', { Telefoon: telefoon });
  await legVast(page, 'Organisatie', 'Moerasspirea Verhuur B.V.', { Adres: waar });
  const form = page.getByRole('form', { name: 'Vastleggen' });
  await form.getByLabel('Soort').selectOption({ label: 'Kenteken' });
  await form.getByRole('textbox').first().fill('dit is er geen');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toContainText('Dit klopt niet');
  const regel = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: telefoon, exact: true }) });
  await expect(regel).toContainText('Ook in');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Netwerk' }).click();
  await expect(page.getByRole('img', { name: /^Tekening van/ })).toBeVisible();
  await expect(page.locator('canvas').first()).toBeVisible();
  const lijst = page.getByRole('region', { name: 'Alles in het netwerk' }).first();
  await expect(lijst.getByRole('button', { name: /Nienke Moerasspirea/ })).toBeVisible();
  const nummer = lijst.getByRole('region', { name: 'Telefoonnummer' }).getByRole('button').first();
  await nummer.focus();
  await page.keyboard.press('Enter');
  await expect(lijst.getByRole('list', { name: 'Verbonden met' })).toContainText('hoort bij');
  const verder = lijst.getByRole('button', { name: 'Persoon: nog 1' });
  const bewaard = page.waitForResponse((r) => r.url().includes('/netwerkplekken') && r.status() === 204);
  await verder.focus();
  await page.keyboard.press('Enter');
  await expect(lijst.getByRole('button', { name: /Wateraardbei.*lijn/ })).toBeVisible();
  await bewaard;
  await expectAccessible(page);
  const { plekken } = await vraag.stuur<{ plekken: { x: number; y: number }[] }>(
    'GET',
    `/casussen/${id}/netwerk`,
  );
  expect(plekken.length).toBeGreaterThan(4);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await lijst.getByRole('link', { name: 'Naar de bladzijde' }).click();
  await expect(page.getByRole('heading', { name: 'Wat bronnen zeggen' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Netwerk' }).click();
  await expect(page.getByText('personen alleen binnen een casus')).toBeVisible();
  await expect(page.locator('canvas').first()).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/Wateraardbei|Nienke/);
  await expectAccessible(page);

  // Whoever is not in the circle meets nothing, and the circle hears who that was.
  const ander = await browser.newPage();
  const jurist = await meldAan(ander, 'jurist');
  const { items } = await vraag.stuur<{ items: { soort: string; onderwerpId: string }[] }>(
    'GET',
    `/casussen/${id}/vermeldingen`,
  );
  const adres = items.find((one) => one.soort === 'adres')!;
  await jurist.stuur('GET', `/onderwerpen/${adres.onderwerpId}`);
  await ander.close();
  await page.goto(`/bestrijding/casussen/${id}`);
  await expect(page.getByText('Van buiten stuitte iemand hierop')).toBeVisible();
  await page.getByRole('button', { name: 'Gezien' }).click();
  await expect(page.getByText('Van buiten stuitte iemand hierop')).toBeHidden();
});
