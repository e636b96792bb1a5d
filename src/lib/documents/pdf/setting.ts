import type { FontMetrics } from '../fonts/font-metrics.ts';
import type { Leaves } from './leaves.ts';

/** What the builders of blocks share. */
export interface Setting {
  leaves: Leaves;
  /** Metrics of the bold style, for rules measured by a bold text. */
  bold: FontMetrics;
  /** Width of the text in points. */
  width: number;
  /** Counts a line that is drawn, to be looked for on the pages. */
  countStroke: () => void;
  /** The key of an image that can be shown, which counts it as used; null for one that cannot. */
  showImage: (sha256: string) => string | null;
}
