import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { finishPage, openingFiles } from './finished-page.ts';

const manifest = {
  'kit/src/runtime/client/entry.js': { file: 'start.js', imports: ['core'] },
  '.svelte-kit/generated/client-optimized/app.js': { file: 'app.js', imports: ['core', 'ui'] },
  '.svelte-kit/generated/client-optimized/nodes/7.js': { file: 'seven.js', css: ['seven.css'] },
  ui: { file: 'ui.js', imports: ['core'], css: ['ui.css'] },
  core: { file: 'core.js', imports: ['ui'] },
};
const files = openingFiles(manifest);
const policy = `<meta content="script-src 'self'; style-src 'self' 'sha256-a'">`;
const preload = (name: string) => `<link href="/${name}.js" rel="modulepreload">`;
const sheet = (name: string) => `<link href="/${name}.css" rel="stylesheet">`;

test('the app begins with router and app and all they import, each once', () => {
  expect(files).toEqual(['/start.js', '/core.js', '/ui.js', '/ui.css', '/app.js']);
});

test('the page fetches only what the app begins with', () => {
  const html = `${policy}${preload('start')}${preload('seven')}${preload('core')}${sheet('seven')}${sheet('ui')}`;
  const page = finishPage(html, files, () => '');
  expect(page).toContain(`${preload('start')}${preload('core')}`);
  expect(page).not.toContain('seven');
});

test('its style stands in it, let through by its hash, and the app takes the sheet for loaded', () => {
  const style = 'a{src:url(/a.woff2)}b{src:url("data:,")}';
  const hash = createHash('sha256').update(style).digest('base64');
  const page = finishPage(policy + sheet('ui'), files, (address) => (address === '/ui.css' ? style : ''));
  expect(page).toBe(
    `<meta content="script-src 'self'; style-src 'self' 'sha256-${hash}' 'sha256-a'">\n` +
      `<link href="/ui.css" rel="stylesheet" disabled>\n<style>${style}</style>`,
  );
});

test('a sheet that would lose its files stops the build', () => {
  expect(() => finishPage(policy + sheet('ui'), files, () => 'a{src:url(./a.woff2)}')).toThrow(/relative/);
});

test('a page whose style would be kept out stops the build', () => {
  expect(() => finishPage(sheet('ui'), files, () => '')).toThrow(/policy/);
  expect(() => finishPage(policy + sheet('ui'), [], () => '')).toThrow(/no sheet/);
});
