import type { Mission } from '#lib/domain/mission/mission.ts';
import { isCreation } from '#lib/journal/change.ts';
import { database, type StoredChange } from '#lib/storage/database/database.ts';
import { placeLeft } from './place-left.ts';
import { readVisit, type VisitContext } from '#lib/storage/rows/visits.ts';

/** A visit to resume, and the item to resume at; null where the last edit was not on an item. */
export interface VisitToResume extends VisitContext {
  itemCode: string | null;
}

/** Changes to these tables are no edits of a visit: they belong to the mission, or come after the visit. */
const NOT_OF_A_VISIT: readonly string[] = ['missions', 'checklists', 'units', 'followUps'];

const BATCH = 100;

/** The open visit that was edited last; undefined where none is open. */
export async function visitToResume(): Promise<VisitToResume | undefined> {
  const missions = new Map(
    (await database.missions.toArray())
      .filter(({ deleted }) => !deleted)
      .map((mission) => [mission.id, mission]),
  );
  const visits = await database.visits.toArray();
  const open = new Set(
    visits
      .filter(({ deleted, closedAt, missionId }) => !deleted && closedAt === null && missions.has(missionId))
      .map(({ id }) => id),
  );
  const last = open.size === 0 ? undefined : await lastWrittenIn(open, missions);
  const context = last && (await readVisit(last.visitId));
  if (!context) return undefined;
  const place = await placeLeft();
  return { ...context, itemCode: place?.visitId === last.visitId ? place.itemCode : last.itemCode };
}

interface Written {
  visitId: string;
  itemCode: string | null;
}

/** Goes back through the journal, a batch at a time, to the first change made in one of these visits. */
async function lastWrittenIn(
  visits: ReadonlySet<string>,
  missions: ReadonlyMap<string, Mission>,
): Promise<Written | undefined> {
  for (let below = Infinity; ;) {
    const changes = await database.changes.where('order').below(below).reverse().limit(BATCH).toArray();
    for (const change of changes) {
      const mission = missions.get(change.log);
      if (!mission || isOfTheSample(change, mission)) continue;
      const written = await whereWritten(change);
      if (written && visits.has(written.visitId)) return written;
    }
    const oldest = changes.at(-1);
    if (!oldest) return undefined;
    below = oldest.order;
  }
}

async function whereWritten({ table, row }: StoredChange): Promise<Written | undefined> {
  if (table === 'visits') return { visitId: row, itemCode: null };
  if (NOT_OF_A_VISIT.includes(table)) return undefined;
  const stands = await database
    .table<{ visitId: string | null; itemCode?: string | null }, string>(table)
    .get(row);
  if (!stands?.visitId) return undefined;
  return { visitId: stands.visitId, itemCode: table === 'answers' ? (stands.itemCode ?? null) : null };
}

/** Rows a sample mission came with: they are no edits. Their ids derive from the mission and contain no time. */
function isOfTheSample(change: StoredChange, { id, sample }: Mission): boolean {
  const { row, set } = change;
  return (
    sample !== null && isCreation(change) && row.startsWith(`${id}/`) && typeof set['answeredAt'] !== 'string'
  );
}
