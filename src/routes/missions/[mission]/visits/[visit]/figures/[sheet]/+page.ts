import type { PageLoad } from './$types';

/** Which sheet is open, decoded. */
export const load: PageLoad = ({ params }) => ({ sheetId: params.sheet });
