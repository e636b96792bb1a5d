import { readCalendar } from './read-calendar.ts';
import { readVisit } from '#lib/storage/rows/visits.ts';
import type { PageLoad } from './$types';

/** The visit and the calendar its dossiers are counted with. */
export const load: PageLoad = async ({ params }) => {
  const [context, calendar] = await Promise.all([readVisit(params.visit), readCalendar()]);
  return { context: context ?? null, calendar };
};
