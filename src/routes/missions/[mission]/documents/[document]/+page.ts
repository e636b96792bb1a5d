import { loadActs } from '#lib/law-library.ts';
import { loadQuestionnaires } from '#lib/library.ts';
import { readCalendar } from '../../visits/[visit]/dossiers/read-calendar.ts';
import type { PageLoad } from './$types';

/** The document's address, and what it is drafted with besides the record. */
export const load: PageLoad = async ({ params }) => {
  const [acts, calendar, questionnaires] = await Promise.all([
    loadActs(),
    readCalendar(),
    loadQuestionnaires(),
  ]);
  return {
    missionId: params.mission,
    documentId: params.document,
    acts,
    means: { calendar, questionnaires },
  };
};
