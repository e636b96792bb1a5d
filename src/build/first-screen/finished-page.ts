import { createHash } from 'node:crypto';

/** The router, and the app with the checklist in it. */
const ENTRIES = /\/(runtime\/client\/entry|client-optimized\/app)\.js$/;

/** The bundler's manifest of the files it wrote. */
export type Manifest = Record<string, Built>;

interface Built {
  file: string;
  imports?: string[];
  css?: string[];
}

/** The files a built module needs before it runs, itself included; shared ones once. */
function filesOf(manifest: Manifest, entry: string, seen: Set<string>): string[] {
  const built = manifest[entry];
  if (!built || seen.has(entry)) return [];
  seen.add(entry);
  return [
    built.file,
    ...(built.css ?? []),
    ...(built.imports ?? []).flatMap((key) => filesOf(manifest, key, seen)),
  ];
}

/** The files without which the app does not begin, as addresses. */
export function openingFiles(manifest: Manifest): string[] {
  const seen = new Set<string>();
  const entries = Object.keys(manifest).filter((key) => ENTRIES.test(key));
  return entries.flatMap((entry) => filesOf(manifest, entry, seen)).map((file) => `/${file}`);
}

const POLICY = "style-src 'self'";
const LINK = /\s*<link href="([^"]+)" rel="(modulepreload|stylesheet)">/g;

/**
 * The page with its style sheets inlined, allowed by their hashes, and without unneeded links. The link
 * of a sheet stays, disabled, so that the app takes the sheet for loaded.
 * @param files addresses of what the page needs
 * @param read gives the text of a style sheet by its address
 * @throws Error when a sheet names a file by a place relative to its own, or the page has none, or no policy for it
 */
export function finishPage(
  html: string,
  files: readonly string[],
  read: (address: string) => string,
): string {
  const hashes: string[] = [];
  const finished = html.replaceAll(LINK, (link: string, address: string, kind: string) => {
    if (!files.includes(address)) return '';
    if (kind === 'modulepreload') return link;
    const sheet = read(address);
    if (/url\((?!['"]?(\/|data:))/.test(sheet)) throw new Error(`${address} names a file relative to itself`);
    hashes.push(` 'sha256-${createHash('sha256').update(sheet).digest('base64')}'`);
    return `\n<link href="${address}" rel="stylesheet" disabled>\n<style>${sheet}</style>`;
  });
  if (hashes.length === 0 || !finished.includes(POLICY))
    throw new Error('The page has no sheet, or no policy for it');
  return finished.replace(POLICY, POLICY + hashes.join(''));
}
