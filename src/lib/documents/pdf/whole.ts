import { PAGE, points } from '#lib/documents/paper/decree-30.ts';
import type { PdfNode } from './leaves.ts';

/**
 * Nodes kept together, but only while they surely fit a page: pdfmake drops what does not, without a word.
 * @param height safe upper estimate of their height in points
 * @param above space over them in points
 * @param most up to which height they are kept together
 */
export function whole(
  stack: PdfNode[],
  height: number,
  above: number,
  most: number = points(PAGE.height) / 2,
): PdfNode {
  const margin: PdfNode['margin'] = [0, above, 0, 0];
  return height < most ? { stack, unbreakable: true, atMost: above + height, margin } : { stack, margin };
}
