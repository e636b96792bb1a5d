import type { Coverage, UnitRow } from '#lib/domain/consolidation-matrix.ts';
import { UnitKind } from '#lib/domain/unit-schema.ts';
import type { Member } from '#lib/domain/mission.ts';
import { formatDay, formatDayInWords } from '#lib/domain/vietnamese-date.ts';
import { formatNumber } from '#lib/domain/vietnamese-number.ts';
import { grouped } from '#lib/domain/grouped.ts';
import type { ConsolidatedContext } from './consolidated-context.ts';
import type { Block } from './document.ts';
import { nameOf } from './member-name.ts';
import { numberedParts } from './numbered-parts.ts';
import { asking, keyed, leadIn, paragraphs, prompt, unended } from './sentences.ts';
import { OFFICE } from './shared-wording.ts';
import { fill } from './wording.ts';

/** Criteria that only some units were asked are named in up to so many lines; the annex has all of them. */
const LISTED = 20;

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
  const { from, to } = mission.period;
  const day = (value: string | null) => (value === null ? OFFICE.unknown : formatDay(value));
  return [
    ...keyed(
      'section/scope/content',
      paragraphs(fill(wording.scope.content, { title: unended(mission.title) })),
    ),
    ...(from === null && to === null
      ? []
      : keyed(
          'section/scope/period',
          paragraphs(fill(wording.scope.period, { from: day(from), to: day(to) })),
        )),
  ];
}

function members({ mission, wording }: ConsolidatedContext): Block[] {
  const texts = wording.scope;
  const line = (member: Member) => {
    const position = unended(member.position);
    const role = OFFICE.roles[member.role];
    const person = nameOf(member);
    if (person && position) return fill(texts.memberWithPosition, { person, position, role });
    return fill(texts.member, { person: person || position || OFFICE.unknown, role });
  };
  const lines = mission.members.map(line);
  if (lines.length === 0) return keyed('member/1', [prompt(texts.noMembers)]);
  return lines.flatMap((text, index) => keyed(`member/${index + 1}`, paragraphs(text)));
}

function units({ mission, wording, whole, isLarge, unitName, annexMention }: ConsolidatedContext): Block[] {
  const texts = wording.scope;
  const { act, delegation } = OFFICE.words[mission.kind];
  const key = 'section/scope/units';
  if (whole.rows.length === 0) return keyed(key, [prompt(fill(texts.noUnits, { act }))]);
  const kinds = UnitKind.options
    .map((kind) => ({ kind, count: whole.rows.filter(({ unit }) => unit.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => fill(texts.kind, { count: formatNumber(count), kind: texts.kinds[kind] }));
  const count = fill(texts.unitCount, {
    delegation,
    count: formatNumber(whole.rows.length),
    kinds: kinds.join(', '),
  });
  if (isLarge) {
    const where = fill(texts.unitsAnnex, { annex: annexMention('units') });
    return keyed(key, paragraphs(`${count} ${where}`));
  }
  const line = ({ unitKey, visits }: UnitRow) => {
    const days = visits.map(({ day }) => day).filter((day) => day !== '');
    const unit = unitName(unitKey);
    if (days.length === 0) return asking(paragraphs(fill(texts.unitUndated, { unit })), [texts.noDay]);
    return paragraphs(fill(texts.unit, { unit, date: days.map(formatDayInWords).join('; ') }));
  };
  return [
    ...keyed(key, paragraphs(count)),
    ...whole.rows.flatMap((row) => keyed(`unit/${row.unit.id}`, line(row))),
  ];
}

/** “A1–A4, A6”: codes in the order of the criteria, neighbours as a range. */
function codeRanges(codes: readonly string[], all: readonly string[]): string {
  const wanted = new Set(codes);
  const ranges: string[][] = [];
  let open: string[] | null = null;
  for (const code of all) {
    if (!wanted.has(code)) {
      open = null;
    } else if (open && open[0]?.replace(/\d+$/, '') === code.replace(/\d+$/, '')) {
      open.push(code);
    } else {
      open = [code];
      ranges.push(open);
    }
  }
  return ranges
    .map((range) => (range.length > 2 ? `${range[0]}–${range.at(-1)}` : range.join(', ')))
    .join(', ');
}

function coverage(context: ConsolidatedContext): Block[] {
  const { wording, whole, areas, annexes, annexMention, names } = context;
  const texts = wording.scope;
  const { criteria, rows } = whole;
  if (rows.length === 0 || criteria.length === 0) return [];
  const codes = criteria.map(({ code }) => code);
  const ranges = (some: readonly string[]) => codeRanges(some, codes);
  const nowhere = whole.coverage.filter(({ counts }) => counts.notAsked === rows.length);
  const partly = whole.coverage.filter(
    ({ notAsked }) => notAsked.length > 0 && notAsked.length < rows.length,
  );
  const known = new Set(criteria.map(({ areaCode }) => areaCode));
  const counts = fill(texts.criteria, {
    criteria: formatNumber(criteria.length),
    areas: formatNumber(areas.filter(({ code }) => known.has(code)).length),
    everywhere: formatNumber(criteria.length - nowhere.length - partly.length),
    partly: formatNumber(partly.length),
    nowhere: formatNumber(nowhere.length),
  });
  const annex = annexes.includes('matrix')
    ? [fill(texts.matrixAnnex, { annex: annexMention('matrix') })]
    : [];
  const groups = grouped(partly, ({ notAsked }) => notAsked.join());
  const line = ([first, ...others]: [Coverage, ...Coverage[]]) => {
    const { notAsked } = first;
    return fill(texts.askedSome, {
      codes: ranges([first, ...others].map(({ code }) => code)),
      asked: formatNumber(rows.length - notAsked.length),
      applicable: formatNumber(rows.length),
      missing: names(notAsked),
    });
  };
  const differing = criteria.filter(({ wordingDiffers }) => wordingDiffers).map(({ code }) => code);
  return [
    ...paragraphs([counts, ...annex].join(' ')),
    ...(nowhere.length > 0
      ? paragraphs(fill(texts.nowhere, { codes: ranges(nowhere.map(({ code }) => code)) }))
      : []),
    ...(groups.length > 0 && groups.length <= LISTED
      ? [
          leadIn(texts.leastAsked),
          ...groups.flatMap((group) => keyed(`criterion/${group[0].code}/asked`, paragraphs(line(group)))),
        ]
      : []),
    ...(differing.length > 0 ? paragraphs(fill(texts.wordingDiffers, { codes: ranges(differing) })) : []),
  ];
}
