import { byAddressee } from '#lib/domain/visit/recommendation.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import type { ConclusionNoticeWording } from './wording.ts';
import type { Block, Table } from '#lib/documents/model/document.ts';
import { ended, leadIn, prompt, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { withoutEmptyColumns } from '#lib/documents/paper/table-bands.ts';

/** The column of what is to come of it, which nobody may have asked for. */
const PRODUCT = 4;

/** What is to be done: task, unit, due date and product, those of one addressee together. */
export function actions(
  { mission, recommendations }: VisitRecord,
  wording: Pick<ConclusionNoticeWording, 'actionsLead' | 'actionsHeader' | 'noActions'>,
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
      unended(addressee) || OFFICE.unknown,
      dueDate === null ? OFFICE.unknown : formatDay(dueDate),
      unended(product) || OFFICE.unknown,
    ]),
  };
  return [
    leadIn(fill(wording.actionsLead, { delegation })),
    withoutEmptyColumns(table, [PRODUCT], OFFICE.unknown),
  ];
}
