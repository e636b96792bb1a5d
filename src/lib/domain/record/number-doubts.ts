import type { Answer } from '#lib/domain/checklist/answer-schema.ts';
import type { CheckItem, Checklist } from '#lib/domain/checklist/checklist-schema.ts';
import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import { explainPrinted } from '#lib/domain/figures/printed.ts';
import { begunSheets } from '#lib/domain/figures/review.ts';
import { cellOf, PARTS, readFigure } from '#lib/domain/figures/values.ts';
import {
  blankSheet,
  FigureKey,
  type FigureSheet,
  type FigureValues,
  type RateKey,
} from '#lib/domain/figures/figures.ts';
import type { Finding } from '#lib/domain/visit/finding-schema.ts';
import {
  NOT_MET_WITH,
  numbersOf,
  partsAboveWhole,
  type NumberGiven,
} from '#lib/domain/checklist/item-parts.ts';
import { isRelevant } from '#lib/domain/checklist/relevance.ts';
import { doubtTexts, textsOf } from './text-doubts.ts';
import { amountWithUnplaced, doubtPlaces, unplacedAgainst } from './unplaced-overdue.ts';
import { agrees, amountOf, THE_ANSWERS, type NumberDoubt, type OnSheet } from './number-doubt.ts';

/** Ids of number fields that ask for a sum of figures; a field with the id of a figure asks for that one. */
const SUMS: Readonly<Record<string, readonly FigureKey[]>> = {
  apologiesDue: ['overdue', 'pendingOverdue'],
  onlineProceduresOffered: ['fullOnlineProcedures', 'partialOnlineProcedures'],
};

/** Asked for by more than one item, and no figure of a sheet. */
const SAME_EVERYWHERE = ['oneStopStaff'];

/** Ids of fields that ask for a rate, with the rates it may be: which one was set as the target differs. */
const RATES_ASKED: Readonly<Record<string, readonly RateKey[]>> = {
  achievedRate: [
    'online',
    'fullOnline',
    'partialOnline',
    'onlineProcedures',
    'fullOnlineProcedures',
    'paidOnline',
  ],
};

/** The figures of a sheet a number field asks for; null where it asks for something else. */
export function figuresAskedBy(fieldId: string): readonly FigureKey[] | null {
  const key = FigureKey.safeParse(fieldId);
  return key.success ? [key.data] : (SUMS[fieldId] ?? null);
}

/** Sheets of the whole unit: what an item asks for is never of one field alone. */
const wholeSheets = (figures: readonly FigureSheet[]) =>
  begunSheets(figures).filter(({ field, subUnit }) => field === '' && subUnit === '');

interface Given {
  itemCode: string;
  given: NumberGiven;
}

function doubtSheets({ itemCode, given }: Given, sheets: readonly FigureSheet[]): NumberDoubt[] {
  const keys = figuresAskedBy(given.field.id);
  if (!keys) return [];
  const amounts = sheets.flatMap(({ id, values }): OnSheet[] => {
    const amount = amountWithUnplaced(values, keys);
    return amount ? [{ sheetId: id, ...amount }] : [];
  });
  // An item may have the total of several periods.
  const all = {
    value: amounts.reduce((sum, { value }) => sum + value, 0),
    atLeast: amounts.some(({ atLeast }) => atLeast),
  };
  if (amounts.length === 0 || [...amounts, all].some((amount) => agrees(given.value, amount))) return [];
  return [{ kind: 'sheets', itemCode, given, sheets: amounts }];
}

/** What an item gives in parts, against sheets that give it as one figure: “trước hạn”, “đúng hạn”, and both together. */
function doubtSums(
  { code }: CheckItem,
  all: readonly Given[],
  sheets: readonly FigureSheet[],
): NumberDoubt[] {
  const own = all.filter(({ itemCode }) => itemCode === code).map(({ given }) => given);
  const values = figuresGiven(own);
  return Object.keys(PARTS).flatMap((whole): NumberDoubt[] => {
    const key = FigureKey.parse(whole);
    const amount = readFigure(values, key);
    if (!amount?.inferred) return [];
    const { cells, value: sum } = amount;
    const amounts = sheets.flatMap((sheet): OnSheet[] => {
      const value = cellOf(sheet.values, key);
      // Where the sheet has the parts as well, each is compared with its own.
      const isParted = cells.every((cell) => cellOf(sheet.values, cell) !== null);
      return value === null || isParted ? [] : [{ sheetId: sheet.id, keys: [key], value, atLeast: false }];
    });
    const together = amounts.reduce((total, { value }) => total + value, 0);
    if (amounts.length === 0 || together === sum || amounts.some(({ value }) => value === sum)) return [];
    const parts = own.filter(({ field }) => cells.some((cell) => cell === field.id));
    return [{ kind: 'sum', itemCode: code, parts, sum, sheets: amounts }];
  });
}

function doubtItems(number: Given, others: readonly Given[]): NumberDoubt[] {
  const { itemCode, given } = number;
  const { id } = given.field;
  const keys = figuresAskedBy(id);
  const doubt = (against: Given[]): NumberDoubt[] =>
    against.length === 0 ? [] : [{ kind: 'items', itemCode, given, others: against }];
  const same = others.filter((other) => other.itemCode !== itemCode && other.given.field.id === id);
  if (keys || SAME_EVERYWHERE.includes(id)) {
    const differing = same.filter((other) => other.given.value !== given.value);
    if (differing.length > 0) return doubt(differing);
  }
  if (!keys || keys.length < 2) return [];
  // A sum asked for by one item, and its parts by another.
  const parts = keys.flatMap((key) => others.find(({ given: { field } }) => field.id === key) ?? []);
  if (parts.length === 0) return [];
  const sum = parts.reduce((total, { given: { value } }) => total + value, 0);
  return agrees(given.value, { value: sum, atLeast: parts.length < keys.length }) ? [] : doubt(parts);
}

