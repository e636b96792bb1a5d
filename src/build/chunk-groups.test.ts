import { expect, test } from 'vitest';
import { chunkGroups } from './chunk-groups.ts';

const PAGE = '/app/src/routes/missions/[mission]/visits/[visit]/checklist/+page.svelte';
const importers: Record<string, string[]> = {
  [PAGE]: ['/nodes/10.js'],
  '/app/src/pane.svelte': [PAGE],
  // Import each other, as modules of packages do.
  '/packages/a.js': ['/app/src/pane.svelte', '/packages/b.js'],
  '/packages/b.js': ['/packages/a.js', '/app/src/editor.svelte'],
  '/app/src/editor.svelte': ['/app/src/other/+page.svelte'],
  '/packages/c.js': ['/packages/d.js', '/app/src/editor.svelte'],
  '/packages/d.js': ['/packages/c.js'],
};
const graph = { getModuleInfo: (id: string) => ({ importers: importers[id] ?? [] }) };

function gathered(): string[] {
  const { name } = chunkGroups()[0]!;
  return Object.keys(importers).filter((id) => typeof name === 'function' && name(id, graph) === 'checklist');
}

test('the checklist’s file holds what its screen imports, however far, and nothing else', () => {
  expect(gathered()).toEqual([PAGE, '/app/src/pane.svelte', '/packages/a.js', '/packages/b.js']);
});
