import { knownDevice } from '#lib/storage/database/device.ts';
import { offeredChecklists } from '#lib/tasks/offered-checklists.ts';

export async function load() {
  const [checklists, { author }] = await Promise.all([offeredChecklists(), knownDevice()]);
  return { checklists, author };
}
