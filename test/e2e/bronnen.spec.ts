import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expectFits } from './desk.ts';
import { gewogenSignaal, meldAan } from './lio-verhaal.ts';

const wat = 'Vaten bij de loods, elke nacht.';

test('een verrijkingsvraag: gesteld vanuit het signaal, beantwoord zonder account, terug bij het signaal', async ({
  page,
  browser,
}) => {
  const vraag = await meldAan(page);
  const id = await gewogenSignaal(vraag, { wat, waar: 'Kwikstaartweg 14' });
  await page.goto(`/informatie/signalen/${id}`);
  await page.getByRole('button', { name: 'Verrijkingsvraag stellen…' }).click();
  await expect(page.getByLabel('Over welk object')).toHaveValue('Kwikstaartweg 14');
  await page.getByLabel('Bron', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Vraag', { exact: true }).fill('Woont de heer P. de Jong hier?');
  await page.getByRole('button', { name: 'Stellen', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('lijkt een persoon genoemd');
  await page.getByLabel('Vraag', { exact: true }).fill('Is hier een vergunning verleend voor opslag?');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stellen', exact: true }).click();
  const card = page.getByRole('article', { name: /Kwikstaartweg 14$/ });
  const link = card.getByRole('link', { name: 'Link openen' });
  await expect(link).toBeVisible({ timeout: 40_000 });
  await expectAccessible(page);

  // The colleague has no account and no session: another browser.
  const elders = await browser.newContext({ locale: 'nl-NL', viewport: { width: 390, height: 844 } });
  const collega = await elders.newPage();
  await collega.goto((await link.getAttribute('href'))!);
  await expect(
    collega.getByRole('heading', { level: 1, name: 'Eén vraag van Marit Hoekstra' }),
  ).toBeVisible();
  await expectFits(collega);
  await expectAccessible(collega);
  await collega.getByRole('button', { name: 'Antwoord versturen' }).click();
  await expect(collega.getByRole('alert')).toContainText('Kies of u er iets van weet');
  await collega.getByLabel('Ja', { exact: true }).check();
  await collega.getByLabel('Uw antwoord').fill('Vergunning uit 2019, ingetrokken in 2024.');
  await collega.getByRole('button', { name: 'Antwoord versturen' }).click();
  await expect(collega.getByRole('heading', { level: 1, name: 'Bedankt' })).toBeVisible();
  await collega.goto((await link.getAttribute('href'))!);
  await expect(
    collega.getByRole('heading', { level: 1, name: 'Deze vraag is er niet (meer)' }),
  ).toBeVisible();
  await elders.close();

  await expect(async () => {
    await page.reload();
    await expect(page.getByText('Vergunning uit 2019, ingetrokken in 2024.')).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 80_000 });
});

test('de bronnenkaart: een bron erbij, op een telefoon te lezen', async ({ page }) => {
  await meldAan(page);
  await page.goto('/informatie/bronnen');
  await page.getByRole('button', { name: 'Nieuwe bron' }).click();
  const naam = `Archief ${Date.now() % 100_000}`;
  for (const [veld, waarde] of [
    ['Bron', naam],
    ['Afdeling', 'Archief'],
    ['Wie erover gaat', 'Proef Collega'],
    ['E-mailadres', 'archief@example.nl'],
    ['Weet', 'Oude bouwtekeningen.'],
    ['Grondslag', 'Archiefwet'],
    ['Hoe te vragen', 'Adres.'],
  ] as const)
    await page.getByLabel(veld, { exact: true }).fill(waarde);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByText(naam)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await expectAccessible(page);
});
