import { nfc } from '../domain/vietnamese-text.ts';

/** A whole day in somebody's calendar. */
export interface CalendarEvent {
  /** The same at every export: a calendar that imports twice keeps one event. */
  uid: string;
  /** `YYYY-MM-DD`. */
  day: string;
  summary: string;
  description: string;
  /** Instant (ISO 8601, UTC) of the record it was made from: the same record gives the same bytes. */
  stamp: string;
}

const LINE_BYTES = 75;
const encoder = new TextEncoder();

/** RFC 5545, 3.3.11: what separates values must not stand in a text as itself. */
function escaped(text: string): string {
  return nfc(text)
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n?|\n/g, '\\n');
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

function eventLines({ uid, day, summary, description, stamp }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${digits(stamp)}`,
    `DTSTART;VALUE=DATE:${digits(day)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    // It takes nobody's time.
    'TRANSP:TRANSPARENT',
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
