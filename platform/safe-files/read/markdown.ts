import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Verzamelaar } from './blocks.ts';
import { cellLines } from './text.ts';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
  position?: { start: { offset?: number; line: number }; end: { offset?: number } };
}

/** Markdown as the standard reads it, with the tables of GitHub beside it. */
export function readMarkdown(source: string, into: Verzamelaar): void {
  for (const node of (fromMarkdown(source) as Node).children ?? []) block(node, source, into);
}

function block(node: Node, source: string, into: Verzamelaar): void {
  const regel = node.position?.start.line ?? 1;
  if (node.type === 'heading') return into.tekst('kop', words(node), regel);
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
    return node.children?.forEach((child) => block(child, source, into));
  if (node.type !== 'paragraph')
    return node.value === undefined ? undefined : into.tekst('tekst', node.value, regel);
  const raw = source.slice(node.position?.start.offset, node.position?.end.offset).split('\n');
  const from = raw.findIndex((line, at) => at > 0 && RULE.test(line) && raw[at - 1]!.includes('|'));
  if (from < 0) return into.tekst('tekst', words(node), regel);
  if (from > 1) into.tekst('tekst', raw.slice(0, from - 1).join(' '), regel);
  const rows = raw.slice(from - 1).map((line, at) => ({ line, regel: regel + from - 1 + at }));
  return into.tabel(
    null,
    rows
      .filter(({ line }) => line.includes('|') && !RULE.test(line))
      .map((row) => ({ regel: row.regel, cellen: cells(row.line) })),
  );
}

const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

const cells = (line: string): string[][] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cellLines(plain(cell.replaceAll('\\|', '|'))));

/** Emphasis and links of a cell are words to us. */
const plain = (cell: string): string =>
  cell.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/(\*\*|__|`)(.+?)\1/g, '$2');

const words = (node: Node): string =>
  node.value ?? (node.type === 'break' ? ' ' : (node.children ?? []).map(words).join(''));
