import { dayOf, timeOf } from '#lib/domain/basics/vietnamese-date.ts';
import type { Visit } from './visit.ts';

/** When a session was held, as documents print it: its day, and the times of day (`14:05`) it began and ended. */
export interface SessionTimes {
  day: string | null;
  start: string | null;
  end: string | null;
}

type Timed = Pick<Visit, 'date' | 'startedAt' | 'closedAt' | 'startTime' | 'endTime'>;
type ArrivedAt = { at: string; deleted: boolean } | null;

/**
 * When a session began and ended. Times that people entered come first. Else it began when the delegation arrived: a
 * surprise check starts at the counter, before anything is entered; without an arrival it began with its record. It ended
 * when it was closed. A time recorded on another day is not used.
 */
export function sessionTimes(visit: Timed, arrival: ArrivedAt): SessionTimes {
  const arrivedAt = arrival && !arrival.deleted ? arrival.at : null;
  const began = arrivedAt ?? visit.startedAt;
  const day = visit.date ?? dayIn(began) ?? dayIn(visit.closedAt);
  const onDay = (at: string | null) => (at !== null && dayOf(at) === day ? timeOf(at) : null);
  return {
    day,
    start: visit.startTime ?? onDay(began),
    end: visit.endTime ?? onDay(visit.closedAt),
  };
}

const dayIn = (at: string | null) => (at === null ? null : dayOf(at));

/**
 * What in the times of a session cannot be: the arrival is dated otherwise, comes after the start, or the end before it; a
 * time is still to come.
 */
export type TimeFault = 'otherDay' | 'startsBeforeArrival' | 'endsBeforeStart' | 'startAhead' | 'endAhead';

/**
 * The one rule for the visit's page, for closing and for issuing. Times of day are compared as they are written.
 * @param now as an instant
 */
export function timeFaults(visit: Timed, arrival: ArrivedAt, now: string): TimeFault[] {
  const { day, start, end } = sessionTimes(visit, arrival);
  const arrivedAt = arrival && !arrival.deleted ? arrival.at : null;
  const isOtherDay = arrivedAt !== null && dayOf(arrivedAt) !== day;
  const isBefore = (time: string | null, earlier: string | null) =>
    time !== null && earlier !== null && time < earlier;
  return [
    ...(isOtherDay ? (['otherDay'] as const) : []),
    ...(arrivedAt !== null && !isOtherDay && isBefore(start, timeOf(arrivedAt))
      ? (['startsBeforeArrival'] as const)
      : []),
    ...(isBefore(end, start) ? (['endsBeforeStart'] as const) : []),
    // A day in the future is itself the doubt.
    ...(day === dayOf(now) && isBefore(timeOf(now), start) ? (['startAhead'] as const) : []),
    ...(day === dayOf(now) && isBefore(timeOf(now), end) ? (['endAhead'] as const) : []),
  ];
}
