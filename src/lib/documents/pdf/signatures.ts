import {
  points,
  SIGNATURE_SPACE,
  SIZES,
  SPACING,
  BESIDE_ENDING,
  endingWidth,
  SIGNER_GAP as GAP,
} from '#lib/documents/paper/decree-30.ts';
import type {
  Drawing,
  Recipients,
  Signatures,
  Signer,
  SignatureBlock,
} from '#lib/documents/model/document.ts';
import { fitDrawing } from '#lib/documents/paper/drawing.ts';
import type { Measure } from '#lib/documents/fonts/font-metrics.ts';
import { type Leaves, type PdfNode, whole } from './leaves.ts';
import { likelyHeight } from './likely-height.ts';
import { inRows } from '#lib/domain/basics/grouped.ts';
import type { Ending, Setting } from './setting.ts';
import { bodyName } from '#lib/documents/paper/letterhead-measures.ts';

/** The block's height in points as it is most likely set, with what ends the document under Nơi nhận. */
export function signatureHeight(
  block: SignatureBlock,
  { measure, width }: Pick<Setting, 'measure' | 'width'>,
  ending: Ending | null,
): number {
  const { authority, position, name, recipients } = block;
  const half = width / 2;
  const listed = recipientsHeight(recipients, measure, half) + (ending?.height ?? 0);
  const held = bodyName(position, half, (line) => measure.bold(line, SIZES.signature));
  const signer = [...authority, held, name].join('\n');
  const signed = likelyHeight(signer, SIZES.signature, half, measure.bold) + points(SIGNATURE_SPACE);
  return Math.max(listed, signed);
}

/**
 * Boxes 7 and 9b: recipients at the left, authority, room for the signature and name at the right. What ends the
 * document stands under the recipients, where there is room: under both it would take the signature to another page.
 */
export function signatureBlock(
  block: SignatureBlock,
  setting: Setting,
  ending: Ending | null = null,
): PdfNode[] {
  const { leaves, measure, width } = setting;
  const half = width / 2;
  const measured = (line: string) => measure.bold(line, SIZES.signature);
  const style = { fontSize: SIZES.signature, bold: true, alignment: 'center' } as const;
  const signer = [
    ...block.authority.map((line) => leaves.text(line, style)),
    leaves.text(bodyName(block.position, half, measured), {
      ...style,
      margin: [0, points(SIGNATURE_SPACE), 0, 0],
    }),
    leaves.text(block.name, style),
  ];
  const columns: PdfNode[] = [
    { width: half, stack: [...recipientNodes(block.recipients, leaves), ...(ending ? [ending.node] : [])] },
    { width: half, stack: signer },
  ];
  const listed = recipientsAtMost(block.recipients, half, leaves) + (ending?.atMost ?? 0);
  const signed = [...block.authority, block.position, block.name].reduce(
    (sum, line) => sum + leaves.heightAtMost(line, SIZES.signature, half),
    points(SIGNATURE_SPACE),
  );
  return [whole([{ columns, columnGap: 0 }], Math.max(listed, signed), 3 * SPACING.paragraph)];
}

/** A safe upper estimate of the height of Nơi nhận in points. */
function recipientsAtMost(
  { heading, lines }: Pick<Recipients, 'heading' | 'lines'>,
  width: number,
  leaves: Leaves,
): number {
  return lines.reduce(
    (sum, line) => sum + leaves.heightAtMost(line, SIZES.recipients, width),
    leaves.heightAtMost(heading, SIZES.recipientsHeading, width),
  );
}

/** The height of Nơi nhận in points as it is most likely set. */
export function recipientsHeight(
  { heading, lines }: Pick<Recipients, 'heading' | 'lines'>,
  measure: Measure,
  width: number,
): number {
  return (
    likelyHeight(heading, SIZES.recipientsHeading, width, measure.bold) +
    lines.reduce((sum, line) => sum + likelyHeight(line, SIZES.recipients, width, measure.regular), 0)
  );
}

/** Nơi nhận: its heading and the list under it. */
export function recipientNodes(
  { heading, lines }: Pick<Recipients, 'heading' | 'lines'>,
  leaves: Leaves,
): PdfNode[] {
  return [
    leaves.runs([{ text: heading, bold: true, italic: true }], { fontSize: SIZES.recipientsHeading }),
    ...lines.map((line) => leaves.text(line, { fontSize: SIZES.recipients })),
  ];
}

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

/** The height of Nơi nhận as it is most likely set, with what ends the document beside it. */
export function recipientListHeight(
  block: Recipients,
  { measure, width }: Pick<Setting, 'measure' | 'width'>,
  ending: Ending | null,
): number {
  if (!ending) return recipientsHeight(block, measure, width);
  return Math.max(recipientsHeight(block, measure, BESIDE_ENDING * width), ending.height);
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
  const listed = recipientsAtMost(block, ending ? BESIDE_ENDING * width : width, leaves);
  return [whole(stack, Math.max(listed, ending?.atMost ?? 0), 3 * SPACING.paragraph)];
}
