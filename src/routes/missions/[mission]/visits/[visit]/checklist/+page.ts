import { areasOf, memberNamed } from '#lib/domain/mission/assignments.ts';
import { authorHere } from '#lib/storage/database/author.ts';
import { readAnswers } from '#lib/storage/rows/answers.ts';
import { readFindings } from '#lib/storage/rows/findings.ts';
import { readVisit, type VisitContext } from '#lib/storage/rows/visits.ts';
import type { PageLoad } from './$types';
import { ChecklistRun } from './run.svelte.ts';

/** The run is read before the first paint: one item, ready to be answered. */
export const load: PageLoad = async ({ params, url, untrack }) => {
  const [context, answers, { findings }, author] = await Promise.all([
    readVisit(params.visit),
    readAnswers(params.visit),
    readFindings(params.visit),
    authorHere(),
  ]);
  // The item in the address is where to start; moving on from there is no new load.
  const start = untrack(() => url.searchParams.get('item'));
  if (!context) return { run: null };
  return { run: new ChecklistRun(context, { answers, findings, own: ownAreas(context, author) }, start) };
};

/** The areas that are of who writes on this device; none where no area is, or each: then none comes first. */
function ownAreas({ mission, visit, checklist }: VisitContext, author: string): ReadonlySet<string> {
  const member = memberNamed(mission.members, author);
  if (!member) return new Set();
  const own = areasOf(member.id, mission, { unitId: visit.unitId, checklist });
  return own.size < checklist.areas.length ? own : new Set();
}
