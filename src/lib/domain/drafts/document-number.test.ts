import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextNumber, registerYear, sharingNumber, type RegisteredDocument } from './document-number.ts';

let count = 0;
const issued = (number: string, value: Partial<RegisteredDocument> = {}): RegisteredDocument => ({
  id: `document-${++count}`,
  symbol: 'ĐGS',
  issuer: 'ĐOÀN GIÁM SÁT',
  superior: 'HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI',
  number,
  date: '2026-03-05',
  createdAt: '2026-03-05T02:00:00.000Z',
  ...value,
});
const office = { ...issued(''), year: '2026' };

test('an office’s first document of a year is number 01', () => {
  expect(nextNumber([], office)).toBe('01');
  expect(nextNumber([issued('07', { date: '2025-12-31' })], office)).toBe('01');
  expect(nextNumber([issued('07', { symbol: 'HĐND' })], office)).toBe('01');
});

test('delegations of two councils have a series each, whatever their symbol', () => {
  const other = { superior: 'Hội đồng nhân dân tỉnh Quảng Nam' };
  expect(nextNumber([issued('07', other)], office)).toBe('01');
  expect(nextNumber([issued('07', { issuer: 'ĐOÀN KHẢO SÁT' })], office)).toBe('01');
  expect(sharingNumber(issued('07'), [issued('07', other)])).toEqual([]);
  expect(nextNumber([issued('07', { superior: 'Hội đồng nhân dân  tỉnh Gia Lai' })], office)).toBe('08');
  // Not filled in yet: it may be the same.
  expect(nextNumber([issued('07', { superior: '' })], office)).toBe('08');
});

test('the next number follows the highest of the year, whatever the order and the gaps', () => {
  expect(nextNumber([issued('12'), issued('3'), issued('')], office)).toBe('13');
  expect(nextNumber([issued('08a', { symbol: ' đgs ' })], office)).toBe('09');
  expect(nextNumber([issued('4', { date: null, createdAt: '2025-12-31T18:00:00.000Z' })], office)).toBe('05');
});

test('a new number is never one that is taken', () => {
  const documents = fc.array(
    fc.record({
      number: fc.oneof(fc.constant(''), fc.nat(9999).map(String)),
      date: fc.option(fc.constantFrom('2025-06-01', '2026-06-01')),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(documents, (rows) => {
      const registered = rows.map(({ number, date }) => issued(number, { date }));
      const next = issued(nextNumber(registered, office));
      expect(registerYear(next)).toBe('2026');
      expect(sharingNumber(next, registered)).toEqual([]);
    }),
  );
});

test('two devices that gave the same number offline are shown each other', () => {
  const mine = issued('5');
  const theirs = issued('05');
  const others = [
    theirs,
    issued('5', { symbol: 'HĐND' }),
    issued('5', { date: '2025-03-05' }),
    issued('6'),
    mine,
  ];
  expect(sharingNumber(mine, others)).toEqual([theirs]);
  expect(sharingNumber(issued(''), [issued('')])).toEqual([]);
});
