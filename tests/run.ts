/**
 * `npm test`: everything, from the style of the code to the browser. Stops at the first section that fails; the last
 * line counts the tests.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureTools } from './tools.ts';

const results = mkdtempSync(join(tmpdir(), 'so-giam-sat-test-'));
const count = { passed: 0, failed: 0, skipped: 0 };

interface VitestResult {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
}

interface PlaywrightResult {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

interface Section {
  name: string;
  command: string[];
  env?: Record<string, string>;
  /** Adds what the section's result file says to the count. */
  read?: () => void;
}

function readResult(file: string): unknown {
  // A runner that fell before its first test leaves no file: one failure, so that the last line cannot look clean.
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  count.failed++;
  return undefined;
}

function unit(): Section {
  const file = join(results, 'unit.json');
  return {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    read: () => {
      const result = readResult(file) as VitestResult | undefined;
      if (!result) return;
      count.passed += result.numPassedTests;
      count.failed += result.numFailedTests;
      // A file that cannot even be loaded has no tests to count, and yet it failed.
      if (result.numFailedTests === 0) count.failed += result.numFailedTestSuites;
      count.skipped += result.numPendingTests + result.numTodoTests;
    },
  };
}

function browser(project: string): Section {
  const file = join(results, `${project}.json`);
  return {
    name: `browser: ${project}`,
    command: ['playwright', 'test', '-c', 'tests/playwright.config.ts', `--project=${project}`],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    read: () => {
      const result = readResult(file) as PlaywrightResult | undefined;
      if (!result) return;
      const { expected, unexpected, flaky, skipped } = result.stats;
      count.passed += expected;
      count.failed += unexpected + flaky;
      count.skipped += skipped;
    },
  };
}

function run({ name, command, env, read }: Section): boolean {
  console.log(`\n── ${name}`);
  const begun = performance.now();
  const failedBefore = count.failed;
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  read?.();
  // A check that is no test run (lint, types, build) counts as one failure.
  if (status !== 0 && count.failed === failedBefore) count.failed++;
  console.log(`── ${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return status === 0 && count.failed === failedBefore;
}

ensureTools();
const script = (name: string): Section => ({ name, command: ['npm', 'run', '--silent', name] });
const sections = [
  script('lint'),
  script('check'),
  unit(),
  script('build'),
  browser('phone'),
  browser('fault'),
];
const passed = sections.every(run);
rmSync(results, { recursive: true });
const skipped = count.skipped > 0 ? `, ${String(count.skipped)} skipped` : '';
console.log(`\n${String(count.passed)} passed, ${String(count.failed)} failed${skipped}`);
process.exitCode = passed ? 0 : 1;
