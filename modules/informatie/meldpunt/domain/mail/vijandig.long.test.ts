import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bijlage, binnen, gemengd, opmaakAlsWapen, volgestopteMails } from '#test/mail-corpus.ts';
import { leesMail, type GelezenMail } from '../mail.ts';
import { htmlNaarTekst } from './html.ts';

test('50 MB base64 wordt begrensd, en is leesbaar waar de grens dat toelaat', () => {
  const mail = gemengd([
    { inhoud: 'zie bijlage' },
    bijlage('groot.bin', 'application/x', Buffer.alloc(37_000_000, 7)),
  ]);
  assert.equal((binnen(200, () => leesMail(mail)) as { reden?: string }).reden, 'te-groot');
  const voor = process.memoryUsage().rss;
  const ruim = binnen(4000, () => leesMail(mail, { grootte: 60_000_000 })) as GelezenMail;
  assert.equal(ruim.bijlagen[0]!.bytes.length, 37_000_000);
  assert.ok(process.memoryUsage().rss - voor < 400_000_000);
});

test('10 MB lege regels, streepjes of boundaries leggen niets plat', () => {
  for (const mail of volgestopteMails(10_000_000))
    assert.notEqual((binnen(4000, () => leesMail(mail)) as { reden?: string }).reden, 'onverwacht');
});

test('miljoenen open of verkeerd gesloten elementen kosten geen tijd', () => {
  for (const html of opmaakAlsWapen(1_000_000)) binnen(3000, () => htmlNaarTekst(html));
});
