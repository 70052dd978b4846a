import { meldpunt, mma } from '#modules/informatie/meldpunt/contract.ts';
import { neemAan, ontvang } from '#modules/informatie/meldpunt/index.ts';
import {
  signalen,
  type Oordeel,
  type Thema,
  type WegingUitkomst,
} from '#modules/informatie/signalen/contract.ts';
import type { DemoAccount } from './accounts.ts';
import { who, type Player } from './player.ts';

/** A report as it comes in; `via` says by which door. */
export interface Bericht {
  via: 'mailbox' | 'formulier' | 'intern' | 'telefoon' | 'balie' | 'partner';
  wat: string;
  waar?: string;
  onderwerp?: string;
  van?: string;
  taal?: string;
  door?: DemoAccount;
  bronsoort?: string;
  gemeente?: number;
  id?: string;
}

/** Lets one report arrive. @returns the id of the melding. */
export async function komtBinnen(p: Player, b: Bericht): Promise<string> {
  const gemeente = b.gemeente ?? 1;
  const waar = b.waar === undefined ? {} : { waar: b.waar };
  switch (b.via) {
    case 'mailbox':
      return (await p.work(gemeente, (work) => ontvang(work, mailVan(p, b), p.now))).id!;
    case 'formulier':
      return (
        await p.work(gemeente, (work) =>
          neemAan(work, { kanaal: 'formulier', wat: b.wat, ...waar, ...(b.taal ? { taal: b.taal } : {}) }),
        )
      ).id;
    case 'intern':
      return (
        await p.ask(b.door ?? who('medewerker', gemeente), meldpunt.meld, { body: { wat: b.wat, ...waar } })
      ).id;
    default: {
      const body = { kanaal: b.via, wat: b.wat, ...waar, ...(b.bronsoort ? { bronsoort: b.bronsoort } : {}) };
      return (await p.ask(who('regisseur', gemeente), meldpunt.telefoon, { body: body as never })).id;
    }
  }
}

function mailVan(p: Player, b: Bericht): Uint8Array {
  const lines = [
    `From: ${b.van ?? 'melder@example.nl'}`,
    'To: meldpunt@papendrecht.example.nl',
    `Subject: ${b.onderwerp ?? b.wat.slice(0, 50)}`,
    `Date: ${new Date(p.now).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${b.id ?? p.rng.bytes(8).toString('hex')}@example.nl>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    b.wat,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}

export interface Verder {
  wat: string;
  waar: string;
  thema: Thema;
  gebied?: string;
  duiding?: string;
  bronsoort?: string;
}

/** *Schiften* says `verder`. @returns the id of the signal that came of it. */
export async function schiftVerder(p: Player, meldingId: string, v: Verder, gemeente = 1): Promise<string> {
  const regisseur = who('regisseur', gemeente);
  const melding = await p.ask(regisseur, meldpunt.toon, { params: { id: meldingId } });
  const na = await p.ask(regisseur, meldpunt.schift, {
    params: { id: meldingId },
    version: melding.versie,
    body: { keuze: 'verder', ...v } as never,
  });
  if (!na.signaal) throw new Error(`melding ${na.kenmerk} gave no signal`);
  return na.signaal.id;
}

/** Any other outcome of *schiften*. */
export async function schift(
  p: Player,
  meldingId: string,
  body: Record<string, unknown>,
  gemeente = 1,
): Promise<void> {
  const regisseur = who('regisseur', gemeente);
  const melding = await p.ask(regisseur, meldpunt.toon, { params: { id: meldingId } });
  if (melding.stand !== 'te-schiften') return;
  await p.ask(regisseur, meldpunt.schift, {
    params: { id: meldingId },
    version: melding.versie,
    body: body as never,
  });
}

export async function weeg(
  p: Player,
  signaalId: string,
  uitkomst: WegingUitkomst,
  reden: string,
  meer: Partial<Oordeel> = {},
  gemeente = 1,
): Promise<void> {
  const regisseur = who('regisseur', gemeente);
  const signaal = await p.ask(regisseur, signalen.toon, { params: { id: signaalId } });
  await p.ask(regisseur, signalen.weeg, {
    params: { id: signaalId },
    version: signaal.versie,
    body: { concreet: uitkomst === 'verder', recent: true, bevoegdheid: 'apv', ...meer, reden, uitkomst },
  });
}

export interface Mma {
  mNummer: string;
  tekst: string;
  categorie: 'drugs' | 'mensenhandel' | 'fraude' | 'woonfraude' | 'ondermijning';
}

/** A report through Meld Misdaad Anoniem, still sealed. */
export const mmaKomtBinnen = async (p: Player, m: Mma): Promise<string> =>
  (await p.ask(who('regisseur'), mma.voerIn, { body: m })).id;

/** Read, judged and rewritten by hand: only the rewritten fact becomes a signal. */
export async function mmaVerwerkt(
  p: Player,
  id: string,
  feit: { wat: string; waar?: string; thema: Thema } | null,
  opvolging: 'lio' | 'onvoldoende-concreet' | 'al-bekend' | 'politie',
): Promise<void> {
  const regisseur = who('regisseur');
  await p.ask(regisseur, mma.lees, { params: { id } });
  let dto = await p.ask(regisseur, mma.toon, { params: { id } });
  dto = await p.ask(regisseur, mma.beoordeel, {
    params: { id },
    version: dto.versie,
    body: { herleidbaarheid: 'midden', kring: '11-50' },
  });
  if (feit) {
    dto = await p.ask(regisseur, mma.leidAf, { params: { id }, version: dto.versie, body: feit });
    const signaal = dto.feiten[0]?.signaal;
    if (signaal)
      await weeg(p, signaal.id, 'verder', 'Concreet genoeg om na te gaan; een zelfstandige bron is nodig.');
  }
  await p.ask(regisseur, mma.volgOp, {
    params: { id },
    version: dto.versie,
    body: {
      opvolging,
      resultaat: opvolging === 'lio' ? 'loopt' : 'onbekend',
      bruikbaarheid: p.rng.int(1, 5),
    },
  });
}

/** Weeks later: what the follow-up of an M. report yielded, for the yearly return. */
export async function mmaAfgerond(p: Player, id: string): Promise<void> {
  const regisseur = who('regisseur');
  const dto = await p.ask(regisseur, mma.toon, { params: { id } });
  await p.ask(regisseur, mma.volgOp, {
    params: { id },
    version: dto.versie,
    body: {
      opvolging: 'locatiebezoek',
      resultaat: p.rng.pick(['niets-aangetroffen', 'overtreding', 'maatregel', 'onbekend'] as const),
      bruikbaarheid: p.rng.int(2, 5),
    },
  });
}
