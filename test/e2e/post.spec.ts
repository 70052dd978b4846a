import { expect, test, type Browser } from '@playwright/test';
import { geenDovecot, startDovecot, type Dovecot } from '../dovecot.ts';
import { gewoneMail } from '../mail-corpus.ts';
import { meldAan, type Vraag } from './lio-verhaal.ts';
import { cijfers, vanSchiftenTotBesluit, verwachtGeteld } from './stroom.ts';

interface Rij {
  id: string;
  kenmerk: string;
  onderwerp: string | null;
}

/** The administrator points Baken at the mailbox; the answer stops it again, so that no other test sees it fail. */
async function leesPostvak(browser: Browser, dovecot: Dovecot): Promise<() => Promise<void>> {
  const context = await browser.newContext();
  const vraag = await meldAan(await context.newPage(), 'beheerder');
  const invoer = {
    naam: 'Meldpunt, browserproef',
    leesplek: 'meldpunt',
    server: '127.0.0.1',
    poort: dovecot.poort,
    beveiliging: 'geen',
    gebruiker: dovecot.gebruiker,
    map: 'INBOX',
  };
  const { id } = await vraag.stuur<{ id: string }>('POST', '/meldpunt/postvakken', {
    ...invoer,
    wachtwoord: dovecot.wachtwoord,
    actief: true,
  });
  return async () => {
    const { items } = await vraag.stuur<{ items: { id: string; versie: number }[] }>(
      'GET',
      '/meldpunt/postvakken',
    );
    const { versie } = items.find((one) => one.id === id)!;
    await vraag.stuur('PUT', `/meldpunt/postvakken/${id}`, { ...invoer, actief: false }, versie);
    await context.close();
  };
}

/** The worker fetches it by itself; on a busy machine the first pass may wait for the cron of the next minute. */
async function binnengekomen(vraag: Vraag, teken: string): Promise<Rij> {
  let found: Rij | undefined;
  const lookAgain = async (): Promise<boolean> => {
    const { items } = await vraag.stuur<{ items: Rij[] }>('GET', '/meldingen?aantal=100');
    found = items.find((one) => one.onderwerp?.includes(teken));
    return found !== undefined;
  };
  await expect.poll(lookAgain, { message: 'de mail staat in de rij', timeout: 150_000 }).toBe(true);
  return found!;
}

test('van mail tot cijfer: een brief in het postvak wordt opgehaald, geschift, gewogen en besloten, en de verantwoording telt hem', async ({
  page,
  browser,
}) => {
  const zonder = geenDovecot();
  if (zonder) console.log(`overgeslagen, van mail tot cijfer: ${zonder}`);
  test.skip(zonder !== false, zonder || '');
  test.setTimeout(300_000);
  const teken = crypto.randomUUID().slice(0, 8);
  const dovecot = await startDovecot();
  let stopLezen = async (): Promise<void> => {};
  try {
    const vraag = await meldAan(page);
    const before = await cijfers(vraag);
    stopLezen = await leesPostvak(browser, dovecot);
    dovecot.bezorg(
      gewoneMail(
        `Goedemiddag,\r\n\r\nBij Kwikstaartweg 14, box ${teken}, wordt elke week contant betaald.\r\n`,
        { Subject: `Opslagbox ${teken}`, 'Message-ID': `<${teken}@voorbeeld.test>` },
      ),
    );
    const melding = await binnengekomen(vraag, teken);

    await page.goto('/informatie/meldpunt');
    await page.getByRole('link').filter({ hasText: teken }).click();
    await expect(page).toHaveURL(new RegExp(`/informatie/meldpunt/${melding.id}$`));
    await expect(page.getByText('wordt elke week contant betaald').first()).toBeVisible();
    await vanSchiftenTotBesluit(page, vraag, melding);
    await verwachtGeteld(page, vraag, before);
  } finally {
    await stopLezen();
    await dovecot.stop();
  }
});
