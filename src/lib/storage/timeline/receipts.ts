import { database } from '#lib/storage/database/database.ts';

/** A package that was taken in: who made it, and which changes came with it. */
export interface PackageReceipt {
  /** When it was taken in here, and when it was made, by the clocks of the two devices (ISO 8601). */
  at: string;
  createdAt: string;
  author: string;
  /** First and last places, of each unbroken run of changes, in the order in which this device came to know of them. */
  runs: [first: number, last: number][];
}

/** Key of the setting of this device, outside the journal. */
const KEY = 'packageReceipts';

/** The packages that brought changes to this device, oldest first. */
export async function readReceipts(): Promise<PackageReceipt[]> {
  const stored = (await database.settings.get(KEY))?.value;
  return Array.isArray(stored) ? (stored as PackageReceipt[]) : [];
}

function runsOf(orders: readonly number[]): PackageReceipt['runs'] {
  const runs: PackageReceipt['runs'] = [];
  for (const order of orders) {
    const last = runs.at(-1);
    if (last?.[1] === order - 1) last[1] = order;
    else runs.push([order, order]);
  }
  return runs;
}

/**
 * Notes which changes a package brought. Call inside the transaction that adds them.
 * @param orders their places in the order in which this device came to know of them, rising
 */
export async function noteReceipt(
  made: Pick<PackageReceipt, 'author' | 'createdAt'>,
  at: string,
  orders: readonly number[],
): Promise<void> {
  if (orders.length === 0) return;
  const receipts = await readReceipts();
  await database.settings.put({ key: KEY, value: [...receipts, { ...made, at, runs: runsOf(orders) }] });
}

/** The package that brought the change at a place; null where none is noted. */
export function receiptOf(receipts: readonly PackageReceipt[], order: number): PackageReceipt | null {
  return receipts.find(({ runs }) => runs.some(([first, last]) => first <= order && order <= last)) ?? null;
}
