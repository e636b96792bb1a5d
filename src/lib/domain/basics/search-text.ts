import { fold } from './vietnamese-text.ts';

/** A stretch of text; marked where it is what was looked for. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** How much is shown around the first word found, in characters. */
const BEFORE = 50;
const LENGTH = 180;

const WORD = /[\p{L}\p{M}\p{N}‘’ʼ']+/gu;

/** The words of a text as they are searched: without diacritics, lower case, `đ` as `d`. */
export function searchWords(text: string): string[] {
  // Folded whole: an apostrophe inside a name (H'Bút) must be gone before the text falls into words.
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Whether the words occur in a text one after the other; the last may be a prefix. */
export function holdsPhrase(text: string, words: readonly string[]): boolean {
  return ` ${searchWords(text).join(' ')}`.includes(` ${words.join(' ')}`);
}

/** The words of a text that were found, by their place in it. */
function findings(text: string, words: ReadonlySet<string>): { from: number; to: number }[] {
  return [...text.matchAll(WORD)]
    .filter(([word]) => words.has(fold(word)))
    .map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
}

const FADED = '…';

/**
 * What is shown of a text that was found: the part about the first word found, with all of them marked.
 * @param words words as `searchWords` gives them
 */
export function snippet(text: string, words: ReadonlySet<string>): Segment[] {
  const marks = findings(text, words);
  const first = marks[0]?.from ?? 0;
  // A word is not cut in two at the beginning.
  const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const end = Math.min(text.length, Math.max(start + LENGTH, marks[0]?.to ?? 0));
  const segments: Segment[] = start > 0 ? [{ text: FADED, marked: false }] : [];
  let at = start;
  for (const { from, to } of marks.filter((mark) => mark.from >= start && mark.to <= end)) {
    if (from > at) segments.push({ text: text.slice(at, from), marked: false });
    segments.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < end) segments.push({ text: text.slice(at, end), marked: false });
  if (end < text.length) segments.push({ text: FADED, marked: false });
  return segments;
}

/** The text with most of the words found in it; the earlier one where two hold as many. */
export function tellingText(texts: readonly string[], words: ReadonlySet<string>): string {
  const counted = texts.map((text) => ({
    text,
    count: new Set(searchWords(text).filter((word) => words.has(word))).size,
  }));
  return counted.reduce((best, candidate) => (candidate.count > best.count ? candidate : best), {
    text: '',
    count: -1,
  }).text;
}
