import { emptyAnswer, valueOf, type Answer } from '#lib/domain/checklist/answer.ts';
import type { Area, CheckItem, Field } from '#lib/domain/checklist/checklist.ts';
import { isSuggested } from '#lib/domain/visit/finding.ts';
import { isShort, type Progress, type Standing } from '#lib/domain/visit/progress.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { Block, Paragraph, Table } from '#lib/documents/model/document.ts';
import { isQuiet } from './quiet-areas.ts';
import type { CheckedItem, ReportContext } from './report-context.ts';
import { ended, keyed, leadIn, paragraphs, unended, fill } from '#lib/documents/wording/sentences.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';

/** Under which items are listed, as the line above counts them. */
const LISTED = ['met', 'partlyMet', 'notMet', 'found', 'notApplicable'] as const satisfies Standing[];
type Listed = (typeof LISTED)[number];

/** What was checked of one area: how much of it, item by item with notes, and the numbers in a table. */
export function checkedPart(area: Area, context: ReportContext): Block[] {
  const texts = PARTS.checks;
  if (isQuiet(area, context)) return [];
  const { touched, progress, standingOf } = context.checkedItems(area.items);
  const standings = area.items.map(standingOf);
  // One that another answer rules out was not judged so by anybody.
  const ruledOut = touched.filter(({ item }) => standingOf(item) === 'notApplicable').length;
  const standingAs = (listed: Listed) =>
    // An item without an answer may still have a finding.
    listed === 'found'
      ? area.items
          .filter((item) => standingOf(item) === listed)
          .map((item) => touched.find((checked) => checked.item === item) ?? unanswered(item, context))
      : touched.filter(({ item }) => standingOf(item) === listed);
  const list = (heading: string, pairs: CheckedItem[], standing: Listed | null): Block[] => {
    const blocks = pairs.flatMap(({ item, answer }) => itemBlocks(item, answer, standing, context));
    return blocks.length > 0 ? [leadIn(heading), ...blocks] : [];
  };
  // An item without a judgement whose numbers are in the table needs no line here.
  const unjudged = touched.filter(
    ({ item, answer }) =>
      !LISTED.some((listed) => listed === standingOf(item)) && detailLines(item, answer).length > 0,
  );
  return [
    ...keyed(`area/${area.code}`, countLines(progress, standings, ruledOut)),
    ...LISTED.flatMap((listed) => list(texts[`${listed}List`], standingAs(listed), listed)),
    ...list(texts.unjudgedList, unjudged, null),
    ...figures(touched),
  ];
}

function unanswered(item: CheckItem, { record }: ReportContext): CheckedItem {
  return { item, answer: emptyAnswer(record.visit, item.code) };
}

/** How many items were examined and their results, counted as in a consolidation; empty where there are only notes. */
function countLines(
  { examined, applicable }: Progress,
  standings: readonly Standing[],
  notApplicable: number,
): Paragraph[] {
  const texts = PARTS.checks;
  const ruledOut = { count: formatCount(notApplicable) };
  const hasRuledOut = notApplicable > 0;
  if (examined === 0) return hasRuledOut ? paragraphs(fill(texts.onlyNotApplicable, ruledOut)) : [];
  const list = (['met', 'partlyMet', 'notMet', 'found', 'recorded'] as const)
    .map((what) => [what, standings.filter((standing) => standing === what).length] as const)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => fill(texts[what], { count: formatCount(count) }))
    .join(', ');
  return paragraphs(
    fill(texts.counts, {
      examined: formatNumber(examined),
      applicable: formatNumber(applicable),
      list: hasRuledOut ? `${list}${fill(texts.notApplicable, ruledOut)}` : list,
    }),
  );
}

function itemBlocks(
  item: CheckItem,
  answer: Answer,
  standing: Listed | null,
  context: ReportContext,
): Block[] {
  const { record, photoNumbers, doubts } = context;
  const texts = PARTS.checks;
  const own = record.photos.filter(({ itemCode }) => itemCode === item.code).map(({ id }) => id);
  const photos = photoNumbers(own);
  const { code } = item;
  const isDoubted =
    standing === 'met' && doubts.some((doubt) => doubt.kind === 'judged' && doubt.itemCode === code);
  // Judged “Đạt” in spite of a finding: the line states the judgement too, as the figures part does.
  const isReserved = standing === 'found' && answer.judgement === 'met';
  const words = isDoubted ? 'metDoubted' : isReserved ? 'foundMet' : (standing ?? 'unjudged');
  const line = fill(texts.items[words], {
    requirement: unended(item.requirement),
    reference: photos ? fill(texts.referenceWithPhotos, { code, photos }) : code,
  });
  const details = [...detailLines(item, answer), ...foundLines(item, answer, standing, context)];
  return [
    ...keyed(`item/${code}`, paragraphs(line)),
    ...details.flatMap(([name, text]) => keyed(`item/${code}/${name}`, paragraphs(text))),
  ];
}

/** What falls short of a requirement, in the words of a finding, where no note at the item states it. */
function foundLines(
  item: CheckItem,
  { itemCode, note }: Answer,
  standing: Listed | null,
  { shortcomings }: ReportContext,
): [string, string][] {
  if (note.trim() !== '' || standing === null || !(standing === 'found' || isShort(standing))) return [];
  return (
    shortcomings
      .filter((finding) => finding.itemCode === itemCode && finding.condition.trim() !== '')
      // The checklist's own words say no more than the judgement the line tells.
      .filter(({ condition }) => !isSuggested(item, condition))
      .map(({ id, condition }) => [`finding/${id}`, fill(PARTS.checks.note, { note: ended(condition) })])
  );
}

/** Texts, choices, dates and the note of an answer, by name; numbers go into the table. */
function detailLines(item: CheckItem, answer: Answer): [string, string][] {
  const values = item.fields.flatMap((field): [string, string][] => {
    const value = field.kind === 'number' ? '' : printedValue(field, answer);
    return value
      ? [[`field/${field.id}`, fill(PARTS.checks.field, { label: label(field), value: unended(value) })]]
      : [];
  });
  const note = answer.note.trim();
  return [
    ...values,
    ...(note ? [['note', fill(PARTS.checks.note, { note: ended(note) })] as [string, string]] : []),
  ];
}

function label(field: Field): string {
  return unended(field.label).replace(/\?$/, '');
}

function printedValue(field: Field, answer: Answer): string {
  const value = valueOf(answer, field.id);
  if (value === null || value === '') return '';
  if (field.kind === 'choice') return field.options.find(({ id }) => id === value)?.label ?? String(value);
  if (field.kind === 'date')
    return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? formatDay(String(value)) : String(value);
  return typeof value === 'number' ? formatNumber(value) : value;
}

function figures(touched: CheckedItem[]): Block[] {
  const rows = touched.flatMap(({ item, answer }) =>
    item.fields.flatMap((field) => {
      const value = field.kind === 'number' ? printedValue(field, answer) : '';
      if (!value || field.kind !== 'number') return [];
      // Which item a number belongs to: two that differ are then two answers, and not one number repeated.
      return [[fill(PARTS.checks.figureOf, { label: label(field), code: item.code }), value, field.unit]];
    }),
  );
  if (rows.length === 0) return [];
  const table: Table = {
    type: 'table',
    widths: [1, 9, 2.5, 2.5],
    alignments: ['center', 'left', 'right', 'center'],
    header: [[...PARTS.checks.figuresHeader]],
    rows: rows.map((row, index) => [String(index + 1), ...row]),
  };
  return [leadIn(PARTS.checks.figures), table];
}
