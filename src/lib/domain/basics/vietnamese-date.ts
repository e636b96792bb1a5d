const MS_PER_DAY = 86_400_000;

function parts(day: string): { year: string; month: number; date: number } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: Number(month), date: Number(date) };
}

// Decree 30/2020, annex I: a leading zero for days below 10 and for months 1 and 2 only.
const twoDigits = (value: number) => String(value).padStart(2, '0');
const monthDigits = (month: number) => (month <= 2 ? twoDigits(month) : String(month));

/** `05/3/2026`: a day (`YYYY-MM-DD`) as shown on screen and in tables. */
export function formatDay(day: string): string {
  const { year, month, date } = parts(day);
  return `${twoDigits(date)}/${monthDigits(month)}/${year}`;
}

/** `ngày 05 tháng 3 năm 2026`: a day as written in documents (Decree 30/2020). */
export function formatDayInWords(day: string): string {
  const { year, month, date } = parts(day);
  return `ngày ${twoDigits(date)} tháng ${monthDigits(month)} năm ${year}`;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when the other comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

// Vietnam keeps UTC+7 all year; documents show its time wherever they are made.
const vietnamTime = (instant: string) => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();

/** The calendar day in Vietnam of an instant. */
export function dayOf(instant: string): string {
  return vietnamTime(instant).slice(0, 10);
}

/** `14:05`: the time of day in Vietnam of an instant, as a time field has it. */
export function timeOf(instant: string): string {
  return vietnamTime(instant).slice(11, 16);
}

/** The instant of another time (`14:05`) of the same day in Vietnam. */
export function atTime(instant: string, time: string): string {
  return new Date(`${dayOf(instant)}T${time}:00+07:00`).toISOString();
}

/** `14 giờ 05`: a time of day (`14:05`) as written in minutes. */
export function formatTimeInWords(time: string): string {
  return time.replace(':', ' giờ ');
}

/** `14 giờ 05 ngày 05/3/2026`: an instant as written in documents. */
export function formatInstantInWords(instant: string): string {
  return `${formatTimeInWords(timeOf(instant))} ngày ${formatDay(dayOf(instant))}`;
}

/** `14:05 05/3/2026`: an instant as shown on screen. */
export function formatInstant(instant: string): string {
  return `${vietnamTime(instant).slice(11, 16)} ${formatDay(dayOf(instant))}`;
}

/** Why a typed day was not understood. */
export class NotADayError extends Error {
  override name = 'NotADayError';
}

/** The same, of text that may be no day, or not yet: null then. */
export function dayIn(text: string): string | null {
  try {
    return parseDay(text);
  } catch (error) {
    if (error instanceof NotADayError) return null;
    throw error;
  }
}

/**
 * A day typed as people write it: `5/3/2026`, `5/3/26`, `05-03-2026`, `5.3.2026`, `05032026` (on a keypad of digits
 * alone), or ISO. A year of two digits is one of 2000 to 2049.
 * @returns `YYYY-MM-DD`
 * @throws NotADayError for a day the calendar lacks or a year outside 1945–2100
 */
export function parseDay(text: string): string {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const common =
    /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|[0-4]\d)$/.exec(typed) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  const [year, month, date] = iso
    ? [iso[1], iso[2], iso[3]]
    : common
      ? [common[3]?.padStart(4, '20'), common[2], common[1]]
      : [];
  if (year === undefined || month === undefined || date === undefined) throw new NotADayError(text);
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(day);
  const exists = Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
  if (!exists || day < '1945-09-02' || day > '2100-12-31') throw new NotADayError(text);
  return day;
}

/**
 * A time of day typed as people write it: `14:05`, `14h05`, `14 giờ 05`, `14.05`, `1405` (on a keypad of digits alone),
 * or the hour alone: `8h`, `8 giờ`.
 * @returns `14:05`; null for what is none
 */
export function parseTime(text: string): string | null {
  const typed = text.trim().normalize('NFC').toLowerCase();
  const [, hour, minute = '00'] =
    /^(\d{1,2})\s?(?::|h|\.|giờ)\s?(\d{2})(?:\s?(?:phút|p|ph))?$/u.exec(typed) ??
    /^(\d{2})(\d{2})$/.exec(typed) ??
    /^(\d{1,2})\s?(?:h|giờ)$/u.exec(typed) ??
    [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** When something was, beside a day that is named already: `17:42` on that day, with its own day on any other. */
export function formatInstantBeside(instant: string, day: string | null): string {
  return dayOf(instant) === day ? timeOf(instant) : formatInstant(instant);
}
