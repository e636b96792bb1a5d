import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table } from '#lib/documents/model/document.ts';
import { columnWidths, squared, tableBands } from './table-bands.ts';

function wide(columns: number, widths = Array.from({ length: columns }, () => 1)): Table {
  const names = (prefix: string) => Array.from({ length: columns }, (_, column) => `${prefix}${column}`);
  return {
    type: 'table',
    widths,
    alignments: widths.map(() => 'left'),
    header: [names('H')],
    rows: [names('a'), names('b')],
  };
}

test('a table that fits stays as it is', () => {
  const table = wide(5);
  expect(tableBands(table, [10, 10, 10, 10, 10], 50)).toEqual([table]);
});

test('a number and a name stand before every part of a divided table', () => {
  const parts = tableBands(wide(8, [1, 4, 1, 1, 1, 1, 1, 1]), Array<number>(8).fill(10), 50);
  expect(parts.map(({ header }) => header[0])).toEqual([
    ['H0', 'H1', 'H2', 'H3', 'H4'],
    ['H0', 'H1', 'H5', 'H6', 'H7'],
  ]);
  expect(parts.map(({ rows }) => rows[1]?.at(-1))).toEqual(['b4', 'b7']);
});

test('however wide a table is, every cell stands in a part and no part is wider than the page', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 80 }), (needs) => {
      const table = wide(needs.length, needs);
      const parts = tableBands(table, needs, 200);
      for (const { widths } of parts) {
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(200);
      }
      const cells = new Set(parts.flatMap(({ header, rows }) => [...header, ...rows].flat()));
      expect(cells).toEqual(new Set([...table.header, ...table.rows].flat()));
    }),
  );
});

test('a row with more cells than there are widths gets columns for them', () => {
  const { widths } = squared({ ...wide(2), rows: [['a', 'b', 'c', 'd']] });
  expect(widths).toEqual([1, 1, 1, 1]);
});

test('widths follow the shares, fill the room, and none is less than its column needs', () => {
  expect(columnWidths([1, 3], [0, 0], 100)).toEqual([25, 75]);
  expect(columnWidths([1, 9], [20, 10], 100)).toEqual([20, 80]);
  const column = fc.record({ share: fc.integer({ min: 1, max: 20 }), need: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), (columns) => {
      const needs = columns.map(({ need }) => need);
      const room = needs.reduce((sum, need) => sum + need, 1);
      const shares = columns.map(({ share }) => share);
      const widths = columnWidths(shares, needs, room);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(room, 6);
      widths.forEach((width, index) => expect(width).toBeGreaterThanOrEqual((needs[index] ?? 0) - 1e-6));
    }),
  );
});
