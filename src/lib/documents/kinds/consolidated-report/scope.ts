import type { UnitRow } from '#lib/domain/consolidation/matrix.ts';
import { UnitKind } from '#lib/domain/mission/unit-schema.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import { VisitForm } from '#lib/domain/visit/visit.ts';
import type { Member } from '#lib/domain/mission/mission.ts';
import { formatDayInWords } from '#lib/domain/basics/vietnamese-date.ts';
import { formatCount } from '#lib/domain/basics/vietnamese-number.ts';
import { nfc } from '#lib/domain/basics/vietnamese-text.ts';
import type { ConsolidatedContext } from './context.ts';
import type { Block } from '#lib/documents/model/document.ts';
import { nameOf, missionPeriod } from '#lib/documents/parts/mission.ts';
import { numberedParts } from '#lib/documents/model/numbering.ts';
import { asking, keyed, paragraphs, prompt, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { attendeeText } from '#lib/documents/parts/voices.ts';

/** The reception desk of a district of old, which is a unit of no other kind. */
const ONE_STOP_SHOP = /^bộ phận (?:một cửa|tiếp nhận và trả kết quả)/iu;

/** The body whose name goes before that of its place. */
const COMMITTEE = /^(?:ubnd|ủy ban nhân dân) /u;

/** Section on what was supervised, where, by whom, and how much of it was looked at. */
export function scope(context: ConsolidatedContext): Block[] {
  const { mission, wording } = context;
  const { delegation } = OFFICE.words[mission.kind];
  const texts = wording.scope;
  return numberedParts([
    { title: texts.general, blocks: general(context) },
    { title: fill(texts.members, { delegation }), blocks: members(context) },
    { title: texts.units, blocks: units(context) },
    { title: texts.coverage, blocks: keyed('section/scope/coverage', coverage(context)) },
  ]);
}

function general({ mission, wording }: ConsolidatedContext): Block[] {
  return [
    ...keyed(
      'section/scope/content',
      paragraphs(fill(wording.scope.content, { title: unended(mission.title) })),
    ),
    ...keyed('section/scope/period', missionPeriod(mission)),
  ];
}

function members({ mission, wording, present }: ConsolidatedContext): Block[] {
  const texts = wording.scope;
  const line = (member: Member) => {
    const position = unended(member.position);
    const role = OFFICE.roles[member.role];
    const person = nameOf(member);
    if (person && position) return fill(texts.memberWithPosition, { person, position, role });
    return fill(texts.member, { person: person || position || OFFICE.unknown, role });
  };
  // Where the mission names nobody, those who were there are the delegation.
  const lines = mission.members.length > 0 ? mission.members.map(line) : present.map(attendeeText);
  if (lines.length === 0) return keyed('member/1', [prompt(texts.noMembers)]);
  return lines.flatMap((text, index) => keyed(`member/${index + 1}`, paragraphs(text)));
}

function units({ mission, wording, whole, isLarge, unitName, annexMention }: ConsolidatedContext): Block[] {
  const texts = wording.scope;
  const { act, delegation, onSite, noDay } = OFFICE.words[mission.kind];
  const key = 'section/scope/units';
  if (whole.rows.length === 0) return keyed(key, [prompt(fill(texts.noUnits, { act }))]);
  const kindOf = ({ kind, name }: Unit) => {
    if (kind === 'other' && ONE_STOP_SHOP.test(nfc(name))) return texts.oneStopShop;
    // “thành phố, thị xã”: the one it is, where its name says so.
    const own = nfc(name).toLocaleLowerCase('vi').replace(COMMITTEE, '');
    return texts.kinds[kind].split(', ').find((word) => own.startsWith(`${word} `)) ?? texts.kinds[kind];
  };
  const kinds = (rows: readonly UnitRow[]) =>
    [
      ...new Set(UnitKind.options.flatMap((kind) => [...texts.kinds[kind].split(', '), texts.kinds[kind]])),
      texts.oneStopShop,
    ]
      .map((kind) => ({ kind, count: rows.filter(({ unit }) => kindOf(unit) === kind).length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => fill(texts.kind, { count: formatCount(count), kind }))
      .join(', ');
  // A site survey is no working session: a unit that had both is counted with either.
  const what = VisitForm.options.flatMap((form) => {
    const rows = whole.rows.filter(({ visits }) => visits.some((visit) => visit.form === form));
    if (rows.length === 0) return [];
    return [fill(texts.forms[form].count, { count: formatCount(rows.length), kinds: kinds(rows), onSite })];
  });
  const count = fill(texts.unitCount, { delegation, what: what.join('; ') });
  if (isLarge) {
    const where = fill(texts.unitsAnnex, { annex: annexMention('units') });
    return keyed(key, paragraphs(`${count} ${where}`));
  }
  const line = ({ unitKey, visits }: UnitRow) => {
    const clauses = VisitForm.options.flatMap((form) => {
      const days = visits.filter((visit) => visit.form === form).map(({ day }) => day);
      const dated = days.filter((day) => day !== '').map(formatDayInWords);
      return dated.length > 0 ? [fill(texts.forms[form].on, { date: dated.join(', '), onSite })] : [];
    });
    const isUndated = visits.every(({ day }) => day === '');
    const unit = unitName(unitKey);
    const line = paragraphs(
      isUndated ? fill(texts.unitAlone, { unit }) : fill(texts.unit, { unit, what: clauses.join('; ') }),
    );
    const form = visits.every((visit) => visit.form === 'survey') ? 'survey' : 'session';
    return isUndated ? asking(line, [noDay[form]]) : line;
  };
  return [
    ...keyed(key, paragraphs(count)),
    ...whole.rows.flatMap((row) => keyed(`unit/${row.unit.id}`, line(row))),
  ];
}

function coverage(context: ConsolidatedContext): Block[] {
  const { wording, whole, areas, annexes, annexMention } = context;
  const texts = wording.scope;
  const { criteria, rows } = whole;
  if (rows.length === 0 || criteria.length === 0) return [];
  const areaCodes = new Set(criteria.map(({ areaCode }) => areaCode));
  const counts = fill(texts.criteria, {
    criteria: formatCount(criteria.length),
    areas: formatCount(areas.filter(({ code }) => areaCodes.has(code)).length),
  });
  const annex = annexes.includes('matrix')
    ? [fill(texts.matrixAnnex, { annex: annexMention('matrix') })]
    : [];
  return paragraphs([counts, ...annex].join(' '));
}
