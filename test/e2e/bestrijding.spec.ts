import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { meldAan } from './lio-verhaal.ts';

async function past(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('een casus openen, noteren, iemand in de kring halen en sluiten; wie er niet in zit ziet niets', async ({
  page,
  browser,
}) => {
  await meldAan(page);
  await page.goto('/bestrijding/casussen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Casussen');
  await expectAccessible(page);
  await page.keyboard.press('n');
  await page.getByLabel('Aanduiding').fill('Boxen op het bedrijventerrein');
  await page.getByLabel('Doel').fill('Misbruik van de boxen beëindigen');
  await page.getByLabel('Thema').selectOption('drugs');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Openen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^C-\d{4}-/);
  await page.getByLabel('Wat er gebeurde').fill('Verhuurder gesproken, werkt mee.');
  await page.getByRole('button', { name: 'Noteren' }).click();
  await expect(page.getByRole('list', { name: 'Tijdlijn' })).toContainText('Verhuurder gesproken');
  await expect(page.getByLabel('Wat er gebeurde')).toHaveValue('');

  const ander = await browser.newPage();
  await meldAan(ander, 'jurist');
  await ander.goto(new URL(page.url()).pathname);
  await expect(ander.getByRole('heading', { name: 'Niet gevonden' })).toBeVisible();

  await page.getByRole('button', { name: 'Lid', exact: true }).click();
  await page.getByLabel('Collega').fill('Eva');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(page.getByText('Kring (2)')).toBeVisible();
  await ander.reload();
  await expect(ander.getByRole('heading', { level: 1 })).toHaveText(/^C-\d{4}-/);
  await expect(ander.getByRole('button', { name: 'Casus sluiten' })).toBeHidden();
  await ander.close();
  await past(page);

  await page.getByRole('button', { name: 'Casus sluiten' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Casus sluiten' }).click();
  await expect(page.getByRole('alert')).toContainText('Kies hoe het afliep');
  await page.getByLabel('Afloop').selectOption('belemmerd');
  await page.getByLabel('Wat er bereikt is').fill('De verhuurder voert toegangscontrole in.');
  await page.getByRole('dialog').getByRole('button', { name: 'Casus sluiten' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('belemmerd')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Noteren' })).toBeHidden();
  await expectAccessible(page);
});

test('een controle: tot de vrijgave ziet een toezichthouder niets, daarna legt hij per object het resultaat vast', async ({
  page,
  browser,
}) => {
  await meldAan(page);
  await page.goto('/bestrijding/controles');
  await expectAccessible(page);
  await page.keyboard.press('n');
  await page.getByLabel('Thema').selectOption('milieu');
  await page.getByLabel('Opdracht').fill('Boxen nagaan met de netbeheerder');
  await page.getByLabel('Dag (mag leeg)').fill('vandaag');
  await page.getByLabel('Of de functie van de leider').fill('Teamleider Toezicht');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^CT-\d{4}-/);
  for (const object of ['Tolbakenweg 8', 'Tolbakenweg 10']) {
    await page.getByLabel('Object toevoegen').fill(object);
    await page.getByLabel('Object toevoegen').press('Enter');
    await expect(page.getByRole('button', { name: `${object} weghalen`, exact: true })).toBeVisible();
  }
  const ander = await browser.newPage();
  await meldAan(ander, 'toezichthouder');
  const path = new URL(page.url()).pathname;
  await ander.goto(path);
  await expect(ander.getByRole('heading', { name: 'Niet gevonden' })).toBeVisible();
  await page.getByRole('button', { name: 'Vrijgeven' }).click();
  await expect(page.getByText('vrijgegeven', { exact: true })).toBeVisible();
  await past(page);

  await ander.reload();
  await ander.getByRole('button', { name: 'Resultaten vastleggen' }).click();
  await ander.getByLabel('Resultaat bij Tolbakenweg 8').selectOption('in-orde');
  await ander.getByLabel('Resultaat bij Tolbakenweg 10').selectOption('overtreding');
  await ander.getByLabel('Bevinding bij Tolbakenweg 10').fill('Geen logboek aanwezig');
  await expectAccessible(ander);
  await ander.getByRole('button', { name: 'Uitgevoerd' }).click();
  await expect(ander.getByLabel('Resultaat bij Tolbakenweg 8')).toBeHidden();
  await expect(ander.getByText('in orde', { exact: true })).toBeVisible();
  await expect(ander.getByText('Geen logboek aanwezig')).toBeVisible();
  await ander.close();

  await page.reload();
  await page.getByRole('button', { name: 'Afronden' }).click();
  await page.getByLabel('Conclusie').fill('Waarschuwing, volgend kwartaal opnieuw.');
  await page.getByRole('dialog').getByRole('button', { name: 'Afronden' }).click();
  await expect(page.getByText('afgerond', { exact: true })).toBeVisible();
  await expectAccessible(page);
});
