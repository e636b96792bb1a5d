import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyAnswer, recordAnswer, type AnswerValue } from '#lib/domain/checklist/answer.ts';
import type { CheckItem } from '#lib/domain/checklist/checklist.ts';
import { LONGEST_TEXT, storedLength } from '#lib/domain/basics/text-length.ts';
import { evidenceIn } from './answer-evidence.ts';

const item = {
  code: 'D7',
  fields: [
    { kind: 'number', id: 'dossiersChecked', label: 'Số hồ sơ đã xem', unit: 'hồ sơ' },
    { kind: 'number', id: 'dossiersReusing', label: 'Số hồ sơ dùng lại giấy tờ', unit: 'hồ sơ' },
    { kind: 'text', id: 'which', label: 'Loại giấy tờ' },
  ],
} as CheckItem;
const answered = (value: AnswerValue) =>
  recordAnswer(emptyAnswer({ id: 'v', missionId: 'm' }, 'D7'), value, '2026-03-10T02:00:00Z');
const COUNTS = 'Số hồ sơ đã xem: 1.030 hồ sơ; Số hồ sơ dùng lại giấy tờ: 2 hồ sơ';
const values = { dossiersChecked: 1030, dossiersReusing: 2 };

test('the counts typed at an item are evidence of a finding made from it', () => {
  expect(evidenceIn(item, answered({ judgement: 'partlyMet', values }))).toBe(COUNTS);
});

test('they stand after the note, in a sentence of their own', () => {
  const withNote = (note: string) => evidenceIn(item, answered({ judgement: 'notMet', values, note }));
  expect(withNote('Xem tại quầy')).toBe(`Xem tại quầy.\n${COUNTS}`);
  expect(withNote(' Xem tại quầy. ')).toBe(`Xem tại quầy.\n${COUNTS}`);
});

test('nothing was counted: the note alone; what does not apply counts nothing', () => {
  expect(evidenceIn(item, undefined)).toBe('');
  expect(evidenceIn(item, answered({ note: 'Xem tại quầy' }))).toBe('Xem tại quầy');
  expect(evidenceIn(item, answered({ judgement: 'notApplicable', values }))).toBe('');
});

test('it is never longer than can be stored, and never loses the note', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80 }), (less) => {
      const note = 'ấ'.repeat(LONGEST_TEXT - less);
      const evidence = evidenceIn(item, answered({ judgement: 'notMet', values, note }));
      expect(storedLength(evidence)).toBeLessThanOrEqual(LONGEST_TEXT);
      expect(evidence.startsWith(note)).toBe(true);
    }),
    { numRuns: 20 },
  );
});
