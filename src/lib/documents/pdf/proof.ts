import { encode } from 'uqr';
import { SIZES, SPACING } from '../decree-30.ts';
import { OFFICE } from '../shared-wording.ts';
import { fill } from '../wording.ts';
import type { PdfNode } from './leaves.ts';
import type { Setting } from './setting.ts';

/** Side of a module of the QR code, and the white between it and the words, in points. */
const MODULE = 1.5;
const QUIET = 4 * MODULE;
/** Rows of modules overlap by a hair, so that no viewer shows white seams between them. */
const SEAM = 0.05;
/** Digits of a hash in a group that the eye can follow. */
const GROUP = 8;

/** What the QR code says: short, without an address of any server. */
export function proofText(kind: string, hash: string): string {
  return `${OFFICE.proof.mark}\n${kind}\nsha256:${hash}`;
}

/** Dark modules as rectangles, neighbours in a row as one. */
function modules(rows: readonly (readonly boolean[])[]): object[] {
  return rows.flatMap((row, y) => {
    const drawn: object[] = [];
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      const w = (x + 1 - start) * MODULE;
      drawn.push({ type: 'rect', x: start * MODULE, y: y * MODULE, w, h: MODULE + SEAM, color: '#000000' });
    }
    return drawn;
  });
}

/** The foot of the last page: the hash of the document's content, in digits and as a QR code, and what it is for. */
export function proof(kind: string, hash: string, { leaves, width }: Setting): PdfNode {
  const { data } = encode(proofText(kind, hash), { ecc: 'M', border: 0 });
  const side = data.length * MODULE;
  const groups = hash.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [];
  const style = { fontSize: SIZES.proof } as const;
  return {
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5 }] },
      {
        margin: [0, QUIET, 0, 0],
        columnGap: 2 * QUIET,
        columns: [
          { width: side, canvas: modules(data) },
          {
            width: width - side - 2 * QUIET,
            stack: [
              leaves.text(OFFICE.proof.heading, { ...style, bold: true }),
              leaves.text(groups.join(' '), { ...style, margin: [0, 2, 0, 2] }),
              leaves.text(fill(OFFICE.proof.purpose, { mark: OFFICE.proof.mark }), style),
            ],
          },
        ],
      },
    ],
    unbreakable: true,
    margin: [0, 4 * SPACING.paragraph, 0, 0],
  };
}
