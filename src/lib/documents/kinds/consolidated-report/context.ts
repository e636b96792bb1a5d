import type { Attendee } from '#lib/domain/visit/attendee.ts';
import type { Consolidation } from '#lib/domain/consolidation/consolidation.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import {
  REPLIES,
  statementsOn,
  UNIT_STATEMENTS,
  type Statement,
  type UnitStatementKind,
} from '#lib/domain/visit/statement.ts';
import type { NumberDoubt } from '#lib/domain/record/number-doubt.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { ConsolidatedReportWording } from './wording.ts';
import { annexNames, type AnnexNames } from '#lib/documents/parts/visit-annexes.ts';
import { unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/** So many units can be named in a sentence and compared side by side; more are counted, and listed in annexes. */
export const NAMED = 12;

/** The annexes of a consolidated report, in their order. */
export type ConsolidatedAnnex = 'units' | 'figures' | 'matrix' | 'findings' | 'voices' | 'recommendations';

/** What a unit holds against a finding. */
export type Reply = Statement & { kind: (typeof REPLIES)[number] };

/** A statement with the unit it was made at. */
export interface StatementAt {
  unitKey: string;
  statement: Statement;
}

/** What a unit said of the visit as a whole. */
export interface Voice {
  unitKey: string;
  statement: Statement & { kind: UnitStatementKind };
}

/** So many of them stand in the text, of many units too; an annex lists more. */
const VOICES_IN_TEXT = 10;

/** Numbers of one visit that do not go together, with the sheets they are held against. */
export interface DoubtsAt {
  unitKey: string;
  visitId: string;
  sheets: readonly FigureSheet[];
  doubts: readonly NumberDoubt[];
}

/** Units named in a sentence where an annex names them all. */
const NAMED_BESIDE_ANNEX = 5;

/** What the sections of a consolidated report are made from. */
export interface ConsolidatedContext extends AnnexNames<ConsolidatedAnnex> {
  mission: Mission;
  wording: ConsolidatedReportWording;
  whole: Consolidation;
  /** Who was there for the delegation, each person once. */
  present: readonly Attendee[];
  /** More units than can be named one by one. */
  isLarge: boolean;
  unitName: (unitKey: string) => string;
  /** “UBND xã A, UBND xã B”; past a dozen the rest as a number, or past a few where an annex names them all. */
  names: (unitKeys: readonly string[], annex?: ConsolidatedAnnex) => string;
  /** The same of any names. */
  listed: (names: readonly string[], annex?: ConsolidatedAnnex) => string;
  /** “2 đơn vị: UBND xã A, UBND xã B”, of how many is not said; one alone by its name. */
  named: (unitKeys: readonly string[], annex?: ConsolidatedAnnex) => string;
  /** “2/5 đơn vị: UBND xã A, UBND xã B”, “cả 5 đơn vị”; one alone by its name. */
  counted: (unitKeys: readonly string[], annex?: ConsolidatedAnnex) => string;
  /** Areas in the order of the criteria, then those only findings name. */
  areas: readonly { code: string; title: string }[];
  /** What the unit answered to a finding: its explanations, then where it does not agree. */
  repliesTo: (findingId: string) => readonly Reply[];
  /** What the units said of the visits as a whole, in words, unit by unit. */
  voices: readonly Voice[];
  /** Numbers of each visit that do not go together. */
  doubtsAt: readonly DoubtsAt[];
  annexes: readonly ConsolidatedAnnex[];
}

/** Names of units; those of the same name are distinguished by district and province. */
function unitNames({ rows }: Consolidation): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const { unit } of rows) count.set(unit.name, (count.get(unit.name) ?? 0) + 1);
  const full = ({ name, district, province }: Unit) =>
    [name, district, province].map(unended).filter(Boolean).join(', ');
  return new Map(
    rows.map(({ unitKey, unit }) => [
      unitKey,
      (count.get(unit.name) ?? 0) > 1 ? full(unit) : unended(unit.name),
    ]),
  );
}

function areasOf({ criteria, rows }: Consolidation, otherArea: string): ConsolidatedContext['areas'] {
  const titles = new Map(criteria.map(({ areaCode, areaTitle }) => [areaCode, unended(areaTitle)]));
  for (const { visits } of rows) {
    for (const { findings } of visits) {
      for (const { areaCode } of findings) if (!titles.has(areaCode)) titles.set(areaCode, otherArea);
    }
  }
  return [...titles].map(([code, title]) => ({ code, title }));
}

