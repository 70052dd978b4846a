import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { readRestoreLine, readSealLine, restoreLine, sealLine, type RestoreMark, type Seal } from './seal.ts';

const fileOf = (folder: string, gemeenteId: number, month: string): string =>
  join(folder, `zegels-${gemeenteId}-${month}.jsonl`);

/** All lines kept outside for a municipality, in the order of the seals. */
export function keptOutside(folder: string, gemeenteId: number): string[] {
  return filesOf(folder, gemeenteId).flatMap((file) => wholeLines(readFileSync(file, 'utf8')));
}

function filesOf(folder: string, gemeenteId: number): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`zegels-${gemeenteId}-`) && name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => join(folder, name));
}

/** Where the files outside end: the newest seal, or the one a restore went back to. Reads one file, whatever the age. */
export function lastOutside(
  folder: string,
  gemeenteId: number,
): { nummer: number; keten: Buffer } | undefined {
  const line = filesOf(folder, gemeenteId)
    .toReversed()
    .map((file) => wholeLines(readFileSync(file, 'utf8')).at(-1))
    .find((last) => last !== undefined);
  return line === undefined ? undefined : (readRestoreLine(line) ?? readSealLine(line));
}

/** Notes outside that a backup was put back: what was sealed after it is gone with reason. */
export function keepRestored(folder: string, mark: RestoreMark): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  appendLine(fileOf(folder, mark.gemeenteId, mark.op.slice(0, 7)), restoreLine(mark));
}

/** The lines of such a file without half ones. */
export const wholeLines = (text: string): string[] => text.split('\n').filter(isWhole);

/** A process that died while it wrote left half a line behind; the line after it is whole again. */
function isWhole(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

/** Adds seals to the files outside and waits until they are on the disk. Appending only: such a folder can be made append-only. */
export function keepOutside(folder: string, seals: readonly Seal[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  for (const seal of seals)
    appendLine(fileOf(folder, seal.gemeenteId, seal.tijd.slice(0, 7)), sealLine(seal));
}

/** Adds one line to a file, apart from whatever half line a dead process left, and waits for the disk. */
export function appendLine(file: string, line: string): void {
  const handle = openSync(file, 'a', 0o644);
  try {
    writeSync(handle, `\n${line}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
