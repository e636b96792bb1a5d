import { type Bookmark, BookmarkEnd, BookmarkStart, Paragraph, TableOfContents } from 'docx';
import type { Block, Contents } from '#lib/documents/model/document.ts';
import { paragraph, type Node } from './pieces.ts';

/**
 * The stretch a table of contents lists: its own part of the document, and no annex. Its number is out of the way of
 * those the engine gives to the headings.
 */
const PART = { name: 'Phan_co_muc_luc', id: 1_000_000 };

/** A table of contents Word can renew; its entries are read from the headings, by the level of their styles. */
export function contents({ title, depth, annexes }: Contents): Node[] {
  return [
    paragraph('MucLuc', title),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: `1-${depth}`,
      useAppliedParagraphOutlineLevel: true,
      entriesFromBookmark: PART.name,
    }),
    ...annexes.map((annex) => paragraph('TOC1', annex)),
  ];
}

/** The paragraphs of a part between the marks its table of contents goes by; as they are, where it has none. */
export function marked(blocks: readonly Block[], nodes: readonly Node[]): Node[] {
  if (!hasContents(blocks)) return [...nodes];
  const mark = (child: BookmarkStart | BookmarkEnd) =>
    // The engine writes the two ends of a bookmark as well; its types name only a whole one.
    new Paragraph({ style: 'DuongKe', children: [child as unknown as Bookmark] });
  return [mark(new BookmarkStart(PART.name, PART.id)), ...nodes, mark(new BookmarkEnd(PART.id))];
}

export function hasContents(blocks: readonly Block[]): boolean {
  return blocks.some(({ type }) => type === 'contents');
}
