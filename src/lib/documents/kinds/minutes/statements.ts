import type { Statement, StatementKind } from '#lib/domain/visit/statement.ts';
import type { Block } from '#lib/documents/model/document.ts';
import type { MinutesContext } from './wording.ts';
import { ended, keyed, leadIn, paragraphs, fill } from '#lib/documents/wording/sentences.ts';
import { personText } from '#lib/documents/parts/voices.ts';

/** What members of the delegation said. */
export function opinions(context: MinutesContext): Block[] {
  return spoken('opinion', context);
}

/** What the unit explained, and what it does not agree with. */
export function explanations(context: MinutesContext): Block[] {
  const { explained, dissented } = context.wording;
  const part = (lead: string, blocks: Block[]): Block[] =>
    blocks.length > 0 ? [leadIn(lead), ...blocks] : [];
  return [...part(explained, spoken('explanation', context)), ...part(dissented, spoken('dissent', context))];
}

/** What the unit proposes. */
export function proposals(context: MinutesContext): Block[] {
  return spoken('proposal', context);
}

/** Statements of one kind in the order they were made, each with the shortcoming it speaks of. */
function spoken(kind: StatementKind, context: MinutesContext): Block[] {
  return context.record.statements
    .filter((statement) => statement.kind === kind && !statement.deleted && statement.text.trim() !== '')
    .sort((a, b) => compare(a.at, b.at) || a.position - b.position || compare(a.id, b.id))
    .flatMap((statement) => keyed(`statement/${statement.id}`, paragraphs(line(statement, context))));
}

// Neither locale nor platform may change the order: the same record gives the same bytes.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function line(
  { who, text, findingId }: Statement,
  { wording, strengths, shortcomings }: MinutesContext,
): string {
  const values = { who: personText(who), text: ended(text) };
  const number = shortcomings.findIndex(({ id }) => id === findingId) + 1;
  if (number > 0) return fill(wording.statementOn, { ...values, number });
  const isOnStrength = strengths.some(({ id }) => id === findingId);
  return fill(isOnStrength ? wording.statementOnStrength : wording.statement, values);
}
