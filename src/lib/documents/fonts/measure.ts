import type { FontMetrics } from './font-metrics.ts';

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
