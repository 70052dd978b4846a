import { createElement, Fragment, type ReactNode } from 'react';
import type { Inline, TekstBlok } from '#platform/contract.ts';
import { leesMarkdown } from '#platform/reckon/markdown.ts';

/** A text in the Markdown subset of Baken as it will be read: the same reader as for paper, so nothing of it becomes markup. */
export function RichText({ text }: { text: string }) {
  return blocks(leesMarkdown(text).blokken, null);
}

/** Blocks that were read already, with headings of their own rank, `under` levels down. */
export function RichBlocks({ of, under }: { of: readonly TekstBlok[]; under: number }) {
  return blocks(of, under);
}

/** Children given one by one need no keys: the text is drawn anew as a whole. */
const all = (tag: string | typeof Fragment, inside: readonly ReactNode[]) =>
  createElement(tag, null, ...inside);

const blocks = (of: readonly TekstBlok[], under: number | null): ReactNode =>
  all(
    Fragment,
    of.map((one) => block(one, under)),
  );
/** The words of a line of running text. */
export const words = (of: readonly Inline[]): ReactNode[] => of.map(word);

/** A heading in a text on a screen is a bold line: its rank belongs to the report. */
function block(one: TekstBlok, under: number | null): ReactNode {
  if (one.soort === 'alinea') return all('p', words(one.inhoud));
  if (one.soort === 'kop')
    return under === null
      ? all('p', [all('b', words(one.inhoud))])
      : all(`h${Math.min(6, under + one.niveau)}`, words(one.inhoud));
  const items = one.items.map((item) => all('li', [blocks(item, under)]));
  return all(one.genummerd ? 'ol' : 'ul', items);
}

function word(part: Inline): ReactNode {
  switch (part.soort) {
    case 'tekst':
      return part.tekst;
    case 'regeleinde':
      return createElement('br');
    case 'vet':
      return all('b', words(part.inhoud));
    case 'cursief':
      return all('i', words(part.inhoud));
    case 'link':
      return createElement('a', { href: part.href, rel: 'noreferrer' }, ...words(part.inhoud));
  }
}
