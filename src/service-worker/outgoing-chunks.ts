// Holds the chunks of the version before this one, for tabs opened under it that have not reloaded yet.
const OUTGOING = 'so-giam-sat-outgoing';

/**
 * Copies the hashed files the precache is about to drop; what the version before that one left is let go.
 * @param current the precache's keys (absolute addresses) that stay
 */
export async function keepOutgoingChunks(precacheName: string, current: ReadonlySet<string>): Promise<void> {
  await caches.delete(OUTGOING);
  const [precache, outgoing] = await Promise.all([caches.open(precacheName), caches.open(OUTGOING)]);
  for (const request of await precache.keys()) {
    if (current.has(request.url) || !new URL(request.url).pathname.includes('/_app/immutable/')) continue;
    const response = await precache.match(request);
    if (response) await outgoing.put(request, response);
  }
}

/** A chunk of the version before this one; one that is in no cache is requested from the network. */
export async function matchOutgoingChunk({ request }: { request: Request }): Promise<Response> {
  // All caches are searched: requests can arrive while the copying above is still in progress, and
  // until it is done the chunk is in the precache.
  return (await caches.match(request)) ?? fetch(request);
}
