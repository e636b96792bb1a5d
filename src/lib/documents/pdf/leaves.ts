import type { Run } from '#lib/documents/model/document.ts';
import type { FontMetrics } from '#lib/documents/fonts/font-metrics.ts';
import { printable, solid } from '#lib/domain/basics/printable-text.ts';
import { breakable, breakableInGroups, unsplit } from './line-breaks.ts';
import { PAGE, points } from '#lib/documents/paper/decree-30.ts';

/** A node of a pdfmake definition, as far as documents use it. */
export interface PdfNode {
  text?: PdfRun[];
  stack?: PdfNode[];
  columns?: PdfNode[];
  columnGap?: number;
  table?: {
    widths: number[];
    headerRows: number;
    body: PdfNode[][];
    dontBreakRows?: boolean;
    keepWithHeaderRows?: number;
  };
  layout?: object;
  /** Of a cell: over how many columns it stands, and its lines at the left, above, at the right and below. */
  colSpan?: number;
  border?: [boolean, boolean, boolean, boolean];
  canvas?: object[];
  image?: string;
  fit?: [number, number];
  section?: PdfNode[];
  pageOrientation?: 'portrait' | 'landscape';
  header?: () => PdfNode | null;
  /** Name under which another node asks for this one's page. */
  id?: string;
  /** Prints the page number of the node with this id. */
  pageReference?: string;
  pageBreak?: 'before';
  unbreakable?: boolean;
  /** Not read by pdfmake: a safe upper estimate, in points, of the height of what is kept whole. */
  atMost?: number;
  width?: number;
  margin?: [number, number, number, number];
  alignment?: 'left' | 'center' | 'right' | 'justify';
  fontSize?: number;
  lineHeight?: number;
  leadingIndent?: number;
  bold?: boolean;
  italics?: boolean;
}

export interface PdfRun {
  text: string;
  bold?: boolean;
  italics?: boolean;
  /** Never broken over lines, nor stretched within. */
  noWrap?: true;
  leaf: number;
}

export type PdfStyle = Omit<PdfNode, 'text' | 'stack' | 'columns' | 'table' | 'image' | 'canvas' | 'section'>;

/**
 * Makes the text nodes of a definition and keeps what each must print, so that after layout every one of
 * them can be looked for on the pages.
 */
export class Leaves {
  /** By leaf number: its text as it must reach the page, without white space. */
  readonly expected: string[] = [];
  readonly #metrics: FontMetrics;

  constructor(metrics: FontMetrics) {
    this.#metrics = metrics;
  }

  /** A text node of several runs. */
  runs(runs: readonly Run[], style: PdfStyle): PdfNode {
    const leaf = this.expected.length;
    const text: PdfRun[] = [];
    let expected = '';
    const cut = style.alignment === 'justify' ? breakable : breakableInGroups;
    for (const run of runs) {
      const printed = printable(run.text, this.#metrics.has);
      expected += printed;
      for (const piece of cut(printed)) {
        // An empty run between two pieces is where pdfmake may break the line.
        if (text.length > 0) text.push({ text: '', leaf });
        for (const word of style.alignment === 'justify' ? unsplit(piece) : [{ text: piece }]) {
          text.push({ ...word, leaf, ...styleOf(run) });
        }
      }
    }
    this.expected.push(solid(expected));
    return { ...style, text: text.length > 0 ? text : [{ text: '', leaf }] };
  }

  text(text: string, style: PdfStyle): PdfNode {
    return this.runs([{ text }], style);
  }

  /** A safe upper estimate, in points, of the height of a text in a column: for deciding, not for drawing. */
  heightAtMost(text: string, size: number, columnWidth: number): number {
    const lines = printable(text, this.#metrics.has).split('\n');
    const count = lines.reduce((sum, line) => sum + this.#linesAtMost(line, size, columnWidth), 0);
    return count * size * 1.3;
  }

  /** How many lines a line without breaks takes when it is wrapped at its spaces and nowhere else. */
  #linesAtMost(line: string, size: number, columnWidth: number): number {
    // What is measured upright may be printed bold, which is up to a tenth wider.
    const width = (text: string) => 1.15 * this.#metrics.width(text, size);
    const space = width(' ');
    let lines = 1;
    let used = 0;
    for (const word of line.split(/[^\S\u00a0]+/)) {
      const needed = width(word);
      if (used > 0 && used + space + needed <= columnWidth) {
        used += space + needed;
        continue;
      }
      if (used > 0) lines += 1;
      used = needed;
      if (needed <= columnWidth) continue;
      // Broken between letters; nothing is counted to stand beside its end.
      lines += Math.ceil((1.5 * needed) / columnWidth);
      used = columnWidth;
    }
    return lines;
  }
}

function styleOf(run: Run): { bold?: boolean; italics?: boolean } {
  return { ...(run.bold ? { bold: true } : {}), ...(run.italic ? { italics: true } : {}) };
}

/**
 * Nodes kept together, but only while they surely fit a page: pdfmake drops what does not, without a word.
 * @param height safe upper estimate of their height in points
 * @param above space over them in points
 * @param most up to which height they are kept together
 */
export function whole(
  stack: PdfNode[],
  height: number,
  above: number,
  most: number = points(PAGE.height) / 2,
): PdfNode {
  const margin: PdfNode['margin'] = [0, above, 0, 0];
  return height < most ? { stack, unbreakable: true, atMost: above + height, margin } : { stack, margin };
}
