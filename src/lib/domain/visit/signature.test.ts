import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attendee } from './attendee.ts';
import {
  isAmended,
  MAX_PAD,
  MAX_POINTS,
  Signature,
  signaturePath,
  signaturesLeft,
  tidyDrawing,
  drawnAt,
  shownAt,
  viewIn,
} from './signature.ts';

const pad = { width: 320, height: 160 };
const HASH = 'a'.repeat(64);
const signature = (attendeeId: string, mark: unknown, deleted = false): Signature =>
  Signature.parse({
    id: `sign-${attendeeId}`,
    missionId: 'm',
    visitId: 'v',
    attendeeId,
    mark,
    signedAt: '2025-10-13T04:00:00Z',
    contentHash: HASH,
    deleted,
  });
const drawn = { kind: 'drawn', ...pad, strokes: [[[1, 2]]] };
const refused = {
  kind: 'refused',
  reason: 'Chưa thống nhất số liệu',
  witness: { name: '', position: 'Thư ký' },
};

describe('a signature', () => {
  test('is amended once the record differs from what was signed', () => {
    const other = 'b'.repeat(64);
    expect(isAmended(signature('a', drawn), { ofVisit: HASH, withMission: other })).toBe(false);
    expect(isAmended(signature('a', drawn), { ofVisit: other, withMission: HASH })).toBe(true);
    const covering = { ...signature('a', drawn), coversMission: true as const };
    expect(isAmended(covering, { ofVisit: other, withMission: HASH })).toBe(false);
    expect(isAmended(covering, { ofVisit: HASH, withMission: other })).toBe(true);
  });

  test('may be refused, but not without reason and witness', () => {
    expect(signature('a', refused).mark.kind).toBe('refused');
    expect(() => signature('a', { ...refused, reason: ' ' })).toThrow();
    expect(() => signature('a', { ...refused, witness: { name: ' ', position: '' } })).toThrow(
      'witness-missing',
    );
  });

  test('without a stroke, outside the pad or beyond measure is refused', () => {
    const stroke = Array.from({ length: MAX_POINTS }, () => [1, 1]);
    expect(() => signature('a', { ...drawn, strokes: [] })).toThrow();
    expect(() => signature('a', { ...drawn, strokes: [[[-1, 5]]] })).toThrow();
    expect(() => signature('a', { ...drawn, strokes: [[[Infinity, 5]]] })).toThrow();
    expect(() => signature('a', { ...drawn, strokes: [stroke, [[1, 1]]] })).toThrow('too-many-points');
    expect(signature('a', { ...drawn, strokes: [stroke] }).mark.kind).toBe('drawn');
  });

  test('is drawn as lines, a lone point as a dot', () => {
    expect(
      signaturePath([
        [
          [1, 2],
          [3, 4.5],
        ],
        [[7, 8]],
      ]),
    ).toBe('M1 2L3 4.5M7 8L7.1 8');
  });
});

const point = fc.record({
  x: fc.double({ noNaN: true, min: -500, max: 900 }),
  y: fc.double({ noNaN: true, min: -500, max: 900 }),
});
const reported = fc.array(fc.array(point, { maxLength: 40 }), { minLength: 1, maxLength: 5 });

test('whatever a pad reports can be kept, and is kept as it is from then on', () => {
  fc.assert(
    fc.property(reported, (strokes) => {
      const tidy = tidyDrawing(strokes, pad);
      fc.pre(tidy.strokes.length > 0);
      expect(signature('a', { kind: 'drawn', ...tidy }).mark).toMatchObject(tidy);
      expect(
        tidyDrawing(
          tidy.strokes.map((stroke) => stroke.map(([x, y]) => ({ x, y }))),
          tidy,
        ),
      ).toEqual(tidy);
    }),
    { numRuns: 50 },
  );
});

test('no point is moved against another, wherever the pen went', () => {
  fc.assert(
    fc.property(reported, fc.integer({ min: 1, max: 30 }), (strokes, larger) => {
      const drawn = strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x * larger, y: y * larger })));
      const from = drawn.flat();
      fc.pre(from.length > 1);
      const tidy = tidyDrawing(drawn, pad);
      const [first, last] = [tidy.strokes[0]?.[0], tidy.strokes.at(-1)?.at(-1)];
      const scale = Math.min(
        1,
        ...(['x', 'y'] as const).map((axis) => {
          const values = from.map((place) => place[axis]);
          const whole = axis === 'x' ? pad.width : pad.height;
          return MAX_PAD / (Math.max(whole, ...values) - Math.min(0, ...values));
        }),
      );
      const [begin, end] = [from[0]!, from.at(-1)!];
      expect(Math.abs(last![0] - first![0] - (end.x - begin.x) * scale)).toBeLessThan(0.2);
      expect(Math.abs(last![1] - first![1] - (end.y - begin.y) * scale)).toBeLessThan(0.2);
    }),
  );
});

test('a drawing within its pad keeps the size of the pad', () => {
  expect(tidyDrawing([[{ x: 5, y: 6 }]], pad)).toEqual({ ...pad, strokes: [[[5, 6]]] });
  expect(tidyDrawing([], pad)).toEqual({ ...pad, strokes: [] });
});

test('a drawing with too many points is thinned, its ends kept', () => {
  const long = Array.from({ length: 3 * MAX_POINTS }, (_, index) => ({ x: index % 320, y: index % 97 }));
  const [stroke = []] = tidyDrawing([long], pad).strokes;
  expect(stroke.length).toBeLessThanOrEqual(MAX_POINTS);
  expect(stroke.length).toBeGreaterThan(MAX_POINTS / 4);
  expect(stroke[0]).toEqual([0, 0]);
  expect(stroke.at(-1)).toEqual([long.at(-1)!.x, long.at(-1)!.y]);
});

test('who has neither signed nor refused is still to be asked', () => {
  const attendee = (id: string, role: Attendee['role']): Attendee => ({
    id,
    missionId: 'm',
    visitId: 'v',
    side: role === 'unitHead' ? 'unit' : 'delegation',
    name: '',
    position: '',
    role,
    order: 1,
    deleted: false,
  });
  const attendees = [
    attendee('c', 'chair'),
    attendee('s', 'secretary'),
    attendee('u', 'unitHead'),
    attendee('x', 'member'),
  ];
  const left = (...signatures: Signature[]) => signaturesLeft(attendees, signatures).map(({ id }) => id);
  expect(left()).toEqual(['s', 'c', 'u']);
  expect(left(signature('c', drawn), signature('u', refused))).toEqual(['s']);
  expect(left(signature('s', drawn, true))).toEqual(['s', 'c', 'u']);
});

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
