import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import { loadActs } from '#lib/library/law.ts';
import { loadChecklists } from '#lib/library/library.ts';
import { readVisit } from '#lib/storage/rows/visits.ts';
import { readCalendar } from '#routes/missions/[mission]/visits/[visit]/dossiers/read-calendar.ts';
import type { PageLoad } from './$types';

/** The visit, the calendar and the item bank that words what dossiers show. */
export const load: PageLoad = async ({ params }) => {
  const [context, calendar, acts, checklists] = await Promise.all([
    readVisit(params.visit),
    readCalendar(),
    loadActs(),
    loadChecklists(),
  ]);
  return { context: context ?? null, calendar, acts, bank: checklists.flatMap(itemsOf) };
};
