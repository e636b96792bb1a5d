/**
 * `npm test`: everything, from the style of the code to the browser. Stops at the first step that fails; the last line
 * counts the tests.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
  /** Adds the numbers of the section's result file to the count. @returns how many tests failed */
  read?: () => number;
}

/** What a runner wrote; undefined where it fell before its first test. */
function readResult(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function unit(): Section {
  const file = join(results, 'unit.json');
  return {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    read: () => {
      const result = readResult(file) as VitestResult | undefined;
      if (!result) return 0;
      count.passed += result.numPassedTests;
      count.skipped += result.numPendingTests + result.numTodoTests;
      // A file that cannot even be loaded has no tests to count, and yet it failed.
      return result.numFailedTests || result.numFailedTestSuites;
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
      if (!result) return 0;
      const { expected, unexpected, flaky, skipped } = result.stats;
      count.passed += expected;
      count.skipped += skipped;
      return unexpected + flaky;
    },
  };
}

async function run({ name, command, env, read }: Section): Promise<boolean> {
  console.log(`\n── ${name}`);
  const begun = performance.now();
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  const [status] = (await once(child, 'exit')) as [number | null];
  const failedTests = read?.() ?? 0;
  // A check that is no test run (lint, types, build), or a runner that fell before its first test, is one failure.
  const failed = status === 0 ? failedTests : Math.max(1, failedTests);
  count.failed += failed;
  console.log(`── ${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return failed === 0;
}

ensureTools();
const script = (name: string): Section => ({ name, command: ['npm', 'run', '--silent', name] });
/** One after the other; those of one step side by side, since neither keeps two processors busy. */
const steps = [
  [script('lint'), unit()],
  [script('check')],
  [script('build')],
  [browser('phone')],
  [browser('fault')],
];
let passed = true;
for (const step of steps) {
  if (passed) passed = (await Promise.all(step.map(run))).every(Boolean);
}
rmSync(results, { recursive: true });
const skipped = count.skipped > 0 ? `, ${String(count.skipped)} skipped` : '';
console.log(`\n${String(count.passed)} passed, ${String(count.failed)} failed${skipped}`);
process.exitCode = passed ? 0 : 1;
