import { casesOn, movedDues, sheetDay, type FollowUpRecord } from '#lib/domain/follow-up/record.ts';
import { leadBodyOf } from '#lib/domain/follow-up/standing-cases.ts';
import { formatDayInWords } from '#lib/domain/basics/vietnamese-date.ts';
import template from '#templates/documents/follow-up-sheet.json' with { type: 'json' };
import type { Block, DocumentModel } from '#lib/documents/model/document.ts';
import { duties } from './duties.ts';
import { type FollowUpSheetContext, FollowUpSheetWording } from './wording.ts';
import { summary } from './summary.ts';
import { caseTable } from './table.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { annexTitle } from '#lib/documents/parts/letterhead.ts';
import { missionSubject } from '#lib/documents/parts/mission.ts';
import { numberedHeading } from '#lib/documents/model/numbering.ts';
import { namedHead, officeDocument } from '#lib/documents/parts/office-document.ts';
import { keyed, leadIn, paragraphs, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { signature } from '#lib/documents/parts/signature.ts';

/**
 * Phiếu theo dõi thực hiện kiến nghị of a mission: how its recommendations stand at the end of the day of the sheet,
 * what is due next, and in an annex every recommendation in a row. A mission without any still gives a valid sheet.
 */
export function buildFollowUpSheet(record: FollowUpRecord, issue: IssueDetails): DocumentModel {
  const wording = FollowUpSheetWording.parse(template);
  const { mission, settings } = record;
  const { act, delegation } = OFFICE.words[mission.kind];
  const day = sheetDay(record, issue.date);
  const date = formatDayInWords(day);
  const cases = casesOn(record, day);
  const context: FollowUpSheetContext = {
    mission,
    settings,
    cases,
    issued: record.issued ?? [],
    moved: movedDues(record, day),
    day,
    date,
    wording,
  };
  const what = missionSubject(mission);
  const sections = [
    { heading: wording.summary.heading, blocks: summary(context) },
    ...(cases.length > 0 ? [{ heading: wording.duties.heading, blocks: duties(context) }] : []),
  ];
  const head = {
    ...namedHead(wording, { what }),
    mission,
    issue,
    created: createdAt(record),
  };
  return officeDocument(head, (words) => ({
    blocks: [
      ...keyed('opening', paragraphs(fill(wording.opening, { delegation, act, date }))),
      ...sections.flatMap(({ heading, blocks }, index): Block[] => [
        numberedHeading(1, index + 1, heading),
        ...blocks,
      ]),
      { ...leadIn(fill(wording.closing, { act, date })), key: 'closing' },
      signature(mission, words, {
        signing: issue.signing,
        charged: cases.map(leadBodyOf),
        units: cases.flatMap(({ places }) => places.map(({ unit }) => unit)),
      }),
    ],
    annexes:
      cases.length === 0
        ? []
        : [
            {
              landscape: true,
              blocks: [
                annexTitle(OFFICE.annex.name, wording.annex.subject, mission, words),
                caseTable(context),
              ],
            },
          ],
  }));
}

/** When the last of it was written down: the same record gives the same file. */
function createdAt({ mission, visits, followUps }: FollowUpRecord): string {
  const instants = [
    ...visits.flatMap(({ visit }) => visit.closedAt ?? visit.startedAt ?? []),
    ...followUps.map(({ at }) => at),
  ];
  return instants.sort().at(-1) ?? mission.createdAt;
}
