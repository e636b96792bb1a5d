import type { Act } from './domain/checklist.ts';

/** The acts that come with the app, loaded when first needed: citations are resolved from them. */
export async function loadActs(): Promise<Act[]> {
  const { acts } = (await import('#templates/law/acts.json')).default;
  return acts;
}
