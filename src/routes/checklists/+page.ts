import { loadChecklists } from '#lib/library.ts';

export async function load() {
  return { builtIn: await loadChecklists() };
}
