import * as signalen from '#modules/informatie/signalen/index.ts';
import type { Work } from '#platform/work.ts';
import type { HuisfeitDto, HuisfeitVraag } from '../contract.ts';
import { sleutelsVan } from '../domain/feit.ts';
import * as bronnen from '../store/bron.ts';
import * as store from '../store/feit.ts';

/** Permits and enforcement on the objects of a signal, for who may read that signal. */
export async function feitenBij(work: Work, { signaalId, objecten }: HuisfeitVraag): Promise<HuisfeitDto[]> {
  await signalen.grondVan(work, signaalId);
  const vanSleutel = new Map<string, string>();
  for (const { soort, waarde } of objecten)
    for (const s of sleutelsVan(soort, waarde)) vanSleutel.set(store.sleutelVan(work, s), waarde);
  const gevonden = await store.zoek(work, [...vanSleutel.keys()]);
  if (gevonden.length > 0) work.process('huisfeiten', [signaalId]);
  const kaart = new Map((await bronnen.lijst(work)).map((b) => [b.id, b]));
  const gezien = new Set<string>();
  return gevonden.flatMap((g) => {
    const bron = kaart.get(g.bronId);
    // Found by street and by postcode alike, it is one fact.
    const mark = `${g.bronId}|${g.soort}|${g.kenmerk}|${g.omschrijving}|${g.datum}`;
    if (!bron || gezien.has(mark)) return [];
    gezien.add(mark);
    const { soort, omschrijving, stand, kenmerk, datum, peildatum } = g;
    const object = vanSleutel.get(g.sleutel) ?? '';
    return [
      {
        object,
        soort,
        omschrijving,
        stand,
        kenmerk,
        datum,
        bron: bron.naam,
        herkomstlabel: bron.herkomstlabel,
        peildatum,
      },
    ];
  });
}
