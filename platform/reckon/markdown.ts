import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Inline, TekstBlok } from '../contract.ts';

/** Something that was written but is no part of the subset; its words were kept as plain text. */
export interface NietOvergenomen {
  /** Line in the source, from 1. */
  regel: number;
  wat: 'html' | 'afbeelding' | 'code' | 'citaat' | 'lijn' | 'link' | 'kop' | 'anders';
}

export interface Gelezen {
  blokken: TekstBlok[];
  nietOvergenomen: NietOvergenomen[];
}

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];

const DEEPEST_HEADING = 2;
const DEEPEST_LIST = 3;
const LINK = /^(https?:\/\/|mailto:)/i;

/**
 * Reads the Markdown subset of Baken. Never throws and never yields markup: what is outside the
 * subset is kept as the words that were typed and reported with its line.
 */
export function leesMarkdown(bron: string): Gelezen {
  const lezer = new Lezer(bron);
  return { blokken: lezer.blokken(fromMarkdown(bron).children, 0), nietOvergenomen: lezer.nietOvergenomen };
}

class Lezer {
  readonly nietOvergenomen: NietOvergenomen[] = [];
  readonly #bron: string;

  constructor(bron: string) {
    this.#bron = bron;
  }

  blokken(nodes: readonly Node[], diepte: number): TekstBlok[] {
    return nodes.flatMap((node) => this.#blok(node, diepte));
  }

  #blok(node: Node, diepte: number): TekstBlok[] {
    switch (node.type) {
      case 'paragraph':
        return [{ soort: 'alinea', inhoud: this.#inhoud(node.children) }];
      case 'heading':
        if (node.depth > DEEPEST_HEADING) this.#meld(node, 'kop');
        return [
          {
            soort: 'kop',
            niveau: Math.min(node.depth, DEEPEST_HEADING),
            inhoud: this.#inhoud(node.children),
          },
        ];
      case 'list':
        if (diepte >= DEEPEST_LIST) return this.#alsTekst(node, 'anders');
        return [
          {
            soort: 'lijst',
            genummerd: node.ordered === true,
            items: node.children.map((item) => this.blokken(item.children, diepte + 1)),
          },
        ];
      case 'blockquote':
        this.#meld(node, 'citaat');
        return diepte > DEEPEST_LIST
          ? this.#alsTekst(node, 'citaat')
          : this.blokken(node.children, diepte + 1);
      default:
        return this.#alsTekst(node, WAT[node.type] ?? 'anders');
    }
  }

  #inhoud(nodes: readonly Node[]): Inline[] {
    return nodes.flatMap((node) => this.#inline(node));
  }

  #inline(node: Node): Inline[] {
    switch (node.type) {
      case 'text':
        return [{ soort: 'tekst', tekst: node.value }];
      case 'break':
        return [{ soort: 'regeleinde' }];
      case 'strong':
        return [{ soort: 'vet', inhoud: this.#inhoud(node.children) }];
      case 'emphasis':
        return [{ soort: 'cursief', inhoud: this.#inhoud(node.children) }];
      case 'link':
        if (LINK.test(node.url))
          return [{ soort: 'link', href: node.url, inhoud: this.#inhoud(node.children) }];
        this.#meld(node, 'link');
        return this.#inhoud(node.children);
      default:
        this.#meld(node, WAT[node.type] ?? 'anders');
        return [{ soort: 'tekst', tekst: this.#getypt(node) }];
    }
  }

  #alsTekst(node: Node, wat: NietOvergenomen['wat']): TekstBlok[] {
    this.#meld(node, wat);
    const tekst = this.#getypt(node);
    return tekst === '' ? [] : [{ soort: 'alinea', inhoud: [{ soort: 'tekst', tekst }] }];
  }

  #getypt(node: Node): string {
    if (node.type === 'thematicBreak') return '';
    return this.#bron.slice(node.position?.start.offset, node.position?.end.offset);
  }

  #meld(node: Node, wat: NietOvergenomen['wat']): void {
    this.nietOvergenomen.push({ regel: node.position?.start.line ?? 1, wat });
  }
}

const WAT: Partial<Record<Node['type'], NietOvergenomen['wat']>> = {
  html: 'html',
  image: 'afbeelding',
  imageReference: 'afbeelding',
  code: 'code',
  inlineCode: 'code',
  thematicBreak: 'lijn',
  linkReference: 'link',
};

/** The words of a text without its marks, blocks divided by a blank line: for counting, checking and alt texts. */
export function platteTekst(blokken: readonly TekstBlok[]): string {
  return blokken
    .map((blok) =>
      blok.soort === 'lijst'
        ? blok.items.map((item) => platteTekst(item)).join('\n')
        : platteRegel(blok.inhoud),
    )
    .join('\n\n');
}

/** The words of one line of running text. */
export function platteRegel(inhoud: readonly Inline[]): string {
  return inhoud
    .map((deel) => {
      if (deel.soort === 'tekst') return deel.tekst;
      return deel.soort === 'regeleinde' ? '\n' : platteRegel(deel.inhoud);
    })
    .join('');
}
