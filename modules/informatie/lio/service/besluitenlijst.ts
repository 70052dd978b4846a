import type { Values } from '#platform/texts.ts';
import { naamVan } from '#platform/people.ts';
import { toCsv } from '#platform/reckon/csv.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { BesluitenlijstDto } from '../contract.ts';
import type { Punt } from '../domain/punt.ts';
import { rights } from '../domain/rights.ts';
import { losseActies } from '../store/actie.ts';
import { toDtos } from './actie.ts';
import type { Vergadering } from '../domain/vergadering.ts';
import { puntenVan } from '../store/punt.ts';
import { find } from '../store/vergadering.ts';
import { identificaties, inbrengVan } from '../store/verloop.ts';
import { toPunten } from './antwoord.ts';
import { noteer, nuVan, READ } from './nu.ts';

/** The decision list: who was there, what was decided, by whom and when. No verbatim minutes (domain §1.4). */
export async function besluitenlijst(work: Work, id: string): Promise<BesluitenlijstDto> {
  const v = await find(work, id);
  demand(work, rights, READ, v);
  const punten = await puntenVan(work, id);
  work.process(
    'lio',
    punten.map((p) => p.signaalId),
  );
  noteer(work, v, 'besluitenlijst-gelezen');
  const mine = work.actor.teams.includes(v.team);
  return {
    id: v.id,
    versie: v.versie,
    begin: v.begin,
    plaats: v.plaats,
    status: v.status,
    voorzitter: await voorzitterVan(work, v),
    geslotenOp: v.geslotenOp,
    kennisdeel: v.kennisdeel,
    gepseudonimiseerd: v.namenId === null,
    einddatum: v.einddatum,
    aanwezig: v.deelnemers
      .filter((d) => d.aanwezig)
      .map(({ organisatie, functie, naam, intern }) => ({
        organisatie,
        functie,
        naam: mine ? naam : null,
        intern,
      })),
    afwezig: v.deelnemers
      .filter((d) => !d.aanwezig)
      .map(({ organisatie, functie }) => ({ organisatie, functie })),
    punten: await toRegels(work, v, punten, mine),
    acties: await toDtos(work, await losseActies(work, id)),
  };
}

async function voorzitterVan(work: Work, v: Vergadering): Promise<string | null> {
  if (v.voorzitterId === null) return null;
  return (await naamVan(work, [v.voorzitterId])).get(v.voorzitterId) ?? null;
}

async function toRegels(
  work: Work,
  v: Vergadering,
  punten: readonly Punt[],
  mine: boolean,
): Promise<BesluitenlijstDto['punten']> {
  const ids = punten.map((p) => p.id);
  const besluiten = await identificaties(work, ids);
  const inbreng = await inbrengVan(work, v, ids);
  const { termijnen } = await nuVan(work);
  const dtos = await toPunten(work, v, punten, { minimum: termijnen.anoniemMinimum, concept: false });
  return dtos.map((p) => ({
    nummer: p.nummer,
    kenmerk: p.kenmerk,
    thema: p.thema,
    deel: p.deel,
    titel: p.titel,
    besluit: p.besluit,
    metNamen: new Set(besluiten.filter((b) => b.puntId === p.id).flatMap((b) => b.deelnemers)).size,
    inbreng: inbreng
      .filter((i) => i.puntId === p.id)
      .map(({ puntId: _p, tekst, ...i }) => ({ ...i, tekst: mine ? tekst : null })),
  }));
}

type Say = (id: string, values?: Values) => string;

/** The same list for a spreadsheet, in the language of the viewer. */
export async function besluitenlijstCsv(work: Work, id: string, say: Say): Promise<string> {
  const lijst = await besluitenlijst(work, id);
  const kop = ['nummer', 'kenmerk', 'thema', 'deel', 'besluit', 'toelichting', 'houder', 'termijn'];
  return toCsv([
    kop.map((k) => say(`lio.kolom.${k}`)),
    ...lijst.punten.map((p) => [
      p.nummer,
      p.kenmerk,
      say(`signalen.thema.${p.thema}`),
      say(`lio.deel.${p.deel}`),
      say(p.besluit ? `lio.besluit.${p.besluit.keuze}` : 'lio.niet-behandeld'),
      p.besluit?.toelichting ?? null,
      p.besluit?.houder ?? null,
      p.besluit?.termijn ?? null,
    ]),
  ]);
}
