import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyAnswer, isAnswered, recordAnswer, type Answer } from '#lib/domain/checklist/answer.ts';
import { CheckItem } from '#lib/domain/checklist/checklist-schema.ts';
import { expectsPhoto, nextUnanswered, progressOf, type FindingOn } from './progress.ts';
import type { Relevance } from '#lib/domain/checklist/relevance.ts';

const visit = { id: 'v1', missionId: 'm1' };
const base = CheckItem.parse({
  code: 'A1',
  question: 'Danh mục niêm yết đủ không?',
  requirement: 'Niêm yết đủ.',
  guidance: 'Đối chiếu quyết định công bố.',
  judgement: true,
  fields: [],
  photo: false,
  evidence: 'Ảnh bảng niêm yết.',
  followUp: 'Thiếu thủ tục nào?',
  finding: { condition: 'Niêm yết chưa đủ.', severity: 'medium' },
  recommendation: { content: 'Niêm yết đủ.', addressee: 'unit', days: 15 },
  law: [],
});
const item = (code: string, relevance?: Relevance): CheckItem => ({
  ...base,
  code,
  ...(relevance ? { relevance } : {}),
});
const answered = (code: string, judgement: 'met' | 'notMet'): Answer =>
  recordAnswer(emptyAnswer(visit, code), { judgement }, '2026-03-05T02:00:00Z');
const lookup = (answers: Answer[]) => {
  const byCode = new Map(answers.map((answer) => [answer.itemCode, answer]));
  return (code: string) => byCode.get(code);
};

describe('progress', () => {
  const items = [item('A1'), item('A2', { item: 'A1', judgement: ['met'] }), item('A3')];

  test('counts only items that apply', () => {
    expect(progressOf(items, lookup([]), [])).toEqual({ examined: 0, applicable: 2, incomplete: 0 });
    expect(progressOf(items, lookup([answered('A1', 'met')]), [])).toEqual({
      examined: 1,
      applicable: 3,
      incomplete: 0,
    });
    expect(progressOf(items, lookup([answered('A1', 'notMet'), answered('A2', 'met')]), [])).toEqual({
      examined: 1,
      applicable: 2,
      incomplete: 0,
    });
  });

  test('a touched item is not an examined one, one that does not apply is neither', () => {
    const numbered = {
      ...item('A3'),
      fields: [{ id: 'n', label: 'Số', kind: 'number' as const, unit: 'bảng' }],
    };
    const counted = { ...numbered, code: 'A4', judgement: false };
    const of = (code: string, change: Partial<Answer>) => ({ ...emptyAnswer(visit, code), ...change });
    const all = [item('A1'), numbered, counted];
    const count = (...answers: Answer[]) => progressOf(all, lookup(answers), []);
    expect(count(of('A1', { note: 'Sẽ xem sau.' }), of('A3', { values: { n: 3 } }))).toEqual({
      examined: 0,
      applicable: 3,
      incomplete: 0,
    });
    expect(count(of('A3', { judgement: 'met' }), of('A4', { values: { n: 0 } }))).toEqual({
      examined: 2,
      applicable: 3,
      incomplete: 1,
    });
    const none = all.map(({ code }) => of(code, { judgement: 'notApplicable' }));
    expect(count(...none)).toEqual({ examined: 0, applicable: 0, incomplete: 0 });
  });

  test('an item something was found on is an examined one, though nobody judged it; a deleted finding says nothing', () => {
    const on = (itemCode: string | null, kind: FindingOn['kind'], deleted = false) => ({
      itemCode,
      kind,
      deleted,
    });
    const count = (...findings: FindingOn[]) => progressOf(items, lookup([]), findings);
    const none = { examined: 0, applicable: 2, incomplete: 0 };
    expect(count(on('A3', 'shortcoming'))).toEqual({ ...none, examined: 1, incomplete: 1 });
    expect(count(on('A3', 'strength'), on('A3', 'shortcoming'))).toEqual({
      ...none,
      examined: 1,
      incomplete: 1,
    });
    expect(count(on('A3', 'shortcoming', true), on(null, 'shortcoming'))).toEqual(none);
    // An open question has found nothing yet.
    const asked = { from: 'figures', key: 'check', asks: true } as const;
    expect(count({ ...on('A3', 'shortcoming'), origin: asked })).toEqual(none);
    // What was found there did apply, whatever the other answers say.
    expect(count(on('A2', 'shortcoming'))).toEqual({ examined: 1, applicable: 3, incomplete: 1 });
  });

  test('the next unanswered item comes after the present one, then from the top', () => {
    expect(nextUnanswered(items, lookup([]), null)?.code).toBe('A1');
    expect(nextUnanswered(items, lookup([]), 'A1')?.code).toBe('A3');
    expect(nextUnanswered(items, lookup([]), 'A3')?.code).toBe('A1');
    expect(nextUnanswered(items, lookup([]), 'gone')?.code).toBe('A1');
    expect(
      nextUnanswered(items, lookup([answered('A1', 'notMet'), answered('A3', 'met')]), 'A3'),
    ).toBeUndefined();
    expect(nextUnanswered([], lookup([]), null)).toBeUndefined();
  });
});

