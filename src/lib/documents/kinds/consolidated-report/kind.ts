import type { KindOf } from '#lib/documents/kinds/kinds.ts';
import { buildConsolidatedReport } from './consolidated-report.ts';
import { ConsolidatedReportWording } from './wording.ts';

export const kind: KindOf<'consolidated-report'> = {
  build: buildConsolidatedReport,
  wording: ConsolidatedReportWording,
};
