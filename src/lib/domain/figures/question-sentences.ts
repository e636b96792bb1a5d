import type { FigureSheet } from './figures.ts';
import { innerName, rateName, rateWithoutBase, type RateNames } from './names.ts';
import { baseIsOpen, type PrintedExplanation } from './printed.ts';
import { countsOf, cutText, joinedNames, otherTotal, type NameOf } from './printed-sentences.ts';
import { shareText } from './rates.ts';
import type { FigureSubject } from './remarks.ts';
import { figureSentence, type FigureWords } from './sentences.ts';
import { fillIn } from '#lib/domain/basics/sentence.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

/** What questions about figures are made of, in one language. */
export type QuestionWords = FigureWords & RateNames;

/**
 * What the unit is asked about a remark, in the language of `words`; empty where nothing is asked, or when its sheet is not
 * among those given.
 * @param sheets of the visit
 */
export function figureQuestion(
  subject: FigureSubject,
  sheets: readonly FigureSheet[],
  words: QuestionWords,
): string {
  const { sentences } = words;
  if (subject.about !== 'printed')
    return figureSentence(subject, sheets, { ...words, sentences: { ...sentences, ...sentences.questions } });
  const sheet = sheets.find(({ id }) => id === subject.explanation.sheetId);
  return sheet ? rateQuestion(subject.explanation, sheet, words) : '';
}

/** How a printed rate is called within a sentence: by the total it is of only where that is not open. */
export function innerRateName(
  explanation: PrintedExplanation,
  { levels }: Pick<FigureSheet, 'levels'>,
  words: RateNames,
): string {
  const full = rateName(words, explanation.printed.rate, levels);
  const name = baseIsOpen(explanation) ? rateWithoutBase(full) : full;
  return name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1);
}

function rateQuestion(explanation: PrintedExplanation, sheet: FigureSheet, words: QuestionWords): string {
  const { sentences } = words;
  const say = sentences.rateQuestions;
  const { printed, verdict, readings, rate, remainder, missing } = explanation;
  const nameOf: NameOf = (key) => innerName(words, key, sheet.levels);
  const [first] = readings;
  const values = { rate: innerRateName(explanation, sheet, words), printed: printed.asPrinted };
  const ask = (template: string, more: Record<string, string> = {}) =>
    fillIn(template, { ...values, ...more });
  const lacking = (some: string, none: string) =>
    missing.length > 0 ? ask(some, { missing: missing.map(nameOf).join(', ') }) : ask(none);
  const ended = (question: string, aside: string | null = null) =>
    aside === null ? `${question}.` : `${question} (${aside}).`;
  switch (verdict) {
    case 'right':
    case 'roundedToFewerDigits':
      return '';
    case 'inconsistent':
      return ended(
        rate.status === 'known'
          ? ask(say.wrong, { share: shareText(rate.numerator.value, rate.denominator.value, rate) })
          : ask(say.impossible),
      );
    case 'roundedDown': {
      const cut = cutText(explanation);
      return ended(cut ? ask(say.cut, cut) : ask(say.impossible));
    }
    case 'otherDenominator': {
      if (!first) return ended(ask(say.impossible));
      const { share, own } = otherTotal(explanation);
      if (share === null) return ended(ask(say.counts, { counts: countsOf(first, sentences, nameOf) }));
      const base = { denominator: joinedNames(first.denominator.keys, nameOf), share };
      const question = own
        ? ask(say.base, { ...base, own: joinedNames(own.keys, nameOf), ownShare: own.share })
        : ask(say.baseAlone, base);
      const isInferred = first.numerator.inferred && rate.status !== 'known';
      return ended(
        question,
        isInferred ? fillIn(say.inferred, { count: formatNumber(first.numerator.min) }) : null,
      );
    }
    case 'uncheckable': {
      const question = lacking(say.missing, say.missingAll);
      const rest = remainder ? fillIn(say.remainder, { percent: `${formatNumber(remainder.percent)}%` }) : '';
      const counts = first ? countsOf(first, sentences, nameOf) : null;
      return ended(question + rest, counts === null ? null : fillIn(say.maybe, { counts }));
    }
    case 'notQuantified':
      return ended(lacking(say.words, say.wordsAlone));
    case 'outOfRange':
      return ended(ask(say.outOfRange));
    default:
      throw new UnreachableError(verdict);
  }
}
