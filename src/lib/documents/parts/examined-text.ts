import type { Progress } from '#lib/domain/visit/progress.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { fill } from '#lib/documents/wording/wording.ts';

/** How many items were examined of those that apply, in a sentence of the template's; nothing where none applies. */
export function examinedText({ examined, applicable }: Progress, template: string): string {
  if (applicable === 0) return '';
  return fill(template, { examined: formatNumber(examined), applicable: formatNumber(applicable) });
}
