import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { trusted, type Html } from '#platform/html.ts';

const require = createRequire(import.meta.url);

/** Fonts of the site: two weights each of Latin, Latin Extended and Arabic (IBM Plex, SIL Open Font License 1.1). */
const FONTS = [
  ...['latin', 'latin-ext'].flatMap((part) =>
    ['400', '600'].map((w) => `@fontsource/ibm-plex-sans/files/ibm-plex-sans-${part}-${w}-normal.woff2`),
  ),
  ...['400', '600'].map(
    (w) => `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${w}-normal.woff2`,
  ),
];

export interface Asset {
  type: string;
  bytes: Buffer;
}

/** Files that the pages need, read once at start, under names that change with their content. */
export class Assets {
  readonly #files = new Map<string, Asset>();
  readonly style: string;
  readonly icon: string;

  constructor(base: string) {
    const add = (name: string, type: string, bytes: Buffer): string => {
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
      const named = name.replace(/(\.\w+)$/, `-${hash}$1`);
      this.#files.set(named, { type, bytes });
      return `${base}/${named}`;
    };
    const fonts = new Map(
      FONTS.map((f) => [
        path.basename(f),
        add(path.basename(f), 'font/woff2', readFileSync(require.resolve(f))),
      ]),
    );
    const css = readFileSync(path.join(import.meta.dirname, 'style.css'), 'utf8').replace(
      /url\('([\w.-]+)'\)/g,
      (_, name: string) => `url('${fonts.get(name) ?? name}')`,
    );
    this.style = add('stijl.css', 'text/css; charset=utf-8', Buffer.from(css));
    this.icon = add('baken.svg', 'image/svg+xml', readFileSync(path.join(import.meta.dirname, 'beacon.svg')));
  }

  find(name: string): Asset | undefined {
    return this.#files.get(name);
  }
}

const ICONS = [
  'chevron-left',
  'language',
  'phone-call',
  'x',
  'checks',
  'alert-circle',
  'paperclip',
  'info-circle',
] as const;
export type IconName = (typeof ICONS)[number];

const icons = new Map<IconName, Html>(
  ICONS.map((name) => {
    const svg = readFileSync(require.resolve(`@tabler/icons/outline/${name}.svg`), 'utf8');
    const paths = [...svg.matchAll(/<path d="([\w .,-]+)" \/>/g)].map(([, d]) => `<path d="${d}"/>`).join('');
    return [
      name,
      trusted(`<svg class="icoon ${name}" viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`),
    ];
  }),
);

/** An icon beside a word; the word says what it means (Tabler Icons, MIT). */
export const icon = (name: IconName): Html => icons.get(name)!;
