import type { Selectable, SelectQueryBuilder } from 'kysely';
import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type { Melding, MeldingKop } from '../domain/melding.ts';
import { tables, type MeldingTable, type Tables } from './tables.ts';

type Row = Selectable<MeldingTable>;
const PLACE = 'meldpunt.melding';

/** The list predicate; equal to the object rule `melding.lezen` (proven by a property test). */
export function inKring<O>(work: Work, query: SelectQueryBuilder<Tables, 'meldpunt.melding', O>) {
  const own = query.where('gemeente_id', '=', work.gemeenteId);
  return work.actor.rol === 'systeem'
    ? own
    : own.where('team', 'in', work.actor.teams.length > 0 ? [...work.actor.teams] : ['']);
}

export const select = (work: Work) => tables(work).selectFrom('meldpunt.melding');

export const kopColumns = [
  'id',
  'kenmerk',
  'versie',
  'stand',
  'uitkomst',
  'kanaal',
  'bronsoort',
  'thema',
  'gebied',
  'team',
  'taal',
  'ontvangen_op',
  'binnen_op',
  'voor',
  'onderwerp',
  'regel',
  'zaaknummer',
  'automatisch',
  'bijlagen',
  'dubbel_van',
  'aanvulling_op',
  'signaal_id',
  'einddatum',
] as const;
export type KopRow = Pick<Row, (typeof kopColumns)[number]>;

export async function openAll(work: Work, rows: readonly KopRow[]): Promise<MeldingKop[]> {
  const keys = await work.keys.all(rows.map((r) => r.id));
  return rows.flatMap((row) => {
    const key = keys.get(row.id);
    return key ? [toKop(row, key)] : [];
  });
}

type Sealed = 'onderwerp' | 'regel' | 'tekst' | 'waar' | 'wanneer' | 'zaaknummer' | 'naar';

export const opened = (row: Partial<Row> & { id: string }, key: RecordKey, column: Sealed): string | null => {
  const sealed = row[column] ?? null;
  return sealed === null ? null : key.open(`${PLACE}.${column}`, row.id, sealed);
};

function toKop(row: KopRow, key: RecordKey): MeldingKop {
  return {
    id: row.id,
    kenmerk: row.kenmerk,
    versie: row.versie,
    stand: row.stand,
    uitkomst: row.uitkomst,
    kanaal: row.kanaal,
    bronsoort: row.bronsoort,
    thema: row.thema,
    gebied: row.gebied,
    team: row.team,
    taal: row.taal,
    ontvangenOp: row.ontvangen_op,
    binnenOp: row.binnen_op,
    voor: row.voor,
    onderwerp: opened(row, key, 'onderwerp'),
    regel: opened(row, key, 'regel') ?? '',
    zaaknummer: opened(row, key, 'zaaknummer'),
    automatisch: row.automatisch,
    bijlagen: row.bijlagen,
    dubbelVan: row.dubbel_van,
    aanvullingOp: row.aanvulling_op,
    signaalId: row.signaal_id,
    einddatum: row.einddatum,
  };
}

export function toMelding(row: Row, key: RecordKey): Melding {
  return {
    ...toKop(row, key),
    tekst: opened(row, key, 'tekst') ?? '',
    waar: opened(row, key, 'waar'),
    wanneer: opened(row, key, 'wanneer'),
    naar: opened(row, key, 'naar'),
    waarschuwingen: row.waarschuwingen,
    onleesbaar: row.onleesbaar,
  };
}

export function toRow(work: Work, m: Melding, key: RecordKey) {
  const seal = (column: Sealed, text: string | null) =>
    text === null ? null : key.seal(`${PLACE}.${column}`, m.id, text);
  return {
    id: m.id,
    kenmerk: m.kenmerk,
    versie: m.versie,
    stand: m.stand,
    uitkomst: m.uitkomst,
    kanaal: m.kanaal,
    bronsoort: m.bronsoort,
    thema: m.thema,
    gebied: m.gebied,
    team: m.team,
    taal: m.taal,
    ontvangen_op: m.ontvangenOp,
    binnen_op: m.binnenOp,
    voor: m.voor,
    onderwerp: seal('onderwerp', m.onderwerp),
    regel: seal('regel', m.regel)!,
    tekst: seal('tekst', m.tekst)!,
    waar: seal('waar', m.waar),
    wanneer: seal('wanneer', m.wanneer),
    zaaknummer: seal('zaaknummer', m.zaaknummer),
    naar: seal('naar', m.naar),
    automatisch: m.automatisch,
    waarschuwingen: m.waarschuwingen,
    onleesbaar: m.onleesbaar,
    bijlagen: m.bijlagen,
    dubbel_van: m.dubbelVan,
    aanvulling_op: m.aanvullingOp,
    signaal_id: m.signaalId,
    einddatum: m.einddatum,
    gewijzigd_op: work.now,
  };
}
