import type { Block, Heading } from './document.ts';

/** Parts of a section under headings “1.”, “2.”, …; those with nothing in them are left out and not counted. */
export function numberedParts(parts: readonly { title: string; blocks: Block[] }[]): Block[] {
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index): Block[] => {
      const heading: Heading = { type: 'heading', level: 2, text: `${index + 1}. ${title}` };
      return [heading, ...blocks];
    });
}
