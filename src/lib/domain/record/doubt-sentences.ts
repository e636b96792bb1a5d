import type { NumberGiven } from '#lib/domain/checklist/item-parts.ts';
import { fillIn } from '#lib/domain/basics/sentence.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import { formatNumber as f } from '#lib/domain/basics/vietnamese-number.ts';
import type { FigureSheet, RateKey } from '#lib/domain/figures/figures.ts';
import type { FigureWords } from '#lib/domain/figures/sentences.ts';
import { innerName, periodText, rateName, type RateNames } from '#lib/domain/figures/names.ts';
import { THE_ANSWERS, type NumberDoubt, type OnSheet, type TextPlace } from './number-doubt.ts';
import { figuresAskedBy } from './number-doubts.ts';

/** The phrases about figures, with the names of figures and rates. */
export type DoubtWords = FigureWords & RateNames;

function periodOf(sheetId: string, sheets: readonly FigureSheet[], { sentences: say }: DoubtWords): string {
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (!sheet || (sheet.period.from === null && sheet.period.to === null)) return say.doubts.noPeriod;
  return fillIn(say.doubts.period, { period: periodText(say, sheet) });
}

const isSumAsked = ({ field }: NumberGiven) => (figuresAskedBy(field.id)?.length ?? 0) > 1;

function givenText({ field, value }: NumberGiven, { sentences: { doubts } }: DoubtWords): string {
  const unit = field.unit === '%' ? '%' : field.unit && ` ${field.unit}`;
  return fillIn(doubts.given, { label: field.label, value: `${f(value)}${unit}` });
}

/** A figure that is no part of the sum alone is not named: the item names it. */
function onSheets(
  amounts: readonly OnSheet[],
  sheets: readonly FigureSheet[],
  words: DoubtWords,
  isSum = false,
): string {
  const { answers, sheet: plain, sheetNamed } = words.sentences.doubts;
  return amounts
    .map(({ sheetId, keys, value }) => {
      if (sheetId === THE_ANSWERS) return fillIn(answers, { value: f(value) });
      const levels = sheets.find(({ id }) => id === sheetId)?.levels ?? 'modern';
      const names = keys.map((key) => innerName(words, key, levels)).join(' + ');
      const values = { sheet: periodOf(sheetId, sheets, words), value: f(value) };
      return isSum && names !== '' ? fillIn(sheetNamed, { ...values, names }) : fillIn(plain, values);
    })
    .join('; ');
}

function onSheetRate(
  { sheetId, rate, percent }: { sheetId: string; rate: RateKey; percent: number },
  sheets: readonly FigureSheet[],
  words: DoubtWords,
): string {
  const { answersRate, sheetRate } = words.sentences.doubts;
  if (sheetId === THE_ANSWERS) return fillIn(answersRate, { percent: f(percent) });
  const levels = sheets.find(({ id }) => id === sheetId)?.levels ?? 'modern';
  return fillIn(sheetRate, {
    sheet: periodOf(sheetId, sheets, words),
    rate: rateName(words, rate, levels).toLocaleLowerCase('vi'),
    percent: f(percent),
  });
}

function inText({ findingId }: TextPlace, quote: string, { sentences: { doubts } }: DoubtWords): string {
  return fillIn(findingId === null ? doubts.inNote : doubts.inFinding, { words: quote });
}

const sentence = (text: string) => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);

/**
 * What numbers that do not go together come to, as one sentence.
 * @param sheets of the visit
 */
export function doubtSentence(doubt: NumberDoubt, sheets: readonly FigureSheet[], words: DoubtWords): string {
  const say = words.sentences.doubts;
  const against = (own: string, others: string) => fillIn(say.against, { said: own, others });
  switch (doubt.kind) {
    case 'parts': {
      const { parts, sum, whole } = doubt.above;
      const named = parts.map(({ field }) => `“${field.label}”`).join(words.sentences.and);
      return fillIn(parts.length > 1 ? say.parts : say.part, {
        parts: named,
        sum: f(sum),
        whole: whole.field.label,
        of: f(whole.value),
      });
    }
    case 'sheets':
      return against(
        givenText(doubt.given, words),
        onSheets(doubt.sheets, sheets, words, isSumAsked(doubt.given)),
      );
    case 'sum': {
      const parts = doubt.parts.map(({ field }) => `“${field.label}”`);
      const sum = doubt.parts.map(({ value }) => f(value)).join(' + ');
      const sentence = fillIn(say.sum, {
        parts: parts.join(words.sentences.and),
        equation: `${sum} = ${f(doubt.sum)}`,
      });
      return against(sentence, onSheets(doubt.sheets, sheets, words, true));
    }
    case 'judged': {
      const [less, than] = doubt.fewer;
      const others = [
        ...doubt.some.map((number) => givenText(number, words)),
        ...(less && than
          ? [
              fillIn(say.fewer, {
                part: less.field.label,
                less: f(less.value),
                whole: than.field.label,
                more: f(than.value),
              }),
            ]
          : []),
        ...(doubt.sheets.length > 0 ? [onSheets(doubt.sheets, sheets, words, true)] : []),
      ];
      return fillIn(say.judged, {
        verdict: doubt.reserved ? say.judgedMetReserved : say.judgedMet,
        others: others.join('; '),
      });
    }
    case 'items': {
      const others = doubt.others.map(({ itemCode: code, given: { field, value } }) =>
        field.id === doubt.given.field.id
          ? fillIn(say.sameInItem, { code, value: f(value) })
          : fillIn(say.item, { code, label: field.label, value: f(value) }),
      );
      const parts = doubt.others.map(({ given: { value } }) => value);
      const isSum =
        parts.length > 1 && doubt.others.every(({ given: { field } }) => field.id !== doubt.given.field.id);
      const sum = parts.reduce((total, value) => total + value, 0);
      const equation =
        `${parts.map((value) => f(value)).join(' + ')} = ${f(sum)} ${doubt.given.field.unit}`.trim();
      return against(
        givenText(doubt.given, words),
        others.join('; ') + (isSum ? fillIn(say.together, { equation }) : ''),
      );
    }
    case 'rate':
      return against(givenText(doubt.given, words), onSheetRate(doubt, sheets, words));
    case 'text':
      return sentence(
        against(inText(doubt.at, doubt.words, words), onSheets(doubt.sources, sheets, words, true)),
      );
    case 'textRate':
      return sentence(against(inText(doubt.at, doubt.words, words), onSheetRate(doubt, sheets, words)));
    default:
      throw new UnreachableError(doubt);
  }
}
