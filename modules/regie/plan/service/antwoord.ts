import { naamVan } from '#platform/people.ts';
import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { ActiviteitDto, ActiviteitRij, DeelDto } from '../contract.ts';
import type { Activiteit } from '../domain/activiteit.ts';
import { activiteitRights, type ActiviteitZicht } from '../domain/rights.ts';
import { celStand, type Geteld } from '../domain/stand.ts';
import * as store from '../store/activiteit.ts';
import * as bewijs from '../store/bewijs.ts';
import { regelVan, tellingen, type Kijker } from './telling.ts';

export const zicht = (a: Activiteit): ActiviteitZicht => ({
  id: a.id,
  eigenaarId: a.eigenaarId,
  jaarStand: a.jaarStand,
  verkent: a.fase === 'verkennen' && a.besluit === null,
});

interface Bij {
  namen: ReadonlyMap<string, string>;
  geteld: ReadonlyMap<string, Geteld>;
  acties: ReadonlyMap<string, readonly bewijs.Actie[]>;
}

/** What belongs beside activities, in one question each. */
async function bij(work: Work, activiteiten: readonly Activiteit[]): Promise<Bij> {
  const acties = await bewijs.acties(
    work,
    activiteiten.map((a) => a.id),
  );
  return {
    namen: await naamVan(
      work,
      activiteiten.flatMap((a) => (a.eigenaarId === null ? [] : [a.eigenaarId])),
    ),
    geteld: await tellingen(work, activiteiten),
    acties: Map.groupBy(acties, (actie) => actie.activiteitId),
  };
}

export async function toRijen(work: Work, activiteiten: readonly Activiteit[]): Promise<ActiviteitRij[]> {
  const met = await bij(work, activiteiten);
  return activiteiten.map((a) => toRij(work, a, met));
}

function toRij(work: Work, a: Activiteit, { namen, geteld, acties }: Bij): ActiviteitRij {
  const lijst = acties.get(a.id) ?? [];
  return {
    id: a.id,
    versie: a.versie,
    rechten: allowed(activiteitRights, work.actor, zicht(a)),
    code: a.code,
    lijn: a.lijn,
    titel: a.titel,
    eigenaar: a.eigenaarFunctie ?? namen.get(a.eigenaarId ?? '') ?? '–',
    eigenaarId: a.eigenaarId,
    partners: a.partners,
    thema: a.thema,
    herhaling: a.herhaling,
    niveau: a.niveau,
    aard: a.aard,
    fase: a.fase,
    besluit: a.besluit,
    besluitReden: a.besluitReden,
    onderId: a.onderId,
    plek: a.plek,
    pad: a.pad,
    acties: { gedaan: lijst.filter((x) => x.gedaanOp !== null).length, totaal: lijst.length },
    delen: a.delen.map((deel) => toDeel(work, a, deel, geteld.get(deel.id) ?? null)),
  };
}

const toDeel = (
  work: Work,
  a: Activiteit,
  deel: Activiteit['delen'][number],
  afgeleid: Geteld | null,
): DeelDto => ({
  id: deel.id,
  kwartaal: deel.kwartaal,
  basis: deel.basis,
  stand: celStand(deel, afgeleid, a.jaar, work.today),
  hand: deel.hand,
  noot: deel.noot,
  reden: deel.reden,
  op: deel.op,
  afgeleid,
});

/** One activity as its screen shows it. */
export async function toDto(work: Work, a: Activiteit, kijker: Kijker): Promise<ActiviteitDto> {
  const met = await bij(work, [a]);
  const bewijzen = await bewijs.bewijzen(work, a.id);
  const wijzigingen = await bewijs.wijzigingen(work, a.id);
  const namen = await naamVan(
    work,
    [...bewijzen, ...wijzigingen].map((r) => r.door),
  );
  const wie = (id: string): string => namen.get(id) ?? 'Baken';
  const verwant = await store.verwanten(work, a);
  const [vorige] = a.vorigeId === null ? [] : await store.findMany(work, [a.vorigeId]);
  return {
    ...toRij(work, a, met),
    jaar: a.jaar,
    jaarStand: a.jaarStand,
    toelichting: a.toelichting,
    eigenaarFunctie: a.eigenaarFunctie,
    bewijsregel: bewijsregelVan(work, a, kijker),
    budget: a.budget,
    uren: a.uren,
    besluitOp: a.besluitOp,
    jaarkeuze: a.jaarkeuze,
    jaarkeuzeReden: a.jaarkeuzeReden,
    actielijst: (met.acties.get(a.id) ?? []).map(({ id, tekst, gedaanOp }) => ({ id, tekst, gedaanOp })),
    bewijzen: bewijzen.map((b) => ({ ...b, door: wie(b.door) })),
    wijzigingen: wijzigingen.map((w) => ({ ...w, door: wie(w.door) })),
    onder: verwant.find((v) => v.id === a.onderId) ?? null,
    delenVan: verwant.filter((v) => v.onderId === a.id),
    vorige: vorige ? { id: vorige.id, jaar: vorige.jaar } : null,
  };
}

function bewijsregelVan(work: Work, a: Activiteit, kijker: Kijker): ActiviteitDto['bewijsregel'] {
  const regel = regelVan(work, a.bewijsregel);
  return (
    regel && {
      id: regel.id,
      titel: kijker.say(regel.titel),
      pad: regel.pad,
      mag: kijker.heeftRecht(regel.recht),
    }
  );
}