/** “UBND xã A giải trình: …”. */
export function replyText(
  { kind, text }: Pick<Statement, 'text'> & { kind: UnitStatementKind },
  unitKey: string,
  { wording, unitName }: ConsolidatedContext,
): string {
  return fill(wording.assessment.replies[kind], { unit: unitName(unitKey), text: unended(text) });
}

function repliesByFinding(statements: readonly Statement[]): ReadonlyMap<string, Reply[]> {
  const said = statements.filter(({ findingId, text }) => findingId !== null && text.trim() !== '');
  return new Map(
    grouped(said, ({ findingId }) => findingId ?? '').map((group) => {
      const { findingId } = group[0];
      const replies = REPLIES.flatMap((kind) =>
        statementsOn(group, findingId, [kind]).map((one) => ({ ...one, kind })),
      );
      return [findingId ?? '', replies];
    }),
  );
}

function voicesOf({ rows }: Consolidation, said: readonly StatementAt[]): Voice[] {
  return rows.flatMap(({ unitKey }) => {
    const own = said.flatMap((one) => (one.unitKey === unitKey ? [one.statement] : []));
    return UNIT_STATEMENTS.flatMap((kind) =>
      statementsOn(own, null, [kind]).map((one) => ({ unitKey, statement: { ...one, kind } })),
    );
  });
}

function hasFindings({ shortcomings, otherShortcomings, strengths }: Consolidation): boolean {
  return shortcomings.length + otherShortcomings.length + strengths.length > 0;
}

/** Prepares what the sections share. */
export function consolidatedContext(
  mission: Mission,
  whole: Consolidation,
  wording: ConsolidatedReportWording,
  present: readonly Attendee[],
  said: readonly StatementAt[],
  doubtsAt: readonly DoubtsAt[],
): ConsolidatedContext {
  const isLarge = whole.rows.length > NAMED;
  const nameOf = unitNames(whole);
  const unitName = (unitKey: string) => nameOf.get(unitKey) ?? OFFICE.unknown;
  const isTouched = whole.coverage.some(({ counts }) => counts.notAsked < whole.rows.length);
  const voices = voicesOf(whole, said);
  const annexes: ConsolidatedAnnex[] = [
    ...(isLarge ? (['units'] as const) : []),
    ...(isLarge && whole.figures.length > 0 ? (['figures'] as const) : []),
    ...(isTouched ? (['matrix'] as const) : []),
    ...(isLarge && hasFindings(whole) ? (['findings'] as const) : []),
    ...(isLarge && voices.length > VOICES_IN_TEXT ? (['voices'] as const) : []),
    ...(isLarge && whole.recommendations.length > 0 ? (['recommendations'] as const) : []),
  ];
  const { annexMention, annexName } = annexNames(annexes);
  const listed: ConsolidatedContext['listed'] = (all, annex) => {
    const held = annex !== undefined && annexes.includes(annex);
    const few = held ? NAMED_BESIDE_ANNEX : NAMED;
    if (all.length <= few) return all.join(', ');
    const values = { names: all.slice(0, few).join(', '), count: formatCount(all.length - few) };
    return held
      ? fill(wording.unitsMoreAnnex, { ...values, annex: annexMention(annex) })
      : fill(wording.unitsMore, values);
  };
  const replies = repliesByFinding(said.map(({ statement }) => statement));
  const names: ConsolidatedContext['names'] = (unitKeys, annex) => listed(unitKeys.map(unitName), annex);
  return {
    mission,
    wording,
    whole,
    present,
    isLarge,
    unitName,
    names,
    listed,
    named: (unitKeys, annex) => {
      if (unitKeys.length < 2) return names(unitKeys, annex);
      const count = formatCount(unitKeys.length);
      return fill(wording.assessment.unitsNamed, { count, names: names(unitKeys, annex) });
    },
    counted: (unitKeys, annex) => {
      const { units, allUnits } = wording.assessment;
      if (unitKeys.length < 2) return names(unitKeys, annex);
      if (unitKeys.length === whole.rows.length)
        return fill(allUnits, { all: formatCount(whole.rows.length) });
      return fill(units, {
        count: formatNumber(unitKeys.length),
        all: formatNumber(whole.rows.length),
        names: names(unitKeys, annex),
      });
    },
    areas: areasOf(whole, wording.otherArea),
    repliesTo: (findingId) => replies.get(findingId) ?? [],
    voices,
    doubtsAt,
    annexes,
    annexMention,
    annexName,
  };
}
