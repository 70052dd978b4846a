import type { Instant, LocalDate } from '#platform/contract.ts';
import { addYears } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import type { BekendeMelding, Herkenning } from '../domain/dubbel.ts';
import { leesMail, type GelezenMail, type OnleesbareMail } from '../domain/mail.ts';
import { sha256 } from '../domain/mail/bijlagen.ts';
import { ontvangtAanvulling, type Nu } from '../domain/melding.ts';
import { klok, kluisTot, type Klok } from '../domain/termijnen.ts';
import type * as berichten from '../store/bericht.ts';
import type * as bijlagen from '../store/bijlage.ts';
import * as herkenning from '../store/herkenning.ts';
import type * as melders from '../store/melder.ts';
import type { NieuweMelding } from '../store/melding.ts';
import { nuVan, teamVan } from './gedeeld.ts';

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

/** What came out of one group, and what has still to be written. */
export interface Oogst {
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

export type EigenMerken = herkenning.Merken & { verwijzingen: Buffer[] };

export function merkenVan(work: Work, p: Post): EigenMerken {
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

export async function beginOogst(work: Work, merken: readonly EigenMerken[]): Promise<Oogst> {
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
export function herkenningVan(
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

const OUDST_JAREN = 10;

/** The sender's clock may lie: a moment to come, or one long gone, is not believed. */
export function ontvangenOpVan(oogst: Pick<Oogst, 'work' | 'oudst'>, p: Post): Instant {
  const claimed = p.ontvangenOp ?? p.mail.datum;
  const { now } = oogst.work;
  return claimed === null || claimed > now || claimed < oogst.oudst ? now : claimed;
}
