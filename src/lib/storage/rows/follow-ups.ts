import type { FollowUpCase, FollowUpRecords } from '#lib/domain/follow-up/case.ts';
import type { FollowUpRecord } from '#lib/domain/follow-up/record.ts';
import { DEFAULT_FOLLOW_UP_SETTINGS, FollowUpSettings } from '#lib/domain/follow-up/settings.ts';
import {
  assignmentId,
  blankAssignment,
  type Assignment,
  type FollowUpEntry,
} from '#lib/domain/follow-up/follow-up.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { isRecommended, type Recommendation } from '#lib/domain/visit/recommendation.ts';
import { oldestFirst } from '#lib/domain/visit/visit.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import { readIssuedSources } from '#lib/storage/reads/issued-sources.ts';
import { knownDevice } from '#lib/storage/database/device.ts';
import { toStorageError } from '#lib/storage/database/storage-error.ts';

const SETTINGS_KEY = 'followUp';

const byId = <Row extends { id: string; deleted: boolean }>(rows: readonly Row[]) =>
  new Map(rows.filter(({ deleted }) => !deleted).map((row) => [row.id, row]));

/** Every recommendation of every mission that was not removed, and every finding. */
export async function readFollowUpRecords(): Promise<FollowUpRecords> {
  const [allMissions, allUnits, allVisits, allFindings, recommendations, rows] = await Promise.all([
    database.missions.toArray(),
    database.units.toArray(),
    database.visits.toArray(),
    database.findings.toArray(),
    database.recommendations.toArray(),
    database.followUps.toArray(),
  ]);
  const [missions, units, visits] = [byId(allMissions), byId(allUnits), byId(allVisits)];
  const findings = byId(allFindings);
  const rowsOf = new Map(
    grouped(rows, ({ recommendationId }) => recommendationId).map((group) => [
      group[0].recommendationId,
      group,
    ]),
  );
  const place = (visitId: string) => {
    const visit = visits.get(visitId);
    const unit = visit && units.get(visit.unitId);
    const mission = visit && missions.get(visit.missionId);
    return unit && mission ? { mission, unit, visit } : undefined;
  };
  const asking = recommendations.filter(isRecommended);
  const issuedIn = new Map(
    await Promise.all(
      grouped(asking, ({ missionId }) => missionId).map(async (group) => {
        const { missionId } = group[0];
        return [missionId, await readIssuedSources(missionId, group)] as const;
      }),
    ),
  );
  return {
    cases: asking.flatMap((recommendation): FollowUpCase[] => {
      const where = place(recommendation.visitId);
      if (!where) return [];
      const finding = findings.get(recommendation.findingId ?? '') ?? null;
      const rows = rowsOf.get(recommendation.id) ?? [];
      const issued = issuedIn.get(recommendation.missionId) ?? [];
      return [{ ...where, recommendation, finding, rows, issued }];
    }),
    findings: [...findings.values()].flatMap((finding) => {
      const where = place(finding.visitId);
      return where ? [{ finding, unit: where.unit, day: where.visit.date }] : [];
    }),
  };
}

/** The recommendations of one mission with what became of them; undefined when it is not on this device. */
export async function readFollowUpRecord(missionId: string): Promise<FollowUpRecord | undefined> {
  const mission = await database.missions.get(missionId);
  if (!mission || mission.deleted) return undefined;
  const of = { missionId };
  const [allUnits, visits, recommendations, rows, settings] = await Promise.all([
    database.units.where(of).toArray(),
    database.visits.where(of).toArray(),
    database.recommendations.where(of).toArray(),
    database.followUps.where(of).toArray(),
    readFollowUpSettings(),
  ]);
  const units = byId(allUnits);
  const asking = recommendations.filter(isRecommended);
  const recommendationsOf = new Map(
    grouped(asking, ({ visitId }) => visitId).map((group) => [group[0].visitId, group]),
  );
  return {
    mission,
    visits: [...byId(visits).values()].sort(oldestFirst).flatMap((visit) => {
      const unit = units.get(visit.unitId);
      return unit ? [{ visit, unit, recommendations: recommendationsOf.get(visit.id) ?? [] }] : [];
    }),
    followUps: rows.filter(({ deleted }) => !deleted),
    settings,
    issued: await readIssuedSources(missionId, asking),
  };
}

/** Writes down what happened, under the name of who writes on this device. */
export async function recordFollowUp(entry: FollowUpEntry): Promise<void> {
  const { author } = await knownDevice();
  await commit([creation('followUps', { ...entry, author })]);
}

/** Changes fields of an entry, removes it, or brings it back. */
export async function editFollowUp(
  row: FollowUpEntry,
  set: Partial<Pick<FollowUpEntry, 'day' | 'note' | 'evidence' | 'deleted'>>,
): Promise<void> {
  await commit([{ table: 'followUps', row: row.id, set }]);
}

/** What is filled in on the card of a recommendation. */
type AssignmentFields = Partial<
  Pick<
    Assignment,
    'sourceDocument' | 'leadBody' | 'cooperatingBody' | 'personResponsible' | 'dueDate' | 'complex'
  >
>;

/** Fills in the card of a recommendation; the first field makes its row. */
export async function assign(
  recommendation: Recommendation,
  set: AssignmentFields,
  now: string,
): Promise<void> {
  const { author } = await knownDevice();
  await commit([
    {
      table: 'followUps',
      row: assignmentId(recommendation.id),
      set,
      base: { ...blankAssignment(recommendation, now), author },
    },
  ]);
}

/** When the office reminds, as set on this device; the shipped settings until then. */
export async function readFollowUpSettings(): Promise<FollowUpSettings> {
  const settings = FollowUpSettings.safeParse((await database.settings.get(SETTINGS_KEY))?.value);
  return settings.success ? settings.data : DEFAULT_FOLLOW_UP_SETTINGS;
}

/**
 * Stores when the office reminds.
 * @throws StorageError
 */
export async function keepFollowUpSettings(settings: FollowUpSettings): Promise<void> {
  try {
    await database.settings.put({ key: SETTINGS_KEY, value: FollowUpSettings.parse(settings) });
  } catch (error) {
    throw toStorageError(error);
  }
}
