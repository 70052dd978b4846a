import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { InleesUitkomst } from '../contract.ts';
import { beoordeelDubbel, type DubbelOordeel } from '../domain/dubbel.ts';
import type { MailBijlage } from '../domain/mail.ts';
import { eersteRegel } from '../domain/melding.ts';
import { klok } from '../domain/termijnen.ts';
import type { Bericht } from '../store/bericht.ts';
import { slot } from '../store/herkenning.ts';
import { teksten } from '../store/melding.ts';
import type { NieuweMelding } from '../store/melding.ts';
import { dankAan, sleutelsVan } from './aannemen.ts';
import { leeg, vrijeKenmerken } from './gedeeld.ts';
import {
  beginOogst,
  herkenningVan,
  leesPost,
  merkenVan,
  ontvangenOpVan,
  type EigenMerken,
  type Oogst,
  type Post,
} from './oogst.ts';
import { schrijf } from './schrijven.ts';

/** Takes one raw message in; the same message twice gives one melding. */
export async function ontvang(
  work: Work,
  ruw: Uint8Array,
  ontvangenOp: Instant | null = null,
): Promise<InleesUitkomst> {
  const [uitkomst] = await ontvangReeks(work, [leesPost(ruw, ontvangenOp)], false);
  return uitkomst!;
}

/**
 * Takes a group of messages in, in one transaction and a handful of statements. `later` leaves the recognising
 * of objects to a job: with thousands of messages it would take ten times as long as the rest.
 */
export async function ontvangReeks(
  work: Work,
  post: readonly Post[],
  later: boolean,
): Promise<InleesUitkomst[]> {
  await slot(work, later);
  const merken = post.map((p) => merkenVan(work, p));
  const oogst = await beginOogst(work, merken);
  const nummers = await vrijeKenmerken(work, post.length);
  const uitkomsten: InleesUitkomst[] = [];
  for (const [i, p] of post.entries()) {
    const oordeel = await beoordeel(oogst, p, merken[i]!);
    uitkomsten.push(await neemOp(oogst, p, merken[i]!, oordeel, nummers[i]!));
  }
  await schrijf(oogst, later);
  return uitkomsten;
}

async function beoordeel(oogst: Oogst, p: Post, m: EigenMerken): Promise<DubbelOordeel<string>> {
  const nieuw = herkenningVan(m, ontvangenOpVan(oogst, p), m.verwijzingen);
  const tweeling = oogst.bekend.filter((b) => b.messageId !== null && b.messageId === nieuw.messageId);
  let bekend = oogst.bekend;
  // The same id with other content: only now is the known text needed, to tell a footer from a new story.
  if (tweeling.some((b) => b.inhoudHash !== nieuw.inhoudHash) && p.mail.soort === 'gelezen') {
    const bekendeTeksten = await teksten(
      oogst.work,
      tweeling.map((b) => b.id),
    );
    nieuw.tekst = p.mail.tekst;
    bekend = oogst.bekend.map((b) =>
      tweeling.includes(b) ? { ...b, tekst: bekendeTeksten.get(b.id) ?? '' } : b,
    );
  }
  const oordeel = beoordeelDubbel(nieuw, bekend);
  if (oordeel.uitkomst !== 'aangevuld' || !oogst.gesloten.has(oordeel.op)) return oordeel;
  // A kept melding is open to nobody (regel MLD-6): what comes after it stands on its own.
  return beoordeelDubbel(
    nieuw,
    bekend.filter((b) => !oogst.gesloten.has(b.id)),
  );
}

async function neemOp(
  oogst: Oogst,
  p: Post,
  m: EigenMerken,
  oordeel: DubbelOordeel<string>,
  kenmerk: string,
): Promise<InleesUitkomst> {
  if (oordeel.uitkomst === 'dubbel') {
    if (oordeel.reden === 'inhoud') neemNieuw(oogst, p, m, kenmerk, oordeel.van);
    return { uitkomst: 'dubbel', kenmerk: oogst.kenmerken.get(oordeel.van)!, id: oordeel.van, reden: null };
  }
  if (oordeel.uitkomst === 'aangevuld') {
    vulAan(oogst, p, m, oordeel.op);
    return { uitkomst: 'aangevuld', kenmerk: oogst.kenmerken.get(oordeel.op)!, id: oordeel.op, reden: null };
  }
  const id = neemNieuw(oogst, p, m, kenmerk, null);
  const reden = p.mail.soort === 'onleesbaar' ? p.mail.reden : null;
  return { uitkomst: reden === null ? 'nieuw' : 'fout', kenmerk, id, reden };
}

