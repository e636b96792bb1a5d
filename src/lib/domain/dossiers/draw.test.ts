import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listOfRange, parseCodes, type Listed } from './draw-list.ts';
import {
  Draw,
  drawSample,
  isSimpleRandom,
  nextReserve,
  redraw,
  fieldInDraw,
  listedOverdue,
  replaceDossier,
  sampleOf,
  type Seed,
} from './draw.ts';

const now = '2025-10-13T02:00:00Z';
const start = { id: 'draw', missionId: 'm', visitId: 'v', range: null, now };
const seed: Seed = { delegation: 'Đoàn giám sát 13/10/2025', unit: '478213' };
const range = { prefix: 'H', first: 1, last: 500, digits: 3 };
const register = listOfRange(range);
const tenOf500 = drawSample(register, { ...start, method: 'range', range, seed, size: 10 });

const listed = (code: string, field = '', overdue = false): Listed => ({ code, field, overdue });
const someList = fc
  .uniqueArray(fc.stringMatching(/^[A-Z0-9.-]{1,12}$/), { minLength: 1, maxLength: 60 })
  .chain((codes) =>
    fc.tuple(
      ...codes.map((code) =>
        fc.record({
          code: fc.constant(code),
          field: fc.constantFrom('Đất đai', 'Hộ tịch', ''),
          overdue: fc.boolean(),
        }),
      ),
    ),
  );
const someSeed = fc.record({
  delegation: fc.stringMatching(/^[\w ]{0,20}$/),
  unit: fc.stringMatching(/^\d{0,6}$/),
});
const someMethod = fc.constantFrom('list' as const, 'strata' as const);

// Drawn with another program, written from the description of the procedure alone.
const VECTOR = {
  listHash: 'ec25ddab9a873d16c5575cca55474510358e5b5d3b6c23fcb9b465f67eff40ff',
  drawn: ['H053', 'H500', 'H495', 'H322', 'H239', 'H190', 'H302', 'H075', 'H461', 'H243'],
  reserve: ['H188', 'H022', 'H118', 'H376', 'H073'],
};

describe('ten of 500 dossiers', () => {
  test('are those that the published procedure gives for this seed', () => {
    expect(tenOf500.listHash).toBe(VECTOR.listHash);
    expect(sampleOf(tenOf500)).toEqual(VECTOR.drawn);
    expect(tenOf500.strata[0]?.reserve.slice(0, 5)).toEqual(VECTOR.reserve);
    expect(Draw.parse(tenOf500)).toEqual(tenOf500);
  });

  test('can be drawn again by the unit, however its list was pasted and its seed was spelt', () => {
    const pasted = parseCodes(register.map(({ code }) => ` ${code} `).join('\r\n'));
    expect(redraw(tenOf500, pasted.list)).toBeNull();
    const decomposed = { ...seed, delegation: ` ${seed.delegation.normalize('NFD')}` };
    expect(
      sampleOf(drawSample(register, { ...start, method: 'range', range, seed: decomposed, size: 10 })),
    ).toEqual(VECTOR.drawn);
  });

  test('are others when either side says another number', () => {
    for (const other of [
      { ...seed, unit: '478214' },
      { ...seed, delegation: '' },
    ]) {
      const draw = drawSample(register, { ...start, method: 'range', range, seed: other, size: 10 });
      expect(sampleOf(draw)).not.toEqual(VECTOR.drawn);
    }
  });

  test('a missing dossier is replaced by the next of the reserve, with the reason', () => {
    const once = replaceDossier(tenOf500, 'H495', 'Hồ sơ đang chuyển thanh tra', now);
    const twice = replaceDossier(once, 'H188', 'Không tìm thấy', now);
    expect(sampleOf(twice)).toEqual(VECTOR.drawn.map((code) => (code === 'H495' ? 'H022' : code)));
    expect(redraw(twice, register)).toBeNull();
    expect(() => replaceDossier(twice, 'H495', 'đã thay', now)).toThrow(RangeError);
    expect(() => replaceDossier(twice, 'H001', 'không trong mẫu', now)).toThrow(RangeError);
  });

  test('a draw that was tampered with does not come out again', () => {
    const [stratum] = tenOf500.strata;
    const picked = { ...stratum!, drawn: ['H001', ...VECTOR.drawn.slice(1)] };
    expect(redraw({ ...tenOf500, strata: [picked] }, register)).toBe('drawn');
    expect(redraw(tenOf500, register.slice(1))).toBe('list');
    expect(redraw(tenOf500, [...register].reverse())).toBe('list');
    const chosen = { code: 'H495', by: 'H118', reason: 'chọn sẵn', at: now };
    expect(redraw({ ...tenOf500, replacements: [chosen] }, register)).toBe('replacement');
    const foreign = { code: 'H002', by: 'H188', reason: 'ngoài mẫu', at: now };
    expect(redraw({ ...tenOf500, replacements: [foreign] }, register)).toBe('replacement');
  });
});

