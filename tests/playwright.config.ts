import { defineConfig } from '@playwright/test';
import { freePort } from './free-port.ts';
import { CHROMIUM_FLAGS, findChromium } from './tools.ts';

// Every worker reads this file again: the first reading chooses the port, the others inherit it.
const port = (process.env['TEST_PORT'] ??= String(await freePort()));
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  outputDir: '../test-results',
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? 'list' : [['list'], ['json']],
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  // Generous: what is waited for comes at once, unless the machine has other work.
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    // The smallest phone the app is made for, held upright.
    viewport: { width: 360, height: 800 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A trace costs a fifth of the processor's time: ask for it with `--trace retain-on-failure`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
  },
  projects: [
    { name: 'phone', testDir: 'e2e' },
    { name: 'fault', testDir: 'fault', timeout: 300_000 },
    // The runner and the app as for the others; the browser is driven by the tests themselves.
    { name: 'webkit', testDir: 'webkit', workers: 1 },
  ],
  webServer: {
    command: 'npm start',
    cwd: '..',
    url: baseURL,
    env: { PORT: port },
    reuseExistingServer: true,
    timeout: 300_000,
  },
});
