import { percentageOf, shareText } from '#lib/domain/figures/rates.ts';
import { leadBodyOf } from '#lib/domain/follow-up/standing-cases.ts';
import { isDoneLate, isOverdue, type SheetCase } from '#lib/domain/follow-up/record.ts';
import { FollowUpStatus } from '#lib/domain/follow-up/follow-up.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { formOf, VisitForm } from '#lib/domain/visit/visit.ts';
import { nfc } from '#lib/domain/basics/vietnamese-text.ts';
import type { Block, Table } from '#lib/documents/model/document.ts';
import { lowered } from '#lib/documents/wording/figure-words.ts';
import type { FollowUpSheetContext } from './wording.ts';
import { keyed, leadIn, paragraphs, prompt, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

type Cases = readonly SheetCase[];
const countOf = (cases: Cases, is: (standing: SheetCase) => boolean) => cases.filter(is).length;
/** “1/6”. */
const partOfAll = (count: number, all: number) => `${formatNumber(count)}/${formatNumber(all)}`;
const bodyOf = (standing: SheetCase) => nfc(unended(leadBodyOf(standing)));

/** How many recommendations stand where, each count with what it is a part of, and the same by lead body. */
export function summary(context: FollowUpSheetContext): Block[] {
  const { wording, cases, date } = context;
  const texts = wording.summary;
  if (cases.length === 0) {
    return keyed('section/summary/none', [prompt(texts.none)]);
  }
  const lines: [string, string][] = [
    ['total', totalText(context)],
    ['results', resultsText(context)],
    ['due', dueText(context)],
  ];
  const later = cases.reduce((sum, standing) => sum + standing.state.later.length, 0);
  if (later > 0) lines.push(['later', fill(texts.later, { entries: formatCount(later), date })]);
  return [
    ...lines.flatMap(([key, text]) => keyed(`section/summary/${key}`, paragraphs(text))),
    leadIn(texts.byBody),
    bodyTable(context),
  ];
}

function totalText({ wording, cases, mission }: FollowUpSheetContext): string {
  const { onSite } = OFFICE.words[mission.kind];
  const texts = wording.summary;
  const visited = cases.flatMap(({ places }) => places.map(({ visit }) => visit));
  const visits = VisitForm.options.flatMap((form) => {
    const count = new Set(visited.flatMap((visit) => (formOf(visit) === form ? [visit.id] : []))).size;
    return count > 0 ? [fill(texts.visits[form], { count: formatCount(count), onSite })] : [];
  });
  const named = cases.map(bodyOf).filter((body) => body !== '');
  const unassigned = cases.length - named.length;
  return [
    fill(texts.total, {
      count: formatCount(cases.length),
      visits: visits.join(texts.and),
      annex: OFFICE.annex.mentioned,
    }),
    ...(named.length > 0 ? [fill(texts.bodies, { bodies: formatCount(new Set(named).size) })] : []),
    ...(unassigned > 0 ? [fill(texts.unassigned, { share: partOfAll(unassigned, cases.length) })] : []),
  ].join(' ');
}

function resultsText({ wording, cases }: FollowUpSheetContext): string {
  const texts = wording.summary;
  const all = cases.length;
  const list = FollowUpStatus.options
    .map((status) => ({ status, count: countOf(cases, ({ state }) => state.status === status) }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) =>
      fill(texts.result, {
        status: lowered(wording.statuses[status]),
        share: shareText(count, all, percentageOf(count, all)),
      }),
    );
  const unrecorded = countOf(cases, ({ isRecorded }) => !isRecorded);
  return [
    fill(texts.results, { count: formatCount(all), list: list.join('; ') }),
    ...(unrecorded > 0 ? [fill(texts.unrecorded, { share: partOfAll(unrecorded, all) })] : []),
  ].join(' ');
}

function dueText({ wording, cases, settings }: FollowUpSheetContext): string {
  const texts = wording.summary;
  const dated = countOf(cases, ({ state }) => state.dueDate !== null);
  const undated = cases.length - dated;
  const unissued = countOf(cases, ({ source }) => source === null);
  const due = fill(texts.due, {
    dated: partOfAll(dated, cases.length),
    overdue: partOfAll(countOf(cases, isOverdue), dated),
    days: formatCount(settings.dueSoonDays),
    soon: partOfAll(
      countOf(cases, ({ state }) => state.due === 'dueSoon'),
      dated,
    ),
  });
  const extended = countOf(cases, ({ state }) => state.extension !== null);
  const doneLate = countOf(cases, isDoneLate);
  const done = countOf(cases, ({ state }) => state.status === 'done');
  return [
    ...(dated > 0 ? [due] : []),
    ...(extended > 0 ? [fill(texts.extended, { share: partOfAll(extended, cases.length) })] : []),
    ...(doneLate > 0 ? [fill(texts.doneLate, { done: formatCount(done), late: formatCount(doneLate) })] : []),
    ...(undated > 0 ? [fill(texts.undated, { share: partOfAll(undated, cases.length) })] : []),
    ...(unissued > 0 ? [fill(texts.unissued, { share: partOfAll(unissued, cases.length) })] : []),
  ].join(' ');
}

function bodyTable({ wording, cases }: FollowUpSheetContext): Table {
  const texts = wording.summary;
  const counts = (some: Cases) =>
    [
      some.length,
      ...FollowUpStatus.options.map((status) => countOf(some, ({ state }) => state.status === status)),
      countOf(some, isOverdue),
    ].map((count) => formatNumber(count));
  return {
    type: 'table',
    widths: [1, 3.6, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8],
    alignments: ['center', 'left', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
    header: [[...texts.header]],
    rows: [
      ...grouped(cases, bodyOf).map((some, index) => [
        formatNumber(index + 1),
        bodyOf(some[0]) || texts.unknownBody,
        ...counts(some),
      ]),
      ['', texts.sum, ...counts(cases)],
    ],
  };
}
