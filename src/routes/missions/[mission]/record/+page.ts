import { loadQuestionnaires } from '#lib/library/library.ts';
import { offeredChecklists } from '#lib/tasks/offered-checklists.ts';
import type { PageLoad } from './$types';

/** What citizens may have been asked with, and what sets of items are called: the record tells both in words. */
export const load: PageLoad = async () => {
  const [questionnaires, checklists] = await Promise.all([loadQuestionnaires(), offeredChecklists()]);
  const sets = checklists.map(({ id, title }) => [`sets ${id}`, title] as const);
  return { questionnaires, sets };
};
