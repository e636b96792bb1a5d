import type { NumberGiven, PartsAboveWhole } from '#lib/domain/checklist/item-parts.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import type { FigureKey, FigureValues, RateKey } from '#lib/domain/figures/figures.ts';
import { readFigure } from '#lib/domain/figures/values.ts';

/** The number on a sheet of figures for a quantity that an item also asks for. */
export interface OnSheet {
  sheetId: string;
  /** The figures it was added up from. */
  keys: readonly FigureKey[];
  value: number;
  /** A part is missing on the sheet, so that the number is at least `value`. */
  atLeast: boolean;
}

/** Numbers of a visit that do not go together, each about one item. */
export type NumberDoubt =
  | { kind: 'parts'; itemCode: string; above: PartsAboveWhole }
  /** The item has another number than the sheets of figures. */
  | { kind: 'sheets'; itemCode: string; given: NumberGiven; sheets: OnSheet[] }
  /** Numbers of the item that make up a figure come to another number than sheets say of that figure. */
  | { kind: 'sum'; itemCode: string; parts: NumberGiven[]; sum: number; sheets: OnSheet[] }
  /** The item has another number than other items. */
  | {
      kind: 'items';
      itemCode: string;
      given: NumberGiven;
      others: { itemCode: string; given: NumberGiven }[];
    }
  /** The item has a rate that matches no rate of the sheet. */
  | { kind: 'rate'; itemCode: string; given: NumberGiven; sheetId: string; rate: RateKey; percent: number }
  /** The item is judged Đạt, and its own numbers, or those of sheets, say otherwise. */
  | {
      kind: 'judged';
      itemCode: string;
      /** The item also has a shortcoming, which is printed with the judgement. */
      reserved: boolean;
      some: NumberGiven[];
      fewer: NumberGiven[];
      sheets: OnSheet[];
    }
  /** A finding or a note has another count than sheets and items. */
  | { kind: 'text'; at: TextPlace; words: string; sources: OnSheet[] }
  /** A finding or a note has a rate that matches no figures. */
  | { kind: 'textRate'; at: TextPlace; words: string; sheetId: string; rate: RateKey; percent: number };

/** Whose text it is: of an item, or of a finding, which may be on an item. */
export interface TextPlace {
  itemCode: string | null;
  findingId: string | null;
}

/** Used in place of a sheet's name for the answers of the checklist. */
export const THE_ANSWERS = '';

/** Whether a doubt is about a sheet. */
export function isAboutSheet(doubt: NumberDoubt, sheetId: string): boolean {
  switch (doubt.kind) {
    case 'sheets':
    case 'sum':
    case 'judged':
      return doubt.sheets.some((amount) => amount.sheetId === sheetId);
    case 'text':
      return doubt.sources.some((amount) => amount.sheetId === sheetId);
    case 'rate':
    case 'textRate':
      return doubt.sheetId === sheetId;
    case 'parts':
    case 'items':
      return false;
    default:
      throw new UnreachableError(doubt);
  }
}

/** The item a doubt is shown on; null for a finding on none. */
export function itemOf(doubt: NumberDoubt): string | null {
  return 'at' in doubt ? doubt.at.itemCode : doubt.itemCode;
}

/** What a doubt is about within its visit, by id or code: a finding, else an item. */
export function placeOf(doubt: NumberDoubt): string {
  return ('at' in doubt ? doubt.at.findingId : null) ?? itemOf(doubt) ?? '';
}

/** What figures come to; `atLeast` where some of them are missing. Null where all are. */
export function amountOf(values: FigureValues, keys: readonly FigureKey[]): Omit<OnSheet, 'sheetId'> | null {
  const reported = keys.flatMap((key) => {
    const amount = readFigure(values, key);
    return amount ? [{ key, value: amount.value }] : [];
  });
  if (reported.length === 0) return null;
  return {
    keys: reported.map(({ key }) => key),
    value: reported.reduce((sum, { value }) => sum + value, 0),
    atLeast: reported.length < keys.length,
  };
}

/** Whether a number equals that of a sheet, or is no less where a part is missing there. */
export const agrees = (value: number, of: { value: number; atLeast: boolean }) =>
  of.atLeast ? value >= of.value : value === of.value;
