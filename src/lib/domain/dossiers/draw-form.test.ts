import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDrawForm, seedPart, withMethod, type DrawForm } from './draw-form.ts';

const blank: DrawForm = {
  method: 'range',
  prefix: 'HS-',
  first: '1',
  last: '500',
  digits: '4',
  list: '',
  table: '',
  marks: {},
  size: '10',
  delegation: 'A1B2',
  unit: '',
};

test('numbers 1 to 500 with four digits are a list of 500 codes', () => {
  const { list, size, faults } = readDrawForm(blank);
  expect([list.length, list[0]?.code, list.at(-1)?.code, size]).toEqual([500, 'HS-0001', 'HS-0500', 10]);
  expect(faults).toEqual({});
});

test('numbers are read with dots between thousands; without digits none are put in front', () => {
  const { list } = readDrawForm({ ...blank, prefix: '', first: '1.200', last: '1.210', digits: '' });
  expect(list.map(({ code }) => code).slice(0, 2)).toEqual(['1200', '1201']);
});

test('a point is never dropped: 10.5 dossiers are not 105, nor 1.23 numbers 123', () => {
  for (const size of ['10.5', '10,5', '1.23', '1 0', '-5']) {
    expect(readDrawForm({ ...blank, size })).toMatchObject({ size: 0, faults: { size: 'size' } });
    expect(readDrawForm({ ...blank, last: size }).faults).toMatchObject({ last: 'last' });
  }
  expect(readDrawForm({ ...blank, first: '1', last: '1.062', size: '10' }).list).toHaveLength(1062);
});

test('a mark that nobody explained holds the draw back until somebody does', () => {
  const strata: DrawForm = { ...blank, method: 'strata', table: 'H1\tHộ tịch\tK\nH2\tĐất đai\tx' };
  expect(readDrawForm(strata).faults).toEqual({ marks: 'marks' });
  const explained = readDrawForm({ ...strata, marks: { K: false } });
  expect(explained.faults).toEqual({});
  expect(explained.list.map(({ overdue }) => overdue)).toEqual([false, true]);
});

test('what cannot be drawn from is named by its field', () => {
  expect(readDrawForm({ ...blank, first: 'x', last: '', digits: '99' }).faults).toEqual({
    first: 'first',
    last: 'last',
    digits: 'digits',
  });
  expect(readDrawForm({ ...blank, first: '9', last: '8' }).faults).toEqual({ last: 'last' });
  expect(readDrawForm({ ...blank, last: '9000000' }).faults).toEqual({ last: 'tooLong' });
  expect(readDrawForm({ ...blank, method: 'list' }).faults).toEqual({ list: 'list' });
  expect(readDrawForm({ ...blank, method: 'strata' }).faults).toEqual({ table: 'list' });
  expect(readDrawForm({ ...blank, size: '0', delegation: ' ' }).faults).toEqual({
    size: 'size',
    delegation: 'seed',
  });
});

test('whatever is typed is read without an error', () => {
  const form = fc.record({
    method: fc.constantFrom('range', 'list', 'strata'),
    prefix: fc.string(),
    first: fc.oneof(fc.string(), fc.nat(99).map(String)),
    last: fc.oneof(fc.string(), fc.nat(99).map(String)),
    digits: fc.string(),
    list: fc.string(),
    table: fc.string(),
    marks: fc.constant({}),
    size: fc.string(),
    delegation: fc.string(),
    unit: fc.string(),
  });
  fc.assert(
    fc.property(form, (typed) => {
      const { list, faults, size } = readDrawForm(typed);
      if (Object.keys(faults).length === 0) {
        expect(list.length).toBeGreaterThan(0);
        expect(size).toBeGreaterThan(0);
      }
    }),
  );
});

test('a seed part can be read out: three groups of four, no letters taken for digits', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => {
      expect(seedPart(bytes)).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/);
    }),
  );
});

test('what was pasted for one way of drawing goes over to the other, and never over what stands there', () => {
  const list = { ...blank, method: 'list' as const, list: 'H1\nH2' };
  expect(withMethod(list, 'strata')).toEqual({ method: 'strata', list: 'H1\nH2', table: 'H1\nH2' });
  expect(withMethod({ ...list, table: 'H9\tHộ tịch' }, 'strata').table).toBe('H9\tHộ tịch');
  const strata = { ...blank, method: 'strata' as const, table: 'H1\tHộ tịch\tx\nH2\tĐất đai\t' };
  expect(withMethod(strata, 'list')).toMatchObject({ method: 'list', list: 'H1\nH2' });
  expect(withMethod(strata, 'range')).toMatchObject({ method: 'range', list: '', table: strata.table });
});
