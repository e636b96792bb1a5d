/**
 * What makes the checklist, the screen people land on, stand soon on a cheap phone. Without it a cold load takes 3.6
 * times as long as a static page, with it 2.1 times (`npm run bench -- 120`).
 *
 * A phone pays for each file (a lookup in the offline store), for each round of files that only the last round names,
 * and for parsing anew at every opening. Three steps take these away:
 *
 * 1. **Files** (`chunk-groups.ts`). All that the checklist needs before its first item stands is three scripts, with
 *    nothing in them that it does not need: three, because a browser parses several at the same time. What writing
 *    needs is a fourth, asked for once the screen stands. Of the rest, what many screens share is one more.
 * 2. **Rounds** (`opening-nodes.ts`). The framework's router asks for the layout and the page by two imports of its
 *    own, after the app ran. Its list of pages gets these two as plain imports, so that they are part of the app.
 * 3. **The page** (`finished-page.ts`). `index.html`, with which every address starts, asks for these files and no
 *    others, and holds the style sheet, since its script and all drawing would wait for that file.
 *
 * The first two steps know names that the framework does not promise to keep: its router (`client/entry.js`), its list
 * (`client-optimized/app.js`) and how it writes a line of it. When one of them changes the build stops and says which.
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
      checkChunks(Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [output.name] : [])));
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

function writeFinishedPage(): void {
  const files = openingFiles(JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest);
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    finishPage(page, files, (address) => readFileSync(join(FOLDER, address), 'utf8')),
  );
}
