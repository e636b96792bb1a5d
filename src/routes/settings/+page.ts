import { knownDevice } from '#lib/storage/database/device.ts';
import type { PageLoad } from './$types';

/** Who writes on this device. */
export const load: PageLoad = async () => ({ author: (await knownDevice()).author });
