/** Groups in the order in which their keys first come; none is empty. */
export function grouped<Item>(all: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of all) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** Things in rows of at most so many each, in their order. */
export function inRows<Thing>(things: readonly Thing[], perRow: number): Thing[][] {
  const rows: Thing[][] = [];
  for (let start = 0; start < things.length; start += perRow) rows.push(things.slice(start, start + perRow));
  return rows;
}
