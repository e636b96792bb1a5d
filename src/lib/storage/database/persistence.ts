/** How safe the browser keeps this app's data. */
export interface Persistence {
  /** Whether the browser promised not to evict it on its own; null where it cannot say. */
  persisted: boolean | null;
  /** Bytes used and granted; null where unknown. */
  usage: number | null;
  quota: number | null;
}

/** The state of storage on this device. */
export async function readPersistence(): Promise<Persistence> {
  const { storage } = navigator as Partial<Navigator>;
  if (!storage) return { persisted: null, usage: null, quota: null };
  const [persisted, estimate] = await Promise.all([storage.persisted(), storage.estimate()]);
  return { persisted, usage: estimate.usage ?? null, quota: estimate.quota ?? null };
}

/** Asks the browser to keep the data for good. Call after a user's action: some browsers ask the user. */
export async function requestPersistence(): Promise<Persistence> {
  const { storage } = navigator as Partial<Navigator>;
  if (storage && !(await storage.persisted())) await storage.persist();
  return readPersistence();
}
