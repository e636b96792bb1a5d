import { authorHere } from '#lib/storage/database/author.ts';
import { offeredChecklists } from '#lib/tasks/offered-checklists.ts';

export async function load() {
  const [checklists, author] = await Promise.all([offeredChecklists(), authorHere()]);
  return { checklists, author };
}
