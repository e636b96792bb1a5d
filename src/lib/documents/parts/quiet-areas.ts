import type { Area } from '#lib/domain/checklist/checklist.ts';
import type { Paragraph } from '#lib/documents/model/document.ts';
import type { CheckedItem, ReportContext } from './report-context.ts';
import { keyed, paragraphs, unended } from '#lib/documents/wording/sentences.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';
import { fill } from '#lib/documents/wording/wording.ts';

/**
 * Whether there is nothing to tell of an area but that nobody looked at it, or that the whole of it does not apply. What
 * somebody noted of one of its items is never passed over.
 */
export function isQuiet(area: Area, { checkedItems, record }: ReportContext): boolean {
  const { touched, progress } = checkedItems(area.items);
  const isBare = ({ item: { code }, answer }: CheckedItem) =>
    answer.judgement === 'notApplicable' &&
    answer.note.trim() === '' &&
    !record.photos.some(({ itemCode }) => itemCode === code);
  // Whoever praises or blames something in an area has looked at it, whatever item it is of.
  const isTold = record.findings.some(({ areaCode, deleted }) => areaCode === area.code && !deleted);
  if (progress.examined > 0 || isTold) return false;
  return progress.applicable > 0 ? touched.length === 0 : touched.every(isBare);
}

/**
 * The areas of which nothing was examined, and those that do not apply, in one line each: what was noted or found in one
 * makes it no examined one. Empty where nothing was looked at at all.
 */
export function quietAreaLines(context: ReportContext): Paragraph[] {
  const { areas } = context.record.checklist;
  const quiet = areas.filter((area) => isQuiet(area, context));
  if (quiet.length === areas.length) return [];
  const applies = (area: Area) => context.checkedItems(area.items).progress.applicable > 0;
  const isUnexamined = (area: Area) => context.checkedItems(area.items).progress.examined === 0;
  const line = (key: string, words: string, own: readonly Area[]) =>
    own.length === 0
      ? []
      : keyed(
          `areas/${key}`,
          paragraphs(fill(words, { areas: own.map(({ title }) => unended(title)).join('; ') })),
        );
  return [
    ...line('unexamined', PARTS.checks.unexaminedAreas, quiet.filter(applies)),
    ...line(
      'only-noted',
      PARTS.checks.onlyNotedAreas,
      areas.filter((area) => !quiet.includes(area) && applies(area) && isUnexamined(area)),
    ),
    ...line(
      'not-applicable',
      PARTS.checks.notApplicableAreas,
      quiet.filter((area) => !applies(area)),
    ),
  ];
}
