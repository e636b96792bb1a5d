/** Groups in the order in which their keys first come; none is empty. */
export function grouped<One>(all: readonly One[], keyOf: (one: One) => string): [One, ...One[]][] {
  const groups = new Map<string, [One, ...One[]]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** Things in rows of at most so many each, in their order. */
export function inRows<Thing>(things: readonly Thing[], perRow: number): Thing[][] {
  const rows: Thing[][] = [];
  for (let start = 0; start < things.length; start += perRow) rows.push(things.slice(start, start + perRow));
  return rows;
}
