import assert from 'node:assert/strict';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { startSmtp, type SmtpProef } from '#test/smtp.ts';
import { sendMail, SmtpFout, type SmtpFoutCode } from './smtp.ts';

const heeftCode = (code: SmtpFoutCode) => (error: unknown) =>
  error instanceof SmtpFout && error.code === code;
const mail = {
  messageId: 'b1@gemeente.test',
  aan: 'melder@voorbeeld.test',
  onderwerp: 'Uw melding M-2026-AAA-AAA',
  tekst: 'Dank u.\n.punt aan het begin\n',
  koppen: { 'X-Baken-Lus': '1', 'Auto-Submitted': 'auto-replied' },
};

describe('een bericht versturen', () => {
  let smtp: SmtpProef;
  before(async () => {
    smtp = await startSmtp();
  });
  after(() => smtp.stop());
  const instelling = (extra: object = {}) => ({
    host: '127.0.0.1',
    poort: smtp.poort,
    beveiliging: 'geen' as const,
    gebruiker: 'meldpunt',
    wachtwoord: 'goed',
    afzender: 'meldpunt@gemeente.test',
    ...extra,
  });

  test('komt aan met zijn koppen, en zonder afzender op de envelop: daar antwoordt niemand op', async () => {
    await sendMail(instelling(), mail);
    const [een] = smtp.ontvangen;
    assert.equal(een!.van, '');
    assert.equal(een!.aan, 'melder@voorbeeld.test');
    assert.match(een!.bericht, /^Message-ID: <b1@gemeente\.test>$/m);
    assert.match(een!.bericht, /^X-Baken-Lus: 1$/m);
    assert.match(een!.bericht, /^Auto-Submitted: auto-replied$/m);
    assert.match(een!.bericht, /^From: meldpunt@gemeente\.test$/m);
  });

  test('een verkeerd wachtwoord, een dichte poort en onbeveiligd naar buiten zijn drie verschillende fouten', async () => {
    await assert.rejects(sendMail(instelling({ wachtwoord: 'fout' }), mail), heeftCode('aanmelden'));
    const dicht = await closedPort();
    await assert.rejects(sendMail(instelling({ poort: dicht }), mail), heeftCode('onbereikbaar'));
    await assert.rejects(
      sendMail(instelling({ host: 'mail.gemeente.test' }), mail),
      heeftCode('geen-beveiliging'),
    );
    await assert.rejects(sendMail(instelling({ beveiliging: 'starttls' }), mail), heeftCode('onbereikbaar'));
    await assert.rejects(
      sendMail(instelling(), { ...mail, aan: 'geweigerd@voorbeeld.test' }),
      heeftCode('geweigerd'),
    );
  });
});

/** A port on which nobody listens: it was given, and given back. */
async function closedPort(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
