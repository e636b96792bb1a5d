import { cellAt } from '#lib/domain/consolidation/matrix.ts';
import { isExamined } from '#lib/domain/visit/progress.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { comparisonTables } from './consolidated-comparison.ts';
import type { ConsolidatedAnnex, ConsolidatedContext } from './consolidated-context.ts';
import { findingTables, recommendationTable } from './consolidated-lists.ts';
import { matrixBlocks } from './consolidated-matrix.ts';
import type { Annex, Block, Table } from './document.ts';
import type { IssueWords } from './issue.ts';
import { annexTitle } from './letterhead.ts';
import { keyed } from './sentences.ts';
import { OFFICE } from './shared-wording.ts';

/** The annexes a report has: units, their figures, what became of each criterion, what was found and recommended. */
export function consolidatedAnnexes(context: ConsolidatedContext, issue: IssueWords): Annex[] {
  const contents: Record<ConsolidatedAnnex, () => Block[]> = {
    units: () => [unitTable(context)],
    figures: () => comparisonTables(context, 'landscape'),
    matrix: () => matrixBlocks(context),
    findings: () => findingTables(context),
    recommendations: () => [recommendationTable(context)],
  };
  return context.annexes.map((annex) => {
    const { subject } = context.wording.annexes[annex];
    const title = annexTitle(context.annexName(annex), subject, context.mission, issue);
    return { landscape: annex !== 'units', blocks: [title, ...keyed(`annex/${annex}`, contents[annex]())] };
  });
}

function unitTable({ wording, whole, unitName }: ConsolidatedContext): Table {
  const { header } = wording.annexes.units;
  return {
    type: 'table',
    widths: [1.2, 5.5, 3.2, 2.4, 1.9, 1.9],
    alignments: ['center', 'left', 'left', 'center', 'right', 'right'],
    header: [[...header]],
    rows: whole.rows.map((row, index) => [
      String(index + 1),
      unitName(row.unitKey),
      row.unit.province,
      row.visits.map(({ day }) => (day === '' ? OFFICE.unknown : formatDay(day))).join('\n'),
      formatNumber(whole.criteria.filter(({ code }) => isExamined(cellAt(row, code))).length),
      formatNumber(row.visits.reduce((sum, { findings }) => sum + findings.length, 0)),
    ]),
  };
}
