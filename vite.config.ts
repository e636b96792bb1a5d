import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { firstScreen } from './src/build/first-screen/first-screen.ts';
import { precacheAll } from './src/build/precache-all.ts';
import { validateTemplates } from './src/build/validate-templates.ts';

export default defineConfig({
  plugins: [
    // Only when building: tests look at the templates themselves.
    { ...validateTemplates(), apply: 'build' },
    firstScreen(),
    precacheAll(),
    sveltekit(),
  ],
  // Dexie's package entry is its ES5 build.
  resolve: {
    alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
  },
  worker: { format: 'es' },
  build: { target: 'es2022' },
  test: {
    include: ['src/**/*.test.ts', 'templates/**/*.test.ts'],
    environment: 'node',
    // Property tests and whole documents take their time on a busy machine; what hangs still ends.
    testTimeout: 60_000,
  },
});
