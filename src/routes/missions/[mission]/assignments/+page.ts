import { offeredChecklists } from '#lib/tasks/offered-checklists.ts';

export async function load() {
  return { checklists: await offeredChecklists() };
}
