import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface ManifestEntry {
  file: string;
  css?: string[];
  assets?: string[];
}

/**
 * Names every built file in the client's manifest, from which the service worker's list is made. On its own the
 * manifest leaves out the chunks and fonts that only a worker loads, and making a document offline would fail.
 */
export function precacheAll(): Plugin {
  return {
    name: 'precache-all',
    apply: 'build',
    writeBundle: {
      order: 'pre',
      handler({ dir = '' }) {
        if (this.environment.name !== 'client' || !dir.endsWith('client')) return;
        const path = join(dir, '.vite/manifest.json');
        const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, ManifestEntry>;
        const named = new Set(
          Object.values(manifest).flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]),
        );
        for (const entry of readdirSync(join(dir, '_app/immutable'), {
          recursive: true,
          withFileTypes: true,
        })) {
          if (!entry.isFile()) continue;
          const file = join(entry.parentPath, entry.name)
            .slice(dir.length + 1)
            .replaceAll('\\', '/');
          if (!named.has(file)) manifest[file] = { file };
        }
        writeFileSync(path, JSON.stringify(manifest));
      },
    },
  };
}
