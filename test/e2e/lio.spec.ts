import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { gewogenSignaal, kijkNa, meldAan, vergadering, type Stuk } from './lio-verhaal.ts';

const NAAM = 'P. de Jong';
const stuk: Stuk = {
  wat: `Bestelbus met kenteken V-418-BB lost drie nachten vaten. De heer ${NAAM} opent de deur.`,
  waar: 'Kwikstaartweg 14',
};

/** Presses keys as a person does, and counts them. */
function toetsen(page: Page): { druk: (...keys: string[]) => Promise<void>; aantal: () => number } {
  let count = 0;
  return {
    druk: async (...keys) => {
      for (const key of keys) {
        count += 1;
        await page.keyboard.press(key);
      }
    },
    aantal: () => count,
  };
}

async function inDeZaal(page: Page, stukken = [stuk]): Promise<string> {
  const vraag = await meldAan(page);
  const ids: string[] = [];
  for (const s of stukken) ids.push(await gewogenSignaal(vraag, s));
  const id = await vergadering(vraag, ids);
  await kijkNa(vraag, id);
  await page.goto(`/informatie/lio/${id}/vergadering`);
  await expect(page.getByRole('group', { name: 'Wie is er' })).toBeVisible();
  return id;
}

test('openen met iedereen is twee toetsen; een punt is anoniem tot het besluit, en dat kost één toets en Enter', async ({
  page,
}) => {
  await inDeZaal(page);
  const k = toetsen(page);
  await expect(page.getByRole('group', { name: 'Wie is er' })).toBeVisible();
  await expectAccessible(page);
  await k.druk('a');
  await expect(page.getByRole('button', { name: /Openen met 10/ })).toBeVisible();
  await k.druk('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Opslagbox/);
  expect(k.aantal()).toBe(2);
  const html = await page.content();
  for (const geheim of [NAAM, 'V-418-BB', 'Kwikstaart']) expect(html).not.toContain(geheim);
  await expect(page.getByText('anonieme weergave')).toBeVisible();
  await expectAccessible(page);

  await k.druk('i');
  await expect(page.getByLabel('Waarom namen nodig zijn')).toHaveValue(/Drie keer gezien/);
  await k.druk('Enter');
  await expect(page.getByText('namen getoond aan 4')).toBeVisible();
  expect(k.aantal()).toBe(4);
  await expect(page.getByText(stuk.wat)).toBeVisible();
  await expectAccessible(page);
  await k.druk('i');
  await expect(page.getByText('anonieme weergave')).toBeVisible();
  expect(await page.content()).not.toContain(NAAM);
});

test('een besluit is een cijfer, een houder en Enter: hooguit tien toetsen; de besluitenlijst is er meteen', async ({
  page,
}) => {
  const id = await inDeZaal(page, [stuk, { ...stuk, waar: 'Tolbakenweg 8' }]);
  const k = toetsen(page);
  await k.druk('a');
  await expect(page.getByRole('button', { name: /Openen met 10/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Opslagbox/);
  const start = k.aantal();
  await k.druk('2');
  await expect(page.getByRole('button', { name: 'Controle', pressed: true })).toBeVisible();
  await k.druk('h', 't', 'o', 'e', 'z', 'Enter');
  await expect(page.getByLabel('Actiehouder')).toHaveValue('Toezicht, boa');
  await k.druk('Enter');
  await expect(page.getByText(/vastgelegd \d\d:\d\d/).first()).toBeVisible();
  await k.druk('ArrowRight');
  expect(k.aantal() - start).toBeLessThanOrEqual(10);
  await expect(page.getByText(/Punt 1 vastgelegd/)).toBeVisible();
  await expect(page.getByText('punt 2 van 2')).toBeVisible();

  await k.druk('8');
  await expect(page.getByRole('textbox', { name: 'Besluit', exact: true })).toBeFocused();
  await page.keyboard.type('beheerder heeft het al opgelost');
  await k.druk('Enter');
  await expect(page.getByText(/Punt 2 vastgelegd/)).toBeVisible();
  await k.druk('e');
  await expect(page.getByRole('dialog')).toContainText('Over elk punt is besloten');
  await expectAccessible(page);
  await k.druk('Enter');
  await expect(page).toHaveURL(new RegExp(`/informatie/lio/${id}/besluitenlijst$`));
  await expect(page.getByRole('rowheader')).toHaveCount(2);
  await expect(page.getByText('beheerder heeft het al opgelost')).toBeVisible();
  await expectAccessible(page);
  const csv = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  expect((await csv).suggestedFilename()).toBe('besluitenlijst.csv');
});

test('een vergissing is terug te nemen; zwart toont niets; wisselen maakt het scherm eerst leeg', async ({
  page,
}) => {
  await inDeZaal(page);
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: /Openen met 10/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Opslagbox/);
  await page.keyboard.press('7');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Terugnemen' }).click();
  await expect(page.getByRole('button', { name: 'Casus' })).toBeVisible();

  await page.keyboard.press('z');
  await expect(page.getByRole('heading', { name: /Opslagbox/ })).toBeHidden();
  await expect(page.getByRole('region', { name: 'Scherm zwart' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('3');
  await page.keyboard.press('z');
  await expect(page.getByRole('button', { name: 'Verrijken', pressed: false })).toBeVisible();

  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Partnerdeel: partners komen binnen/);
  await expect(page.getByRole('heading', { name: /Opslagbox/ })).toBeHidden();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Politie, Wijkagent')).toBeVisible();
});

test('een M.-signaal vraagt om een zelfstandige bron voordat een controle kan', async ({ page }) => {
  await inDeZaal(page, [
    { ...stuk, waar: 'Rietgorsstraat 91', wat: 'Er zou iets spelen.', bronsoort: 'mma' },
  ]);
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: /Openen met 10/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Opslagbox/);
  await page.keyboard.press('2');
  await page.getByLabel('Actiehouder').fill('Teamleider Wmo');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('draagt dit besluit niet alleen');
  await page.getByLabel('Zelfstandige bron naast het M.-signaal').selectOption('eigen-waarneming');
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByText(/Punt 1 vastgelegd/)).toBeVisible();
  await expect(page.getByText('Teamleider Wmo').first()).toBeVisible();
});

test('voorbereiden: in één klik op de agenda, nakijken met Enter, volgorde met Alt en pijl', async ({
  page,
}) => {
  const vraag = await meldAan(page);
  const een = await gewogenSignaal(vraag, stuk);
  const twee = await gewogenSignaal(vraag, { ...stuk, thema: 'milieu', waar: 'Tolbakenweg 8' });
  const id = await vergadering(vraag, [een, twee]);
  await page.goto(`/informatie/lio/${id}`);
  const agenda = page.getByRole('list', { name: 'Agenda' });
  await expect(agenda.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByLabel('Feiten')).toHaveValue(/\[voertuig\]/);
  await page.getByLabel('Anonieme titel').fill('Bus V-418-BB');
  await page.getByLabel('Anonieme titel').press('Enter');
  await expect(page.getByRole('alert')).toContainText('noemt een voertuig');
  await expectAccessible(page);
  await page.getByLabel('Anonieme titel').fill('Bedrijfspand, ’s nachts lossen');
  await page.getByLabel('Anonieme titel').press('Enter');
  await expect(agenda.getByRole('listitem').first()).toContainText('Bedrijfspand, ’s nachts lossen');
  await expect(page.getByText('Punt 2')).toBeVisible();
  await agenda.getByRole('button', { name: /Bedrijfspand/ }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(agenda.getByRole('listitem').last()).toContainText('Bedrijfspand');
  await page.getByRole('link', { name: 'Stukken' }).click();
  await expect(page.getByRole('heading', { name: '2. Bedrijfspand, ’s nachts lossen' })).toBeVisible();
  await expect(page.getByText('nog niet nagekeken')).toBeVisible();
  expect(await page.content()).not.toContain(NAAM);
  await expectAccessible(page);
});

for (const theme of ['light', 'dark'] as const) {
  test(`overzicht, voorbereiden en zaal zijn toegankelijk en passen op een telefoon, ${theme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    const id = await inDeZaal(page);
    for (const path of ['/informatie/lio', `/informatie/lio/${id}`, `/informatie/lio/${id}/vergadering`]) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.locator('html').evaluate((html) => html.scrollWidth), path).toBeLessThanOrEqual(390);
    }
  });
}
