import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerId,
  emptyAnswer,
  isAnswered,
  lackingFields,
  shownFields,
  lacksJudgement,
  recordAnswer,
  type Judgement,
} from './answer.ts';
import { Answer } from './answer-schema.ts';
import { CheckItem } from './checklist-schema.ts';

const visit = { id: 'v1', missionId: 'm1' };
const now = '2026-03-05T02:00:00.000Z';

const item = (judgement: boolean, ...fieldIds: string[]): CheckItem =>
  CheckItem.parse({
    code: 'F5',
    question: 'Bao nhiêu hồ sơ quá hạn?',
    requirement: 'Hồ sơ được giải quyết đúng hạn.',
    guidance: 'Xem phần mềm.',
    judgement,
    fields: fieldIds.map((id) => ({ id, label: id, kind: 'number', unit: 'hồ sơ' })),
    photo: true,
    evidence: 'Ảnh màn hình.',
    followUp: 'Vì sao?',
    finding: { condition: 'Có hồ sơ quá hạn.', severity: 'high' },
    recommendation: { content: 'Giải quyết dứt điểm.', addressee: 'unit', days: 30 },
    law: [],
  });

describe('an answer', () => {
  test('of one item in one visit has one id, whoever writes it', () => {
    expect(answerId('v1', 'F5')).toBe('v1/F5');
    expect(emptyAnswer(visit, 'F5').id).toBe('v1/F5');
    expect(Answer.safeParse(emptyAnswer(visit, 'F5')).success).toBe(true);
  });

  test('keeps what was not touched, and remembers when it was changed', () => {
    const first = recordAnswer(
      emptyAnswer(visit, 'F5'),
      { judgement: 'notMet', values: { early: 976 } },
      now,
    );
    const second = recordAnswer(
      first,
      { values: { overdue: 42 }, note: 'Xem phần mềm' },
      '2026-03-05T03:00:00.000Z',
    );
    expect(second).toMatchObject({
      judgement: 'notMet',
      values: { early: 976, overdue: 42 },
      note: 'Xem phần mềm',
      answeredAt: '2026-03-05T03:00:00.000Z',
    });
    expect(recordAnswer(second, { judgement: null }, now).judgement).toBeNull();
    expect(first.values).toEqual({ early: 976 });
  });

  test('tells which figures it lacks, in the order they are asked; not applicable lacks none', () => {
    const asks = item(true, 'early', 'onTime', 'overdue');
    const judged = (judgement: Judgement) =>
      recordAnswer(emptyAnswer(visit, 'F5'), { judgement, values: { onTime: 0, overdue: '' } }, now);
    expect(lackingFields(asks, judged('met')).map(({ id }) => id)).toEqual(['early', 'overdue']);
    expect(lackingFields(asks, judged('notApplicable'))).toEqual([]);
    expect(lackingFields(asks, undefined)).toHaveLength(3);
  });

  test('judged “Đạt”, is not asked in what way it falls short', () => {
    const asks = item(true, 'slowSteps', 'early');
    const judged = (judgement: Judgement | null, slowSteps: string | null = null) =>
      recordAnswer(emptyAnswer(visit, 'F5'), { judgement, values: { slowSteps } }, now);
    const ids = (fields: { id: string }[]) => fields.map(({ id }) => id);
    expect(ids(lackingFields(asks, judged('met')))).toEqual(['early']);
    expect(ids(lackingFields(asks, judged('partlyMet')))).toEqual(['slowSteps', 'early']);
    expect(ids(lackingFields(asks, judged(null)))).toEqual(['slowSteps', 'early']);
    expect(ids(shownFields(asks, judged('met')))).toEqual(['early']);
    // What was written is never hidden.
    expect(ids(shownFields(asks, judged('met', 'Bước nộp tệp')))).toEqual(['slowSteps', 'early']);
    expect(ids(shownFields(asks, judged('notMet')))).toEqual(['slowSteps', 'early']);
  });

  test('is complete exactly when it lacks neither judgement nor figure', () => {
    const judgement = fc.constantFrom<(Judgement | null)[]>(null, 'met', 'notMet', 'notApplicable');
    const value = fc.constantFrom(null, '', 0, 7);
    fc.assert(
      fc.property(fc.boolean(), judgement, value, value, (judged, given, early, overdue) => {
        const asks = item(judged, 'early', 'overdue');
        const answer = recordAnswer(
          emptyAnswer(visit, 'F5'),
          { judgement: given, values: { early, overdue } },
          now,
        );
        const lacks = lacksJudgement(asks, answer) || lackingFields(asks, answer).length > 0;
        expect(isAnswered(asks, answer)).toBe(!lacks);
      }),
    );
  });

  test('is complete with its judgement and every figure; zero is a figure, blank is not', () => {
    const asks = item(true, 'early', 'overdue');
    const filled = (values: Record<string, number | string | null>, judgement: Judgement | null = 'met') =>
      isAnswered(asks, recordAnswer(emptyAnswer(visit, 'F5'), { judgement, values }, now));
    expect(filled({ early: 976, overdue: 0 })).toBe(true);
    expect(filled({ early: 976, overdue: null })).toBe(false);
    expect(filled({ early: 976, overdue: '' })).toBe(false);
    expect(filled({ early: 976 })).toBe(false);
    expect(filled({ early: 976, overdue: 0 }, null)).toBe(false);
    expect(isAnswered(asks, undefined)).toBe(false);
  });

  test('“Không áp dụng” answers the item whole', () => {
    const answer = recordAnswer(emptyAnswer(visit, 'F5'), { judgement: 'notApplicable' }, now);
    expect(isAnswered(item(true, 'early'), answer)).toBe(true);
  });

  test('given field by field in any order ends complete, and not before the last', () => {
    const ids = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...ids, 'judgement'], { minLength: 5 }),
        fc.integer(),
        (order, value) => {
          let answer = emptyAnswer(visit, 'F5');
          for (const part of order) {
            expect(isAnswered(item(true, ...ids), answer)).toBe(false);
            const change =
              part === 'judgement' ? { judgement: 'met' as const } : { values: { [part]: value } };
            answer = recordAnswer(answer, change, now);
          }
          expect(isAnswered(item(true, ...ids), answer)).toBe(true);
        },
      ),
    );
  });
});
