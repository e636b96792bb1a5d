import { addresseesOf } from '#lib/domain/visit/recommendation.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import template from '#templates/documents/unit-report.json' with { type: 'json' };
import type { Block, DocumentModel } from '#lib/documents/model/document.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { legalBasis } from '#lib/documents/parts/mission.ts';
import { namedHead, officeDocument, visitedAt } from '#lib/documents/parts/office-document.ts';
import { numberedHeading } from '#lib/documents/model/numbering.ts';
import { reportContext, type ReportMeans } from '#lib/documents/parts/report-context.ts';
import { keyed, leadIn, paragraphs, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { signature } from '#lib/documents/parts/signature.ts';
import { assessment } from './assessment.ts';
import { type UnitReportContext, UnitReportWording, type UnitReportSection } from './wording.ts';
import { organisation } from './organisation.ts';
import { recommendations } from './recommendations.ts';
import { results } from './results.ts';
import { visitAnnexes } from '#lib/documents/parts/visit-annexes.ts';

/**
 * Báo cáo kết quả giám sát (khảo sát, kiểm tra) of one unit, drafted from the record of its visit in the layout
 * of Decree 30/2020. Facts the record lacks print as “…”; an empty record still gives a valid report.
 * @param means the calendar by which dossiers are late, without which their lateness stays unknown, and the
 *   questionnaires citizens were asked with, without which interviews are only counted
 */
export function buildUnitReport(
  record: VisitRecord,
  issue: IssueDetails,
  means: ReportMeans = {},
): DocumentModel {
  const wording = UnitReportWording.parse(template);
  const context = { ...reportContext(record, means), wording };
  const { mission, unit, visit } = record;
  const { act, delegation } = OFFICE.words[mission.kind];
  const named = { act, unit: unit.name, delegation };
  const head = {
    ...namedHead(wording, named),
    mission,
    issue,
    created: visitedAt(visit, mission),
  };
  return officeDocument(head, (words) => ({
    blocks: [
      ...legalBasis(mission.legalBasis),
      ...keyed('opening', paragraphs(fill(wording.opening, named))),
      ...wording.order.flatMap((section, index) => sectionBlocks(section, index + 1, context)),
      { ...leadIn(fill(wording.closing, named)), key: 'closing' },
      signature(mission, words, {
        signing: issue.signing,
        unit,
        charged: addresseesOf(record.recommendations),
      }),
    ],
    annexes: visitAnnexes(context, words),
  }));
}

function sectionBlocks(section: UnitReportSection, place: number, context: UnitReportContext): Block[] {
  const { record, wording } = context;
  const headed = (heading: string, blocks: Block[]): Block[] => [
    numberedHeading(1, place, heading),
    ...keyed(`section/${section}`, blocks),
  ];
  switch (section) {
    case 'organisation': {
      const act = OFFICE.words[record.mission.kind].act.toLocaleUpperCase('vi');
      return headed(fill(wording.organisation.heading, { ACT: act }), organisation(context));
    }
    case 'results':
      return headed(wording.results.heading, results(context));
    case 'assessment':
      return headed(wording.assessment.heading, assessment(context));
    case 'recommendations':
      return headed(wording.recommendations.heading, recommendations(context));
    default:
      throw new UnreachableError(section);
  }
}
