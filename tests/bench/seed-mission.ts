import type { BrowserContext } from '@playwright/test';
import { checklistKey } from '#lib/domain/checklist/checklist.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import { largeMission } from '#tests/fixtures/large-mission.ts';
import type { Rows } from './long-checklist.ts';
import { seed } from './seed.ts';

/** Visits put into the database at once. */
const BATCH = 80;

/** Puts a mission of so many units into the app's database, 120 answers and 15 findings each. @param more other rows */
export async function seedMission(
  context: BrowserContext,
  origin: string,
  units: number,
  more: (mission: Mission) => Rows = () => ({}),
): Promise<Mission> {
  const { mission, visits } = await largeMission(units);
  const page = await context.newPage();
  for (let from = 0; from < visits.length; from += BATCH) {
    const batch = visits.slice(from, from + BATCH);
    await seed(page, origin, {
      missions: [mission],
      checklists: batch.slice(0, 1).map(({ checklist }) => ({
        id: checklistKey(checklist),
        checklist,
        imported: false,
        deleted: false,
      })),
      units: batch.map(({ unit }) => ({ ...unit, missionId: mission.id })),
      visits: batch.map(({ visit }) => visit),
      answers: batch.flatMap(({ answers }) => answers),
      findings: batch.flatMap(({ findings }) => findings),
      recommendations: batch.flatMap(({ recommendations }) => recommendations),
      figures: batch.flatMap(({ figures }) => figures),
    });
  }
  await seed(page, origin, more(mission));
  await page.close();
  return mission;
}
