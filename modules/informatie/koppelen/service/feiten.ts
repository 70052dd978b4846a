import { legalDay } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import type { Bewering, BijVeld, Feit, Stuk } from '../contract.ts';
import { feitvelden, spreektTegen } from '../domain/vermelding.ts';
import { openNamen, type VermeldingRij } from '../store/onderwerp.ts';
import { gezegd } from '../store/vermeld.ts';
import type { Zichtbaar } from './zicht.ts';

/**
 * What sources say of an object, each assertion with its source, newest first and never overwritten (regel KOP-14). Of a
 * person there is none outside a casus (regel KOP-6).
 */
export async function feitenVan(
  work: Work,
  vermeldingen: readonly VermeldingRij[],
  bronnen: ReadonlyMap<string, Zichtbaar>,
): Promise<Feit[]> {
  const objecten = vermeldingen.filter((v) => v.soort !== 'persoon');
  const waarden = await openNamen(work, objecten);
  const zei = await gezegd(
    work,
    objecten.map((v) => v.id),
  );
  const per = new Map<Feit['wat'], Bewering[]>();
  for (const v of objecten) {
    if (v.soort === 'persoon') continue;
    const { gegeven, op, herkomst } = zei.get(v.id) ?? { gegeven: {}, op: null, herkomst: null };
    const stuk: Stuk = { bron: v.bron, ...bronnen.get(v.bron.id)!, maand: v.maand, veld: v.veld };
    const dag = op === null ? stuk.dag : legalDay(op);
    const said: [Feit['wat'], string][] = [
      ['schrijfwijze', waarden.get(v.id) ?? ''],
      ...feitvelden(v.soort, gegeven),
    ];
    for (const [wat, waarde] of said) voegToe(per, wat, { waarde, dag, stuk, herkomst });
  }
  return [...per].map(([wat, beweringen]) => ({
    wat,
    tegenspraak: spreektTegen(
      wat,
      beweringen.map((b) => b.waarde),
    ),
    beweringen: beweringen.toSorted((a, b) => (b.dag ?? '').localeCompare(a.dag ?? '')),
  }));
}

/** The same source of the same record says the same thing once. */
function voegToe(per: Map<BijVeld | 'schrijfwijze', Bewering[]>, wat: Feit['wat'], b: Bewering): void {
  const list = per.get(wat) ?? [];
  const said = (x: Bewering) => x.waarde === b.waarde && x.stuk.bron.id === b.stuk.bron.id;
  if (list.some((x) => said(x) && x.herkomst?.uit === b.herkomst?.uit)) return;
  per.set(wat, [...list, b]);
}
