import { points, RULES, SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import type { Letterhead, Title, Block, Contents } from '#lib/documents/model/document.ts';
import { centredLines } from '#lib/documents/paper/balanced-lines.ts';
import { LETTERHEAD_GAP, letterheadMeasures, TITLE_SIDE } from '#lib/documents/paper/letterhead-measures.ts';
import { gap, paragraph, rule, sideBySide, type Node } from './pieces.ts';
import type { Setting } from './setting.ts';
import { type Bookmark, BookmarkEnd, BookmarkStart, Paragraph, TableOfContents } from 'docx';

/** Boxes 1 to 4: issuer at the left, Quốc hiệu at the right; under them the number and the place and date. */
export function letterhead(block: Letterhead, { measure, width }: Setting): Node[] {
  const sizes = letterheadMeasures(block, measure, width);
  const between = points(LETTERHEAD_GAP);
  return [
    sideBySide(
      [sizes.left, between, sizes.right],
      [
        [
          [
            ...(block.superior ? [paragraph('CoQuanChuQuan', sizes.superior)] : []),
            paragraph('CoQuan', sizes.issuer),
            rule(sizes.issuerRule, sizes.left, 3),
          ],
          [gap()],
          [
            paragraph('QuocHieu', block.nation),
            paragraph('TieuNgu', block.motto),
            rule(sizes.mottoRule, sizes.right, 3),
          ],
        ],
        [[paragraph('SoKyHieu', block.number)], [gap()], [paragraph('DiaDanh', block.placeAndDate ?? '')]],
      ],
    ),
  ];
}

/** Box 5a: the name of the document, its subject and the rule under it. */
export function title({ name, subject, note }: Title, { measure, width, isFirst }: Setting): Node[] {
  const room = width - 2 * points(TITLE_SIDE);
  const bold = (line: string) => measure.bold(line, SIZES.title);
  const regular = (line: string) => measure.regular(line, SIZES.title);
  // Broken as in the PDF; within less than the width Word would break a line of its own font again.
  const lines = centredLines(subject, room, bold);
  const noted = centredLines(note ?? '', room, regular).join('\n');
  const subjectWidth = Math.min(Math.max(...lines.map(bold)), room);
  return [
    // Of space over the first line of a page the PDF has none.
    paragraph('TenLoai', name, isFirst ? { spacing: { before: 0 } } : {}),
    paragraph('TrichYeu', lines.join('\n')),
    ...(note ? [paragraph('ChuThichTrichYeu', noted)] : []),
    rule(RULES.share * subjectWidth, width, 4, true),
    gap(SPACING.paragraph),
  ];
}

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
