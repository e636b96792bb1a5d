import { DocumentFailedError } from '#lib/documents/model/errors.ts';

/** What layout decisions need of a font: which letters it has and how wide a text runs. */
export interface FontMetrics {
  has: (codePoint: number) => boolean;
  /** Number of the glyph of a letter; 0 for one the font lacks. */
  glyph: (codePoint: number) => number;
  /** Width in points at a size in points, without kerning. */
  width: (text: string, size: number) => number;
}

type Glyphs = (codePoint: number) => number;

/** Reads the character map and advance widths of a TrueType font. @throws DocumentFailedError on anything else */
export function readFontMetrics(bytes: ArrayBuffer): FontMetrics {
  try {
    const view = new DataView(bytes);
    const tables = tableOffsets(view);
    const glyphOf = characterMap(view, offsetOf(tables, 'cmap'));
    const unitsPerEm = view.getUint16(offsetOf(tables, 'head') + 18);
    const advances = view.getUint16(offsetOf(tables, 'hhea') + 34);
    const hmtx = offsetOf(tables, 'hmtx');
    const advanceOf = (glyph: number) => view.getUint16(hmtx + 4 * Math.min(glyph, advances - 1));
    return {
      has: (codePoint) => glyphOf(codePoint) !== 0,
      glyph: glyphOf,
      width: (text, size) => {
        let units = 0;
        for (const letter of text) units += advanceOf(glyphOf(letter.codePointAt(0) ?? 0));
        return (units * size) / unitsPerEm;
      },
    };
  } catch (error) {
    if (error instanceof DocumentFailedError) throw error;
    throw new DocumentFailedError('Font file is damaged');
  }
}

function tableOffsets(view: DataView): Map<string, number> {
  const offsets = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(entry + at)));
    offsets.set(tag, view.getUint32(entry + 8));
  }
  return offsets;
}

function offsetOf(tables: Map<string, number>, tag: string): number {
  const offset = tables.get(tag);
  if (offset === undefined) throw new DocumentFailedError(`Font lacks its ${tag} table`);
  return offset;
}

function characterMap(view: DataView, cmap: number): Glyphs {
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    if (view.getUint16(subtable) === 4) return segmentMap(view, subtable);
  }
  throw new DocumentFailedError('Font has no Unicode character map');
}

/** Format 4 covers the Basic Multilingual Plane, which contains all letters of the document font. */
function segmentMap(view: DataView, subtable: number): Glyphs {
  const doubled = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  return (codePoint) => {
    for (let at = 0; at < doubled; at += 2) {
      if (codePoint > view.getUint16(ends + at)) continue;
      const start = view.getUint16(starts + at);
      if (codePoint < start) return 0;
      const delta = view.getUint16(deltas + at);
      const range = view.getUint16(ranges + at);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(ranges + at + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** Width in points of the longest line of a text at a size in points, in the upright and the bold style. */
export interface Measure {
  regular: (text: string, size: number) => number;
  bold: (text: string, size: number) => number;
}

/** Measures texts by the metrics of a font, as they are printed. */
export function measureBy(
  metrics: { regular: FontMetrics; bold: FontMetrics },
  print: (text: string) => string,
): Measure {
  const longest =
    ({ width }: FontMetrics) =>
    (text: string, size: number) =>
      Math.max(
        ...print(text)
          .split('\n')
          .map((line) => width(line, size)),
      );
  return { regular: longest(metrics.regular), bold: longest(metrics.bold) };
}
