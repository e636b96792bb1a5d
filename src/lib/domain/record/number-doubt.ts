import type { NumberGiven, PartsAboveWhole } from '#lib/domain/checklist/item-parts.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import type { FigureKey, FigureValues, RateKey } from '#lib/domain/figures/figures.ts';
import { readFigure } from '#lib/domain/figures/values.ts';

/** What a sheet says of a quantity an item asks for as well. */
export interface OnSheet {
  sheetId: string;
  /** The figures it was added up from. */
  keys: readonly FigureKey[];
  value: number;
  /** A part of it is missing on the sheet: it is no less than `value`. */
  atLeast: boolean;
}

/** Numbers of a visit that do not go together, each about one item. */
export type NumberDoubt =
  | { kind: 'parts'; itemCode: string; above: PartsAboveWhole }
  /** The item says another number than the sheets of figures do. */
  | { kind: 'sheets'; itemCode: string; given: NumberGiven; sheets: OnSheet[] }
  /** Numbers of the item that make up a figure come to another number than sheets say of that figure. */
  | { kind: 'sum'; itemCode: string; parts: NumberGiven[]; sum: number; sheets: OnSheet[] }
  /** The item says another number than other items do. */
  | {
      kind: 'items';
      itemCode: string;
      given: NumberGiven;
      others: { itemCode: string; given: NumberGiven }[];
    }
  /** The item says a rate that no rate of the sheet explains. */
  | { kind: 'rate'; itemCode: string; given: NumberGiven; sheetId: string; rate: RateKey; percent: number }
  /** The item is judged Đạt, and its own numbers, or those of sheets, say otherwise. */
  | {
      kind: 'judged';
      itemCode: string;
      /** A shortcoming stands on it all the same: the verdict is told with that. */
      reserved: boolean;
      some: NumberGiven[];
      fewer: NumberGiven[];
      sheets: OnSheet[];
    }
  /** A finding or a note tells of another count than sheets and items do. */
  | { kind: 'text'; at: TextPlace; words: string; sources: OnSheet[] }
  /** A finding or a note tells of a rate that nothing explains. */
  | { kind: 'textRate'; at: TextPlace; words: string; sheetId: string; rate: RateKey; percent: number };

/** Whose text it is: of an item, or of a finding, which may be on an item. */
export interface TextPlace {
  itemCode: string | null;
  findingId: string | null;
}

/** Stands for the answers of the checklist where a sheet is named. */
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

/** Whether a number is what a sheet says, or no less where a part is missing there. */
export const agrees = (value: number, of: { value: number; atLeast: boolean }) =>
  of.atLeast ? value >= of.value : value === of.value;
