// Everything runs on the device: records live in IndexedDB, and every address starts offline.
export const ssr = false;
export const prerender = false;
