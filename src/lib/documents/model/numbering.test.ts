import { expect, test } from 'vitest';
import { letter, roman } from './numbering.ts';

test('sections are numbered in Roman', () => {
  expect([1, 2, 3, 4, 5, 9, 14, 39].map(roman)).toEqual(['I', 'II', 'III', 'IV', 'V', 'IX', 'XIV', 'XXXIX']);
});

test('points follow the Vietnamese alphabet, đ after d, and never run out', () => {
  expect([1, 4, 5, 6, 23, 24, 47].map(letter)).toEqual(['a', 'd', 'đ', 'e', 'y', 'a1', 'a2']);
});
