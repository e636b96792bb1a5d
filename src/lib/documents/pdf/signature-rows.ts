import { PAGE, points, SIGNATURE_SPACE, SIZES, SPACING } from '../decree-30.ts';
import type { Drawing, Recipients, Signatures, Signer } from '../document.ts';
import type { Leaves, PdfNode } from './leaves.ts';
import type { Setting } from './setting.ts';
import { recipientNodes } from './signature-block.ts';

/** Space between signers of a row, and the most a unit of a drawing is enlarged to, in points. */
const GAP = 12;
const LARGEST = 0.75;

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
  return points(SIGNATURE_SPACE) + 3 * SPACING.paragraph + Math.max(0, ...heights);
}

/** Height of the first row, which a closing line keeps under it. */
export function signaturesStart({ rows: [first = []] }: Signatures, { leaves, width }: Setting): number {
  return rowHeight(first, leaves, width);
}

/** Signatures side by side; a row stays on one page. */
export function signatureRows({ rows }: Signatures, setting: Setting): PdfNode[] {
  const { leaves, width } = setting;
  return rows.map((row) => {
    const column = width / row.length - GAP;
    // Names stand on one height only where each signer has a line for a position, or none has.
    const hasPosition = row.some(({ position }) => position !== '');
    const columns = row.map((signer): PdfNode => ({
      width: column,
      stack: signerNodes(signer, { hasPosition, width: column }, setting),
    }));
    return {
      stack: [{ columns, columnGap: GAP }],
      // Kept together only while it surely fits a page: pdfmake drops what does not, without a word.
      unbreakable: rowHeight(row, leaves, width) < points(PAGE.height) / 2,
      margin: [0, 3 * SPACING.paragraph, 0, 0],
    };
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
function drawn(
  { strokes }: Drawing,
  width: number,
  height: number,
  { countStroke }: Setting,
): PdfNode | null {
  const all = strokes.flat();
  if (all.length === 0) return null;
  const left = Math.min(...all.map(([x]) => x));
  const top = Math.min(...all.map(([, y]) => y));
  const wide = Math.max(1, ...all.map(([x]) => x - left));
  const high = Math.max(1, ...all.map(([, y]) => y - top));
  const scale = Math.min(LARGEST, width / wide, (height - 4) / high);
  // To a thousandth of a point: what no eye can see would only make the file longer.
  const place = (value: number) => Math.round(value * scale * 1000) / 1000;
  const canvas = strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => {
      countStroke();
      const line = stroke.map(([x, y]) => ({ x: place(x - left), y: place(y - top) }));
      const [dot] = line;
      // A touch of the pen that moved nowhere is a dot.
      if (dot && line.length === 1) line.push({ x: dot.x + 0.1, y: dot.y });
      return { type: 'polyline', points: line, isStroke: true, ...PEN };
    });
  const rest = height - 4 - place(high);
  return { canvas, alignment: 'center', margin: [0, 2 + rest / 2, 0, 2 + rest / 2] };
}

/** Nơi nhận below the signatures, at the left. */
export function recipientList(block: Recipients, { leaves, width }: Setting): PdfNode[] {
  const height = leaves.heightAtMost(
    [block.heading, ...block.lines].join('\n'),
    SIZES.recipientsHeading,
    width,
  );
  return [
    {
      stack: recipientNodes(block, leaves),
      unbreakable: height < points(PAGE.height) / 2,
      margin: [0, 3 * SPACING.paragraph, 0, 0],
    },
  ];
}
