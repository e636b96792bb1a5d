import { knownDevice } from '#lib/storage/database/device.ts';
import { offeredChecklists } from '#lib/tasks/offered-checklists.ts';

/** Who writes is asked once, at the first mission. */
export async function load() {
  const [checklists, { author }] = await Promise.all([offeredChecklists(), knownDevice()]);
  return { checklists, asksWriter: author === '' };
}
