import { readVisit } from '#lib/storage/rows/visits.ts';
import type { PageLoad } from './$types';

/** The visit to draw for. */
export const load: PageLoad = async ({ params }) => ({ context: (await readVisit(params.visit)) ?? null });
