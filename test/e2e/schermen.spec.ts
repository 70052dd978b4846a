import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { gewogenSignaal, kijkNa, meldAan, vergadering, type Vraag } from './lio-verhaal.ts';

interface Scherm {
  naam: string;
  rol: string;
  pad: string | ((vraag: Vraag) => Promise<string>);
}

const stuk = { wat: 'Drie nachten lost een bestelbus vaten bij de opslagbox.', waar: 'Peilschaalweg 40' };

async function overleg(vraag: Vraag): Promise<string> {
  const id = await vergadering(vraag, [await gewogenSignaal(vraag, stuk)]);
  await kijkNa(vraag, id);
  return id;
}

const schermen: readonly Scherm[] = [
  { naam: 'vandaag', rol: 'regisseur', pad: '/vandaag' },
  { naam: 'meldpunt', rol: 'regisseur', pad: '/informatie/meldpunt' },
  { naam: 'zelf melden', rol: 'medewerker', pad: '/melden-intern' },
  { naam: 'signalen', rol: 'regisseur', pad: '/informatie/signalen' },
  {
    naam: 'signaal',
    rol: 'regisseur',
    pad: async (v) => `/informatie/signalen/${await gewogenSignaal(v, stuk)}`,
  },
  { naam: 'heropeningen', rol: 'regisseur', pad: '/informatie/signalen/heropeningen' },
  { naam: 'lio', rol: 'regisseur', pad: '/informatie/lio' },
  { naam: 'lio voorbereiden', rol: 'regisseur', pad: async (v) => `/informatie/lio/${await overleg(v)}` },
  {
    naam: 'vergadering',
    rol: 'regisseur',
    pad: async (v) => `/informatie/lio/${await overleg(v)}/vergadering`,
  },
  { naam: 'casussen', rol: 'regisseur', pad: '/bestrijding/casussen' },
  { naam: 'controles', rol: 'regisseur', pad: '/bestrijding/controles' },
  { naam: 'verantwoording', rol: 'regisseur', pad: '/regie/verantwoording' },
  { naam: 'logboek', rol: 'fg', pad: '/privacy/logboek' },
  { naam: 'bewaren', rol: 'fg', pad: '/privacy/bewaren' },
  { naam: 'beheer', rol: 'beheerder', pad: '/beheer/gebruikers' },
];

async function open(page: Page, { rol, pad }: Scherm): Promise<void> {
  const vraag = await meldAan(page, rol);
  await page.goto(typeof pad === 'string' ? pad : await pad(vraag));
  await page.waitForLoadState('networkidle');
  await expect(page).not.toHaveTitle(/^Niet gevonden/);
  await expect(
    page
      .getByRole('heading', { level: 1 })
      .or(page.getByRole('group', { name: 'Wie is er' }))
      .first(),
  ).toBeVisible();
  await expect(page.getByText('Bezig met ophalen')).toHaveCount(0);
}

for (const theme of ['light', 'dark'] as const)
  for (const scherm of schermen)
    test(`${scherm.naam} is toegankelijk, breed en op een telefoon, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await open(page, scherm);
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await expectAccessible(page);
      expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(360);
    });

for (const theme of ['light', 'dark'] as const)
  test(`de API-pagina is toegankelijk en past op een telefoon, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('/api');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('API van Baken');
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(360);
  });