describe('any draw', () => {
  test('repeats from its seed, holds nothing twice and nothing foreign', () => {
    fc.assert(
      fc.property(
        someList,
        someSeed,
        fc.integer({ min: 1, max: 70 }),
        someMethod,
        (list, seed, size, method) => {
          const draw = drawSample(list, { ...start, seed, size, method });
          expect(drawSample(list, { ...start, seed, size, method })).toEqual(draw);
          expect(redraw(Draw.parse(draw), list)).toBeNull();
          const sample = sampleOf(draw);
          expect(sample).toHaveLength(Math.min(size, list.length));
          const drawn = [...sample, ...draw.strata.flatMap(({ reserve }) => reserve)];
          expect(new Set(drawn).size).toBe(drawn.length);
          const codes = new Set(list.map(({ code }) => code));
          expect(drawn.every((code) => codes.has(code))).toBe(true);
          expect(draw.strata.reduce((total, { count }) => total + count, 0)).toBe(list.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('keeps its size and repeats after any replacements, until the reserve is used up', () => {
    fc.assert(
      fc.property(
        someList,
        someSeed,
        someMethod,
        fc.array(fc.nat(), { maxLength: 12 }),
        (list, seed, method, picks) => {
          let draw = drawSample(list, { ...start, seed, size: 8, method });
          const { length } = sampleOf(draw);
          for (const pick of picks) {
            const code = sampleOf(draw)[pick % length]!;
            if (nextReserve(draw, code) === null) continue;
            draw = replaceDossier(draw, code, 'thiếu', now);
            expect(sampleOf(draw)).not.toContain(code);
          }
          expect(new Set(sampleOf(draw)).size).toBe(length);
          expect(redraw(draw, list)).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('favours no dossier: over 3,000 seeds each of ten is drawn first about equally often', () => {
    const list = Array.from({ length: 10 }, (_, index) => listed(`${index}`));
    const counts = new Map(list.map(({ code }) => [code, 0]));
    for (let run = 0; run < 3000; run++) {
      const draw = drawSample(list, {
        ...start,
        method: 'list',
        seed: { delegation: 'χ²', unit: `${run}` },
        size: 1,
      });
      const [code = ''] = sampleOf(draw);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const square = [...counts.values()].reduce((total, count) => total + (count - 300) ** 2 / 300, 0);
    // 99.9 % quantile of chi-square with nine degrees of freedom.
    expect(square).toBeLessThan(27.88);
    expect(counts.size).toBe(10);
  });

  test('of nothing, or of a list that names a dossier twice, is refused', () => {
    const method = 'list';
    expect(() => drawSample([], { ...start, method, seed, size: 1 })).toThrow(RangeError);
    expect(() => drawSample([listed('A'), listed('A')], { ...start, method, seed, size: 1 })).toThrow(
      RangeError,
    );
  });
});

describe('a draw by strata', () => {
  const list = [
    ...Array.from({ length: 30 }, (_, index) => listed(`D${index}`, 'Đất đai')),
    ...Array.from({ length: 9 }, (_, index) => listed(`T${index}`, 'Hộ tịch')),
    listed('C0', 'Chứng thực'),
    listed('D30', 'Đất đai', true),
    listed('T9', 'Hộ tịch', true),
  ];
  const draw = drawSample(list, { ...start, method: 'strata', seed, size: 10 });

  test('takes overdue dossiers first and shares the rest out over the fields, none left out', () => {
    expect(draw.strata.map(({ key, count, drawn }) => [key, count, drawn.length])).toEqual([
      ['overdue', 2, 2],
      ['field:Đất đai', 30, 5],
      ['field:Hộ tịch', 9, 2],
      ['field:Chứng thực', 1, 1],
    ]);
    expect(sampleOf(draw)).toEqual(expect.arrayContaining(['D30', 'T9', 'C0']));
  });

  test('replaces a dossier by one of the same field', () => {
    const [code = ''] = draw.strata[2]!.drawn;
    expect(nextReserve(draw, code)).toMatch(/^T/);
    expect(nextReserve(draw, 'C0')).toBeNull();
  });

  test('is proved against the fields and lateness it was drawn by, and speaks for no share of the whole', () => {
    const otherField = list.map((row) => (row.code === 'D0' ? { ...row, field: 'Hộ tịch' } : row));
    expect(redraw(draw, otherField)).toBe('list');
    expect(
      redraw(
        draw,
        list.map((row) => ({ ...row, overdue: false })),
      ),
    ).toBe('list');
    expect(isSimpleRandom(draw)).toBe(false);
    expect(isSimpleRandom(tenOf500)).toBe(true);
  });
});

test('a dossier that stands in for another has the field of its stratum', () => {
  const strata = [
    { key: 'overdue', count: 1, drawn: ['A1'], reserve: [] },
    { key: 'field:Hộ tịch', count: 3, drawn: ['B1'], reserve: ['B2'] },
    { key: 'field:', count: 1, drawn: ['C1'], reserve: [] },
  ];
  expect(['A1', 'B2', 'C1', 'none'].map((code) => fieldInDraw({ strata }, code))).toEqual([
    '',
    'Hộ tịch',
    '',
    '',
  ]);
});

test('what the list of the unit said of lateness is not forgotten', () => {
  const list = [listed('A1', 'Đất đai', true), listed('B1', 'Đất đai'), listed('C1', 'Tư pháp')];
  const begin = { ...start, seed: { delegation: '1', unit: '2' }, size: 3 };
  const draw = drawSample(list, { ...begin, method: 'strata' });
  expect(list.map(({ code }) => listedOverdue(draw, code))).toEqual([true, false, false]);
  expect(listedOverdue(draw, 'none')).toBeNull();
  expect(listedOverdue(undefined, 'A1')).toBeNull();
  expect(listedOverdue(drawSample(list, { ...begin, method: 'list' }), 'A1')).toBeNull();
  // A list in which nothing is late may say nothing of lateness.
  expect(listedOverdue(drawSample(list.slice(1), { ...begin, method: 'strata' }), 'B1')).toBeNull();
});
