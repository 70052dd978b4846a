// The boundaries of the house (CONTRIBUTING.md, "Rules of the house"). Each rule has a planted violation in
// test/boundaries/ that proves it can fail.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

// From the working folder, so that the canaries run through this very file with rooms of their own.
const { rooms, purePackages } = JSON.parse(
  readFileSync(join(process.cwd(), 'modules', 'rooms.json'), 'utf8'),
);

const room = '^modules/([^/]+)/([^/]+)/';
const own = '^modules/$1/$2/';
const web = '^(app/web|platform/web|modules/[^/]+/[^/]+/web)/';
const contracts = '(^|/)contract\\.ts$';
const tests = '\\.test\\.tsx?$';
const quote = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

// A part of a room is one file, or a folder of the same name once it has been split by noun.
const part = (...names) => `${room}(${names.join('|')})(\\.ts$|/)`;
const ownPart = (...names) => `${own}(${names.join('|')})(\\.ts$|/)`;

const npmPackage = (name) => `(^|/)node_modules/${quote(name)}/`;
const nodeModule = (name) => `^(node:)?${quote(name.slice('node:'.length))}$`;
const pure = purePackages.map((name) => (name.startsWith('node:') ? nodeModule(name) : npmPackage(name)));
const pureReckon = ['^platform/reckon/', '^platform/errors\\.ts$', ...pure];

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const value = { dependencyTypesNot: ['type-only'] };

// Rule 1: other rooms by their door only, and only along rooms.json.
const doors = [
  error(
    'kamer-door-de-deur',
    'Another room is entered through its index.ts or contract.ts only.',
    { path: room },
    { path: '^modules/', pathNot: [own, '^modules/[^/]+/[^/]+/(index|contract)\\.ts$'] },
  ),
  error(
    'kamer-bestaat-niet',
    'A room has a line in modules/rooms.json before it imports anything.',
    { path: '^modules/', pathNot: Object.keys(rooms).map((name) => `^modules/${quote(name)}/`) },
    {},
  ),
  ...Object.entries(rooms).map(([name, { uses }]) =>
    error(
      `kamer-langs-de-lijst:${name}`,
      'A room imports only the rooms that modules/rooms.json names for it.',
      { path: `^modules/${quote(name)}/`, pathNot: tests },
      { path: '^modules/', pathNot: [name, ...uses].map((other) => `^modules/${quote(other)}/`) },
    ),
  ),
];

// Rule 2: the domain is pure. What is pure in the platform: errors, contract types, actor and rights.
const purity = [
  error(
    'domein-is-zuiver',
    'domain/ imports itself, its contract, pure platform files and packages on the pure list.',
    { path: `${room}domain/`, pathNot: tests },
    {
      pathNot: [
        `${own}domain/`,
        `${own}contract\\.ts$`,
        '^platform/(contract|actor|rights|settings)\\.ts$',
        ...pureReckon,
      ],
    },
  ),
  error(
    'domein-leest-geen-instelling',
    'A dated setting is defined in the domain (its type) and read by the service.',
    { path: `${room}domain/`, pathNot: tests },
    { path: '^platform/settings\\.ts$', ...value },
  ),
  error(
    'rekenwerk-is-zuiver',
    'platform/reckon/ imports itself, the errors, contract types and packages on the pure list.',
    { path: '^platform/reckon/', pathNot: tests },
    { pathNot: ['^platform/contract\\.ts$', ...pureReckon] },
  ),
];

// Rule 3: one way through a room.
const oneWay = [
  error(
    'route-roept-dienst',
    'routes.ts and jobs.ts call the service; they do not reach the domain or the store.',
    { path: part('routes', 'jobs'), pathNot: tests },
    { path: ownPart('domain', 'store'), ...value },
  ),
  error(
    'dienst-roept-niet-terug',
    'The service does not know who calls it.',
    { path: part('service'), pathNot: tests },
    { path: [ownPart('routes', 'jobs', 'web'), `${own}index\\.ts$`] },
  ),
  error(
    'opslag-beslist-niet',
    'The store knows the shapes of the domain, not its decisions, and none of its callers.',
    { path: part('store'), pathNot: tests },
    { path: [ownPart('domain', 'service', 'routes', 'jobs'), `${own}index\\.ts$`], ...value },
  ),
  error(
    'alleen-opslag-bouwt-sql',
    'Only the store reaches the database packages.',
    { path: room, pathNot: [tests, `${room}store(\\.ts$|/)`] },
    { path: [npmPackage('kysely'), npmPackage('pg')], ...value },
  ),
];

