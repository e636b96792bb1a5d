import type { Visit } from '../domain/visit.ts';
import { contentHashOf, type SignedContent } from '../journal/content-hash.ts';
import { database, type StoredChange } from './database.ts';

/** The tables whose rows stand above the signatures. */
const CONTENT_TABLES = [
  'answers',
  'findings',
  'recommendations',
  'photos',
  'figures',
  'draws',
  'dossiers',
  'interviews',
  'statements',
  'attendees',
  'arrivals',
] as const;

/** What comes after the content, and leaves it as it is. */
const LATER_TABLES = ['signatures', 'documents', 'followUps'] as const;

/** Every table whose rows belong to one visit. */
export const VISIT_TABLES = [...CONTENT_TABLES, ...LATER_TABLES] as const;

/** A row of any of these tables, as far as the record needs to know it. */
export type RecordRow = Record<string, unknown> & { id: string; deleted: boolean };

/** All rows of a visit in one table, deleted ones too. */
export async function rowsOfVisit(
  table: (typeof VISIT_TABLES)[number],
  visitId: string,
): Promise<RecordRow[]> {
  return database.table<RecordRow>(table).where({ visitId }).toArray();
}

/**
 * Hash of what stands in the record of a visit now: what a signature given now would fix.
 * @returns undefined when the visit is not on this device
 */
export async function readContentHash(visitId: string): Promise<string | undefined> {
  const visit = await database.visits.get(visitId);
  const unit = visit && (await database.units.get(visit.unitId));
  if (!unit) return undefined;
  const tables = await Promise.all(CONTENT_TABLES.map((table) => rowsOfVisit(table, visitId)));
  const rows: SignedContent['rows'] = Object.fromEntries(
    CONTENT_TABLES.map((table, index) => [table, tables[index] ?? []]),
  );
  return contentHashOf({ visit, unit, rows });
}

/** Tells whether a change concerns a visit: the visit itself, its unit, or one of its rows. */
async function concerning(visit: Visit): Promise<(change: StoredChange) => boolean> {
  const ids = await Promise.all(
    VISIT_TABLES.map((table) =>
      database.table<RecordRow, string>(table).where({ visitId: visit.id }).primaryKeys(),
    ),
  );
  const known = new Map<string, Set<string>>(
    VISIT_TABLES.map((table, index) => [table, new Set(ids[index])]),
  );
  known.set('visits', new Set([visit.id])).set('units', new Set([visit.unitId]));
  return ({ table, row }) => known.get(table)?.has(row) ?? false;
}

/**
 * The journal of a visit, newest first, at most `limit` entries.
 * @returns whether older ones remain; nothing for a visit that is not on this device
 */
export async function readJournal(
  visitId: string,
  limit: number,
): Promise<{ entries: StoredChange[]; more: boolean }> {
  const visit = await database.visits.get(visitId);
  if (!visit) return { entries: [], more: false };
  const concerns = await concerning(visit);
  const entries = await database.changes
    .where({ mission: visit.missionId })
    .reverse()
    .filter(concerns)
    .limit(limit + 1)
    .toArray();
  return { entries: entries.slice(0, limit), more: entries.length > limit };
}

// Closing, signing, issuing and following up come after the signature, by their nature; none amends what was signed.
const amends = ({ table, set }: StoredChange) =>
  !LATER_TABLES.some((later) => later === table) &&
  !(table === 'visits' && Object.keys(set).every((field) => field === 'closedAt'));

/** What was changed in the record of a visit after a row of it was written, newest first, at most `limit` entries. */
export async function readChangesSince(
  visit: Visit,
  row: { table: 'signatures'; id: string },
  limit: number,
): Promise<StoredChange[]> {
  const written = await database.changes.where({ table: row.table, row: row.id }).first();
  if (!written) return [];
  const concerns = await concerning(visit);
  return database.changes
    .where('order')
    .above(written.order)
    .reverse()
    .filter((change) => amends(change) && concerns(change))
    .limit(limit)
    .toArray();
}
