import type { Work } from '#platform/work.ts';
import { PLACE, tables } from './tables.ts';

/** Addresses that these records name, as they wrote them; of what is only kept the value is gone. */
export async function adressen(work: Work, bronIds: readonly string[]): Promise<Map<string, string[]>> {
  const per = new Map<string, string[]>();
  if (bronIds.length === 0) return per;
  const rows = await tables(work)
    .selectFrom('koppelen.vermelding')
    .select(['id', 'bron_id', 'waarde'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', 'in', bronIds)
    .where('soort', '=', 'adres')
    .where('geldig', '=', true)
    .where('waarde', 'is not', null)
    .orderBy('id')
    .execute();
  const keys = await work.keys.all([...new Set(rows.map((r) => r.bron_id))]);
  for (const { id, bron_id, waarde } of rows) {
    const key = keys.get(bron_id);
    if (key) per.set(bron_id, [...(per.get(bron_id) ?? []), key.open(PLACE, id, waarde!)]);
  }
  return per;
}
