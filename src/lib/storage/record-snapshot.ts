import type { Photo } from '../domain/evidence.ts';
import type { Visit } from '../domain/visit.ts';
import { replay, rowKey, type RowsByKey } from '../journal/verify.ts';
import { database, type Head, type Seal, type StoredChange } from './database.ts';
import { rowsOfVisit, VISIT_TABLES, type RecordRow } from './record.ts';

/** All that the verification of a visit's record looks at, but for the bytes of its photos. */
export interface RecordSnapshot {
  visit: Visit;
  /** The whole journal of this device, in the order it came. */
  changes: StoredChange[];
  heads: Head[];
  /** The visit's rows as the journal gives them, and as they are kept. */
  expected: RowsByKey;
  kept: RowsByKey;
  photos: Photo[];
  seals: Seal[];
  /** What this device knows of itself. */
  own: { device: string | undefined; publicKey: string | undefined };
}

const BATCH = 1000;

async function readChanges(onread: (fraction: number) => void): Promise<StoredChange[]> {
  const total = await database.changes.count();
  const changes: StoredChange[] = [];
  while (changes.length < total) {
    const last = changes.at(-1)?.order ?? -Infinity;
    const batch = await database.changes.where('order').above(last).limit(BATCH).toArray();
    if (batch.length === 0) break;
    changes.push(...batch);
    onread(changes.length / total);
  }
  return changes;
}

/** The visit's rows when its mission's part of the journal is carried out anew. */
function expectedRows({ id, missionId, unitId }: Visit, changes: readonly StoredChange[]): RowsByKey {
  const own = new Set([rowKey('visits', id), rowKey('units', unitId)]);
  const replayed = replay(changes.filter(({ mission }) => mission === missionId));
  return new Map([...replayed].filter(([key, row]) => row['visitId'] === id || own.has(key)));
}

function byKey(table: string, rows: readonly RecordRow[]): [string, RecordRow][] {
  return rows.map((row) => [rowKey(table, row.id), row]);
}

/** The rows kept: those that say they belong to the visit, and those the journal says do. */
async function keptRows(visit: Visit, expected: RowsByKey): Promise<RowsByKey> {
  const kept: RowsByKey = new Map(
    (
      await Promise.all(VISIT_TABLES.map(async (table) => byKey(table, await rowsOfVisit(table, visit.id))))
    ).flat(),
  );
  for (const [key, row] of expected) {
    if (kept.has(key)) continue;
    const found = await database
      .table<RecordRow, string>(key.slice(0, key.indexOf(' ')))
      .get(String(row['id']));
    if (found) kept.set(key, found);
  }
  return kept;
}

async function ownKey(): Promise<RecordSnapshot['own']> {
  const [device, key] = await Promise.all([
    database.settings.get('device'),
    database.settings.get('deviceKey'),
  ]);
  return {
    device: (device?.value as { id: string } | undefined)?.id,
    publicKey: (key?.value as { publicKey: string } | undefined)?.publicKey,
  };
}

/**
 * Reads journal and rows as they stand at one moment.
 * @param onread told how much of the journal has been read, 0 to 1
 * @returns undefined when the visit is not on this device
 */
export async function readSnapshot(
  visitId: string,
  onread: (fraction: number) => void,
): Promise<RecordSnapshot | undefined> {
  // One transaction: a change written meanwhile, by another tab or this one, must not look like tampering.
  return database.transaction('r', database.tables, async () => {
    const visit = await database.visits.get(visitId);
    if (!visit) return undefined;
    const changes = await readChanges(onread);
    const expected = expectedRows(visit, changes);
    const kept = await keptRows(visit, expected);
    const [heads, photos, seals, own] = await Promise.all([
      database.heads.toArray(),
      database.photos.where({ visitId }).toArray(),
      database.seals.where({ visitId }).toArray(),
      ownKey(),
    ]);
    return { visit, changes, heads, expected, kept, photos, seals, own };
  });
}
