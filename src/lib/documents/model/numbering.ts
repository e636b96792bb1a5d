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

/** How the places of each level are written (Decree 30/2020): “I. ”, “1. ”, “a) ”. */
const PLACES: Readonly<Record<Heading['level'], (place: number) => string>> = {
  1: (place) => `${roman(place)}. `,
  2: (place) => `${place}. `,
  3: (place) => `${letter(place)}) `,
};

/** A heading numbered by its place among those of its level, from 1. */
export function numberedHeading(level: Heading['level'], place: number, title: string): Heading {
  return { type: 'heading', level, text: `${PLACES[level](place)}${title}` };
}

/** Parts under numbered headings; empty parts are left out and not counted. */
export function numberedParts(
  parts: readonly { title: string; blocks: Block[] }[],
  level: Heading['level'] = 2,
): Block[] {
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [numberedHeading(level, index + 1, title), ...blocks]);
}
