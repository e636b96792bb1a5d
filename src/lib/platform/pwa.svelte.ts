import { trustedScriptUrl } from '#lib/workers/trusted.ts';

const HOUR = 3_600_000;

/** The state of the app's installation; reactive. */
class Pwa {
  /** Whether everything is stored on the device: any address starts without a network from now on. */
  offlineReady = $state(false);
  /** Whether a new version is downloaded and waits for the user's consent. */
  updateWaiting = $state(false);
  /** Whether the new version was taken in another tab: this one should reload once nothing is unsaved. */
  replaced = $state(false);
  /** Whether the device reports a network; it may be wrong, so nothing depends on it but what is shown. */
  online = $state(true);
}

export const pwa = new Pwa();

let registration: ServiceWorkerRegistration | undefined;
let applying = false;

/** Activates the waiting version, then reloads the page; save first. Does nothing where no version waits. */
export function applyUpdate(): void {
  if (!registration?.waiting) return;
  applying = true;
  registration.waiting.postMessage({ type: 'SKIP_WAITING' });
}

/**
 * Registers the service worker and begins to follow it; call once, when the app has started.
 * Under the development server nothing is registered, so that edits show at once.
 * @returns false where the browser knows no service workers or refuses them (a private window, no https)
 */
export async function registerWorker(): Promise<boolean> {
  followNetwork();
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return false;
  const container = navigator.serviceWorker;
  followController(container);
  try {
    registration = await container.register(trustedScriptUrl('/service-worker.js'), {
      updateViaCache: 'none',
    });
  } catch {
    // The app still works, but cannot start offline, as `offlineReady` shows.
    return false;
  }
  follow(registration);
  lookForUpdates(registration);
  return true;
}

function followNetwork(): void {
  const read = () => {
    pwa.online = navigator.onLine;
  };
  read();
  addEventListener('online', read);
  addEventListener('offline', read);
}

function followController(container: ServiceWorkerContainer): void {
  let controlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (applying) {
      applying = false;
      location.reload();
    } else if (controlled) {
      pwa.replaced = true;
      pwa.updateWaiting = false;
    }
    controlled = true;
  });
}

function follow(current: ServiceWorkerRegistration): void {
  const read = () => {
    pwa.offlineReady = current.active !== null;
    // Without an active worker the new one is the first: there is nothing to update from.
    pwa.updateWaiting = current.waiting !== null && current.active !== null;
  };
  const watch = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', read);
  read();
  watch(current.installing);
  watch(current.waiting);
  current.addEventListener('updatefound', () => {
    watch(current.installing);
  });
}

// An installed app stays open for days: it checks for a new version when it becomes visible, at most once an hour.
function lookForUpdates(current: ServiceWorkerRegistration): void {
  let lastCheck = Date.now();
  const ask = () => {
    if (document.visibilityState !== 'visible' || !navigator.onLine || Date.now() - lastCheck < HOUR) return;
    lastCheck = Date.now();
    current.update().catch(() => {
      // No network after all: checked again when next visible.
    });
  };
  document.addEventListener('visibilitychange', ask);
  addEventListener('online', ask);
}
