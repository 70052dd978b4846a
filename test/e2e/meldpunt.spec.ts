import { expect, test, type Page } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import { expectAccessible } from './axe.ts';
import { expectFits, Keys, melding, plek } from './desk.ts';
import { meldAan, type Vraag } from './lio-verhaal.ts';

interface Stand {
  id: string;
  stand: string;
  tekst: string;
  signaal: { id: string } | null;
}

const stand = (vraag: Vraag, id: string) => vraag.stuur<Stand>('GET', `/meldingen/${id}`);

/** A melding opened with its fields filled. */
async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/informatie/meldpunt/${id}`);
  await expect(page.getByLabel('Wat is gezien')).toBeVisible();
  await listens(page, 'velden');
}

/** Keys work from the moment that the status line names them. */
const listens = (page: Page, word: string) => expect(page.getByRole('contentinfo')).toContainText(word);

const said = (page: Page, text: RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

test('een herkende melding gaat met één toets verder, en met u weer terug', async ({ page }) => {
  const vraag = await meldAan(page);
  const waar = plek();
  const tekst = `Goedenavond, bij ${waar} staat een bus met kenteken V-418-BB en er worden vaten uitgeladen. Volgens mij deugt het niet.`;
  const { id, kenmerk } = await melding(vraag, tekst, '');
  await open(page, id);
  await expect(page.getByLabel('Wat is gezien')).toHaveValue(
    `Bij ${waar} staat een bus met kenteken V-418-BB en er worden vaten uitgeladen.`,
  );
  await expect(page.getByLabel('Waar', { exact: true })).toHaveValue(waar);
  await expect(page.getByLabel('Thema')).toHaveValue('drugs');
  await expect(page.getByLabel('Duiding, apart van het feit')).toHaveValue('Volgens mij deugt het niet.');
  const keys = new Keys(page);
  await keys.press('v');
  await said(page, new RegExp(`${kenmerk}: verder`));
  expect(keys.pressed).toBe(1);
  const verder = await stand(vraag, id);
  expect([verder.stand, verder.signaal !== null]).toEqual(['verder', true]);
  await keys.press('u');
  await expect(page).toHaveURL(new RegExp(`/informatie/meldpunt/${id}$`));
  await expect.poll(async () => (await stand(vraag, id)).stand).toBe('te-schiften');
});

test('schiften met eigen woorden blijft binnen acht toetsen en een zin', async ({ page }) => {
  const vraag = await meldAan(page);
  const { id } = await melding(vraag, 'Er gebeurt iets bij de loods, ik weet niet precies wat.', '');
  await open(page, id);
  const keys = new Keys(page);
  await keys.press('e', 'Control+a');
  await keys.type('Iemand laadt ’s nachts dozen uit.');
  await keys.press('Tab');
  await keys.type('Loods aan de haven');
  await keys.press('Tab');
  await keys.type('m');
  await keys.press('Enter', 'v');
  await expect.poll(async () => (await stand(vraag, id)).stand).toBe('verder');
  expect(keys.pressed).toBeLessThanOrEqual(8);
  const { signaal } = await stand(vraag, id);
  const gemaakt = await vraag.stuur<{ wat: string; waar: string }>('GET', `/signalen/${signaal!.id}`);
  expect(gemaakt).toMatchObject({ wat: 'Iemand laadt ’s nachts dozen uit.', waar: 'Loods aan de haven' });
});

test('zonder thema gaat niets verder: de fout staat bij het veld en er is niets vastgelegd', async ({
  page,
}) => {
  const vraag = await meldAan(page);
  const { id } = await melding(vraag, 'Er staat iets raars.', '');
  await open(page, id);
  await page.keyboard.press('v');
  await expect(page.getByRole('alert')).toContainText('Thema: Kies een thema');
  await expectAccessible(page);
  expect((await stand(vraag, id)).stand).toBe('te-schiften');
});

test('dubbel is twee toetsen als Baken de andere al zag', async ({ page }) => {
  const vraag = await meldAan(page);
  // Words that no other melding has, else an earlier run looks alike too.
  const tekst = Array.from({ length: 4 }, () => crypto.randomUUID().replaceAll('-', ' ')).join(
    ' wordt uitgeladen bij ',
  );
  const eerste = await melding(vraag, tekst, '');
  const tweede = await melding(vraag, tekst, '');
  await open(page, tweede.id);
  await expect(page.getByText('Lijkt op een andere melding')).toBeVisible();
  const keys = new Keys(page);
  await keys.press('b');
  await expect(page.getByRole('button', { name: 'Samenvouwen' })).toBeFocused();
  await expectAccessible(page);
  await keys.press('Enter');
  await expect.poll(async () => (await stand(vraag, tweede.id)).stand).toBe('dubbel');
  expect(keys.pressed).toBe(2);
  await page.goto(`/informatie/meldpunt/${eerste.id}`);
  await expect(page.getByText(`Dubbel: ${tweede.kenmerk}`)).toBeVisible();
});

test('doorsturen is een naam en Enter; de ondertekening gaat niet mee', async ({ page }) => {
  const vraag = await meldAan(page);
  const tekst = 'De lantaarn aan de Ratelaarhof is stuk.\n\nMet vriendelijke groet,\nJansje Verzonnen';
  const { id } = await melding(vraag, tekst, 'Ratelaarhof');
  await open(page, id);
  const keys = new Keys(page);
  await keys.press('d');
  await expect(page.getByLabel('Naar wie')).toBeFocused();
  await expect(page.getByLabel('Tekst die meegaat')).toHaveValue('De lantaarn aan de Ratelaarhof is stuk.');
  await expectAccessible(page);
  await keys.type('Openbare ruimte');
  await keys.press('Enter');
  await expect.poll(async () => (await stand(vraag, id)).stand).toBe('doorgestuurd');
  expect(keys.pressed).toBe(2);
});

test('spoed legt vast met wie gebeld is, en niets over een slachtoffer', async ({ page }) => {
  const vraag = await meldAan(page);
  const { id } = await melding(vraag, 'Een kind huilt achter de deur.', 'Ratelaarhof 3');
  await open(page, id);
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Spoed: eerst bellen' });
  await dialog.getByLabel('Veilig Thuis').check();
  await expectAccessible(page);
  await expect(dialog.getByRole('textbox')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Nu gebeld' }).click();
  await said(page, /gebeld met Veilig Thuis/);
  const { spoed } = await vraag.stuur<{ spoed: { uitgang: string }[] }>('GET', `/meldingen/${id}`);
  expect(spoed.map((one) => one.uitgang)).toEqual(['veilig-thuis']);
});

test('de telefoonmelding: t, vier velden, Enter; het nummer gaat naar de kluis', async ({ page }) => {
  const vraag = await meldAan(page);
  await page.goto('/informatie/meldpunt');
  await expect(page.getByRole('button', { name: 'Telefoonmelding' })).toBeVisible();
  await listens(page, 'melding');
  const keys = new Keys(page);
  await keys.press('t');
  // The first dialog of a visit brings its code along.
  await expect(page.getByRole('dialog').getByLabel('Wat is gezien')).toBeFocused({ timeout: 15_000 });
  await expectAccessible(page);
  const waar = plek();
  await keys.type('Boot vaart nooit uit, ligplaats contant betaald');
  await keys.press('Tab');
  await keys.type(waar);
  await keys.press('Tab');
  await keys.type('deze week');
  await keys.press('Tab');
  await keys.type('06 0012 9911');
  await keys.press('Enter');
  await said(page, /opgenomen/);
  expect(keys.pressed).toBe(5);
  await page.getByRole('link', { name: 'Bekijken' }).click();
  await expect(page.getByLabel('Waar', { exact: true })).toHaveValue(waar);
  const id = page.url().split('/').at(-1)!;
  expect(JSON.stringify(await stand(vraag, id))).not.toContain('9911');
  await page.getByRole('button', { name: 'Tonen' }).click();
  const vault = page.getByRole('dialog');
  await vault.getByLabel('Reden').fill('Terugbellen over de ligplaats.');
  await vault.getByRole('button', { name: 'Tonen' }).click();
  await expect(vault).toContainText('06 0012 9911');
});

test('alleen de melding die in beeld is, wordt opgehaald; met j komt de volgende', async ({ page }) => {
  const vraag = await meldAan(page);
  const eerste = await melding(vraag, 'Eerste van twee op een rij.', '');
  await melding(vraag, 'Tweede van twee op een rij.', '');
  const asked: string[] = [];
  page.on('request', (request) => {
    const id = /\/api\/v1\/meldingen\/([0-9a-f-]{36})/.exec(request.url())?.[1];
    if (id) asked.push(id);
  });
  await open(page, eerste.id);
  await page.waitForLoadState('networkidle');
  expect(new Set(asked)).toEqual(new Set([eerste.id]));
  await page.keyboard.press('j');
  await expect(page).not.toHaveURL(new RegExp(eerste.id));
  await expect(page.getByLabel('Wat is gezien')).toBeVisible();
  expect(asked.at(-1)).toBe(page.url().split('/').at(-1));
});

test('een naam is gestippeld en met niets vergeleken; een nummer in de tekst brengt naar het object', async ({
  page,
}) => {
  const vraag = await meldAan(page);
  const { id } = await melding(vraag, `Bij ${plek()} loopt de heer P. de Jong naar binnen.`, '');
  await open(page, id);
  await expect(page.getByText('1 naam herkend, koppelen kan na weging.')).toBeVisible();
  await expect(page.getByTitle('naam herkend, nog niet vergeleken')).toHaveText(/P\. de Jong/);
  const side = page.getByRole('complementary', { name: 'Samenhang' });
  await expect(side).not.toContainText('de Jong');
  await page.keyboard.press('1');
  await expect(side.getByRole('listitem').first()).toBeFocused();
  await page.getByRole('button', { name: 'Waarom?' }).click();
  await expect(page.getByText('Vóór de weging vergelijkt Baken alleen objecten.')).toBeVisible();
});

test('twee mensen schiften dezelfde melding: beide teksten blijven', async ({ page, browser }) => {
  const vraag = await meldAan(page);
  const { id } = await melding(vraag, 'Er gebeurt iets bij de kade.', '');
  const other = await browser.newContext();
  const second = await other.newPage();
  await meldAan(second);
  await open(page, id);
  await open(second, id);
  await page.getByLabel('Wat is gezien').fill('De tekst van de eerste.');
  await expect(page.getByText('Opgeslagen', { exact: true })).toBeVisible();
  await second.getByLabel('Wat is gezien').fill('De tekst van de tweede.');
  const conflict = second.getByRole('alert', { name: 'Iemand heeft deze tekst intussen gewijzigd.' });
  await expect(conflict).toContainText('De tekst van de eerste.');
  await expect(conflict).toContainText('De tekst van de tweede.');
  await expectAccessible(second);
  await conflict.getByRole('button', { name: 'Mijn tekst houden' }).click();
  await expect
    .poll(
      async () =>
        (await vraag.stuur<{ velden: { wat: string } }>('GET', `/meldingen/${id}/concept`)).velden.wat,
    )
    .toBe('De tekst van de tweede.');
  await other.close();
});

test('een mailbestand dat op het scherm valt, wordt ingelezen; nog eens is geen tweede', async ({ page }) => {
  await meldAan(page);
  await page.goto('/informatie/meldpunt');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meldpunt');
  const mail = `From: buur@voorbeeld.example\r\nTo: meldpunt@voorbeeld.example\r\nSubject: Proef\r\nMessage-ID: <${crypto.randomUUID()}@voorbeeld.example>\r\n\r\nEr staat een bus bij ${plek()}.`;
  for (const outcome of [/nieuw M-/, /was er al: M-/]) {
    const data = await page.evaluateHandle(
      `(() => { const t = new DataTransfer(); t.items.add(new File([${JSON.stringify(mail)}], 'bus.eml')); return t; })()`,
    );
    const zone = page.getByRole('region', { name: 'Te schiften' });
    await zone.dispatchEvent('dragover', { dataTransfer: data });
    await expect(page.getByText('Laat de mail hier los')).toBeVisible();
    await zone.dispatchEvent('drop', { dataTransfer: data });
    await expect(page.getByText(/bus\.eml/)).toHaveText(outcome);
  }
  await expectAccessible(page);
});

test('Meld Misdaad Anoniem: verzegeld tot er gelezen wordt, en een citaat wordt geen signaal', async ({
  page,
}) => {
  const vraag = await meldAan(page);
  const zin = `In de schuur achter ${plek()} wordt elke donderdag iets overgeladen door vier mannen`;
  const { id } = await vraag.stuur<{ id: string }>('POST', '/mma', { tekst: `${zin}.` });
  await page.goto(`/informatie/meldpunt/mma/${id}`);
  await expect(page.getByText('De tekst is verzegeld.')).toBeVisible();
  await expect(page.getByText(zin)).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('o');
  await expect(page.getByText(zin)).toBeVisible();
  await expect(page.getByText(/^Marit Hoekstra, /)).toBeVisible();
  await page.getByRole('group', { name: 'Hoeveel mensen kunnen dit weten?' }).getByLabel('1 of 2').check();
  await page.getByRole('group', { name: 'Kans dat de melder te raden is' }).getByLabel('hoog').check();
  await page.getByRole('button', { name: 'Vastleggen' }).first().click();
  await expect(page.getByText('Bijna niemand kan dit weten.')).toBeVisible();
  await page.getByLabel('Feit, in eigen woorden').fill(zin);
  await page.getByLabel('Thema').selectOption('drugs');
  await page.getByRole('button', { name: 'Feit wordt signaal' }).click();
  await expect(page.getByRole('alert')).toContainText('Schrijf het in eigen woorden');
  await page.getByLabel('Feit, in eigen woorden').fill('Wekelijks laden bij een schuur.');
  await page.getByRole('button', { name: 'Feit wordt signaal' }).click();
  await said(page, /Het feit is een signaal geworden/);
  await expect(page.getByRole('link', { name: /^S-/ })).toBeVisible();
  await expectAccessible(page);
});

test('een collega meldt op zijn telefoon en hoort één woord, geen inhoud', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const vraag = await meldAan(page, 'medewerker');
  await page.goto('/melden-intern?team=Openbare%20ruimte');
  await expect(page.getByLabel('Wat zag u?')).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
  await page.getByLabel('Wat zag u?').fill('Vaten achter de gymzaal.');
  await page.getByLabel('Waar').fill('Gymzaal');
  await page.getByRole('button', { name: 'Versturen' }).click();
  await expect(page.getByRole('heading', { name: 'Ontvangen, dank u' })).toBeFocused();
  const kenmerk = /M-\d{4}-\w{3}-\w{3}/.exec((await page.locator('main').textContent())!)![0];
  const mijn = page.getByRole('listitem').filter({ hasText: kenmerk });
  await expect(mijn).toContainText('ontvangen');
  await expect(mijn).not.toContainText('Vaten');
  const alles = await vraag.stuur<{ items: object[] }>('GET', '/meldpunt/mijn-meldingen');
  expect(JSON.stringify(alles)).not.toContain('gymzaal');
});

test('twijfel bij een aanvraag krijgt een uitgang met een reden', async ({ page }) => {
  await meldAan(page);
  const zaaknummer = `Z-${Date.now()}`;
  await page.goto('/melden-intern/twijfel');
  await page.getByLabel('Zaaknummer').fill(zaaknummer);
  await page
    .getByLabel('Wat klopt er niet?')
    .fill('Vierde aanvraag op hetzelfde adres, telkens een andere naam.');
  await page.getByRole('button', { name: 'Versturen' }).click();
  await expect(page.getByRole('heading', { name: 'Ontvangen, dank u' })).toBeVisible();
  await page.goto('/informatie/meldpunt');
  await page
    .getByRole('region', { name: 'Te schiften' })
    .getByRole('link', { name: /Twijfel bij een aanvraag/ })
    .last()
    .click();
  await expect(page.getByText(zaaknummer)).toBeVisible();
  await listens(page, 'velden');
  await page.keyboard.press('e');
  await expect(page.getByLabel('Reden, in één zin')).toBeFocused();
  await page.keyboard.type('Past bij een gewone aanvraag.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  await said(page, /afgehandeld/);
});

test('de QR-code per team is te lezen en wijst naar het formulier van dat team', async ({ page }) => {
  await meldAan(page);
  await page.goto('/informatie/meldpunt/qr');
  await page.getByLabel('Team').fill('Openbare ruimte');
  const code = page.getByRole('img', { name: /^QR-code naar .*team=Openbare/ });
  await expectAccessible(page);
  const [size, path] = await code.evaluate((svg) => [
    Number(svg.getAttribute('viewBox')!.split(' ')[2]),
    svg.querySelector('path')!.getAttribute('d')!,
  ]);
  const scale = 4;
  const side = size * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h/g))
    for (let dy = 0; dy < scale; dy += 1)
      for (let dx = 0; dx < scale; dx += 1)
        data.set([0, 0, 0, 255], ((Number(y) * scale + dy) * side + Number(x) * scale + dx) * 4);
  const read = new URL(decodeQR({ width: side, height: side, data }));
  expect([read.pathname, read.searchParams.get('team')]).toEqual(['/melden-intern', 'Openbare ruimte']);
});

async function ruimRijOp(vraag: Vraag): Promise<void> {
  const { items } = await vraag.stuur<{ items: { id: string; versie: number }[] }>('GET', '/meldingen');
  for (const one of items)
    await vraag.stuur('POST', `/meldingen/${one.id}/schift`, { keuze: 'geen-melding' }, one.versie);
}

test('niets binnen is één druk, en alleen als er niets is', async ({ page }) => {
  const vraag = await meldAan(page, 'regisseur', 'buurgemeente');
  // A demonstration that is loaded at night may have a report of yesterday that nobody could sift yet.
  await ruimRijOp(vraag);
  await page.goto('/informatie/meldpunt');
  await expect(page.getByRole('heading', { name: 'Niets te schiften' })).toBeVisible();
  await page.getByRole('button', { name: 'Niets binnen' }).click();
  await said(page, /Vastgelegd: vandaag gekeken/);
  await expect(page.getByText(/^Niets binnen, .* door /)).toBeVisible();
  await expectAccessible(page);
  await melding(vraag, 'Toch iets.', '');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Niets binnen' })).toHaveAttribute('aria-disabled', 'true');
  await ruimRijOp(vraag);
});

for (const theme of ['light', 'dark'] as const) {
  test(`het meldpunt is toegankelijk en past op een telefoon, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const vraag = await meldAan(page);
    const { id } = await melding(
      vraag,
      `Bus met kenteken V-418-BB bij ${plek()}. Volgens mij klopt dat niet.`,
      '',
    );
    await open(page, id);
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(page.getByRole('region', { name: 'Schiften' })).toBeInViewport();
    await expectFits(page);
    await expectAccessible(page);
    for (const path of ['', '/mma', '/terugkoppelen', '/heropenen', '/qr']) {
      await page.goto(`/informatie/meldpunt${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectFits(page);
      await expectAccessible(page);
    }
  });
}
