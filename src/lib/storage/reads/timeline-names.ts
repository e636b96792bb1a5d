import { grouped } from '#lib/domain/basics/grouped.ts';
import type { Questionnaire } from '#lib/domain/visit/interview.ts';
import { NO_NAMES, type RecordNames } from '#lib/domain/record/visit-record.ts';
import type { Change } from '#lib/journal/change.ts';
import { database } from '#lib/storage/database/database.ts';
import { isJournalTable } from '#lib/storage/tables.ts';
import { readMissionNames, readRecordNames } from './record-names.ts';

type About = Pick<Change, 'table' | 'row'>;

/** What changes of a mission are about, by table and row. */
export interface TimelineNames {
  /** The visit a row belongs to; null for what belongs to the whole mission. */
  visitOf: (change: About) => string | null;
  namesOf: (change: About) => RecordNames;
}

/** The tables whose rows name no visit, though some stand for one. */
const OF_MISSION = new Set(['missions', 'units', 'checklists', 'settings']);

/** The visits of rows, deleted ones too; an answer's row is `<visit>/<code>`. */
async function readVisitsOf(changes: readonly About[]): Promise<Map<string, string>> {
  const visits = new Map<string, string>();
  for (const ofTable of grouped(changes, ({ table }) => table)) {
    const [{ table }] = ofTable;
    const rows = [...new Set(ofTable.map(({ row }) => row))];
    if (OF_MISSION.has(table) || !isJournalTable(table)) continue;
    if (table === 'visits') for (const row of rows) visits.set(`${table} ${row}`, row);
    else {
      const stored = await database.table<{ visitId?: string | null }, string>(table).bulkGet(rows);
      for (const [place, row] of rows.entries()) {
        const visitId = stored[place]?.visitId;
        if (visitId) visits.set(`${table} ${row}`, visitId);
      }
    }
  }
  return visits;
}

/**
 * Reads what the things are called that changes of a mission are about. Only their visits are read: a mission can have
 * hundreds.
 * @param sets names of checklists by `sets <id>`
 */
export async function readTimelineNames(
  missionId: string,
  changes: readonly About[],
  questionnaires: readonly Questionnaire[],
  sets: readonly (readonly [string, string])[] = [],
): Promise<TimelineNames> {
  const [visits, ofMission] = await Promise.all([readVisitsOf(changes), readMissionNames(missionId, sets)]);
  const byVisit = new Map<string, RecordNames>();
  for (const visitId of new Set(visits.values())) {
    const names = await readRecordNames(visitId, questionnaires);
    if (names) byVisit.set(visitId, names);
  }
  const visitOf = ({ table, row }: About) => visits.get(`${table} ${row}`) ?? null;
  return {
    visitOf,
    namesOf: (change) => byVisit.get(visitOf(change) ?? '') ?? ofMission ?? NO_NAMES,
  };
}