/** Numbers under which an item cannot be Đạt; those of sheets where the item was given none of its own. */
function doubtJudged(
  item: CheckItem,
  answer: Answer | undefined,
  sheets: readonly FigureSheet[],
  findings: readonly Finding[],
): NumberDoubt[] {
  if (answer?.judgement !== 'met') return [];
  const isReserved = findings.some(
    ({ itemCode, kind, deleted }) => itemCode === item.code && kind === 'shortcoming' && !deleted,
  );
  const given = new Map(numbersOf(item, answer).map((number) => [number.field.id, number]));
  const some: NumberGiven[] = [];
  const fewer: NumberGiven[] = [];
  const amounts: OnSheet[] = [];
  for (const rule of NOT_MET_WITH) {
    if ('some' in rule) {
      const own = given.get(rule.some);
      if (own && own.value > 0) some.push(own);
      const keys = item.fields.some(({ id }) => id === rule.some) ? figuresAskedBy(rule.some) : null;
      if (own || !keys) continue;
      for (const { id: sheetId, values } of sheets) {
        const amount = amountOf(values, keys);
        if (amount && amount.value > 0) amounts.push({ sheetId, ...amount });
      }
    } else {
      const [less, than] = [given.get(rule.fewer), given.get(rule.than)];
      if (less && than && less.value < than.value) fewer.push(less, than);
    }
  }
  const fieldIds = item.fields.map(({ id }) => id);
  amounts.push(...unplacedAgainst(fieldIds, new Set(given.keys()), sheets));
  return some.length + fewer.length + amounts.length === 0
    ? []
    : [{ kind: 'judged', itemCode: item.code, reserved: isReserved, some, fewer, sheets: amounts }];
}

function doubtRate({ itemCode, given }: Given, sheets: readonly FigureSheet[]): NumberDoubt[] {
  const rates = RATES_ASKED[given.field.id];
  if (!rates) return [];
  const compared = sheets.flatMap((sheet) =>
    rates.flatMap((rate) => {
      const printed = { rate, percent: given.value, asPrinted: '', atLeast: false };
      const { verdict, rate: computed } = explainPrinted(sheet, printed);
      return computed.status === 'known'
        ? [{ sheetId: sheet.id, rate, verdict, percent: computed.percent }]
        : [];
    }),
  );
  const [first] = compared;
  if (!first || compared.some(({ verdict }) => verdict !== 'inconsistent')) return [];
  return [{ kind: 'rate', itemCode, given, ...first }];
}

/** The figures among numbers given; the first that gives one counts. */
function figuresGiven(all: readonly NumberGiven[]): FigureValues {
  const values: FigureValues = {};
  for (const { field, value } of all) {
    const key = FigureKey.safeParse(field.id);
    if (key.success) values[key.data] ??= value;
  }
  return values;
}

/** The figures given to items, as one more sheet. */
function answersAsSheet(all: readonly Given[]): FigureSheet {
  const values = figuresGiven(all.map(({ given }) => given));
  const period = { from: null, to: null };
  const blank = {
    id: THE_ANSWERS,
    missionId: '',
    visitId: '',
    period,
    levels: 'modern',
    position: 0,
  } as const;
  return { ...blankSheet(blank), values };
}

/** What numbers are held against: of one visit. */
export interface NumbersOfVisit {
  checklist: Checklist;
  answers: readonly Answer[];
  figures: readonly FigureSheet[];
  findings: readonly Finding[];
}

/**
 * The numbers of a visit that do not go together: parts above their whole within an item, an item against the sheets
 * of figures, an item against another, a judgement against its numbers. In the order of the checklist. A missing number
 * contradicts nothing. The one rule for the item, the sheet, closing and issuing.
 */
export function numberDoubts({ checklist, answers, figures, findings }: NumbersOfVisit): NumberDoubt[] {
  const byCode = new Map(answers.map((answer) => [answer.itemCode, answer]));
  const answerOf = (code: string) => byCode.get(code);
  const items = itemsOf(checklist).filter((item) => isRelevant(item, answerOf));
  const sheets = wholeSheets(figures);
  const all = items.flatMap((item) =>
    numbersOf(item, answerOf(item.code)).map((given): Given => ({ itemCode: item.code, given })),
  );
  const ofItems = items.flatMap((item) => [
    ...doubtJudged(item, answerOf(item.code), sheets, findings),
    ...partsAboveWhole(item, answerOf(item.code)).map((above): NumberDoubt => ({
      kind: 'parts',
      itemCode: item.code,
      above,
    })),
    ...doubtSums(item, all, sheets),
    ...doubtPlaces(item.code, numbersOf(item, answerOf(item.code)), sheets),
    ...all
      .filter(({ itemCode }) => itemCode === item.code)
      .flatMap((number) => [
        ...doubtSheets(number, sheets),
        ...doubtItems(number, all),
        ...doubtRate(number, sheets),
      ]),
  ]);
  const sources = [...begunSheets(figures), answersAsSheet(all)];
  return [...ofItems, ...doubtTexts(textsOf(items, answerOf, findings), sources)];
}
