import { nfc } from '#lib/domain/basics/vietnamese-text.ts';
import type { FollowedCase } from '#lib/domain/follow-up/case.ts';
import type { FollowUpSettings } from '#lib/domain/follow-up/settings.ts';
import type { followUp } from '#messages/vi/follow-up.ts';

/** An all-day event in a person's calendar. */
export interface CalendarEvent {
  /** The same at every export: a calendar that imports twice keeps one event. */
  uid: string;
  /** `YYYY-MM-DD`. */
  day: string;
  summary: string;
  description: string;
  /** Days before, at eight in the morning, on which the calendar reminds: 0 is the day itself. */
  remindDaysBefore: readonly number[];
  /** Instant (ISO 8601, UTC) of the record it was made from: the same record gives the same bytes. */
  stamp: string;
}

const LINE_BYTES = 75;
const encoder = new TextEncoder();

/** Invisible characters and those that change the direction of text: they could make it read as something else. */
const HIDDEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * RFC 5545, 3.3.11: a text holds no control characters but the tab, and what separates values does not stand in it as
 * itself.
 */
function escaped(text: string): string {
  return nfc(text.toWellFormed())
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(HIDDEN, '')
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');
}

/** RFC 5545, 3.1: no line of more than 75 octets; a letter is never cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > LINE_BYTES) {
      lines.push(current);
      // The space that marks a continued line counts.
      current = ' ';
      bytes = 1;
    }
    current += letter;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}

const digits = (text: string) => text.replaceAll(/[-:]|\.\d+/g, '');

const REMINDED_AT_HOUR = 8;

/** RFC 5545, 3.6.6. A whole day begins at midnight: eight in the morning of the day before is 16 hours earlier. */
function alarmLines(daysBefore: number, summary: string): string[] {
  const hours = REMINDED_AT_HOUR - 24 * daysBefore;
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER:${hours < 0 ? '-' : ''}PT${Math.abs(hours)}H`,
    'END:VALARM',
  ];
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, day, summary, description, remindDaysBefore, stamp } = event;

  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${digits(stamp)}`,
    `DTSTART;VALUE=DATE:${digits(day)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    // It does not block time in the calendar.
    'TRANSP:TRANSPARENT',
    ...remindDaysBefore.flatMap((days) => alarmLines(days, summary)),
    'END:VEVENT',
  ];
}

/** The text of a calendar file (`.ics`, RFC 5545) with these events. */
export function buildCalendarFile(events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So giam sat//Follow-up//VI',
    'CALSCALE:GREGORIAN',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** When something was last written about a case: the same record gives the same file. */
function stampOf({ rows, visit, mission }: FollowedCase): string {
  const latest = rows.map(({ at }) => at).sort();
  return latest.at(-1) ?? visit.closedAt ?? visit.startedAt ?? mission.createdAt;
}

/** Of every recommendation that is not done: its due date, its next reminder, the end of the time to explain. */
export function calendarEvents(
  cases: readonly FollowedCase[],
  { dueSoonDays }: FollowUpSettings,
  texts: typeof followUp,
): CalendarEvent[] {
  return cases.flatMap((followUp) => {
    const { recommendation, unit, mission, state } = followUp;
    if (state.due === 'done') return [];
    const days: [string, string | null, string][] = [
      ['due', state.dueDate, texts.calendarDue],
      ...(state.next
        ? [
            [`step/${state.next.step}`, state.next.day, texts.step[state.next.step]] as [
              string,
              string,
              string,
            ],
          ]
        : []),
      ['explanation', state.explanationDue, texts.calendarExplanation],
    ];
    const who = recommendation.addressee.trim() || unit.name;
    // In a person's own calendar nothing else distinguishes it from real work.
    const marked = mission.sample ? texts.calendarSample : (summary: string) => summary;
    return days.flatMap(([what, day, name]): CalendarEvent[] => {
      if (day === null) return [];
      return [
        {
          uid: `${recommendation.id}/${what}@so-giam-sat`,
          day,
          summary: marked(`${name}: ${who}`),
          description: `${recommendation.content}\n${mission.title}`,
          remindDaysBefore: what === 'due' ? [...new Set([dueSoonDays, 1])] : [0],
          stamp: stampOf(followUp),
        },
      ];
    });
  });
}
