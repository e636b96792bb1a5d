import { linesIn } from '#lib/documents/paper/balanced-lines.ts';
import { LINE_HEIGHT } from './setting.ts';

/**
 * The height in points of a text in a column as it is most likely set: for the room it asks for, not for what is kept
 * whole.
 */
export function likelyHeight(
  text: string,
  size: number,
  column: number,
  measure: (line: string, size: number) => number,
): number {
  const width = (line: string) => measure(line, size);
  const count = text
    .split('\n')
    .flatMap((line) => linesIn(line, column, width))
    // A word wider than its column is broken between letters.
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / column)), 0);
  return count * size * LINE_HEIGHT;
}
