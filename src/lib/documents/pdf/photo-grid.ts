import {
  points,
  SIZES,
  SPACING,
  captionOf,
  PHOTO_GAP,
  PHOTO_HEIGHT,
} from '#lib/documents/paper/decree-30.ts';
import type { PhotoFigure, PhotoGrid } from '#lib/documents/model/document.ts';
import { inRows } from '#lib/domain/basics/grouped.ts';
import { type Leaves, type PdfNode, whole } from './leaves.ts';
import type { Setting } from './setting.ts';

/** Photos two in a row, each with its caption and where it comes from. */
export function photoGrid({ photos }: PhotoGrid, setting: Setting): PdfNode[] {
  const cellWidth = (setting.width - points(PHOTO_GAP)) / 2;
  return inRows(photos, 2).map((pair) => {
    const columns: PdfNode[] = pair.map((photo) => ({
      width: cellWidth,
      stack: figure(photo, cellWidth, setting),
    }));
    // A pair moves to the next page whole; only captions that could outgrow a page may be divided.
    const row: PdfNode = { columns, columnGap: points(PHOTO_GAP) };
    return whole([row], pairHeight(pair, cellWidth, setting.leaves), 2 * SPACING.paragraph);
  });
}

/** Height of the first pair with the space over it, which a heading keeps under it, and whether it is the only one. */
export function photosStart(
  { photos }: PhotoGrid,
  { leaves, width }: Setting,
): { height: number; isAll: boolean } {
  const pair = photos.slice(0, 2);
  const height = pairHeight(pair, (width - points(PHOTO_GAP)) / 2, leaves);
  return { height: 2 * SPACING.paragraph + height, isAll: pair.length === photos.length };
}

function pairHeight(pair: readonly PhotoFigure[], width: number, leaves: Leaves): number {
  return points(PHOTO_HEIGHT) + Math.max(0, ...pair.map((photo) => captionHeight(photo, width, leaves)));
}

function captionHeight(photo: PhotoFigure, width: number, leaves: Leaves): number {
  return leaves.heightAtMost([captionOf(photo), ...photo.details].join('\n'), SIZES.caption, width);
}

function figure(photo: PhotoFigure, width: number, { leaves, showImage }: Setting): PdfNode[] {
  const key = showImage(photo.sha256);
  const caption = photo.caption
    ? [{ text: `${photo.label}. `, bold: true }, { text: photo.caption }]
    : [{ text: photo.label, bold: true }];
  return [
    key === null
      ? frame(photo.fallback, width, leaves)
      : { image: key, fit: [width, points(PHOTO_HEIGHT)], alignment: 'center' },
    leaves.runs(caption, { fontSize: SIZES.caption, alignment: 'center', margin: [0, 3, 0, 0] }),
    ...photo.details.map((detail) =>
      leaves.text(detail, { fontSize: SIZES.caption - 1, alignment: 'center', italics: true }),
    ),
  ];
}

/** An empty frame that says why no photo is in it. */
function frame(words: string, width: number, leaves: Leaves): PdfNode {
  const padding = points(PHOTO_HEIGHT) / 2 - SIZES.caption;
  return {
    table: {
      widths: [width - 2 * 8 - 1],
      headerRows: 0,
      body: [[leaves.text(words, { fontSize: SIZES.caption, italics: true, alignment: 'center' })]],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingLeft: () => 8,
      paddingRight: () => 8,
      paddingTop: () => padding,
      paddingBottom: () => padding,
    },
  };
}
