/**
 * The programs tests need besides npm packages: a Chromium, and poppler to read a PDF back. What the machine has is
 * used; where we may, Debian's packages are installed.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FIXED_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const isRoot = process.getuid?.() === 0;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function installed(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH names no program: ${named}`);
    return named;
  }
  return (
    CHROMIUM_NAMES.map(onPath).find((path) => path !== undefined) ??
    [...FIXED_PLACES, chromium.executablePath()].find(isExecutable)
  );
}

let listed = false;

/** Installs a Debian package; false where the user may not install packages. */
function install(name: string): boolean {
  if (!isRoot || onPath('apt-get') === undefined) return false;
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  console.log(`Installing ${name} …`);
  listed ||= run('update', '-q');
  return listed && run('install', '-y', '-q', '--no-install-recommends', name);
}

/**
 * The path of a Chromium or Chrome: CHROMIUM_PATH, the system's, or Playwright's own, in this order.
 * @throws Error saying how to get one
 */
export function findChromium(): string {
  const path = installed();
  if (path !== undefined) return path;
  throw new Error(
    'No Chromium found. Install chromium or Google Chrome, run `npx playwright install chromium`, or set CHROMIUM_PATH.',
  );
}

/**
 * Makes sure that every program the tests call is there.
 * @throws Error naming the first one missing and how to get it
 */
export function ensureTools(): void {
  if (installed() === undefined) install('chromium');
  console.log(`Chromium: ${findChromium()}`);
  for (const name of ['pdftotext', 'pdftoppm', 'pdfimages', 'pdffonts', 'pdfinfo']) {
    if (onPath(name) === undefined) install('poppler-utils');
    if (onPath(name) === undefined) throw new Error(`No ${name} found. Install poppler-utils.`);
  }
}

const WEBKIT_FOLDERS = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'];

/** What drives the WebKit of Debian: the driver, its small browser and a screen for it; or what is missing. */
export function findWebKit(): { driver: string; browser: string; display: string } | { missing: string } {
  const driver = onPath('WebKitWebDriver');
  const display = onPath('Xvfb');
  const libraries = existsSync('/usr/lib')
    ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'))
    : [];
  const browser = libraries
    .flatMap((library) => WEBKIT_FOLDERS.map((folder) => `/usr/lib/${library}/${folder}/MiniBrowser`))
    .find(isExecutable);
  if (driver === undefined || browser === undefined) return { missing: 'webkit2gtk-driver' };
  return display === undefined ? { missing: 'xvfb' } : { driver, browser, display };
}

/**
 * Makes sure of WebKit, its driver and a screen.
 * @throws Error naming what is missing and how to get it
 */
export function ensureWebKit(): void {
  for (const name of ['webkit2gtk-driver', 'xvfb']) {
    const search = findWebKit();
    if ('missing' in search && search.missing === name) install(name);
  }
  const search = findWebKit();
  if ('missing' in search) throw new Error(`No WebKit found. On Debian, install ${search.missing}.`);
  console.log(`WebKit: ${search.browser}`);
}

/** Flags for a browser that makes no requests of its own. */
export const CHROMIUM_FLAGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];
