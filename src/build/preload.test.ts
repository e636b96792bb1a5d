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

test('a style sheet of another screen is not waited for', () => {
  const sheet = (name: string) => `<link href="/_app/${name}.css" rel="stylesheet">`;
  const html = `<head>${sheet('page')}${sheet('other')}<link rel="stylesheet" href="/opening.css"></head>`;
  expect(withPreloads(html, ['_app/page.css'])).toBe(
    `<head>${sheet('page')}<link rel="stylesheet" href="/opening.css">\n</head>`,
  );
});
