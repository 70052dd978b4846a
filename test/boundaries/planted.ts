/** A small house that keeps every rule: what is planted beside it is all that may be found. */
export const house: Record<string, string> = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: { '#platform/*': './platform/*', '#modules/*': './modules/*', '#test/*': './test/*' },
  }),
  'modules/rooms.json': JSON.stringify({
    rooms: { 'a/een': { uses: ['a/twee'] }, 'a/twee': { uses: [] }, 'b/drie': { uses: [] } },
    purePackages: ['ibantools', 'node:buffer'],
  }),
  'app/rooms.ts': `import { een } from '#modules/a/een/index.ts';\nexport const rooms = [een];\n`,
  'app/web/main.tsx': `import { scherm } from '#modules/a/een/web/scherm.tsx';\nexport const main = scherm;\n`,
  'demo/load.ts': `import { een } from '#modules/a/een/index.ts';\nexport const load = een;\n`,
  'platform/contract.ts': `export type Instant = string;\n`,
  'platform/errors.ts': `export class Fout extends Error {}\n`,
  'platform/db.ts': `import pg from 'pg';\nexport const db = pg.Pool;\n`,
  'platform/work.ts': `import type { Rij } from './rij.ts';\nexport interface Work { rij: Rij }\n`,
  'platform/rij.ts': `import type { Work } from './work.ts';\nexport interface Rij { work: Work }\n`,
  'platform/settings.ts': `export interface Definitie { code: string }\nexport const lees = 1;\n`,
  'platform/reckon/dates.ts': `import type { Instant } from '../contract.ts';\nexport const dag = (i: Instant) => i;\n`,
  'platform/web/api.ts': `import type { Instant } from '../contract.ts';\nexport const api = (i: Instant) => i;\n`,
  'modules/a/een/schema.ts': `import { Type } from 'typebox';\nexport const Een = Type.String();\n`,
  'modules/a/een/contract.ts': `import type { Een } from './schema.ts';\nimport { twee } from '#modules/a/twee/contract.ts';\nexport type E = typeof Een;\nexport const e = twee;\n`,
  'modules/a/een/domain/een.ts': `import { isValidIBAN } from 'ibantools';\nimport { isUtf8 } from 'node:buffer';\nimport type { E } from '../contract.ts';\nimport type { Definitie } from '#platform/settings.ts';\nimport { Fout } from '#platform/errors.ts';\nimport { dag } from '#platform/reckon/dates.ts';\nexport type Een = E | Definitie;\nexport const een = [isValidIBAN, isUtf8, Fout, dag];\n`,
  'modules/a/een/domain/een.test.ts': `import fc from 'fast-check';\nimport { een } from './een.ts';\nexport const proef = [fc, een];\n`,
  'modules/a/een/store.ts': `import { sql } from 'kysely';\nimport type { Een } from './domain/een.ts';\nimport { db } from '#platform/db.ts';\nexport const find = (e: Een) => [sql, db, e];\n`,
  'modules/a/een/service.ts': `import { een } from './domain/een.ts';\nimport { find } from './store.ts';\nimport { doe } from '#modules/a/twee/index.ts';\nexport const dienst = [een, find, doe];\n`,
  'modules/a/een/routes.ts': `import { Een } from './schema.ts';\nimport { dienst } from './service.ts';\nexport const routes = [dienst, Een];\n`,
  'modules/a/een/index.ts': `import { routes } from './routes.ts';\nexport const een = routes;\n`,
  'modules/a/een/web/scherm.tsx': `import { api } from '#platform/web/api.ts';\nimport { e } from '../contract.ts';\nimport type { Een } from '../schema.ts';\nimport { twee } from '#modules/a/twee/contract.ts';\nexport const scherm = (x: typeof Een) => [api, e, x, twee];\n`,
  'modules/a/twee/contract.ts': `export const twee = 2;\n`,
  'modules/a/twee/index.ts': `export const doe = 2;\n`,
  'modules/a/twee/service.ts': `export const binnen = 2;\n`,
  'modules/a/twee/web/scherm.tsx': `export const twee = 2;\n`,
  'modules/b/drie/index.ts': `export const drie = 3;\n`,
  'test/bouw.ts': `export const bouw = 1;\n`,
};

export interface Planted {
  rule: string;
  file: string;
  code: string;
  /** What the import leads to, when that is not clear from the code itself. */
  to: string;
}

const plant = (rule: string, file: string, to: string, code = ''): Planted => ({
  rule,
  file,
  to,
  code: code || `export * from '${specifier(to)}';\n`,
});

