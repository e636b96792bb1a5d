import { readDossiers } from '#lib/storage/rows/dossiers.ts';
import { readVisit } from '#lib/storage/rows/visits.ts';
import { readCalendar } from '#routes/missions/[mission]/visits/[visit]/dossiers/read-calendar.ts';
import { DossierRun } from './run.svelte.ts';
import type { PageLoad } from './$types';

/** The dossiers are read once; from then on each edit touches one row. */
export const load: PageLoad = async ({ params, url, untrack }) => {
  const [context, dossiers, calendar] = await Promise.all([
    readVisit(params.visit),
    readDossiers(params.visit),
    readCalendar(),
  ]);
  // The dossier in the address is where to start; moving on from there is no new load.
  const start = untrack(() => url.searchParams.get('dossier'));
  return { run: context && dossiers.length > 0 ? new DossierRun(context, dossiers, start) : null, calendar };
};
