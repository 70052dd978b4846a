import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expectFits, Keys, plek, signaal } from './desk.ts';
import { gewogenSignaal, meldAan, type Vraag } from './lio-verhaal.ts';
import { komtBinnen } from './postvak.ts';

/** The demonstration tells of this van, phone and box twice, months apart (demo/stories/bus.ts). */
const BUS = 'V-316-EO';
const BOX = 'Peilschaalweg 61';
const TELEFOON = '06 0012 3447';
const mail = `Goedemiddag,

Vannacht stond de bus met kenteken ${BUS} weer bij ${BOX}. Er werden vaten uitgeladen. De heer R. v. Meerle zei dat hij op ${TELEFOON} te bereiken is.
`;

interface Gelijke {
  titel: string;
  maand: string;
  bron: { id: string };
}
interface Samenhang {
  objecten: { waarde: string; onderwerpId: string | null; gelijken: Gelijke[] }[];
  personen: { onderwerpId: string; naam: string; voorstellen: { onderwerpId: string; naam: string }[] }[];
}

const samenhang = (vraag: Vraag, id: string, soort = 'signalen') =>
  vraag.stuur<Samenhang>('GET', `/${soort}/${id}/samenhang`);
const zijde = (page: Page) => page.getByRole('complementary', { name: 'Samenhang' });

/** A name that no other test uses: proposals about others would stand between. */
function naam(): { voornaam: string; achternaam: string } {
  const delen = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'wo'];
  const namen = [
    'Wobbe',
    'Sjoerd',
    'Evert',
    'Gijs',
    'Thijmen',
    'Lammert',
    'Oene',
    'Hidde',
    'Jorrit',
    'Bouke',
  ];
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  const woord = [...bytes.subarray(1)].map((one) => delen[one % delen.length]!).join('');
  const achternaam = `${woord.charAt(0).toUpperCase()}${woord.slice(1)}ma`;
  return { voornaam: namen[bytes[0]! % namen.length]!, achternaam };
}

/** From the opened melding to the weighed signal, by keys alone. */
async function schiftEnWeeg(page: Page, vraag: Vraag, meldingId: string): Promise<string> {
  await expect(page.getByLabel('Thema')).toHaveValue('drugs');
  await page.keyboard.press('v');
  await expect(page.getByRole('status').filter({ hasText: /: verder/ })).toBeVisible();
  const { signaal: gemaakt } = await vraag.stuur<{ signaal: { id: string } }>(
    'GET',
    `/meldingen/${meldingId}`,
  );
  await page.goto(`/informatie/signalen/${gemaakt.id}`);
  await expect(page.getByRole('contentinfo')).toContainText('velden');
  await expect(page.getByRole('heading', { name: 'Personen' })).toHaveCount(0);
  for (const key of ['c', 'r', 'e']) await page.keyboard.press(key);
  await page.keyboard.type('AP');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Derde stuk over dezelfde bus en box.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { name: 'Personen' })).toBeVisible();
  return gemaakt.id;
}

/** What the log says was done with this subject, as the FG reads it. */
async function gelogd(browser: Browser, onderwerpId: string): Promise<string[]> {
  const context = await browser.newContext();
  const fg = await meldAan(await context.newPage(), 'fg');
  const { items } = await fg.stuur<{ items: { actie: string }[] }>(
    'GET',
    `/logregels?object=${onderwerpId}&aantal=50`,
  );
  await context.close();
  return items.map((one) => one.actie);
}

test('twee signalen, maanden uit elkaar, over één bus, één telefoon en één box: bij de mail staan beide met redenen', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const vraag = await meldAan(page);
  const id = await komtBinnen(page, browser, vraag, { onderwerp: 'Bus bij de box', tekst: mail });
  await page.goto(`/informatie/meldpunt/${id}`);
  await expect(page.getByLabel('Wat is gezien')).toBeVisible();
  const { objecten } = await samenhang(vraag, id, 'meldingen');
  for (const [waarde, reden] of [
    [BUS, 'Zelfde kenteken in'],
    [BOX, 'Zelfde adres in'],
    [TELEFOON, 'Zelfde nummer in'],
  ] as const) {
    const object = objecten.find((one) => one.waarde === waarde)!;
    const oud = object.gelijken
      .filter((one) => one.titel.startsWith('S-'))
      .toSorted((a, b) => a.maand.localeCompare(b.maand))
      .slice(0, 2);
    expect(new Set(oud.map((one) => one.maand)).size, 'maanden uit elkaar').toBe(2);
    const row = zijde(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: waarde, exact: true }) });
    await expect(row.first()).toContainText(reden);
    const meer = row.getByRole('button', { name: /tonen$/ });
    if (await meer.isVisible()) await meer.click();
    for (const one of oud) await expect(row.getByRole('link', { name: one.titel })).toBeVisible();
  }
  // A name is not compared before the weighing, so nobody is named beside the objects.
  await expect(page.getByText('1 naam herkend, koppelen kan na weging.')).toBeVisible();
  await expect(zijde(page)).not.toContainText('Meerle');
  await expectAccessible(page);
});

