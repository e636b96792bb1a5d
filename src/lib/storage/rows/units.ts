import { isTouched } from '#lib/domain/checklist/answer.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { readAnswers } from './answers.ts';
import { commit, type Edit } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import { rowsOfVisit } from '#lib/storage/record/record.ts';
import { VISIT_TABLES } from '#lib/storage/tables.ts';

/** What was recorded at a unit, visit by visit. */
export interface UnitRecords {
  /** Visits that hold something; never taken away with the unit. */
  recorded: { visit: Visit; answers: number; findings: number; photos: number }[];
  /** Visits that were begun and left with nothing in them. */
  empty: Visit[];
}

/** What the visits to a unit hold. */
export async function readUnitRecords(unitId: string): Promise<UnitRecords> {
  const visits = (await database.visits.where({ unitId }).toArray()).filter(({ deleted }) => !deleted);
  const records: UnitRecords = { recorded: [], empty: [] };
  for (const visit of visits) {
    const counts = await countRows(visit.id);
    const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
    // A visit that was closed was held, even where nothing was written down in it.
    if (rows === 0 && visit.closedAt === null && visit.note === '') records.empty.push(visit);
    else {
      const count = (table: (typeof VISIT_TABLES)[number]) => counts.get(table) ?? 0;
      records.recorded.push({
        visit,
        answers: count('answers'),
        findings: count('findings'),
        photos: count('photos'),
      });
    }
  }
  return records;
}

async function countRows(visitId: string) {
  return new Map(
    await Promise.all(
      VISIT_TABLES.map(async (table) => {
        // An answer that was taken back leaves a row with nothing in it.
        if (table === 'answers')
          return [table, (await readAnswers(visitId)).filter(isTouched).length] as const;
        const rows = await rowsOfVisit(table, visitId);
        return [table, rows.filter(({ deleted }) => !deleted).length] as const;
      }),
    ),
  );
}

/** Something was recorded at a unit: it cannot be removed from the mission any more. */
export class UnitRecordedError extends Error {
  override name = 'UnitRecordedError';
  readonly records: UnitRecords;
  constructor(records: UnitRecords) {
    super('The unit holds records');
    this.records = records;
  }
}

/**
 * Takes a unit off its mission, with visits that were begun there and left empty. The rows stay in the journal.
 * @returns a function that undoes it
 * @throws UnitRecordedError when anything was recorded there: evidence is never removed with a tap
 */
export async function removeUnit(unit: Unit): Promise<() => Promise<void>> {
  let empty: Visit[] = [];
  const setDeleted = (deleted: boolean): Edit[] => [
    { table: 'units', row: unit.id, set: { deleted } },
    ...empty.map(({ id }): Edit => ({ table: 'visits', row: id, set: { deleted } })),
  ];
  await commit({
    writes: ['units', 'visits'],
    reads: VISIT_TABLES,
    // Read inside the transaction: another tab may have recorded something since the list was drawn.
    decide: async () => {
      const records = await readUnitRecords(unit.id);
      if (records.recorded.length > 0) throw new UnitRecordedError(records);
      empty = records.empty;
      return setDeleted(true);
    },
  });
  return async () => {
    await commit(setDeleted(false));
  };
}
