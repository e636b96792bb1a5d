import { isQuestion, isShortcoming } from '#lib/domain/visit/finding.ts';
import { isRecommended } from '#lib/domain/visit/recommendation.ts';
import { missingIn } from '#lib/domain/record/completeness.ts';
import { openFigureQuestions } from '#lib/domain/record/figure-suggestions.ts';
import { contradictionsIn } from '#lib/domain/record/contradictions.ts';
import { leadBodyOf } from '#lib/domain/follow-up/standing-cases.ts';
import {
  casesOn,
  doneDoubt,
  movedDues,
  sheetDay,
  type FollowUpRecord,
} from '#lib/domain/follow-up/record.ts';
import { dayOf } from '#lib/domain/basics/vietnamese-date.ts';
import { doubtDay } from '#lib/domain/basics/day-doubts.ts';
import { entryDayLimits } from '#lib/domain/follow-up/follow-up.ts';
import { documentDayLimits, lastDayOf } from './document-day.ts';
import type { Calendar } from '#lib/domain/basics/working-days.ts';
import type { DocumentDraft } from './document-draft.ts';
import { disputedFindings, REPLIES, statementsOn, wordedStatements } from '#lib/domain/visit/statement.ts';
import { signaturesLeft } from '#lib/domain/visit/signature.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import type { NumberDoubt } from '#lib/domain/record/number-doubt.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';

/** What of the letterhead (Decree 30/2020, boxes 2 to 4) a mission may leave open: it is filled in with the mission. */
export type LetterheadGap = 'superior' | 'symbol' | 'place';

/** What a document goes out without, told before it is issued; nothing of it forbids issuing. */
export interface DocumentLack {
  what:
    | 'empty'
    | LetterheadGap
    | 'number'
    | 'provisional'
    | 'sharedNumber'
    | 'date'
    | 'stale'
    | 'orphaned'
    | 'reworded'
    | 'prompts'
    | 'blanks'
    | 'signer'
    | 'open'
    | 'unanswered'
    | 'incomplete'
    | 'withoutFinding'
    | 'withoutPhoto'
    | 'lacking'
    | 'withoutCause'
    | 'withoutRecommendation'
    | 'vague'
    | 'contradicted'
    | 'disputed'
    | 'opposed'
    | 'numbers'
    | 'figures'
    | 'asked'
    | 'unseen'
    | 'listed'
    | 'pastDue'
    | 'times'
    | 'people'
    | 'miscoded'
    | 'repeated'
    | 'unsigned'
    | 'outdated'
    | 'undated'
    | 'unassigned'
    | 'movedDue'
    | 'later'
    | 'nothingAsked'
    | 'unissued'
    | 'unproven'
    | 'beforeSource'
    | 'entryDays'
    | 'farDate'
    | 'notYet'
    | 'beforeVisit'
    | 'beforeReplaced';
  count: number;
  /** The first visit that lacks it, where a visit does: there it is put right. */
  visitId?: string;
  /** The numbers that do not go together, by visit, so that each can be told. */
  doubts?: DoubtsOfVisit[];
}

/** Numbers of one visit that do not go together, with the sheets they are held against. */
export interface DoubtsOfVisit {
  visitId: string;
  unit: string;
  doubts: NumberDoubt[];
  sheets: FigureSheet[];
}

interface Surroundings {
  /** Whether its text, as drafted and edited, tells of nothing. */
  isEmpty: boolean;
  /** Other documents with the same number. */
  sharing: number;
  /** What its letterhead prints “…” for, besides number and day. */
  letterhead: readonly LetterheadGap[];
  /** Edited paragraphs nobody decided on since their data changed, and those the draft has no more. */
  stale: number;
  orphaned: number;
  /** Paragraphs written over after somebody signed. */
  reworded: number;
  /** Lines that ask for something and will not print; texts that print with “…”. */
  prompts: number;
  blanks: number;
  /** Of what the document reports on: `lacksOfRecord`. */
  record: readonly DocumentLack[];
}

const named = (counts: readonly (readonly [DocumentLack['what'], number])[]): DocumentLack[] =>
  counts.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }));

/** What a document reports on. */
interface Reported {
  visits: readonly VisitRecord[];
  /** The recommendations it follows up. */
  followUp?: FollowUpRecord | undefined;
  /** Names missing where it is signed. */
  signersMissing?: number;
  /** Of days off, by which the dates of dossiers are judged. */
  calendar?: Calendar | undefined;
  /** Day of the document it takes the place of. */
  replacedDay?: string | null;
}

