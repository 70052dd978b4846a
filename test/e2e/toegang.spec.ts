import { expect, test, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expectAccessible } from './axe.ts';
import { expectFits } from './desk.ts';
import { meldAan } from './lio-verhaal.ts';

const WACHTWOORD = 'vouwfiets lampenkap zeebries kwartje';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

/** The code on somebody's phone; a code counts once, so who needs another waits for the next half minute. */
class Phone {
  readonly #totp: TOTP;
  #last = 0;

  constructor(secret: string) {
    this.#totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
  }

  async code(page: Page): Promise<string> {
    const step = () => Math.floor(Date.now() / 30_000);
    while (step() <= this.#last) await page.waitForTimeout(500);
    this.#last = step();
    return this.#totp.generate();
  }
}

async function secretOn(page: Page): Promise<string> {
  return (await page.getByRole('group', { name: 'Tweede factor' }).locator('code').textContent()) ?? '';
}

test('van verzoek tot eigen account: de een vraagt, de ander bevestigt, link en code komen apart', async ({
  page: beheer,
  browser,
}) => {
  test.setTimeout(180_000);
  const email = `proef.${Math.floor(performance.now() * 1000)}@waterdam.example`;
  await meldAan(beheer, 'beheerder');
  await beheer.goto('/beheer/gebruikers');
  await expect(beheer.getByRole('heading', { level: 1 })).toHaveText('Gebruikers');
  await beheer.keyboard.press('n');
  await expect(beheer.getByRole('dialog')).toBeVisible();
  await expectAccessible(beheer);
  await beheer.getByRole('button', { name: 'Vragen', exact: true }).click();
  await expect(beheer.getByRole('alert')).toContainText('Kies een rol');
  await beheer.getByLabel('Naam, zoals').fill('Tess Proefvoort');
  await beheer.getByLabel('E-mailadres').fill(email);
  await beheer.getByLabel('Rol', { exact: true }).selectOption('beheerder');
  await beheer.getByLabel('Team', { exact: true }).fill('beheer');
  await beheer.getByRole('button', { name: 'Vragen', exact: true }).click();
  await expect(beheer.getByRole('heading', { name: 'Link voor Tess Proefvoort' })).toBeVisible();
  const link = (await beheer.getByRole('dialog').locator('code').textContent())!;
  expect(link).toMatch(/\/toegang#[\w-]{32}$/);
  await expectAccessible(beheer);
  await beheer.getByRole('button', { name: 'Klaar' }).click();
  const eigen = beheer.getByRole('listitem').filter({ hasText: email });
  await expect(eigen).toContainText('wacht op tweede persoon');
  await expect(eigen.getByRole('button', { name: 'Bevestigen' })).toBeHidden();

  const nieuw = await browser.newPage();
  await nieuw.goto(link);
  await expect(nieuw.getByText('Een tweede persoon moet uw toegang nog bevestigen')).toBeVisible();

  const regie = await browser.newPage();
  await meldAan(regie, 'regisseur');
  await regie.goto('/beheer/gebruikers');
  const verzoek = regie.getByRole('listitem').filter({ hasText: email });
  await expect(verzoek).toBeVisible();
  await expectAccessible(regie);
  await verzoek.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(regie.getByRole('heading', { name: 'Bevestigingscode voor Tess Proefvoort' })).toBeVisible();
  const code = (await regie.getByRole('dialog').locator('code').textContent())!;
  await regie.close();

  await nieuw.getByRole('button', { name: 'Opnieuw kijken' }).click();
  await nieuw.getByLabel('Bevestigingscode').fill(code);
  await nieuw.getByLabel('Nieuw wachtwoord').fill('Welkom01Welkom01');
  await nieuw.getByLabel('Code uit uw app').fill('000000');
  await nieuw.getByRole('button', { name: 'Account instellen' }).click();
  await expect(nieuw.getByRole('alert')).toContainText('Dit is te voorspellen');
  await expectAccessible(nieuw);
  await nieuw.setViewportSize(PHONE);
  await expectFits(nieuw);
  await expectAccessible(nieuw);
  await nieuw.setViewportSize(DESK);
  const phone = new Phone(await secretOn(nieuw));
  await nieuw.getByLabel('Nieuw wachtwoord').fill(WACHTWOORD);
  await nieuw.getByLabel('Code uit uw app').fill(await phone.code(nieuw));
  await nieuw.getByRole('button', { name: 'Account instellen' }).click();
  await expect(nieuw.getByRole('heading', { level: 1 })).toHaveText('Uw account is klaar');
  await expect(nieuw.getByRole('list', { name: 'Herstelcodes' }).getByRole('listitem')).toHaveCount(10);
  const herstelcode = (await nieuw
    .getByRole('list', { name: 'Herstelcodes' })
    .locator('code')
    .first()
    .textContent())!;
  await expectAccessible(nieuw);
  await nieuw.getByLabel('Ik heb de codes bewaard').check();
  await nieuw.getByRole('button', { name: 'Verder' }).click();
  await expect(nieuw.getByText('Tess Proefvoort')).toBeVisible();

  await aanEnUit(nieuw, email, herstelcode);
  await verhoogt(nieuw, phone);
  await nieuw.close();
});

/** Signs out, and in again with password and a recovery code. */
async function aanEnUit(page: Page, email: string, herstelcode: string): Promise<void> {
  await page.getByRole('button', { name: /Tess Proefvoort/ }).click();
  await page.getByRole('menuitem', { name: 'Andere rol kiezen' }).click();
  await page.getByRole('button', { name: 'Aanmelden met een eigen account' }).click();
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill('niet mijn wachtwoord vandaag');
  await page.getByLabel('Code').fill(herstelcode);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Deze gegevens kloppen niet samen');
  await expectAccessible(page);
  await page.getByLabel('Wachtwoord').fill(WACHTWOORD);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await expect(page.getByText('Tess Proefvoort')).toBeVisible();
}

/** What changes rights asks for password and code, and then goes on by itself. */
async function verhoogt(page: Page, phone: Phone): Promise<void> {
  await page.goto('/beheer/gebruikers');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gebruikers');
  await page.keyboard.press('n');
  await page.getByLabel('Naam, zoals').fill('Wim Proefvoort');
  await page.getByLabel('E-mailadres').fill(`wim.${Math.floor(performance.now())}@waterdam.example`);
  await page.getByLabel('Rol', { exact: true }).selectOption('partner');
  await page.getByLabel('Team', { exact: true }).fill('partner');
  await page.getByRole('button', { name: 'Vragen', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Laat opnieuw zien wie u bent' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Wachtwoord').fill(WACHTWOORD);
  await dialog.getByLabel('Code').fill('000000');
  await dialog.getByRole('button', { name: 'Doorgaan' }).click();
  await expect(dialog.getByRole('alert')).toContainText('U blijft aangemeld');
  await dialog.getByLabel('Code').fill(await phone.code(page));
  await dialog.getByRole('button', { name: 'Doorgaan' }).click();
  await expect(page.getByRole('heading', { name: 'Link voor Wim Proefvoort' })).toBeVisible();
  await page.getByRole('button', { name: 'Klaar' }).click();
  await page.goto('/mijn/beveiliging');
  await expect(page.getByText('9 over')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectFits(page);
  await expectAccessible(page);
  await page.setViewportSize(DESK);
}

test('een verlopen of verminkte link zegt wat er aan de hand is', async ({ page }) => {
  await page.goto('/toegang#bestaatniet');
  await expect(page.getByRole('alert')).toContainText('Deze link werkt niet (meer)');
  await expectAccessible(page);
});

test('rollen en jaarlijkse beoordeling: dezelfde tabel als de code, en een ander oordeelt', async ({
  page,
}) => {
  await meldAan(page, 'beheerder');
  await page.goto('/beheer/rollen');
  const wegen = page.getByRole('row').filter({ hasText: 'signaal wegen' });
  await expect(wegen.getByRole('img', { name: 'procesregisseur mag dit' })).toBeVisible();
  await expect(wegen.getByRole('img', { name: 'beheerder mag dit' })).toBeHidden();
  await expectAccessible(page);
  await page.goto('/beheer/toegang');
  await expect(page.getByRole('row', { name: /^Otto Brand/ })).toContainText('doet een ander');
  await page.getByRole('button', { name: 'Blijft: de toegang van Thijs Ouwehand als analist' }).click();
  await expect(page.getByRole('row', { name: /^Thijs Ouwehand/ })).toContainText('Otto Brand');
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectFits(page);
});

test('een instelling geldt vanaf een dag, noemt waarop zij rust, en de oude blijft staan', async ({
  page,
}) => {
  await meldAan(page, 'beheerder', 'buurgemeente');
  await page.goto('/beheer/instellingen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Instellingen');
  await expectAccessible(page);
  const rij = page.getByRole('row').filter({ hasText: 'Signaal parkeren' });
  await rij.getByRole('button', { name: 'Wijzigen' }).click();
  await page.getByLabel('Waarde', { exact: true }).fill('veel');
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByRole('alert')).toContainText('Noem het besluit');
  await page.getByLabel('Waarop rust dit?').fill('Werkwijze 2026, vastgesteld door het college');
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByRole('alert')).toContainText('Vul een heel getal in');
  await expectAccessible(page);
  await page.getByLabel('Waarde', { exact: true }).fill('4');
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(rij).toContainText('4 maanden');
  await expect(rij).toContainText('Werkwijze 2026');
  await page.setViewportSize(PHONE);
  await expectFits(page);
  await expectAccessible(page);
});
