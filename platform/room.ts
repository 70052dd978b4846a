import type { Contributions } from './contributions.ts';
import type { RoomApp } from './http/serve.ts';
import type { Cron, JobHandler } from './jobs.ts';
import type { Rights } from './rights.ts';
import type { SettingDefinition } from './settings.ts';

/** A room as app/rooms.ts sees it: its door, and what it adds to the house. */
export interface Room {
  /** Folder under modules/, e.g. `informatie/signalen`. */
  name: string;
  /** Every right this room knows; routes may only ask for these. */
  rights: Rights<never>;
  routes?: (app: RoomApp) => void;
  /** Task name → handler, e.g. `signalen.koppel`. */
  jobs?: Record<string, JobHandler>;
  crons?: Cron[];
  /** Event → tasks of this room that want to know. */
  on?: Record<string, string[]>;
  contributions?: Contributions;
  settings?: SettingDefinition<unknown>[];
  /** True when the room keeps personal data: it must then contribute `bewaarregel` and `inzage`. */
  persoonsgegevens: boolean;
}
