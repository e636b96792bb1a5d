import { byAddressee, type Recommendation } from '#lib/domain/visit/recommendation.ts';
import { formatDayInWords } from '#lib/domain/basics/vietnamese-date.ts';
import { formatCount } from '#lib/domain/basics/vietnamese-number.ts';
import type { Block } from '#lib/documents/model/document.ts';
import type { MinutesContext } from './wording.ts';
import { ended, keyed, leadIn, paragraphs, prompt, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/** What the meeting ended with: what the delegation concluded, how much was found, what the delegation asks for. */
export function conclusion(context: MinutesContext): Block[] {
  const { record, wording, strengths, shortcomings } = context;
  const concluded = (record.visit.conclusion ?? '').trim();
  const counts = [
    ...(strengths.length > 0 ? [fill(wording.strengthCount, { count: formatCount(strengths.length) })] : []),
    ...(shortcomings.length > 0
      ? [fill(wording.shortcomingCount, { count: formatCount(shortcomings.length) })]
      : []),
  ].join(wording.and);
  const ordered = byAddressee(record.recommendations).flatMap(([, list]) => list);
  const blocks: Block[] = [
    ...(concluded ? keyed('visit/conclusion', paragraphs(ended(concluded))) : []),
    ...(counts ? keyed('conclusion/found', paragraphs(fill(wording.agreed, { found: counts }))) : []),
    ...(ordered.length > 0 ? [leadIn(wording.proposed)] : []),
    ...ordered.flatMap((recommendation) =>
      keyed(`recommendation/${recommendation.id}`, paragraphs(line(recommendation, context))),
    ),
  ];
  return concluded ? blocks : [...blocks, prompt(wording.noConclusion)];
}

function line({ addressee, content, dueDate, product }: Recommendation, { wording }: MinutesContext): string {
  return [
    fill(wording.recommendation, {
      addressee: unended(addressee) || OFFICE.unknown,
      content: ended(content) || OFFICE.unknown,
    }),
    ...(dueDate === null ? [] : [fill(wording.due, { date: formatDayInWords(dueDate) })]),
    ...(product.trim() ? [fill(wording.product, { product: unended(product) })] : []),
  ].join(' ');
}
