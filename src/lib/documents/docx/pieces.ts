import {
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  type TableOfContents,
  TableRow,
  VerticalAlignTable,
  WidthType,
  TextRun,
  type IRunStylePropertiesOptions,
} from 'docx';
import { RULES } from '#lib/documents/paper/decree-30.ts';
import type { Run } from '#lib/documents/model/document.ts';
import type { StyleId } from './styles.ts';
import { twips } from './setting.ts';
import { writable } from '#lib/documents/model/writable-text.ts';

/** A stretch of text; its newlines break the line, none is a paragraph. */
export function textRuns(runs: readonly Run[]): TextRun[] {
  return runs.flatMap(({ text, bold = false, italic = false }) => {
    const style: IRunStylePropertiesOptions = { ...(bold && { bold }), ...(italic && { italics: true }) };
    const lines = writable(text).split('\n');
    return lines.map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 && { break: 1 }) }));
  });
}

/** Word's pixels: 96 to an inch of 72 points. */
export const PIXELS_PER_POINT = 96 / 72;

/** What stands in the body of a section. */
export type Node = Paragraph | Table | TableOfContents;

export function paragraph(
  style: StyleId,
  content: string | readonly Run[],
  { keepNext, ...options }: Omit<IParagraphOptions, 'children' | 'style' | 'text'> = {},
): Paragraph {
  const runs = typeof content === 'string' ? [{ text: content }] : content;
  // Left to the style where it is not asked for.
  const keeping = keepNext === true ? { keepNext } : {};
  return new Paragraph({ style, ...keeping, ...options, children: textRuns(runs) });
}

/** A rule of a length in points, in the middle of a width: the upper edge of a paragraph drawn in on both sides. */
export function rule(length: number, width: number, above: number, keepNext = false): Paragraph {
  const side = twips(Math.max(0, (width - length) / 2));
  const top = { style: BorderStyle.SINGLE, size: RULES.thickness * 8, color: '000000', space: 0 };
  return new Paragraph({
    style: 'DuongKe',
    border: { top },
    indent: { left: side, right: side },
    spacing: { before: twips(above) },
    keepNext,
  });
}

/** Keeps two tables apart, which Word would make into one. */
export function gap(
  height = 1,
  { keepNext, ...options }: Pick<IParagraphOptions, 'keepNext' | 'pageBreakBefore'> = {},
): Paragraph {
  return new Paragraph({
    style: 'DuongKe',
    spacing: { after: twips(Math.max(0, height - 1)) },
    ...(keepNext === true ? { keepNext } : {}),
    ...options,
  });
}

/** The paragraph Word wants at the end of a section, of no height to speak of. */
export function sectionEnd(): Paragraph {
  return new Paragraph({
    style: 'DuongKe',
    spacing: { after: 0, line: 1, lineRule: LineRuleType.EXACT },
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** No lines at all, for tables that only set things side by side. */
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA };

/** Things side by side without lines: columns of widths in points, rows kept whole. */
export function sideBySide(
  widths: readonly number[],
  rows: readonly (Paragraph | Table)[][][],
  isWhole = true,
): Table {
  const columns = widths.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: isWhole,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: columns[index] ?? 0, type: WidthType.DXA },
                margins: NO_MARGINS,
                verticalAlign: VerticalAlignTable.TOP,
                children,
              }),
          ),
        }),
    ),
  });
}
