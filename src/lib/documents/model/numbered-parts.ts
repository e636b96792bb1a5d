import type { Block, Heading } from './document.ts';
import { letter, roman } from './numbering.ts';

/** How the places of each level are written (Decree 30/2020): “I. ”, “1. ”, “a) ”. */
const PLACES: Readonly<Record<Heading['level'], (place: number) => string>> = {
  1: (place) => `${roman(place)}. `,
  2: (place) => `${place}. `,
  3: (place) => `${letter(place)}) `,
};

/** The heading of what stands in a place among others of its level. Counts from 1. */
export function numberedHeading(level: Heading['level'], place: number, title: string): Heading {
  return { type: 'heading', level, text: `${PLACES[level](place)}${title}` };
}

/** Parts under numbered headings, of a section unless told; those with nothing in them are left out and not counted. */
export function numberedParts(
  parts: readonly { title: string; blocks: Block[] }[],
  level: Heading['level'] = 2,
): Block[] {
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [numberedHeading(level, index + 1, title), ...blocks]);
}
