import { offeredChecklists } from '../offered-checklists.ts';

export async function load() {
  return { checklists: await offeredChecklists() };
}
