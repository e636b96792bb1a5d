import { standingCases, type StandingCase } from './standing-cases.ts';
import type { FollowUpSettings } from './settings.ts';
import { dueDateOf, type FollowUpState } from './state.ts';
import { doubtDone, type Assignment, type FollowUp } from './follow-up.ts';
import type { DayLimits } from '#lib/domain/basics/day-doubts.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import { isRecommended, type Recommendation } from '#lib/domain/visit/recommendation.ts';
import { dayOf } from '#lib/domain/basics/vietnamese-date.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';

/** The recommendations of one mission with what became of them, as the follow-up sheet reads them. */
export interface FollowUpRecord {
  mission: Mission;
  /** Oldest first. */
  visits: Pick<VisitRecord, 'visit' | 'unit' | 'recommendations'>[];
  followUps: FollowUp[];
  /** The steps and days of the office that follows up. */
  settings: FollowUpSettings;
  /** Issued documents that carry them; absent in records of older versions. */
  issued?: IssuedSource[];
  /** The day it was read: what a sheet without a day of its own tells of; absent in records of older versions. */
  today?: string;
}

/** An issued document with the recommendations that were there when it was issued. */
export interface IssuedSource {
  kind: string;
  number: string | null;
  /** Of the office, as it was printed then. */
  symbol: string;
  date: string | null;
  recommendationIds: string[];
  /** By when each was to be done, as it stood then; absent in records of older versions. */
  dueDates?: Record<string, string | null>;
}

/** The kinds that ask for something to be done, the one that asks most plainly first. */
export const ASKING_KINDS = ['conclusion-notice', 'unit-report', 'consolidated-report', 'minutes'] as const;

/** The document any of some recommendations was issued in by the end of a day; undefined where they were in none. */
export function sourceOf(
  ids: readonly string[],
  issued: readonly IssuedSource[],
  day: string,
): IssuedSource | undefined {
  const carrying = issued.filter(
    ({ recommendationIds, date }) =>
      recommendationIds.some((id) => ids.includes(id)) && (date === null || date <= day),
  );
  return ASKING_KINDS.flatMap((kind) => carrying.filter((source) => source.kind === kind)).at(0);
}

/**
 * What the day ought to fit by which a recommendation is to be done: no day before the document that asks for it; as
 * long as none does, none before today.
 * @param today left out where a document that was not made here may ask for it
 */
export function dueDayLimits(
  visitDay: string | null,
  source: Pick<IssuedSource, 'date'> | undefined,
  today?: string,
): DayLimits {
  return {
    notBefore: [
      { day: source?.date ?? null, of: 'document' },
      { day: visitDay, of: 'visit' },
      { day: source === undefined ? (today ?? null) : null, of: 'today' },
    ],
  };
}

/** An issued document whose day for a recommendation is not the one that is followed up. */
export interface MovedDue {
  source: IssuedSource;
  /** The document's own, `YYYY-MM-DD`. */
  due: string;
}

/** The day an issued document asks by, where another is followed up by the end of a day; null where they agree or none is known. */
export function movedDue(
  { id, dueDate }: Pick<Recommendation, 'id' | 'dueDate'>,
  assignment: Pick<Assignment, 'dueDate'> | null,
  issued: readonly IssuedSource[],
  day: string,
): MovedDue | null {
  const source = sourceOf([id], issued, day);
  const due = source?.dueDates?.[id] ?? null;
  return !source || due === null || due === dueDateOf({ dueDate }, assignment) ? null : { source, due };
}

/** The same of everything a mission recommended, by the ids of the recommendations. */
export function movedDues(
  { visits, followUps, issued = [] }: Pick<FollowUpRecord, 'visits' | 'followUps' | 'issued'>,
  day: string,
): Map<string, MovedDue> {
  const cards = new Map(
    followUps.flatMap((row) =>
      row.kind === 'assignment' && !row.deleted ? [[row.recommendationId, row] as const] : [],
    ),
  );
  return new Map(
    visits
      .flatMap(({ recommendations }) => recommendations)
      .flatMap((one) => {
        const moved = movedDue(one, cards.get(one.id) ?? null, issued, day);
        return moved ? [[one.id, moved] as const] : [];
      }),
  );
}

