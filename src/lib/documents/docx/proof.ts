import { BorderStyle, ImageRun, Paragraph, type Table } from 'docx';
import { SPACING } from '#lib/documents/paper/decree-30.ts';
import type { Run } from '#lib/documents/model/document.ts';
import { CODE_MODULE, CODE_QUIET, darkRuns, type Proof } from '#lib/documents/paper/proof.ts';
import { gap, paragraph, PIXELS_PER_POINT, sideBySide } from './pieces.ts';
import { greyDots, greyPng } from './signature-image.ts';
import { type Setting, twips } from './setting.ts';

/** Dots of the picture to a module, for word processors that show no lines. */
const DOTS = 8;

/** The proof of the content, under a rule, on a width in points; of the file it says that the PDF is the one that counts. */
export function proof(
  { heading, digits, editable, code }: Proof,
  { width, nextDrawing }: Pick<Setting, 'width' | 'nextDrawing'>,
): (Paragraph | Table)[] {
  const side = code.length * CODE_MODULE;
  const picture = new ImageRun({
    type: 'svg',
    data: svgOf(code),
    fallback: { type: 'png', data: pngOf(code) },
    transformation: { width: side * PIXELS_PER_POINT, height: side * PIXELS_PER_POINT },
    altText: { id: String(nextDrawing()), name: 'QR', description: heading },
  });
  const title: Run[] = [{ text: heading, bold: true }];
  const words = [
    paragraph('MaKiemChung', title),
    paragraph('MaKiemChung', digits, { spacing: { before: twips(2), after: twips(2) } }),
    paragraph('MaKiemChung', editable),
  ];
  const left = side + 2 * CODE_QUIET;
  return [
    new Paragraph({
      style: 'DuongKe',
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 0 } },
      spacing: { before: twips(2 * SPACING.paragraph), after: twips(CODE_QUIET) },
      keepNext: true,
    }),
    sideBySide(
      [left, width - left],
      [[[new Paragraph({ style: 'MaKiemChung', children: [picture] })], words]],
    ),
    // Word wants a paragraph after a table, in a cell and at the end of a section.
    gap(),
  ];
}

function svgOf(code: Proof['code']): Uint8Array {
  const side = code.length;
  const path = darkRuns(code).map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`);
  const box = `width="${side * CODE_MODULE}pt" height="${side * CODE_MODULE}pt" viewBox="0 0 ${side} ${side}"`;
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" ${box}><path d="${path.join('')}"/></svg>`,
  );
}

function pngOf(code: Proof['code']): Uint8Array {
  const side = code.length * DOTS;
  const dots = greyDots(side, side);
  for (const { x, y, length } of darkRuns(code)) {
    for (let row = y * DOTS; row < (y + 1) * DOTS; row += 1) {
      const start = row * (side + 1) + 1 + x * DOTS;
      dots.fill(0, start, start + length * DOTS);
    }
  }
  return greyPng(side, side, dots);
}
