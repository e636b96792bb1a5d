import { loadChecklists } from '#lib/library/library.ts';

export async function load() {
  return { builtIn: await loadChecklists() };
}
