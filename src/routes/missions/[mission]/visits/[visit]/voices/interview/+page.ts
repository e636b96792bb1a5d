import { error } from '@sveltejs/kit';
import { currentQuestionnaire } from '#lib/domain/visit/interview.ts';
import { loadQuestionnaires } from '#lib/library/library.ts';
import { readVisit } from '#lib/storage/rows/visits.ts';
import type { PageLoad } from './$types';

/** The questionnaire is read before the first paint: the device is about to leave the delegate's hand. */
export const load: PageLoad = async ({ params }) => {
  const [context, questionnaires] = await Promise.all([readVisit(params.visit), loadQuestionnaires()]);
  const questionnaire = currentQuestionnaire(questionnaires);
  if (!questionnaire) error(404);
  return { context: context ?? null, questionnaire };
};