/** Items, some depending on an earlier one, and answers to some of them. */
const state = fc.integer({ min: 1, max: 25 }).chain((count) =>
  fc
    .tuple(
      fc.array(fc.option(fc.nat({ max: count - 1 })), { minLength: count, maxLength: count }),
      fc.array(fc.constantFrom<'met' | 'notMet' | null>('met', 'notMet', null), {
        minLength: count,
        maxLength: count,
      }),
    )
    .map(([dependsOn, judgements]) => ({
      items: dependsOn.map((on, at) =>
        item(`A${at + 1}`, on === null || on >= at ? undefined : { item: `A${on + 1}`, judgement: ['met'] }),
      ),
      answers: judgements.flatMap((judgement, at) => (judgement ? [answered(`A${at + 1}`, judgement)] : [])),
    })),
);

test('never counts more answered than apply, and all are answered exactly when none is next', () => {
  fc.assert(
    fc.property(state, ({ items, answers }) => {
      const progress = progressOf(items, lookup(answers), []);
      expect(progress.examined).toBeLessThanOrEqual(progress.applicable);
      expect(progress.applicable).toBeLessThanOrEqual(items.length);
      const next = nextUnanswered(items, lookup(answers), null);
      expect(next === undefined).toBe(progress.examined === progress.applicable);
    }),
  );
});

test('going on from item to item meets every unanswered one exactly once before coming round', () => {
  fc.assert(
    fc.property(state, fc.nat(), ({ items, answers }, start) => {
      const of = lookup(answers);
      const { examined: done, applicable } = progressOf(items, of, []);
      const met: string[] = [];
      let from = items[start % items.length]?.code ?? null;
      for (let step = done; step < applicable; step += 1) {
        const next = nextUnanswered(items, of, from);
        if (!next) break;
        expect(isAnswered(next, of(next.code))).toBe(false);
        met.push(next.code);
        from = next.code;
      }
      expect(new Set(met).size).toBe(applicable - done);
      expect(met).toHaveLength(applicable - done);
    }),
  );
});

test('a photo is expected of what applies, and of nothing else', () => {
  const shown = { ...item('A1'), photo: true };
  const judged = (judgement: 'met' | 'notApplicable') =>
    lookup([recordAnswer(emptyAnswer(visit, 'A1'), { judgement }, '2026-03-05T02:00:00Z')]);
  expect(expectsPhoto(shown, lookup([]))).toBe(true);
  expect(expectsPhoto(shown, judged('met'))).toBe(true);
  expect(expectsPhoto(shown, judged('notApplicable'))).toBe(false);
  expect(expectsPhoto({ ...shown, relevance: { item: 'A9', judgement: ['met'] } }, lookup([]))).toBe(false);
  expect(expectsPhoto(item('A1'), lookup([]))).toBe(false);
});
