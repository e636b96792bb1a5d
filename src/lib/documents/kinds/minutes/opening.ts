import type { Attendee, AttendeeRole } from '#lib/domain/visit/attendee.ts';
import type { Amendment } from '#lib/domain/visit/signature.ts';
import { sessionTimes } from '#lib/domain/visit/session-times.ts';
import {
  formatDayInWords,
  formatInstantInWords,
  formatTimeInWords,
} from '#lib/domain/basics/vietnamese-date.ts';
import { JOURNAL_HEAD } from '#lib/domain/drafts/block-edit.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { inGroups } from '#lib/domain/basics/hash-groups.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { Block, Paragraph } from '#lib/documents/model/document.ts';
import { ADDED_LATER } from '#lib/documents/model/edits.ts';
import type { MinutesContext, MinutesWording } from './wording.ts';
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

/** Up to which change of the mission's log the minutes were made, with its hash in groups that can be read out. */
export function journalHead({ record, wording }: MinutesContext): Block[] {
  if (!record.head) return [];
  const { device, seq, hash } = record.head;
  const { act } = OFFICE.words[record.mission.kind];
  const values = { act, number: formatNumber(seq), device: device.slice(-6), hash: inGroups(hash) };
  return keyed(JOURNAL_HEAD, paragraphs(fill(wording.head, values)));
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
  const put = amended(context);
  const list = [
    ...put.all,
    ...(endsByClosing && signed.some((at) => at < closedAt) ? [end] : []),
    number,
    ...(record.head ? [journal] : []),
    codes,
  ].join('; ');
  return keyed(ADDED_LATER, paragraphs([fill(wording.later, { list }), ...put.some].join(' ')));
}

/**
 * What was put right after signing: where, how often, when last, and by whom. Of what lies under every signature in the
 * same way, for the list; else a sentence for those whose signature or refusal is older, and none for who signed since.
 */
function amended({ record, wording }: MinutesContext): { all: string[]; some: string[] } {
  const given = record.signatures.filter(({ deleted }) => !deleted);
  const older = given.flatMap((signature) => {
    const amendment = record.amendments.find(({ signatureId }) => signatureId === signature.id);
    return amendment ? [{ signature, what: amendedWords(amendment, wording) }] : [];
  });
  const [first] = older;
  if (first && older.length === given.length && older.every(({ what }) => what === first.what))
    return { all: [first.what], some: [] };
  const groups = grouped(older, ({ signature, what }) => `${signature.mark.kind} ${what}`);
  return {
    all: [],
    some: groups.map((group) => {
      const [{ signature, what }] = group;
      const people = group.map(({ signature: { attendeeId } }) =>
        personText(record.attendees.find(({ id }) => id === attendeeId) ?? { name: '', position: '' }),
      );
      return fill(wording.notCovered[signature.mark.kind], { people: people.join('; '), what });
    }),
  };
}

function amendedWords({ since, lastAt }: Amendment, { laterParts, amendedParts }: MinutesWording): string {
  const parts = Object.entries(amendedParts).flatMap(([table, name]) =>
    since?.tables.includes(table) ? [name] : [],
  );
  if (!since || lastAt === null || parts.length === 0) return laterParts.amendedUnknown;
  const { writes, authors } = since;
  const values = {
    what: parts.join(', '),
    count: formatCount(writes),
    time: formatInstantInWords(lastAt),
  };
  return authors.length > 0
    ? fill(laterParts.amendedBy, { ...values, who: authors.join(', ') })
    : fill(laterParts.amended, values);
}

function personIn(role: AttendeeRole, attendees: readonly Attendee[]): string {
  const person = attendees.find((attendee) => attendee.role === role && !attendee.deleted);
  return person ? personText(person) : OFFICE.unknown;
}
