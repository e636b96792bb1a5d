import { points, SIGNATURE_SPACE, SIZES, SPACING } from '../decree-30.ts';
import type { Drawing, Recipients, Signatures, Signer } from '../document.ts';
import { fitDrawing } from '../drawing.ts';
import type { Leaves, PdfNode } from './leaves.ts';
import { inRows } from '../rows.ts';
import type { Setting } from './setting.ts';
import { recipientNodes, recipientsHeight } from './signature-block.ts';
import { whole } from './whole.ts';

/** Space between signers of a row and least width for one of them, in points. */
const GAP = 12;
const NARROWEST = 100;

const PEN = { lineWidth: 1, lineCap: 'round', lineJoin: 'round', lineColor: '#000000' } as const;

/** A safe upper estimate of the height of one row in points. */
function rowHeight(row: readonly Signer[], leaves: Leaves, width: number): number {
  const heights = row.map(({ authority, position, name, notes }) => {
    const signed = [...authority, position, name].join('\n');
    const column = width / row.length - GAP;
    return (
      leaves.heightAtMost(signed, SIZES.signature, column) +
      leaves.heightAtMost(notes.join('\n'), SIZES.caption, column)
    );
  });
  return points(SIGNATURE_SPACE) + Math.max(0, ...heights);
}

/** The rows, those with more signers than fit side by side divided. */
function rowsOf({ rows }: Signatures, width: number): Signer[][] {
  return rows.flatMap((row) => inRows(row, Math.floor(width / NARROWEST)));
}

/** Height of the first row, which a closing line keeps under it, and whether it is the only one. */
export function signaturesStart(
  block: Signatures,
  { leaves, width }: Setting,
): { height: number; isAll: boolean } {
  const [first = [], ...others] = rowsOf(block, width);
  return {
    height: 3 * SPACING.paragraph + rowHeight(first, leaves, width),
    isAll: others.length === 0,
  };
}

/** Signatures side by side; a row stays on one page. */
export function signatureRows(block: Signatures, setting: Setting): PdfNode[] {
  const { leaves, width } = setting;
  return rowsOf(block, width).map((row) => {
    const column = width / row.length - GAP;
    // Names stand on one height only where each signer has a line for a position, or none has.
    const hasPosition = row.some(({ position }) => position !== '');
    const columns = row.map((signer): PdfNode => ({
      width: column,
      stack: signerNodes(signer, { hasPosition, width: column }, setting),
    }));
    return whole([{ columns, columnGap: GAP }], rowHeight(row, leaves, width), 3 * SPACING.paragraph);
  });
}

function signerNodes(
  { authority, position, drawing, name, notes }: Signer,
  { hasPosition, width }: { hasPosition: boolean; width: number },
  setting: Setting,
): PdfNode[] {
  const { leaves } = setting;
  const style = { fontSize: SIZES.signature, alignment: 'center' } as const;
  const room = points(SIGNATURE_SPACE);
  const signed = drawing ? drawn(drawing, width, room, setting) : null;
  return [
    ...authority.map((line) => leaves.text(line, { ...style, bold: true })),
    ...(hasPosition ? [leaves.text(position, style)] : []),
    ...(signed ? [signed] : []),
    leaves.text(name, { ...style, bold: true, ...(signed ? {} : { margin: [0, room, 0, 0] }) }),
    ...notes.map((note) =>
      leaves.text(note, { fontSize: SIZES.caption, italics: true, alignment: 'center' }),
    ),
  ];
}

/** The lines of a signature, fitted into the room above the name; null where nothing was drawn. */
function drawn(drawing: Drawing, width: number, height: number, { countStroke }: Setting): PdfNode | null {
  const fitted = fitDrawing(drawing, width, height - 4);
  if (!fitted) return null;
  const canvas = fitted.strokes.map((line) => {
    countStroke();
    return { type: 'polyline', points: line.map(([x, y]) => ({ x, y })), isStroke: true, ...PEN };
  });
  const rest = height - 4 - fitted.height;
  return { canvas, alignment: 'center', margin: [0, 2 + rest / 2, 0, 2 + rest / 2] };
}

/** Nơi nhận below the signatures, at the left. */
export function recipientList(block: Recipients, { leaves, width }: Setting): PdfNode[] {
  const height = recipientsHeight(block, leaves, width);
  return [whole(recipientNodes(block, leaves), height, 3 * SPACING.paragraph)];
}
