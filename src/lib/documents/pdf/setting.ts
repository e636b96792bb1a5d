import type { Measure } from '#lib/documents/fonts/font-metrics.ts';
import type { Leaves, PdfNode } from './leaves.ts';

/** Height of a line of the document font at factor 1, by its size: its ascent and descent. */
export const LINE_HEIGHT = (1825 + 443) / 2048;

/** What closes the last part of a document. */
export interface Ending {
  node: PdfNode;
  /** In points as it is most likely set: for the room it asks for. */
  height: number;
  /** A safe upper estimate of it, in points: for what is kept whole. */
  atMost: number;
}

/** What the builders of blocks share. */
export interface Setting {
  leaves: Leaves;
  measure: Measure;
  /** Width of the text in points. */
  width: number;
  /** Height of the text on a page in points. */
  height: number;
  /** What stands under the last block; null in a part that is not the document's last. */
  ending: Ending | null;
  /** Counts a line that is drawn, to be looked for on the pages. */
  countStroke: () => void;
  /** The key of an image that can be shown, which counts it as used; null for one that cannot. */
  showImage: (sha256: string) => string | null;
}
