/**
 * `npm run webkit`: the app in Debian's WebKit. Apart from `npm test`, since only Linux has it and it asks for packages
 * of its own; what follows the command goes to Playwright: `npm run webkit -- --repeat-each=20`.
 */
import { spawnSync } from 'node:child_process';
import { ensureTools, ensureWebKit } from '#tests/tools.ts';

ensureTools();
ensureWebKit();
const { status } = spawnSync(
  'playwright',
  ['test', '-c', 'tests/playwright.config.ts', '--project=webkit', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
