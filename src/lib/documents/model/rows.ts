/** Things in rows of at most so many each, in their order. */
export function inRows<Thing>(things: readonly Thing[], perRow: number): Thing[][] {
  const rows: Thing[][] = [];
  for (let start = 0; start < things.length; start += perRow) rows.push(things.slice(start, start + perRow));
  return rows;
}
