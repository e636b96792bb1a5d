import type { Measure } from '../fonts/measure.ts';
import type { SizedImage } from './image-size.ts';

/** What the builders of blocks share. */
export interface Setting {
  /** Width of the text in points. */
  width: number;
  measure: Measure;
  /** Whether the end of the block stays on one page with what stands under it: the proof of the content. */
  isHeld: boolean;
  /** The image of a photo; null for one that is not there or cannot be shown. */
  imageOf: (sha256: string) => SizedImage | null;
  /** The next of the numbers that tell drawings apart. */
  nextDrawing: () => number;
}
