import { parse, type CsvError } from 'csv-parse/sync';
import { soorten, velden, type Gegeven, type Soort, type Veld } from '../domain/motor/gegeven.ts';

/** One thing wrong with a file, on a line of its own when it is told. */
export interface Fout {
  regel: number;
  reden: string;
}

export interface Kop {
  scheiding: ';' | ',';
  kolommen: string[];
}

/** A piece of a file that ends at the end of a row. */
export interface Brok {
  bytes: Uint8Array;
  /** Line number of its first line. */
  regel: number;
}

export interface Rij {
  id: string;
  gegeven: Gegeven;
  regel: number;
}

const naam = (cell: string): string =>
  cell
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();

/** Reads the header: which separator, which columns. @returns faults instead when a column that must be there is not. */
export function leesKop(line: string, idKolom: string): { kop: Kop } | { fouten: Fout[] } {
  const counts = [...';,'].map((s) => ({ s, n: line.split(s).length }));
  const scheiding = counts[0]!.n >= counts[1]!.n ? ';' : ',';
  let kolommen: string[];
  try {
    kolommen = parse(line, { delimiter: scheiding, bom: true })[0]?.map(naam) ?? [];
  } catch {
    return { fouten: [{ regel: 1, reden: 'de kopregel is niet te lezen' }] };
  }
  const missing = [idKolom, 'soort'].filter((k) => !kolommen.includes(k));
  const double = kolommen.find((k, i) => k !== '' && kolommen.indexOf(k) !== i);
  const fouten = [
    ...missing.map((k) => ({ regel: 1, reden: `kolom ${k} ontbreekt in de kopregel` })),
    ...(double === undefined ? [] : [{ regel: 1, reden: `kolom ${double} staat er meer dan eens` }]),
  ];
  return fouten.length > 0 ? { fouten } : { kop: { scheiding, kolommen } };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads the rows of a piece; every row is either read or named as a fault. */
export function leesBrok(brok: Brok, kop: Kop, idKolom: string): { rijen: Rij[]; fouten: Fout[] } {
  let text: string;
  try {
    text = utf8.decode(brok.bytes);
  } catch {
    return {
      rijen: [],
      fouten: [
        {
          regel: brok.regel + badLine(brok.bytes),
          reden: 'geen geldige UTF-8: sla het bestand op als UTF-8',
        },
      ],
    };
  }
  const fouten: Fout[] = [];
  const rijen: Rij[] = [];
  const columns = kop.kolommen.map((k) =>
    k === idKolom ? 'id' : k === 'soort' || (velden as readonly string[]).includes(k) ? k : null,
  );
  const lines = parse(text, {
    delimiter: kop.scheiding,
    skip_empty_lines: true,
    relax_column_count: true,
    info: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      const at = (error as { lines?: number } | undefined)?.lines ?? 1;
      fouten.push({ regel: brok.regel + at - 1, reden: 'aanhalingstekens kloppen niet (RFC 4180)' });
    },
  }) as unknown as { record: string[]; info: { lines: number } }[];
  for (const { record, info } of lines) {
    const regel = brok.regel + info.lines - 1;
    if (record.length === 1 && record[0]!.trim() === '') continue;
    const row = rij(record, columns, kop, regel);
    if (typeof row === 'string') fouten.push({ regel, reden: row });
    else rijen.push(row);
  }
  return { rijen, fouten };
}

function rij(
  record: readonly string[],
  columns: readonly (string | null)[],
  kop: Kop,
  regel: number,
): Rij | string {
  if (record.length !== kop.kolommen.length)
    return `${record.length} kolommen in plaats van ${kop.kolommen.length}`;
  let id = '';
  let soort = '';
  const gegeven: Partial<Record<Veld, string>> = {};
  for (const [i, column] of columns.entries()) {
    const cell = record[i]!;
    if (column === null || cell === '') continue;
    if (column === 'id') id = cell;
    else if (column === 'soort') soort = cell.trim().toLowerCase();
    else gegeven[column as Veld] = cell;
  }
  if (id === '') return `lege ${kop.kolommen.find((_, i) => columns[i] === 'id')}`;
  if (!(soorten as readonly string[]).includes(soort))
    return `soort "${soort.slice(0, 40)}" bestaat niet (kies ${soorten.join(', ')})`;
  return { id, gegeven: { soort: soort as Soort, ...gegeven }, regel };
}

function badLine(bytes: Uint8Array): number {
  let line = 0;
  let from = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
    try {
      utf8.decode(bytes.subarray(from, at + 1));
    } catch {
      return line;
    }
    from = at + 1;
    line++;
  }
  return line;
}
