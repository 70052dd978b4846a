import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';

export interface SmtpSettings {
  host: string;
  poort: number;
  /** `geen` is accepted for loopback only. */
  beveiliging: 'tls' | 'starttls' | 'geen';
  gebruiker: string;
  wachtwoord: string;
  /** Address in From; the envelope sender is empty, so that no bounce is answered again. */
  afzender: string;
}

export interface UitgaandeMail {
  /** Without angle brackets; the same for each try, so that a second copy can be told. */
  messageId: string;
  aan: string;
  onderwerp: string;
  tekst: string;
  /** Extra headers, such as the mark against loops. */
  koppen: Record<string, string>;
}

export type SmtpFoutCode = 'aanmelden' | 'geen-beveiliging' | 'geweigerd' | 'onbereikbaar';

/** What went wrong with sending. The message never holds the server's text: that may quote mail. */
export class SmtpFout extends Error {
  readonly code: SmtpFoutCode;

  constructor(code: SmtpFoutCode, cause?: unknown) {
    super(`smtp: ${code}`, { cause });
    this.code = code;
  }
}

/** Sends one plain text message. TLS is verified and cannot be switched off. */
export async function sendMail(settings: SmtpSettings, mail: UitgaandeMail): Promise<void> {
  if (settings.beveiliging === 'geen' && !isLoopback(settings.host)) throw new SmtpFout('geen-beveiliging');
  const transport = createTransport({
    host: settings.host,
    port: settings.poort,
    secure: settings.beveiliging === 'tls',
    requireTLS: settings.beveiliging === 'starttls',
    ignoreTLS: settings.beveiliging === 'geen',
    auth: { user: settings.gebruiker, pass: settings.wachtwoord },
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      messageId: `<${mail.messageId}>`,
      from: settings.afzender,
      to: mail.aan,
      envelope: { from: '', to: mail.aan },
      subject: mail.onderwerp,
      text: mail.tekst,
      headers: mail.koppen,
    });
  } catch (error) {
    throw translate(error);
  } finally {
    transport.close();
  }
}

function translate(error: unknown): SmtpFout {
  const { code } = error as { code?: unknown };
  if (code === 'EAUTH') return new SmtpFout('aanmelden', error);
  return new SmtpFout(code === 'EENVELOPE' || code === 'EMESSAGE' ? 'geweigerd' : 'onbereikbaar', error);
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
