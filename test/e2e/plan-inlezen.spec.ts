import { existsSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { gewogenSignaal, meldAan, type Vraag } from './lio-verhaal.ts';

const plaat = (page: Page) => page.getByRole('table', { name: /^Plaat van/ });

// The plan that Baken was made for lies beside the checkout and is not part of it; elsewhere a small one of our own.
const BRON = new URL('../../../shared/seed/plan-van-aanpak-ondermijning-2024-2026.txt', import.meta.url);
const EIGEN = `# Plan van aanpak 2024

## Ambitie

Weerbaar zijn.

| Lijn | Q1 | Q2 | Q3 | Q4 |
|---|---|---|---|---|
| Bewustwording | FOLDER MAKEN | VEILIGHEIDSDAG JONGE AANWAS | | |
| Bestrijding | Integrale controle uitvoeren | idem | idem | idem |
`;
const echt = existsSync(BRON);
const bestand = echt
  ? { name: 'plan.txt', mimeType: 'text/plain', buffer: readFileSync(BRON) }
  : { name: 'plan.md', mimeType: 'text/markdown', buffer: Buffer.from(EIGEN) };
const [VAKKEN, VERSCHILLEND] = echt ? [33, 28] : [7, 4];

/** The running year where it is free, else the first after it: a server may be used more than once. */
async function vrijJaar(vraag: Vraag): Promise<{ jaar: number; nu: number }> {
  const { items } = await vraag.stuur<{ items: { jaren: { jaar: number }[] }[] }>('GET', '/plannen');
  const bezet = new Set(items.flatMap((p) => p.jaren.map((j) => j.jaar)));
  const nu = new Date().getFullYear();
  let jaar = nu;
  while (bezet.has(jaar)) jaar += 1;
  return { jaar, nu };
}

test('een plan inlezen, nakijken en overnemen geeft de plaat van de laatste bladzijde, en werk elders laat haar voortgang bewegen', async ({
  page,
}) => {
  const vraag = await meldAan(page, 'regisseur', 'buurgemeente');
  const { jaar, nu } = await vrijJaar(vraag);
  await page.goto('/regie/plan/beleid');
  await page.getByRole('link', { name: 'Plan inlezen' }).click();
  await page
    .getByLabel('Bestand kiezen')
    .setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await expect(page.getByText('Dit soort bestand kan Baken niet lezen.')).toBeVisible();
  await page.getByLabel('Bestand kiezen').setInputFiles(bestand);
  await expect(page.getByText(`${VAKKEN - 1} vakken`)).toBeVisible();
  await expectAccessible(page);
  // Capitals do not show where one activity ends and the next begins: by hand.
  await page.getByRole('button', { name: /Bewustwording, kwartaal 2$/ }).click();
  const regels = page.getByRole('dialog').getByLabel('Activiteiten');
  await regels.fill((await regels.inputValue()).replace(/ (jonge aanwas)/i, '\n$1'));
  await page.getByRole('dialog').getByRole('button', { name: 'Verdelen' }).click();
  await expect(page.getByText(`${VAKKEN} vakken, ${VERSCHILLEND} verschillende activiteiten.`)).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Om na te kijken: \d+ plek/ })).toBeVisible();
  for (const [veld, waarde] of [
    ['Eerste jaar', jaar],
    ['Tot en met jaar', jaar + 1],
    ['Jaar', jaar],
  ] as const)
    await page.getByLabel(veld, { exact: true }).fill(String(waarde));
  await page.getByRole('button', { name: /activiteiten overnemen$/ }).click();
  await expect(page).toHaveURL(new RegExp(`jaar=${jaar}`));
  await expect(plaat(page)).toBeVisible();
  const codes = await plaat(page)
    .locator('a[data-code]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-code')));
  expect([codes.length, new Set(codes).size]).toEqual([VAKKEN, VERSCHILLEND]);
  const { activiteiten } = await vraag.stuur<{
    activiteiten: { id: string; versie: number; titel: string; lijn: string }[];
  }>('GET', `/plaat?jaar=${nu}`);
  const een = activiteiten.find((a) => a.lijn === 'bestrijding')!;
  const { items } = await vraag.stuur<{ items: { id: string; pad: string }[] }>('GET', '/bewijsregels');
  const regel = items.find((r) => r.id.startsWith('signalen.'))!;
  await vraag.stuur(
    'PATCH',
    `/activiteiten/${een.id}`,
    { plek: 'kamer', pad: regel.pad, bewijsregel: regel.id },
    een.versie,
  );
  const geteld = async (): Promise<number> => {
    const { delen } = await vraag.stuur<{ delen: { afgeleid: { gedaan: number } | null }[] }>(
      'GET',
      `/activiteiten/${een.id}`,
    );
    return Math.max(...delen.map((d) => d.afgeleid?.gedaan ?? 0));
  };
  const voor = await geteld();
  await gewogenSignaal(vraag, {
    wat: 'Vaten naast een loods.',
    waar: 'Kwikstaartweg 7',
    reden: 'Concreet en recent.',
  });
  expect(await geteld()).toBe(voor + 1);
  await page.goto(`/regie/plan/${een.id}`);
  await expect(page.getByText(new RegExp(`^Geteld: ${voor + 1}\\b`)).first()).toBeVisible();
});
