/** Text that is markup already; made by `html` alone, so nothing typed ever becomes markup. */
export class Html {
  readonly #text: string;

  /** @internal */
  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a hole: text is escaped, markup is not, nothing and false leave no trace. */
export type HtmlValue = string | number | Html | false | null | undefined | readonly HtmlValue[];

const ENTITY: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Server-rendered markup. Every hole is escaped for text and for a quoted attribute; a hole in an unquoted attribute
 * would be a way in, so the template is refused.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let out = parts[0]!;
  for (const [i, value] of values.entries()) {
    if (UNQUOTED.test(parts[i]!)) throw new Error('html: an attribute with a hole needs quotes');
    out += render(value) + parts[i + 1]!;
  }
  return new Html(out);
}

const UNQUOTED = /<[^<>]*=\s*$/;

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return (value as readonly HtmlValue[]).map(render).join('');
  return String(value).replace(/[&<>"']/g, (character) => ENTITY[character]!);
}

/** Markup of the house's own files (icons), read at start. Never for anything a person typed. */
export const trusted = (text: string): Html => new Html(text);
