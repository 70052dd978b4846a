import { sendMail, SmtpFout } from '#platform/connectors/mail/smtp.ts';
import type { Work } from '#platform/work.ts';
import { LUS_KOP } from '../domain/mail.ts';
import { isDemonstratie } from '../store/bericht.ts';
import * as postvakken from '../store/postvak.ts';

export interface Post {
  /** Unique part of the Message-ID, so that a mail sent twice is one mail. */
  id: string;
  aan: string;
  onderwerp: string;
  tekst: string;
}

/** For other rooms: one mail through the municipality's own way out. In a demonstration nothing ever leaves. */
export async function verstuurPost(
  work: Work,
  { id, ...post }: Post,
): Promise<'verzonden' | 'demonstratie' | 'geen-uitgang' | 'mislukt'> {
  if (await isDemonstratie(work)) return 'demonstratie';
  const uit = (await postvakken.list(work)).find((p) => p.leesplek === 'meldpunt' && p.instellingen.uit);
  const smtp = uit?.instellingen.uit;
  if (!uit || !smtp) return 'geen-uitgang';
  const { gebruiker, wachtwoord } = uit.instellingen;
  const { server, poort, beveiliging, afzender } = smtp;
  try {
    await sendMail(
      { host: server, poort, beveiliging, gebruiker, wachtwoord, afzender },
      {
        ...post,
        messageId: `${id}@${afzender.split('@')[1] ?? 'baken'}`,
        koppen: { [LUS_KOP]: '1', 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      },
    );
    return 'verzonden';
  } catch (error) {
    if (!(error instanceof SmtpFout)) throw error;
    return 'mislukt';
  }
}
