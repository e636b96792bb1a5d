/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />

import { base, build, files, version } from '$service-worker';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { keepOutgoingChunks, matchOutgoingChunk } from './outgoing-chunks.ts';

declare global {
  interface ExtendableEvent {
    /** Static routing, where the browser knows it. @see https://w3c.github.io/ServiceWorker/#install-event-add-routes */
    addRoutes?: (rule: { condition: { urlPattern: { pathname: string } }; source: 'cache' }) => Promise<void>;
  }
}

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

// The one page that starts at every address.
const SHELL = `${base}/index.html`;

const precache = new PrecacheController();
precache.addToCacheList([
  // Their names carry a hash of their content, so the address identifies the version.
  ...build.map((url) => ({ url, revision: null })),
  ...[...files, SHELL].map((url) => ({ url, revision: version })),
]);

registerRoute(new PrecacheRoute(precache));
registerRoute(new NavigationRoute(precache.createHandlerBoundToURL(SHELL)));
registerRoute(({ url }) => url.pathname.startsWith(`${base}/_app/immutable/`), matchOutgoingChunk);

let first = false;

worker.addEventListener('install', (event) => {
  // No skipWaiting here: a new version waits until the user asks for it, with nothing unsaved.
  first = worker.registration.active === null;
  void precache.install(event);
  // Hashed files need no worker to choose among versions: the browser may take them from any cache by itself.
  event
    .addRoutes?.({ condition: { urlPattern: { pathname: `${base}/_app/immutable/*` } }, source: 'cache' })
    .catch(() => undefined);
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const current = new Set(precache.getURLsToCacheKeys().values());
      // Before the precache drops what the new version does not name: another tab may still run the old one.
      if (!first) await keepOutgoingChunks(precache.strategy.cacheName, current);
      await precache.activate(event);
      // The very first load is served by the worker at once, so that going offline needs no second visit.
      if (first) await worker.clients.claim();
    })(),
  );
});

worker.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { type?: unknown };
  if (type === 'SKIP_WAITING') event.waitUntil(worker.skipWaiting());
});
