// What a person does, or where he goes, before one looks at a screen of which a picture is made.
import type { Page } from 'playwright-core';
import type { Vraag } from '#test/e2e/lio-verhaal.ts';

/** The first account that stands so far on its way. */
export async function verslag(
  vraag: Vraag,
  stand: string,
  naar: (rij: { id: string; jaar: number }) => string,
): Promise<string> {
  const { items } = await vraag.stuur<{ items: { id: string; jaar: number; stand: string }[] }>(
    'GET',
    '/verslagen',
  );
  const rij = items.find((r) => r.stand === stand);
  if (!rij) throw new Error(`geen verslag dat ${stand} is`);
  return naar(rij);
}

/** The account of last year was adopted in the demonstration, so its figures are laid down. */
export async function vorigJaar(): Promise<string> {
  const jaar = new Date().getFullYear() - 1;
  return `/regie/verantwoording?van=${jaar}-01&tot=${jaar}-12`;
}

/** A small plan of our own: the poster as it will be is what one looks at. */
export async function readPlan(page: Page): Promise<void> {
  const bron = [
    '# Jaarplan 2031',
    '| Lijn | Q1 | Q2 | Q3 | Q4 |',
    '|---|---|---|---|---|',
    '| Bewustwording | Folder voor ondernemers | ONDERZOEK MELDINGSBEREIDHEID TRAINING BALIE | Veiligheidsdag | |',
    '| Weerbaarheid | Sleutelfiguren spreken | | Ronde langs de haven | |',
    '| Bestrijding | Integrale controle | idem | idem | idem |',
  ].join('\n');
  const bestand = {
    name: 'plan.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(bron.replace('\n', '\n\n')),
  };
  await page.getByLabel('Bestand kiezen').setInputFiles(bestand);
  await page.getByRole('heading', { name: 'De plaat zoals zij wordt' }).waitFor();
  await page.getByRole('table', { name: 'De plaat zoals zij wordt' }).scrollIntoViewIfNeeded();
}

export async function openFirstSealed(page: Page): Promise<void> {
  await page.locator('a[href^="/informatie/meldpunt/mma/"]').first().click();
}

export async function lookUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Adres opzoeken/ }).click();
  await page.getByText('Gebruiksdoel').scrollIntoViewIfNeeded();
}

export async function askPerson(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Persoon opzoeken…' }).click();
  await page.getByLabel('Doel', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Vraag', { exact: true }).selectOption({ index: 2 });
}

export async function askForName(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Komt deze naam eerder voor?' }).click();
  await page.getByLabel('om te kunnen wegen').check();
  await page.getByRole('button', { name: 'Vragen', exact: true }).click();
}

export async function askSource(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verrijkingsvraag stellen…' }).click();
  await page.getByLabel('Bron', { exact: true }).selectOption({ index: 4 });
  await page.getByLabel('Vraag', { exact: true }).fill('Is hier een vergunning verleend voor opslag?');
}

export async function openLetter(page: Page): Promise<void> {
  await askSource(page);
  await page.getByRole('button', { name: 'Stellen', exact: true }).click();
  const link = page.getByRole('link', { name: 'Link openen' });
  await link.waitFor({ timeout: 40_000 });
  await page.goto((await link.getAttribute('href'))!);
}

export async function openMeeting(page: Page): Promise<void> {
  await page.keyboard.press('a');
  await page.getByRole('button', { name: /^Openen met/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('anonieme weergave').waitFor();
  await page.keyboard.press('2');
}
