import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { precacheAll } from './src/build/precache-all.ts';
import { validateTemplates } from './src/build/validate-templates.ts';

export default defineConfig({
  plugins: [
    // Only when building: tests look at the templates themselves.
    { ...validateTemplates(), apply: 'build' },
    precacheAll(),
    sveltekit(),
  ],
  worker: { format: 'es' },
  build: { target: 'es2022' },
  test: {
    include: ['src/**/*.test.ts', 'templates/**/*.test.ts'],
    environment: 'node',
  },
});
