import { JOURNAL_HEAD } from '#lib/domain/drafts/block-edit.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { tellsOnlyMade } from '#lib/domain/visit/photo-made.ts';
import type { RecordHead } from '#lib/domain/record/visit-record.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import type { ContentHashes } from '#lib/domain/visit/signature.ts';
import { printedOf, signedContentHash, type SignedContent } from '#lib/journal/signed-content.ts';
import { behindSeen, doubtfulClocks } from '#lib/journal/clock-doubts.ts';
import { applyChange, isCreation, readSet, type Change } from '#lib/journal/change.ts';
import { database, type StoredChange } from '#lib/storage/database/database.ts';
import { CONTENT_TABLES, LATER_TABLES, VISIT_TABLES } from '#lib/storage/tables.ts';

/** A row of any table of a visit, as far as the record needs to know it. */
export type RecordRow = Record<string, unknown> & { id: string; deleted: boolean };

/** All rows of a visit in one table, deleted ones too. */
export async function rowsOfVisit(
  table: (typeof VISIT_TABLES)[number],
  visitId: string,
): Promise<RecordRow[]> {
  return database.table<RecordRow>(table).where({ visitId }).toArray();
}

/**
 * Hashes of the record of a visit as it is now; a signature given now would cover the one with the mission.
 * @returns undefined when the visit is not on this device
 */
export async function readContentHashes(visitId: string): Promise<ContentHashes | undefined> {
  const visit = await database.visits.get(visitId);
  const unit = visit && (await database.units.get(visit.unitId));
  const mission = visit && (await database.missions.get(visit.missionId));
  if (!unit || !mission) return undefined;
  const tables = await Promise.all(CONTENT_TABLES.map((table) => rowsOfVisit(table, visitId)));
  const rows: SignedContent['rows'] = Object.fromEntries(
    CONTENT_TABLES.map((table, index) => [table, tables[index] ?? []]),
  );
  const content = { visit, unit, rows };
  return { ofVisit: signedContentHash(content), withMission: signedContentHash({ ...content, mission }) };
}

/** Tells whether a change concerns a visit: the visit itself, its unit, its mission, or one of its rows. */
async function concerning(visit: Visit): Promise<(change: StoredChange) => boolean> {
  const ids = await Promise.all(
    VISIT_TABLES.map((table) =>
      database.table<RecordRow, string>(table).where({ visitId: visit.id }).primaryKeys(),
    ),
  );
  const idsByTable = new Map<string, Set<string>>(
    VISIT_TABLES.map((table, index) => [table, new Set(ids[index])]),
  );
  idsByTable.set('visits', new Set([visit.id])).set('units', new Set([visit.unitId]));
  idsByTable.set('missions', new Set([visit.missionId]));
  return ({ table, row }) => idsByTable.get(table)?.has(row) ?? false;
}

/** A change as the record shows it. */
export interface JournalEntry extends StoredChange {
  /** Whether the time by the device's clock is impossible, or does not fit the order of writing. */
  timeDoubted: boolean;
  /** What the fields it sets said before; null where the journal does not know, or it is the first of its row. */
  before: Change['set'] | null;
}

/**
 * The journal of a visit, newest first, at most `limit` entries.
 * @param now by this device's clock, in milliseconds
 * @returns whether older ones remain; nothing for a visit that is not on this device
 */
export async function readJournal(
  visitId: string,
  limit: number,
  now: number = Date.now(),
): Promise<{ entries: JournalEntry[]; more: boolean }> {
  const visit = await database.visits.get(visitId);
  if (!visit) return { entries: [], more: false };
  const concerns = await concerning(visit);
  // Times are compared with those of the whole mission, whatever visit they belong to.
  const passed: StoredChange[] = [];
  const entries = await database.changes
    .where({ log: visit.missionId })
    .reverse()
    .filter((change) => {
      passed.push(change);
      return concerns(change);
    })
    .limit(limit + 1)
    .toArray();
  const doubted = doubtedIn(passed.reverse(), now);
  const shown = entries.slice(0, limit);
  const before = await readBefore(shown);
  return {
    entries: shown.map((entry) => ({
      ...entry,
      timeDoubted: doubted.has(entry.order),
      before: before.get(entry.order) ?? null,
    })),
    more: entries.length > limit,
  };
}

/** Whether a path leads into a row: an entry of a field only where the row has that field. */
const isIn = (row: Record<string, unknown>) => (path: string) => {
  const [field = '', entry] = path.split('.');
  return entry === undefined ? field in row : typeof row[field] === 'object' && row[field] !== null;
};

/** What the fields of changes said before each, by their place in the journal; of rows whose first change it knows. */
async function readBefore(changes: readonly StoredChange[]): Promise<Map<number, Change['set']>> {
  const found = new Map<number, Change['set']>();
  const edits = changes.filter((change) => !isCreation(change));
  for (const group of grouped(edits, (one) => `${one.table} ${one.row}`)) {
    const [{ table, row }] = group;
    const wanted = new Set(group.map(({ order }) => order));
    const all = await database.changes.where({ table, row }).sortBy('order');
    const first = all[0];
    if (!first || !isCreation(first)) continue;
    let state: Record<string, unknown> = {};
    for (const change of all) {
      const { order, set } = change;
      if (wanted.has(order)) found.set(order, readSet(state, Object.keys(set).filter(isIn(state))));
      state = applyChange(state, change);
    }
  }
  return found;
}

