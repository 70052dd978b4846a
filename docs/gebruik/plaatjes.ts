// Makes the pictures of the user guide: BAKEN_URL=http://127.0.0.1:8420 npm run plaatjes [name …]
// Runs against a demonstration that may be thrown away: it adds a report, two signals and a meeting, so that every
// screen has something on it.
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { gewogenSignaal, meldAan, type Vraag } from '#test/e2e/lio-verhaal.ts';
import {
  askForName,
  askPerson,
  askSource,
  lookUp,
  openFirstSealed,
  openLetter,
  openMeeting,
  readPlan,
  verslag,
  vorigJaar,
} from './handelingen.ts';
import {
  eerste,
  geteld,
  man,
  metNaam,
  metPersoon,
  metVermeldingen,
  object,
  overleg,
  signaalMetPand,
  stuk,
  teWegen,
} from './klaarzetten.ts';

const LIMIT = 120 * 1024;
const SIZE = { width: 1280, height: 800 };
const folder = join(import.meta.dirname, 'plaatjes');
const base = process.env.BAKEN_URL ?? 'http://127.0.0.1:8420';

interface Picture {
  name: string;
  /** Nobody is signed in when absent. */
  rol?: string;
  path: string | ((vraag: Vraag) => Promise<string>);
  /** What a person does before looking. */
  ready?: (page: Page) => Promise<void>;
  viewport?: { width: number; height: number };
}

const pictures: readonly Picture[] = [
  { name: 'begin', path: '/' },
  { name: 'vandaag', rol: 'regisseur', path: '/vandaag' },
  {
    name: 'toetsen',
    rol: 'regisseur',
    path: '/vandaag',
    ready: async (page) => page.keyboard.press('?'),
  },
  {
    name: 'meldpunt',
    rol: 'regisseur',
    path: (v) => eerste(v, '/meldingen?aantal=1&sorteer=ontvangenOp', (id) => `/informatie/meldpunt/${id}`),
  },
  { name: 'telefoonmelding', rol: 'regisseur', path: '/informatie/meldpunt?nieuw=telefoon' },
  { name: 'mma', rol: 'regisseur', path: '/informatie/meldpunt/mma', ready: openFirstSealed },
  { name: 'signalen', rol: 'regisseur', path: '/informatie/signalen' },
  { name: 'wegen', rol: 'regisseur', path: async (v) => `/informatie/signalen/${await teWegen(v)}` },
  { name: 'bewaard', rol: 'regisseur', path: '/informatie/signalen?status=bewaard' },
  {
    name: 'onjuist-gebleken',
    rol: 'regisseur',
    path: async (v) =>
      `/informatie/signalen/${await gewogenSignaal(v, { ...stuk, waar: 'Grutterslaan 85' })}`,
    ready: async (page) => {
      await page.getByRole('button', { name: 'Meer met dit signaal' }).click();
      await page.getByRole('menuitem', { name: 'Onjuist gebleken' }).click();
    },
  },
  {
    name: 'zoeken',
    rol: 'regisseur',
    path: '/regie/zoeken',
    ready: async (page) => {
      await page.getByLabel('Zoekvraag').fill('loods');
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Uitkomst' }).waitFor();
    },
  },
  { name: 'registers', rol: 'regisseur', path: '/informatie/registers' },
  { name: 'registers-signaal', rol: 'regisseur', path: signaalMetPand, ready: lookUp },
  { name: 'registers-persoon', rol: 'regisseur', path: signaalMetPand, ready: askPerson },
  {
    name: 'personen',
    rol: 'regisseur',
    path: async (v) => `/informatie/signalen/${await metPersoon(v)}`,
    ready: (page) => page.keyboard.press('y'),
  },
  {
    name: 'naamvraag',
    rol: 'regisseur',
    path: async (v) => `/informatie/signalen/${await teWegen(v, man)}`,
    ready: askForName,
  },
  { name: 'object', rol: 'regisseur', path: object },
  {
    name: 'kaart',
    rol: 'regisseur',
    path: '/informatie/kaart?indeling=wijk&gekozen=wijk%7CWK999902',
    ready: async (page) => {
      await page.locator('[data-map-label]').first().waitFor();
      // A map says that it has drawn by standing still.
      await page.waitForTimeout(2500);
    },
  },
  { name: 'bronnen', rol: 'regisseur', path: '/informatie/bronnen' },
  { name: 'verrijkingsvraag', rol: 'regisseur', path: signaalMetPand, ready: askSource },
  {
    name: 'verrijkingsvraag-brief',
    rol: 'regisseur',
    path: signaalMetPand,
    ready: openLetter,
    viewport: { width: 800, height: 1000 },
  },
  { name: 'lio', rol: 'regisseur', path: '/informatie/lio' },
  { name: 'lio-voorbereiden', rol: 'regisseur', path: async (v) => `/informatie/lio/${await overleg(v)}` },
  {
    name: 'lio-vergadering',
    rol: 'regisseur',
    path: async (v) => `/informatie/lio/${await overleg(v)}/vergadering`,
    ready: openMeeting,
  },
  {
    name: 'lio-besluitenlijst',
    rol: 'regisseur',
    path: (v) =>
      eerste(v, '/lio/vergaderingen?status=gesloten', (id) => `/informatie/lio/${id}/besluitenlijst`),
  },
  { name: 'casussen', rol: 'regisseur', path: '/bestrijding/casussen' },
  { name: 'casus', rol: 'regisseur', path: metVermeldingen },
  {
    name: 'netwerk',
    rol: 'regisseur',
    path: async (v) => `${await metVermeldingen(v)}/netwerk`,
    ready: async (page) => page.locator('canvas').first().waitFor(),
  },
  { name: 'controles', rol: 'regisseur', path: '/bestrijding/controles' },
  { name: 'plan', rol: 'regisseur', path: '/regie/plan' },
  { name: 'plan-activiteit', rol: 'regisseur', path: geteld },
  { name: 'plan-tijdlijn', rol: 'regisseur', path: '/regie/plan?beeld=tijdlijn' },
  { name: 'plan-inlezen', rol: 'regisseur', path: '/regie/plan/inlezen', ready: readPlan },
  { name: 'verantwoording', rol: 'regisseur', path: '/regie/verantwoording' },
  { name: 'verantwoording-lijn', rol: 'regisseur', path: '/regie/verantwoording?lijn=informatie' },
  {
    name: 'verantwoording-vast',
    rol: 'regisseur',
    path: vorigJaar,
    ready: (page) => page.getByText('Open data van dit jaar').click(),
  },
  { name: 'verhalen', rol: 'regisseur', path: '/regie/verhalen' },
  {
    name: 'verhaal-nagekeken',
    rol: 'toezichthouder',
    path: (v) => metNaam(v),
    ready: (page) => page.getByRole('button', { name: 'Terug naar lezen' }).click(),
  },
  {
    name: 'verslag',
    rol: 'regisseur',
    path: (v) => verslag(v, 'concept', (r) => `/regie/verslagen/${r.id}`),
  },
  {
    name: 'verslag-openbaar',
    rol: 'regisseur',
    path: (v) => verslag(v, 'gepubliceerd', (r) => `/verantwoording/papendrecht/${r.jaar}`),
  },
  { name: 'zelf-melden', rol: 'medewerker', path: '/melden-intern' },
  { name: 'publiek-melden', path: '/melden/papendrecht' },
  { name: 'publiek-uitleg', path: '/melden/papendrecht/uitleg' },
  { name: 'logboek', rol: 'fg', path: '/privacy/logboek' },
  { name: 'bewaren', rol: 'fg', path: '/privacy/bewaren' },
  { name: 'gebruikers', rol: 'beheerder', path: '/beheer/gebruikers' },
];

