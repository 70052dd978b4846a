import { verwijs } from '#platform/references.ts';
import { roleMay } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import {
  delen,
  type Bereik,
  type StofEffect,
  type StofGesprek,
  type StofLes,
  type StofPerspectief,
  type StofVerhaal,
  type VerhaalStof,
} from '../contract.ts';
import { gesprekRights, stukRights, verhaalRights } from '../domain/rights.ts';
import type { Gesprek, Inzicht, Perspectief } from '../domain/stuk.ts';
import { reiktTot, type Verhaal } from '../domain/verhaal.ts';
import * as gesprekken from '../store/gesprek.ts';
import * as inzichten from '../store/inzicht.ts';
import * as perspectieven from '../store/perspectief.ts';
import * as verhalen from '../store/verhaal.ts';

/**
 * Everything told of a year that may stand in this version of the account, as the viewer may read it now. A story that
 * was withdrawn or changed, and a view whose consent was taken back, is not in it (regels VRH-2, VRH-7, VRH-12).
 */
export async function stof(work: Work, jaar: number, bereik: Bereik): Promise<VerhaalStof> {
  const alle = await leesbaar(work, jaar);
  const past = (stuk: { bereik: Bereik }): boolean => reiktTot(stuk.bereik, bereik);
  const inzicht = alle.inzichten.filter(past);
  const stand: VerhaalStof = {
    jaar,
    bereik,
    verhalen: alle.verhalen.flatMap(verhaalStof).filter(past),
    perspectieven: alle.perspectieven.flatMap(perspectiefStof).filter(past),
    effecten: inzicht.flatMap(effectStof),
    lessen: await lesStof(
      work,
      inzicht.filter((i) => i.soort === 'les'),
    ),
    gesprekken: alle.gesprekken.filter(past).map(gesprekStof),
  };
  tel(work, stand);
  return stand;
}

async function leesbaar(work: Work, jaar: number) {
  const { actor } = work;
  return {
    verhalen: roleMay(verhaalRights['verhaal.lezen'], actor) ? await verhalen.list(work, jaar) : [],
    perspectieven: roleMay(stukRights['perspectief.lezen'], actor)
      ? await perspectieven.list(work, jaar)
      : [],
    inzichten: roleMay(stukRights['inzicht.lezen'], actor) ? await inzichten.list(work, jaar) : [],
    gesprekken: roleMay(gesprekRights['gesprek.lezen'], actor) ? await gesprekken.list(work, jaar) : [],
  };
}

function verhaalStof(v: Verhaal): StofVerhaal[] {
  if (v.stand !== 'vrijgegeven' || v.bereik === null || v.lijn === null) return [];
  return [
    {
      id: v.id,
      versie: v.versie,
      lijn: v.lijn,
      bereik: v.bereik,
      titel: v.titel,
      thema: v.thema,
      kwartaal: v.kwartaal,
      delen: delen.flatMap((deel) => (v[deel].trim() === '' ? [] : [{ deel, tekst: v[deel] }])),
    },
  ];
}

const perspectiefStof = (p: Perspectief): StofPerspectief[] => {
  const { id, versie, lijn, bereik, stem, naam, tekst } = p;
  return p.ingetrokkenOp === null ? [{ id, versie, lijn, bereik, stem, naam, tekst }] : [];
};

const effectStof = ({ soort, zekerheid, grond, ...i }: Inzicht): StofEffect[] =>
  soort === 'effect' && zekerheid !== null
    ? [
        {
          id: i.id,
          versie: i.versie,
          lijn: i.lijn,
          bereik: i.bereik,
          tekst: i.tekst,
          zekerheid,
          grond: grond ?? '',
        },
      ]
    : [];

async function lesStof(work: Work, lessen: readonly Inzicht[]): Promise<StofLes[]> {
  const ids = lessen.flatMap((l) => (l.aanbevelingId === null ? [] : [l.aanbevelingId]));
  const aanbevelingen = await verwijs(work, 'aanbeveling', ids);
  return lessen.map(({ id, versie, lijn, bereik, tekst, besluit, aanbevelingId }) => {
    const aanbeveling = aanbevelingId === null ? null : (aanbevelingen.get(aanbevelingId)?.titel ?? null);
    return { id, versie, lijn, bereik, tekst, besluit, aanbeveling };
  });
}

const gesprekStof = ({ einddatum: _einde, jaar: _jaar, eigenaarId: _wie, ...g }: Gesprek): StofGesprek => g;

/** Handing texts to a report is a look at each of them. */
function tel(work: Work, s: VerhaalStof): void {
  const ids = (alle: readonly { id: string }[]) => alle.map((een) => een.id);
  work.process('verhalen', ids(s.verhalen));
  work.process('perspectieven', ids(s.perspectieven));
  work.process('inzichten', ids([...s.effecten, ...s.lessen]));
  work.process('gesprekken', ids(s.gesprekken));
}
