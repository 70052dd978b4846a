import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { tables } from './tables.ts';

/** One supply of data about one person, as the law wants it kept. */
export interface Verstrekking {
  opzoekingId: string;
  bsn: string;
  soort: string;
  velden: string[];
  doel: string;
  bevoegdheid: string;
  bron: string;
  bewarenTot: LocalDate;
}

const PLACE = 'registers.protocol';

/** The pseudonym under which supplies about one person are found again. */
export const wieVan = (work: Work, bsn: string): Buffer => work.keys.blind('bsn', bsn);

/** Every supply has a key of its own: it must stay readable when source and answer are long gone. */
export async function insert(work: Work, verstrekkingen: readonly Verstrekking[]): Promise<void> {
  if (verstrekkingen.length === 0) return;
  const made = verstrekkingen.map((v) => ({ ...v, id: work.newId() }));
  await work.keys.createAll(made.map((v) => v.id));
  const keys = await work.keys.all(made.map((v) => v.id));
  await tables(work)
    .insertInto('registers.protocol')
    .values(
      made.map((v) => ({
        gemeente_id: work.gemeenteId,
        id: v.id,
        opzoeking_id: v.opzoekingId,
        op: work.now,
        door: work.actor.accountId,
        wie: wieVan(work, v.bsn),
        bsn: keys.get(v.id)!.seal(`${PLACE}.bsn`, v.id, v.bsn),
        soort: v.soort,
        velden: v.velden,
        doel: v.doel,
        bevoegdheid: v.bevoegdheid,
        bron: keys.get(v.id)!.seal(`${PLACE}.bron`, v.id, v.bron),
        bewaren_tot: v.bewarenTot,
      })),
    )
    .execute();
}

export interface ProtocolRegel {
  id: string;
  op: Instant;
  door: string;
  soort: string;
  velden: string[];
  doel: string;
  bevoegdheid: string;
  bron: string;
  bewarenTot: LocalDate;
}

export async function zoek(work: Work, wie: Buffer): Promise<ProtocolRegel[]> {
  const rows = await tables(work)
    .selectFrom('registers.protocol')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('wie', '=', wie)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  const keys = await work.keys.all(rows.map((r) => r.id));
  return rows.flatMap((r) => {
    const key = keys.get(r.id);
    if (!key) return [];
    const { id, op, door, soort, velden, doel, bevoegdheid } = r;
    return [
      {
        id,
        op,
        door,
        soort,
        velden,
        doel,
        bevoegdheid,
        bron: key.open(`${PLACE}.bron`, id, r.bron),
        bewarenTot: r.bewaren_tot,
      },
    ];
  });
}

export async function vervallen(work: Work, peildatum: LocalDate, max: number) {
  const rows = await tables(work)
    .selectFrom('registers.protocol')
    .select(['id', 'bewaren_tot'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bewaren_tot', '<=', peildatum)
    .orderBy('bewaren_tot')
    .orderBy('id')
    .limit(max)
    .execute();
  return rows.map((r) => ({ id: r.id, kenmerk: `protocol-${r.id.slice(-6)}`, einde: r.bewaren_tot }));
}

export async function destroy(work: Work, id: string): Promise<number> {
  const row = await tables(work)
    .deleteFrom('registers.protocol')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (row) await work.keys.destroy(id);
  return row ? 1 : 0;
}
