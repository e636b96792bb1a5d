import type { Act } from '#lib/domain/checklist/checklist.ts';

/** The acts that come with the app, loaded when first needed: citations are resolved from them. */
export async function loadActs(): Promise<Act[]> {
  // Checked against the schema when the app is built.
  return (await import('#templates/law/acts.json')).default.acts as Act[];
}
