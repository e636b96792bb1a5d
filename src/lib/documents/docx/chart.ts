import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { FILLS, widthsOf } from '../chart-bars.ts';
import { SPACING } from '../decree-30.ts';
import type { Chart, ChartBar } from '../document.ts';
import { gap, NO_BORDERS, paragraph, type Node } from './pieces.ts';
import type { Setting } from './setting.ts';
import { twips } from './units.ts';

/** Height of a bar, width of a key, in points. */
const BAR = 14;
const KEY = 12;

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

function strip(columns: readonly number[], cells: readonly TableCell[], height?: number): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        ...(height === undefined ? {} : { height: { value: twips(height), rule: HeightRule.EXACT } }),
        children: cells,
      }),
    ],
  });
}

function barNodes({ label, parts }: ChartBar, width: number): Node[] {
  const shown = parts.filter(({ value }) => value > 0);
  const widths = widthsOf(
    shown.map(({ value }) => value),
    width,
  ).map(twips);
  const share = twips(width / Math.max(1, parts.length));
  const keys = parts.flatMap(({ label: text, shade }) => [
    shaded(shade, twips(KEY)),
    new TableCell({
      width: { size: share - twips(KEY), type: WidthType.DXA },
      margins: { top: 0, bottom: 0, left: twips(4), right: twips(6), marginUnitType: WidthType.DXA },
      children: [paragraph('BieuDo', text, { keepNext: false, spacing: { before: 0 } })],
    }),
  ]);
  return [
    paragraph('BieuDo', label, { spacing: { before: twips(SPACING.paragraph), after: twips(2) } }),
    ...(shown.length > 0
      ? [
          strip(
            widths,
            shown.map(({ shade }, index) => shaded(shade, widths[index] ?? 0)),
            BAR,
          ),
          new Paragraph({ style: 'DuongKe', keepNext: true, spacing: { after: twips(3) } }),
        ]
      : []),
    ...(parts.length > 0
      ? [
          strip(
            parts.flatMap(() => [twips(KEY), share - twips(KEY)]),
            keys,
          ),
        ]
      : []),
  ];
}

/**
 * Bars as cells filled in proportion, all words and numbers as text: sharp at any size, the same in every word
 * processor, and open to editing, none of which holds for a picture.
 */
export function chart({ title, bars }: Chart, { width }: Setting): Node[] {
  return [
    paragraph('TenBieuDo', title),
    ...bars.flatMap((bar) => [...barNodes(bar, width), gap(SPACING.paragraph)]),
  ];
}
