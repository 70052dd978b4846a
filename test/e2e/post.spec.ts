import { expect, test } from '@playwright/test';
import { geenDovecot, startDovecot } from '../dovecot.ts';
import { gewoneMail } from '../mail-corpus.ts';
import { meldAan } from './lio-verhaal.ts';
import { binnengekomen, leesPostvak } from './postvak.ts';
import { cijfers, vanSchiftenTotBesluit, verwachtGeteld } from './stroom.ts';

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
    stopLezen = await leesPostvak(browser, dovecot, 'Meldpunt, browserproef');
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
