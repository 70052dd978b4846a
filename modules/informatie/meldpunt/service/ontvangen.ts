import type { Instant, LocalDate } from '#platform/contract.ts';
import { addYears } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import type { InleesUitkomst } from '../contract.ts';
import { krijgtDank } from '../domain/berichten.ts';
import {
  beoordeelDubbel,
  type BekendeMelding,
  type DubbelOordeel,
  type Herkenning,
} from '../domain/dubbel.ts';
import { leesMail, type GelezenMail, type MailBijlage, type OnleesbareMail } from '../domain/mail.ts';
import { sha256 } from '../domain/mail/bijlagen.ts';
import { eersteRegel, ontvangtAanvulling, type Nu } from '../domain/melding.ts';
import { klok, kluisTot, type Klok } from '../domain/termijnen.ts';
import * as berichten from '../store/bericht.ts';
import * as bijlagen from '../store/bijlage.ts';
import * as herkenning from '../store/herkenning.ts';
import * as melders from '../store/melder.ts';
import * as store from '../store/melding.ts';
import type { NieuweMelding } from '../store/melding.ts';
import { dankAan, sleutelsVan, telOntvangen } from './aannemen.ts';
import { leeg, nuVan, teamVan, vrijeKenmerken } from './gedeeld.ts';
import { herkenNu } from './herkennen.ts';

/** One raw message, read but not yet judged; reading needs no database. */
export interface Post {
  ruw: Uint8Array;
  mail: GelezenMail | OnleesbareMail;
  /** When the mail server got it; unknown for a file. */
  ontvangenOp: Instant | null;
}

export const leesPost = (ruw: Uint8Array, ontvangenOp: Instant | null = null): Post => ({
  ruw,
  mail: leesMail(ruw),
  ontvangenOp,
});

/** Takes one raw message in; the same message twice gives one melding. */
export async function ontvang(
  work: Work,
  ruw: Uint8Array,
  ontvangenOp: Instant | null = null,
): Promise<InleesUitkomst> {
  const [uitkomst] = await ontvangReeks(work, [leesPost(ruw, ontvangenOp)], false);
  return uitkomst!;
}

