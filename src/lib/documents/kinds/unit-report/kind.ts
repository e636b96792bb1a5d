import type { KindOf } from '#lib/documents/kinds/kinds.ts';
import { buildUnitReport } from './unit-report.ts';
import { UnitReportWording } from './wording.ts';

export const kind: KindOf<'unit-report'> = { build: buildUnitReport, wording: UnitReportWording };
