import type { PositionedLine, PositionedPage } from 'pdfmake/build/pdfmake.js';
import { DocumentIncompleteError } from '#lib/documents/model/errors.ts';
import { solid } from '#lib/domain/basics/printable-text.ts';

/** What must be found on the pages. */
export interface Expectation {
  /** Texts by leaf number, without white space. */
  texts: readonly string[];
  /** How often each image is printed, by its key. */
  images: ReadonlyMap<string, number>;
  /** How many lines of signatures are drawn. */
  strokes: number;
}

/** Rounding of positions, in points. */
const TOLERANCE = 1;

/**
 * Compares the pages as they were laid out with what the document holds: every text whole and in order
 * (a repeated table header more than once), every image as often as it should be, nothing off the paper or beyond
 * its column.
 * pdfmake drops what does not fit without a word, so this is the only notice of a loss.
 * @throws DocumentIncompleteError naming the losses
 */
export function checkCompleteness(
  pages: readonly PositionedPage[],
  { texts, images, strokes }: Expectation,
): void {
  const printed = new Map<number, string[]>();
  const shown = new Map<string, number>();
  const losses: string[] = [];
  let drawn = 0;
  for (const [index, { items, pageSize }] of pages.entries()) {
    for (const positioned of items) {
      if (positioned.type === 'image') {
        const { image, x, y, _width: width, _height: height } = positioned.item;
        shown.set(image, (shown.get(image) ?? 0) + 1);
        if (!isOnPaper({ x, y, width, height }, pageSize))
          losses.push(`off page ${index + 1}: image ${image}`);
      }
      if (positioned.type === 'vector' && positioned.item.isStroke === true) drawn += 1;
      if (positioned.type !== 'line') continue;
      const line = positioned.item;
      for (const { leaf, text } of line.inlines) {
        if (leaf !== undefined) (printed.get(leaf) ?? setDefault(printed, leaf)).push(text);
      }
      const width = visibleWidth(line);
      const words = () => line.inlines.map(({ text }) => text).join('');
      const box = { x: line.x, y: line.y, width, height: line.getHeight() };
      if (!isOnPaper(box, pageSize)) losses.push(`off page ${index + 1}: ${words()}`);
      // In the next column it would be printed over other words, and neither could be read.
      else if (width > line.maxWidth + TOLERANCE) losses.push(`beyond its column: ${words()}`);
    }
  }
  for (const [leaf, expected] of texts.entries()) {
    if (!isPrinted(expected, solid((printed.get(leaf) ?? []).join('')))) losses.push(`text: ${expected}`);
  }
  for (const [image, count] of images) {
    if (shown.get(image) !== count) losses.push(`image: ${image} ${shown.get(image) ?? 0}/${count}`);
  }
  if (drawn !== strokes) losses.push(`signatures: ${drawn}/${strokes} lines`);
  if (losses.length > 0) throw new DocumentIncompleteError(losses);
}

/** Width without the space a line ends with: where an empty run comes after it, pdfmake counts that too. */
function visibleWidth(line: PositionedLine): number {
  const last = line.inlines.at(-1);
  const shown = line.inlines.findLast(({ text }) => text !== '');
  return line.getWidth() - (shown === last ? 0 : (shown?.trailingCut ?? 0));
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function isOnPaper({ x, y, width, height }: Box, paper: { width: number; height: number }): boolean {
  return (
    x >= -TOLERANCE &&
    y >= -TOLERANCE &&
    x + width <= paper.width + TOLERANCE &&
    y + height <= paper.height + TOLERANCE
  );
}

function setDefault(printed: Map<number, string[]>, leaf: number): string[] {
  const texts: string[] = [];
  printed.set(leaf, texts);
  return texts;
}

/** Once, or, in a header row, several times over. */
function isPrinted(expected: string, printed: string): boolean {
  if (expected === '') return true;
  const times = printed.length / expected.length;
  return Number.isInteger(times) && times >= 1 && printed === expected.repeat(times);
}
