import { afterEach, expect, test } from 'vitest';
import { answerId, emptyAnswer, recordAnswer } from '#lib/domain/checklist/answer.ts';
import type { CheckItem } from '#lib/domain/checklist/checklist.ts';
import { refusedEntries } from '#lib/ui/state/refused-entries.svelte.ts';
import { vi } from '#messages/vi/app.ts';
import { lacksOf } from './answer-lacks.ts';

const VISIT = { id: 'visit', missionId: 'mission' };
const item: Pick<CheckItem, 'code' | 'judgement' | 'fields'> = {
  code: 'D5',
  judgement: true,
  fields: [
    { kind: 'number', id: 'received', label: 'Số hồ sơ tiếp nhận', unit: 'hồ sơ' },
    { kind: 'number', id: 'digitisedDossiers', label: 'Số hồ sơ có số hóa', unit: 'hồ sơ' },
  ],
};
const place = `${answerId(VISIT.id, item.code)}/received`;
const refuse = () => refusedEntries.keep(place, { text: '12a', over: '', page: '/' });
const judged = recordAnswer(emptyAnswer(VISIT, item.code), { judgement: 'met' }, '2026-03-10T02:00:00Z');
const lacks = (answer = emptyAnswer(VISIT, item.code)) => lacksOf(VISIT.id, item as CheckItem, answer);

afterEach(() => refusedEntries.forget(place));

test('a number that is there and not understood is wrong, and not missing', () => {
  refuse();
  expect(lacks(judged)).toEqual({
    words: 'Ghi chưa đúng: Số hồ sơ tiếp nhận. Còn thiếu: Số hồ sơ có số hóa',
    missing: new Set(['digitisedDossiers']),
    faulty: new Set(['received']),
  });
});

test('an item on which only such a number stands was begun', () => {
  expect(lacks().words).toBe('');
  refuse();
  expect(lacks().words).toBe(
    `Ghi chưa đúng: Số hồ sơ tiếp nhận. Còn thiếu: ${vi.judgement.legend}; Số hồ sơ có số hóa`,
  );
});

test('an empty field is missing', () => {
  expect(lacks(judged).words).toBe('Còn thiếu: Số hồ sơ tiếp nhận; Số hồ sơ có số hóa');
});
