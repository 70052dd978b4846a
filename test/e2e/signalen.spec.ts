import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expectFits, Keys, plek, signaal } from './desk.ts';
import { meldAan, type Vraag } from './lio-verhaal.ts';

interface Signaal {
  versie: number;
  status: string;
  wat: string | null;
  weging: { bevoegdheid: string; reden: string } | null;
}

const toon = (vraag: Vraag, id: string) => vraag.stuur<Signaal>('GET', `/signalen/${id}`);
const weeg = (vraag: Vraag, id: string, uitkomst: string) =>
  vraag.stuur(
    'POST',
    `/signalen/${id}/weging`,
    { concreet: true, recent: true, bevoegdheid: 'apv', reden: 'Past bij eerdere stukken.', uitkomst },
    1,
  );

/** A signal opened beside the list; keys work from the moment that the status line names them. */
async function open(page: Page, one: { id: string; kenmerk: string }, listens = 'velden'): Promise<void> {
  await page.goto(`/informatie/signalen/${one.id}`);
  await expect(page.getByRole('heading', { level: 2, name: one.kenmerk })).toBeVisible();
  if (listens) await expect(page.getByRole('contentinfo')).toContainText(listens);
}

const said = (page: Page, text: RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

test('wegen gaat zonder muis: zes toetsen, een keuze en een zin', async ({ page }) => {
  const vraag = await meldAan(page);
  const one = await signaal(vraag, 'Bus lost ’s nachts vaten.', plek());
  await open(page, one);
  const keys = new Keys(page);
  await keys.press('c', 'r', 'e');
  await expect(page.getByLabel('Bevoegdheid')).toBeFocused();
  await keys.type('AP');
  await keys.press('Tab');
  await keys.type('Drie nachten achtereen gezien.');
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'Verder' })).toBeFocused();
  await keys.press('v');
  await said(page, new RegExp(`${one.kenmerk} gewogen: Verder`));
  expect(keys.pressed).toBeLessThanOrEqual(6);
  expect(await toon(vraag, one.id)).toMatchObject({
    status: 'in-verrijking',
    weging: { bevoegdheid: 'apv', reden: 'Drie nachten achtereen gezien.' },
  });
  await expect(page.getByRole('heading', { name: 'Weging' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Wegen' })).toHaveCount(0);
});

test('wat niet concreet is, gaat niet verder; de fouten staan bij de velden', async ({ page }) => {
  const vraag = await meldAan(page);
  const one = await signaal(vraag, 'Er is iets.', plek());
  await open(page, one);
  await page.keyboard.press('v');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('4 antwoorden kloppen nog niet.');
  await expectAccessible(page);
  await alert.getByRole('link', { name: /^Bevoegdheid/ }).click();
  await expect(page.getByLabel('Bevoegdheid')).toBeFocused();
  await page.keyboard.press('Escape');
  for (const key of ['c', 'c', 'r']) await page.keyboard.press(key);
  await page.getByLabel('Bevoegdheid').selectOption('apv');
  await page.getByLabel('Reden, in één zin').fill('Niets na te gaan.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('v');
  await expect(alert).toContainText('Verder gaat alleen wat concreet is');
  expect((await toon(vraag, one.id)).status).toBe('weging');
  await page.getByRole('heading', { level: 2, name: one.kenmerk }).click();
  await page.keyboard.press('l');
  await expect.poll(async () => (await toon(vraag, one.id)).status).toBe('bewaard');
});

test('een bewaard signaal staat nergens op de pagina, ook niet in wat de server stuurt', async ({ page }) => {
  const vraag = await meldAan(page);
  const waar = plek();
  const one = await signaal(vraag, 'Geheim-dat-niemand-leest.', waar);
  await weeg(vraag, one.id, 'te-licht');
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/')) bodies.push(response.text().catch(() => ''));
  });
  await page.goto('/informatie/signalen?status=bewaard');
  const row = page.getByRole('row').filter({ hasText: one.kenmerk });
  await expect(row).toContainText('inhoud versleuteld');
  await expectAccessible(page);
  await row.getByRole('link').click();
  await expect(page.getByText('De inhoud is versleuteld bewaard tot')).toBeVisible();
  await expectAccessible(page);
  expect((await Promise.all(bodies)).join('')).not.toContain('Geheim-dat-niemand-leest');
});

