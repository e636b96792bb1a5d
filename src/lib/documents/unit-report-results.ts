import type { Answer, Judgement } from '#lib/domain/answer.ts';
import type { Area, CheckItem, Field } from '#lib/domain/checklist.ts';
import { formatDay } from '#lib/domain/vietnamese-date.ts';
import { formatNumber, formatOrdinal } from '#lib/domain/vietnamese-number.ts';
import type { Block, Heading, Table } from './document.ts';
import { dossierPart } from './dossier-annex.ts';
import { figurePart } from './figure-part.ts';
import { interviewPart } from './interview-part.ts';
import type { CheckedItem, ReportContext } from './report-context.ts';
import { ended, leadIn, paragraphs, unended } from './sentences.ts';
import { fill, type UnitReportWording } from './wording.ts';

const JUDGEMENTS = ['met', 'partlyMet', 'notMet', 'notApplicable'] as const satisfies Judgement[];

/** Section on situation and results: one part for each area in which anything was answered or found. */
export function results(context: ReportContext): Block[] {
  const { record, wording, areas } = context;
  const parts = areas
    .map(({ code, title }) => ({ title, blocks: areaBlocks(code, context) }))
    .filter(({ blocks }) => blocks.length > 0);
  // What was counted has its place in the report whether or not the checklist has an area for it.
  const isArea = (code: string) => areas.some((area) => area.code === code);
  for (const { code, title, blocks } of counted(context)) {
    if (!isArea(code)) parts.push({ title, blocks });
  }
  const note = record.visit.note.trim();
  if (note) parts.push({ title: wording.results.general, blocks: paragraphs(ended(note)) });
  if (parts.length === 0) return paragraphs(wording.results.none);
  return parts.flatMap(({ title, blocks }, index): Block[] => {
    const heading: Heading = { type: 'heading', level: 2, text: `${index + 1}. ${unended(title)}` };
    return [heading, ...blocks];
  });
}

/** What was counted, by the area of the item bank it belongs to: figures and dossiers, citizens' answers. */
function counted(context: ReportContext): { code: string; title: string; blocks: Block[] }[] {
  const { figures: figureTexts, voices } = context.wording;
  return [
    {
      code: 'F',
      title: figureTexts.heading,
      blocks: [...figurePart(context), ...dossierPart(context)],
    },
    { code: 'I', title: voices.interviews.heading, blocks: interviewPart(context) },
  ].filter(({ blocks }) => blocks.length > 0);
}

function areaBlocks(code: string, context: ReportContext): Block[] {
  const area = context.record.checklist.areas.find((candidate) => candidate.code === code);
  const own = counted(context).find((one) => one.code === code);
  return [...(area ? checkedBlocks(area, context) : []), ...(own?.blocks ?? []), ...foundIn(code, context)];
}

function checkedBlocks(area: Area, context: ReportContext): Block[] {
  const { wording } = context;
  const texts = wording.results;
  const { checked: touched, relevant } = context.checkedItems(area.items);
  if (touched.length === 0) return [];
  const judged = (judgement: Judgement | null) =>
    touched.filter(({ answer }) => answer.judgement === judgement);
  const counts = JUDGEMENTS.map((judgement) => ({ judgement, count: judged(judgement).length }))
    .filter(({ count }) => count > 0)
    .map(({ judgement, count }) => fill(texts[judgement], { count: formatOrdinal(count) }));
  const summary = fill(texts.counts, {
    answered: formatNumber(touched.length),
    relevant: formatNumber(relevant),
    judgements: counts.length > 0 ? fill(texts.judged, { list: counts.join(', ') }) : '',
  });
  const list = (heading: string, pairs: CheckedItem[]): Block[] => {
    const blocks = pairs.flatMap(({ item, answer }) => itemBlocks(item, answer, context));
    return blocks.length > 0 ? [leadIn(heading), ...blocks] : [];
  };
  // An item without a judgement whose numbers stand in the table has nothing more to say here.
  const unjudged = judged(null).filter(({ item, answer }) => detailLines(item, answer, wording).length > 0);
  return [
    ...paragraphs(summary),
    ...JUDGEMENTS.flatMap((judgement) => list(texts[`${judgement}List`], judged(judgement))),
    ...list(texts.unjudgedList, unjudged),
    ...figures(touched, wording),
  ];
}

function itemBlocks(item: CheckItem, answer: Answer, context: ReportContext): Block[] {
  const { record, wording, photoNumbers } = context;
  const texts = wording.results;
  const own = record.photos.filter(({ itemCode }) => itemCode === item.code).map(({ id }) => id);
  const photos = photoNumbers(own);
  const { code } = item;
  const line = fill(answer.judgement === null ? texts.unjudgedItem : texts.item, {
    requirement: unended(item.requirement),
    reference: photos ? fill(texts.referenceWithPhotos, { code, photos }) : code,
  });
  return [line, ...detailLines(item, answer, wording)].flatMap((text) => paragraphs(text));
}

/** Texts, choices, dates and the note of an answer; numbers go into the table. */
function detailLines(item: CheckItem, answer: Answer, wording: UnitReportWording): string[] {
  const values = item.fields.flatMap((field) => {
    const value = field.kind === 'number' ? '' : printedValue(field, answer);
    return value ? [fill(wording.results.field, { label: label(field), value: unended(value) })] : [];
  });
  const note = answer.note.trim();
  return [...values, ...(note ? [fill(wording.results.note, { note: ended(note) })] : [])];
}

function label(field: Field): string {
  return unended(field.label).replace(/\?$/, '');
}

function printedValue(field: Field, answer: Answer): string {
  const value = answer.values[field.id];
  if (value === undefined || value === null || value === '') return '';
  if (field.kind === 'choice') return field.options.find(({ id }) => id === value)?.label ?? String(value);
  if (field.kind === 'date')
    return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? formatDay(String(value)) : String(value);
  return typeof value === 'number' ? formatNumber(value) : value;
}

function figures(touched: CheckedItem[], wording: UnitReportWording): Block[] {
  const rows = touched.flatMap(({ item, answer }) =>
    item.fields.flatMap((field) => {
      const value = field.kind === 'number' ? printedValue(field, answer) : '';
      return value && field.kind === 'number' ? [[label(field), value, field.unit]] : [];
    }),
  );
  if (rows.length === 0) return [];
  const table: Table = {
    type: 'table',
    widths: [1, 9, 2.5, 2.5],
    alignments: ['center', 'left', 'right', 'center'],
    header: [[...wording.results.figuresHeader]],
    rows: rows.map((row, index) => [String(index + 1), ...row]),
  };
  return [leadIn(wording.results.figures), table];
}

/** How many strengths and shortcomings the area has; they themselves stand in the assessment, once. */
function foundIn(code: string, { wording, strengths, shortcomings }: ReportContext): Block[] {
  const texts = wording.results;
  const count = (findings: ReportContext['strengths'], template: string) => {
    const number = findings.filter(({ areaCode }) => areaCode === code).length;
    return number > 0 ? [fill(template, { count: formatOrdinal(number) })] : [];
  };
  const found = [...count(strengths, texts.strengthCount), ...count(shortcomings, texts.shortcomingCount)];
  return found.length > 0 ? paragraphs(fill(texts.found, { found: found.join(texts.and) })) : [];
}