/** The latest day anything in the record tells of. */
function lastKnownDay({ mission, visits, followUps }: FollowUpRecord): string {
  const days = [
    ...visits.flatMap(({ visit: { date, startedAt, closedAt } }) => [
      date,
      startedAt && dayOf(startedAt),
      closedAt && dayOf(closedAt),
    ]),
    ...followUps.map((row) => (row.deleted || row.kind === 'assignment' ? null : row.day)),
  ].filter((day) => day !== null);
  return days.sort().at(-1) ?? dayOf(mission.createdAt);
}

/** The day a sheet tells of: its own; as long as it has none, the day of its record, in older ones the last one known. */
export function sheetDay(record: FollowUpRecord, date: string | null): string {
  return date ?? record.today ?? lastKnownDay(record);
}

// What nobody has dated comes after everything that has a day.
const dueKey = ({ state }: StandingCase) => state.dueDate ?? '9999';
// Neither locale nor platform may change the order.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The issued document that carries a recommendation: null where none does yet, whether any does may be unknown. */
export type CaseSource = IssuedSource | 'named' | 'unknown' | null;

/** A recommendation as it stands, with the document that carries it. */
export interface Sourced {
  state: FollowUpState;
  source: CaseSource;
}

/** A case of a sheet. */
export type SheetCase = StandingCase & Sourced;

/** The document that carries some recommendations which are one duty: as named on its card, else as issued here. */
export function sourceFor(
  ids: readonly string[],
  { assignment }: Pick<FollowUpState, 'assignment'>,
  issued: readonly IssuedSource[] | undefined,
  day: string,
): CaseSource {
  if (assignment?.sourceDocument.trim()) return 'named';
  if (issued === undefined) return 'unknown';
  return sourceOf(ids, issued, day) ?? null;
}

/** Where a recommendation is counted; `unissued` is past its day, yet no document has asked for it. */
export const COUNTED_STATES = ['overdue', 'unissued', 'dueSoon', 'onTime', 'undated', 'done'] as const;
export type CountedState = (typeof COUNTED_STATES)[number];

/** Where a recommendation is counted, on screen and on paper: nobody is late with what no document has asked for yet. */
export function countedState({ state, source }: Sourced): CountedState {
  return state.due === 'overdue' && source === null ? 'unissued' : state.due;
}

/** Whether a case is late by a document. */
export function isOverdue(standing: Sourced): boolean {
  return countedState(standing) === 'overdue';
}

/** Whether the day of the next step has come; nobody is reminded of what no document has asked for yet. */
export function isToBeReminded({ state, source }: Sourced): boolean {
  return source !== null && state.isReminderDue;
}

/** Whether a case was done after its day; nobody was late with what no document has asked for yet. */
export function isDoneLate({ state, source }: Sourced): boolean {
  return source !== null && state.daysDoneLate > 0;
}

/** What is doubtful about a case that is done by its last entry, as `doubtDone` says. */
export function doneDoubt({ state, source }: SheetCase): ReturnType<typeof doubtDone> {
  const last = state.statuses.at(-1);
  const sourceDay = typeof source === 'object' ? (source?.date ?? null) : null;
  return last ? doubtDone(last, sourceDay) : null;
}

/**
 * How everything a mission recommended stands at the end of a day, the earliest due date first, then by visit and
 * position: the same record gives the same order. The same thing to the same body is one case, however often it was written.
 * @param day `YYYY-MM-DD`; what was written down of later days does not count
 */
export function casesOn({ visits, followUps, settings, issued }: FollowUpRecord, day: string): SheetCase[] {
  const entries = followUps.filter(({ deleted }) => !deleted);
  const rowsOf = new Map(
    grouped(entries, ({ recommendationId }) => recommendationId).map((rows) => [
      rows[0].recommendationId,
      rows,
    ]),
  );
  const recommended = visits.flatMap(({ visit, unit, recommendations }) =>
    recommendations
      .filter(isRecommended)
      .sort((a, b) => a.position - b.position || compare(a.id, b.id))
      .map((recommendation) => ({ visit, unit, recommendation, rows: rowsOf.get(recommendation.id) ?? [] })),
  );
  return standingCases(recommended, settings, day)
    .sort((a, b) => compare(dueKey(a), dueKey(b)))
    .map((standing) => {
      const ids = standing.places.flatMap((place) => place.ids);
      return { ...standing, source: sourceFor(ids, standing.state, issued, day) };
    });
}