test('heropenen: een nieuw signaal op hetzelfde object vraagt, een tweede persoon beslist', async ({
  page,
  browser,
}) => {
  const vraag = await meldAan(page);
  const waar = plek();
  const oud = await signaal(vraag, `Box aan ${waar} contant betaald.`, waar);
  await weeg(vraag, oud.id, 'te-licht');
  const nieuw = await signaal(vraag, `Vreemde stroom bij ${waar}.`, waar);
  await open(page, nieuw, 'object');
  const kept = page.getByRole('complementary', { name: 'Samenhang' });
  await expect(kept).toContainText('Er is een bewaard signaal op dit object (drugs,');
  await expect(kept).not.toContainText('contant betaald');
  await kept.getByRole('button', { name: 'Heropenen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bewaard signaal heropenen' });
  await dialog.getByLabel('Waarom nu').fill('Nieuwe waarneming op dezelfde plek.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Tweede persoon vragen' }).click();
  await said(page, /Een tweede persoon beslist/);
  await page.goto('/informatie/signalen/heropeningen');
  const own = page.getByRole('listitem').filter({ hasText: oud.kenmerk });
  await expect(own).toContainText('wacht op een ander');
  await expect(own.getByRole('button')).toHaveCount(0);
  const other = await browser.newContext();
  const second = await other.newPage();
  await meldAan(second, 'jurist');
  await second.goto('/informatie/signalen/heropeningen');
  await expectAccessible(second);
  await second
    .getByRole('listitem')
    .filter({ hasText: oud.kenmerk })
    .getByRole('button', { name: 'Openen' })
    .click();
  await said(second, /Het signaal is weer open/);
  expect(await toon(vraag, oud.id)).toMatchObject({
    status: 'in-verrijking',
    wat: `Box aan ${waar} contant betaald.`,
  });
  await other.close();
});

test('twee mensen wijzigen dezelfde tekst: beide teksten blijven, en wegen weet van de nieuwe versie', async ({
  page,
  browser,
}) => {
  const vraag = await meldAan(page);
  const one = await signaal(vraag, 'De eerste tekst.', plek());
  const other = await browser.newContext();
  const second = await other.newPage();
  await meldAan(second);
  for (const who of [page, second]) {
    await open(who, one);
    await who.getByRole('button', { name: 'Tekst wijzigen' }).click();
  }
  await page.getByLabel('Wat is gezien').fill('De tekst van de een.');
  await expect.poll(async () => (await toon(vraag, one.id)).wat).toBe('De tekst van de een.');
  await second.getByLabel('Wat is gezien').fill('De tekst van de ander.');
  const conflict = second.getByRole('alert', { name: 'Iemand heeft deze tekst intussen gewijzigd.' });
  await expect(conflict).toContainText('De tekst van de een.');
  await expect(conflict).toContainText('De tekst van de ander.');
  await expectAccessible(second);
  await conflict.getByRole('button', { name: 'De andere tekst houden' }).click();
  await expect(second.getByLabel('Wat is gezien')).toHaveValue('De tekst van de een.');
  await page.getByRole('button', { name: 'Klaar met wijzigen' }).click();
  for (const key of ['c', 'r']) await page.keyboard.press(key);
  await page.getByLabel('Bevoegdheid').selectOption('apv');
  await page.getByLabel('Reden, in één zin').fill('Na te gaan.');
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect.poll(async () => (await toon(vraag, one.id)).status).toBe('in-verrijking');
  await other.close();
});

test('een naam is gestippeld en op slot; feit en duiding staan apart; 1 gaat naar het object', async ({
  page,
}) => {
  const vraag = await meldAan(page);
  const waar = plek();
  const one = await signaal(
    vraag,
    `De heer P. de Jong staat met kenteken V-418-BB bij ${waar}.`,
    '',
    'Volgens mij hoort hij daar niet.',
  );
  await open(page, one);
  await expect(page.getByTitle('naam herkend, nog niet vergeleken')).toHaveText(/P\. de Jong/);
  await expect(page.getByText('1 naam herkend, koppelen kan na weging.')).toBeVisible();
  const view = page
    .getByRole('region', { name: 'Duiding' })
    .or(page.locator('section', { hasText: 'geen feit' }))
    .first();
  await expect(view).toContainText('Volgens mij hoort hij daar niet.');
  const side = page.getByRole('complementary', { name: 'Samenhang' });
  await expect(side).not.toContainText('de Jong');
  await page.keyboard.press('2');
  await expect(side.getByRole('list').first().locator('> li').nth(1)).toBeFocused();
  await page.getByRole('button', { name: /^Waarom\?.*Wegen vóór/ }).click();
  const why = page.getByRole('dialog', { name: /^Wegen vóór/ });
  await expect(why).toContainText(/Wegen: 10 werkdagen na .* dus /);
  await expect(why).toContainText('Bron:');
  await expectAccessible(page);
});

