import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type { Controle, ControleObject } from '../domain/controle.ts';
import { tables, type Row } from './tables.ts';

const PLACE = 'controles.controle';
const OBJECT = 'controles.object';

/** Opens rows with their objects; a row whose key was destroyed is as absent. */
export async function toControles(work: Work, rows: readonly Row[]): Promise<Controle[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((r) => r.id);
  const objecten = await tables(work)
    .selectFrom('controles.object')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('controle_id', 'in', ids)
    .orderBy('volgorde')
    .execute();
  const keys = await work.keys.all(ids);
  return rows.flatMap((row) => {
    const key = keys.get(row.id);
    if (!key) return [];
    const own = objecten
      .filter((o) => o.controle_id === row.id)
      .map((o): ControleObject => ({
        id: o.id,
        aanduiding: key.open(`${OBJECT}.aanduiding`, o.id, o.aanduiding),
        resultaat: o.resultaat,
        toelichting: o.toelichting === null ? null : key.open(`${OBJECT}.toelichting`, o.id, o.toelichting),
      }));
    return [toControle(row, own, key)];
  });
}

function toControle(row: Row, objecten: ControleObject[], key: RecordKey): Controle {
  return {
    id: row.id,
    kenmerk: row.kenmerk,
    versie: row.versie,
    status: row.status,
    soort: row.soort,
    thema: row.thema,
    gebied: row.gebied,
    herkomst: row.herkomst,
    signaalId: row.signaal_id,
    opdracht: key.open(`${PLACE}.opdracht`, row.id, row.opdracht),
    dag: row.dag,
    kwartaal: row.kwartaal,
    leiderId: row.leider_id,
    leiderFunctie: row.leider_functie,
    team: row.team,
    vrijgegevenOp: row.vrijgegeven_op,
    uitgevoerdOp: row.uitgevoerd_op,
    resultaat: row.resultaat,
    conclusie: row.conclusie === null ? null : key.open(`${PLACE}.conclusie`, row.id, row.conclusie),
    bronOnjuistOp: row.bron_onjuist_op,
    bronHerzienOp: row.bron_herzien_op,
    bronHerziening:
      row.bron_herziening === null ? null : key.open(`${PLACE}.bron_herziening`, row.id, row.bron_herziening),
    einddatum: row.einddatum,
    objecten,
  };
}

export function toRow(work: Work, c: Controle, key: RecordKey) {
  return {
    id: c.id,
    versie: c.versie,
    status: c.status,
    soort: c.soort,
    thema: c.thema,
    gebied: c.gebied,
    herkomst: c.herkomst,
    signaal_id: c.signaalId,
    opdracht: key.seal(`${PLACE}.opdracht`, c.id, c.opdracht),
    dag: c.dag,
    kwartaal: c.kwartaal,
    leider_id: c.leiderId,
    leider_functie: c.leiderFunctie,
    team: c.team,
    vrijgegeven_op: c.vrijgegevenOp,
    uitgevoerd_op: c.uitgevoerdOp,
    resultaat: c.resultaat,
    conclusie: c.conclusie === null ? null : key.seal(`${PLACE}.conclusie`, c.id, c.conclusie),
    bron_onjuist_op: c.bronOnjuistOp,
    bron_herzien_op: c.bronHerzienOp,
    bron_herziening:
      c.bronHerziening === null ? null : key.seal(`${PLACE}.bron_herziening`, c.id, c.bronHerziening),
    einddatum: c.einddatum,
    gewijzigd_op: work.now,
  };
}

export async function saveObjecten(work: Work, controle: Controle, key: RecordKey): Promise<void> {
  if (controle.objecten.length === 0) return;
  await tables(work)
    .insertInto('controles.object')
    .values(
      controle.objecten.map((o, volgorde) => ({
        gemeente_id: work.gemeenteId,
        id: o.id,
        controle_id: controle.id,
        volgorde,
        aanduiding: key.seal(`${OBJECT}.aanduiding`, o.id, o.aanduiding),
        resultaat: o.resultaat,
        toelichting: o.toelichting === null ? null : key.seal(`${OBJECT}.toelichting`, o.id, o.toelichting),
      })),
    )
    .execute();
}
