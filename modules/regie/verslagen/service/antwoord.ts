import { kerncijfers } from '#modules/regie/verantwoording/index.ts';
import { naamVan } from '#platform/people.ts';
import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { BlokDto, OpmerkingDto, VerslagDto, VerslagRij } from '../contract.ts';
import { rights } from '../domain/rights.ts';
import type { Blok, Verslag } from '../domain/verslag.ts';
import * as blokStore from '../store/blok.ts';
import * as uitgaven from '../store/uitgave.ts';
import * as store from '../store/verslag.ts';
import type { Schrijver } from './schrijver.ts';

export const toBlokDto = (b: Blok): BlokDto => ({
  id: b.id,
  versie: b.versie,
  hoofdstuk: b.hoofdstuk,
  lijn: b.lijn,
  soort: b.soort,
  bereik: b.bereik,
  tekst: b.tekst,
  code: b.code,
  vorm: b.vorm,
});

export const toRij = (v: Verslag): VerslagRij => ({
  id: v.id,
  versie: v.versie,
  jaar: v.jaar,
  nummer: v.nummer,
  titel: v.titel,
  stand: v.stand,
  besluitDatum: v.besluitDatum,
  gepubliceerdOp: v.gepubliceerdOp,
});

/** An account as its screen shows it. */
export async function toDto(work: Work, v: Verslag, schrijver: Schrijver): Promise<VerslagDto> {
  const opmerkingen = await blokStore.opmerkingen(work, v.id);
  const mensen = [
    ...opmerkingen.flatMap((o) => [o.door, o.klaarDoor]),
    v.voorgelegdDoorId,
    v.vastgesteldDoorId,
  ].filter((id) => id !== null);
  const namen = await naamVan(work, mensen);
  const wie = (id: string | null): string | null => (id === null ? null : (namen.get(id) ?? 'Baken'));
  return {
    ...toRij(v),
    rechten: allowed(rights, work.actor, v),
    besluit: v.besluit,
    herzienReden: v.herzienReden,
    terugReden: v.terugReden,
    voorgelegdDoor: wie(v.voorgelegdDoorId),
    vastgesteldDoor: wie(v.vastgesteldDoorId),
    openbaarPad:
      v.gepubliceerdOp === null ? null : `/verantwoording/${(await store.gemeente(work)).code}/${v.jaar}`,
    blokken: (await blokStore.blokken(work, v.id)).map(toBlokDto),
    opmerkingen: opmerkingen.map((o) => toOpmerkingDto(o, wie)),
    cijfers: kerncijfers(work, schrijver.kijker),
    uitgaven: await uitgaven.hashes(work, v.id),
  };
}

export const toOpmerkingDto = (
  o: blokStore.Opmerking,
  wie: (id: string | null) => string | null,
): OpmerkingDto => ({
  id: o.id,
  blokId: o.blokId,
  tekst: o.tekst,
  door: wie(o.door) ?? 'Baken',
  op: o.op,
  klaarOp: o.klaarOp,
  klaarDoor: wie(o.klaarDoor),
});