test('de lijst staat in het adres: filter, volgorde, en terug naar dezelfde rij', async ({ page }) => {
  const vraag = await meldAan(page);
  const one = await signaal(vraag, 'Voor in de lijst.', plek());
  await page.goto('/informatie/signalen');
  await page.getByRole('button', { name: 'Te wegen' }).click();
  await expect(page).toHaveURL(/status=weging/);
  await page.getByRole('combobox', { name: 'Thema' }).selectOption('drugs');
  await expect(page).toHaveURL(/thema=drugs/);
  await page.getByRole('button', { name: 'Weg op' }).click();
  await expect(page).toHaveURL(/sorteer=einddatum/);
  const row = page.getByRole('row').filter({ hasText: one.kenmerk });
  await row.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/informatie/signalen/${one.id}\\?.*status=weging`));
  await expect(row).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(page).toHaveURL(/\/informatie\/signalen\?.*sorteer=einddatum/);
  await expect(row).toBeVisible();
});

test('splitsen geeft elk deel een nummer, samenvoegen houdt het oudste met beide teksten', async ({
  page,
}) => {
  const vraag = await meldAan(page);
  const een = await signaal(vraag, 'Eerste zaak. En een tweede zaak.', plek());
  await open(page, een);
  await page.getByRole('button', { name: 'Meer met dit signaal' }).click();
  await page.getByRole('menuitem', { name: 'Splitsen' }).click();
  const split = page.getByRole('dialog', { name: `${een.kenmerk} splitsen` });
  await split.getByLabel('Wat is gezien').first().fill('Eerste zaak.');
  await split.getByRole('button', { name: 'Splitsen in 2 delen' }).click();
  await expect(split.getByRole('alert')).toContainText('Schrijf wat er gezien is');
  await split.getByLabel('Wat is gezien').last().fill('Tweede zaak.');
  await expectAccessible(page);
  await split.getByRole('button', { name: 'Splitsen in 2 delen' }).click();
  await said(page, /Gesplitst in 2 signalen/);
  await expect(page.getByText('Eerste zaak.')).toBeVisible();
  const deel = page.url().split('/').at(-1)!;
  const ander = await signaal(vraag, 'Derde stuk.', plek());
  await open(page, ander);
  await page.getByRole('button', { name: 'Meer met dit signaal' }).click();
  await page.getByRole('menuitem', { name: 'Samenvoegen' }).click();
  const merge = page.getByRole('dialog', { name: `${ander.kenmerk} samenvoegen` });
  const { kenmerk } = await vraag.stuur<{ kenmerk: string }>('GET', `/signalen/${deel}`);
  await merge.getByLabel('Met welk signaal').fill(kenmerk);
  await page.getByRole('option', { name: new RegExp(kenmerk) }).click();
  await merge.getByLabel('Reden, in één zin').fill('Zelfde loods.');
  await expect(merge).toContainText(`${kenmerk} is het oudste`);
  await expectAccessible(page);
  await merge.getByRole('button', { name: 'Samenvoegen' }).click();
  await said(page, new RegExp(`Samengevoegd in ${kenmerk}`));
  expect((await toon(vraag, deel)).wat).toMatch(/Eerste zaak\.[\s\S]*Derde stuk\./);
});

test('onjuist gebleken zegt wat weggaat en wat blijft, en daarna is er niets meer', async ({ page }) => {
  const vraag = await meldAan(page);
  const one = await signaal(vraag, 'Verkeerde man.', plek());
  await open(page, one);
  await page.getByRole('button', { name: 'Meer met dit signaal' }).click();
  await page.getByRole('menuitem', { name: 'Onjuist gebleken' }).click();
  const dialog = page.getByRole('dialog', { name: `${one.kenmerk}: onjuist gebleken` });
  await expect(dialog).toContainText('Dit verdwijnt meteen, ook uit reservekopieën');
  await expect(dialog).toContainText('nummer, maand, thema en soort bron');
  await dialog.getByRole('button', { name: 'Alles van dit signaal vernietigen' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Kies een reden');
  await expectAccessible(page);
  await dialog.getByLabel('verkeerde persoon, naamgenoot').check();
  await dialog.getByRole('button', { name: 'Alles van dit signaal vernietigen' }).click();
  await said(page, new RegExp(`${one.kenmerk} is vernietigd`));
  await expect(page).toHaveURL(/\/informatie\/signalen$/);
  await page.goto(`/informatie/signalen/${one.id}`);
  await expect(page.getByText('Dit bestaat niet, of het is niet voor u.')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`lijst en signaal zijn toegankelijk en passen op een telefoon, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const vraag = await meldAan(page);
    const one = await signaal(
      vraag,
      `Bus met kenteken V-418-BB bij ${plek()}, blauwe vaten.`,
      '',
      'Vast drugs.',
    );
    await page.goto('/informatie/signalen');
    await expect(page.getByRole('grid')).toBeVisible();
    await expectAccessible(page);
    await open(page, one);
    await expectAccessible(page);
    await page.keyboard.press('m');
    await page.keyboard.press('t');
    await expect(page.getByLabel('Herkomstlabel')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectFits(page);
    await expectAccessible(page);
    await page.goto('/informatie/signalen');
    await expect(page.getByRole('grid')).toBeVisible();
    await expectFits(page);
  });
}
