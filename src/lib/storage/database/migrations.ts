import type { Transaction } from 'dexie';
import { storesOf } from '#lib/storage/tables.ts';

interface Migration {
  version: number;
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Schema versions, oldest first. A released version never changes; a new one is added below it. */
export const migrations: Migration[] = [
  { version: 1, stores: storesOf(1) },
  { version: 2, stores: storesOf(2) },
  { version: 3, stores: storesOf(3) },
];
