import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a source file says that may be a key: whole words, and texts with holes. */
export interface Uses {
  words: Set<string>;
  /** Templates as patterns: `signalen.staat.${x}` matches every key that begins so. */
  patterns: RegExp[];
}

/** Sources that speak: no tests, no catalogues. */
export function readSources(root: string): Map<string, string> {
  const files = globSync('{app,platform,modules,demo}/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) => !/\.(test|d)\.tsx?$/.test(file),
  );
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

const QUOTED = /'([\w.-]+)'|"([\w.-]+)"|`([\w.-]+)`/g;
const TEMPLATE = /`([\w.-]*(?:\$\{[^`{}]*(?:\{[^`{}]*\}[^`{}]*)*\}[\w.-]*)+)`/g;

/** Everything in these sources that can stand for a key. */
export function usesOf(sources: Iterable<string>): Uses {
  const uses: Uses = { words: new Set(), patterns: [] };
  for (const source of sources) {
    for (const [, a, b, c] of source.matchAll(QUOTED)) uses.words.add(a ?? b ?? c ?? '');
    for (const [, template = ''] of source.matchAll(TEMPLATE)) {
      const pattern = patternOf(template);
      if (pattern) uses.patterns.push(pattern);
    }
  }
  return uses;
}

/**
 * A template says something about keys only when at least four letters of it are fixed. A hole has no
 * dot, except one at the beginning: `${id}.definitie` goes with any id.
 */
function patternOf(template: string): RegExp | null {
  const fixed = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
  if (fixed.join('').replaceAll('.', '').length < 4) return null;
  const [first = '', ...rest] = fixed.map((part) => part.replaceAll('.', String.raw`\.`));
  const open = first === '' ? String.raw`[\w.-]+` : String.raw`${first}[\w-]+`;
  return new RegExp(`^${open}${rest.join(String.raw`[\w-]+`)}$`);
}

/** The mapper asks for `fout.${code}`: that says nothing about which codes there are. */
const ANY_FAULT = usesOf(['`fout.${code}`']).patterns[0]?.source;

/** Keys that nothing in the source can mean. The text of error `x` is `fout.x`. */
export function unusedKeys(keys: Iterable<string>, uses: Uses): string[] {
  const patterns = uses.patterns.filter((pattern) => pattern.source !== ANY_FAULT);
  const used = (key: string) => uses.words.has(key) || patterns.some((pattern) => pattern.test(key));
  return [...keys].filter(
    (key) => !used(key) && !(key.startsWith('fout.') && used(key.slice('fout.'.length))),
  );
}

/** A first word and at least one more, with dots between. */
const KEY = /^[a-z][\w-]*(?:\.[\w-]+)+$/;
const CALL = /(?:^|[^\w.])t\(\s*((?:[^(),'"`]|'[^']*'|"[^"]*"|`[^`]*`|\([^()]*\))*)/g;
const KEYED = /<T\s+id="([\w.-]+)"|\b(?:labelKey|titelKey)[:=]\s*'([\w.-]+)'/g;

/** Keys that the screens ask for and no catalogue has; a template must match at least one. */
export function absentKeys(source: string, keys: readonly string[]): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const known = new Set(keys);
  const asked = [...code.matchAll(KEYED)].map(([, a, b]) => a ?? b ?? '');
  const absent: string[] = [];
  for (const [, argument = ''] of code.matchAll(CALL)) {
    // In `t(kind === 'x' ? 'a.b' : 'c.d')` only what has a dot is a key.
    for (const [, a, b, c] of argument.matchAll(QUOTED))
      asked.push(...[a ?? b ?? c ?? ''].filter((word) => KEY.test(word)));
    for (const [, template = ''] of argument.matchAll(TEMPLATE)) {
      const pattern = patternOf(template);
      if (pattern && !keys.some((key) => pattern.test(key))) absent.push(template);
    }
  }
  return [...absent, ...asked.filter((key) => !known.has(key))];
}
