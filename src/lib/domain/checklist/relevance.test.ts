import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, isRelevant, itemsRead, type Answered } from './relevance.ts';
import { Relevance } from './checklist-schema.ts';

const answers: Record<string, Answered> = {
  F5: { judgement: 'partlyMet', values: { overdue: 42, note: 'trễ', early: null } },
  F6: { judgement: null, values: {} },
};
const answerOf = (code: string) => answers[code];

describe('a condition', () => {
  test('compares the judgement of another item', () => {
    expect(holds({ item: 'F5', judgement: ['partlyMet', 'notMet'] }, answerOf)).toBe(true);
    expect(holds({ item: 'F5', judgement: ['met'] }, answerOf)).toBe(false);
    expect(holds({ item: 'F6', judgement: ['met', 'notMet'] }, answerOf)).toBe(false);
  });

  test('compares a figure of another item: above and below exclude the limit', () => {
    const overdue = (is: 'equal' | 'above' | 'below', value: number) =>
      holds({ item: 'F5', field: 'overdue', is, value }, answerOf);
    expect([overdue('equal', 42), overdue('equal', 41)]).toEqual([true, false]);
    expect([overdue('above', 41), overdue('above', 42)]).toEqual([true, false]);
    expect([overdue('below', 43), overdue('below', 42)]).toEqual([true, false]);
    expect(holds({ item: 'F5', field: 'note', is: 'equal', value: 'trễ' }, answerOf)).toBe(true);
  });

  test('reads nothing of an item that does not apply, whatever was entered before', () => {
    const taken = { judgement: 'notApplicable', values: { overdue: 42 } };
    expect(holds({ item: 'F5', field: 'overdue', is: 'above', value: 0 }, () => taken)).toBe(false);
    expect(holds({ item: 'F5', judgement: ['notApplicable'] }, () => taken)).toBe(true);
  });

  test('is never satisfied by what is missing: missing is not zero', () => {
    for (const [item, field] of [
      ['F5', 'early'],
      ['F5', 'x'],
      ['F6', 'overdue'],
      ['Z1', 'overdue'],
    ] as const) {
      for (const is of ['equal', 'above', 'below'] as const) {
        expect(holds({ item, field, is, value: 0 }, answerOf)).toBe(false);
      }
    }
  });

  test('absent lets an item always apply', () => {
    expect(isRelevant({}, answerOf)).toBe(true);
    expect(isRelevant({ relevance: { item: 'F6', judgement: ['met'] } }, answerOf)).toBe(false);
  });
});

const code = fc.constantFrom('A1', 'A2', 'A3');
const simple: fc.Arbitrary<Relevance> = fc.oneof(
  fc.record({ item: code, judgement: fc.subarray(['met', 'notMet', 'notApplicable'], { minLength: 1 }) }),
  fc.record({
    item: code,
    field: fc.constantFrom('a', 'b'),
    is: fc.constantFrom<'equal' | 'above' | 'below'>('equal', 'above', 'below'),
    value: fc.integer({ min: -2, max: 2 }),
  }),
);
const { condition } = fc.letrec<{ condition: Relevance }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    simple,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const someAnswers = fc.dictionary(
  code,
  fc.record({
    judgement: fc.constantFrom('met', 'notMet', 'notApplicable', null),
    values: fc.dictionary(
      fc.constantFrom('a', 'b'),
      fc.oneof(fc.integer({ min: -2, max: 2 }), fc.constant(null)),
    ),
  }),
);

describe('conditions', () => {
  test('obey logic: not all is any not, and a double not is nothing', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), someAnswers, (parts, given) => {
        const of = (item: string) => given[item];
        const negated = parts.map((not) => ({ not }));
        expect(holds({ not: { all: parts } }, of)).toBe(holds({ any: negated }, of));
        expect(holds({ not: { any: parts } }, of)).toBe(holds({ all: negated }, of));
        for (const part of parts) expect(holds({ not: { not: part } }, of)).toBe(holds(part, of));
      }),
    );
  });

  test('survive a file, and depend on no item but those they name', () => {
    fc.assert(
      fc.property(condition, someAnswers, (rule, given) => {
        expect(Relevance.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
        const read = new Set(itemsRead(rule));
        const narrowed = (item: string) => (read.has(item) ? given[item] : undefined);
        expect(holds(rule, narrowed)).toBe(holds(rule, (item) => given[item]));
      }),
    );
  });
});
