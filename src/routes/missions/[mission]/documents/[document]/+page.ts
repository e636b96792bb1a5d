import type { PageLoad } from './$types';

/** The document's address. */
export const load: PageLoad = ({ params }) => ({
  missionId: params.mission,
  documentId: params.document,
});
