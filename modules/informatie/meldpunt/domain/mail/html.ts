import { Parser } from 'htmlparser2';

/** Elements whose content no reader sees. */
const SKIPPED = new Set([
  'head',
  'style',
  'script',
  'title',
  'template',
  'noframes',
  'object',
  'svg',
  'math',
  'select',
]);
/** Elements that stand on lines of their own, with the number of line ends around them. */
const BLOCKS = new Map<string, number>([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'table'].map(
    (tag) => [tag, 2] as const,
  ),
  ...[
    'div',
    'li',
    'tr',
    'dt',
    'dd',
    'section',
    'article',
    'header',
    'footer',
    'address',
    'center',
    'form',
    'hr',
    'figure',
    'main',
  ].map((tag) => [tag, 1] as const),
]);
/** htmlparser2 looks through its list of open tags at every closing tag; deeper than this costs quadratic time. */
const DEEPEST = 256;

class TeDiep extends Error {}

/** HTML to readable plain text; links keep their address. Nothing of the markup survives, and nothing is fetched. */
export function htmlNaarTekst(html: string): string {
  const writer = new TextWriter();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      ontext: (text) => writer.text(text),
      onclosetag: (name) => writer.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TeDiep)) throw error;
    return withoutTags(html);
  }
  return writer.result();
}

/** Hostile markup only: every tag becomes a space, in one pass. */
function withoutTags(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    pieces.push(html.slice(at, open));
    const end = html.indexOf('>', open);
    if (end < 0) return pieces.join(' ');
    at = end + 1;
  }
  pieces.push(html.slice(at));
  return pieces.join(' ').replace(/\s+/g, ' ').trim();
}

class TextWriter {
  #pieces: string[] = [];
  /** Line ends owed before the next text. */
  #breaks = 0;
  #space = false;
  #depth = 0;
  #skip = 0;
  #pre = 0;
  #quote = 0;
  #lists: number[] = [];
  #links: { href: string; from: number }[] = [];
  #cells = 0;

  open(name: string, attributes: Record<string, string>): void {
    if (++this.#depth > DEEPEST) throw new TeDiep();
    if (SKIPPED.has(name) || this.#skip > 0) {
      this.#skip++;
      return;
    }
    this.#break(BLOCKS.get(name) ?? 0);
    if (name === 'br') this.#breaks = Math.min(this.#breaks + 1, 3);
    else if (name === 'li') this.#bullet();
    else if (name === 'ul') this.#lists.push(-1);
    else if (name === 'ol') this.#lists.push(0);
    else if (name === 'pre') this.#pre++;
    else if (name === 'blockquote') this.#quote++;
    else if (name === 'a') this.#links.push({ href: attributes['href'] ?? '', from: this.#pieces.length });
    else if (name === 'img' && attributes['alt']?.trim()) this.text(`[${attributes['alt'].trim()}]`);
    else if (name === 'td' || name === 'th') this.#cell();
    else if (name === 'tr') this.#cells = 0;
    else if (name === 'hr') this.#write('---');
  }

  close(name: string): void {
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    if (name === 'a') this.#closeLink();
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    if (name === 'pre') this.#pre = Math.max(0, this.#pre - 1);
    this.#break(BLOCKS.get(name) ?? 0);
    if (name === 'blockquote') this.#quote = Math.max(0, this.#quote - 1);
  }

  text(text: string): void {
    if (this.#skip > 0) return;
    if (this.#pre > 0) {
      this.#preformatted(text);
      return;
    }
    const words = text.replace(/[\s\u00a0]+/g, ' ');
    if (words.startsWith(' ')) this.#space = true;
    const body = words.trim();
    if (body === '') return;
    this.#write(body);
    this.#space = words.endsWith(' ');
  }

  result(): string {
    return this.#pieces.join('').trim();
  }

  #break(lines: number): void {
    this.#breaks = Math.max(this.#breaks, lines);
  }

  #write(text: string): void {
    if (this.#breaks > 0) {
      this.#pieces.push(`${'\n'.repeat(this.#breaks)}${'> '.repeat(Math.min(this.#quote, 8))}`);
    } else if (this.#space && this.#pieces.length > 0) this.#pieces.push(' ');
    this.#breaks = 0;
    this.#space = false;
    this.#pieces.push(text);
  }

  #preformatted(text: string): void {
    for (const [i, line] of text.split(/\r?\n/).entries()) {
      if (i > 0) this.#breaks++;
      if (line !== '') this.#write(line);
    }
  }

  #bullet(): void {
    const number = this.#lists.at(-1) ?? -1;
    if (number >= 0) this.#lists[this.#lists.length - 1] = number + 1;
    this.#write(number >= 0 ? `${number + 1}.` : '-');
    this.#space = true;
  }

  #cell(): void {
    if (this.#cells++ > 0 && this.#breaks === 0) this.#write(' |');
    this.#space = true;
  }

  /** The address behind the words: what a link really points at is what a reader must be able to see. */
  #closeLink(): void {
    const link = this.#links.pop();
    if (!link || !/^(?:https?|mailto|tel):/i.test(link.href)) return;
    const shown = this.#pieces.slice(link.from).join('').trim();
    const target = link.href.replace(/^(?:mailto|tel):/i, '');
    const bare = (text: string): string =>
      text
        .replace(/^https?:\/\//i, '')
        .replace(/\/$/, '')
        .toLowerCase();
    if (bare(shown) === bare(target)) return;
    this.#space = true;
    this.#write(`<${target.slice(0, 2000)}>`);
  }
}
