import type { Instant } from '#platform/contract.ts';

/** Grenzen waarbinnen een mail wordt ontleed; daarboven wordt hij heel bewaard als onleesbaar. */
export interface MailGrenzen {
  /** Bytes of the whole message. */
  grootte: number;
  /** Levels of multipart nesting; the message itself is level 0. */
  diepte: number;
  /** All MIME parts together, containers included. */
  delen: number;
  /** Bytes of all header blocks together. */
  koppen: number;
  /** Characters of readable text handed on; the raw original keeps the rest. */
  tekst: number;
}

/** Regel MLD-M1: 35 MB, 10 lagen, 100 delen (bron: beveiligingsontwerp T11). */
export const MAIL_GRENZEN: MailGrenzen = {
  grootte: 35 * 1024 * 1024,
  diepte: 10,
  delen: 100,
  koppen: 1024 * 1024,
  tekst: 500_000,
};

/** Header that Baken puts on everything it sends, so that its own mail coming back is recognised. */
export const LUS_KOP = 'X-Baken-Lus';

/** Wat er aan een mail opvalt; elk woord heeft een zin in de teksten van deze kamer. */
export type MailWaarschuwing =
  | 'afzender-afwijkend'
  | 'afzender-dubbel'
  | 'afzender-onleesbaar'
  | 'auto-antwoord'
  | 'bezorgbericht'
  | 'charset-afwijkend'
  | 'charset-onbekend'
  | 'codering-onbekend'
  | 'geen-kop'
  | 'kop-dubbel'
  | 'mailinglijst'
  | 'ondertekend'
  | 'scheiding-hersteld'
  | 'tekst-ingekort'
  | 'versleuteld'
  | 'winmail';

/** Waarom een mail niet ontleed is; het ruwe bericht blijft bewaard. */
export type OnleesbaarReden =
  | 'leeg'
  | 'geen-mail'
  | 'outlook-msg'
  | 'te-groot'
  | 'te-diep'
  | 'te-veel-delen'
  | 'kop-te-groot'
  | 'onverwacht';

export interface MailAfzender {
  /** Display name, cleaned; empty when there is none. */
  naam: string;
  adres: string;
}

/** Eén bijlage zoals ontvangen; de bytes zijn ongecontroleerd. */
export interface MailBijlage {
  /** Safe to show and to store as a label: no path, no control or bidi characters, unique in this mail. */
  naam: string;
  /** Media type as the sender declared it, lower case; says nothing about the bytes. */
  type: string;
  bytes: Uint8Array;
  /** Hex. Never store it unkeyed: an unkeyed hash of content confirms guesses. */
  sha256: string;
  /** Shown inside the text by the sender's mail program, e.g. a logo. */
  ingesloten: boolean;
  /** A mail forwarded as attachment; `leesMail` reads its bytes. */
  isMail: boolean;
}

/** What the header block gives, also of a message that is otherwise unreadable. */
export interface MailKop {
  /** Without angle brackets, domain in lower case. */
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  /** Opaque thread keys; two mails that share one belong to the same conversation. */
  draden: string[];
  from: MailAfzender | null;
  onderwerp: string;
  /** The sender's own clock; forgeable. */
  datum: Instant | null;
  /** Language tag from Content-Language. */
  taalHint: string | null;
  /** Sent by a machine: never answer it. */
  automatisch: boolean;
  /** Our own mail that came back, or one that has travelled in circles: never answer or forward it. */
  lus: boolean;
  waarschuwingen: MailWaarschuwing[];
}

export interface GelezenMail extends MailKop {
  soort: 'gelezen';
  /** Plain text with \n line ends, NUL and control characters removed. */
  tekst: string;
  bijlagen: MailBijlage[];
  /**
   * Hex over subject, text and attachments, for finding duplicates; `null` when there is only a
   * subject, since empty mails are not each other's copies. Key it (HMAC) before storing.
   */
  inhoudHash: string | null;
}

export interface OnleesbareMail extends MailKop {
  soort: 'onleesbaar';
  reden: OnleesbaarReden;
}

/** Raised inside the parser only; `leesMail` turns it into an `OnleesbareMail`. */
export class GrensBereikt extends Error {
  readonly reden: OnleesbaarReden;
  constructor(reden: OnleesbaarReden) {
    super(reden);
    this.reden = reden;
  }
}
