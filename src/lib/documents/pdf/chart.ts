import { FILLS, keysInRow, widthsOf } from '#lib/documents/paper/chart-bars.ts';
import { SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import type { Chart, ChartBar } from '#lib/documents/model/document.ts';
import { type PdfNode, whole } from './leaves.ts';
import { inRows } from '#lib/domain/basics/grouped.ts';
import type { Setting } from './setting.ts';

/** Height of a bar and side of a key, in points. */
const BAR = 14;
const KEY = 8;

const EDGE = { lineColor: '#000000', lineWidth: 0.5 } as const;

function rectangle(x: number, w: number, h: number, color: string): object {
  return { type: 'rect', x, y: 0, w, h, color, ...EDGE };
}

function barNodes({ label, parts }: ChartBar, { leaves, width }: Setting): PdfNode[] {
  let x = 0;
  const widths = widthsOf(
    parts.map(({ value }) => value),
    width,
  );
  const drawn = widths.map((w, index) => {
    const part = rectangle(x, w, BAR, FILLS[parts[index]?.shade ?? 'light']);
    x += w;
    return part;
  });
  const perRow = keysInRow(parts.length, width);
  const share = width / perRow;
  const keys = parts.map(({ label: text, shade }): PdfNode => ({
    width: share,
    columns: [
      { width: KEY + 4, canvas: [rectangle(0, KEY, KEY, FILLS[shade])], margin: [0, 3, 0, 0] },
      { width: share - KEY - 10, ...leaves.text(text, { fontSize: SIZES.caption }) },
    ],
    columnGap: 0,
  }));
  return [
    { ...leaves.text(label, { fontSize: SIZES.table }), margin: [0, SPACING.paragraph, 0, 2] },
    ...(drawn.length > 0 ? [{ canvas: drawn }] : []),
    ...inRows(keys, perRow).map((columns): PdfNode => ({ columns, columnGap: 0, margin: [0, 3, 0, 0] })),
  ];
}

/** A chart up to this share of a page is not divided; of a higher one only its bars are not. */
const WHOLE_SHARE = 0.5;

/** A safe upper estimate of the height of a chart under the space over it; null of one that is divided. */
function wholeHeight({ title, bars }: Chart, setting: Setting): number | null {
  const height = bars.reduce((sum, bar) => sum + barHeight(title, bar, setting), 0);
  return height < WHOLE_SHARE * setting.height ? height : null;
}

/** Bars drawn as vectors, all words and numbers as text. A bar stays with its words, the first with the title. */
export function chart(block: Chart, setting: Setting): PdfNode[] {
  const { title, bars } = block;
  if (bars.length === 0) return [chartTitle(title, setting)];
  const height = wholeHeight(block, setting);
  if (height !== null) {
    const drawn = bars.flatMap((bar) => barNodes(bar, setting));
    return [whole([chartTitle(title, setting), ...drawn], height, 2 * SPACING.paragraph)];
  }
  return bars.map((bar, index): PdfNode => {
    const heading = index === 0 ? [chartTitle(title, setting)] : [];
    const above = index === 0 ? 2 * SPACING.paragraph : SPACING.paragraph;
    return whole([...heading, ...barNodes(bar, setting)], barHeight(title, bar, setting), above);
  });
}

/** A safe upper estimate of the height of a bar and its words under the title, in points. */
function barHeight(title: string, { label, parts }: ChartBar, { leaves, width }: Setting): number {
  const column = width / keysInRow(parts.length, width);
  const words = [title, label, ...parts.map((part) => part.label)];
  return words.reduce(
    // A row of keys has a little space over it.
    (sum, text) => sum + 3 + leaves.heightAtMost(text, SIZES.table, column),
    BAR + 2 * SPACING.paragraph,
  );
}

/** Height of what of a chart stands together at its beginning, with the space over it, and whether that is all. */
export function chartStart(block: Chart, setting: Setting): { height: number; isAll: boolean } {
  const { title, bars } = block;
  const all = bars.length > 0 ? wholeHeight(block, setting) : null;
  if (all !== null) return { height: 2 * SPACING.paragraph + all, isAll: true };
  const [first = { label: '', parts: [] }] = bars;
  return {
    height: 2 * SPACING.paragraph + barHeight(title, first, setting),
    isAll: bars.length <= 1,
  };
}

function chartTitle(title: string, { leaves }: Setting): PdfNode {
  return leaves.text(title, { fontSize: SIZES.table, bold: true, alignment: 'center' });
}