/** What is odd about the day of a document, in the same words as at its field. */
function oddDay(
  date: string | null,
  { visits, followUp, replacedDay = null }: Reported,
  today: string,
): DocumentLack[] {
  const worked = [...visits, ...(followUp?.visits ?? [])].map(({ visit }) => visit);
  const limits = documentDayLimits({ visit: lastDayOf(worked), replaced: replacedDay });
  const doubt = doubtDay(date, limits, today);
  if (doubt === null) return [];
  if (doubt.kind === 'notYet') return [{ what: 'notYet', count: 1 }];
  if (doubt.kind !== 'tooEarly') return [{ what: 'farDate', count: 1 }];
  return [{ what: doubt.than.of === 'replaced' ? 'beforeReplaced' : 'beforeVisit', count: 1 }];
}

/** Shortcomings the unit does not agree with: the council is told of them as they stand in the report of each unit. */
function disputed({ findings, statements }: VisitRecord, kind: string): number {
  if (kind !== 'consolidated-report') return 0;
  const against = disputedFindings(statements);
  return findings.filter((one) => isShortcoming(one) && !one.deleted && against.has(one.id)).length;
}

/** Dissents against the visit as a whole. */
function opposed({ findings, statements }: VisitRecord, kind: string): number {
  if (kind !== 'consolidated-report') return 0;
  return statementsOn(wordedStatements(statements, findings), null, ['dissent']).length;
}

/** Questions put to the unit that it has not answered. */
function unreplied({ findings, statements }: VisitRecord): number {
  const said = wordedStatements(statements, findings);
  return findings.filter(
    (one) => isQuestion(one) && !one.deleted && statementsOn(said, one.id, REPLIES).length === 0,
  ).length;
}

/** Kinds that tell of causes. */
const TELL_CAUSES = ['unit-report', 'consolidated-report'];

/** Shortcomings of a visit without a cause, and those nothing is recommended for; recommendations to nobody or by no day. */
function unanswered({ findings, recommendations }: VisitRecord, kind: string) {
  const shortcomings = findings.filter((finding) => isShortcoming(finding) && !finding.deleted);
  const recommended = recommendations.filter(isRecommended);
  // A recommendation on the whole answers for every shortcoming that has none of its own.
  const general = recommended.some(({ findingId }) => findingId === null);
  const answered = new Set(recommended.map(({ findingId }) => findingId));
  return {
    withoutCause: TELL_CAUSES.includes(kind)
      ? shortcomings.filter(
          ({ objectiveCause, subjectiveCause }) => !objectiveCause.trim() && !subjectiveCause.trim(),
        ).length
      : 0,
    withoutRecommendation: general ? 0 : shortcomings.filter(({ id }) => !answered.has(id)).length,
    vague: recommended.filter(({ addressee, dueDate }) => !addressee.trim() || !dueDate).length,
  };
}

/**
 * What the visits or recommendations lack that a document of this kind and date reports on, and what in them does not go
 * together.
 * @param now the instant against which days and times are held, and due dates while the document has no day
 */
