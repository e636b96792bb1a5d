import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { FILLS, keysInRow, widthsOf } from '#lib/documents/paper/chart-bars.ts';
import { SPACING } from '#lib/documents/paper/decree-30.ts';
import type { Chart, ChartBar } from '#lib/documents/model/document.ts';
import { inRows } from '#lib/domain/basics/grouped.ts';
import { gap, NO_BORDERS, paragraph, sideBySide, type Node, textRuns } from './pieces.ts';
import { type Setting, twips } from './setting.ts';

/** Height of a bar, in points. */
const BAR = 14;
/** Bars that stand on one page, whatever they are called. */
const WHOLE_BARS = 4;
/** The field of a key, as wide as these spaces; they are no text to be read. */
const KEY = '\u00a0\u00a0\u00a0\u00a0';

type Shade = ChartBar['parts'][number]['shade'];

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };

/** Word's tables keep at least an empty paragraph in a cell; this one takes no room. */
function nothing(): Paragraph {
  return new Paragraph({ style: 'DuongKe', keepNext: true });
}

function shaded(shade: Shade, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: FILLS[shade].slice(1) },
    borders: EDGES,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    children: [nothing()],
  });
}

function strip(columns: readonly number[], cells: readonly TableCell[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: twips(BAR), rule: HeightRule.EXACT },
        children: cells,
      }),
    ],
  });
}

function key({ label, shade }: ChartBar['parts'][number], keepNext: boolean): Paragraph {
  const field = new TextRun({
    text: KEY,
    border: EDGE,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: FILLS[shade].slice(1) },
  });
  return new Paragraph({
    style: 'BieuDo',
    keepNext,
    spacing: { before: 0 },
    children: [field, ...textRuns([{ text: ` ${label}` }])],
  });
}

function barNodes({ label, parts }: ChartBar, width: number, keepNext: boolean): Node[] {
  const shown = parts.filter(({ value }) => value > 0);
  const widths = widthsOf(
    shown.map(({ value }) => value),
    width,
  ).map(twips);
  const perRow = keysInRow(parts.length, width);
  const rows = inRows(parts, perRow).map((row) =>
    Array.from({ length: perRow }, (_, column) => {
      const part = row[column];
      return [part ? key(part, keepNext) : gap(1, { keepNext })];
    }),
  );
  return [
    paragraph('BieuDo', label, { spacing: { before: twips(SPACING.paragraph), after: twips(2) } }),
    ...(shown.length > 0
      ? [
          strip(
            widths,
            shown.map(({ shade }, index) => shaded(shade, widths[index] ?? 0)),
          ),
          new Paragraph({ style: 'DuongKe', keepNext: true, spacing: { after: twips(3) } }),
        ]
      : []),
    ...(rows.length > 0 ? [sideBySide(Array<number>(perRow).fill(width / perRow), rows)] : []),
  ];
}

/**
 * Bars as cells filled in proportion, all words and numbers as text: sharp at any size, the same in every word
 * processor, and open to editing, none of which holds for a picture.
 */
export function chart({ title, bars }: Chart, { width, isHeld }: Setting): Node[] {
  return [
    paragraph('TenBieuDo', title),
    ...bars.flatMap((bar, index) => {
      // A chart of few bars is not divided over pages.
      const keepNext = index === bars.length - 1 ? isHeld : bars.length <= WHOLE_BARS;
      return [...barNodes(bar, width, keepNext), gap(SPACING.paragraph, { keepNext })];
    }),
  ];
}
