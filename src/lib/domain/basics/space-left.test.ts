import fc from 'fast-check';
import { expect, test } from 'vitest';
import { littleSpace } from './space-left.ts';

const GB = 1_000_000_000;

test('a device with room says nothing, one that is nearly full says how much is left', () => {
  expect(littleSpace({ usage: 1 * GB, quota: 10 * GB }, null)).toBeNull();
  expect(littleSpace({ usage: 9.7 * GB, quota: 10 * GB }, null)).toBeCloseTo(0.3 * GB);
});

test('a browser that does not tell is no full device', () => {
  expect(littleSpace({ usage: null, quota: null }, null)).toBeNull();
  expect(littleSpace({ usage: 5, quota: 0 }, null)).toBeNull();
});

test('more in use than granted leaves nothing, and never less', () => {
  expect(littleSpace({ usage: 3 * GB, quota: 2 * GB }, null)).toBe(0);
});

test('a warning put away comes back when half of that is used up', () => {
  const at = (left: number) => littleSpace({ usage: GB - left, quota: GB }, 400_000_000);
  expect(at(300_000_000)).toBeNull();
  expect(at(150_000_000)).toBe(150_000_000);
});

test('less room never silences a warning', () => {
  const bytes = fc.integer({ min: 0, max: 4 * GB });
  fc.assert(
    fc.property(bytes, bytes, bytes, fc.option(bytes), (quota, usage, more, dismissedAt) => {
      if (littleSpace({ usage: usage, quota }, dismissedAt) === null) return;
      expect(littleSpace({ usage: usage + more, quota }, dismissedAt)).not.toBeNull();
    }),
  );
});