export function lacksOfRecord(
  { kind, date }: Pick<DocumentDraft, 'kind' | 'date'>,
  reported: Reported,
  now: string,
): DocumentLack[] {
  const today = dayOf(now);
  const { visits, followUp, signersMissing = 0, calendar } = reported;
  const lacksOfVisits = visits.map((record) => {
    const missing = missingIn(record);
    const open = unanswered(record, kind);
    const against = contradictionsIn(record, { day: date ?? today, now }, calendar);
    return {
      visitId: record.visit.id,
      doubts: against.numbers,
      unit: record.unit.name,
      sheets: record.figures,
      counts: {
        open: record.visit.closedAt === null ? 1 : 0,
        unanswered: missing.unanswered.length,
        incomplete: missing.incomplete.length,
        withoutFinding: missing.withoutFinding.length,
        withoutPhoto: missing.withoutPhoto.length,
        lacking: missing.lacking.length,
        withoutCause: open.withoutCause,
        withoutRecommendation: open.withoutRecommendation,
        vague: open.vague,
        contradicted: against.findings.length,
        disputed: disputed(record, kind),
        opposed: opposed(record, kind),
        numbers: against.numbers.length,
        figures: openFigureQuestions(record).length,
        asked: unreplied(record),
        unseen: against.unseen.length,
        listed: against.listed.length,
        pastDue: against.pastDue.length,
        miscoded: against.miscoded.length,
        repeated: against.repeated.length,
        times: against.times.length,
        people: against.people.length,
        // Only minutes are signed by those who were there.
        unsigned: kind === 'minutes' ? signaturesLeft(record.attendees, record.signatures).length : 0,
        outdated: kind === 'minutes' ? against.outdated.length : 0,
      },
    };
  });
  const ofVisits = (what: keyof (typeof lacksOfVisits)[number]['counts']): DocumentLack[] => {
    const lacking = lacksOfVisits.filter(({ counts }) => counts[what] > 0);
    const count = lacking.reduce((sum, { counts }) => sum + counts[what], 0);
    const [first] = lacking;
    if (!first) return [];
    const lack = { what, count, visitId: first.visitId };
    if (what !== 'numbers') return [lack];
    const ofEach = lacking.map(({ visitId, unit, doubts, sheets }) => ({ visitId, unit, doubts, sheets }));
    return [{ ...lack, doubts: ofEach }];
  };
  const cases = followUp ? casesOn(followUp, sheetDay(followUp, date)) : [];
  const moved = followUp ? movedDues(followUp, sheetDay(followUp, date)) : new Map<string, unknown>();
  const isMoved = ({ ids }: (typeof cases)[number]['places'][number]) => ids.some((id) => moved.has(id));
  const visitDays = new Map(
    cases.flatMap(({ places }) => places.map(({ visit }) => [visit.id, visit.date] as const)),
  );
  const oddEntries = cases.flatMap(({ state: { statuses, steps } }) =>
    [...statuses, ...steps].filter(
      ({ day, visitId }) => doubtDay(day, entryDayLimits(visitDays.get(visitId) ?? null), today) !== null,
    ),
  );
  return [
    ...oddDay(date, reported, today),
    ...(
      [
        'open',
        'unanswered',
        'incomplete',
        'withoutFinding',
        'withoutPhoto',
        'lacking',
        'withoutCause',
        'withoutRecommendation',
        'vague',
        'contradicted',
        'disputed',
        'opposed',
        'numbers',
        'figures',
        'asked',
        'unseen',
        'listed',
        'pastDue',
        'miscoded',
        'repeated',
        'times',
        'people',
      ] as const
    ).flatMap(ofVisits),
    ...named([['signer', signersMissing]]),
    ...ofVisits('unsigned'),
    ...ofVisits('outdated'),
    ...named([
      ['nothingAsked', followUp && cases.length === 0 ? 1 : 0],
      ['unissued', cases.filter(({ source }) => source === null).length],
      ['unproven', cases.filter((one) => doneDoubt(one) === 'unproven').length],
      ['beforeSource', cases.filter((one) => doneDoubt(one) === 'beforeSource').length],
      ['undated', cases.filter(({ state }) => state.dueDate === null).length],
      ['unassigned', cases.filter((standing) => leadBodyOf(standing) === '').length],
      ['movedDue', cases.filter(({ places }) => places.some(isMoved)).length],
      ['later', cases.reduce((sum, { state }) => sum + state.later.length, 0)],
      ['entryDays', oddEntries.length],
    ]),
  ];
}

/** What a document lacks: of its own, in its text, and in what it reports on, in this order. */
export function lacksOfDocument(
  { number, numberState, date }: Pick<DocumentDraft, 'number' | 'numberState' | 'date'>,
  { isEmpty, sharing, letterhead, stale, orphaned, reworded, prompts, blanks, record }: Surroundings,
): DocumentLack[] {
  const numbered = number.trim() !== '';
  return [
    ...named([
      ['empty', isEmpty ? 1 : 0],
      ...letterhead.map((gap) => [gap, 1] as const),
      ['number', numbered ? 0 : 1],
      ['provisional', numbered && numberState === 'provisional' ? 1 : 0],
      ['sharedNumber', sharing],
      ['date', date === null ? 1 : 0],
      ['stale', stale],
      ['orphaned', orphaned],
      ['reworded', reworded],
      ['prompts', prompts],
      ['blanks', blanks],
    ]),
    ...record,
  ];
}
