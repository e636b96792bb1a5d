import { Day, words, z } from './schema.ts';
import { addDays } from './vietnamese-date.ts';

/**
 * Why nobody works on a day: a public holiday (Labour Code), a day off in place of one that fell on a weekend, or a
 * day exchanged for work on a Saturday.
 */
export const DayOffKind = z.enum(['public', 'compensatory', 'swapped']);
export type DayOffKind = z.infer<typeof DayOffKind>;

export const DayOff = z.strictObject({
  date: Day,
  name: words(200),
  kind: DayOffKind,
  /** Whether the government has announced it; false for days that are only expected. */
  verified: z.boolean(),
});
export type DayOff = z.infer<typeof DayOff>;

const weekday = (day: string) => new Date(day).getUTCDay();

/** A Saturday worked in exchange for a day off (ngày làm bù). */
export const WorkingSaturday = z.strictObject({
  date: Day.check(z.refine((day) => weekday(day) === 6, { error: 'not-a-saturday' })),
  /** The day off it makes up for. */
  instead: Day,
  verified: z.boolean(),
});
export type WorkingSaturday = z.infer<typeof WorkingSaturday>;

/** Days off and make-up days of one year: `templates/calendar/holidays-YYYY.json`, or as corrected by a user. */
export const HolidayYear = z
  .strictObject({
    $schema: z.string(),
    year: z.int().check(z.minimum(1945), z.maximum(2100)),
    source: words(1000),
    holidays: z.array(DayOff).check(z.maxLength(100)),
    workingSaturdays: z.array(WorkingSaturday).check(z.maxLength(20)),
  })
  .check(
    z.refine(
      ({ holidays, workingSaturdays }) => {
        const days = [...holidays, ...workingSaturdays].map(({ date }) => date);
        return new Set(days).size === days.length;
      },
      { error: 'day-repeated', path: ['holidays'] },
    ),
    z.refine(
      ({ year, holidays, workingSaturdays }) =>
        [...holidays, ...workingSaturdays].every(({ date }) => date.startsWith(`${year}-`)),
      { error: 'day-of-another-year', path: ['year'] },
    ),
  );
export type HolidayYear = z.infer<typeof HolidayYear>;

/** The years known, ready to be counted with. */
export interface Calendar {
  years: ReadonlySet<number>;
  /** Days off that fall on Monday to Friday. */
  daysOff: ReadonlySet<string>;
  workingSaturdays: ReadonlySet<string>;
  /** Those of both that no announcement confirms yet. */
  unverified: ReadonlySet<string>;
}

/** Opens the years for counting; do it once for many dossiers. */
export function openCalendar(years: readonly Omit<HolidayYear, '$schema'>[]): Calendar {
  const holidays = years.flatMap((year) => year.holidays);
  const workingSaturdays = years.flatMap((year) => year.workingSaturdays);
  return {
    years: new Set(years.map(({ year }) => year)),
    daysOff: new Set(holidays.map(({ date }) => date).filter((day) => !isWeekend(day))),
    workingSaturdays: new Set(workingSaturdays.map(({ date }) => date)),
    unverified: new Set(
      [...holidays, ...workingSaturdays].filter(({ verified }) => !verified).map(({ date }) => date),
    ),
  };
}

const isWeekend = (day: string) => weekday(day) === 0 || weekday(day) === 6;

/** Whether offices work on a day: Monday to Friday but for days off, and make-up Saturdays. */
export function isWorkingDay(day: string, calendar: Calendar): boolean {
  return calendar.workingSaturdays.has(day) || (!isWeekend(day) && !calendar.daysOff.has(day));
}

const MS_PER_DAY = 86_400_000;

/** Mondays to Fridays from the first Monday of 1970 up to and including a day. */
function weekdaysUpTo(day: string): number {
  // 1970-01-05 was a Monday.
  const count = Date.parse(day) / MS_PER_DAY - 3;
  const weeks = Math.floor(count / 7);
  return weeks * 5 + Math.min(count - weeks * 7, 5);
}

/**
 * Working days after `from` up to and including `to`: the day itself is not counted, as deadlines are reckoned
 * (Civil Code, beginning of a time limit). Negative when `to` is the earlier one.
 */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  const within = (days: ReadonlySet<string>) => {
    let count = 0;
    for (const day of days) if (from < day && day <= to) count++;
    return count;
  };
  return weekdaysUpTo(to) - weekdaysUpTo(from) - within(calendar.daysOff) + within(calendar.workingSaturdays);
}

/** The day itself when it is a working day, else the next working day. */
export function nextWorkingDay(day: string, calendar: Calendar): string {
  let next = day;
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1);
  return next;
}

/**
 * Working days by which something due on `due` came late on `done` (the day it was returned, or today while it has
 * not been); 0 when in time. A limit that ends on a day off ends with the next working day (Civil Code, end of a
 * time limit), and a result given on a weekend counts with the working day before: in doubt, in the unit's favour.
 */
export function lateWorkingDays(due: string, done: string, calendar: Calendar): number {
  const end = nextWorkingDay(due, calendar);
  return done <= end ? 0 : workingDaysBetween(end, done, calendar);
}

/** What makes a count between two days uncertain: years without data, and days no announcement confirms. */
export function calendarDoubts(
  from: string,
  to: string,
  { years, unverified }: Calendar,
): { years: number[]; days: string[] } {
  const missing: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    if (!years.has(year)) missing.push(year);
  }
  return { years: missing, days: [...unverified].filter((day) => from <= day && day <= to).sort() };
}
