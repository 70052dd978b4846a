import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Bron, Herkomst, NieuweVermelding } from '../contract.ts';
import { bijzonderheden, delenVan, onjuisteVelden } from '../domain/vermelding.ts';
import { ruimHerhalingOp, zetHerkomst } from '../store/herkomst.ts';
import { markeer } from '../store/vermeld.ts';
import { insertVermeldingen } from '../store/vermeldingen.ts';
import { objectVermelding } from './vermeld.ts';

/**
 * Takes up what a register or a source of the own house said of objects, under the key of the record it was asked for
 * (regel KOP-16). It stands beside what the text says, with where and when it was said. What cannot be what it says to
 * be is left out: a register writes no faults that somebody could mend here. A person is never taken up by this door.
 */
export async function neemOp(
  work: Work,
  bron: Bron,
  herkomst: Herkomst,
  op: Instant,
  nieuw: readonly NieuweVermelding[],
): Promise<number> {
  let opgenomen = 0;
  for (const one of nieuw) {
    const clean = zonderFout(one);
    if (clean === null) continue;
    await schrijf(work, bron, herkomst, op, clean);
    opgenomen += 1;
  }
  return opgenomen;
}

/** Without the particulars that do not hold; null when the thing itself does not. */
function zonderFout(nieuw: NieuweVermelding): NieuweVermelding | null {
  if (nieuw.soort === 'persoon') return null;
  const wrong = onjuisteVelden(nieuw);
  if (wrong.includes('waarde')) return null;
  const bij = Object.fromEntries(
    Object.entries(bijzonderheden(nieuw)).filter(([veld]) => !wrong.includes(`bij.${veld}`)),
  );
  return { soort: nieuw.soort, waarde: nieuw.waarde, bij };
}

async function schrijf(
  work: Work,
  bron: Bron,
  herkomst: Herkomst,
  op: Instant,
  nieuw: NieuweVermelding,
): Promise<void> {
  if (nieuw.soort === 'persoon') return;
  const maand = op.slice(0, 7);
  const said = bijzonderheden(nieuw);
  await insertVermeldingen(work, bron, maand, [objectVermelding(work, nieuw.soort, nieuw.waarde, said)]);
  const [id] = await markeer(work, bron.id, null, said);
  const ids = [id!];
  for (const deel of delenVan(nieuw)) {
    await insertVermeldingen(work, bron, maand, [objectVermelding(work, deel.soort, deel.waarde)]);
    ids.push(...(await markeer(work, bron.id, id!, {})));
  }
  await zetHerkomst(work, ids, herkomst, op);
  await ruimHerhalingOp(work, bron.id, id!, herkomst, said);
}
