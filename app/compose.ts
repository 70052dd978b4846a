import { randomBytes, randomFillSync } from 'node:crypto';
import path from 'node:path';
import type { ProcessConfig } from '#platform/config.ts';
import { ContributionRegistry } from '#platform/contributions.ts';
import { openDatabase, type Database } from '#platform/db.ts';
import { DestructionJournal } from '#platform/destruction-journal.ts';
import { CannotStart } from '#platform/errors.ts';
import { makeIdentity } from '#platform/auth/identity.ts';
import { FileStore } from '#platform/files.ts';
import type { DeclaredRight, Services } from '#platform/http/serve.ts';
import { KeyStore } from '#platform/keys.ts';
import { demandMode, type Mode } from '#platform/migrate.ts';
import type { Room } from '#platform/room.ts';
import { Sessions } from '#platform/sessions.ts';
import { Texts, textFolders } from '#platform/texts.ts';
import type { Platform } from '#platform/work.ts';

export interface House {
  services: Services;
  platform: Platform;
  app: Database;
  close(): Promise<void>;
}

export const ROOT = path.join(import.meta.dirname, '..');

/** Wires platform and rooms by hand: what depends on what can be read from top to bottom. */
export function compose(
  config: Pick<ProcessConfig, 'appUrl' | 'authUrl' | 'rootKey' | 'filesFolder' | 'mode'> &
    Partial<Pick<ProcessConfig, 'outsideFolder'>>,
  rooms: readonly Room[],
  own: { clock?: () => string; random?: (count: number) => Buffer } = {},
): House {
  const clock = own.clock ?? systemClock;
  const app = openDatabase(config.appUrl, 12);
  const auth = openDatabase(config.authUrl, 6);
  const { contributions, events, ...rights } = collect(rooms);
  const keys = new KeyStore(config.rootKey);
  const platform: Platform = {
    db: app.db,
    keys,
    files: new FileStore(config.filesFolder),
    clock,
    random: own.random ?? pooledRandom(),
    events,
    contributions,
    ...(config.outsideFolder === undefined ? {} : { outside: outsideOf(config.outsideFolder, keys) }),
  };
  const sessions = new Sessions(auth.db, clock, config.mode === 'demo');
  const services: Services = {
    platform,
    sessions,
    identity: makeIdentity(auth.db, keys, sessions, clock),
    texts: new Texts(textFolders(ROOT)),
    ...rights,
    modus: config.mode,
  };
  return {
    services,
    platform,
    app,
    close: async () => void (await Promise.all([app.close(), auth.close()])),
  };
}

/** A process in another mode than its database ends before it listens. */
export async function demandModeOf(house: House, mode: Mode): Promise<void> {
  try {
    await demandMode(house.platform.db, mode);
  } catch (error) {
    await house.close();
    throw error;
  }
}

/** What the rooms add to the house, gathered once. */
function collect(rooms: readonly Room[]) {
  const contributions = new ContributionRegistry();
  const events = new Map<string, string[]>();
  const declared: DeclaredRight[] = [];
  for (const room of rooms) {
    demandDuties(room);
    contributions.add(room.name, room.contributions ?? {});
    for (const [event, tasks] of Object.entries(room.on ?? {}))
      events.set(event, [...(events.get(event) ?? []), ...tasks]);
    for (const [recht, { rollen, als }] of Object.entries(room.rights))
      declared.push({ recht, kamer: room.name, rollen, voorwaarde: als !== undefined });
  }
  const rights = new Map(declared.map(({ recht, rollen }) => [recht, rollen]));
  const settings = rooms.flatMap(({ name, settings = [] }) =>
    settings.map((definitie) => ({ kamer: name, definitie })),
  );
  return { contributions, events, rights, declared, settings };
}

const outsideOf = (folder: string, keys: KeyStore) => ({
  seals: path.join(folder, 'zegels'),
  journal: new DestructionJournal(path.join(folder, 'journaal'), keys),
});

/** Random bytes by the page: a call to the system for each id would cost more than the id. Each byte is used once. */
function pooledRandom(): (count: number) => Buffer {
  const page = Buffer.alloc(4096);
  let used = page.length;
  return (count) => {
    if (count > page.length) return randomBytes(count);
    if (used + count > page.length) {
      randomFillSync(page);
      used = 0;
    }
    const bytes = Buffer.from(page.subarray(used, used + count));
    used += count;
    return bytes;
  };
}

const systemClock = (): string => new Date().toISOString();

/** A room with personal data that cannot destroy or show it does not start. */
function demandDuties(room: Room): void {
  if (!room.persoonsgegevens) return;
  if (!room.contributions?.bewaarregel || !room.contributions.inzage) {
    throw new CannotStart(
      `Kamer ${room.name} bewaart persoonsgegevens maar levert geen bewaarregel en inzage.`,
    );
  }
}
