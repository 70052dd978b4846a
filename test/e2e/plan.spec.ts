import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expectFits } from './desk.ts';
import { meldAan } from './lio-verhaal.ts';

async function enter(page: Page, rol: string, path = '/regie/plan'): Promise<void> {
  await page.goto(path);
  await page
    .getByRole('button', { name: new RegExp(`^${rol}`) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const plaat = (page: Page) => page.getByRole('table', { name: /^Plaat van/ });

test('de plaat van het eerste jaar heeft vijf lijnen, vier kwartalen en 33 vakken van 28 activiteiten', async ({
  page,
}) => {
  await enter(page, 'medewerker', `/regie/plan?jaar=${new Date().getFullYear() - 2}`);
  await expect(plaat(page).getByRole('rowheader')).toHaveCount(5);
  await expect(plaat(page).getByRole('columnheader')).toHaveCount(5);
  const codes = await plaat(page)
    .locator('a[data-code]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-code')));
  expect(codes).toHaveLength(33);
  expect(new Set(codes).size).toBe(28);
  await expectAccessible(page);
  await plaat(page)
    .getByRole('link', { name: /nachtregister/ })
    .click();
  await expect(
    page.getByRole('region', { name: 'Activiteit', exact: true }).getByText('Verkend en besloten: niet.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Stand zetten/ })).toHaveCount(0);
});

test('vier velden maken een activiteit die meteen op de plaat staat', async ({ page }) => {
  await enter(page, 'procesregisseur');
  const naam = `Steigers nalopen ${Math.floor(performance.now() * 1000)}`;
  await expect(plaat(page)).toBeVisible();
  await page.keyboard.press('n');
  const venster = page.getByRole('dialog');
  await expectAccessible(page);
  await venster.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(venster.getByRole('alert')).toContainText('Schrijf wat er gebeurt.');
  await venster.getByLabel('Wat').fill(naam);
  await venster.getByLabel('Lijn').selectOption('Weerbaarheid');
  await venster.getByLabel('Q4').check();
  await venster.getByLabel(/^Of een functie/).fill('Adviseur veiligheid');
  await venster.getByRole('button', { name: 'Toevoegen' }).click();
  const vak = plaat(page).getByRole('link', { name: new RegExp(naam) });
  await expect(vak).toBeVisible();
  await vak.click();
  await expect(page.getByText('Later erbij gekomen')).toBeVisible();
});

/** An adopted year of its own that lies ahead, so that every run finds a square it may still move. */
async function eigenJaar(page: Page, titel: string): Promise<number> {
  const vraag = await meldAan(page, 'regisseur', 'buurgemeente');
  const { items } = await vraag.stuur<{ items: { jaren: { jaar: number }[] }[] }>('GET', '/plannen');
  const bezet = new Set(items.flatMap((p) => p.jaren.map((j) => j.jaar)));
  let jaar = 2100 + (Math.floor(performance.now()) % 90);
  while (bezet.has(jaar)) jaar = jaar === 2199 ? 2100 : jaar + 1;
  const tekst = {
    motto: '',
    ambitie: 'Proef.',
    tredeNu: 1,
    tredeDoel: 5,
    doelen: [],
    organisatie: '',
    keuzes: [],
  };
  const { id } = await vraag.stuur<{ id: string }>('POST', '/plannen', {
    titel: `Proef ${jaar}`,
    vanJaar: jaar,
    totJaar: jaar,
    tekst,
  });
  const made = await vraag.stuur<{ id: string }>('POST', `/plannen/${id}/jaren`, { jaar });
  await vraag.stuur('POST', '/activiteiten', {
    jaar,
    titel,
    lijn: 'weerbaarheid',
    kwartalen: [1],
    eigenaarFunctie: 'Adviseur',
  });
  await vraag.stuur('POST', `/jaarplannen/${made.id}/_vaststellen`, undefined, 1);
  return jaar;
}

test('later slepen of verplaatsen vraagt een reden, en die blijft bij de activiteit staan', async ({
  page,
}) => {
  const titel = 'Steigers van de haven nalopen';
  const jaar = await eigenJaar(page, titel);
  await page.goto(`/regie/plan?jaar=${jaar}`);
  const vak = plaat(page).getByRole('link', { name: titel });
  await expect(vak).toBeVisible();
  await vak.dragTo(vak.locator('xpath=ancestor::tr').locator('td[data-kwartaal="4"]'));
  const venster = page.getByRole('dialog');
  await expect(venster).toContainText(titel);
  await venster.getByRole('button', { name: 'Terug' }).click();
  await vak.focus();
  await page.keyboard.press('m');
  await venster.getByLabel('Q4').check();
  await venster.getByRole('button', { name: 'Verplaatsen', exact: true }).click();
  await expect(venster.getByRole('alert')).toContainText('vraagt een reden');
  await venster.getByLabel('Reden').fill('De zaal was niet vrij.');
  await venster.getByRole('button', { name: 'Verplaatsen', exact: true }).click();
  await expect(venster).toHaveCount(0);
  const verschoven = plaat(page).locator('td[data-kwartaal="4"]').getByRole('link', { name: titel });
  await expect(verschoven).toContainText('was Q1');
  await page.goto(`/regie/plan?jaar=${jaar}&beeld=tijdlijn`);
  const rij = page.getByRole('row', { name: new RegExp(titel) });
  await expect(rij).toContainText('Q4, was Q1');
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('De zaal was niet vrij.').first()).toBeVisible();
  await expectAccessible(page);
});

test('een getelde activiteit toont waar het bewijs staat, en overschrijven vraagt een reden', async ({
  page,
}) => {
  await enter(page, 'procesregisseur', '/regie/plan?beeld=tabel');
  await page.getByRole('link', { name: 'Lokaal Informatie Overleg (LIO)' }).click();
  await expect(page.getByText(/^Geteld: \d+ van 12$/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Maanden waarin een LIO gehouden is' })).toBeVisible();
  await page.getByRole('button', { name: /^Stand zetten van/ }).click();
  const venster = page.getByRole('dialog');
  await venster.getByLabel('Afgerond').check();
  await venster.getByRole('button', { name: 'Bewaren' }).click();
  await expect(venster.getByRole('alert')).toContainText('vraagt een reden');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Naar de plek waar dit gebeurt' }).click();
  await expect(page).toHaveURL(/\/informatie\/lio/);
});

test('beleid, jaren, flankerend beleid en aanbevelingen zijn leesbaar voor wie meekijkt', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await enter(page, 'burgemeester', '/regie/plan/beleid');
  await expect(page.getByText('op weg naar trede 5').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Beleid herschrijven' })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto('/regie/plan/flankerend');
  await expect(page.getByRole('heading', { name: 'Opslagboxen' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/regie/plan/jaren');
  await expect(page.getByText('Verkend en besloten: niet.').first()).toBeVisible();
  await expectAccessible(page);
  await page.goto('/regie/aanbevelingen?soort=onderzoek');
  await expect(page.getByRole('heading', { name: 'Lokale criminologische analyse' })).toBeVisible();
  await expectAccessible(page);
});

test('zonder plan zegt het scherm wat er komt en wat de eerste stap is', async ({ page }) => {
  await enter(page, 'procesregisseur', '/regie/plan?jaar=2200');
  await expect(page.getByRole('heading', { name: 'Nog geen jaarplan' })).toBeVisible();
  await expectAccessible(page);
});

test('past op een telefoon en drukt af op één liggend blad', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enter(page, 'procesregisseur');
  await expect(plaat(page)).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
  for (const beeld of ['tabel', 'tijdlijn', 'eigenaar', 'partner', 'doel']) {
    await page.goto(`/regie/plan?beeld=${beeld}`);
    await expect(page.getByRole('button', { name: 'Plaat', exact: true })).toBeVisible();
    await expectFits(page);
  }
  await page.goto('/regie/plan');
  await expect(plaat(page)).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toContain('/Count 1');
  expect(pdf).toMatch(/MediaBox \[0 0 841\.\d+ 594\.\d+\]/);
});
