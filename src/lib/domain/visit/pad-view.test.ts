import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnAt, shownAt, viewIn } from './pad-view.ts';

const side = fc.integer({ min: 100, max: 1500 });
const size = fc.record({ width: side, height: side });

test('a drawing shown in a pad of another size lies within it, true to proportion, and comes back as it was', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(size, size, fc.array(fc.tuple(share, share), { minLength: 2 }), (own, shown, shares) => {
      const view = viewIn(own, shown);
      for (const [x, y] of shares) {
        const point = { x: x * own.width, y: y * own.height };
        const there = shownAt(point, view);
        expect(there.x).toBeGreaterThanOrEqual(-1e-6);
        expect(there.x).toBeLessThanOrEqual(shown.width + 1e-6);
        expect(there.y).toBeGreaterThanOrEqual(-1e-6);
        expect(there.y).toBeLessThanOrEqual(shown.height + 1e-6);
        const back = drawnAt(there, view);
        expect(back.x).toBeCloseTo(point.x, 6);
        expect(back.y).toBeCloseTo(point.y, 6);
      }
    }),
  );
});
