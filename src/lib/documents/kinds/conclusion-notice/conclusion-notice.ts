import { addresseesOf, isRecommended } from '#lib/domain/visit/recommendation.ts';
import { formOf } from '#lib/domain/visit/visit.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import { formatDayInWords } from '#lib/domain/basics/vietnamese-date.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import template from '#templates/documents/conclusion-notice.json' with { type: 'json' };
import { actions } from './actions.ts';
import { general, shortcomings, type ConclusionContext } from './assessment.ts';
import { ConclusionNoticeWording, type ConclusionSection } from './wording.ts';
import type { Block, DocumentModel } from '#lib/documents/model/document.ts';
import { capitalised } from '#lib/documents/wording/figure-words.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { missionTopic } from '#lib/documents/parts/mission.ts';
import { namedHead, officeDocument, visitedAt } from '#lib/documents/parts/office-document.ts';
import { numberedHeading } from '#lib/documents/model/numbering.ts';
import { reportContext, type ReportMeans } from '#lib/documents/parts/report-context.ts';
import { asking, keyed, leadIn, paragraphs, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { signature } from '#lib/documents/parts/signature.ts';

/**
 * Thông báo kết luận on one unit: general assessment, shortcomings, what is to be done by whom until when, how it
 * is carried out. Evidence and photos stay with the report. An empty record still gives a valid notice.
 */
export function buildConclusionNotice(
  record: VisitRecord,
  issue: IssueDetails,
  means: ReportMeans = {},
): DocumentModel {
  const wording = ConclusionNoticeWording.parse(template);
  const context = { ...reportContext(record, means), wording };
  const { mission, unit, visit } = record;
  const { act, delegation, onSite, noDay } = OFFICE.words[mission.kind];
  const named = { act, unit: unit.name, delegation };
  const opening = fill(wording.opening[formOf(visit)], { ...named, onSite, topic: missionTopic(mission) });
  const opened =
    visit.date === null
      ? asking(paragraphs(opening), [noDay[formOf(visit)]])
      : paragraphs(fill(wording.dated, { Date: capitalised(formatDayInWords(visit.date)), opening }));
  const head = {
    ...namedHead(wording, named),
    mission,
    issue,
    created: visitedAt(visit, mission),
  };
  return officeDocument(head, (words) => ({
    blocks: [
      ...keyed('opening', opened),
      ...wording.order.flatMap((section, index): Block[] => [
        numberedHeading(1, index + 1, wording.headings[section]),
        ...keyed(`section/${section}`, sectionBlocks(section, context)),
      ]),
      { ...leadIn(fill(wording.closing, named)), key: 'closing' },
      signature(mission, words, {
        signing: issue.signing,
        unit,
        charged: addresseesOf(record.recommendations),
      }),
    ],
    annexes: [],
  }));
}

function sectionBlocks(section: ConclusionSection, context: ConclusionContext): Block[] {
  const { record, wording } = context;
  const { delegation } = OFFICE.words[record.mission.kind];
  const recommended = record.recommendations.filter(isRecommended);
  switch (section) {
    case 'general':
      return general(context);
    case 'shortcomings':
      return shortcomings(context);
    case 'actions':
      return actions(record, wording);
    case 'implementation':
      return [
        // Nobody is asked to report back on nothing.
        ...keyed(
          'section/implementation/report-back',
          recommended.length > 0
            ? paragraphs(
                fill(wording.reportBack[recommended.some(({ dueDate }) => dueDate) ? 'due' : 'noDue'], {
                  delegation,
                }),
              )
            : [],
        ),
        ...keyed('section/implementation/follow-up', paragraphs(fill(wording.followUp, { delegation }))),
      ];
    default:
      throw new UnreachableError(section);
  }
}
