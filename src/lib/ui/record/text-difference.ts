import { diffArrays } from 'diff';

/** A stretch of a text, and whether the other text has it too. */
export interface Stretch {
  text: string;
  differs: boolean;
}

/** Words taken out and put in; past this the middle of two texts counts as different as a whole. */
const MOST_EDITS = 1000;

/** Words, each with the space after it. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+\s*/g) ?? [];

/** How many entries two lists have in common at their beginning. */
function sharedStart(left: readonly string[], right: readonly string[]): number {
  const first = left.findIndex((word, place) => word !== right[place]);
  return first < 0 ? left.length : first;
}

/** For each word of `left` whether `right` has not got it, in the same order. */
function differing(left: readonly string[], right: readonly string[]): boolean[] {
  const start = sharedStart(left, right);
  const [mine, theirs] = [left.slice(start), right.slice(start)];
  const end = sharedStart(mine.toReversed(), theirs.toReversed());
  const middle = mine.slice(0, mine.length - end);
  const parts = diffArrays(middle, theirs.slice(0, theirs.length - end), { maxEditLength: MOST_EDITS });
  const marks = parts
    ? parts.flatMap(({ added, removed, value }) => (added ? [] : value.map(() => removed)))
    : middle.map(() => true);
  return left.map((_, place) => marks[place - start] ?? false);
}

/**
 * A text in stretches that another text has, word for word and in the same order, and stretches that it has not. Joined,
 * they are the text.
 */
export function differenceFrom(text: string, other: string): Stretch[] {
  const words = wordsOf(text);
  // The last word of a text has no space after it, and is the same word in the middle of another.
  const trimmed = (list: readonly string[]) => list.map((word) => word.trim());
  const marks = differing(trimmed(words), trimmed(wordsOf(other)));
  const stretches: Stretch[] = [];
  for (const [place, word] of words.entries()) {
    const differs = marks[place] ?? false;
    const last = stretches.at(-1);
    if (last?.differs === differs) last.text += word;
    else stretches.push({ text: word, differs });
  }
  return stretches;
}
