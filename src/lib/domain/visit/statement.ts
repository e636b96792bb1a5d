import type { Mission } from '#lib/domain/mission/mission.ts';
import { Person, type Side } from './attendee.ts';
import { Id, Instant, Text, z } from '#lib/domain/basics/schema.ts';

/** ý kiến thành viên; giải trình, ý kiến không đồng ý, đề xuất kiến nghị of the unit. */
export const StatementKind = z.enum(['opinion', 'explanation', 'dissent', 'proposal']);
export type StatementKind = z.infer<typeof StatementKind>;

/** A statement made at a visit, by whom and when. */
export const Statement = z.strictObject({
  id: Id,
  missionId: Id,
  visitId: Id,
  kind: StatementKind,
  who: Person,
  /** The finding it is about; null when it is about the visit as a whole. */
  findingId: z.nullable(Id),
  text: Text,
  at: Instant,
  /** Place in the minutes, ascending. */
  position: z.number(),
  deleted: z.boolean(),
});
export type Statement = z.infer<typeof Statement>;

/** A statement to be written down. */
export function blankStatement(
  kind: StatementKind,
  {
    now,
    ...start
  }: Pick<Statement, 'id' | 'missionId' | 'visitId' | 'who' | 'findingId' | 'position'> & { now: string },
): Statement {
  return { ...start, kind, text: '', at: now, deleted: false };
}

/** Who speaks: opinions are the delegation's, all else is the unit's right of reply. */
export function sideOf(kind: StatementKind): Side {
  return kind === 'opinion' ? 'delegation' : 'unit';
}

/** What keeps a statement from being printed: nobody's words, or no words. */
export function lacksOfStatement({ who, text }: Pick<Statement, 'who' | 'text'>): ('who' | 'text')[] {
  return [
    // A position alone identifies the speaker where no name may be printed.
    ...(who.name.trim() || who.position.trim() ? [] : (['who'] as const)),
    ...(text.trim() ? [] : (['text'] as const)),
  ];
}

/** Kinds of statement by which a unit replies to a finding. */
export const REPLIES = ['explanation', 'dissent'] as const satisfies readonly StatementKind[];

/** Kinds of statement made by the unit; an opinion is the delegation's. */
export const UNIT_STATEMENTS = [...REPLIES, 'proposal'] as const satisfies readonly StatementKind[];
export type UnitStatementKind = (typeof UNIT_STATEMENTS)[number];

/** Findings the unit does not agree with, by their ids. */
export function disputedFindings(statements: readonly Statement[]): Set<string> {
  return new Set(
    statements.flatMap(({ kind, findingId, text, deleted }) =>
      kind === 'dissent' && findingId !== null && !deleted && text.trim() !== '' ? [findingId] : [],
    ),
  );
}

/** Statements in words, those on a finding that is gone since as on the visit as a whole. */
export function wordedStatements(
  statements: readonly Statement[],
  findings: readonly { id: string; deleted: boolean }[],
): Statement[] {
  const there = new Set(findings.flatMap(({ id, deleted }) => (deleted ? [] : [id])));
  return statements
    .filter(({ text, deleted }) => !deleted && text.trim() !== '')
    .map((statement) =>
      statement.findingId !== null && there.has(statement.findingId)
        ? statement
        : { ...statement, findingId: null },
    );
}

const inOrder = (a: Statement, b: Statement) => a.position - b.position || (a.at < b.at ? -1 : 1);

/** Statements on one finding (null: on the visit as a whole), in order, without deleted rows. */
export function statementsOn(
  statements: readonly Statement[],
  findingId: string | null,
  kinds: readonly StatementKind[] = StatementKind.options,
): Statement[] {
  return statements
    .filter(
      (statement) =>
        statement.findingId === findingId && !statement.deleted && kinds.includes(statement.kind),
    )
    .sort(inOrder);
}

/** When a statement was written down; null for those a sample came with, whose source tells no time. */
export function writtenAt(
  { at }: Pick<Statement, 'at'>,
  { sample, createdAt }: Pick<Mission, 'sample' | 'createdAt'>,
): string | null {
  return sample !== null && at === createdAt ? null : at;
}
