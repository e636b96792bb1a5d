import { PAGE, points, SIZES, SPACING } from '../decree-30.ts';
import type { PhotoFigure, PhotoGrid } from '../document.ts';
import type { Leaves, PdfNode } from './leaves.ts';
import type { Setting } from './setting.ts';

/** Space between the two photos of a row, in millimetres, and the height kept for a photo. */
const GAP = 6;
const PHOTO_HEIGHT = 62;

/** Photos two in a row, each with its caption and where it comes from. */
export function photoGrid({ photos }: PhotoGrid, setting: Setting): PdfNode[] {
  const cellWidth = (setting.width - points(GAP)) / 2;
  const rows: PdfNode[] = [];
  for (let index = 0; index < photos.length; index += 2) {
    const pair = photos.slice(index, index + 2);
    const columns: PdfNode[] = pair.map((photo) => ({
      width: cellWidth,
      stack: figure(photo, cellWidth, setting),
    }));
    // A pair moves to the next page whole; only captions that could outgrow a page may be divided,
    // since pdfmake drops an unbreakable block higher than the page without a word.
    const isBounded = pair.every(
      (photo) =>
        points(PHOTO_HEIGHT) + captionHeight(photo, cellWidth, setting.leaves) < points(PAGE.height) / 2,
    );
    const row: PdfNode = { columns, columnGap: points(GAP) };
    rows.push({ stack: [row], unbreakable: isBounded, margin: [0, 2 * SPACING.paragraph, 0, 0] });
  }
  return rows;
}

function texts({ label, caption, details }: PhotoFigure): string {
  return [caption ? `${label}. ${caption}` : label, ...details].join('\n');
}

function captionHeight(photo: PhotoFigure, width: number, leaves: Leaves): number {
  return leaves.heightAtMost(texts(photo), SIZES.caption, width);
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