/** What came out of one group, and what has still to be written. */
interface Oogst {
  work: Work;
  nu: Nu;
  team: string;
  /** The same for the whole group: calendars are slow, and a group is of one day. */
  wacht: Klok;
  kluisTot: LocalDate;
  oudst: Instant;
  bekend: BekendeMelding<string>[];
  /** Number and new record of each melding that something may land on. */
  kenmerken: Map<string, string>;
  gesloten: Set<string>;
  meldingen: NieuweMelding[];
  merken: (herkenning.Merken & { meldingId: string; ontvangenOp: Instant })[];
  melders: (melders.Melder & { sleutels: melders.Sleutels; lus: boolean })[];
  berichten: berichten.Bericht[];
  bijlagen: bijlagen.NieuweBijlage[];
  aangevuld: Set<string>;
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
  await herkenning.slot(work, later);
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

type EigenMerken = herkenning.Merken & { verwijzingen: Buffer[] };

function merkenVan(work: Work, p: Post): EigenMerken {
  const blind = (kind: string, value: string | null): Buffer | null =>
    value === null ? null : work.keys.blind(`meldpunt.${kind}`, value);
  const { mail } = p;
  // Without a number of its own a message is known by its bytes: the same file twice stays one melding.
  return {
    messageId: blind('message-id', mail.messageId ?? `ruw:${sha256(p.ruw)}`),
    inhoud: blind('inhoud', mail.soort === 'gelezen' ? mail.inhoudHash : null),
    afzender: blind('afzender', mail.from?.adres.toLowerCase() ?? null),
    draden: mail.draden.map((d) => blind('draad', d)!),
    verwijzingen: [...mail.references, ...(mail.inReplyTo === null ? [] : [mail.inReplyTo])].map((id) =>
      blind('message-id', id)!,
    ),
  };
}

async function beginOogst(work: Work, merken: readonly EigenMerken[]): Promise<Oogst> {
  const gevonden = await herkenning.bekenden(work, {
    ids: merken.flatMap((m) => [...(m.messageId ? [m.messageId] : []), ...m.verwijzingen]),
    inhouden: merken.flatMap((m) => (m.inhoud ? [m.inhoud] : [])),
    draden: merken.flatMap((m) => m.draden),
  });
  const nu = await nuVan(work);
  return {
    work,
    nu,
    team: await teamVan(work),
    wacht: klok('te-schiften', null, nu.vandaag, nu.termijnen),
    kluisTot: kluisTot(work.now, nu.termijnen),
    oudst: `${addYears(work.today, -OUDST_JAREN)}T00:00:00.000Z`,
    bekend: gevonden.map((g) => ({ id: g.blijft, ...herkenningVan(g, g.ontvangenOp, []) })),
    kenmerken: new Map(gevonden.map((g) => [g.blijft, g.kenmerk])),
    gesloten: new Set(gevonden.filter((g) => !ontvangtAanvulling(g)).map((g) => g.blijft)),
    meldingen: [],
    merken: [],
    melders: [],
    berichten: [],
    bijlagen: [],
    aangevuld: new Set(),
  };
}

/** The domain compares text; keyed hashes compare as well as what they were made of. */
function herkenningVan(
  m: herkenning.Merken,
  ontvangenOp: Instant,
  verwijzingen: readonly Buffer[],
): Herkenning {
  const hex = (b: Buffer | null): string | null => b?.toString('hex') ?? null;
  return {
    messageId: hex(m.messageId),
    inReplyTo: null,
    references: verwijzingen.map((v) => v.toString('hex')),
    draden: m.draden.map((d) => d.toString('hex')),
    inhoudHash: hex(m.inhoud),
    afzender: hex(m.afzender),
    ontvangenOp,
    tekst: '',
  };
}

async function beoordeel(oogst: Oogst, p: Post, m: EigenMerken): Promise<DubbelOordeel<string>> {
  const nieuw = herkenningVan(m, ontvangenOpVan(oogst, p), m.verwijzingen);
  const tweeling = oogst.bekend.filter((b) => b.messageId !== null && b.messageId === nieuw.messageId);
  let bekend = oogst.bekend;
  // The same id with other content: only now is the known text needed, to tell a footer from a new story.
  if (tweeling.some((b) => b.inhoudHash !== nieuw.inhoudHash) && p.mail.soort === 'gelezen') {
    const teksten = await store.teksten(
      oogst.work,
      tweeling.map((b) => b.id),
    );
    nieuw.tekst = p.mail.tekst;
    bekend = oogst.bekend.map((b) => (tweeling.includes(b) ? { ...b, tekst: teksten.get(b.id) ?? '' } : b));
  }
  const oordeel = beoordeelDubbel(nieuw, bekend);
  if (oordeel.uitkomst !== 'aangevuld' || !oogst.gesloten.has(oordeel.op)) return oordeel;
  // A kept melding is open to nobody (regel MLD-6): what comes after it stands on its own.
  return beoordeelDubbel(
    nieuw,
    bekend.filter((b) => !oogst.gesloten.has(b.id)),
  );
}

const OUDST_JAREN = 10;

/** The sender's clock may lie: a moment to come, or one long gone, is not believed. */
function ontvangenOpVan(oogst: Oogst, p: Post): Instant {
  const claimed = p.ontvangenOp ?? p.mail.datum;
  const { now } = oogst.work;
  return claimed === null || claimed > now || claimed < oogst.oudst ? now : claimed;
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
  const { work, nu } = oogst;
  const { mail } = p;
  const tekst = mail.soort === 'gelezen' ? mail.tekst : '';
  const files = dubbelVan === null ? bestandenVan(p) : [];
  const melding = leeg(
    work,
    nu,
    {
      kenmerk,
      kanaal: 'mailbox',
      tekst,
      team: oogst.team,
      ...(dubbelVan === null
        ? {}
        : {
            stand: 'dubbel',
            uitkomst: 'dubbel',
            dubbelVan,
            ...klok('dubbel', null, nu.vandaag, nu.termijnen),
          }),
      regel: eersteRegel(tekst === '' ? mail.onderwerp : tekst),
      taal: mail.taalHint ?? 'und',
      ontvangenOp: ontvangenOpVan(oogst, p),
      onderwerp: mail.onderwerp === '' ? null : mail.onderwerp,
      automatisch: mail.automatisch || mail.lus,
      waarschuwingen: mail.waarschuwingen,
      onleesbaar: mail.soort === 'onleesbaar' ? mail.reden : null,
      bijlagen: files.length,
      herkend: dubbelVan !== null,
    },
    oogst.wacht,
  );
  oogst.meldingen.push(melding);
  merk(oogst, m, melding.id, dubbelVan ?? melding.id, melding.ontvangenOp);
  if (dubbelVan === null) {
    oogst.kenmerken.set(melding.id, kenmerk);
    for (const f of files)
      oogst.bijlagen.push({ ...f, id: work.newReportId(), meldingId: melding.id, berichtId: null });
    neemMelder(oogst, p, melding);
  }
  return melding.id;
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
  const bericht: berichten.Bericht = {
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

async function schrijf(oogst: Oogst, later: boolean): Promise<void> {
  const { work } = oogst;
  await work.keys.createAll([...oogst.meldingen, ...oogst.melders].map((r) => r.id));
  if (!(await store.insert(work, oogst.meldingen))) throw new Error('a record number was taken meanwhile');
  await herkenning.insert(work, oogst.merken);
  await bedankMelders(oogst);
  await melders.insert(work, oogst.melders);
  await berichten.insert(work, oogst.berichten);
  await bijlagen.insert(work, oogst.bijlagen);
  const nieuw = new Set(oogst.meldingen.map((m) => m.id));
  await store.merkAanvulling(work, [...oogst.aangevuld]);
  for (const m of oogst.meldingen) telOntvangen(work, m);
  for (const b of oogst.berichten) logAanvulling(work, b, nieuw);
  if (oogst.bijlagen.length > 0)
    await work.enqueue('meldpunt.maak-veilig', {}, undefined, wachtrij(work, 'maak-veilig'));
  if (later) await work.enqueue('meldpunt.herken', {}, undefined, wachtrij(work, 'herken'));
  else await herkenNu(work, oogst.meldingen);
}

/** One job per municipality: it works until nothing waits. */
const wachtrij = (work: Work, taak: string): string => `meldpunt.${taak}:${work.gemeenteId}`;

function logAanvulling(work: Work, b: berichten.Bericht, nieuw: ReadonlySet<string>): void {
  if (b.richting !== 'in' || nieuw.has(b.meldingId)) return;
  work.audit({
    actie: 'melding.aangevuld',
    objectSoort: 'melding',
    objectId: b.meldingId,
    resultaat: 'gelukt',
  });
}

async function bedankMelders(oogst: Oogst): Promise<void> {
  const { work, nu } = oogst;
  const sleutels = oogst.melders.flatMap((m) => (m.sleutels.email ? [m.sleutels.email] : []));
  const eerder = await melders.laatstBedankt(work, sleutels);
  const byId = new Map(oogst.meldingen.map((m) => [m.id, m]));
  for (const m of oogst.melders) {
    const melding = byId.get(m.meldingId)!;
    const hex = m.sleutels.email?.toString('hex') ?? '';
    const afkomst = {
      weg: m.weg,
      automatisch: melding.automatisch,
      lus: m.lus,
      ontvangenOp: melding.ontvangenOp,
      binnenOp: melding.binnenOp,
      laatstBedankt: eerder.get(hex) ?? null,
    };
    if (!krijgtDank(afkomst, nu.termijnen)) continue;
    eerder.set(hex, work.now);
    oogst.berichten.push(dankAan(work, melding.id));
  }
  if (oogst.berichten.some((b) => b.soort === 'dank'))
    await work.enqueue('meldpunt.verstuur', {}, undefined, wachtrij(work, 'verstuur'));
}
