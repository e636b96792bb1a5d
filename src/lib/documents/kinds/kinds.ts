import type { FollowUpRecord } from '#lib/domain/follow-up/record.ts';
import type { MissionRecord, VisitRecord } from '#lib/domain/record/visit-record.ts';
import { buildConclusionNotice } from './conclusion-notice/conclusion-notice.ts';
import { buildConsolidatedReport } from './consolidated-report/consolidated-report.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import type { DocumentKindId } from '#lib/documents/model/document-kind.ts';
import { buildFollowUpSheet } from './follow-up-sheet/follow-up-sheet.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { buildMinutes } from './minutes/minutes.ts';
import type { ReportMeans } from '#lib/documents/parts/report-context.ts';
import { buildUnitReport } from './unit-report/unit-report.ts';

/** How a kind of document is made: of one visit, of a mission with all its visits, or of what became of its recommendations. */
export type DocumentKind =
  | {
      of: 'visit';
      build: (record: VisitRecord, issue: IssueDetails, means?: ReportMeans) => DocumentModel;
    }
  | {
      of: 'mission';
      build: (record: MissionRecord, issue: IssueDetails, means?: ReportMeans) => DocumentModel;
    }
  | {
      of: 'followUp';
      build: (record: FollowUpRecord, issue: IssueDetails) => DocumentModel;
    };

/** Every kind of document. The abbreviation in its number (BB, BC, TB, …) is `office.json`'s. */
export const DOCUMENT_KINDS: Readonly<Record<DocumentKindId, DocumentKind>> = {
  minutes: { of: 'visit', build: buildMinutes },
  'unit-report': { of: 'visit', build: buildUnitReport },
  'conclusion-notice': { of: 'visit', build: buildConclusionNotice },
  'consolidated-report': { of: 'mission', build: buildConsolidatedReport },
  'follow-up-sheet': { of: 'followUp', build: buildFollowUpSheet },
};
