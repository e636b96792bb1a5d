import { MAX_SAMPLE, type DrawMethod } from './draw.ts';
import { parseNumber, NotANumberError } from '#lib/domain/basics/vietnamese-number.ts';
import {
  listOfRange,
  MAX_LISTED,
  NumberedRange,
  parseCodes,
  parseTable,
  plainList,
  type MarkMeanings,
  type ParsedList,
} from './draw-list.ts';

/** The form of a draw as typed. */
export interface DrawForm {
  method: DrawMethod;
  prefix: string;
  first: string;
  last: string;
  digits: string;
  list: string;
  table: string;
  /** The meanings of the marks in the table, as entered by people. */
  marks: MarkMeanings;
  size: string;
  delegation: string;
  unit: string;
}

export type DrawFormFault =
  'first' | 'last' | 'digits' | 'tooLong' | 'prefix' | 'list' | 'marks' | 'size' | 'seed';

/** What the form gives to draw from, and where it cannot be drawn from yet. */
export interface DrawInput extends ParsedList {
  range: NumberedRange | null;
  size: number;
  faults: Partial<Record<keyof DrawForm, DrawFormFault>>;
}

/** A whole number as typed, `1.200` or `1200`; null for anything else: `10.5` is no 105. */
function whole(text: string): number | null {
  try {
    const number = parseNumber(text);
    return Number.isInteger(number) && number >= 0 ? number : null;
  } catch (error) {
    if (error instanceof NotANumberError) return null;
    throw error;
  }
}

function readRange(form: DrawForm): Pick<DrawInput, keyof ParsedList | 'range' | 'faults'> {
  const [first, last] = [whole(form.first), whole(form.last)];
  const digits = form.digits.trim() === '' ? 1 : whole(form.digits);
  const faults: DrawInput['faults'] = {};
  if (first === null) faults.first = 'first';
  if (last === null || (first !== null && last < first)) faults.last = 'last';
  else if (first !== null && last - first >= MAX_LISTED) faults.last = 'tooLong';
  if (digits === null || digits < 1 || digits > 15) faults.digits = 'digits';
  if (form.prefix.length > 50) faults.prefix = 'prefix';
  if (Object.keys(faults).length > 0) return { ...plainList([]), range: null, faults };
  const range = NumberedRange.parse({ prefix: form.prefix, first, last, digits });
  return { ...plainList(listOfRange(range)), range, faults };
}

function readPasted(form: DrawForm): Pick<DrawInput, keyof ParsedList | 'range' | 'faults'> {
  const field = form.method === 'strata' ? 'table' : 'list';
  const parsed = field === 'table' ? parseTable(form.table, form.marks) : parseCodes(form.list);
  const faults: DrawInput['faults'] = {};
  if (parsed.list.length === 0) faults[field] = 'list';
  else if (parsed.list.length > MAX_LISTED) faults[field] = 'tooLong';
  else if (parsed.unknownMarks.length > 0) faults.marks = 'marks';
  return { ...parsed, range: null, faults };
}

/** Reads the form; never throws, whatever was typed. */
export function readDrawForm(form: DrawForm): DrawInput {
  const source = form.method === 'range' ? readRange(form) : readPasted(form);
  const size = whole(form.size);
  const sizeFits = size !== null && size >= 1 && size <= MAX_SAMPLE;
  return {
    ...source,
    size: sizeFits ? size : 0,
    faults: {
      ...source.faults,
      ...(sizeFits ? {} : { size: 'size' as const }),
      ...(form.delegation.trim() === '' ? { delegation: 'seed' as const } : {}),
    },
  };
}

/**
 * The form after a change of the way of drawing: pasted text is copied to the other way's box if that is empty.
 */
export function withMethod(form: DrawForm, method: DrawMethod): Pick<DrawForm, 'method' | 'list' | 'table'> {
  const { list, table } = form;
  const isEmpty = (text: string) => text.trim() === '';
  if (method === 'strata' && isEmpty(table)) return { method, list, table: list };
  if (method === 'list' && isEmpty(list)) {
    const codes = parseTable(table, form.marks).list.map(({ code }) => code);
    return { method, list: codes.join('\n'), table };
  }
  return { method, list, table };
}

/** Letters and digits that are not taken for one another when read aloud. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A seed part nobody chose, in three groups that can be read out at the table. @param random bytes, at least 12 */
export function seedPart(random: Uint8Array): string {
  const letters = [...random.slice(0, 12)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}
