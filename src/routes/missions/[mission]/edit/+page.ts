import { offeredChecklists } from '#routes/offered-checklists.ts';

export async function load() {
  return { checklists: await offeredChecklists() };
}
