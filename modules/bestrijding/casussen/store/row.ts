import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type { Casus, Lid } from '../domain/casus.ts';
import { tables, type Row } from './tables.ts';

const PLACE = 'casussen.casus';

/** Opens rows with their circle; a row whose key was destroyed is as absent. */
export async function toCasussen(work: Work, rows: readonly Row[]): Promise<Casus[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((r) => r.id);
  const leden = await tables(work)
    .selectFrom('casussen.lid')
    .select(['casus_id', 'account_id', 'taak', 'vanaf'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('casus_id', 'in', ids)
    .where('tot', 'is', null)
    .orderBy('vanaf')
    .orderBy('id')
    .execute();
  const keys = await work.keys.all(ids);
  return rows.flatMap((row) => {
    const key = keys.get(row.id);
    if (!key) return [];
    const own = leden
      .filter((l) => l.casus_id === row.id)
      .map((l): Lid => ({ accountId: l.account_id, taak: l.taak, vanaf: l.vanaf }));
    return [toCasus(row, own, key)];
  });
}

function toCasus(row: Row, leden: Lid[], key: RecordKey): Casus {
  const open = (column: string, sealed: Buffer) => key.open(`${PLACE}.${column}`, row.id, sealed);
  return {
    id: row.id,
    kenmerk: row.kenmerk,
    versie: row.versie,
    status: row.status,
    titel: open('titel', row.titel),
    doel: open('doel', row.doel),
    thema: row.thema,
    gebied: row.gebied,
    herkomst: row.herkomst,
    signaalId: row.signaal_id,
    leden,
    geopendOp: row.geopend_op,
    voor: row.voor,
    einddatum: row.einddatum,
    uitkomst: row.uitkomst,
    toelichting:
      row.uitkomst_toelichting === null ? null : open('uitkomst_toelichting', row.uitkomst_toelichting),
    geslotenOp: row.gesloten_op,
    bronOnjuistOp: row.bron_onjuist_op,
    bronHerzienOp: row.bron_herzien_op,
  };
}

export function toRow(work: Work, c: Casus, key: RecordKey) {
  const seal = (column: string, text: string) => key.seal(`${PLACE}.${column}`, c.id, text);
  return {
    id: c.id,
    kenmerk: c.kenmerk,
    versie: c.versie,
    status: c.status,
    titel: seal('titel', c.titel),
    doel: seal('doel', c.doel),
    thema: c.thema,
    gebied: c.gebied,
    herkomst: c.herkomst,
    signaal_id: c.signaalId,
    kring: c.leden.map((l) => l.accountId),
    geopend_op: c.geopendOp,
    voor: c.voor,
    einddatum: c.einddatum,
    uitkomst: c.uitkomst,
    uitkomst_toelichting: c.toelichting === null ? null : seal('uitkomst_toelichting', c.toelichting),
    gesloten_op: c.geslotenOp,
    gewijzigd_op: work.now,
    bron_onjuist_op: c.bronOnjuistOp,
    bron_herzien_op: c.bronHerzienOp,
  };
}
