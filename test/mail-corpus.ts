/** Builds raw mail messages in code, right and wrong ones; nothing in it is taken from real mail. */
export interface MailDeel {
  koppen?: Record<string, string>;
  inhoud: string | Uint8Array;
}

const CRLF = '\r\n';

/** One part or message: header lines, a blank line, the body. Binary safe. */
export function bericht(
  koppen: Record<string, string>,
  inhoud: string | Uint8Array = '',
  eol = CRLF,
): Buffer {
  const head = Object.entries(koppen).map(([naam, waarde]) => `${naam}: ${waarde}${eol}`);
  return Buffer.concat([Buffer.from(head.join('') + eol, 'utf8'), Buffer.from(inhoud as Uint8Array)]);
}

/** Body of a multipart with the given boundary. */
export function veelDelig(grens: string, delen: readonly MailDeel[], sluit = true): Buffer {
  const pieces = delen.flatMap((deel) => [
    Buffer.from(`--${grens}${CRLF}`),
    bericht(deel.koppen ?? {}, deel.inhoud),
    Buffer.from(CRLF),
  ]);
  return Buffer.concat([...pieces, Buffer.from(sluit ? `--${grens}--${CRLF}` : '')]);
}

/** The header of an ordinary mail from an invented colleague. */
export function gewoneKop(extra: Record<string, string> = {}): Record<string, string> {
  return {
    From: 'Jo Voorbeeld <jo@voorbeeld.test>',
    To: 'meldpunt@gemeente.test',
    Subject: 'Loods aan de Testkade',
    Date: 'Mon, 09 Nov 2026 08:30:00 +0100',
    'Message-ID': '<a1@voorbeeld.test>',
    'MIME-Version': '1.0',
    ...extra,
  };
}

export function gewoneMail(tekst: string, extra: Record<string, string> = {}): Buffer {
  return bericht(gewoneKop({ 'Content-Type': 'text/plain; charset=utf-8', ...extra }), tekst);
}

/** Base64 in lines of 76 characters, as mailers write it. */
export function base64(inhoud: Uint8Array): string {
  return Buffer.from(inhoud).toString('base64').replace(/.{76}/g, `$&${CRLF}`);
}

export function bijlage(naam: string, type: string, inhoud: Uint8Array, dispositie = 'attachment'): MailDeel {
  return {
    koppen: {
      'Content-Type': type,
      'Content-Transfer-Encoding': 'base64',
      'Content-Disposition': `${dispositie}; filename="${naam}"`,
    },
    inhoud: base64(inhoud),
  };
}

export function gemengd(delen: readonly MailDeel[], extra: Record<string, string> = {}): Buffer {
  return bericht(
    gewoneKop({ 'Content-Type': 'multipart/mixed; boundary="grens"', ...extra }),
    veelDelig('grens', delen),
  );
}

/** A multipart inside a multipart, `lagen` deep, with one text at the bottom. */
export function genest(lagen: number): Buffer {
  let binnen: MailDeel = { koppen: { 'Content-Type': 'text/plain' }, inhoud: 'onderin' };
  for (let laag = lagen; laag >= 1; laag--) {
    binnen = {
      koppen: { 'Content-Type': `multipart/mixed; boundary="laag${laag}"` },
      inhoud: veelDelig(`laag${laag}`, [binnen]),
    };
  }
  return bericht(gewoneKop(binnen.koppen), binnen.inhoud);
}

/** Mails of so many bytes that are nothing but empty lines, dashes or boundaries. */
export function volgestopteMails(bytes: number): Buffer[] {
  const kop = gewoneKop({ 'Content-Type': 'multipart/mixed; boundary="-"' });
  return ['\n', '-', '--- ', 'a\n---\r\n'].map((vulling) =>
    bericht(kop, vulling.repeat(Math.floor(bytes / vulling.length))),
  );
}

/** Markup that never ends, or ends what never began. */
export const opmaakAlsWapen = (aantal: number): string[] => [
  '<b>'.repeat(aantal) + '</i>'.repeat(aantal / 2),
  '<'.repeat(aantal * 3),
  '<a '.repeat(aantal),
  '&'.repeat(aantal * 3),
  '<!--'.repeat(aantal),
  '<div><blockquote>'.repeat(aantal / 5) + 'x',
];

/** The answer, if it came within the time. */
export function binnen<T>(milliseconden: number, doe: () => T): T {
  const begin = performance.now();
  const uitkomst = doe();
  const duur = performance.now() - begin;
  if (duur >= milliseconden) throw new Error(`duurde ${Math.round(duur)} ms, mag ${milliseconden}`);
  return uitkomst;
}