async function take(browser: Browser, picture: Picture): Promise<void> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: picture.viewport ?? SIZE,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const vraag = picture.rol === undefined ? undefined : await meldAan(page, picture.rol);
    await page.goto(typeof picture.path === 'string' ? picture.path : await picture.path(vraag!));
    await settled(page);
    await picture.ready?.(page);
    await settled(page);
    if ((await page.title()).startsWith('Niet gevonden')) throw new Error('dit scherm is er niet');
    await write(picture.name, await page.screenshot());
  } finally {
    await context.close();
  }
}

/** Quiet network and loaded letters: what a person sees once the screen stands still. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => true)');
  await page.waitForTimeout(400);
}

async function write(name: string, shot: Buffer): Promise<void> {
  const file = join(folder, `${name}.png`);
  const png = await sharp(shot)
    .png({ palette: true, colours: 64, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
  if (png.length > LIMIT) throw new Error(`${name}.png is ${png.length} bytes, meer dan ${LIMIT}`);
  writeFileSync(file, png);
  console.log(`${name}.png ${Math.round(statSync(file).size / 1024)} kB`);
}

function browserPath(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found =
    process.env.BAKEN_CHROMIUM ??
    folders.flatMap((dir) => names.map((name) => join(dir, name))).find((file) => existsSync(file));
  if (found === undefined) throw new Error('Geen Chromium gevonden: zet BAKEN_CHROMIUM op het programma.');
  return found;
}

mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: browserPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
});
try {
  for (const picture of pictures) {
    if (wanted.length > 0 && !wanted.includes(picture.name)) continue;
    try {
      await take(browser, picture);
    } catch (fault) {
      // One screen that fails must not cost the others; the end of the run says so.
      process.exitCode = 1;
      console.error(`${picture.name}: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }
} finally {
  await browser.close();
}
