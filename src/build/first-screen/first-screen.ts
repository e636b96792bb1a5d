/**
 * Makes the checklist, the screen most people open first, appear quickly on a cheap phone. Without it a cold load takes
 * 3.6 times as long as a static page, with it 2.1 times (`npm run bench -- 120`).
 *
 * Three things are slow on a phone: each file (a lookup in the offline cache), each round of requests for files that are
 * only named in the files before, and parsing the scripts at every start. Three steps reduce them:
 *
 * 1. **Files** (`chunk-groups.ts`). All that the checklist needs to show its first item is in three scripts, which
 *    contain nothing else: three, because a browser parses several at the same time. What writing needs is a fourth,
 *    requested once the screen is shown. What many other screens share is one more.
 * 2. **Rounds** (`opening-nodes.ts`). The framework's router loads the layout and the page by two dynamic imports,
 *    after the app has started. These two become static imports in its list of pages, so that they load with the app.
 * 3. **The page** (`finished-page.ts`). `index.html`, served for every address, requests these files and no others, and
 *    contains the style sheet, since scripts and painting would wait for a separate file.
 *
 * The first two steps depend on names that the framework may change: its router (`client/entry.js`), its list
 * (`client-optimized/app.js`) and the form of a line in it. When one of them changes, the build stops and names it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { CHUNKS, chunkGroups } from './chunk-groups.ts';
import { finishPage, openingFiles, type Manifest } from './finished-page.ts';
import { ROUTER_LIST, withOpeningNodes } from './opening-nodes.ts';

const FOLDER = 'build';
const PAGE = join(FOLDER, 'index.html');
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

/**
 * The plugin of the first screen.
 * @throws Error (the build ends) when what it knows of the framework is no longer so
 */
export function firstScreen(): Plugin {
  let server = false;
  // The hook that closes a build runs after a failed one too.
  let written = false;
  return {
    name: 'first-screen',
    apply: 'build',
    enforce: 'pre',
    configResolved: ({ build }) => {
      server = Boolean(build.ssr);
    },
    outputOptions: (options) => ({ ...options, codeSplitting: { groups: chunkGroups() } }),
    transform: {
      filter: { id: ROUTER_LIST },
      handler: (list, id) =>
        withOpeningNodes(list, (node) => readFileSync(join(dirname(id), `${node}.js`), 'utf8')),
    },
    generateBundle(_, bundle) {
      if (!this.environment.config.build.manifest || server) return;
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      checkChunks(chunks.map(({ name }) => name));
      checkModules(chunks.flatMap(({ name, moduleIds }) => (name === 'checklist' ? moduleIds : [])));
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        written = true;
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (server && written) writeFinishedPage();
      },
    },
  };
}

/**
 * Checks that the bundler made the files of the first screen.
 * @param names of the files it made
 * @throws Error naming the missing ones
 */
export function checkChunks(names: readonly string[]): void {
  const missing = CHUNKS.filter((chunk) => !names.includes(chunk));
  if (missing.length > 0)
    throw new Error(
      `The build has no ${missing.join(', ')}: where they begin has another name (chunk-groups.ts)`,
    );
}

/**
 * Checks that the checklist carries no schema: one value imported from a module of schemas brings the validation library,
 * a seventh of the first screen's weight.
 * @param ids of the modules in the checklist's file
 * @throws Error naming the modules of schemas
 */
export function checkModules(ids: readonly string[]): void {
  if (!ids.some((id) => id.includes('/node_modules/zod/'))) return;
  const schemas = ids.filter((id) => id.endsWith('-schema.ts'));
  throw new Error(
    `The checklist carries zod: it imports more than types of ${schemas.join(', ') || 'a schema'}`,
  );
}

function writeFinishedPage(): void {
  const files = openingFiles(JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest);
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    finishPage(page, files, (address) => readFileSync(join(FOLDER, address), 'utf8')),
  );
}
