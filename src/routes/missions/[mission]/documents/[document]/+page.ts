import type { PageLoad } from './$types';
import { readDraftMeans } from './draft-means.ts';

/** The document's address, and what it is drafted with besides the record. */
export const load: PageLoad = async ({ params }) => ({
  missionId: params.mission,
  documentId: params.document,
  given: await readDraftMeans(),
});
