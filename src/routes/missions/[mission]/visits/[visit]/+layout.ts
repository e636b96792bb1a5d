import type { LayoutLoad } from './$types';

/** The visit's address, decoded. */
export const load: LayoutLoad = ({ params }) => ({
  ref: { missionId: params.mission, visitId: params.visit },
});
