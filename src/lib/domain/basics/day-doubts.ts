import { addDays } from './vietnamese-date.ts';

/** A day before which the entered day is implausible. */
export interface EarliestDay {
  /** `YYYY-MM-DD`; null where it is not known. */
  day: string | null;
  /** The day of the visit, of the document, of the one it replaces, of the beginning of the period, or today. */
  of: 'visit' | 'document' | 'replaced' | 'start' | 'today';
}

export interface DayLimits {
  /** The entry is about something that has happened: it cannot be after today. */
  past?: boolean;
  /** How many years back are still likely; unlikely years are mostly misprints. */
  yearsBack?: number;
  yearsAhead?: number;
  notBefore?: readonly EarliestDay[];
}

/** What is odd about a day; a question to who wrote it, never a reason to refuse it. */
export type DayDoubt =
  | { kind: 'longAgo' }
  | { kind: 'farAhead' }
  | { kind: 'notYet' }
  | { kind: 'tooEarly'; than: EarliestDay & { day: string } };

const YEARS_BACK = 30;
const YEARS_AHEAD = 5;
const DAYS_OF_YEAR = 366;

/** What is implausible about a day, seen from today. The device's clock may be wrong, so the day is never corrected. */
export function doubtDay(day: string | null, limits: DayLimits, today: string): DayDoubt | null {
  if (day === null) return null;
  const { past = false, yearsBack = YEARS_BACK, yearsAhead = YEARS_AHEAD, notBefore = [] } = limits;
  if (day < addDays(today, -yearsBack * DAYS_OF_YEAR)) return { kind: 'longAgo' };
  if (day > addDays(today, yearsAhead * DAYS_OF_YEAR)) return { kind: 'farAhead' };
  if (past && day > today) return { kind: 'notYet' };
  for (const { day: earliest, of } of notBefore) {
    if (earliest !== null && day < earliest) return { kind: 'tooEarly', than: { day: earliest, of } };
  }
  return null;
}
