import type { ChartBar } from '#lib/documents/model/document.ts';

/** Fills of the parts of a bar, kept apart in black and white print. */
export const FILLS: Readonly<Record<ChartBar['parts'][number]['shade'], string>> = {
  light: '#ffffff',
  medium: '#bfbfbf',
  dark: '#404040',
};

/** Widths of the parts of a bar that fills a width; a part that is not nothing stays visible; where all are nothing, nothing is drawn. */
export function widthsOf(values: readonly number[], width: number): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return values.map(() => 0);
  const least = 1.5;
  const raw = values.map((value) => (value === 0 ? 0 : Math.max(least, (value / total) * width)));
  const over = raw.reduce((sum, part) => sum + part, 0) - width;
  const widest = raw.indexOf(Math.max(...raw));
  return raw.map((part, index) => (index === widest ? part - over : part));
}

/** Least room for a key with its words, in points. */
const KEY_ROOM = 75;

/** How many keys stand side by side in a width in points while their words have room. */
export function keysInRow(count: number, width: number): number {
  return Math.max(1, Math.min(count, Math.floor(width / KEY_ROOM)));
}
