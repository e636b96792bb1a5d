import {
  composeChecklist,
  type Area,
  type Checklist,
  type ChecklistSet,
} from '#lib/domain/checklist/checklist.ts';
import type { Questionnaire } from '#lib/domain/visit/interview.ts';
import type { SampleMission } from '#lib/domain/record/sample-mission.ts';
import { openCalendar, type Calendar, type HolidayYear } from '#lib/domain/basics/working-days.ts';

/**
 * The templates that come with the app, each loaded when first needed. They were validated when the app was
 * built, so they are trusted here.
 */
const areaFiles = import.meta.glob<Area>('/templates/checklists/areas/*.json', { import: 'default' });
const setFiles = import.meta.glob<ChecklistSet>('/templates/checklists/sets/*.json', { import: 'default' });
const calendarFiles = import.meta.glob<HolidayYear>('/templates/calendar/*.json', { import: 'default' });
const questionnaireFiles = import.meta.glob<Questionnaire>('/templates/interview/*.json', {
  import: 'default',
});
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

/** The sample missions built from published articles. */
export async function loadSamples(): Promise<SampleMission[]> {
  return all(sampleFiles);
}

/** Days off and make-up days by year, oldest first; a year corrected by the user replaces the built-in one. */
export async function loadHolidayYears(mended: readonly HolidayYear[] = []): Promise<HolidayYear[]> {
  const years = new Map((await all(calendarFiles)).map((year) => [year.year, year]));
  for (const year of mended) years.set(year.year, year);
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** The calendar that late days are counted with. */
export async function loadCalendar(mended: readonly HolidayYear[] = []): Promise<Calendar> {
  return openCalendar(await loadHolidayYears(mended));
}

/** The questionnaires for citizens. */
export async function loadQuestionnaires(): Promise<Questionnaire[]> {
  return all(questionnaireFiles);
}
