import { expect, test } from 'vitest';
import { ended, paragraphs, unended } from './sentences.ts';

test('a sentence ends once', () => {
  expect(['Đủ', 'Đủ.', 'Đủ? ', 'Gồm…', 'ghi “đủ.”', ' '].map(ended)).toEqual([
    'Đủ.',
    'Đủ.',
    'Đủ?',
    'Gồm…',
    'ghi “đủ.”',
    '',
  ]);
});

test('inside a sentence a text loses its end', () => {
  expect(['Đủ.', 'Đủ; ', 'Đủ'].map(unended)).toEqual(['Đủ', 'Đủ', 'Đủ']);
});

test('each line typed becomes a paragraph; the first takes the lead', () => {
  expect(paragraphs('một\n\r\n  hai  ', '(1) ')).toEqual([
    { type: 'paragraph', runs: [{ text: '(1) ', bold: true }, { text: 'một' }] },
    { type: 'paragraph', runs: [{ text: 'hai' }] },
  ]);
});
