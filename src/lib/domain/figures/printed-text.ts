import type { PrintedRate, RateKey } from './figures.ts';
import { fold, plainlyTyped } from '#lib/domain/basics/vietnamese-text.ts';

/** A number in a printed sentence that may be its rate. */
export interface PrintedNumber {
  percent: number;
  /** Digits after the comma, as printed: 3 for “98,500%”. */
  digits: number;
  /** “trên”, “ít nhất”, “… trở lên”: the rate is said to be no less. */
  atLeast: boolean;
  /** As it stands in the sentence, or the share it was divided from: “98,5%”, “985/1.000”. */
  words: string;
}

/** What a printed sentence says of its rate. */
export interface PrintedReadings {
  numbers: PrintedNumber[];
  /** There is one number and no doubt that it is the rate; otherwise a person says which. */
  certain: boolean;
  /** The number is only a bound or about right (“dưới 2%”, “gần 99%”): nothing to compare digit by digit. */
  loose: boolean;
}

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const PERCENT = String.raw`\s*(?:[%\u066a\ufe6a]|phần\s+trăm(?![\p{L}]))`;
const RATE = new RegExp(`(?<![\\p{L}\\d.,])(${NUMBER})${PERCENT}`, 'giu');
const FRACTION = new RegExp(`(?<![\\p{L}\\d.,/])(${NUMBER})\\s*/\\s*(${NUMBER})(?![\\d/])`, 'u');
const ANY_NUMBER = new RegExp(`(?<![\\p{L}\\d.,])(${NUMBER})(?![\\d\\p{L}\u2030])`, 'gu');

