import type { Drawing } from '#lib/documents/model/document.ts';

/** The most a unit of a drawing is enlarged to, in points. */
const LARGEST = 0.75;

/** A drawing in points, from its upper left corner. */
export interface FittedDrawing {
  strokes: [number, number][][];
  width: number;
  height: number;
}

/** The lines of a signature, fitted into a room in points; null where nothing was drawn. */
export function fitDrawing({ strokes }: Drawing, width: number, height: number): FittedDrawing | null {
  const all = strokes.flat();
  if (all.length === 0) return null;
  const left = Math.min(...all.map(([x]) => x));
  const top = Math.min(...all.map(([, y]) => y));
  const wide = Math.max(1, ...all.map(([x]) => x - left));
  const high = Math.max(1, ...all.map(([, y]) => y - top));
  const scale = Math.min(LARGEST, width / wide, height / high);
  // To a thousandth of a point: what no eye can see would only make the file longer.
  const place = (value: number) => Math.round(value * scale * 1000) / 1000;
  const lines = strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => {
      const line = stroke.map(([x, y]): [number, number] => [place(x - left), place(y - top)]);
      const [dot] = line;
      // A touch of the pen that moved nowhere is a dot.
      if (dot && line.length === 1) line.push([dot[0] + 0.1, dot[1]]);
      return line;
    });
  return { strokes: lines, width: place(wide), height: place(high) };
}
