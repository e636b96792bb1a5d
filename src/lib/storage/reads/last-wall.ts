import { saidAt } from '#lib/journal/clock.ts';
import { database } from '#lib/storage/database/database.ts';

/** What the device's clock said when the latest entry was written, in milliseconds; null where there is none. */
export async function lastWall(): Promise<number | null> {
  const change = await database.changes.orderBy('order').last();
  return change ? saidAt(change) : null;
}