const specifier = (to: string) => (/^(app|demo|modules|platform|test)\//.test(to) ? relativeTo(to) : to);
// Every planted file asks from the root, so that one way of writing serves them all.
const relativeTo = (to: string) => `ROOT/${to}`;

const kamer = 'modules/a/een';
const type = (to: string, name: string) => `export type { ${name} } from '${specifier(to)}';\n`;

/** Every violation that a rule exists for; the rule's name is in `.dependency-cruiser.cjs`. */
export const planted: Planted[] = [
  plant('kamer-door-de-deur', `${kamer}/service-x1.ts`, 'modules/a/twee/service.ts'),
  plant('kamer-door-de-deur', `${kamer}/domain/x2.test.ts`, 'modules/a/twee/service.ts'),
  plant('kamer-bestaat-niet', 'modules/c/vier/x3.ts', 'platform/errors.ts'),
  plant('kamer-langs-de-lijst:a/een', `${kamer}/x4.ts`, 'modules/b/drie/index.ts'),
  plant('kamer-langs-de-lijst:a/twee', 'modules/a/twee/x5.ts', 'modules/a/een/index.ts'),
  plant('kamer-langs-de-lijst:b/drie', 'modules/b/drie/x6.ts', 'modules/a/twee/contract.ts'),
  plant('domein-is-zuiver', `${kamer}/domain/x7.ts`, 'platform/db.ts'),
  plant('domein-is-zuiver', `${kamer}/domain/x8.ts`, 'node:fs'),
  plant('domein-is-zuiver', `${kamer}/domain/x9.ts`, 'fastify'),
  plant('domein-is-zuiver', `${kamer}/domain/x10.ts`, `${kamer}/store.ts`),
  plant('domein-is-zuiver', `${kamer}/domain/x11.ts`, 'platform/work.ts', type('platform/work.ts', 'Work')),
  plant('domein-leest-geen-instelling', `${kamer}/domain/x40.ts`, 'platform/settings.ts'),
  plant('rekenwerk-is-zuiver', 'platform/reckon/x12.ts', 'platform/db.ts'),
  plant('rekenwerk-is-zuiver', 'platform/reckon/x13.ts', 'node:os'),
  plant('route-roept-dienst', `${kamer}/routes/x14.ts`, `${kamer}/store.ts`),
  plant('route-roept-dienst', `${kamer}/jobs.ts`, `${kamer}/domain/een.ts`),
  plant('dienst-roept-niet-terug', `${kamer}/service/x15.ts`, `${kamer}/routes.ts`),
  plant('opslag-beslist-niet', `${kamer}/store/x16.ts`, `${kamer}/domain/een.ts`),
  plant('opslag-beslist-niet', `${kamer}/store/x17.ts`, `${kamer}/service.ts`),
  plant('alleen-opslag-bouwt-sql', `${kamer}/service/x18.ts`, 'kysely'),
  plant('alleen-opslag-bouwt-sql', `${kamer}/x19.ts`, 'pg'),
  plant('web-kent-geen-server', 'app/web/x20.ts', 'platform/db.ts'),
  plant('web-kent-geen-server', 'platform/web/x21.ts', 'platform/errors.ts'),
  plant('web-kent-geen-server', `${kamer}/web/x22.tsx`, `${kamer}/service.ts`),
  plant(
    'web-kent-geen-server',
    `${kamer}/web/x23.tsx`,
    `${kamer}/domain/een.ts`,
    type(`${kamer}/domain/een.ts`, 'Een'),
  ),
  plant('web-schema-alleen-als-type', `${kamer}/web/x24.tsx`, `${kamer}/schema.ts`),
  plant('web-schema-alleen-als-type', `${kamer}/web/x25.tsx`, 'typebox'),
  plant('web-zonder-node', 'app/web/x26.ts', 'node:crypto'),
  plant('web-zonder-serverpakket', 'platform/web/x27.ts', 'pino'),
  plant('web-kamer-alleen-contract', `${kamer}/web/x28.tsx`, 'modules/a/twee/index.ts'),
  plant('contract-blijft-licht', 'modules/b/drie/contract.ts', 'platform/errors.ts'),
  plant('server-kent-geen-web', 'platform/x29.ts', 'platform/web/api.ts'),
  plant('platform-kent-geen-kamer', 'platform/x30.ts', 'modules/a/een/contract.ts'),
  plant('platform-kent-geen-kamer', 'platform/x31.ts', 'app/rooms.ts'),
  plant('kamer-kent-geen-app', `${kamer}/x32.ts`, 'app/rooms.ts'),
  plant('kamer-kent-geen-app', `${kamer}/x33.ts`, 'demo/load.ts'),
  plant('alleen-app-kent-alle-kamers', 'demo/x34.ts', 'modules/a/een/service.ts'),
  plant('proefbank-meet-zijn-kamer', 'bench/twee/x41.ts', 'modules/a/een/service.ts'),
  plant('proef-blijft-bij-proef', 'platform/x35.ts', 'test/bouw.ts'),
  plant('proef-blijft-bij-proef', `${kamer}/x36.ts`, `${kamer}/domain/een.test.ts`),
  plant('geen-kring', 'platform/x37.ts', 'platform/x37.ts'),
  plant('onvindbaar', 'platform/x39.ts', './bestaat-niet.ts'),
];
