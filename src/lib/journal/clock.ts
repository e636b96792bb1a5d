/**
 * Hybrid logical clock (Kulkarni et al., 2014) as sortable text: milliseconds since 1970, a dash, a counter.
 * Text order is time order. It follows the wall clock forward and never goes back with it.
 */
function format(wall: number, counter: number): string {
  return `${String(wall).padStart(15, '0')}-${String(counter).padStart(6, '0')}`;
}

function parse(time: string): { wall: number; counter: number } {
  return { wall: Number(time.slice(0, 15)), counter: Number(time.slice(16)) };
}

/** The next time after `last`, given the wall clock `now` in milliseconds. Always greater than `last`. */
export function tick(last: string | null, now: number): string {
  if (last === null) return format(now, 0);
  const { wall, counter } = parse(last);
  return now > wall ? format(now, 0) : format(wall, counter + 1);
}

/**
 * When a change was written by the device's own clock, as an instant in UTC for the screen and for documents. A clock that
 * was wrong once keeps the order of later changes ahead; people read what the clock showed at that moment.
 */
export function instantOf({ wall }: { wall: number }): string {
  return new Date(wall).toISOString();
}
