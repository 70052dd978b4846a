import type { Mention } from '#platform/reckon/recognise.ts';
import type { Work } from '#platform/work.ts';
import type { Bron, PersoonSamenhang } from '../contract.ts';
import { bewaarvorm, leesBewaard } from '../domain/bewaard.ts';
import { personenIn } from '../domain/persoon.ts';
import { openKenmerken } from '../store/kandidaten.ts';
import { insertPersoon } from '../store/onderwerp.ts';
import * as store from '../store/personen.ts';
import { oordelenVoor, sleutelsVoor } from './gelijken.ts';

/** A piece of text with what was recognised in it, once for everything that is recorded of it. */
export interface GelezenTekst {
  veld: string;
  tekst: string;
  herkend: readonly Mention[];
}

/** Records the persons that a weighed record names; who was there before keeps his subject (regel KOP-8). */
export async function legPersonenVast(
  work: Work,
  bron: Bron,
  teksten: readonly GelezenTekst[],
  maand: string,
  eerder: ReadonlyMap<string, string>,
): Promise<void> {
  const seen = new Map<string, store.NieuwPersoon>();
  for (const { veld, tekst, herkend } of teksten) {
    for (const p of personenIn(tekst, herkend)) {
      const naamsleutel = work.keys.match('naam', p.naamsleutel);
      if (seen.has(naamsleutel)) continue;
      seen.set(naamsleutel, {
        onderwerpId: eerder.get(naamsleutel) ?? (await insertPersoon(work)),
        veld,
        naam: p.naam,
        kenmerken: bewaarvorm(p),
        naamsleutel,
        ...sleutelsVoor(work, p.kenmerken),
      });
    }
  }
  await store.insertPersonen(work, bron, maand, [...seen.values()]);
}

/** The persons of a weighed record and who they may be; numbered after its objects. */
export async function personenSamenhang(work: Work, bron: Bron, vanaf: number): Promise<PersoonSamenhang[]> {
  const eigen = await store.personenVanBron(work, bron.id);
  const open = await openKenmerken(
    work,
    eigen.map((e) => e.id),
  );
  const persons: PersoonSamenhang[] = [];
  for (const e of eigen) {
    const p = open.get(e.id);
    if (!p) continue;
    const kenmerken = leesBewaard(p.kenmerken);
    const { voorstellen } = await oordelenVoor(work, e.onderwerpId, kenmerken, bron.id);
    persons.push({ nummer: vanaf + persons.length, onderwerpId: e.onderwerpId, naam: p.naam, voorstellen });
  }
  return persons;
}
