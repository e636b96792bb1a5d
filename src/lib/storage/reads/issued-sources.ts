import { replacementsOf, type DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { ASKING_KINDS, type IssuedSource } from '#lib/domain/follow-up/record.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import { database, type StoredChange } from '#lib/storage/database/database.ts';

type Changes = readonly StoredChange[];

const changesOf = (table: string, row: string) => database.changes.where({ table, row }).toArray();

/** The last of the changes that set any of some fields; undefined where none did. */
function lastSet(changes: Changes, fields: readonly string[]): StoredChange | undefined {
  const own = changes.filter(({ set }) => fields.some((field) => field in set));
  return own.reduce<StoredChange | undefined>(
    (last, one) => (last === undefined || one.order > last.order ? one : last),
    undefined,
  );
}

/** A field as it stood before a place in the journal; undefined where it had not been set. */
const valueBefore = (changes: Changes, field: string, order: number): unknown =>
  lastSet(
    changes.filter((one) => one.order < order),
    [field],
  )?.set[field];

/** The due date of a recommendation as it stood before a place in the journal. */
function dueBefore(changes: Changes, order: number): string | null {
  const due = valueBefore(changes, 'dueDate', order);
  return typeof due === 'string' ? due : null;
}

/** Whether it asks the same of the same body now as before a place in the journal: what was written again unchanged does. */
function isAsBefore(changes: Changes, order: number): boolean {
  return ['content', 'addressee'].every((field) => {
    const then = valueBefore(changes, field, order);
    return then !== undefined && then === valueBefore(changes, field, Infinity);
  });
}

/** A recommendation with what the journal tells of it. */
interface Written {
  id: string;
  visitId: string;
  changes: Changes;
}

/**
 * The issued documents of a mission that ask for something, each with the recommendations that have not changed
 * since: one written or reworded later is in none of them. Replaced documents are left out.
 */
export async function readIssuedSources(
  missionId: string,
  recommendations: readonly Pick<Recommendation, 'id' | 'visitId'>[],
): Promise<IssuedSource[]> {
  const documents = (await database.documents.where({ missionId }).toArray()).filter(
    ({ deleted }) => !deleted,
  );
  const asking = documents.filter(
    (document) =>
      document.issued !== null &&
      ASKING_KINDS.some((kind) => kind === document.kind) &&
      replacementsOf(document, documents).issued.length === 0,
  );
  if (asking.length === 0) return [];
  // In one query: a mission may have thousands.
  const changes = await database.changes
    .where('[table+row]')
    .anyOf(recommendations.map(({ id }) => ['recommendations', id]))
    .toArray();
  const byRow = new Map(grouped(changes, ({ row }) => row).map((group) => [group[0].row, group]));
  const written = recommendations.map(({ id, visitId }): Written => {
    return { id, visitId, changes: byRow.get(id) ?? [] };
  });
  return Promise.all(asking.map((document) => sourceFrom(document, written)));
}

async function sourceFrom(
  { id, kind, visitId, number, date, issued }: DocumentDraft,
  written: readonly Written[],
): Promise<IssuedSource> {
  const issuedAt = lastSet(await changesOf('documents', id), ['issued'])?.order ?? -Infinity;
  const isIn = (recommendation: Written) =>
    (visitId === null || visitId === recommendation.visitId) && isAsBefore(recommendation.changes, issuedAt);
  const carried = written.filter(isIn);
  return {
    kind,
    number: number.trim() || null,
    symbol: issued?.symbol ?? '',
    date,
    recommendationIds: carried.map(({ id: carriedId }) => carriedId),
    dueDates: Object.fromEntries(
      carried.map(({ id: carriedId, changes }) => [carriedId, dueBefore(changes, issuedAt)]),
    ),
  };
}
