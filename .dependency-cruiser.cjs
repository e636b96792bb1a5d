// The floors of the house and the rooms of the lowest: each imports only those below it. A message says where the code
// belongs instead.
const LIB = '^src/lib';
const TEST = '[.]test[.]ts$';

/** @type {(name: string) => string} */
const folder = (name) => (name === 'routes' || name === 'messages' ? `^src/${name}/` : `${LIB}/${name}/`);

const FLOORS = [
  'domain',
  'journal',
  'messages',
  'library',
  'workers',
  'platform',
  'storage',
  'documents',
  'exchange',
  'ui',
  'tasks',
  'routes',
];

/** What any floor with neighbours may use: the nouns, the journal, and what a browser or a worker has. */
const GROUND = ['domain', 'journal', 'library', 'workers', 'platform'];
const NEIGHBOURS = ['storage', 'documents', 'exchange', 'ui'];

/** @type {(name: string, allowed: string[], comment: string) => object} */
const floor = (name, allowed, comment) => ({
  name: `floor-${name}`,
  severity: 'error',
  comment,
  from: { path: folder(name), pathNot: TEST },
  to: { path: FLOORS.filter((other) => other !== name && !allowed.includes(other)).map(folder) },
});

/** Slices of the domain from the lowest to the highest. */
const SLICES = [
  'basics',
  'checklist',
  'mission',
  'visit',
  'dossiers',
  'figures',
  'record',
  'consolidation',
  'follow-up',
  'drafts',
  'search',
];
const slices = SLICES.slice(0, -1).map((slice, height) => ({
  name: `slice-${slice}`,
  severity: 'error',
  comment: `Slices of the domain lie on each other, ${SLICES.join(' < ')}: what ${slice}/ needs of a higher one is passed in, or belongs below.`,
  from: { path: `${LIB}/domain/${slice}/`, pathNot: TEST },
  to: { path: `${LIB}/domain/(${SLICES.slice(height + 1).join('|')})/` },
}));

const APP = '^src/(routes|lib|service-worker|messages)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two files that need each other are one thing, or both need a third: move what they share into a file below both.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'unresolved',
      severity: 'error',
      comment: 'The imported file does not exist.',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: '^([$](app|env|service-worker)|[.]/[$]types)|zxing-wasm/.*[?]url$',
      },
    },
    ...slices,
    floor(
      'domain',
      [],
      'Domain is nouns and rules, pure. Pass what it needs as an argument, words too; code that knows storage or screens belongs above.',
    ),
    floor('journal', ['domain'], 'The journal is pure. Writing it down belongs to storage/write.'),
    floor(
      'messages',
      ['domain'],
      'Messages are words about nouns of the domain. What a message needs of anything else is its argument.',
    ),
    floor(
      'library',
      ['domain', 'journal'],
      'The library loads what comes with the app. What people added to it belongs to storage; joining both, to tasks.',
    ),
    floor(
      'workers',
      [],
      'The talk between page and worker knows nothing of what is talked about: that belongs to the floor that has the work done.',
    ),
    floor(
      'platform',
      ['domain', 'workers'],
      'Platform is what only a browser has. What is done with it belongs to a route or a task.',
    ),
    floor(
      'storage',
      GROUND,
      'Storage keeps rows. A task or a route reads from it and hands the records on to documents, exchange or ui.',
    ),
    floor(
      'documents',
      GROUND,
      'Documents are made of plain records, in words of templates. Reading the records belongs to storage, joining both to tasks.',
    ),
    floor(
      'exchange',
      [...GROUND, 'messages'],
      'Exchange takes and gives plain records. Committing them belongs to storage, joining both to tasks.',
    ),
    floor(
      'ui',
      [...GROUND, 'messages'],
      'A component takes props and calls back. Reading and writing belong to the route that uses it.',
    ),
    floor(
      'tasks',
      [...GROUND, 'messages', ...NEIGHBOURS],
      'A task joins two floors and knows no page: pass it what it needs of one.',
    ),
    {
      name: 'routes-on-top',
      severity: 'error',
      comment: 'Nothing imports a route: what two of them share belongs on a floor of src/lib.',
      from: { path: '^src/', pathNot: '^src/routes/' },
      to: { path: '^src/routes/' },
    },
    {
      name: 'domain-pure',
      severity: 'error',
      comment:
        'Domain and journal run anywhere: time, ids and files come as arguments, packages beyond zod (and the hashes of the journal) stay out.',
      from: { path: `${LIB}/(domain|journal)/`, pathNot: TEST },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: 'node_modules/(zod|@noble/hashes|canonicalize|uuid)/',
      },
    },
    {
      name: 'dexie-in-storage',
      severity: 'error',
      comment: 'Only storage/ knows the database. Add a named function there and call it.',
      from: { path: APP, pathNot: `${LIB}/storage/` },
      to: { path: 'node_modules/dexie/' },
    },
    {
      name: 'pdfmake-in-pdf',
      severity: 'error',
      comment: 'Only documents/pdf/ knows pdfmake. A document is a model; rendering it belongs there.',
      from: { path: '^(src|templates|tests)/', pathNot: `${LIB}/documents/pdf/` },
      to: { path: 'node_modules/pdfmake/' },
    },
    {
      name: 'docx-in-docx',
      severity: 'error',
      comment: 'Only documents/docx/ knows docx. A document is a model; rendering it belongs there.',
      from: { path: '^(src|templates|tests)/', pathNot: `${LIB}/documents/docx/` },
      to: { path: 'node_modules/docx/' },
    },
    {
      name: 'excel-in-xlsx',
      severity: 'error',
      comment:
        'Only documents/xlsx/ knows write-excel-file. Tables are of the model; writing them belongs there.',
      from: { path: '^(src|templates|tests)/', pathNot: `${LIB}/documents/xlsx/` },
      to: { path: 'node_modules/write-excel-file/' },
    },
    ...['pdf', 'docx', 'xlsx'].map((format) => ({
      name: `formats-apart-${format}`,
      severity: 'error',
      comment: 'Formats do not know each other. What two of them share stands above them, in documents/.',
      from: { path: `${LIB}/documents/${format}/` },
      to: { path: `${LIB}/documents/(pdf|docx|xlsx)/`, pathNot: `${LIB}/documents/${format}/` },
    })),
    {
      name: 'app-apart-from-tools',
      severity: 'error',
      comment:
        'Code of the app runs in a browser: what stands in src/build, src/cli and tests is for the command line.',
      from: { path: APP, pathNot: TEST },
      to: { path: ['^src/(build|cli)/', '^tests/'] },
    },
    {
      name: 'app-without-dev-packages',
      severity: 'error',
      comment: 'The app may only use what package.json lists under dependencies.',
      from: { path: '^src/lib/(domain|journal|storage|documents|exchange)/', pathNot: TEST },
      // Svelte's runes are compiled into the app.
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/svelte/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|[.]svelte-kit|src/generated)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
      extensions: ['.ts', '.js', '.svelte', '.json'],
    },
    builtInModules: { add: ['$service-worker'] },
  },
};
