import { registerWorker } from '#lib/platform/pwa.svelte.ts';
import { openDatabase } from '#lib/storage/database/database.ts';
import { applyTheme } from '#lib/ui/state/theme.ts';
import { restoreLanguage } from '#messages/texts.svelte.ts';

// Everything runs on the device: records live in IndexedDB, and every address starts offline.
export const ssr = false;
export const prerender = false;

const SETTLED_MS = 1_000;
let started = false;

/** What can wait until the first screen stands. */
function settle(): void {
  void registerWorker();
  // What was closed or issued when the app was killed before sealing is sealed now, or else at the next start.
  import('#lib/storage/rows/seals.ts')
    .then(({ sealWhatIsUnsealed }) => sealWhatIsUnsealed(new Date().toISOString()))
    .catch(() => undefined);
  import('#lib/storage/write/receive.ts')
    .then(({ applyUnapplied }) => applyUnapplied())
    .catch(() => undefined);
  import('#lib/storage/rows/calendar.ts')
    .then(({ recordMendedYears }) => recordMendedYears())
    .catch(() => undefined);
}

export async function load() {
  if (started) return;
  started = true;
  // Opened while the page's own code is still on its way.
  void openDatabase();
  applyTheme();
  setTimeout(settle, SETTLED_MS);
  await restoreLanguage();
}
