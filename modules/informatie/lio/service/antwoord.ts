import { naamVan } from '#platform/people.ts';
import { verwijs } from '#platform/references.ts';
import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { PuntDto, VergaderingDto, VergaderingRij } from '../contract.ts';
import { magBuurtTonen } from '../domain/anoniem.ts';
import { opVolgorde, type Punt } from '../domain/punt.ts';
import { rights } from '../domain/rights.ts';
import type { Vergadering } from '../domain/vergadering.ts';
import type { Thema } from '#modules/informatie/signalen/contract.ts';
import { standVan, type Stand } from '../store/punt.ts';
import { reeksnamen } from '../store/reeks.ts';

/** Meetings as rows, with how far each is. */
export async function toRijen(work: Work, items: readonly Vergadering[]): Promise<VergaderingRij[]> {
  const stand = await standVan(
    work,
    items.map((v) => v.id),
  );
  const reeksen = await reeksnamen(
    work,
    items.flatMap((v) => (v.reeksId === null ? [] : [v.reeksId])),
  );
  return items.map((v) => toRij(work, v, stand.get(v.id), reeksen));
}

function toRij(
  work: Work,
  v: Vergadering,
  stand: Stand | undefined,
  reeksen: ReadonlyMap<string, string>,
): VergaderingRij {
  return {
    id: v.id,
    versie: v.versie,
    rechten: allowed(rights, work.actor, v),
    begin: v.begin,
    duurMinuten: v.duurMinuten,
    plaats: v.plaats,
    status: v.status,
    reeks: v.reeksId === null ? null : (reeksen.get(v.reeksId) ?? null),
    aantalPunten: stand?.punten ?? 0,
    nagekeken: stand?.nagekeken ?? 0,
    besloten: stand?.besloten ?? 0,
    aantalDeelnemers: v.deelnemers.length,
  };
}

/** One meeting with its participants; names only for the team that prepares it. */
export async function toDto(work: Work, v: Vergadering): Promise<VergaderingDto> {
  const [rij] = await toRijen(work, [v]);
  const prepares = allowed(rights, work.actor, v).includes('lio.voorbereiden') || inTeamOf(work, v);
  const namen = v.voorzitterId === null ? null : await naamVan(work, [v.voorzitterId]);
  work.process('lio', prepares ? v.deelnemers.filter((d) => d.naam !== null).map((d) => d.id) : []);
  return {
    ...rij!,
    deel: v.deel,
    voorzitter: v.voorzitterId === null ? null : (namen?.get(v.voorzitterId) ?? null),
    geopendOp: v.geopendOp,
    geslotenOp: v.geslotenOp,
    kennisdeel: v.kennisdeel,
    namenTot: v.namenTot,
    einddatum: v.einddatum,
    deelnemers: v.deelnemers.map((d) => ({ ...d, naam: prepares ? d.naam : null })),
  };
}

const inTeamOf = (work: Work, v: Vergadering): boolean => work.actor.teams.includes(v.team);

/** What an item shows of itself to everybody at the table (regel LIO-5). */
export interface Weergave {
  minimum: number;
  /** Whether unchecked words may be seen: by the one who prepares, never in the room. */
  concept: boolean;
}

export type Besluitweergave = NonNullable<PuntDto['besluit']>;

/** Items with their number in the meeting and their decision. */
export async function toPunten(
  work: Work,
  v: Vergadering,
  alle: readonly Punt[],
  weergave: Weergave,
): Promise<PuntDto[]> {
  const besluiten = await toBesluiten(work, alle);
  const rechten = allowed(rights, work.actor, v);
  return opVolgorde(alle).map((p, index) => {
    const { inhoud } = p;
    const toon = weergave.concept || p.nagekekenOp !== null;
    const buurt = weergave.concept || magBuurtTonen(inhoud.aantalInBuurt, weergave.minimum);
    return {
      id: p.id,
      versie: p.versie,
      nummer: index + 1,
      signaalId: p.signaalId,
      kenmerk: p.kenmerk,
      thema: p.thema as Thema,
      deel: p.deel,
      titel: toon ? inhoud.titel : null,
      objectsoort: inhoud.objectsoort,
      buurt: buurt ? inhoud.buurt : null,
      aantalInBuurt: buurt ? inhoud.aantalInBuurt : null,
      feiten: toon ? inhoud.feiten : [],
      afgedekt: inhoud.afgedekt,
      nagekeken: p.nagekekenOp !== null,
      besluit: besluiten.get(p.id) ?? null,
      rechten,
      vergaderingId: v.id,
      waarom: inhoud.waarom,
    };
  });
}

async function toBesluiten(work: Work, alle: readonly Punt[]): Promise<Map<string, Besluitweergave>> {
  const besloten = alle.flatMap((p) => (p.besluit === null ? [] : [{ id: p.id, b: p.besluit }]));
  const namen = await naamVan(
    work,
    besloten.flatMap(({ b }) => (b.houderId === null ? [] : [b.houderId])),
  );
  const casussen = await verwijs(
    work,
    'casus',
    besloten.flatMap(({ b }) => (b.casusId === null ? [] : [b.casusId])),
  );
  const controles = await verwijs(
    work,
    'controle',
    besloten.flatMap(({ b }) => (b.controleId === null ? [] : [b.controleId])),
  );
  return new Map(
    besloten.map(({ id, b }) => [
      id,
      {
        keuze: b.keuze,
        toelichting: b.toelichting,
        houder: b.houderId === null ? b.houderFunctie : (namen.get(b.houderId) ?? null),
        termijn: b.termijn,
        zelfstandigeBron: b.zelfstandigeBron,
        op: b.op,
        gevolg: casussen.get(b.casusId ?? '') ?? controles.get(b.controleId ?? '') ?? null,
      },
    ]),
  );
}