function neemNieuw(oogst: Oogst, p: Post, m: EigenMerken, kenmerk: string, dubbelVan: string | null): string {
  const files = dubbelVan === null ? bestandenVan(p) : [];
  const melding = meldingVan(oogst, p, kenmerk, dubbelVan, files.length);
  oogst.meldingen.push(melding);
  merk(oogst, m, melding.id, dubbelVan ?? melding.id, melding.ontvangenOp);
  if (dubbelVan === null) {
    oogst.kenmerken.set(melding.id, kenmerk);
    for (const f of files)
      oogst.bijlagen.push({
        ...f,
        id: oogst.work.newReportId(),
        meldingId: melding.id,
        berichtId: null,
      });
    neemMelder(oogst, p, melding);
  }
  return melding.id;
}

function meldingVan(
  { work, nu, team, wacht, ...oogst }: Oogst,
  p: Post,
  kenmerk: string,
  dubbelVan: string | null,
  bijlagen: number,
): NieuweMelding {
  const { mail } = p;
  const tekst = mail.soort === 'gelezen' ? mail.tekst : '';
  const dubbel = { stand: 'dubbel', uitkomst: 'dubbel', dubbelVan } as const;
  const velden = {
    kenmerk,
    kanaal: 'mailbox',
    tekst,
    team,
    ...(dubbelVan === null ? {} : { ...dubbel, ...klok('dubbel', null, nu.vandaag, nu.termijnen) }),
    regel: eersteRegel(tekst === '' ? mail.onderwerp : tekst),
    taal: mail.taalHint ?? 'und',
    ontvangenOp: ontvangenOpVan({ work, oudst: oogst.oudst }, p),
    onderwerp: mail.onderwerp === '' ? null : mail.onderwerp,
    automatisch: mail.automatisch || mail.lus,
    waarschuwingen: mail.waarschuwingen,
    onleesbaar: mail.soort === 'onleesbaar' ? mail.reden : null,
    bijlagen,
    herkend: dubbelVan !== null,
  } as const;
  return leeg(work, nu, velden, wacht);
}

/** Regel MLD-K1: de afzender gaat naar de kluis, niet naar de melding. */
function neemMelder(oogst: Oogst, p: Post, melding: NieuweMelding): void {
  const { from, lus } = p.mail;
  if (from === null) return;
  oogst.melders.push({
    id: oogst.work.newReportId(),
    meldingId: melding.id,
    naam: from.naam === '' ? null : from.naam,
    email: from.adres === '' ? null : from.adres,
    telefoon: null,
    intern: false,
    weg: from.adres === '' ? 'geen' : 'mail',
    einddatum: oogst.kluisTot,
    sleutels: sleutelsVan(oogst.work, { email: from.adres === '' ? null : from.adres }),
    lus,
  });
}

/** A reply, or the same number with other words: kept with the melding it belongs to. */
function vulAan(oogst: Oogst, p: Post, m: EigenMerken, op: string): void {
  const { work } = oogst;
  const { mail } = p;
  const ontvangenOp = ontvangenOpVan(oogst, p);
  const tekst = mail.soort === 'gelezen' ? mail.tekst : mail.onderwerp;
  const bericht: Bericht = {
    ...dankAan(work, op),
    richting: 'in',
    soort: 'aanvulling',
    staat: 'ontvangen',
    sjabloon: null,
    tekst,
    op: ontvangenOp,
  };
  oogst.berichten.push(bericht);
  for (const f of bestandenVan(p)) {
    oogst.bijlagen.push({ ...f, id: work.newReportId(), meldingId: op, berichtId: bericht.id });
  }
  merk(oogst, m, op, op, ontvangenOp);
  // Out-of-office replies to our own thanks are kept, but nobody has to look at them.
  if (!mail.automatisch && !mail.lus) oogst.aangevuld.add(op);
}

function merk(oogst: Oogst, m: EigenMerken, meldingId: string, blijft: string, ontvangenOp: Instant): void {
  const { verwijzingen, ...merken } = m;
  // Who starts a conversation is found by the id that every answer names; only answers need the thread itself.
  const draden = verwijzingen.length === 0 && m.draden.length === 1 ? [] : m.draden;
  oogst.merken.push({ ...merken, draden, meldingId, ontvangenOp });
  oogst.bekend.push({ id: blijft, ...herkenningVan(m, ontvangenOp, []) });
}

/** Attachments; of a message that could not be read, the message itself, whole. */
function bestandenVan(p: Post): { naam: string; type: string; bytes: Buffer }[] {
  const own: Pick<MailBijlage, 'naam' | 'type' | 'bytes'>[] =
    p.mail.soort === 'gelezen'
      ? p.mail.bijlagen
      : [{ naam: 'origineel.eml', type: 'message/rfc822', bytes: p.ruw }];
  return own.map((b) => ({
    naam: b.naam,
    type: b.type,
    bytes: Buffer.from(b.bytes.buffer, b.bytes.byteOffset, b.bytes.byteLength),
  }));
}