/** Before a number, folded: it is no less than the number. */
const AT_LEAST =
  /(?:^|[\s(:;,])(?:tren|hon|vuot|it nhat|toi thieu|(?:khong|chua bao gio) (?:duoi|kem|it hon|thap hon)|[≥>]=?)(?: muc)?\s*$/;
const AT_LEAST_AFTER = /^\s*tro len/;
/** Before a number, folded: it is a bound from above, or only about right. */
const LOOSE =
  /(?:^|[\s(:;,])(?:duoi|gan|khoang|xap xi|uoc(?: dat| tinh)?|tam|chung|khong qua|khong vuot qua|khong hon|toi da|nhieu nhat|chua den|chua toi|chua day|[≤<≈~]=?)(?: muc)?\s*$/;
const LOOSE_AFTER = /^\s*(?:tro xuong|do lai)/;

/** Between two numbers: from … to. */
const SPAN = /(\d+(?:[.,]\d+)*)\s*(?:[-–—~÷]|đến|tới)\s*$/iu;
/** A number whose comma or stroke stands right before the one with the mark: “98, 5%”, “985/1000%”. */
const TORN = new RegExp(`(${NUMBER})\\s*([.,/])\\s*$`, 'u');

/**
 * A rate as printed: it has no thousands, so that its one point or comma parts decimals (“98.500%” is 98,5). Where both
 * stand, the last does. Undefined for what is no number (“1.2.3”).
 */
function rateOf(digits: string): Pick<PrintedNumber, 'percent' | 'digits'> | undefined {
  const [, whole, decimals = ''] =
    /^(\d+)(?:[.,](\d+))?$/.exec(digits) ??
    /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(digits) ??
    /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(digits) ??
    [];
  if (whole === undefined) return undefined;
  return { percent: Number(`${whole.replaceAll(/[.,]/g, '')}.${decimals || '0'}`), digits: decimals.length };
}

/** A count of a fraction: its points and commas before three digits group thousands. */
const countOf = (digits: string) =>
  /^\d+$|^\d{1,3}([.,]\d{3})+$/.test(digits) ? Number(digits.replaceAll(/[.,]/g, '')) : null;

function numberAt(digits: string, words: string, before: string, after: string): PrintedNumber | undefined {
  const rate = rateOf(digits);
  const atLeast = AT_LEAST.test(fold(before) + ' ') || AT_LEAST_AFTER.test(fold(after));
  return rate && { ...rate, atLeast, words: words.trim() };
}

/** The share a fraction stands for, in percent. */
function shareIn(text: string): PrintedNumber | undefined {
  const [words, above, below] = FRACTION.exec(text) ?? [];
  const [part, total] = [countOf(above ?? ''), countOf(below ?? '')];
  if (words === undefined || part === null || total === null || total === 0 || part > total) return undefined;
  const percent = Number(((100 * part) / total).toFixed(6));
  return { percent, digits: String(percent).split('.')[1]?.length ?? 0, atLeast: false, words };
}

const isLoose = (before: string, after: string) =>
  (LOOSE.test(fold(before) + ' ') && !AT_LEAST.test(fold(before) + ' ')) || LOOSE_AFTER.test(fold(after));

/** The numbers that bear the mark of a percentage, and those that a torn one or a span brings along. */
function marked(text: string): PrintedReadings {
  const numbers: PrintedNumber[] = [];
  let certain = true;
  let loose = false;
  for (const match of text.matchAll(RATE)) {
    const digits = match[1] ?? '';
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const number = numberAt(digits, match[0], before, after);
    if (number) numbers.push(number);
    else certain = false;
    loose ||= isLoose(before, after);
    const [, left = '', sign = ''] = TORN.exec(before) ?? [];
    const brought = SPAN.exec(before)?.[1] ?? (sign === '.' || sign === ',' ? `${left}${sign}${digits}` : '');
    const other = brought ? numberAt(brought, brought, before, '') : undefined;
    // A year before a comma or dash is no rate.
    if (other && other.percent <= 100) numbers.push(other);
    const share = sign === '/' ? shareIn(`${left}/${digits}`) : undefined;
    if (share) numbers.push(share);
    // A hyphen right before the number may be a minus; “5/98%” may be anything.
    if (/[-\u2212]$/.test(before) || sign === '/') certain = false;
  }
  return { numbers, certain, loose };
}

/** The numbers of a sentence without any mark of a percentage: one alone is the rate, any other is to be asked about. */
function unmarked(text: string): PrintedReadings {
  const share = shareIn(text);
  const numbers = [...text.matchAll(ANY_NUMBER)].flatMap((match) => {
    const before = text.slice(0, match.index);
    return numberAt(match[1] ?? '', match[0], before, text.slice(match.index + match[0].length)) ?? [];
  });
  const [only] = numbers;
  // 0,985 may be 98,5 % in a spreadsheet.
  const asShare =
    only && only.percent > 0 && only.percent < 1
      ? [{ ...only, percent: Number((only.percent * 100).toFixed(6)), digits: Math.max(0, only.digits - 2) }]
      : [];
  const rest = fold(text.replaceAll(ANY_NUMBER, ' ')).replaceAll(/[≥>=]/g, ' ').trim();
  const alone = /^(?:(?:dat|tren|hon|it nhat|toi thieu|tro len|tu)\s*)*$/.test(rest);
  const loose =
    only !== undefined && numbers.length === 1 && isLoose(text.slice(0, text.indexOf(only.words)), '');
  return {
    numbers: [...(share ? [share] : []), ...numbers, ...asShare],
    certain: numbers.length === 0 || (numbers.length === 1 && alone && asShare.length === 0),
    loose,
  };
}

/** What a rate is of, said in its words: “434/509”, “85% trên số tiếp nhận”, “trong tổng số hồ sơ”. */
const BASE =
  /(?:^|\s)(?:tren|trong|cua|so voi)(?: (?:tong|toan bo|cac))?(?: so)? (?:ho so|thu tuc|tiep nhan|da |ket qua|phai )/;

/** Whether the words of a printed rate say what total it is of. */
export function statesBase(asPrinted: string): boolean {
  const text = plainlyTyped(asPrinted);
  return FRACTION.test(text) || BASE.test(`${fold(text)} `);
}

/**
 * Reads what a unit printed of a rate: the number before the mark of a percentage counts (“6 tháng đầu năm đạt 98,5%”),
 * never the first of the sentence. Where several may be meant none is chosen.
 */
export function readPrinted(asPrinted: string): PrintedReadings {
  const text = plainlyTyped(asPrinted);
  const { numbers, certain, loose } = new RegExp(RATE.source, 'iu').test(text)
    ? marked(text)
    : unmarked(text);
  const different = numbers.filter(
    (number, index) =>
      numbers.findIndex(
        ({ percent, atLeast }) => percent === number.percent && atLeast === number.atLeast,
      ) === index,
  );
  return { numbers: different, certain: certain && different.length <= 1, loose };
}

/**
 * A rate as the unit printed it. What is only a bound from above or about right is kept in its words.
 * @param chosen the number a person named; null for none, undefined where the sentence leaves no doubt
 */
export function printedRateOf(rate: RateKey, asPrinted: string, chosen?: PrintedNumber | null): PrintedRate {
  const { numbers, certain, loose } = readPrinted(asPrinted);
  const number = chosen === undefined ? (certain && !loose ? numbers[0] : undefined) : chosen;
  return {
    rate,
    percent: number?.percent ?? null,
    asPrinted: asPrinted.trim(),
    atLeast: number?.atLeast ?? false,
  };
}
