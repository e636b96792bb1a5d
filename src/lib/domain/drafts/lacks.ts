import { reportsToSession, type Mission } from '#lib/domain/mission/mission.ts';
import { isShortcoming } from '#lib/domain/visit/finding.ts';
import { isRecommended } from '#lib/domain/visit/recommendation.ts';
import { unfoundedIn } from '#lib/domain/record/unfounded.ts';
import { answersIn } from '#lib/domain/record/unit-answers.ts';
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
import type { DocumentLack, LetterheadGap } from './lack.ts';
import { signatoriesOf } from '#lib/domain/visit/attendee.ts';
import { signaturesLeft } from '#lib/domain/visit/signature.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';

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
  /** Signs of its text that the document font does not have. */
  signs?: readonly string[];
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
  /** The mission a consolidated report is on. */
  mission?: Pick<Mission, 'kind' | 'councilSession'> | undefined;
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

/** Whether a report for a council session does not say for which. */
function lacksSession(kind: string, mission: Reported['mission']): boolean {
  if (kind !== 'consolidated-report' || !mission) return false;
  return reportsToSession(mission.kind) && mission.councilSession.trim() === '';
}

/** Kinds that name those who were there, one by one. */
const NAME_ATTENDEES = ['minutes', 'unit-report'];

/** Those present who would be printed by their position alone. Who signs the minutes is counted there. */
function unnamedIn({ attendees }: VisitRecord, kind: string): number {
  if (!NAME_ATTENDEES.includes(kind)) return 0;
  const signing = kind === 'minutes' ? signatoriesOf(attendees) : [];
  return attendees.filter(
    (attendee) => !attendee.deleted && attendee.name.trim() === '' && !signing.includes(attendee),
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
    const unfounded = new Set(unfoundedIn(record).map(({ findingId }) => findingId));
    const open = unanswered(record, kind);
    const answers = answersIn(record);
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
        lacking: missing.lacking.filter(({ id }) => !unfounded.has(id)).length,
        withoutCause: open.withoutCause,
        withoutRecommendation: open.withoutRecommendation,
        vague: open.vague,
        contradicted: against.findings.length,
        // The council is told of them as they stand in the report of each unit.
        disputed: kind === 'consolidated-report' ? answers.disputed : 0,
        opposed: kind === 'consolidated-report' ? answers.opposed : 0,
        numbers: against.numbers.length,
        figures: openFigureQuestions(record).length,
        asked: answers.unreplied,
        unseen: against.unseen.length,
        listed: against.listed.length,
        pastDue: against.pastDue.length,
        miscoded: against.miscoded.length,
        repeated: against.repeated.length,
        times: against.times.length,
        people: against.people.length,
        unnamed: unnamedIn(record, kind),
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
  const oddEntries = cases.flatMap(({ state: { statuses, steps, explanations, extensions } }) =>
    [...statuses, ...steps, ...explanations, ...extensions].filter(
      ({ day, visitId }) => doubtDay(day, entryDayLimits(visitDays.get(visitId) ?? null), today) !== null,
    ),
  );
  const unfounded = visits.flatMap(unfoundedIn);
  return [
    ...(unfounded.length > 0 ? [{ what: 'unfounded' as const, count: unfounded.length, unfounded }] : []),
    ...oddDay(date, reported, today),
    ...named([['session', lacksSession(kind, reported.mission) ? 1 : 0]]),
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
        'unnamed',
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
  {
    isEmpty,
    sharing,
    letterhead,
    stale,
    orphaned,
    reworded,
    prompts,
    blanks,
    signs = [],
    record,
  }: Surroundings,
): DocumentLack[] {
  const numbered = number.trim() !== '';
  return [
    ...named([
      ['empty', isEmpty ? 1 : 0],
      ...letterhead.map((gap) => [gap, 1] as const),
      ['number', numbered ? 0 : 1],
      ['provisional', numbered && numberState !== 'confirmed' ? 1 : 0],
      ['sharedNumber', sharing],
      ['date', date === null ? 1 : 0],
      ['stale', stale],
      ['orphaned', orphaned],
      ['reworded', reworded],
      ['prompts', prompts],
      ['blanks', blanks],
    ]),
    ...(signs.length > 0 ? [{ what: 'signs' as const, count: signs.length, signs }] : []),
    ...record,
  ];
}
