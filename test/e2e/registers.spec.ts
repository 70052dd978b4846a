import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expectFits, signaal } from './desk.ts';
import { gewogenSignaal, meldAan } from './lio-verhaal.ts';

const wat = 'Bus met kenteken V-478-EO staat elke nacht bij de loods.';

test('een object uit een signaal wordt in één keer opgezocht; het antwoord zegt waar het vandaan komt', async ({
  page,
}) => {
  const vraag = await meldAan(page);
  const one = await signaal(vraag, wat, 'Kwikstaartweg 14');
  await page.goto(`/informatie/signalen/${one.id}`);
  await page.getByRole('button', { name: /^Adres opzoeken: Kwikstaartweg 14/ }).click();
  const answer = page.getByRole('article', { name: /^Adres opzoeken/ });
  await expect(answer.getByText('industriefunctie')).toBeVisible();
  await expect(answer.getByText('opgenomen, verzonnen')).toBeVisible();
  await answer.getByRole('button', { name: /^Bedrijven op dit adres/ }).click();
  await expect(page.getByText('Kwikstaart Stalling B.V.')).toBeVisible();
  await expectAccessible(page);
});

test('zonder weging is een persoon niet op te zoeken; het scherm zegt waarom', async ({ page }) => {
  const vraag = await meldAan(page);
  const one = await signaal(vraag, wat, 'Ratelaarhof 3');
  await page.goto(`/informatie/signalen/${one.id}`);
  await expect(page.getByText('Personen opzoeken kan na de weging van dit signaal')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Persoon opzoeken…' })).toHaveCount(0);
});

test('een persoon vraagt doel, vraag en afweging; zonder gaat er niets weg', async ({ page }) => {
  const vraag = await meldAan(page);
  const id = await gewogenSignaal(vraag, { wat, waar: 'Ratelaarhof 3' });
  await page.goto(`/informatie/signalen/${id}`);
  await page.getByRole('button', { name: 'Persoon opzoeken…' }).click();
  await page.getByLabel('Doel', { exact: true }).selectOption({ label: 'Vaststellen wie het is' });
  await page.getByLabel('Vraag', { exact: true }).selectOption({ label: 'Op naam en geboortedatum' });
  await page.getByRole('button', { name: 'Opzoeken en vastleggen' }).click();
  await expect(page.getByRole('alert')).toContainText('Noodzaak');
  await page.getByLabel('Geslachtsnaam').fill('Jong');
  await page.getByLabel('Geboortedatum').fill('17-4-1971');
  for (const veld of ['Noodzaak', 'Proportionaliteit', 'Subsidiariteit'])
    await page.getByLabel(veld).fill('Omdat het niet anders kan.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opzoeken en vastleggen' }).click();
  await expect(page.getByText('Pieter Willem de Jong')).toBeVisible();
  await expect(page.getByText('17 apr 1971')).toBeVisible();
  await page.goto('/informatie/registers/logboek');
  await expect(page.getByText('BRP: Op naam en geboortedatum').first()).toBeVisible();
});

test('de toestand van de registers past op een telefoon', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await meldAan(page);
  await page.goto('/informatie/registers');
  await expect(page.getByText('KVK: handelsregister')).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
});

test('bij een casus: wat RDW zei staat bij het voertuig, met register en dag', async ({ page }) => {
  const vraag = await meldAan(page);
  const casus = await vraag.stuur<{ id: string }>('POST', '/casussen', {
    titel: 'Bus bij de loods',
    doel: 'Weten van wie de bus is',
    thema: 'drugs',
  });
  await vraag.stuur('POST', `/casussen/${casus.id}/vermeldingen`, { soort: 'kenteken', waarde: 'V-478-EO' });
  await page.goto(`/bestrijding/casussen/${casus.id}`);
  await page.getByRole('button', { name: /^Voertuig opzoeken: V-478-EO/ }).click();
  const answer = page.getByRole('article', { name: /^Voertuig opzoeken/ });
  await expect(answer.getByText('FORD TRANSIT')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Persoon opzoeken…' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'V-478-EO' }).first().click();
  await expect(page.getByText('opgezocht in RDW').first()).toBeVisible();
});