/** Places in the journal of changes whose time is doubted: against the device's own others, then against what it had seen. */
function doubtedIn(changes: readonly StoredChange[], now: number): Set<number> {
  const doubted = new Set(
    grouped(changes, ({ device }) => device).flatMap((all) => {
      const doubts = doubtfulClocks(
        all.map(({ wall }) => wall),
        now,
      );
      return all.filter((_, index) => doubts[index]).map(({ order }) => order);
    }),
  );
  for (const { order } of behindSeen(changes.filter((change) => !doubted.has(change.order))))
    doubted.add(order);
  return doubted;
}

const setsOnly = (field: string, { set }: StoredChange) => Object.keys(set).every((key) => key === field);

/** Whether a change only records the hashes of a photo's renditions. */
export function tellsPhotoMade(change: StoredChange): boolean {
  return change.table === 'photos' && tellsOnlyMade(change.set);
}

/**
 * As {@link concerning}, but of the changes of the mission only those to what the minutes of the visit print: neither its
 * being put in the archive, nor who joins the delegation for another visit.
 */
async function printing(visit: Visit): Promise<(change: StoredChange) => boolean> {
  const { id: visitId, missionId } = visit;
  const [concerns, mission, listed, changes] = await Promise.all([
    concerning(visit),
    database.missions.get(missionId),
    database.attendees.where({ visitId }).toArray(),
    database.changes.where({ table: 'missions', row: missionId }).sortBy('order'),
  ]);
  const attendees = listed.filter(({ deleted }) => !deleted);
  const orders = new Set<number>();
  let row: Record<string, unknown> = { ...mission };
  let printed = '';
  for (const change of changes) {
    const { order } = change;
    row = applyChange(row, change);
    const now = JSON.stringify(printedOf(row as Mission, attendees));
    if (now !== printed) orders.add(order);
    printed = now;
  }
  return (change) => concerns(change) && (change.table !== 'missions' || orders.has(change.order));
}

// Closing, signing, issuing, following up and printing come after the signature; none amends what was signed.
const amends = (change: StoredChange) =>
  !LATER_TABLES.some((later) => later === change.table) &&
  !(change.table === 'visits' && setsOnly('closedAt', change)) &&
  !tellsPhotoMade(change);

/**
 * Whether a change wrote over words of a document, or began it with some of the version before. Words in place of where the
 * journal stands do not move what they were written over.
 */
export function rewords({ table, row, set }: Change, documentId: string): boolean {
  if (table !== 'documents' || row !== documentId) return false;
  return Object.entries(set).some(([path, value]) =>
    path === 'edits'
      ? Object.keys(value ?? {}).length > 0
      : path.startsWith('edits.') && path !== `edits.${JOURNAL_HEAD}`,
  );
}

/**
 * Where the journal stands with what minutes print of a visit: its last change, signatures, closing, printed fields of its
 * mission and what people wrote in the minutes themselves among them. Other work on documents and print versions of photos
 * do not move it.
 * @param minutesId of the minutes it is printed in
 * @returns null where the journal has nothing of the visit
 */
export async function readRecordHead(visitId: string, minutesId = ''): Promise<RecordHead | null> {
  const visit = await database.visits.get(visitId);
  if (!visit) return null;
  const prints = await printing(visit);
  const change = await database.changes
    .where({ log: visit.missionId })
    .reverse()
    .filter(
      (change) =>
        rewords(change, minutesId) ||
        (change.table !== 'documents' &&
          change.table !== 'followUps' &&
          !tellsPhotoMade(change) &&
          prints(change)),
    )
    .first();
  return change ? { device: change.device, seq: change.seq, hash: change.hash } : null;
}

/** Those issued documents of a visit whose record was changed after they were issued, by id. */
export async function readChangedSinceIssue(
  visit: Visit,
  documents: readonly { id: string; issued: object | null }[],
): Promise<Set<string>> {
  const issued = documents.filter((document) => document.issued !== null);
  if (issued.length === 0) return new Set();
  const prints = await printing(visit);
  const last = await database.changes
    .where({ log: visit.missionId })
    .reverse()
    .filter((change) => amends(change) && prints(change))
    .first();
  const issues = await Promise.all(
    issued.map(({ id }) =>
      database.changes
        .where({ table: 'documents', row: id })
        .filter(({ set }) => (set['issued'] ?? null) !== null)
        .first(),
    ),
  );
  const earlier = issues.filter((issue) => issue !== undefined && last && issue.order < last.order);
  return new Set(earlier.map((issue) => issue?.row ?? ''));
}

/** What was changed in the record of a visit after a row of it was written, newest first, at most `limit` entries. */
export async function readChangesSince(
  visit: Visit,
  row: { table: 'signatures'; id: string },
  limit: number,
): Promise<StoredChange[]> {
  const written = await database.changes.where({ table: row.table, row: row.id }).first();
  if (!written) return [];
  const prints = await printing(visit);
  return database.changes
    .where('order')
    .above(written.order)
    .reverse()
    .filter((change) => amends(change) && prints(change))
    .limit(limit)
    .toArray();
}

/** Whether the journal still matches the head printed on a paper. */
export type HeadComparison = 'same' | 'different' | 'missing';

/**
 * Compares a sequence number and a hash printed in the minutes with the journal of a mission.
 * @param hash at least its beginning, in lower case
 */
export async function comparePrintedHead(
  missionId: string,
  seq: number,
  hash: string,
): Promise<HeadComparison> {
  const matches = await database.changes
    .where({ log: missionId })
    .filter((change) => change.seq === seq)
    .toArray();
  if (matches.length === 0) return 'missing';
  return matches.some((change) => change.hash.startsWith(hash)) ? 'same' : 'different';
}
