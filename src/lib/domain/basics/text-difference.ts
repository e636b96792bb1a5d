/** A stretch of a text, and whether the other text has it too. */
export interface Stretch {
  text: string;
  differs: boolean;
}

/** Comparing takes words times words: past this the middle of two texts counts as different as a whole. */
const MOST_COMPARISONS = 1_000_000;

/** Words, each with the space after it. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+\s*/g) ?? [];

/** For each word of `left` whether it is in the longest common sequence with `right`. */
function shared(left: readonly string[], right: readonly string[]): boolean[] {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const marks = left.map(() => false);
  for (let row = 0, column = 0; row < left.length && column < right.length;) {
    if (left[row] === right[column]) {
      marks[row] = true;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return marks;
}

/**
 * A text in stretches that another text has, word for word and in the same order, and stretches that it has not. Joined,
 * they are the text.
 */
export function differenceFrom(text: string, other: string): Stretch[] {
  const words = wordsOf(text);
  // The last word of a text has no space after it, and is the same word in the middle of another.
  const [mine, theirs] = [words, wordsOf(other)].map((list) => list.map((word) => word.trim()));
  if (!mine || !theirs) return [];
  let start = 0;
  while (start < Math.min(mine.length, theirs.length) && mine[start] === theirs[start]) start += 1;
  let end = 0;
  const shorter = Math.min(mine.length, theirs.length) - start;
  while (end < shorter && mine[mine.length - 1 - end] === theirs[theirs.length - 1 - end]) end += 1;
  const left = mine.slice(start, mine.length - end);
  const right = theirs.slice(start, theirs.length - end);
  const inMiddle =
    left.length * right.length > MOST_COMPARISONS ? left.map(() => false) : shared(left, right);
  const stretches: Stretch[] = [];
  for (const [place, word] of words.entries()) {
    const differs = place >= start && place < mine.length - end && !inMiddle[place - start];
    const last = stretches.at(-1);
    if (last?.differs === differs) last.text += word;
    else stretches.push({ text: word, differs });
  }
  return stretches;
}
