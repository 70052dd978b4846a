import IntlMessageFormat from 'intl-messageformat';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Taal = 'nl' | 'en';
export type Values = Record<string, string | number | boolean>;

/**
 * Texts that the server itself speaks (errors, rows of Vandaag, definitions of figures).
 * They live in the same catalogues as those of the screens: one file per room and language. What no screen says (a
 * letter, a mail, a document) may stand in `server.<taal>.json` beside it, so that no browser loads it.
 */
export class Texts {
  readonly #messages: Record<Taal, Map<string, string>> = { nl: new Map(), en: new Map() };
  readonly #formats = new Map<string, IntlMessageFormat>();

  constructor(folders: readonly string[]) {
    for (const folder of folders) {
      for (const taal of ['nl', 'en'] as const) {
        for (const file of [`${taal}.json`, `server.${taal}.json`])
          for (const [id, text] of Object.entries(readCatalogue(path.join(folder, file))))
            this.#messages[taal].set(id, text);
      }
    }
  }

  has(id: string): boolean {
    return this.#messages.nl.has(id);
  }

  /** Falls back to Dutch, then to the id itself: a missing text never hides an error. */
  say(taal: Taal, id: string, values: Values = {}): string {
    const text = this.#messages[taal].get(id) ?? this.#messages.nl.get(id);
    if (text === undefined) return id;
    const key = `${taal}|${id}`;
    let format = this.#formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(text, taal === 'nl' ? 'nl-NL' : 'en-GB');
      this.#formats.set(key, format);
    }
    return String(format.format(values));
  }
}

function readCatalogue(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** All texts folders of platform, app and rooms under the root of the checkout. */
export function textFolders(root: string): string[] {
  const modules = path.join(root, 'modules');
  const rooms = readdirSync(modules, { withFileTypes: true })
    .filter((line) => line.isDirectory())
    .flatMap((line) =>
      readdirSync(path.join(modules, line.name)).map((room) => path.join(modules, line.name, room, 'texts')),
    );
  return [
    path.join(root, 'platform', 'texts'),
    path.join(root, 'platform', 'web', 'texts'),
    path.join(root, 'app', 'web', 'texts'),
    ...rooms,
  ];
}
