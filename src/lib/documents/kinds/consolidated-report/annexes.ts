import { cellAt } from '#lib/domain/consolidation/matrix.ts';
import { isExamined } from '#lib/domain/visit/progress.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { comparisonTables } from './comparison.ts';
import type { ConsolidatedAnnex, ConsolidatedContext } from './context.ts';
import { findingTables, recommendationTable, voiceTable } from './lists.ts';
import { matrixBlocks } from './matrix.ts';
import type { Annex, Block, Table } from '#lib/documents/model/document.ts';
import type { IssueWords } from '#lib/documents/parts/issue.ts';
import { annexTitle } from '#lib/documents/parts/letterhead.ts';
import { keyed } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/** The annexes a report has: units, their figures, what became of each criterion, what was found and recommended. */
export function consolidatedAnnexes(context: ConsolidatedContext, issue: IssueWords): Annex[] {
  const contents: Record<ConsolidatedAnnex, () => Block[]> = {
    units: () => [unitTable(context)],
    figures: () => comparisonTables(context, 'landscape'),
    matrix: () => matrixBlocks(context),
    findings: () => findingTables(context),
    voices: () => [voiceTable(context)],
    recommendations: () => [recommendationTable(context)],
  };
  return context.annexes.map((annex) => {
    const { subject } = context.wording.annexes[annex];
    const title = annexTitle(context.annexName(annex), subject, context.mission, issue);
    return {
      landscape: isWide(annex, context),
      blocks: [title, ...keyed(`annex/${annex}`, contents[annex]())],
    };
  });
}

const UPRIGHT: readonly ConsolidatedAnnex[] = ['units', 'voices'];

/** So few units stand beside the criteria on an upright page, where the table shares it with what is said of it. */
const UPRIGHT_UNITS = 5;

/** Whether an annex needs a page that is turned. */
function isWide(annex: ConsolidatedAnnex, { whole }: ConsolidatedContext): boolean {
  return annex === 'matrix' ? whole.rows.length > UPRIGHT_UNITS : !UPRIGHT.includes(annex);
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
