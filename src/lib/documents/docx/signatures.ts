import { ImageRun, Paragraph, type Table } from 'docx';
import {
  points,
  SIGNATURE_SPACE,
  SPACING,
  SIZES,
  BESIDE_ENDING,
  SIGNER_GAP,
} from '#lib/documents/paper/decree-30.ts';
import type {
  Drawing,
  Recipients,
  Signatures,
  Signer,
  SignatureBlock,
} from '#lib/documents/model/document.ts';
import { fitDrawing, type FittedDrawing } from '#lib/documents/paper/drawing.ts';
import { gap, paragraph, PIXELS_PER_POINT, sideBySide, type Node } from './pieces.ts';
import { type Setting, twips } from './setting.ts';
import { signatureImage } from './signature-image.ts';
import { writable } from '#lib/documents/model/writable-text.ts';
import { bodyName } from '#lib/documents/paper/letterhead-measures.ts';

/** Lines of recipients and signer that surely fit a page together. */
const LOW_BLOCK = 25;

/** Rows of signatures that surely fit a page together. */
const MOST_TOGETHER = 4;

/** Signatures side by side; a row stays on one page, and few rows stay together. */
export function signatureRows({ rows }: Signatures, setting: Setting): Node[] {
  return rows.flatMap((row, index) => {
    // All of them stay on one page: each row holds on to the next.
    const isHeld = index < rows.length - 1 ? rows.length <= MOST_TOGETHER : setting.isHeld;
    return [gap(3 * SPACING.paragraph, { keepNext: true }), signerTable(row, { ...setting, isHeld })];
  });
}

/** Nơi nhận below the signatures, at the left; what ends the document stands at its right. */
export function recipientList({ heading, lines }: Recipients, { width, ending }: Setting): Node[] {
  // Of a list too long for one page only the last line does not go alone.
  const firstHeld = lines.length < LOW_BLOCK ? 0 : lines.length - 2;
  const isHeld = (index: number) => index >= firstHeld && index < lines.length - 1;
  const list = [
    paragraph('NoiNhanDau', heading, { keepNext: true }),
    ...lines.map((line, index) => paragraph('NoiNhan', line, { keepNext: isHeld(index) })),
  ];
  const above = gap(3 * SPACING.paragraph, { keepNext: true });
  if (!ending) return [above, ...list];
  const left = BESIDE_ENDING * width;
  return [above, sideBySide([left, SIGNER_GAP, width - left - SIGNER_GAP], [[list, [gap()], ending]])];
}

/** Whether a signer's lines are drawn. */
export function isDrawn(drawing: Drawing | null): boolean {
  return drawing?.strokes.some((stroke) => stroke.length > 0) ?? false;
}

/**
 * What each signer has stands level with the same of the others, whatever number of lines it takes. A row of one cell is
 * around them: not every word processor keeps rows together.
 */
function signerTable(row: readonly Signer[], setting: Setting): Table {
  const { width, isHeld: keepNext } = setting;
  const columns = row.map(() => width / row.length);
  const room = points(SIGNATURE_SPACE);
  const drawings = row.map(
    ({ drawing }) => drawing && fitDrawing(drawing, width / row.length - SIGNER_GAP, room - 4),
  );
  const spacing = drawings.every((drawing) => drawing === null) ? { spacing: { before: twips(room) } } : {};
  const levels = [
    row.map(({ authority }) => authority.map((line) => paragraph('QuyenHan', line, { keepNext }))),
    row.map(({ position }) => (position === '' ? [] : [paragraph('ChucDanh', position, { keepNext })])),
    row.map(({ name }, index) => {
      const drawing = drawings[index];
      return drawing ? [picture(drawing, name, setting)] : [];
    }),
    row.map(({ name }) => [paragraph('ChuKy', name, { keepNext, ...spacing })]),
    row.map(({ notes }) => notes.map((note) => paragraph('GhiChuKy', note, { keepNext }))),
  ]
    .filter((cells) => cells.some(({ length }) => length > 0))
    .map((cells) => cells.map((cell) => (cell.length > 0 ? cell : [gap(1, { keepNext })])));
  return sideBySide([width], [[[sideBySide(columns, levels), gap(1, { keepNext })]]]);
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

/**
 * Boxes 7 and 9b: recipients at the left, authority, room for the signature and name at the right. What ends the
 * document stands under the recipients, where there is room: under both it could take a page of its own.
 */
export function signatureBlock(block: SignatureBlock, { measure, width, ending }: Setting): Node[] {
  const { authority, position, name, recipients } = block;
  const measured = (line: string) => measure.bold(line, SIZES.signature);
  return [
    gap(3 * SPACING.paragraph, { keepNext: true }),
    sideBySide(
      [width / 2, width / 2],
      [
        [
          [
            paragraph('NoiNhanDau', recipients.heading),
            ...recipients.lines.map((line) => paragraph('NoiNhan', line)),
            ...(ending ?? []),
          ],
          [
            ...authority.map((line) => paragraph('QuyenHan', line)),
            paragraph('ChucVu', bodyName(position, width / 2, measured)),
            paragraph('ChuKy', name),
          ],
        ],
      ],
      recipients.lines.length < LOW_BLOCK,
    ),
  ];
}
