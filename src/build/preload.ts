/**
 * Runs after `vite build`: has the page fetch the checklist's own files together with the app's. The router asks for
 * them only once the app runs, which on a phone is a tenth of a second later, and the checklist is where people land.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = 'build/index.html';
const NODES = '.svelte-kit/generated/client-optimized/nodes';
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';
const CHECKLIST = '/checklist/+page.svelte';

interface Built {
  file: string;
  imports?: string[];
  css?: string[];
}

/** The files a built module needs before it runs, itself included; shared ones once. */
export function filesOf(manifest: Record<string, Built>, entry: string, seen = new Set<string>()): string[] {
  const built = manifest[entry];
  if (!built || seen.has(entry)) return [];
  seen.add(entry);
  return [
    built.file,
    ...(built.css ?? []),
    ...(built.imports ?? []).flatMap((key) => filesOf(manifest, key, seen)),
  ];
}

/**
 * The page with links that fetch the files early; those it fetches already are left alone. Style sheets of screens it
 * does not begin with come with those screens.
 */
export function withPreloads(html: string, files: readonly string[]): string {
  const begun = html.replaceAll(/\s*<link href="\/(_app\/[^"]+)" rel="stylesheet">/g, (link, file: string) =>
    files.includes(file) ? link : '',
  );
  const links = files
    .filter((file) => !begun.includes(`/${file}`))
    .map((file) =>
      file.endsWith('.css')
        ? `<link href="/${file}" rel="preload" as="style" crossorigin="">`
        : `<link href="/${file}" rel="modulepreload">`,
    );
  return begun.replace('</head>', `${links.join('\n')}\n</head>`);
}

function preloadChecklist(): void {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Built>;
  const node = readdirSync(NODES).find((name) => {
    const source = readFileSync(join(NODES, name), 'utf8');
    return source.includes(`visits/[visit]${CHECKLIST}`);
  });
  if (!node) throw new Error(`No built page for ${CHECKLIST}`);
  // The visit's layout goes before its page.
  const files = ['0.js', '2.js', node].flatMap((name) => filesOf(manifest, `${NODES}/${name}`));
  writeFileSync(PAGE, withPreloads(readFileSync(PAGE, 'utf8'), [...new Set(files)]));
}

if (import.meta.main) preloadChecklist();
