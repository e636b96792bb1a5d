import type { Checklist } from '#lib/domain/checklist/checklist.ts';
import type { SampleMission } from '#lib/domain/record/sample-mission.ts';
import { checklistEdits } from './checklists.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import { removeMissions, restoreMissions } from './missions.ts';

/**
 * Adds a sample mission beside the users' own, with the checklist its visits follow.
 * One that was removed is restored as it was.
 */
export async function addSample(sample: SampleMission, checklists: readonly Checklist[]): Promise<void> {
  const { mission } = sample;
  if (await database.missions.get(mission.id)) {
    await restoreMissions([mission.id]);
    return;
  }
  const edits = await Promise.all(checklists.map(checklistEdits));
  await commit([
    ...edits.flat(),
    creation('missions', mission),
    ...sample.units.map((row) => creation('units', row)),
    ...sample.visits.map((row) => creation('visits', row)),
    ...sample.answers.map((row) => creation('answers', row)),
    ...sample.findings.map((row) => creation('findings', row)),
    ...sample.recommendations.map((row) => creation('recommendations', row)),
    ...(sample.statements ?? []).map((row) => creation('statements', row)),
    ...sample.figures.map((row) => creation('figures', row)),
  ]);
}

/** Removes all sample missions in one step. @returns their ids, for undo */
export async function removeSamples(): Promise<string[]> {
  const samples = await database.missions
    .filter(({ sample, deleted }) => sample !== null && !deleted)
    .toArray();
  const ids = samples.map(({ id }) => id);
  await removeMissions(ids);
  return ids;
}
