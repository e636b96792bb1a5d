import type { Unit } from '#lib/domain/mission/unit.ts';
import { database } from '#lib/storage/database/database.ts';

/**
 * The units of a mission in the order in which they were chosen: that of the journal, where each was written down once.
 * A unit taken off and put back keeps its place.
 */
export async function inOrderChosen(units: readonly Unit[]): Promise<Unit[]> {
  if (units.length < 2) return [...units];
  const changes = await database.changes
    .where('[table+row]')
    .anyOf(units.map(({ id }) => ['units', id]))
    .toArray();
  const chosen = new Map<string, number>();
  for (const { row, order } of changes) chosen.set(row, Math.min(order, chosen.get(row) ?? Infinity));
  const placeOf = ({ id }: Unit) => chosen.get(id) ?? Number.MAX_SAFE_INTEGER;
  return units.toSorted((a, b) => placeOf(a) - placeOf(b));
}
