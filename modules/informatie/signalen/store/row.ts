import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type { Signaal, SignaalKop } from '../domain/signaal.ts';
import type { SignaalRow } from './tables.ts';

const PLACE = 'signalen.signaal';

export async function openAll(work: Work, rows: readonly SignaalRow[]): Promise<SignaalKop[]> {
  const keys = await work.keys.all(rows.map((r) => r.id));
  return rows.flatMap((row) => {
    const key = keys.get(row.id);
    return key ? [toKop(row, key)] : [];
  });
}

const opened = (
  row: SignaalRow,
  key: RecordKey,
  column: 'wat' | 'waar' | 'duiding' | 'weging_reden',
): string | null => {
  const sealed = row[column];
  return sealed === null ? null : key.open(`${PLACE}.${column}`, row.id, sealed);
};

/** Two fields of five: opening costs more than reading, and a list shows fifty (bench/list.bench.ts). */
function toKop(row: SignaalRow, key: RecordKey): SignaalKop {
  return {
    id: row.id,
    kenmerk: row.kenmerk,
    versie: row.versie,
    status: row.status,
    uitkomst: row.uitkomst,
    bronsoort: row.bronsoort,
    thema: row.thema,
    herkomstlabel: row.herkomstlabel,
    betrouwbaarheid: row.betrouwbaarheid,
    geloofwaardigheid: row.geloofwaardigheid,
    eersteHand: row.eerste_hand,
    wat: opened(row, key, 'wat') ?? '',
    waar: opened(row, key, 'waar') ?? '',
    gebied: row.gebied,
    waarnemingDatum: row.waarneming_datum,
    ontvangenOp: row.ontvangen_op,
    team: row.team,
    kenmerken: row.kenmerken,
    voor: row.voor,
    einddatum: row.einddatum,
    geparkeerd: row.geparkeerd,
    verlengd: row.verlengd,
    ouderId: row.ouder_id,
  };
}

export function toSignaal(row: SignaalRow, key: RecordKey): Signaal {
  const weging =
    row.gewogen_op === null
      ? null
      : {
          concreet: row.concreet ?? false,
          recent: row.recent ?? false,
          bevoegdheid: row.bevoegdheid!,
          reden: opened(row, key, 'weging_reden') ?? '',
          op: row.gewogen_op,
          door: row.gewogen_door!,
        };
  return { ...toKop(row, key), duiding: opened(row, key, 'duiding'), weging };
}

export function toRow(work: Work, s: Signaal, key: RecordKey) {
  const seal = (column: string, text: string | null) =>
    text === null ? null : key.seal(`${PLACE}.${column}`, s.id, text);
  return {
    id: s.id,
    kenmerk: s.kenmerk,
    versie: s.versie,
    status: s.status,
    uitkomst: s.uitkomst,
    bronsoort: s.bronsoort,
    thema: s.thema,
    herkomstlabel: s.herkomstlabel,
    betrouwbaarheid: s.betrouwbaarheid,
    geloofwaardigheid: s.geloofwaardigheid,
    eerste_hand: s.eersteHand,
    wat: seal('wat', s.wat)!,
    waar: seal('waar', s.waar)!,
    duiding: seal('duiding', s.duiding),
    gebied: s.gebied,
    waarneming_datum: s.waarnemingDatum,
    ontvangen_op: s.ontvangenOp,
    team: s.team,
    concreet: s.weging?.concreet ?? null,
    recent: s.weging?.recent ?? null,
    bevoegdheid: s.weging?.bevoegdheid ?? null,
    weging_reden: seal('weging_reden', s.weging?.reden ?? null),
    kenmerken: s.kenmerken,
    gewogen_op: s.weging?.op ?? null,
    gewogen_door: s.weging?.door ?? null,
    voor: s.voor,
    einddatum: s.einddatum,
    geparkeerd: s.geparkeerd,
    verlengd: s.verlengd,
    ouder_id: s.ouderId,
    gewijzigd_op: work.now,
  };
}
