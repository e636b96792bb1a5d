import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasFormOf } from './kept-text.svelte.ts';

test('what was kept fits the editor that shows the same fields, whatever stands in them', () => {
  const words = fc.record({
    text: fc.string(),
    who: fc.record({ name: fc.string(), position: fc.string() }),
    due: fc.option(fc.string()),
    citations: fc.array(fc.string()),
  });
  fc.assert(fc.property(words, words, (kept, form) => hasFormOf(kept, form)));
});

test('what an older version kept in another form is not put into the editor', () => {
  const form = { finding: { condition: '', photoIds: ['a'] }, recommendations: [{ content: '' }] };
  expect(hasFormOf({ finding: { condition: 'Thiếu', photoIds: [] }, recommendations: [] }, form)).toBe(true);
  expect(hasFormOf({ finding: { condition: 'Thiếu' }, recommendations: [] }, form)).toBe(false);
  expect(hasFormOf({ finding: 'Thiếu', recommendations: [] }, form)).toBe(false);
  expect(hasFormOf({ finding: { condition: 1, photoIds: [] }, recommendations: [] }, form)).toBe(false);
  expect(hasFormOf(null, form)).toBe(false);
});
