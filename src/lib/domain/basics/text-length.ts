import { nfc } from './vietnamese-text.ts';

/** The most that any text may hold, in code points once composed. */
export const LONGEST_TEXT = 100_000;

/** The most that the caption of a photo may hold; known without its schema, which the checklist opens without. */
export const LONGEST_CAPTION = 1000;

/**
 * Length of a text as schemas count it, in code points once composed: the same words typed on another keyboard may be
 * half as long again in code units, and an emoji is two of them.
 */
export function storedLength(text: string): number {
  const composed = nfc(text);
  return composed.length - (composed.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** The entries of a text that holds one a line. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The longest line of a text, as {@link storedLength} counts. */
export function longestLine(text: string): string {
  return linesOf(text).reduce(
    (longest, line) => (storedLength(line) > storedLength(longest) ? line : longest),
    '',
  );
}
