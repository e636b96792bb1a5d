import { expect, test } from 'vitest';
import { checkChunks } from './first-screen.ts';

test('a build without one of the first screen’s files is stopped, and the message names it', () => {
  expect(() => checkChunks(['dexie', 'svelte', 'checklist', 'writing', 'other'])).not.toThrow();
  expect(() => checkChunks(['dexie', 'svelte', 'checklist'])).toThrow(/no writing:/);
});
