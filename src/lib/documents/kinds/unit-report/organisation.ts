import { attendeesOf } from '#lib/domain/visit/attendee.ts';
import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import type { Member } from '#lib/domain/mission/mission.ts';
import { formOf } from '#lib/domain/visit/visit.ts';
import { formatDayInWords } from '#lib/domain/basics/vietnamese-date.ts';
import { formatCount } from '#lib/domain/basics/vietnamese-number.ts';
import type { Block } from '#lib/documents/model/document.ts';
import { numberedParts } from '#lib/documents/model/numbering.ts';
import { examinedText, quietAreaLines } from '#lib/documents/parts/quiet-areas.ts';
import { nameOf, missionPeriod } from '#lib/documents/parts/mission.ts';
import { keyed, paragraphs, prompt, unended, fill } from '#lib/documents/wording/sentences.ts';
import { arrivalLines, attendance, signatureLines } from '#lib/documents/parts/voices.ts';
import { OFFICE, PARTS } from '#lib/documents/wording/shared.ts';
import type { UnitReportContext } from './wording.ts';

/** Section on how the supervision was organised: what, when, where, by whom, how much of the checklist. */
export function organisation(context: UnitReportContext): Block[] {
  const { record, wording } = context;
  const { delegation } = OFFICE.words[record.mission.kind];
  const texts = wording.organisation;
  const { attendees, signatures } = PARTS.voices;
  return numberedParts([
    { title: texts.general, blocks: general(context) },
    { title: fill(texts.members, { delegation }), blocks: members(context) },
    { title: attendees, blocks: attendance(context) },
    { title: texts.scope, blocks: scope(context) },
    { title: signatures, blocks: signatureLines(context) },
  ]);
}

function general(context: UnitReportContext): Block[] {
  const { record, wording } = context;
  const { mission, unit, visit } = record;
  const { act, onSite, subjectOf, noDay } = OFFICE.words[mission.kind];
  const texts = wording.organisation;
  const where = [unit.name, unit.district, unit.province].map(unended);
  // A unit's name often ends with its province already.
  const place = where.filter(
    (part, index) => part !== '' && !where.slice(0, index).some((name) => name.includes(part)),
  );
  const missing: Record<string, string> = { time: noDay[formOf(visit)], place: texts.noPlace };
  const lines: Record<string, string | null> = {
    content: fill(texts.content, { act, title: unended(mission.title) }),
    unit: fill(texts.unit, { subjectOf, unit: place.join(', ') }),
    time:
      visit.date === null
        ? null
        : fill((visit.unannounced ? texts.timeUnannounced : texts.time)[formOf(visit)], {
            date: formatDayInWords(visit.date),
            onSite,
          }),
    place: unended(visit.place) === '' ? null : fill(texts.place, { place: unended(visit.place) }),
    ...arrivalLines(context),
  };
  return [
    ...Object.entries(lines).flatMap(([name, text]) =>
      keyed(`section/organisation/${name}`, text === null ? [prompt(missing[name] ?? '')] : paragraphs(text)),
    ),
    ...keyed('section/organisation/period', missionPeriod(mission)),
  ];
}

function members({ record, wording }: UnitReportContext): Block[] {
  const texts = wording.organisation;
  const line = (member: Member): string => {
    const { position, role } = member;
    const roleWords = OFFICE.roles[role];
    const person = nameOf(member);
    if (!person && position.trim()) {
      return fill(texts.memberUnnamed, { position: unended(position), role: roleWords });
    }
    const values = { person: person || OFFICE.unknown, position: unended(position), role: roleWords };
    return fill(position.trim() ? texts.memberWithPosition : texts.member, values);
  };
  const lines = record.mission.members.map(line);
  // Who was there for the delegation is stated with those present, and nobody is asked for twice.
  if (lines.length === 0 && attendeesOf(record.attendees, 'delegation').length > 0) return [];
  if (lines.length === 0) return keyed('member/1', [prompt(texts.noMembers)]);
  return lines.flatMap((text, index) => keyed(`member/${index + 1}`, paragraphs(text)));
}

function scope(context: UnitReportContext): Block[] {
  const { record, wording, checkedItems, photos } = context;
  const items = itemsOf(record.checklist);
  const { progress } = checkedItems(items);
  const checked = fill(wording.organisation.checked, {
    delegation: OFFICE.words[record.mission.kind].delegation,
    checklist: record.checklist.title,
    items: formatCount(items.length),
    areas: formatCount(record.checklist.areas.length),
    examined: examinedText(progress, wording.organisation.examined),
  });
  const pictures = fill(wording.organisation.photos, {
    photos: formatCount(photos.length),
    annex: context.annexMention('photos'),
  });
  return [
    ...keyed('section/organisation/checked', paragraphs(checked)),
    ...quietAreaLines(context),
    ...(photos.length > 0 ? keyed('section/organisation/photos', paragraphs(pictures)) : []),
  ];
}
