import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { staticIcon } from './static-icons.ts';

const icons = fileURLToPath(new URL('../../node_modules/@lucide/svelte/dist/icons/', import.meta.url));
const names = readdirSync(icons).filter((name) => name.endsWith('.svelte'));

test('every icon of the library becomes a component with all its shapes', () => {
  expect(names.length).toBeGreaterThan(1000);
  for (const name of names) {
    const source = readFileSync(icons + name, 'utf8');
    const shapes = source.match(/\["(path|circle|rect|line|polyline|polygon|ellipse)", \{/g) ?? [];
    const drawn = staticIcon(source).match(/<(path|circle|rect|line|polyline|polygon|ellipse) /g) ?? [];
    expect(drawn.length, name).toBe(shapes.length);
    expect(drawn.length, name).toBeGreaterThan(0);
  }
});

test('what it gives is a component', () => {
  const { warnings } = compile(staticIcon(readFileSync(`${icons}camera.svelte`, 'utf8')), { runes: true });
  expect(warnings).toEqual([]);
});

test('icons in another form are refused when building, not drawn empty', () => {
  expect(() => staticIcon('<svg></svg>')).toThrow('another form');
});
