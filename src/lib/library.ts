import {
  composeChecklist,
  type Act,
  type Area,
  type Checklist,
  type ChecklistSet,
} from './domain/checklist.ts';
import type { SampleMission } from './domain/sample-mission.ts';

/**
 * The templates that come with the app, each loaded when first needed. They were validated when the app was
 * built, so they are trusted here.
 */
const areaFiles = import.meta.glob<Area>('/templates/checklists/areas/*.json', { import: 'default' });
const setFiles = import.meta.glob<ChecklistSet>('/templates/checklists/sets/*.json', { import: 'default' });
const sampleFiles = import.meta.glob<SampleMission>('/templates/sample/*.json', { import: 'default' });

async function all<Value>(files: Record<string, () => Promise<Value>>): Promise<Value[]> {
  return Promise.all(Object.values(files).map((load) => load()));
}

/** The built-in checklists, composed from the item bank; the short one for surprises first. */
export async function loadChecklists(): Promise<Checklist[]> {
  const [areas, sets] = await Promise.all([all(areaFiles), all(setFiles)]);
  const bank = areas.map(({ code, title, items }) => ({ code, title, items }));
  return sets
    .map((set) => composeChecklist(set, bank))
    .sort((a, b) => (a.minutes ?? Infinity) - (b.minutes ?? Infinity));
}

/** The law library. */
export async function loadActs(): Promise<Act[]> {
  const { acts } = (await import('#templates/law/acts.json')).default;
  return acts;
}

/** The sample missions built from published articles. */
export async function loadSamples(): Promise<SampleMission[]> {
  return all(sampleFiles);
}
