import { saysSomething } from '#lib/domain/basics/vietnamese-text.ts';
import { leadBodyOf } from '#lib/domain/follow-up/standing-cases.ts';
import { isDoneLate, isOverdue, type SheetCase } from '#lib/domain/follow-up/record.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { formOf } from '#lib/domain/visit/visit.ts';
import type { Table } from '#lib/documents/model/document.ts';
import type { FollowUpSheetContext, FollowUpSheetWording } from './wording.ts';
import { extendedText, lines, stepsText } from './steps.ts';
import { issuedText, sourceText } from '#lib/documents/parts/issue.ts';
import { capitalised } from '#lib/documents/wording/figure-words.ts';
import { ended, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { withoutEmptyColumns } from '#lib/documents/paper/table-bands.ts';

/** Columns nobody may have written anything for: who is responsible, what is to come of it, what shows it. */
const MAYBE_EMPTY = [4, 5, 8];

/** Every recommendation in a row: where it stands, who carries it out, what became of it. */
export function caseTable(context: FollowUpSheetContext): Table {
  const { wording, cases } = context;
  const table: Table = {
    type: 'table',
    // What was done is the longest text by far.
    widths: [0.9, 4.4, 4.1, 2.5, 1.9, 1.9, 2.3, 2.3, 2.7, 7.2],
    alignments: ['center', 'left', 'left', 'left', 'left', 'left', 'center', 'left', 'left', 'left'],
    header: [[...wording.annex.header]],
    rows: cases.map((standing, index) => [formatNumber(index + 1), ...cellsOf(standing, context)]),
  };
  return withoutEmptyColumns(table, MAYBE_EMPTY, OFFICE.unknown);
}

function cellsOf(standing: SheetCase, context: FollowUpSheetContext): string[] {
  const { wording } = context;
  const { recommendation, state } = standing;
  const texts = wording.annex;
  const { assignment } = state;
  const cooperating = unended(assignment?.cooperatingBody ?? '');
  return [
    lines(
      [
        unended(assignment?.sourceDocument ?? ''),
        standing.source === null ? texts.unissued : '',
        ...standing.places.flatMap((place) => sourceLines(place, standing, context)),
      ],
      OFFICE.unknown,
    ),
    ended(recommendation.content) || OFFICE.unknown,
    lines(
      [
        unended(leadBodyOf(standing)) || OFFICE.unknown,
        cooperating && fill(texts.cooperating, { body: cooperating }),
      ],
      OFFICE.unknown,
    ),
    unended(assignment?.personResponsible ?? '') || OFFICE.unknown,
    unended(recommendation.product) || OFFICE.unknown,
    lines([...dueLines(state, wording), ...movedLines(standing, context)], ''),
    statusText(standing, wording),
    lines(
      state.statuses
        .filter(({ evidence }) => saysSomething(evidence))
        .map(({ day, evidence }) => fill(texts.evidence, { day: formatDay(day), evidence: ended(evidence) })),
      OFFICE.unknown,
    ),
    stepsText(standing, wording),
  ];
}

type Place = SheetCase['places'][number];

/** The issued document that carries it, where nobody named another, and the visit it comes from. */
function sourceLines(place: Place, { state }: SheetCase, context: FollowUpSheetContext): string[] {
  const named = unended(state.assignment?.sourceDocument ?? '') !== '';
  return [named ? '' : issuedText(place.ids, context.issued, context.day), visitText(place, context)];
}

/** The day that holds; where more time was given, by which document, and the day before that. */
function dueLines({ dueDate, sourceDue, extension }: SheetCase['state'], { annex }: FollowUpSheetWording) {
  if (dueDate === null) return [annex.undated];
  if (extension === null) return [formatDay(dueDate)];
  const before = sourceDue === null ? [] : [fill(annex.sourceDue, { day: formatDay(sourceDue) })];
  return [extendedText(extension, annex), ...before];
}

/** The day the issued document asks by, where another is followed up. */
function movedLines({ places, state }: SheetCase, { moved, wording }: FollowUpSheetContext): string[] {
  const own = places.flatMap(({ ids }) => ids.flatMap((id) => moved.get(id) ?? []));
  // Where one document stands beside it, that is the one meant.
  const isPlain = places.length === 1 && unended(state.assignment?.sourceDocument ?? '') === '';
  const told = own.map(({ source, due }) => {
    const day = formatDay(due);
    return isPlain
      ? fill(wording.annex.issuedDue, { day })
      : fill(wording.annex.issuedDueIn, { document: sourceText(source), day });
  });
  return [...new Set(told)];
}

function visitText({ visit, unit }: Place, { wording, mission }: FollowUpSheetContext): string {
  const texts = wording.annex;
  const OnSite = capitalised(OFFICE.words[mission.kind].onSite);
  const named = fill(texts.visit[formOf(visit)], { unit: unit.name, OnSite });
  return visit.date === null ? named : fill(texts.visitDated, { visit: named, date: formatDay(visit.date) });
}

function statusText(standing: SheetCase, { statuses, annex }: FollowUpSheetWording): string {
  const { state, isRecorded } = standing;
  const { status, daysLeft } = state;
  const entry = state.statuses.findLast((entry) => entry.status === status);
  return lines(
    [
      statuses[status],
      isRecorded && entry ? fill(annex.foundOn, { day: formatDay(entry.day) }) : annex.unrecorded,
      isOverdue(standing) ? fill(annex.late, { days: formatCount(-(daysLeft ?? 0)) }) : '',
      isDoneLate(standing) ? fill(annex.doneLate, { days: formatCount(state.daysDoneLate) }) : '',
    ],
    OFFICE.unknown,
  );
}
