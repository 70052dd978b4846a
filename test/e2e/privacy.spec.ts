import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { meldAan } from './lio-verhaal.ts';

test('de fg ziet wie wat deed, filtert, en laat het log narekenen', async ({ page }) => {
  await meldAan(page, 'fg');
  await page.goto('/privacy/logboek');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logboek');
  await expect(page.getByRole('row').nth(1)).toContainText(/20\d\d/);
  await expectAccessible(page);
  await page.getByLabel('Handeling').selectOption('signaal.gelezen');
  await expect(page).toHaveURL(/actie=signaal\.gelezen/);
  await expect(page.getByRole('row').nth(1)).toContainText('signaal.gelezen');
  await page.getByRole('button', { name: 'Nu narekenen' }).click();
  await expect(page.getByText(/In orde, nagerekend/)).toBeVisible({ timeout: 45_000 });
  await expectAccessible(page);
});

test('wie kijkt, staat zelf in het log: ieder ziet zijn eigen regels', async ({ page }) => {
  await meldAan(page, 'jurist');
  await page.goto('/informatie/signalen');
  // The log has it once the server has answered; going on sooner takes the question back.
  const gelezen = page.waitForResponse((r) => /\/api\/v1\/signalen\/[0-9a-f-]{36}$/.test(r.url()));
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  expect((await gelezen).status()).toBe(200);
  await page.goto('/privacy/mijn-logboek');
  await expect(page.getByRole('row', { name: /signaal\.gelezen/ }).first()).toBeVisible();
  await expectAccessible(page);
});

test('vernietiging gaat vanzelf; uitstel vraagt een reden en een tweede persoon', async ({
  page,
  browser,
}) => {
  await meldAan(page);
  await page.goto('/privacy/bewaren');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bewaren en vernietigen');
  await expectAccessible(page);
  const rij = page
    .getByRole('row')
    .filter({ hasText: 'Gaat vanzelf' })
    .filter({ hasText: 'Signalen' })
    .first();
  const kenmerk = (await rij.getByRole('link').first().textContent())!;
  await rij.getByRole('button', { name: /Uitstel vragen/ }).click();
  await page.getByRole('button', { name: 'Tweede persoon vragen' }).click();
  await expect(page.getByRole('alert')).toContainText('2 antwoorden');
  await page.getByLabel('Grond').selectOption('bezwaar-of-beroep');
  await page.getByLabel('Reden').fill('Het beroep loopt bij de rechtbank.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Tweede persoon vragen' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const verzoek = page.getByRole('listitem').filter({ hasText: kenmerk });
  await expect(verzoek).toContainText('Wacht op een tweede persoon');
  await expect(verzoek.getByRole('button', { name: 'Uitstel verlenen' })).toBeHidden();

  const ander = await browser.newPage();
  await meldAan(ander, 'fg');
  await ander.goto('/privacy/bewaren');
  const daar = ander.getByRole('listitem').filter({ hasText: kenmerk });
  await expect(daar).toContainText('Het beroep loopt bij de rechtbank.');
  await expectAccessible(ander);
  await daar.getByRole('button', { name: 'Uitstel verlenen' }).click();
  await expect(ander.getByRole('row').filter({ hasText: kenmerk })).toContainText('Uitgesteld tot');
  await ander.close();
});
