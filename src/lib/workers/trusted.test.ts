import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameOriginUrl } from './trusted.ts';

const page = 'https://so.example/missions/x';

test('a script of the app itself is let through, as an absolute address', () => {
  expect(sameOriginUrl('/service-worker.js', page)).toBe('https://so.example/service-worker.js');
  expect(sameOriginUrl(new URL('https://so.example/_app/w.js'), page)).toBe('https://so.example/_app/w.js');
});

test.each([
  'https://other.example/w.js',
  '//other.example/w.js',
  'http://so.example/w.js',
  'https://so.example:8443/w.js',
  'blob:https://so.example/0b1c',
  'data:text/javascript,1',
  'javascript:1',
])('%s is refused', (url) => {
  expect(() => sameOriginUrl(url, page)).toThrow('another origin');
});

test('whatever the address, what comes through is of this origin', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.webPath(), fc.string()), (url) => {
      let passed: string;
      try {
        passed = sameOriginUrl(url, page);
      } catch {
        return;
      }
      expect(passed.startsWith('https://so.example/')).toBe(true);
    }),
  );
});
