/** The earliest possible time, before which this app did not exist, in milliseconds since 1970. */
const FIRST_POSSIBLE = Date.UTC(2025, 0, 1);

/** A clock corrected by less does not count as wrong, in milliseconds. */
const TOLERANCE = 10 * 60_000;

/** Indices of a longest part of the times that never goes back. */
function longestForward(walls: readonly number[], indices: readonly number[]): number[] {
  // Patience sorting: the smallest end of each length so far, and its predecessor.
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const index of indices) {
    const wall = walls[index] ?? 0;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((walls[ends[middle] ?? 0] ?? 0) <= wall) low = middle + 1;
      else high = middle;
    }
    before.set(index, ends[low - 1]);
    ends[low] = index;
  }
  const indexes: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) indexes.push(at);
  return indexes.reverse();
}

/**
 * Which of one device's changes have an impossible time: before this app was made, after now, or against the order
 * in which they were written. Of times that contradict each other, those of the smaller number are doubted.
 * @param walls what the clock showed, in the order of writing
 * @param now what the clock shows now
 */
export function doubtfulClocks(walls: readonly number[], now: number): boolean[] {
  const possible = [...walls.keys()].filter((index) => {
    const wall = walls[index] ?? 0;
    return wall >= FIRST_POSSIBLE && wall <= now + TOLERANCE;
  });
  const trusted = longestForward(walls, possible);
  const doubted = walls.map(() => true);
  for (const index of trusted) doubted[index] = false;
  let next = 0;
  for (const index of possible) {
    if (trusted[next] === index) {
      next += 1;
      continue;
    }
    const wall = walls[index] ?? 0;
    const [earlier, later] = [trusted[next - 1], trusted[next]].map((at) =>
      at === undefined ? wall : walls[at],
    );
    doubted[index] = wall < (earlier ?? wall) - TOLERANCE || wall > (later ?? wall) + TOLERANCE;
  }
  return doubted;
}

/** Devices that differ by less may have been set to other zones or days; in milliseconds. */
const DRIFT = 24 * 60 * 60_000;

/** A change as far as its time is compared with what its device had seen. */
interface Seeing {
  device: string;
  seq: number;
  wall: number;
  context: Readonly<Record<string, number>>;
}

/** The last of changes, in the order of writing, that is not after a sequence number: found by halving, among thousands. */
function lastUpTo<Any extends { seq: number }>(changes: readonly Any[], upTo: number): Any | undefined {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.seq ?? 0) <= upTo) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

/**
 * The changes of one log whose time is over a day before that of a change that their device had already seen: of the two
 * clocks one is wrong.
 * @param changes of any devices, in any order, without those whose time is doubted already
 */
export function behindSeen<One extends Seeing>(changes: readonly One[]): One[] {
  // For each device the latest time up to each of its changes.
  const latest = new Map<string, { seq: number; wall: number }[]>();
  for (const { device, seq, wall } of changes.toSorted((a, b) => a.seq - b.seq)) {
    const until = latest.get(device) ?? [];
    until.push({ seq, wall: Math.max(wall, until.at(-1)?.wall ?? -Infinity) });
    latest.set(device, until);
  }
  const isBehind = ({ wall, context }: One) =>
    Object.entries(context).some(([device, seen]) => {
      const last = lastUpTo(latest.get(device) ?? [], seen);
      return last !== undefined && last.wall > wall + DRIFT;
    });
  return changes.filter(isBehind);
}
