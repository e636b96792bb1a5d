import { doubtsTexts } from '#messages/doubts.ts';
import { figuresTexts } from '#messages/figures.ts';
import { innerName, periodText, rateName } from '#lib/domain/figures/sentences.ts';
import type { FigureSheet, RateKey } from '#lib/domain/figures/figures.ts';
import type { NumberGiven } from '#lib/domain/checklist/item-parts.ts';
import {
  figuresAskedBy,
  THE_ANSWERS,
  type NumberDoubt,
  type OnSheet,
  type TextPlace,
} from '#lib/domain/record/number-doubts.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';

function periodOf(sheetId: string, sheets: readonly FigureSheet[]): string {
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (!sheet || (sheet.period.from === null && sheet.period.to === null)) return doubtsTexts().noPeriod;
  return doubtsTexts().period(periodText(figuresTexts().sentences, sheet));
}

const isSumAsked = ({ field }: NumberGiven) => (figuresAskedBy(field.id)?.length ?? 0) > 1;
const given = ({ field, value }: NumberGiven) => doubtsTexts().given(field.label, value, field.unit);

/** A figure that is no part of the sum alone is not named: the item names it. */
function onSheets(said: readonly OnSheet[], sheets: readonly FigureSheet[], isSum = false): string {
  const text = doubtsTexts();
  return said
    .map(({ sheetId, keys, value }) => {
      if (sheetId === THE_ANSWERS) return text.answers(value);
      const levels = sheets.find(({ id }) => id === sheetId)?.levels ?? 'modern';
      const names = keys.map((key) => innerName(figuresTexts(), key, levels)).join(' + ');
      return text.sheet(periodOf(sheetId, sheets), isSum ? names : '', value);
    })
    .join('; ');
}

function onSheetRate(
  { sheetId, rate, percent }: { sheetId: string; rate: RateKey; percent: number },
  sheets: readonly FigureSheet[],
): string {
  const text = doubtsTexts();
  if (sheetId === THE_ANSWERS) return text.answersRate(percent);
  const levels = sheets.find(({ id }) => id === sheetId)?.levels ?? 'modern';
  return text.sheetRate(periodOf(sheetId, sheets), rateName(figuresTexts(), rate, levels), percent);
}

const inText = ({ findingId }: TextPlace, words: string) =>
  findingId === null ? doubtsTexts().inNote(words) : doubtsTexts().inFinding(words);

const sentence = (text: string) => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);

/** What numbers that do not go together come to, as one sentence. @param sheets of the visit */
export function doubtSentence(doubt: NumberDoubt, sheets: readonly FigureSheet[]): string {
  const text = doubtsTexts();
  switch (doubt.kind) {
    case 'parts': {
      const { parts, sum, whole } = doubt.above;
      return text.parts(
        parts.map(({ field }) => field.label),
        sum,
        whole.field.label,
        whole.value,
      );
    }
    case 'sheets':
      return text.against(given(doubt.given), onSheets(doubt.sheets, sheets, isSumAsked(doubt.given)));
    case 'judged': {
      const [less, than] = doubt.fewer;
      const against = [
        ...doubt.some.map(given),
        ...(less && than ? [text.fewer(less.field.label, less.value, than.field.label, than.value)] : []),
        ...(doubt.sheets.length > 0 ? [onSheets(doubt.sheets, sheets, true)] : []),
      ];
      return text.against(text.judgedMet, against.join('; '));
    }
    case 'items': {
      const others = doubt.others.map((other) =>
        other.given.field.id === doubt.given.field.id
          ? text.sameInItem(other.itemCode, other.given.value)
          : text.item(other.itemCode, other.given.field.label, other.given.value),
      );
      return text.against(given(doubt.given), others.join('; '));
    }
    case 'rate':
      return text.against(given(doubt.given), onSheetRate(doubt, sheets));
    case 'text':
      return sentence(text.against(inText(doubt.at, doubt.words), onSheets(doubt.sources, sheets, true)));
    case 'textRate':
      return sentence(text.against(inText(doubt.at, doubt.words), onSheetRate(doubt, sheets)));
    default:
      throw new UnreachableError(doubt);
  }
}
