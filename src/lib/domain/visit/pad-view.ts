interface Size {
  width: number;
  height: number;
}

interface Point {
  x: number;
  y: number;
}

/** How a drawing lies in a pad of another size: as large as fits, in its middle, its proportions kept. */
export interface PadView {
  scale: number;
  left: number;
  top: number;
}

/** A pad turned while somebody signs shows the same drawing; what was drawn keeps the measure it began with. */
export function viewIn(own: Size, shown: Size): PadView {
  const scale = Math.min(shown.width / own.width, shown.height / own.height);
  return {
    scale,
    left: (shown.width - own.width * scale) / 2,
    top: (shown.height - own.height * scale) / 2,
  };
}

/** A point of the drawing, as it is shown. */
export function shownAt<P extends Point>(point: P, { scale, left, top }: PadView): P {
  return { ...point, x: point.x * scale + left, y: point.y * scale + top };
}

/** A point as it is shown, in the drawing's own measure. */
export function drawnAt<P extends Point>(point: P, { scale, left, top }: PadView): P {
  return { ...point, x: (point.x - left) / scale, y: (point.y - top) / scale };
}
