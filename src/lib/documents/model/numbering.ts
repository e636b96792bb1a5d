import type { Block, Heading } from './document.ts';

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

// The Vietnamese order of letters: đ after d; f, j, w and z are not used for points.
const LETTERS = Array.from('abcdđeghiklmnopqrstuvxy');

/** `III` for 3: sections (Decree 30/2020). Counts from 1. */
export function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

/** `a`, `b`, … `đ`, … for points; past the alphabet the letter gets a number, `a1`. Counts from 1. */
export function letter(value: number): string {
  const index = value - 1;
  const round = Math.floor(index / LETTERS.length);
  return `${LETTERS[index % LETTERS.length] ?? ''}${round > 0 ? round : ''}`;
}

/** Parts of a section under headings “1.”, “2.”, …; those with nothing in them are left out and not counted. */
export function numberedParts(parts: readonly { title: string; blocks: Block[] }[]): Block[] {
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index): Block[] => {
      const heading: Heading = { type: 'heading', level: 2, text: `${index + 1}. ${title}` };
      return [heading, ...blocks];
    });
}
