import type { PageLoad } from './$types';

/** The mission, and the visit whose documents alone are asked for. */
export const load: PageLoad = ({ params, url }) => ({
  missionId: params.mission,
  visitId: url.searchParams.get('visit'),
});
