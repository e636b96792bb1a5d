import { expect, test } from 'vitest';
import { filesOf, withPreloads } from './preload.ts';

const manifest = {
  page: { file: 'page.js', imports: ['core', 'ui'], css: ['page.css'] },
  ui: { file: 'ui.js', imports: ['core'] },
  core: { file: 'core.js', imports: ['ui'] },
};

test('a page needs itself, its styles and all it imports, each once', () => {
  expect(filesOf(manifest, 'page')).toEqual(['page.js', 'page.css', 'core.js', 'ui.js']);
});

test('only what the page does not fetch already is added, scripts and styles each in their way', () => {
  const html = '<head><link href="/core.js" rel="modulepreload"></head>';
  expect(withPreloads(html, filesOf(manifest, 'page'))).toBe(
    [
      '<head><link href="/core.js" rel="modulepreload"><link href="/page.js" rel="modulepreload">',
      '<link href="/page.css" rel="preload" as="style" crossorigin="">',
      '<link href="/ui.js" rel="modulepreload">',
      '</head>',
    ].join('\n'),
  );
});
