import { Dexie } from 'dexie';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { NO_MISSION } from '#lib/journal/log.ts';
import { replay, rowKey, type RowsByKey } from '#lib/journal/verify.ts';
import { database, type Head, type StoredChange } from '#lib/storage/database/database.ts';
import type { Seal } from '#lib/journal/seal.ts';
import { mendedYearsRow } from '#lib/storage/rows/calendar.ts';
import { MENDED_YEARS } from '#lib/storage/rows/stored-library.ts';
import { isJournalTable, VISIT_TABLES } from '#lib/storage/tables.ts';
import { rowsOfVisit, type RecordRow } from './record.ts';

/** Everything the verification of a visit's record checks, except the bytes of its photos. */
export interface RecordSnapshot {
  visit: Visit;
  /** The logs that documents of the visit print from: its mission's, and that of what belongs to none. */
  logs: readonly string[];
  /** All changes of those logs, in the order they were written here. */
  changes: StoredChange[];
  heads: Head[];
  /** The visit's rows as replayed from the journal, and as stored. */
  expected: RowsByKey;
  stored: RowsByKey;
  photos: Photo[];
  /** Documents of the visit and of its whole mission, whose files are stored apart from their rows. */
  documents: DocumentDraft[];
  seals: Seal[];
  /** Seals of other visits and documents: they too prove a head of one of the logs. */
  otherSeals: Seal[];
  /** What this device knows of itself. */
  own: { device: string | undefined; publicKey: string | undefined };
}

const BATCH = 1000;

async function readChanges(
  logs: readonly string[],
  onread: (fraction: number) => void,
): Promise<StoredChange[]> {
  const total = await database.changes.where('log').anyOf(logs).count();
  const changes: StoredChange[] = [];
  for (const log of logs) {
    let after: unknown[] = [log];
    for (;;) {
      const batch = await database.changes
        .where('[log+device+seq]')
        .between(after, [log, Dexie.maxKey], false, true)
        .limit(BATCH)
        .toArray();
      const last = batch.at(-1);
      if (!last) break;
      changes.push(...batch);
      after = [log, last.device, last.seq];
      onread(changes.length / total);
    }
  }
  return changes.sort((a, b) => a.order - b.order);
}

/** Whether a change is to a row that a document of the visit may print from, whatever log it belongs to. */
const mayPrint = ({ missionId, checklistKey }: Visit, { log, table, row }: StoredChange) =>
  (log === missionId && isJournalTable(table)) ||
  (table === 'checklists' && row === checklistKey) ||
  table === 'settings';

/**
 * The rows that documents of the visit print from, replayed from the journal: the visit's own, its mission with its
 * units and documents, its checklist, and the days off it counts with.
 */
function expectedRows(visit: Visit, changes: readonly StoredChange[]): RowsByKey {
  const { id, missionId, checklistKey } = visit;
  const own = new Set([
    rowKey('visits', id),
    rowKey('missions', missionId),
    rowKey('checklists', checklistKey),
    rowKey('settings', MENDED_YEARS),
  ]);
  const isShared = (key: string, row: Record<string, unknown>) =>
    key.startsWith('units ') || (key.startsWith('documents ') && row['visitId'] === null);
  const replayed = replay(changes.filter((change) => mayPrint(visit, change)));
  return new Map(
    [...replayed].filter(([key, row]) => row['visitId'] === id || own.has(key) || isShared(key, row)),
  );
}

function byKey(table: string, rows: readonly RecordRow[]): [string, RecordRow][] {
  return rows.map((row) => [rowKey(table, row.id), row]);
}

/** The stored rows: those that claim to belong to the visit, and those that do by the journal. */
async function storedRows(visit: Visit, expected: RowsByKey): Promise<RowsByKey> {
  const ofMission = { missionId: visit.missionId };
  const [own, units, documents, mission, checklist, calendar] = await Promise.all([
    Promise.all(VISIT_TABLES.map(async (table) => byKey(table, await rowsOfVisit(table, visit.id)))),
    database.table<RecordRow>('units').where(ofMission).toArray(),
    database.table<RecordRow>('documents').where(ofMission).toArray(),
    database.table<RecordRow>('missions').get(visit.missionId),
    database.table<RecordRow>('checklists').get(visit.checklistKey),
    mendedYearsRow(),
  ]);
  const stored: RowsByKey = new Map([
    ...own.flat(),
    ...byKey('units', units),
    ...byKey(
      'documents',
      documents.filter(({ visitId }) => visitId === null),
    ),
    ...byKey('missions', mission ? [mission] : []),
    ...byKey('checklists', checklist ? [checklist] : []),
  ]);
  if (calendar) stored.set(rowKey('settings', calendar.key), { ...calendar });
  for (const [key, row] of expected) {
    if (stored.has(key)) continue;
    const storedRow = await database
      .table<RecordRow, string>(key.slice(0, key.indexOf(' ')))
      .get(String(row['id']));
    if (storedRow) stored.set(key, storedRow);
  }
  return stored;
}

/** What this device knows of itself. */
export async function ownKey(): Promise<RecordSnapshot['own']> {
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
 * Reads logs and rows in one consistent snapshot.
 * @param onread called with the share of the logs read so far, 0 to 1
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
    const logs = [visit.missionId, NO_MISSION];
    const changes = await readChanges(logs, onread);
    const expected = expectedRows(visit, changes);
    const stored = await storedRows(visit, expected);
    const [heads, photos, documents, seals, own] = await Promise.all([
      database.heads.where('log').anyOf(logs).toArray(),
      database.photos.where({ visitId }).toArray(),
      database.documents.where({ missionId: visit.missionId }).toArray(),
      database.seals.where('log').anyOf(logs).toArray(),
      ownKey(),
    ]);
    return {
      visit,
      logs,
      changes,
      heads,
      expected,
      stored,
      photos,
      documents: documents.filter((document) => document.visitId === visitId || document.visitId === null),
      seals: seals.filter((seal) => seal.visitId === visitId),
      otherSeals: seals.filter((seal) => seal.visitId !== visitId),
      own,
    };
  });
}
