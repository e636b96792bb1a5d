import type { DayOffKind, HolidayYear } from './working-days.ts';
import { DayOff, WorkingSaturday } from './working-days.ts';
import { NotADayError, parseDay } from './vietnamese-date.ts';

export type CalendarFault = 'day' | 'name' | 'repeated' | 'saturday' | 'instead';

/** A year with a step taken in it, or what keeps it from being taken. */
export type Mended = { year: HolidayYear } | { fault: CalendarFault };

const byDate = (a: { date: string }, b: { date: string }) => a.date.localeCompare(b.date);

function readDay(text: string): string | null {
  try {
    return parseDay(text);
  } catch (error) {
    if (error instanceof NotADayError) return null;
    throw error;
  }
}

const knows = ({ holidays, workingSaturdays }: HolidayYear, day: string) =>
  [...holidays, ...workingSaturdays].some(({ date }) => date === day);

/** A year without data yet, to be filled in by hand. @param source named as its source */
export function emptyYear(year: number, source: string): HolidayYear {
  return { $schema: '', year, source, holidays: [], workingSaturdays: [] };
}

/** Adds a day off as typed. Whoever adds one has its announcement at hand. */
export function withDayOff(
  year: HolidayYear,
  typed: { day: string; name: string; kind: DayOffKind },
): Mended {
  const date = readDay(typed.day);
  if (!date?.startsWith(`${year.year}-`)) return { fault: 'day' };
  if (knows(year, date)) return { fault: 'repeated' };
  const day = DayOff.safeParse({ date, name: typed.name, kind: typed.kind, verified: true });
  if (!day.success) return { fault: 'name' };
  return { year: { ...year, holidays: [...year.holidays, day.data].sort(byDate) } };
}

/** Adds a Saturday worked in place of a day off, as typed. */
export function withSaturday(year: HolidayYear, typed: { day: string; instead: string }): Mended {
  const date = readDay(typed.day);
  if (!date?.startsWith(`${year.year}-`)) return { fault: 'saturday' };
  if (knows(year, date)) return { fault: 'repeated' };
  const instead = readDay(typed.instead);
  if (instead === null) return { fault: 'instead' };
  const day = WorkingSaturday.safeParse({ date, instead, verified: true });
  if (!day.success) return { fault: 'saturday' };
  return { year: { ...year, workingSaturdays: [...year.workingSaturdays, day.data].sort(byDate) } };
}

/** The year without a day off or make-up day. */
export function withoutDay(year: HolidayYear, day: string): HolidayYear {
  return {
    ...year,
    holidays: year.holidays.filter(({ date }) => date !== day),
    workingSaturdays: year.workingSaturdays.filter(({ date }) => date !== day),
  };
}

/** The year with a day compared with its announcement. */
export function withVerified(year: HolidayYear, day: string): HolidayYear {
  const verify = <Row extends { date: string }>(row: Row) =>
    row.date === day ? { ...row, verified: true } : row;
  return {
    ...year,
    holidays: year.holidays.map(verify),
    workingSaturdays: year.workingSaturdays.map(verify),
  };
}
