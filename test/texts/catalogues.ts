import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';

/** The texts of one set (a folder, and a name in it) per language. */
export interface CatalogueSet {
  /** `modules/informatie/signalen/texts/` or, with a name, `…/texts/openbaar`. */
  name: string;
  /** The room, or null for platform and shell. */
  room: string | null;
  languages: Map<string, Map<string, string>>;
}

const FILE = /^(?:(.+)\.)?([a-z]{2})\.json$/;

/** Every catalogue of the checkout, grouped into sets that must have equal keys. */
export function readCatalogues(root: string): CatalogueSet[] {
  const sets = new Map<string, CatalogueSet>();
  for (const file of globSync('{app,platform,modules}/**/texts/*.json', { cwd: root }).sort()) {
    const [, part = '', language = ''] = FILE.exec(path.basename(file)) ?? [];
    const name = `${path.dirname(file)}/${part}`;
    const room = /^modules\/[^/]+\/([^/]+)\//.exec(file)?.[1] ?? null;
    const set = sets.get(name) ?? { name, room, languages: new Map() };
    const texts = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, string>;
    set.languages.set(language, new Map(Object.entries(texts)));
    sets.set(name, set);
  }
  return [...sets.values()];
}

/** Keys that one language of a set has and another has not. */
export function missingKeys(set: CatalogueSet): string[] {
  const all = new Set([...set.languages.values()].flatMap((texts) => [...texts.keys()]));
  const wanted = new Set([...set.languages.keys(), 'nl', 'en']);
  return [...wanted].flatMap((language) =>
    [...all]
      .filter((key) => !set.languages.get(language)?.has(key))
      .map((key) => `${set.name}${language}: ${key}`),
  );
}

/** Texts that are empty, that do not parse, or whose placeholders differ from the Dutch ones. */
export function wrongTexts(set: CatalogueSet): string[] {
  const source = set.languages.get('nl') ?? new Map<string, string>();
  return [...set.languages].flatMap(([language, texts]) =>
    [...texts].flatMap(([key, text]) => {
      const here = `${set.name}${language}: ${key}`;
      if (text.trim() === '') return [`${here} is leeg`];
      const names = placeholders(text);
      if (names === null) return [`${here} is geen ICU-bericht`];
      const wanted = placeholders(source.get(key) ?? text);
      return wanted?.join() === names.join()
        ? []
        : [`${here} heeft {${names.join()}}, nl heeft {${wanted?.join()}}`];
    }),
  );
}

interface Part {
  type: number;
  value?: string;
  options?: Record<string, { value: Part[] }>;
  children?: Part[];
}

/** Names in a message with their kind (text, number, choice, tag); null when it cannot be read. */
export function placeholders(text: string): string[] | null {
  try {
    const found = new Set<string>();
    const ast: Part[] = new IntlMessageFormat(text, 'nl').getAst();
    collect(ast, found);
    return [...found].sort();
  } catch {
    return null;
  }
}

/** Types of the parser: 0 literal, 7 the `#` of a plural; the rest has a name. */
function collect(parts: readonly Part[], found: Set<string>): void {
  for (const part of parts) {
    if (part.type !== 0 && part.type !== 7) found.add(`${part.value}:${part.type}`);
    for (const option of Object.values(part.options ?? {})) collect(option.value, found);
    collect(part.children ?? [], found);
  }
}

/** Keys that stand in two sets, and keys of a room that do not begin with the room. */
export function misplacedKeys(sets: readonly CatalogueSet[]): string[] {
  const seen = new Map<string, string>();
  const wrong: string[] = [];
  for (const set of sets) {
    for (const key of set.languages.get('nl')?.keys() ?? []) {
      const before = seen.get(key);
      if (before) wrong.push(`${key} staat in ${before} en in ${set.name}`);
      seen.set(key, set.name);
      const first = key.split('.')[0];
      if (set.room && first !== set.room && first !== 'fout')
        wrong.push(`${set.name} ${key} begint niet met ${set.room}.`);
    }
  }
  return wrong;
}
