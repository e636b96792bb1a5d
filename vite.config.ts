import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { precacheAll } from './src/build/precache-all.ts';
import { validateTemplates } from './src/build/validate-templates.ts';

// Many small files cost a cheap phone more than their bytes: each is a lookup in the offline store.
const groups = [
  {
    name: 'core',
    test: /node_modules\/(?!pdfjs-dist|pdfmake|@lucide)|src\/lib\/(domain\/(?!figure-|figures-|rates|periods|sample-draw-|dossier-|working-days|wilson)|journal|storage)\/|src\/messages\/(vi|vi-desk|texts)\./,
    minShareCount: 3,
  },
  {
    name: 'ui',
    test: /node_modules\/@lucide|src\/lib\/(ui\/(?!MissionEditor|UnitPicker|ManualUnit|MemberRows|IssuerFields|Figure|ChartBar|Record|Dossier|Draw|Scan|Interview|Statement|Signature|Attendee)|pwa|trusted-worker|error-text)|src\/routes\/[^/]*$/,
    minShareCount: 2,
  },
];

export default defineConfig({
  plugins: [
    // Only when building: tests look at the templates themselves.
    { ...validateTemplates(), apply: 'build' },
    precacheAll(),
    sveltekit(),
  ],
  // Dexie's package entry is its ES5 build.
  resolve: {
    alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  test: {
    include: ['src/**/*.test.ts', 'templates/**/*.test.ts'],
    environment: 'node',
  },
});
