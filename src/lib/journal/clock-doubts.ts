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
