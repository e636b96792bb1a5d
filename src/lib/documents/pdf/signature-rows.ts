import { points, SIGNATURE_SPACE, SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import type { Drawing, Recipients, Signatures, Signer } from '#lib/documents/model/document.ts';
import { fitDrawing } from '#lib/documents/paper/drawing.ts';
import { BESIDE_ENDING, endingWidth, SIGNER_GAP as GAP } from '#lib/documents/paper/ending-place.ts';
import type { Leaves, PdfNode } from './leaves.ts';
import { inRows } from '#lib/documents/model/rows.ts';
import type { Ending, Setting } from './setting.ts';
import { recipientNodes, recipientsHeight } from './signature-block.ts';
import { whole } from './whole.ts';

/** Least width for one of the signers of a row, in points. */
const NARROWEST = 100;

const PEN = { lineWidth: 1, lineCap: 'round', lineJoin: 'round', lineColor: '#000000' } as const;

/** A safe upper estimate of the height of one row in points. */
function rowHeight(row: readonly Signer[], leaves: Leaves, width: number): number {
  const column = width / row.length - GAP;
  const highest = (size: number, textOf: (signer: Signer) => string) =>
    Math.max(
      0,
      ...row.map(textOf).map((text) => (text === '' ? 0 : leaves.heightAtMost(text, size, column))),
    );
  return (
    points(SIGNATURE_SPACE) +
    highest(SIZES.signature, ({ authority }) => authority.join('\n')) +
    highest(SIZES.signature, ({ position }) => position) +
    highest(SIZES.signature, ({ name }) => name) +
    highest(SIZES.caption, ({ notes }) => notes.join('\n'))
  );
}

/** The rows, those with more signers than fit side by side divided. */
function rowsOf({ rows }: Signatures, width: number): Signer[][] {
  return rows.flatMap((row) => inRows(row, Math.floor(width / NARROWEST)));
}

/** Signatures up to this share of a page are never split from each other. */
const MOST_TOGETHER = 0.7;

/** The height of all rows where they are kept together; null where they are too many for that. */
function heightTogether(rows: readonly Signer[][], { leaves, width, height }: Setting): number | null {
  const all = rows.reduce((sum, row) => sum + 3 * SPACING.paragraph + rowHeight(row, leaves, width), 0);
  return all < MOST_TOGETHER * height ? all : null;
}

/** Height of what a closing line keeps under it, all of them or the first row, and whether that is all. */
export function signaturesStart(block: Signatures, setting: Setting): { height: number; isAll: boolean } {
  const { leaves, width } = setting;
  const rows = rowsOf(block, width);
  const together = heightTogether(rows, setting);
  if (together !== null) return { height: together, isAll: true };
  const [first = [], ...others] = rows;
  return {
    height: 3 * SPACING.paragraph + rowHeight(first, leaves, width),
    isAll: others.length === 0,
  };
}

/** Signatures side by side; all of them stay on one page, or where they are many, each row does. */
export function signatureRows(block: Signatures, setting: Setting): PdfNode[] {
  const { leaves, width, height } = setting;
  const rows = rowsOf(block, width);
  const nodes = rows.map((row) => {
    const column = width / row.length - GAP;
    const parts = row.map((signer) => signerParts(signer, column, setting));
    // What each signer has stands level with the same of the others, whatever number of lines it takes.
    const stack = PARTS.map((part): PdfNode => ({
      columns: parts.map((own) => ({ width: column, stack: own[part] })),
      columnGap: GAP,
    }));
    return whole(stack, rowHeight(row, leaves, width), 3 * SPACING.paragraph);
  });
  const together = heightTogether(rows, setting);
  if (together === null || nodes.length < 2) return nodes;
  // Unbreakable as one: those within must not be so on their own.
  const stack = nodes.map(({ unbreakable: _, atMost: __, ...node }) => node);
  return [whole(stack, together, 0, MOST_TOGETHER * height)];
}

/** What stands over another in the place of one signer. */
const PARTS = ['authority', 'position', 'signature', 'name', 'notes'] as const;

function signerParts(
  { authority, position, drawing, name, notes }: Signer,
  width: number,
  setting: Setting,
): Record<(typeof PARTS)[number], PdfNode[]> {
  const { leaves } = setting;
  const style = { fontSize: SIZES.signature, alignment: 'center' } as const;
  const room = points(SIGNATURE_SPACE);
  const signed = drawing ? drawn(drawing, width, room, setting) : null;
  return {
    authority: authority.map((line) => leaves.text(line, { ...style, bold: true })),
    position: position === '' ? [] : [leaves.text(position, style)],
    signature: signed ? [signed] : [{ text: [], margin: [0, room, 0, 0] }],
    name: [leaves.text(name, { ...style, bold: true })],
    notes: notes.map((note) =>
      leaves.text(note, { fontSize: SIZES.caption, italics: true, alignment: 'center' }),
    ),
  };
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

/** A safe upper estimate of the height of Nơi nhận, with what ends the document beside it. */
export function recipientListHeight(
  block: Recipients,
  { leaves, width }: Pick<Setting, 'leaves' | 'width'>,
  ending: Ending | null,
): number {
  if (!ending) return recipientsHeight(block, leaves, width);
  return Math.max(recipientsHeight(block, leaves, BESIDE_ENDING * width), ending.height);
}

/** Nơi nhận below the signatures, at the left; what ends the document stands at its right. */
export function recipientList(block: Recipients, setting: Setting, ending: Ending | null = null): PdfNode[] {
  const { leaves, width } = setting;
  const nodes = recipientNodes(block, leaves);
  const stack: PdfNode[] = ending
    ? [
        {
          columns: [
            { width: BESIDE_ENDING * width, stack: nodes },
            { width: endingWidth(block, width), stack: [ending.node] },
          ],
          columnGap: GAP,
        },
      ]
    : nodes;
  return [whole(stack, recipientListHeight(block, setting, ending), 3 * SPACING.paragraph)];
}
