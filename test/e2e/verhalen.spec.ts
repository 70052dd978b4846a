import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expectFits } from './desk.ts';
import { meldAan } from './lio-verhaal.ts';

const titel = `Een rustig gesprek ${Math.floor(performance.now() * 1000)}`;

/** Writes one part and leaves the field, as somebody who goes on to the next. */
async function vul(page: Page, naam: RegExp, tekst: string): Promise<void> {
  await page.getByLabel(naam).fill(tekst);
  await page.keyboard.press('Tab');
}

test('een verhaal met een naam erin gaat niet naar buiten; zonder naam geeft een tweede persoon het vrij', async ({
  page,
  browser,
}) => {
  await meldAan(page);
  await page.goto('/regie/verhalen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verhalen');
  await expectAccessible(page);
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByLabel('Titel').fill(titel);
  await page
    .getByRole('dialog')
    .getByLabel(/Lijn van het plan/)
    .selectOption('samenwerking');
  await page.getByRole('button', { name: 'Beginnen' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titel);
  await vul(
    page,
    /^Aanleiding/,
    'Een verhuurder begreep onze brief niet. Later kwam Fatima langs bij de balie.',
  );
  await expect(page.getByText('Naam: Fatima')).toBeVisible();
  await vul(page, /^Opbrengst/, 'De overtreding was in twee weken weg.');
  await vul(page, /^Les/, 'Lees een brief hardop voor.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText('Moet eruit voor openbaar')).toBeVisible();

  await expect(page.getByRole('button', { name: /^Laten lezen/ })).toBeVisible();
  await page.keyboard.press('a');
  await page.getByRole('radio', { name: /^Openbaar/ }).check();
  await expect(page.getByText('Dit moet er eerst uit.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Laten lezen' }).click();
  await expect(page.getByRole('alert')).toContainText('iemand te herkennen');
  await page.keyboard.press('Escape');

  await page.keyboard.press('w');
  await vul(page, /^Aanleiding/, 'Een verhuurder begreep onze brief niet en kwam naar de balie.');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText('Niets gevonden')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Laten lezen/ })).toBeVisible();
  await page.keyboard.press('a');
  await page.getByRole('radio', { name: /^Openbaar/ }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Laten lezen' }).click();
  await expect(page.getByText('Iemand anders leest het en geeft het vrij.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Vrijgeven/ })).toBeHidden();

  const ander = await browser.newPage();
  await meldAan(ander, 'jurist');
  await ander.goto(page.url());
  await expect(ander.getByRole('button', { name: /^Vrijgeven/ })).toBeVisible();
  await expectAccessible(ander);
  await ander.keyboard.press('v');
  await expect(ander.getByText(/^Vrijgegeven door Eva Lindhout/)).toBeVisible();
  await ander.setViewportSize({ width: 390, height: 844 });
  await expectFits(ander);
  await ander.close();
});

test('één regel na een controle: overslaan met Escape, en een toezegging die te laat is staat bovenaan', async ({
  page,
}) => {
  await meldAan(page, 'toezichthouder');
  await page.goto('/regie/verhalen/vraag');
  const veld = page.getByLabel(/Wat zou u over deze controle willen vertellen/);
  await expect(veld).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/vandaag$/);
  await page.goto('/regie/verhalen/vraag');
  await expect(page.getByText('Er is nu geen vraag')).toBeVisible();

  const vraag = await meldAan(page);
  const jaarVan = async (pad: string): Promise<number> => {
    const { items } = await vraag.stuur<{ items: { jaar: number; ingetrokkenOp?: string | null }[] }>(
      'GET',
      pad,
    );
    return (items.find((i) => i.ingetrokkenOp) ?? items[0]!).jaar;
  };
  for (const [pad, wat] of [
    [`perspectieven?jaar=${await jaarVan('/perspectieven')}`, 'Toestemming ingetrokken op'],
    [`inzichten?jaar=${await jaarVan('/inzichten')}`, 'Effecten die uitbleven'],
    ['dialoog', 'Te laat,'],
  ] as const) {
    await page.goto(`/regie/verhalen/${pad}`);
    await expect(page.getByText(wat).first()).toBeVisible();
    await expectAccessible(page);
  }
});
