import { join } from 'node:path';
import 'fake-indexeddb/auto';
import { createServer } from 'vite';
import type * as Office from './office/office.ts';

const root = join(import.meta.dirname, '../../..');

/**
 * The storage and drafting floors of the app over an empty database in memory. They are modules for a bundler, which
 * Node alone does not load.
 */
export async function loadOffice(): Promise<{ office: typeof Office; close: () => Promise<void> }> {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false, hmr: false },
    optimizeDeps: { noDiscovery: true },
  });
  const office = (await server.ssrLoadModule(join(import.meta.dirname, 'office/office.ts'))) as typeof Office;
  return { office, close: () => server.close() };
}
