import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'src',
  'static',
  'templates',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
];
// The fallback page is written last: a build cut short leaves none, or an old one.
const RESULT = 'build/index.html';

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/** When the newest file at or below a path was written, in milliseconds; 0 when there is none. */
export function newestUnder(path: string): number {
  const stat = statOf(path);
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time counts too: it changes when a file is taken away.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestUnder(join(path, name))));
}

/** Whether the build is missing or older than anything it is made of. */
export function isBuildNeeded(sources: readonly string[] = SOURCES, result = RESULT): boolean {
  const built = statOf(result)?.mtimeMs;
  return built === undefined || sources.some((source) => newestUnder(source) > built);
}

/** Runs `npm run build` unless the build is up to date; ends the process with its code when it fails. */
export function buildWhenNeeded(): void {
  if (!isBuildNeeded()) return;
  const { status } = spawnSync('npm', ['run', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
