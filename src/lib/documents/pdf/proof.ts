import { SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import { CODE_MODULE, CODE_QUIET, darkRuns, type Proof } from '#lib/documents/paper/proof.ts';
import type { PdfNode } from './leaves.ts';
import { likelyHeight } from './likely-height.ts';
import type { Ending, Setting } from './setting.ts';

/** Rows of modules overlap by a hair, so that no viewer shows white seams between them. */
const SEAM = 0.05;

function modules(code: Proof['code']): object[] {
  return darkRuns(code).map(({ x, y, length }) => ({
    type: 'rect',
    x: x * CODE_MODULE,
    y: y * CODE_MODULE,
    w: length * CODE_MODULE,
    h: CODE_MODULE + SEAM,
    color: '#000000',
  }));
}

/** Space over the rule, in points. */
const ABOVE = 2 * SPACING.paragraph;

/** The proof of the content, under a rule. */
export function proof(
  { heading, digits, purpose, code }: Proof,
  { leaves, measure, width }: Pick<Setting, 'leaves' | 'measure' | 'width'>,
): Ending {
  const side = code.length * CODE_MODULE;
  const column = width - side - 2 * CODE_QUIET;
  const style = { fontSize: SIZES.proof } as const;
  const set = (text: string, style: 'bold' | 'regular') =>
    likelyHeight(text, SIZES.proof, column, measure[style]);
  const words = set(heading, 'bold') + set(digits, 'regular') + set(purpose, 'regular') + 4;
  const most = [heading, digits, purpose].reduce(
    (sum, text) => sum + leaves.heightAtMost(text, SIZES.proof, column),
    4,
  );
  const around = ABOVE + 1 + CODE_QUIET;
  const node: PdfNode = {
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5 }] },
      {
        margin: [0, CODE_QUIET, 0, 0],
        columnGap: 2 * CODE_QUIET,
        columns: [
          { width: side, canvas: modules(code) },
          {
            width: column,
            stack: [
              leaves.text(heading, { ...style, bold: true }),
              leaves.text(digits, { ...style, margin: [0, 2, 0, 2] }),
              leaves.text(purpose, style),
            ],
          },
        ],
      },
    ],
    unbreakable: true,
    margin: [0, ABOVE, 0, 0],
  };
  return { node, height: around + Math.max(side, words), atMost: around + Math.max(side, most) };
}
