import type { Mode } from '../migrate.ts';
import type { Measured, Table } from './tables.ts';

/** How long the keys of a backup may be used: what was destroyed since then must not come back (security §4). */
export const KEYS_DAYS = 35;

/** A table in a backup: what it is, how big, and in which part. */
export interface TablePart extends Table, Measured {
  deel: string;
}

export interface FilePart {
  /** Path under the folder of files. */
  pad: string;
  bytes: number;
  sha256: string;
}

/** What is in the part with data; itself encrypted. */
export interface DataContents {
  formaat: 1;
  gemaakt: string;
  modus: Mode;
  migraties: { naam: string; sha256: string }[];
  tabellen: TablePart[];
  reeksen: { naam: string; waarde: string }[];
  bestanden: FilePart[];
  /** Rows whose file was destroyed while the backup was made. */
  zonderBestand: string[];
  /** SHA-256 of each part as it lies on the disk. */
  delen: Record<string, string>;
  /** Where the live installation keeps the journal of destruction. */
  journaal: string | null;
}

/** What is in the part with keys; kept apart and for 35 days only. */
export interface KeyContents {
  formaat: 1;
  gemaakt: string;
  vervalt: string;
  /** The root key, hexadecimal: without it no municipality's key opens. */
  wortel: string;
  tabellen: TablePart[];
  delen: Record<string, string>;
}

/** The one part that is not encrypted: says what lies beside it and lets a changed byte be found. */
export interface Manifest {
  formaat: 1;
  gemaakt: string;
  modus: Mode;
  delen: Record<string, string>;
}

export const manifestText = (m: Manifest): string => `${JSON.stringify(m, null, 2)}\n`;

/** The table with the wrapped key of each record; it goes into the part with keys, the rest into the part with data. */
export const KEY_TABLES: readonly string[] = ['platform.recordsleutel'];
