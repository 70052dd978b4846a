import path from 'node:path';
import { sendMail, SmtpFout } from '#platform/connectors/mail/smtp.ts';
import { Texts, type Taal } from '#platform/texts.ts';
import type { Work } from '#platform/work.ts';
import { LUS_KOP } from '../domain/mail.ts';
import * as berichten from '../store/bericht.ts';
import * as melders from '../store/melder.ts';
import * as store from '../store/melding.ts';
import * as postvakken from '../store/postvak.ts';

const texts = new Texts([path.join(import.meta.dirname, '..', 'texts')]);

/** Per run: sending is slow, and a transaction is open meanwhile. */
const PER_KEER = 5;
const DEMO_PER_KEER = 500;
const POGINGEN = 8;

/** Job: empties the outbox. In a demonstration nothing ever leaves: the messages are marked as such. */
export async function verstuur(work: Work): Promise<void> {
  const demo = await berichten.isDemonstratie(work);
  const max = demo ? DEMO_PER_KEER : PER_KEER;
  const klaar = await berichten.teVersturen(work, max);
  if (klaar.length === 0) return;
  if (demo) {
    await berichten.zetStaat(
      work,
      klaar.map((b) => b.id),
      'demonstratie',
    );
  } else {
    const uit = (await postvakken.list(work)).find((p) => p.leesplek === 'meldpunt' && p.instellingen.uit);
    // Without a way out they wait, and the screen says so; nothing is lost.
    if (!uit) return;
    for (const bericht of klaar) await verstuurEen(work, uit, bericht);
  }
  if (klaar.length === max) await work.enqueue('meldpunt.verstuur', {});
}

async function verstuurEen(work: Work, uit: postvakken.Postvak, b: berichten.Bericht): Promise<void> {
  const aan = b.aan ?? (await adresVan(work, b.meldingId));
  if (aan === null) return berichten.zetStaat(work, [b.id], 'mislukt', 'geen-adres');
  const { instellingen } = uit;
  const smtp = instellingen.uit!;
  try {
    await sendMail(
      {
        host: smtp.server,
        poort: smtp.poort,
        beveiliging: smtp.beveiliging,
        gebruiker: instellingen.gebruiker,
        wachtwoord: instellingen.wachtwoord,
        afzender: smtp.afzender,
      },
      { ...(await opgemaakt(work, b)), aan, messageId: `${b.id}@${smtp.afzender.split('@')[1] ?? 'baken'}` },
    );
    await berichten.zetStaat(work, [b.id], 'verzonden');
  } catch (error) {
    if (!(error instanceof SmtpFout)) throw error;
    await probeerLater(work, b, error.code);
  }
}

/** Null once the vault is empty: then nobody can be told anything any more. */
async function adresVan(work: Work, meldingId: string): Promise<string | null> {
  const kop = await melders.kopVan(work, meldingId);
  return kop === null ? null : (await melders.open(work, meldingId)).email;
}

async function probeerLater(work: Work, b: berichten.Bericht, code: string): Promise<void> {
  if (b.pogingen + 1 >= POGINGEN) return berichten.zetStaat(work, [b.id], 'mislukt', code);
  const later = Temporal.Instant.from(work.now).add({ minutes: 2 ** b.pogingen });
  await berichten.telPoging(work, b.id, later.toString({ fractionalSecondDigits: 3 }), code);
}

/** The mail as it leaves: the fixed text in the language of the report, and the mark that stops loops. */
export async function opgemaakt(
  work: Work,
  b: berichten.Bericht,
): Promise<{ onderwerp: string; tekst: string; koppen: Record<string, string> }> {
  const melding = await store.find(work, b.meldingId);
  const taal: Taal = melding.taal.startsWith('en') ? 'en' : 'nl';
  const values = { kenmerk: melding.kenmerk, gemeente: await berichten.gemeenteNaam(work) };
  return {
    onderwerp: texts.say(taal, 'meldpunt.bericht.onderwerp', values),
    tekst: b.sjabloon === null ? (b.tekst ?? '') : texts.say(taal, b.sjabloon, values),
    koppen: { [LUS_KOP]: '1', 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
  };
}
