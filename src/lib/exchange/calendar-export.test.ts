import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCalendarFile, type CalendarEvent } from './calendar-export.ts';

const event: CalendarEvent = {
  uid: 'due/sample-hra/recommendation/1@so-giam-sat',
  day: '2026-04-30',
  summary: 'Hết hạn: niêm yết đủ danh mục; xã Hra, tỉnh Gia Lai',
  description: 'Dòng một\nDòng hai \\ hết',
  remindDaysBefore: [],
  stamp: '2026-03-05T02:00:00.000Z',
};

/** Reads a calendar file as a calendar does: lines unfolded, then properties by event. */
function readBack(file: string): Record<string, string>[] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  const plain = (text: string) =>
    text.replaceAll(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
  return lines
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map((part) =>
      Object.fromEntries(
        (part.split('END:VEVENT')[0] ?? '')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => [line.slice(0, line.indexOf(':')), plain(line.slice(line.indexOf(':') + 1))]),
      ),
    );
}

test('a due date is read back as a whole day, word for word', () => {
  const file = buildCalendarFile([event]);
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:.+\r\n/);
  expect(file).toMatch(/END:VCALENDAR\r\n$/);
  expect(readBack(file)).toEqual([
    {
      UID: event.uid,
      DTSTAMP: '20260305T020000Z',
      'DTSTART;VALUE=DATE': '20260430',
      SUMMARY: event.summary,
      DESCRIPTION: event.description,
      TRANSP: 'TRANSPARENT',
    },
  ]);
});

test('the same events give the same bytes', () => {
  expect(buildCalendarFile([event])).toBe(buildCalendarFile([{ ...event }]));
});

test('no line is longer than 75 octets, no letter is cut, nothing is lost', () => {
  // Three and four octets a letter, marks that are escaped, and words without a space.
  const letter = fc.constantFrom('ữ', 'ơ', 'Đ', 'a', ' ', ',', ';', '\\', '\n', '👍', ':');
  const words = fc.string({ unit: letter, maxLength: 300 });
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), { maxLength: 4 }), (texts) => {
      const events = texts.map(([summary, description]) => ({ ...event, summary, description }));
      const file = buildCalendarFile(events);
      for (const line of file.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
      }
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const read = readBack(file);
      expect(read.map(({ SUMMARY }) => SUMMARY)).toEqual(events.map(({ summary }) => summary));
      expect(read.map(({ DESCRIPTION = '' }) => DESCRIPTION)).toEqual(
        events.map(({ description }) => description),
      );
    }),
  );
});

test('an event reminds at eight in the morning, days before and on the day', () => {
  const file = buildCalendarFile([{ ...event, remindDaysBefore: [7, 1, 0] }]).replaceAll('\r\n ', '');
  expect(file.match(/^TRIGGER:.*$/gm)?.map((line) => line.trim())).toEqual([
    'TRIGGER:-PT160H',
    'TRIGGER:-PT16H',
    'TRIGGER:PT8H',
  ]);
  expect(file.match(/BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Hết hạn/g)).toHaveLength(3);
});

test('control characters, direction marks and lone surrogates do not reach the file', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      'ủ',
      '\u0000',
      '\u0007',
      '\u000b',
      '\u001b',
      '\u007f',
      '\u0085',
      '\u2028',
      '\u202e',
      '\u200f',
      '\u2066',
      '\ufeff',
      '\ud800',
      '\t',
      ';',
    ),
    maxLength: 40,
  });
  fc.assert(
    fc.property(hostile, (summary) => {
      const file = buildCalendarFile([{ ...event, summary, description: summary }]);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[^\P{Cc}\t]/u);
      expect(file).not.toMatch(/[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/);
      expect(file.isWellFormed()).toBe(true);
    }),
  );
  const [read] = readBack(
    buildCalendarFile([{ ...event, summary: 'thủ tục\u000btại trụ sở\u0007; công khai' }]),
  );
  expect(read?.['SUMMARY']).toBe('thủ tục\ntại trụ sở; công khai');
});
