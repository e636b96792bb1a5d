import { begunSheets } from '#lib/domain/figures/review.ts';
import type { Annex, Block } from '#lib/documents/model/document.ts';
import { failingAcross, failingChecks } from './sentence-lines.ts';
import type { ReportContext } from '#lib/documents/parts/report-context.ts';
import { keyed, paragraphs } from '#lib/documents/wording/sentences.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';

/** The annex of figures that do not agree, each with the cells that alone would mend it; none where nothing is to be guessed. */
export function figureAnnex({ record }: ReportContext, title: Block): Annex[] {
  const wording = PARTS.figures;
  const sheets = begunSheets(record.figures);
  const lines = [
    ...sheets.flatMap((sheet) => failingChecks(sheet, wording)),
    ...failingAcross(sheets, wording),
  ]
    .filter(({ suspects }) => suspects.length > 0)
    .map(({ line, suspects }) => [line, ...suspects].join(' '));
  if (lines.length === 0) return [];
  const said = lines.flatMap((line) => paragraphs(line));
  return [
    {
      landscape: false,
      blocks: [title, ...keyed('figures/suspects', [...paragraphs(wording.suspectsLead), ...said])],
    },
  ];
}