test('na weging: y verbindt, u neemt terug, en het log toont beide; zonder muis', async ({
  page,
  browser,
}) => {
  const vraag = await meldAan(page);
  const { voornaam, achternaam } = naam();
  const waar = plek();
  const nummer = `06 1${String(Math.floor(performance.now() * 1000)).slice(-7)}`;
  const man = (wie: string) =>
    `Bestelbus bij ${waar}, er worden vaten uitgeladen. De heer ${wie} is te bereiken op ${nummer}.`;
  await gewogenSignaal(vraag, { wat: man(`${voornaam} ${achternaam}`), waar });
  const { id: meldingId } = await vraag.stuur<{ id: string }>('POST', '/meldpunt/telefoon', {
    kanaal: 'telefoon',
    wat: man(`${voornaam.charAt(0)}. ${achternaam}`),
    waar,
  });
  await page.goto(`/informatie/meldpunt/${meldingId}`);
  const id = await schiftEnWeeg(page, vraag, meldingId);
  await expectAccessible(page);

  const { personen } = await samenhang(vraag, id);
  const [persoon] = personen;
  expect(persoon!.voorstellen[0]!.naam).toBe(`${voornaam} ${achternaam}`);
  const rij = zijde(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: `${voornaam} ${achternaam}`, exact: true }) })
    .last();
  await expect(rij.getByRole('row', { name: /Zelfde telefoonnummer/ })).toContainText('sterk');
  await expect(rij).toContainText('Niets spreekt dit tegen');
  await expect(rij).toContainText('Ontbreekt: geboortedatum');
  await expect(page.getByRole('contentinfo')).toContainText('oordeel');

  const keys = new Keys(page);
  await keys.press('y');
  // The first press only goes there: nothing is decided that was not looked at.
  await expect(rij).toBeFocused();
  await keys.press('y');
  const groep = rij.getByRole('group', { name: `Oordeel over ${voornaam} ${achternaam}` });
  await expect(groep).toContainText('dezelfde');
  await expect(rij).toBeFocused();
  expect(keys.pressed).toBe(2);
  await expectAccessible(page);

  await keys.press('u');
  const dialog = page.getByRole('dialog', { name: 'Besluit terugnemen' });
  await expect(dialog.getByRole('button', { name: 'Terugnemen' })).toBeFocused();
  await expectAccessible(page);
  await keys.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(groep.getByRole('button', { name: 'een ander' })).toBeVisible();
  expect(keys.pressed).toBe(4);

  const acties = await gelogd(browser, persoon!.onderwerpId);
  expect(acties).toEqual(expect.arrayContaining(['koppeling.zelfde', 'koppeling.ingetrokken']));
  await page.goto(`/informatie/koppelen/${persoon!.onderwerpId}`);
  const besluiten = page.getByRole('list', { name: 'Besluiten' }).getByRole('listitem');
  await expect(besluiten).toHaveCount(1);
  await expect(besluiten).toContainText('dezelfde');
  await expect(besluiten).toContainText(/Teruggenomen door .*het was een vergissing/);
});

