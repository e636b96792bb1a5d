import { expect, test } from 'vitest';
import { packageName } from './package-name.ts';

test('a package is named by the day in Vietnam, not in Greenwich', () => {
  expect(packageName('backup', '2026-03-05T18:05:09Z')).toBe('sao-luu-2026-03-06-01h05.giamsat');
  expect(packageName('handOver', '2026-03-05T02:05:09Z')).toBe('chuyen-giao-2026-03-05-09h05.giamsat');
});
