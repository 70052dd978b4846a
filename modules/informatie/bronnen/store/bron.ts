import type { Selectable } from 'kysely';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { BronInvoer } from '../contract.ts';
import { tables, type BronTable } from './tables.ts';

export interface Bron extends BronInvoer {
  id: string;
  versie: number;
}

const toBron = (r: Selectable<BronTable>): Bron => ({
  id: r.id,
  versie: r.versie,
  naam: r.naam,
  afdeling: r.afdeling,
  contact: r.contact,
  email: r.email,
  weet: r.weet,
  grondslag: r.grondslag,
  hoe: r.hoe,
  herkomstlabel: r.herkomstlabel,
  actief: r.actief,
});

const columnsOf = ({
  naam,
  afdeling,
  contact,
  email,
  weet,
  grondslag,
  hoe,
  herkomstlabel,
  actief,
}: BronInvoer) => ({
  naam,
  afdeling,
  contact,
  email,
  weet,
  grondslag,
  hoe,
  herkomstlabel,
  actief,
});

export async function lijst(work: Work): Promise<Bron[]> {
  const rows = await tables(work)
    .selectFrom('bronnen.bron')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('naam')
    .orderBy('id')
    .execute();
  return rows.map(toBron);
}

/** @throws NotFound when absent. */
export async function find(work: Work, id: string): Promise<Bron> {
  const row = await tables(work)
    .selectFrom('bronnen.bron')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return toBron(row);
}

export async function insert(work: Work, id: string, bron: BronInvoer): Promise<void> {
  await tables(work)
    .insertInto('bronnen.bron')
    .values({ gemeente_id: work.gemeenteId, id, versie: 1, gewijzigd_op: work.now, ...columnsOf(bron) })
    .execute();
}

/** @throws NotFound when absent, Stale when somebody was earlier. */
export async function update(work: Work, id: string, versie: number, bron: BronInvoer): Promise<void> {
  const nu = await find(work, id);
  if (nu.versie !== versie) throw new Stale(nu.versie);
  const done = await tables(work)
    .updateTable('bronnen.bron')
    .set({ ...columnsOf(bron), versie: versie + 1, gewijzigd_op: work.now })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (Number(done.numUpdatedRows) === 0) throw new Stale(versie + 1);
}
