import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockState,
  keepOwn,
  textOf,
  undecided,
  writeBlock,
  writtenSince,
  type BlockEdit,
} from './block-edit.ts';

const now = '2026-03-05T02:00:00.000Z';
const later = '2026-03-06T02:00:00.000Z';
const text = fc.string({ unit: fc.constantFrom('đ', 'ư', 'a', ' ', '1', '.', '\n'), maxLength: 8 });

test('paragraphs written over since an instant are counted where they print otherwise', () => {
  const drafted = new Map([
    ['a', 'Đủ quầy.'],
    ['b', 'Đủ ghế.'],
  ]);
  const edits = {
    a: { text: 'Thiếu quầy.', drafted: 'Đủ quầy.', at: later },
    b: { text: 'Đủ ghế.', drafted: 'Đủ.', at: later },
    gone: { text: 'Khác.', drafted: '', at: later },
  };
  expect(writtenSince(now, drafted, edits)).toBe(1);
  expect(writtenSince(later, drafted, edits)).toBe(0);
  expect(writtenSince(now, drafted, { a: null })).toBe(0);
});

describe('a paragraph that a person edited', () => {
  test('prints the person’s words, and says so', () => {
    const edit = writeBlock('Trung tâm đã bố trí đủ quầy.', 'Bố trí đủ quầy.', now);
    expect(textOf('Bố trí đủ quầy.', edit)).toBe('Trung tâm đã bố trí đủ quầy.');
    expect(blockState('Bố trí đủ quầy.', edit)).toBe('edited');
  });

  test('keeps its words when the data change, and says that they did', () => {
    const edit = writeBlock('Còn bốn hồ sơ quá hạn.', 'Quá hạn 4 hồ sơ.', now);
    expect(blockState('Quá hạn 5 hồ sơ.', edit)).toBe('stale');
    expect(textOf('Quá hạn 5 hồ sơ.', edit)).toBe('Còn bốn hồ sơ quá hạn.');
  });

  test('is kept when the draft has no such paragraph any more', () => {
    const edit = writeBlock('Còn bốn hồ sơ quá hạn.', 'Quá hạn 4 hồ sơ.', now);
    expect(blockState(undefined, edit)).toBe('orphaned');
    expect(edit?.text).toBe('Còn bốn hồ sơ quá hạn.');
  });

  test('the same words in decomposed letters are no edit', () => {
    expect(writeBlock('Đủ quầy'.normalize('NFD'), 'Đủ quầy', now)).toBeNull();
  });
});

test('whatever is drafted and written, a decision settles it', () => {
  fc.assert(
    fc.property(text, text, text, text, (drafted, written, draftedNow, again) => {
      const edit = writeBlock(written, drafted, now);
      // Nothing written over, nothing to decide, whatever the data do.
      if (!edit) {
        expect(blockState(draftedNow, edit)).toBe('unchanged');
        return;
      }
      expect(textOf(draftedNow, edit)).toBe(written);
      const settled = ['edited', 'unchanged'];
      expect(settled).toContain(blockState(draftedNow, keepOwn(edit, draftedNow, later)));
      expect(textOf(draftedNow, keepOwn(edit, draftedNow, later))).toBe(written);
      expect(settled).toContain(blockState(draftedNow, writeBlock(again, draftedNow, later)));
      expect(textOf(draftedNow, writeBlock(again, draftedNow, later))).toBe(again);
    }),
  );
});

test('a paragraph is stale exactly when both the data and the person changed it, each in their own way', () => {
  fc.assert(
    fc.property(text, text, text, (drafted, written, draftedNow) => {
      const stale = written !== drafted && draftedNow !== drafted && draftedNow !== written;
      expect(blockState(draftedNow, writeBlock(written, drafted, now)) === 'stale').toBe(stale);
    }),
  );
});

test('every edit of a document is either settled or among those left to decide', () => {
  const edits = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.tuple(text, text)));
  const drafts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), text);
  fc.assert(
    fc.property(edits, drafts, (written, drafted) => {
      const stored = Object.fromEntries(
        Object.entries(written).map(([key, pair]): [string, BlockEdit | null] => [
          key,
          pair && { text: pair[0], drafted: pair[1], at: now },
        ]),
      );
      const draft = new Map(Object.entries(drafted));
      const { stale, orphaned } = undecided(draft, stored);
      for (const [key, edit] of Object.entries(stored)) {
        const state = blockState(draft.get(key), edit);
        expect(stale.includes(key)).toBe(state === 'stale');
        expect(orphaned.includes(key)).toBe(edit !== null && !draft.has(key));
      }
    }),
  );
});
