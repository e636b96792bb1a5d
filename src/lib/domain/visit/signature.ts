import { Person, signatoriesOf, type Attendee } from './attendee.ts';
import { Id, Instant, Sha256, words, z } from '#lib/domain/basics/schema.ts';

/** Largest side of the pad, in its own units (CSS pixels as a rule). */
export const MAX_PAD = 4096;

/** Most points of one signature: a minute of slow writing at sixty points a second. */
export const MAX_POINTS = 4000;

const Coordinate = z.number().check(z.minimum(0), z.maximum(MAX_PAD));
const Point = z.tuple([Coordinate, Coordinate]);

/** Points `[x, y]` of one movement of the pen, from the upper left corner of the pad. */
export const Stroke = z.array(Point).check(z.minLength(1), z.maxLength(MAX_POINTS));
export type Stroke = z.infer<typeof Stroke>;

const PadSide = z.number().check(z.minimum(1), z.maximum(MAX_PAD));

/** Drawn by hand, as lines: prints sharp at any size. */
const Drawn = z
  .strictObject({
    kind: z.literal('drawn'),
    width: PadSide,
    height: PadSide,
    strokes: z.array(Stroke).check(z.minLength(1), z.maxLength(500)),
  })
  .check(
    z.refine(({ strokes }) => strokes.reduce((sum, { length }) => sum + length, 0) <= MAX_POINTS, {
      error: 'too-many-points',
      path: ['strokes'],
    }),
  );

/** Refused (từ chối ký), with the reason given and who witnessed it. */
export const Refused = z.strictObject({
  kind: z.literal('refused'),
  reason: words(2000),
  witness: Person.check(
    z.refine(({ name, position }) => (name.trim() || position.trim()) !== '', {
      error: 'witness-missing',
    }),
  ),
});

/** An attendee's signature under the record of a visit, or the refusal to give it. */
export const Signature = z.strictObject({
  id: Id,
  missionId: Id,
  visitId: Id,
  attendeeId: Id,
  mark: z.discriminatedUnion('kind', [Drawn, Refused]),
  signedAt: Instant,
  /** Content hash of the visit's record at the time of signing (journal/signed-content.ts). */
  contentHash: Sha256,
  /** Whether the hash covers what minutes print of the mission, too; absent in signatures of older versions. */
  coversMission: z.optional(z.literal(true)),
  deleted: z.boolean(),
});
export type Signature = z.infer<typeof Signature>;

/** That a record was changed after somebody signed it. */
export interface Amendment {
  signatureId: string;
  /** Instant of the last change; null where the journal has none. */
  lastAt: string | null;
  /** How often it was written in since, in which tables, by whom; absent in records of older versions. */
  since?: { writes: number; tables: string[]; authors: string[] };
}

/** Hashes of the record of a visit: of the visit alone, and with what minutes print of its mission. */
export interface ContentHashes {
  ofVisit: string;
  withMission: string;
}

/** Whether what was signed was changed since. */
export function isAmended(
  { contentHash, coversMission }: Pick<Signature, 'contentHash' | 'coversMission'>,
  { ofVisit, withMission }: ContentHashes,
): boolean {
  return contentHash !== (coversMission ? withMission : ofVisit);
}

/** A drawing as stored: its lines, and the size of the pad it was drawn on. */
export type Drawing = Omit<z.infer<typeof Drawn>, 'kind'>;

/** A width or height of a pad, rounded and limited to what can be stored. */
const side = (length: number) => Math.min(MAX_PAD, Math.max(1, Math.round(length * 10) / 10));

/**
 * A drawing as a pad reports it, made fit to keep: to a tenth of a unit, without points that repeat the one before; of
 * one with too many points, every second one until they fit. A pen that left the pad is followed: the pad grows around
 * the lines, and what is larger than any pad is made smaller as a whole. No point is moved against another.
 */
export function tidyDrawing(
  strokes: readonly (readonly { x: number; y: number }[])[],
  { width, height }: { width: number; height: number },
): Drawing {
  const all = strokes.flat();
  const [left, top] = [Math.min(0, ...edges(all, 'x')), Math.min(0, ...edges(all, 'y'))];
  const wide = Math.max(width, ...edges(all, 'x')) - left;
  const high = Math.max(height, ...edges(all, 'y')) - top;
  const scale = Math.min(1, MAX_PAD / wide, MAX_PAD / high);
  // Rounding must not bring a point over the edge.
  const place = (value: number, from: number) =>
    Math.min(MAX_PAD, Math.round((value - from) * scale * 10) / 10);
  let tidy: Stroke[] = strokes
    .map((stroke) =>
      stroke
        .map(({ x, y }): [number, number] => [place(x, left), place(y, top)])
        .filter(([x, y], index, points) => x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1]),
    )
    .filter(({ length }) => length > 0)
    .slice(0, 500);
  while (tidy.reduce((sum, { length }) => sum + length, 0) > MAX_POINTS) {
    // The ends stay: they are where a letter begins and stops.
    tidy = tidy.map((stroke) => stroke.filter((_, index) => index % 2 === 0 || index === stroke.length - 1));
  }
  return { width: side(wide * scale), height: side(high * scale), strokes: tidy };
}

/** The least and the largest of one coordinate; a loop, since `Math.min` cannot take thousands of arguments. */
function edges(points: readonly { x: number; y: number }[], axis: 'x' | 'y'): number[] {
  if (points.length === 0) return [];
  let [least, largest] = [Infinity, -Infinity];
  for (const point of points) {
    least = Math.min(least, point[axis]);
    largest = Math.max(largest, point[axis]);
  }
  return [least, largest];
}

/** The drawing as SVG path data in the pad's units, for screen and document alike; a lone point becomes a dot. */
export function signaturePath(strokes: readonly Stroke[]): string {
  return strokes
    .map(([start, ...rest]) => {
      if (!start) return '';
      const lines = rest.length > 0 ? rest : [[start[0] + 0.1, start[1]]];
      return `M${start.join(' ')}${lines.map((point) => `L${point.join(' ')}`).join('')}`;
    })
    .join('');
}

/** Those who must sign and have neither signed nor refused. */
export function signaturesLeft(attendees: readonly Attendee[], signatures: readonly Signature[]): Attendee[] {
  const settled = new Set(signatures.filter(({ deleted }) => !deleted).map(({ attendeeId }) => attendeeId));
  return signatoriesOf(attendees).filter(({ id }) => !settled.has(id));
}

/** The signatures and refusals of people who must sign. */
export function signaturesDue(attendees: readonly Attendee[], signatures: readonly Signature[]): Signature[] {
  const due = new Set(signatoriesOf(attendees).map(({ id }) => id));
  return signatures.filter(({ attendeeId, deleted }) => !deleted && due.has(attendeeId));
}

interface Size {
  width: number;
  height: number;
}

interface Spot {
  x: number;
  y: number;
}

/** The placement of a drawing in a pad of another size: as large as fits, centred, with the same proportions. */
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

/** A point of the drawing in the coordinates of the screen. */
export function shownAt<P extends Spot>(point: P, { scale, left, top }: PadView): P {
  return { ...point, x: point.x * scale + left, y: point.y * scale + top };
}

/** A point of the screen in the coordinates of the drawing. */
export function drawnAt<P extends Spot>(point: P, { scale, left, top }: PadView): P {
  return { ...point, x: (point.x - left) / scale, y: (point.y - top) / scale };
}
