import type { Answer } from '#lib/domain/checklist/answer-schema.ts';
import type { CheckItem } from '#lib/domain/checklist/checklist-schema.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import { explainPrinted } from '#lib/domain/figures/printed.ts';
import { countsIn, ratesIn } from '#lib/domain/figures/text-figures.ts';
import type { Finding } from '#lib/domain/visit/finding-schema.ts';
import { isQuestion } from '#lib/domain/visit/finding.ts';
import { agrees, amountOf, type NumberDoubt, type OnSheet, type TextPlace } from './number-doubt.ts';

/** The texts of a visit in which numbers are looked for: notes and answers in words, then findings. A question states nothing. */
export function textsOf(
  items: readonly CheckItem[],
  answerOf: (code: string) => Answer | undefined,
  findings: readonly Finding[],
): { at: TextPlace; text: string }[] {
  const noted = items.flatMap(({ code }) => {
    const answer = answerOf(code);
    const written = Object.values(answer?.values ?? {}).filter((value) => typeof value === 'string');
    const at = { itemCode: code, findingId: null };
    return [answer?.note ?? '', ...written].filter(Boolean).map((text) => ({ at, text }));
  });
  const findingTexts = findings
    .filter((finding) => !finding.deleted && !isQuestion(finding))
    .flatMap(({ id, itemCode, condition }) =>
      condition ? [{ at: { itemCode, findingId: id }, text: condition }] : [],
    );
  return [...noted, ...findingTexts];
}

/** Counts and rates in texts that no source agrees with. */
export function doubtTexts(
  texts: readonly { at: TextPlace; text: string }[],
  sources: readonly FigureSheet[],
): NumberDoubt[] {
  return texts.flatMap(({ at, text }) => [
    ...countsIn(text).flatMap(({ words, value, sums, ofPart }): NumberDoubt[] => {
      const amounts = sources.flatMap(({ id, values }) =>
        sums.flatMap((keys): OnSheet[] => {
          const amount = amountOf(values, keys);
          return amount ? [{ sheetId: id, ...amount }] : [];
        }),
      );
      const fits = (amount: OnSheet) => agrees(value, amount) || (ofPart && value < amount.value);
      if (amounts.length === 0 || amounts.some(fits)) return [];
      // The periods together.
      const together = sums.map((keys) => sources.map(({ values }) => amountOf(values, keys)?.value ?? 0));
      if (together.some((values) => values.reduce((sum, count) => sum + count, 0) === value)) return [];
      const different = amounts.filter(
        (amount, at) => amounts.findIndex(({ sheetId }) => sheetId === amount.sheetId) === at,
      );
      return [{ kind: 'text', at, words, sources: different }];
    }),
    ...ratesIn(text).flatMap(({ words, rate, printed }): NumberDoubt[] => {
      const compared = sources.flatMap((sheet) => {
        const { verdict, rate: computed } = explainPrinted(sheet, printed);
        return computed.status === 'known' ? [{ sheetId: sheet.id, verdict, percent: computed.percent }] : [];
      });
      const [first] = compared;
      if (!first || compared.some(({ verdict }) => verdict !== 'inconsistent')) return [];
      const { sheetId, percent } = first;
      return [{ kind: 'textRate', at, words, sheetId, rate, percent }];
    }),
  ]);
}
