// The floors of the house: each imports only those below it. A message says where the code belongs instead.
const LIB = '^src/lib';
const TEST = '[.]test[.]ts$';

/** @type {(floor: string, forbidden: string[], comment: string) => object} */
const floor = (name, forbidden, comment) => ({
  name: `floor-${name}`,
  severity: 'error',
  comment,
  from: { path: `${LIB}/${name}/`, pathNot: TEST },
  to: { path: forbidden.map((target) => (target === 'routes' ? '^src/routes/' : `${LIB}/${target}/`)) },
});

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
    floor(
      'domain',
      ['journal', 'storage', 'documents', 'exchange', 'ui', 'routes'],
      'Domain is nouns and rules, pure. Pass what it needs as an argument; code that knows storage or screens belongs above.',
    ),
    floor(
      'journal',
      ['storage', 'documents', 'exchange', 'ui', 'routes'],
      'The journal is pure. Writing it down belongs to storage/write/commit.ts.',
    ),
    floor(
      'storage',
      ['documents', 'exchange', 'ui', 'routes'],
      'Storage keeps rows. A route reads from it and hands the records on to documents, exchange or ui.',
    ),
    floor(
      'documents',
      ['storage', 'exchange', 'ui', 'routes'],
      'Documents are made of plain records. Reading them belongs to storage, called by the route.',
    ),
    floor(
      'exchange',
      ['storage', 'documents', 'ui', 'routes'],
      'Exchange takes and gives plain records. Committing them belongs to storage, called by the route.',
    ),
    floor(
      'ui',
      ['storage', 'documents', 'exchange', 'routes'],
      'A component takes props and calls back. Reading and writing belong to the route that uses it.',
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
