import { expect, test } from 'vitest';
import { chunkGroups } from './chunk-groups.ts';

const PAGE = '/app/src/routes/missions/[mission]/visits/[visit]/checklist/+page.svelte';
const importers: Record<string, string[]> = {
  '/app/.svelte-kit/generated/client-optimized/app.js': [],
  '/nodes/10.js': ['/app/.svelte-kit/generated/client-optimized/app.js'],
  [PAGE]: ['/nodes/10.js'],
  '/app/src/pane.svelte': [PAGE],
  // Import each other, as modules of packages do.
  '/packages/a.js': ['/app/src/pane.svelte', '/packages/b.js'],
  '/packages/b.js': ['/packages/a.js', '/app/src/editor.svelte'],
  '/app/node_modules/dexie/dexie.mjs': ['/packages/a.js'],
  '/app/node_modules/svelte/client.js': ['/app/src/pane.svelte', '/app/src/editor.svelte'],
  '/app/node_modules/svelte/motion.js': ['/app/src/editor.svelte'],
  '/app/src/editor.svelte': ['/app/src/other/+page.svelte'],
  '/packages/c.js': ['/packages/d.js', '/app/src/editor.svelte'],
  '/packages/d.js': ['/packages/c.js'],
  '/app/src/lib/storage/write/transact.ts': [],
  '/packages/zod.js': ['/app/src/lib/storage/write/transact.ts', '/app/src/editor.svelte'],
  '/packages/hash.js': ['/app/src/lib/storage/write/transact.ts', '/app/src/pane.svelte'],
};
const graph = { getModuleInfo: (id: string) => ({ importers: importers[id] ?? [] }) };

/** The modules of each file, in the order in which the bundler tries the groups. */
function gathered(): Record<string, string[]> {
  const named = chunkGroups().flatMap(({ name }) => (typeof name === 'function' ? [name] : []));
  const files: Record<string, string[]> = {};
  for (const id of Object.keys(importers)) {
    const file = named.map((nameOf) => nameOf(id, graph)).find((name) => name !== null);
    if (file) (files[file] ??= []).push(id);
  }
  return files;
}

test('the checklist’s files hold what its screen imports, however far, and nothing else; writing has its own', () => {
  expect(gathered()).toEqual({
    checklist: [
      '/app/.svelte-kit/generated/client-optimized/app.js',
      '/nodes/10.js',
      PAGE,
      '/app/src/pane.svelte',
      '/packages/a.js',
      '/packages/b.js',
      '/packages/hash.js',
    ],
    dexie: ['/app/node_modules/dexie/dexie.mjs'],
    svelte: ['/app/node_modules/svelte/client.js'],
    writing: ['/app/src/lib/storage/write/transact.ts', '/packages/zod.js'],
  });
});
