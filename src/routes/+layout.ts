import { registerWorker } from '#lib/pwa.svelte.ts';
import { sealClosedVisits } from '#lib/storage/visits.ts';
import { applyTheme } from '#lib/ui/theme.ts';
import { restoreLanguage } from '#messages/texts.svelte.ts';

// Everything runs on the device: records live in IndexedDB, and every address starts offline.
export const ssr = false;
export const prerender = false;

let started = false;

export async function load() {
  if (started) return;
  started = true;
  applyTheme();
  void registerWorker();
  // A visit whose app was killed between closing and sealing is sealed now.
  void sealClosedVisits(new Date().toISOString());
  await restoreLanguage();
}
