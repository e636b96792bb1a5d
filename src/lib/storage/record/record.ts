import { JOURNAL_HEAD } from '#lib/domain/drafts/block-edit.ts';
import { tellsOnlyMade } from '#lib/domain/visit/photo-made.ts';
import type { RecordHead } from '#lib/domain/record/visit-record.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import type { ContentHashes } from '#lib/domain/visit/signature.ts';
import { printedOf, signedContentHash, type SignedContent } from '#lib/journal/signed-content.ts';
import { applyChange, type Change } from '#lib/journal/change.ts';
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
export async function concerning(visit: Visit): Promise<(change: StoredChange) => boolean> {
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
