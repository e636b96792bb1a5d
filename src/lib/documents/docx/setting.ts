import { POINTS_PER_MM } from '#lib/documents/paper/decree-30.ts';
import type { Paragraph, Table } from 'docx';
import type { Measure } from '#lib/documents/fonts/font-metrics.ts';
import type { SizedImage } from './image-size.ts';

/** What the builders of blocks share. */
export interface Setting {
  /** Width of the text in points. */
  width: number;
  measure: Measure;
  /** Whether the block is the first of its part, at the top of a page. */
  isFirst: boolean;
  /** Whether the end of the block stays on one page with what stands under it: the proof of the content. */
  isHeld: boolean;
  /** The proof of the content, for a last block that takes it in beside its own; null for any other. */
  ending: (Paragraph | Table)[] | null;
  /** The image of a photo; null for one that is not there or cannot be shown. */
  imageOf: (sha256: string) => SizedImage | null;
  /** The next of the numbers that tell drawings apart. */
  nextDrawing: () => number;
}

/** Twentieths of a point, Word's unit of length. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

export function mmTwips(mm: number): number {
  return twips(mm * POINTS_PER_MM);
}

/** Half points, Word's unit of type size. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}
