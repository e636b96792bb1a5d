import { expect, test } from 'vitest';
import { withOpeningNodes } from './opening-nodes.ts';

const ROUTES = 'from "../../../../src/routes';
const nodes: Record<string, string> = {
  './nodes/0': `export { default as component } ${ROUTES}/+layout.svelte";`,
  './nodes/1': `export { default as component } ${ROUTES}/search/+page.svelte";`,
  './nodes/2': `export { default as component } ${ROUTES}/missions/[mission]/visits/[visit]/checklist/+page.svelte";`,
  './nodes/3': `export { default as component } ${ROUTES}/missions/[mission]/visits/[visit]/+page.svelte";`,
};
const list = (names: string[]) =>
  `export const nodes = [\n${names.map((name) => `\t() => import('${name}')`).join(',\n')}\n];`;

test('the layout and the checklist come with the app, other screens when asked for', () => {
  expect(withOpeningNodes(list(Object.keys(nodes)), (node) => nodes[node] ?? '')).toBe(
    [
      "import * as opening0 from './nodes/0';",
      "import * as opening1 from './nodes/2';",
      'export const nodes = [',
      '\t() => Promise.resolve(opening0),',
      "\t() => import('./nodes/1'),",
      '\t() => Promise.resolve(opening1),',
      "\t() => import('./nodes/3')",
      '];',
    ].join('\n'),
  );
});

test('a list in another form stops the build', () => {
  expect(() => withOpeningNodes('export const nodes = loadAll();', () => '')).toThrow(/another form/);
});
