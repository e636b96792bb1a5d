import type { Finding } from '#lib/domain/visit/finding.ts';
import type { Block } from '#lib/documents/model/document.ts';
import { evidenceText } from '#lib/documents/parts/report-context.ts';
import type { MinutesContext } from './wording.ts';
import { ended, keyed, leadIn, paragraphs, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/** Strengths and shortcomings with what shows them; causes and responsibility are the report's. */
export function findings(context: MinutesContext): Block[] {
  const { wording, strengths, shortcomings } = context;
  const list = (lead: string, blocks: Block[]): Block[] =>
    blocks.length > 0 ? [leadIn(lead), ...blocks] : [];
  return [
    ...list(
      wording.strengths,
      strengths.flatMap((finding) => lines(finding, fill(wording.strength, valuesOf(finding)), context)),
    ),
    ...list(
      wording.shortcomings,
      shortcomings.flatMap((finding, index) =>
        lines(finding, fill(wording.shortcoming, { number: index + 1, ...valuesOf(finding) }), context),
      ),
    ),
  ];
}

function valuesOf({ condition }: Finding): { condition: string } {
  return { condition: ended(condition) || OFFICE.unknown };
}

function lines(finding: Finding, condition: string, context: MinutesContext): Block[] {
  const evidence = evidenceText(finding, context);
  // Of an item the requirement stands in its checklist; what somebody wrote freely is measured by is said nowhere else.
  const criterion = finding.itemCode === null && !finding.origin ? finding.criterion.trim() : '';
  return [
    ...keyed(`finding/${finding.id}/condition`, paragraphs(condition)),
    ...(criterion
      ? keyed(
          `finding/${finding.id}/criterion`,
          paragraphs(fill(context.wording.criterion, { criterion: ended(criterion) })),
        )
      : []),
    ...(evidence
      ? keyed(`finding/${finding.id}/evidence`, paragraphs(fill(context.wording.evidence, { evidence })))
      : []),
  ];
}
