import { expect, test } from 'vitest';
import { checkChunks, checkModules } from './first-screen.ts';

test('a build without one of the first screen’s files is stopped, and the message names it', () => {
  expect(() => checkChunks(['dexie', 'svelte', 'checklist', 'writing', 'other'])).not.toThrow();
  expect(() => checkChunks(['dexie', 'svelte', 'checklist'])).toThrow(/no writing:/);
});

test('a checklist that carries the validation library stops the build, and the message names where it comes in', () => {
  expect(() => checkModules(['/app/src/lib/domain/visit/finding.ts'])).not.toThrow();
  const schema = '/app/src/lib/domain/visit/finding-schema.ts';
  expect(() => checkModules([schema, '/app/node_modules/zod/v4/core/util.js'])).toThrow(schema);
});
