import { addresseesOf } from '#lib/domain/visit/recommendation.ts';
import { attendeesOf, isSamePerson, type Attendee } from '#lib/domain/visit/attendee.ts';
import type { Checklist } from '#lib/domain/checklist/checklist.ts';
import { checklistKey } from '#lib/domain/checklist/checklist.ts';
import { consolidate } from '#lib/domain/consolidation/consolidation.ts';
import { summariseVisit, unitKeyOf } from '#lib/domain/consolidation/summary.ts';
import { wordedStatements } from '#lib/domain/visit/statement.ts';
import { reportsToSession } from '#lib/domain/mission/mission.ts';
import { numberDoubts } from '#lib/domain/record/number-doubts.ts';
import type { MissionRecord } from '#lib/domain/record/visit-record.ts';
import { formatCount } from '#lib/domain/basics/vietnamese-number.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import template from '#templates/documents/consolidated-report.json' with { type: 'json' };
import { consolidatedAnnexes } from './annexes.ts';
import { assessment } from './assessment.ts';
import { consolidatedContext, type ConsolidatedContext } from './context.ts';
import { recommendations } from './recommendations.ts';
import { ConsolidatedReportWording, type ConsolidatedReportSection } from './wording.ts';
import { results } from './results.ts';
import { scope } from './scope.ts';
import type { Annex, Block, Contents, DocumentModel } from '#lib/documents/model/document.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { legalBasis } from '#lib/documents/parts/mission.ts';
import { officeDocument } from '#lib/documents/parts/office-document.ts';
import { missionSubject } from '#lib/documents/parts/mission.ts';
import { numberedHeading } from '#lib/documents/model/numbering.ts';
import type { ReportMeans } from '#lib/documents/parts/report-context.ts';
import { keyed, leadIn, paragraphs, prompt, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { signature } from '#lib/documents/parts/signature.ts';

/** A text of so many letters fills about four pages: from there on a reader looks for a table of contents. */
const LONG = 7_000;

/** What a consolidated report is made with besides the mission. */
export interface ConsolidatedMeans extends ReportMeans {
  /** An earlier mission to the same units, to say what changed since. */
  earlier?: MissionRecord;
}

/**
 * Báo cáo tổng hợp trình kỳ họp HĐND, drafted from the visits of a mission in the layout of Decree 30/2020. Totals are
 * sums of what the units reported and are left out where a unit did not; an empty mission still gives a valid report.
 */
export function buildConsolidatedReport(
  { mission, visits }: MissionRecord,
  issue: IssueDetails,
  { earlier }: ConsolidatedMeans = {},
): DocumentModel {
  const wording = ConsolidatedReportWording.parse(template);
  const whole = consolidate({
    summaries: visits.map(summariseVisit),
    checklists: checklistsOf(visits),
    earlier: (earlier?.visits ?? []).map(summariseVisit),
  });
  const context = consolidatedContext(
    mission,
    whole,
    wording,
    presentAt(visits),
    visits.flatMap(({ unit, statements, findings }) =>
      wordedStatements(statements, findings).map((statement) => ({ unitKey: unitKeyOf(unit), statement })),
    ),
    visits.map((visit) => ({
      unitKey: unitKeyOf(visit.unit),
      visitId: visit.visit.id,
      sheets: visit.figures,
      doubts: numberDoubts(visit),
    })),
  );
  const { act, delegation } = OFFICE.words[mission.kind];
  const what = missionSubject(mission);
  const session = unended(mission.councilSession);
  const units = formatCount(whole.rows.length);
  const sections = wording.order.flatMap((section, index) => sectionBlocks(section, index + 1, context));
  const charged = addresseesOf(
    whole.recommendations.flatMap((common) =>
      common.recommendations.map(({ recommendation }) => recommendation),
    ),
  );
  const opening =
    whole.rows.length > 0
      ? fill(wording.opening, { delegation, act, units })
      : fill(wording.openingEmpty, { delegation, act });
  const head = {
    kind: wording.kind,
    mission,
    issue,
    title: {
      name: wording.name,
      subject: fill(wording.subject, { what }),
      submitted: session ? fill(wording.submitted, { session }) : '',
    },
    fileTitle: fill(wording.fileTitle, { what }),
    created: createdAt({ mission, visits }),
  };
  return officeDocument(head, (words) => {
    const annexes = consolidatedAnnexes(context, words);
    return {
      blocks: [
        ...(session || !reportsToSession(mission.kind) ? [] : keyed('session', [prompt(wording.noSession)])),
        ...legalBasis(mission.legalBasis),
        ...keyed('opening', paragraphs(opening)),
        ...(lengthOf(sections) > LONG ? [contentsOf(annexes, wording.contents)] : []),
        ...sections,
        { ...leadIn(fill(wording.closing, { act, delegation })), key: 'closing' },
        signature(mission, words, {
          signing: issue.signing,
          charged,
          units: whole.rows.map(({ unit }) => unit),
        }),
      ],
      annexes,
    };
  });
}

function contentsOf(annexes: readonly Annex[], title: string): Contents {
  const titles = annexes.flatMap(({ blocks }) =>
    blocks.filter((block) => block.type === 'title').slice(0, 1),
  );
  return {
    type: 'contents',
    title,
    depth: 2,
    annexes: titles.map(({ name, subject }) => `${name}. ${subject}`),
  };
}

/** Who was there for the delegation at any visit, each person once. */
function presentAt(visits: MissionRecord['visits']): Attendee[] {
  return visits
    .flatMap(({ attendees }) => attendeesOf(attendees, 'delegation'))
    .reduce<Attendee[]>(
      (all, attendee) => (all.some((other) => isSamePerson(other, attendee)) ? all : [...all, attendee]),
      [],
    );
}

function checklistsOf(visits: MissionRecord['visits']): Checklist[] {
  return [...new Map(visits.map(({ checklist }) => [checklistKey(checklist), checklist])).values()];
}

/** When the latest of its visits was closed: the same record gives the same file. */
function createdAt({ mission, visits }: MissionRecord): string {
  const instants = visits.flatMap(({ visit }) => visit.closedAt ?? visit.startedAt ?? []);
  return instants.sort().at(-1) ?? mission.createdAt;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'paragraph') return sum + block.runs.reduce((all, { text }) => all + text.length, 0);
    return block.type === 'table' ? sum + block.rows.flat().join('').length : sum;
  }, 0);
}

function sectionBlocks(
  section: ConsolidatedReportSection,
  place: number,
  context: ConsolidatedContext,
): Block[] {
  const { mission, wording } = context;
  const headed = (heading: string, blocks: Block[]): Block[] => [
    numberedHeading(1, place, heading),
    ...keyed(`section/${section}`, blocks),
  ];
  switch (section) {
    case 'scope': {
      const act = OFFICE.words[mission.kind].act.toLocaleUpperCase('vi');
      return headed(fill(wording.scope.heading, { ACT: act }), scope(context));
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
