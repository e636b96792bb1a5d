import { loadHolidayYears } from '#lib/library/library.ts';
import type { PageLoad } from './$types';

/** The years as they come with the app. */
export const load: PageLoad = async () => ({ builtIn: await loadHolidayYears() });
