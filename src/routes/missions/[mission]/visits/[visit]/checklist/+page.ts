import { readAnswers } from '#lib/storage/rows/answers.ts';
import { readFindings } from '#lib/storage/rows/findings.ts';
import { readVisit } from '#lib/storage/rows/visits.ts';
import type { PageLoad } from './$types';
import { ChecklistRun } from './run.svelte.ts';

/** The run is read before the first paint: one item, ready to be answered. */
export const load: PageLoad = async ({ params, url, untrack }) => {
  const [context, answers, { findings }] = await Promise.all([
    readVisit(params.visit),
    readAnswers(params.visit),
    readFindings(params.visit),
  ]);
  // The item in the address is where to start; moving on from there is no new load.
  const start = untrack(() => url.searchParams.get('item'));
  return { run: context ? new ChecklistRun(context, { answers, findings }, start) : null };
};
