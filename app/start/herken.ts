import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotStart } from '#platform/errors.ts';
import { readMentions } from '#platform/reckon/recognise.ts';
import { argsOf } from './args.ts';

interface Line {
  id: string;
  tekst: string;
}

/** A fault in the input, with its line; 0 is the file itself. */
interface Fault {
  line: number;
  reason: string;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * `baken herken`: reads JSON Lines and writes what is named in each text. Nothing is written when the input has a
 * fault: half an answer looks like a whole one.
 */
export async function herken(args: readonly string[]): Promise<number> {
  const { values, positionals } = argsOf({
    args: [...args],
    options: { in: { type: 'string' }, uit: { type: 'string' } },
    allowPositionals: true,
  });
  if (values.in === undefined || values.uit === undefined || positionals.length > 0)
    throw new CannotStart('Noem beide bestanden:\n  baken herken --in zinnen.jsonl --uit vermeldingen.jsonl');
  const bytes = await readFile(values.in).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) {
    tell(`regel 0: ${values.in} is niet te lezen (${bytes.code ?? bytes.message})`);
    return 2;
  }
  const { lines, faults } = readLines(bytes);
  for (const fault of faults) tell(`regel ${fault.line}: ${fault.reason}`);
  if (faults.length > 0) return 2;
  return (await save(values.uit, lines)) ? 0 : 2;
}

/** Written beside its place and then moved: whoever looks in between sees no half file. */
async function save(target: string, lines: readonly Line[]): Promise<boolean> {
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.deel`);
  try {
    await writeFile(draft, lines.map(answer).join(''));
    await rename(draft, target);
    return true;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    tell(`regel 0: ${target} is niet te schrijven (${(error as NodeJS.ErrnoException).code ?? 'onbekend'})`);
    return false;
  }
}

function answer({ id, tekst }: Line): string {
  const vermeldingen = readMentions(tekst).map(({ soort, begin, eind, waarde, zekerheid }) => ({
    soort,
    begin,
    eind,
    tekst: tekst.slice(begin, eind),
    waarde,
    zekerheid,
  }));
  return `${JSON.stringify({ id, vermeldingen })}\n`;
}

/** All lines of the file, or every fault in it. */
function readLines(bytes: Uint8Array): { lines: Line[]; faults: Fault[] } {
  const lines: Line[] = [];
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  let number = 0;
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    number += 1;
    const read = readLine(bytes.subarray(start, end));
    start = end + 1;
    if (typeof read === 'string' || Array.isArray(read)) {
      for (const reason of [read].flat()) faults.push({ line: number, reason });
      continue;
    }
    const first = seen.get(read.id);
    if (first !== undefined)
      faults.push({ line: number, reason: `id ${JSON.stringify(read.id)} staat ook op regel ${first}` });
    else seen.set(read.id, number);
    lines.push(read);
  }
  return { lines, faults };
}

/** One line, or why it is none. */
function readLine(bytes: Uint8Array): Line | string | string[] {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch (error) {
    return error instanceof SyntaxError ? 'geen JSON' : 'geen UTF-8';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'geen JSON-object';
  const { id, tekst } = value as Record<string, unknown>;
  const faults = [
    ...(typeof id === 'string' ? [] : [id === undefined ? 'id ontbreekt' : 'id is geen tekst']),
    ...(typeof tekst === 'string' ? [] : [tekst === undefined ? 'tekst ontbreekt' : 'tekst is geen tekst']),
  ];
  return typeof id === 'string' && typeof tekst === 'string' ? { id, tekst } : faults;
}
