import { byAddressee } from '#lib/domain/visit/recommendation.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import type { ConclusionNoticeWording } from './wording.ts';
import type { Block, Table } from '#lib/documents/model/document.ts';
import { ended, leadIn, prompt, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { withoutEmptyColumns } from '#lib/documents/paper/table-bands.ts';

/** Columns in which nobody may have written anything: by whom, by when, and what is to come of it. */
const ADDRESSEE = 2;
const DUE = 3;
const PRODUCT = 4;

/** What is to be done: task, unit, due date and product, those of one addressee together. */
export function actions(
  { mission, recommendations }: VisitRecord,
  wording: Pick<
    ConclusionNoticeWording,
    'actionsLead' | 'actionsHeader' | 'noActions' | 'noDue' | 'noAddressee'
  >,
): Block[] {
  const ordered = byAddressee(recommendations).flatMap(([, list]) => list);
  if (ordered.length === 0) return [prompt(wording.noActions)];
  const { delegation } = OFFICE.words[mission.kind];
  const table: Table = {
    type: 'table',
    widths: [0.8, 7.2, 3.2, 2.4, 3],
    alignments: ['center', 'left', 'left', 'center', 'left'],
    header: [[...wording.actionsHeader]],
    rows: ordered.map(({ content, addressee, dueDate, product }, index) => [
      String(index + 1),
      ended(content) || OFFICE.unknown,
      unended(addressee),
      dueDate === null ? '' : formatDay(dueDate),
      unended(product),
    ]),
  };
  return [
    leadIn(fill(wording.actionsLead, { delegation })),
    withoutEmptyColumns(table, [ADDRESSEE, DUE, PRODUCT], ''),
    ...(ordered.some(({ addressee }) => !addressee.trim()) ? [prompt(wording.noAddressee)] : []),
    ...(ordered.some(({ dueDate }) => dueDate === null) ? [prompt(wording.noDue)] : []),
  ];
}
