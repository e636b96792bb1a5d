import { beforeEach, expect, test, vi } from 'vitest';
import { holdNotes, writeNotes } from './history-notes.ts';

let written: unknown[];
let history: Pick<History, 'replaceState' | 'pushState'>;

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  history = {
    replaceState: (note: unknown) => void written.push(['replace', note]),
    pushState: (note: unknown) => void written.push(['push', note]),
  };
});

test('of several notes the last is written, once; later ones at once', () => {
  holdNotes(history);
  history.replaceState(1, '');
  history.replaceState(2, '');
  expect(written).toEqual([]);
  writeNotes();
  writeNotes();
  history.replaceState(3, '');
  expect(written).toEqual([
    ['replace', 2],
    ['replace', 3],
  ]);
});

test('a new entry stands behind the note of the one before', () => {
  holdNotes(history);
  history.replaceState(1, '');
  history.pushState(2, '');
  expect(written).toEqual([
    ['replace', 1],
    ['push', 2],
  ]);
});

test('without anybody asking the note is written all the same', () => {
  holdNotes(history);
  history.replaceState(1, '');
  vi.advanceTimersByTime(1_000);
  expect(written).toEqual([['replace', 1]]);
});
