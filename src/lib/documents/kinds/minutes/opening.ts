import type { Attendee, AttendeeRole } from '#lib/domain/visit/attendee.ts';
import type { Amendment } from '#lib/domain/visit/signature.ts';
import { sessionTimes } from '#lib/domain/visit/session-times.ts';
import {
  formatDayInWords,
  formatInstantInWords,
  formatTimeInWords,
} from '#lib/domain/basics/vietnamese-date.ts';
import { inGroups } from '#lib/domain/basics/hash-groups.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { Block, Paragraph } from '#lib/documents/model/document.ts';
import { ADDED_LATER } from '#lib/documents/model/edits.ts';
import type { MinutesContext } from './wording.ts';
import { ended, keyed, leadIn, paragraphs, prompt, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { attendance, personText } from '#lib/documents/parts/voices.ts';

/** When, where, about what, with whom; who presides and who writes; then what went on. */
export function opening(context: MinutesContext): Block[] {
  const { record, wording, form } = context;
  const { mission, visit } = record;
  const { onSite } = OFFICE.words[mission.kind];
  const note = visit.note.trim();
  const place = unended(visit.place) || OFFICE.unknown;
  const line = (key: string, text: string) => keyed(`opening/${key}`, paragraphs(text));
  const present = attendance(context);
  return [
    ...line('start', fill(wording.start, { time: timeText('start', context) })),
    ...line('place', fill(wording.place, { place })),
    ...line('about', fill(form.about, { title: unended(mission.title), onSite })),
    ...(visit.unannounced ? line('unannounced', wording.unannounced) : []),
    leadIn(wording.attendees),
    ...(present.length > 0 ? present : keyed('opening/attendees', [prompt(wording.noAttendees)])),
    ...line('chair', fill(wording.chair, { person: personIn('chair', record.attendees) })),
    ...line('secretary', fill(wording.secretary, { person: personIn('secretary', record.attendees) })),
    leadIn(fill(form.content, { onSite })),
    ...(note ? keyed('visit/note', paragraphs(ended(note))) : []),
  ];
}

/** The closing sentence, which ends the text. */
export function ending(context: MinutesContext): Paragraph {
  const { onSite } = OFFICE.words[context.record.mission.kind];
  return { ...leadIn(fill(context.form.end, { time: timeText('end', context), onSite })), key: 'closing' };
}

/** Up to which change of the journal the minutes were made, with its hash in groups that can be read out. */
export function journalHead({ record, wording }: MinutesContext): Block[] {
  if (!record.head) return [];
  const { device, seq, hash } = record.head;
  const values = { number: formatNumber(seq), device: device.slice(-6), hash: inGroups(hash) };
  return keyed('journal/head', paragraphs(fill(wording.head, values)));
}

/** “08 giờ 00, ngày 05 tháng 02 năm 2026”; what is not known of it is left open. */
function timeText(which: 'start' | 'end', { record, wording }: MinutesContext): string {
  const times = sessionTimes(record.visit, record.arrival);
  const time = times[which];
  return fill(wording.clock, {
    time: time === null ? wording.unknownTime : formatTimeInWords(time),
    date: times.day === null ? OFFICE.unknownDate : formatDayInWords(times.day),
  });
}

/** What prints of the minutes and could not be read when they were signed; empty where nobody did. */
export function addedLater(context: MinutesContext): Block[] {
  const { record, wording } = context;
  const { visit, arrival, signatures } = record;
  const signed = signatures.filter(({ deleted }) => !deleted).map(({ signedAt }) => signedAt);
  if (signed.length === 0) return [];
  const { closedAt } = visit;
  const endsByClosing = !visit.endTime && sessionTimes(visit, arrival).end !== null && closedAt !== null;
  const { end, number, journal, codes } = wording.laterParts;
  const list = [
    ...amended(context),
    ...(endsByClosing && signed.some((at) => at < closedAt) ? [end] : []),
    number,
    ...(record.head ? [journal] : []),
    codes,
  ].join('; ');
  return keyed(ADDED_LATER, paragraphs(fill(wording.later, { list })));
}

/** What was put right since the first of those who signed before it: where, how often, when last, and by whom. */
function amended({ record, wording }: MinutesContext): string[] {
  const given = new Set(record.signatures.filter(({ deleted }) => !deleted).map(({ id }) => id));
  const amendments = record.amendments.filter(({ signatureId }) => given.has(signatureId));
  if (amendments.length === 0) return [];
  const { amended, amendedBy, amendedUnknown } = wording.laterParts;
  const writesOf = ({ since }: Amendment) => since?.writes ?? 0;
  const [first] = amendments.toSorted((a, b) => writesOf(b) - writesOf(a));
  const parts = Object.entries(wording.amendedParts).flatMap(([table, name]) =>
    first?.since?.tables.includes(table) ? [name] : [],
  );
  if (!first?.since || first.lastAt === null || parts.length === 0) return [amendedUnknown];
  const { writes, authors } = first.since;
  const values = {
    what: parts.join(', '),
    count: formatCount(writes),
    time: formatInstantInWords(first.lastAt),
  };
  return [
    authors.length > 0 ? fill(amendedBy, { ...values, who: authors.join(', ') }) : fill(amended, values),
  ];
}

function personIn(role: AttendeeRole, attendees: readonly Attendee[]): string {
  const person = attendees.find((attendee) => attendee.role === role && !attendee.deleted);
  return person ? personText(person) : OFFICE.unknown;
}
