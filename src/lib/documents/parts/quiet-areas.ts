import type { Progress } from '#lib/domain/visit/progress.ts';
import type { Area } from '#lib/domain/checklist/checklist.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { Paragraph } from '#lib/documents/model/document.ts';
import type { CheckedItem, ReportContext } from './report-context.ts';
import { keyed, paragraphs, unended, fill } from '#lib/documents/wording/sentences.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';

/**
 * Whether an area has no content besides the fact that it was not examined or does not apply. An area with a note on any
 * of its items is never quiet.
 */
export function isQuiet(area: Area, context: ReportContext): boolean {
  const { touched, progress } = context.checkedItems(area.items);
  return isBare(area, context) && (progress.applicable === 0 || touched.length === 0);
}

/** Whether nothing was examined in an area, and all that was recorded is that items do not apply. */
function isBare(area: Area, { checkedItems, record }: ReportContext): boolean {
  const { touched, progress } = checkedItems(area.items);
  const onlyRuledOut = ({ item: { code }, answer }: CheckedItem) =>
    answer.judgement === 'notApplicable' &&
    answer.note.trim() === '' &&
    !record.photos.some(({ itemCode }) => itemCode === code);
  // Whoever praises or blames something in an area has looked at it, whatever item it is of.
  const isTold = record.findings.some(({ areaCode, deleted }) => areaCode === area.code && !deleted);
  return progress.examined === 0 && !isTold && touched.every(onlyRuledOut);
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
  const noted = areas.filter((area) => !quiet.includes(area) && applies(area) && isUnexamined(area));
  const left = noted
    .filter((area) => isBare(area, context))
    .map(({ title, items }) =>
      fill(PARTS.checks.unexaminedRest, {
        area: unended(title),
        count: formatCount(context.checkedItems(items).progress.applicable),
      }),
    );
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
      noted.filter((area) => !isBare(area, context)),
    ),
    ...(left.length > 0 ? keyed('areas/rest', paragraphs(`${left.join('; ')}.`)) : []),
    ...line(
      'not-applicable',
      PARTS.checks.notApplicableAreas,
      quiet.filter((area) => !applies(area)),
    ),
  ];
}

/** How many items were examined of those that apply, in a sentence of the template's; nothing where none applies. */
export function examinedText({ examined, applicable }: Progress, template: string): string {
  if (applicable === 0) return '';
  return fill(template, { examined: formatNumber(examined), applicable: formatNumber(applicable) });
}
