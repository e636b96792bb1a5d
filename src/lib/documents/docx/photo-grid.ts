import { BorderStyle, ImageRun, Paragraph } from 'docx';
import { points, captionOf, PHOTO_GAP, PHOTO_HEIGHT } from '#lib/documents/paper/decree-30.ts';
import type { PhotoFigure, PhotoGrid } from '#lib/documents/model/document.ts';
import { inRows } from '#lib/domain/basics/grouped.ts';
import { writable } from '#lib/documents/model/writable-text.ts';
import { gap, paragraph, PIXELS_PER_POINT, sideBySide, type Node } from './pieces.ts';
import { type Setting, twips } from './setting.ts';

/** Captions with more letters may be divided: some word processors cut a kept row that is higher than a page. */
const LONG_CAPTION = 1200;

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
/** From a frame to the words in it, in points; Word knows no more than 31 above and below. */
const FRAME = { upright: 31, side: 8 };

/** Photos two in a row, each with its caption and where it comes from. */
export function photoGrid({ photos }: PhotoGrid, setting: Setting): Node[] {
  const cell = (setting.width - points(PHOTO_GAP)) / 2;
  return inRows(photos, 2).flatMap((pair, index) => {
    const isHeld = setting.isHeld && 2 * index + pair.length === photos.length;
    const [first, second] = pair.map((photo) => figure(photo, cell, { ...setting, isHeld }));
    const letters = pair.map(({ caption, details }) => caption.length + details.join().length);
    const isWhole = Math.max(...letters) < LONG_CAPTION;
    const nothing = gap(1, { keepNext: isHeld });
    const cells = [first ?? [nothing], [nothing], second ?? [nothing]];
    return [sideBySide([cell, points(PHOTO_GAP), cell], [cells], isWhole), gap(1, { keepNext: isHeld })];
  });
}

function figure(photo: PhotoFigure, width: number, setting: Setting): Paragraph[] {
  const caption = photo.caption
    ? [{ text: `${photo.label}. `, bold: true }, { text: photo.caption }]
    : [{ text: photo.label, bold: true }];
  return [
    picture(photo, width, setting),
    paragraph('ChuThich', caption, { keepNext: setting.isHeld || photo.details.length > 0 }),
    ...photo.details.map((detail) => paragraph('ChiTiet', detail, { keepNext: setting.isHeld })),
  ];
}

function picture(photo: PhotoFigure, width: number, { imageOf, nextDrawing }: Setting): Paragraph {
  const image = imageOf(photo.sha256);
  if (!image) return frame(photo.fallback);
  const scale = Math.min(width / image.width, points(PHOTO_HEIGHT) / image.height) * PIXELS_PER_POINT;
  const words = writable(captionOf(photo));
  return new Paragraph({
    style: 'Anh',
    children: [
      new ImageRun({
        type: image.type,
        data: image.bytes,
        transformation: { width: image.width * scale, height: image.height * scale },
        altText: { id: String(nextDrawing()), name: writable(photo.label), description: words },
      }),
    ],
  });
}

/** An empty frame that says why no photo is in it. */
function frame(words: string): Paragraph {
  const level = { ...EDGE, space: FRAME.upright };
  const upright = { ...EDGE, space: FRAME.side };
  // Drawn in on both sides by as much as its edges stand out.
  const side = twips(FRAME.side + 1);
  return paragraph('Anh', [{ text: words, italic: true }], {
    border: { top: level, bottom: level, left: upright, right: upright },
    indent: { left: side, right: side },
  });
}
