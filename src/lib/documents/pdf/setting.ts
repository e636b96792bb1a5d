import type { Measure } from '../fonts/measure.ts';
import type { Leaves } from './leaves.ts';

/** What the builders of blocks share. */
export interface Setting {
  leaves: Leaves;
  measure: Measure;
  /** Width of the text in points. */
  width: number;
  /** Counts a line that is drawn, to be looked for on the pages. */
  countStroke: () => void;
  /** The key of an image that can be shown, which counts it as used; null for one that cannot. */
  showImage: (sha256: string) => string | null;
}
