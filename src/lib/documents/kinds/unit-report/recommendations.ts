import { byAddressee, type Recommendation } from '#lib/domain/visit/recommendation.ts';
import { formatDayInWords } from '#lib/domain/basics/vietnamese-date.ts';
import type { Block, Paragraph } from '#lib/documents/model/document.ts';
import { numberedParts } from '#lib/documents/model/numbering.ts';
import { asking, ended, keyed, paragraphs, prompt, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import type { UnitReportContext } from './wording.ts';

/** Section of recommendations: by addressee, each with its due date and what will show that it was done. */
export function recommendations({ record, wording }: UnitReportContext): Block[] {
  const texts = wording.recommendations;
  const line = ({ content, dueDate, product }: Recommendation): Paragraph[] => {
    const sentences = [
      fill(texts.item, { content: ended(content) || OFFICE.unknown }),
      ...(dueDate === null ? [] : [fill(texts.due, { date: formatDayInWords(dueDate) })]),
      ...(product.trim() ? [fill(texts.product, { product: unended(product) })] : []),
    ];
    return asking(paragraphs(sentences.join(' ')), dueDate === null ? [texts.noDue] : []);
  };
  const groups = byAddressee(record.recommendations);
  if (groups.length === 0) return [prompt(texts.none)];
  return numberedParts(
    groups.map(([addressee, list]) => ({
      title: fill(texts.addressee, { addressee: unended(addressee) || OFFICE.unknown }),
      blocks: list.flatMap((recommendation) =>
        keyed(`recommendation/${recommendation.id}`, line(recommendation)),
      ),
    })),
  );
}