test('van een persoon staat er buiten een casus niet meer dan stukken, voorstellen, besluiten en wie keek', async ({
  page,
}) => {
  const vraag = await meldAan(page);
  const { voornaam, achternaam } = naam();
  const waar = plek();
  const id = await gewogenSignaal(vraag, {
    wat: `De heer ${voornaam} ${achternaam} staat bij ${waar} te laden.`,
    waar,
  });
  const { personen, objecten } = await samenhang(vraag, id);
  await page.goto(`/informatie/koppelen/${personen[0]!.onderwerpId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${voornaam} ${achternaam}`);
  await expect(page.getByText('Van een persoon houdt Baken buiten een casus geen tijdlijn')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Stukken',
    'Mogelijk dezelfde',
    'Besluiten',
    'Bekeken door',
  ]);
  expect(await page.title()).not.toContain(achternaam);
  await expectAccessible(page);
  const adres = objecten.find((one) => one.waarde === waar)!;
  await page.goto(`/informatie/koppelen/${adres.onderwerpId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(waar);
  await expect(page.getByRole('heading', { name: 'Andere objecten in deze stukken' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(achternaam);
  await expectAccessible(page);
});

test('komt deze naam eerder voor: vóór weging alleen op vraag, met een reden, in eigen lopende signalen', async ({
  page,
}) => {
  const vraag = await meldAan(page);
  const { voornaam, achternaam } = naam();
  const eerder = await gewogenSignaal(vraag, {
    wat: `De heer ${voornaam} ${achternaam} laadt vaten bij ${plek()}.`,
    waar: '',
  });
  const { kenmerk } = await vraag.stuur<{ kenmerk: string }>('GET', `/signalen/${eerder}`);
  const nieuw = await signaal(vraag, `De heer ${voornaam} ${achternaam} staat bij ${plek()}.`, '');
  await page.goto(`/informatie/signalen/${nieuw.id}`);
  await expect(zijde(page)).not.toContainText(achternaam);
  await page.getByRole('button', { name: 'Komt deze naam eerder voor?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Komt deze naam eerder voor?' });
  await expect(dialog).toContainText('De vraag wordt vastgelegd');
  await expect(dialog.getByLabel('Naam', { exact: true })).toHaveValue(`${voornaam} ${achternaam}`);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Kies waarom u het vraagt');
  await expectAccessible(page);
  await dialog.getByLabel('om te kunnen wegen').check();
  await dialog.getByRole('button', { name: 'Vragen' }).click();
  await expect(dialog.getByRole('link', { name: kenmerk })).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: kenmerk })).toContainText(
    /zwak|redelijk|sterk/,
  );
  await expect(dialog).not.toContainText('%');
  await expectAccessible(page);
  await dialog.getByLabel('Naam', { exact: true }).fill('Hyacintha Zwaardbloem');
  await dialog.getByRole('button', { name: 'Vragen' }).click();
  await expect(dialog).toContainText('komt niet voor in uw eigen lopende signalen');
});

test('negeer voor koppelen: de waarde verbindt niets meer, en u brengt haar terug', async ({ page }) => {
  const vraag = await meldAan(page);
  const waar = plek();
  await gewogenSignaal(vraag, { wat: `Bus bij ${waar}.`, waar });
  const id = await gewogenSignaal(vraag, { wat: `Weer een bus bij ${waar}.`, waar });
  await page.goto(`/informatie/signalen/${id}`);
  const row = zijde(page).getByRole('listitem').filter({ hasText: waar }).first();
  await expect(row).toContainText('sterk');
  await row.getByRole('button', { name: `Meer met ${waar}` }).click();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'velen delen dit adres of nummer' }).click();
  await expect(row).toContainText('genegeerd');
  await expect(row).not.toContainText('Zelfde adres');
  await page.keyboard.press('u');
  await expect(row).toContainText('Zelfde adres in 1 ander stuk');
});

for (const theme of ['light', 'dark'] as const) {
  test(`paneel en bladzijde zijn toegankelijk en passen op een telefoon, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const vraag = await meldAan(page);
    const { achternaam } = naam();
    const lang = `Wobbe-Constantinopolitaan ${achternaam}-van der Hoogenboomgaardenstein`;
    const waar = plek();
    await gewogenSignaal(vraag, { wat: `De heer ${lang} laadt vaten bij ${waar}.`, waar });
    const id = await gewogenSignaal(vraag, { wat: `De heer ${lang} staat weer bij ${waar}.`, waar });
    const { personen } = await samenhang(vraag, id);
    await page.setViewportSize({ width: 360, height: 740 });
    for (const pad of [`/informatie/signalen/${id}`, `/informatie/koppelen/${personen[0]!.onderwerpId}`]) {
      await page.goto(pad);
      await expect(page.getByRole('button', { name: 'dezelfde', exact: true })).toBeVisible();
      await expectFits(page);
      await expectAccessible(page);
    }
    await page.goto('/informatie/koppelen/01a20fc4-0000-7007-851c-5ea2d22753bd');
    await expect(page.getByText('Dit bestaat niet, of het is niet voor u.')).toBeVisible();
    await expectFits(page);
  });
}
