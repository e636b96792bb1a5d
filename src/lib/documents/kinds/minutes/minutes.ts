import { formOf } from '#lib/domain/visit/visit.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import template from '#templates/documents/minutes.json' with { type: 'json' };
import type { Block, DocumentModel } from '#lib/documents/model/document.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { officeDocument, visitedAt } from '#lib/documents/parts/office-document.ts';
import { conclusion } from './conclusion.ts';
import { type MinutesContext, MinutesWording, type MinutesSection } from './wording.ts';
import { findings } from './findings.ts';
import { addedLater, ending, journalHead, opening } from './opening.ts';
import { arrival, checks, unitReport } from './results.ts';
import { minutesSignatures } from './signatures.ts';
import { explanations, opinions, proposals } from './statements.ts';
import { numberedHeading } from '#lib/documents/model/numbering.ts';
import { reportContext, type ReportMeans } from '#lib/documents/parts/report-context.ts';
import { keyed, prompt, fill } from '#lib/documents/wording/sentences.ts';
import { capitalised } from '#lib/documents/wording/figure-words.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { recipientsOf } from '#lib/documents/parts/signature.ts';
import { visitAnnexes } from '#lib/documents/parts/visit-annexes.ts';

/**
 * Biên bản làm việc of one visit in the layout of Decree 30/2020, form 1.9: numbered, without place and date,
 * signed by secretary, chair and the unit. What nobody wrote down prints as “…” or says so; an empty record still
 * gives minutes to be filled in by hand.
 */
export function buildMinutes(
  record: VisitRecord,
  issue: IssueDetails,
  means: ReportMeans = {},
): DocumentModel {
  const wording = MinutesWording.parse(template);
  const { mission, unit, visit } = record;
  const { act, delegation, onSite } = OFFICE.words[mission.kind];
  const form = wording.forms[formOf(visit)];
  const context = { ...reportContext(record, means), wording, form };
  const subject = fill(form.subject, { delegation, unit: unit.name, OnSite: capitalised(onSite) });
  const head = {
    kind: wording.kind,
    mission,
    issue,
    title: { name: wording.name, subject },
    isDated: false,
    fileTitle: fill(form.fileTitle, { act, unit: unit.name, onSite }),
    created: visitedAt(visit, mission),
  };
  return officeDocument(head, (words) => ({
    blocks: [
      ...opening(context),
      ...sections(context),
      ending(context),
      minutesSignatures(context),
      { type: 'recipients', ...recipientsOf(mission.issuer, words.symbol, unit) },
    ],
    annexes: visitAnnexes(context, words),
  }));
}

/** The sections that have something to say, numbered in the order of the template. */
function sections(context: MinutesContext): Block[] {
  const { order, headings } = context.wording;
  const present = order.filter((section) => section !== 'arrival' || arrival(context).length > 0);
  const drafted = present.flatMap((section, index): Block[] => [
    numberedHeading(1, index + 1, headings[section]),
    ...keyed(`section/${section}`, sectionBlocks(section, context)),
  ]);
  // What the app adds is no part of what anybody concluded.
  const added = [...journalHead(context), ...addedLater(context)];
  const heading = numberedHeading(1, present.length + 1, context.wording.recordHeading);
  return added.length > 0 ? [...drafted, heading, ...added] : drafted;
}

function sectionBlocks(section: MinutesSection, context: MinutesContext): Block[] {
  const orNone = (blocks: Block[], none: string) => (blocks.length > 0 ? blocks : [prompt(none)]);
  const { none } = context.wording;
  switch (section) {
    case 'arrival':
      return arrival(context);
    case 'report':
      return orNone(unitReport(context), none.report);
    case 'checks':
      return orNone(checks(context), none.checks);
    case 'findings':
      return orNone(findings(context), none.findings);
    case 'opinions':
      return orNone(opinions(context), none.opinions);
    case 'explanations':
      return orNone(explanations(context), none.explanations);
    case 'proposals':
      return orNone(proposals(context), none.proposals);
    case 'conclusion':
      return conclusion(context);
    default:
      throw new UnreachableError(section);
  }
}
