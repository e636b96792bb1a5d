import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figures as english } from '#messages/en/figures.ts';
import { figures as vietnamese } from '#messages/vi/figures.ts';
import { blankSheet, FigureKey, RateKey, type FigureSheet } from './figures.ts';
import { figureQuestion } from './question-sentences.ts';
import { figureFinding } from './remarks.ts';
import { reviewSheet, reviewTogether, subjectsOf } from './review.ts';

const sheet = (id: string, value: Partial<FigureSheet>): FigureSheet => ({
  ...blankSheet({
    id,
    missionId: 'm',
    visitId: 'v',
    period: { from: '2025-01-01', to: '2025-12-30' },
    levels: 'modern',
    position: 1,
  }),
  ...value,
});

const values = fc.dictionary(fc.constantFrom(...FigureKey.options), fc.nat({ max: 40 }), { maxKeys: 12 });
const printed = fc.array(
  fc.record({
    rate: fc.constantFrom(...RateKey.options),
    percent: fc.option(fc.integer({ min: -5, max: 120 })),
    asPrinted: fc.constantFrom('88,2%', 'đa số', 'trên 10% số tiếp nhận'),
    atLeast: fc.boolean(),
  }),
  { maxLength: 3 },
);

test('every remark that may be recorded is put to the unit in one question that asks it to act', () => {
  fc.assert(
    fc.property(values, values, printed, (first, second, rates) => {
      const sheets = [
        sheet('a', { values: first, printed: rates }),
        sheet('b', { values: second, period: { from: '2025-12-31', to: '2026-12-31' }, position: 2 }),
      ];
      const { sequence } = reviewTogether(sheets);
      const subjects = [
        ...sheets.flatMap((one) => subjectsOf(reviewSheet(one))),
        ...sequence.map((check) => ({ about: 'sequence' as const, check })),
      ];
      for (const subject of subjects.filter((one) => figureFinding(one) !== null)) {
        const question = figureQuestion(subject, sheets, vietnamese);
        expect(question).toMatch(/^Đề nghị đơn vị (?:làm rõ|bổ sung)[^{}]*\.$/u);
        expect(question.match(/Đề nghị/gu)).toHaveLength(1);
        expect(figureQuestion(subject, sheets, english)).toMatch(/^The unit is asked [^{}]*\.$/u);
      }
    }),
  );
});

test('a rate that is right is nothing to ask about', () => {
  const right = sheet('a', {
    values: { received: 509, online: 434 },
    printed: [{ rate: 'online', percent: 85.27, asPrinted: '85,27%', atLeast: false }],
  });
  const explanation = reviewSheet(right).printed[0]!;
  expect(figureQuestion({ about: 'printed', explanation }, [right], vietnamese)).toBe('');
});
