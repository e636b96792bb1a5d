import { loadQuestionnaires } from '#lib/library/library.ts';
import type { PageLoad } from './$types';

/** What citizens may have been asked with: the record tells their answers in words. */
export const load: PageLoad = async () => ({ questionnaires: await loadQuestionnaires() });
