import { expect, type Browser, type Page } from '@playwright/test';
import { geenDovecot, startDovecot, type Dovecot } from '../dovecot.ts';
import { gewoneMail } from '../mail-corpus.ts';
import { meldAan, type Vraag } from './lio-verhaal.ts';

export interface Rij {
  id: string;
  kenmerk: string;
  onderwerp: string | null;
}

/** The administrator points Baken at the mailbox; the answer stops it again, so that no other test sees it fail. */
export async function leesPostvak(
  browser: Browser,
  dovecot: Dovecot,
  naam: string,
): Promise<() => Promise<void>> {
  const context = await browser.newContext();
  const vraag = await meldAan(await context.newPage(), 'beheerder');
  const invoer = {
    naam,
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
export async function binnengekomen(vraag: Vraag, teken: string): Promise<Rij> {
  let found: Rij | undefined;
  const lookAgain = async (): Promise<boolean> => {
    const { items } = await vraag.stuur<{ items: Rij[] }>('GET', '/meldingen?aantal=100');
    found = items.find((one) => one.onderwerp?.includes(teken));
    return found !== undefined;
  };
  await expect.poll(lookAgain, { message: 'de mail staat in de rij', timeout: 150_000 }).toBe(true);
  return found!;
}

/** The mail arrives in the mailbox and is fetched; where no mail server runs, it is dropped on the screen as a file. */
export async function komtBinnen(
  page: Page,
  browser: Browser,
  vraag: Vraag,
  mail: { onderwerp: string; tekst: string },
): Promise<string> {
  const teken = crypto.randomUUID().slice(0, 8);
  const brief = gewoneMail(mail.tekst, {
    Subject: `${mail.onderwerp} ${teken}`,
    'Message-ID': `<${teken}@voorbeeld.test>`,
  });
  const zonder = geenDovecot();
  if (zonder) {
    console.log(`zonder postvak, het bericht komt als bestand: ${zonder}`);
    await page.goto('/informatie/meldpunt');
    await page
      .locator('input[type="file"][accept*=".eml"]')
      .setInputFiles({ name: 'brief.eml', mimeType: 'message/rfc822', buffer: brief });
    await expect(page.getByText(/brief\.eml/)).toBeVisible();
    return (await binnengekomen(vraag, teken)).id;
  }
  const dovecot = await startDovecot();
  try {
    const stopLezen = await leesPostvak(browser, dovecot, `Meldpunt, ${mail.onderwerp}`);
    dovecot.bezorg(brief);
    try {
      return (await binnengekomen(vraag, teken)).id;
    } finally {
      await stopLezen();
    }
  } finally {
    await dovecot.stop();
  }
}
