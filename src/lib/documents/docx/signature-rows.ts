import { ImageRun, Paragraph } from 'docx';
import { points, SIGNATURE_SPACE, SPACING } from '../decree-30.ts';
import type { Drawing, Recipients, Signatures, Signer } from '../document.ts';
import { fitDrawing, type FittedDrawing } from '../drawing.ts';
import { gap, paragraph, PIXELS_PER_POINT, sideBySide, type Node } from './pieces.ts';
import type { Setting } from './setting.ts';
import { signatureImage } from './signature-image.ts';
import { writable } from '../writable-text.ts';
import { twips } from './units.ts';

/** Space between signers of a row, in points. */
const GAP = 12;

/** Rows of signatures that surely fit a page together. */
const MOST_TOGETHER = 4;

/** Signatures side by side; a row stays on one page, and few rows stay together. */
export function signatureRows({ rows }: Signatures, setting: Setting): Node[] {
  return rows.flatMap((row, index) => {
    const column = setting.width / row.length;
    // Names stand on one height only where each signer has a line for a position, or none has.
    const hasPosition = row.some(({ position }) => position !== '');
    // All of them stay on one page: each row holds on to the next.
    const isHeld = index < rows.length - 1 ? rows.length <= MOST_TOGETHER : setting.isHeld;
    const own = { ...setting, width: column - GAP, isHeld };
    const cells = row.map((signer) => signerNodes(signer, hasPosition, own));
    return [
      gap(3 * SPACING.paragraph, { keepNext: true }),
      sideBySide(
        row.map(() => column),
        [cells],
      ),
    ];
  });
}

/** Nơi nhận below the signatures, at the left. */
export function recipientList({ heading, lines }: Recipients, { isHeld: keepNext }: Setting): Node[] {
  return [
    gap(3 * SPACING.paragraph, { keepNext: true }),
    paragraph('NoiNhanDau', heading, { keepNext: true }),
    ...lines.map((line) => paragraph('NoiNhan', line, { keepNext })),
  ];
}

/** Whether a signer's lines are drawn. */
export function isDrawn(drawing: Drawing | null): boolean {
  return drawing?.strokes.some((stroke) => stroke.length > 0) ?? false;
}

function signerNodes(
  { authority, position, drawing, name, notes }: Signer,
  hasPosition: boolean,
  setting: Setting,
): Paragraph[] {
  const { width, isHeld: keepNext } = setting;
  const room = points(SIGNATURE_SPACE);
  const fitted = drawing && fitDrawing(drawing, width, room - 4);
  return [
    ...authority.map((line) => paragraph('QuyenHan', line, { keepNext })),
    ...(hasPosition ? [paragraph('ChucDanh', position, { keepNext })] : []),
    ...(fitted ? [picture(fitted, name, setting)] : []),
    paragraph('ChuKy', name, { keepNext, ...(fitted ? {} : { spacing: { before: twips(room) } }) }),
    ...notes.map((note) => paragraph('GhiChuKy', note, { keepNext })),
  ];
}

function picture(fitted: FittedDrawing, name: string, { nextDrawing, isHeld }: Setting): Paragraph {
  const { width, height, svg, png } = signatureImage(fitted);
  const rest = Math.max(0, points(SIGNATURE_SPACE) - height) / 2;
  const transformation = { width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT };
  return new Paragraph({
    style: 'NetKy',
    keepNext: isHeld,
    spacing: { before: twips(rest), after: twips(rest) },
    children: [
      new ImageRun({
        type: 'svg',
        data: svg,
        fallback: { type: 'png', data: png },
        transformation,
        altText: { id: String(nextDrawing()), name: 'Chữ ký', description: writable(name) },
      }),
    ],
  });
}