// Rule 5: web code sees contracts and web code; what the server alone knows does not reach a browser.
const webRules = [
  error(
    'web-kent-geen-server',
    'Web code imports web code, contracts, texts and pure reckoning; of a schema.ts only the types.',
    { path: web, pathNot: tests },
    {
      path: '^(app|platform|modules|db|demo|test|bench)/',
      pathNot: [web, contracts, '^platform/reckon/', '/schema\\.ts$', '/texts/[^/]+\\.json$'],
    },
  ),
  error(
    'web-schema-alleen-als-type',
    'A schema is run by the server; the web bundle carries no schema code.',
    { path: [web, contracts], pathNot: tests },
    { path: ['/schema\\.ts$', npmPackage('typebox')], ...value },
  ),
  error(
    'web-zonder-serverpakket',
    'Web code uses no package of the server.',
    { path: [web, contracts], pathNot: tests },
    { path: ['fastify', 'kysely', 'pg', 'pino', 'graphile-worker'].map(npmPackage), ...value },
  ),
  error(
    'web-zonder-node',
    'Web code uses no module of Node.',
    { path: [web, contracts], pathNot: tests },
    { dependencyTypes: ['core'] },
  ),
  error(
    'web-kamer-alleen-contract',
    "A room's screens know of another room its contract only.",
    { path: `${room}web/`, pathNot: tests },
    { path: '^modules/', pathNot: [own, contracts] },
  ),
  error(
    'contract-blijft-licht',
    'A contract is read by browsers and other rooms: it imports contracts, and types of its own schema.',
    { path: contracts },
    { path: '^(app|platform|modules)/', pathNot: [contracts, '/schema\\.ts$'] },
  ),
  error(
    'server-kent-geen-web',
    'The server does not import screens.',
    { path: '^(app|platform|modules|demo)/', pathNot: [web, tests] },
    { path: web, pathNot: contracts },
  ),
];

// The layers: platform knows no room, rooms know no app, only app knows all.
const layers = [
  error(
    'platform-kent-geen-kamer',
    'The platform is room 0: it imports no room and not the app.',
    { path: '^platform/', pathNot: tests },
    { path: '^(modules|app|demo|bench)/' },
  ),
  error(
    'kamer-kent-geen-app',
    'A room does not know the app it is part of, nor the demonstration.',
    { path: '^modules/', pathNot: tests },
    { path: '^(app|demo|bench)/' },
  ),
  error(
    'alleen-app-kent-alle-kamers',
    'Outside modules/ and app/ a room is entered by its door.',
    { path: '^(demo|bench)/', pathNot: '^bench/[^/]+/' },
    { path: '^modules/', pathNot: '/(index|contract)\\.ts$' },
  ),
  error(
    'proefbank-meet-zijn-kamer',
    'A folder of bench/ that is named after a room measures the inside of that room, and of no other.',
    { path: '^bench/([^/]+)/' },
    { path: '^modules/', pathNot: ['/(index|contract)\\.ts$', '^modules/[^/]+/$1/'] },
  ),
  error(
    'proef-blijft-bij-proef',
    'What runs in production imports nothing of the tests.',
    { path: '^(app|platform|modules|demo)/', pathNot: tests },
    { path: ['^test/', tests] },
  ),
  error(
    'geen-kring',
    'No module depends on itself by way of others.',
    {},
    { circular: true, viaOnly: value },
  ),
  error(
    'onvindbaar',
    'An import that leads nowhere hides what it would have broken.',
    {},
    // Written by plugins of the web build.
    { couldNotResolve: true, pathNot: ['\\?(icon|raw|url)$', '^virtual:'] },
  ),
];

module.exports = {
  forbidden: [...doors, ...purity, ...oneWay, ...webRules, ...layers],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/\\.cache)/' },
    moduleSystems: ['es6', 'cjs'],
    // Types count too: a type of another room's inside is a way in.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.svg'],
    },
  },
};
