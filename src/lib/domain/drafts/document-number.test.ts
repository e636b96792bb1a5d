import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  nextNumber,
  numberOnDay,
  registerYear,
  sharingNumber,
  type RegisteredDocument,
} from './document-number.ts';

let count = 0;
const issued = (number: string, value: Partial<RegisteredDocument> = {}): RegisteredDocument => ({
  id: `document-${++count}`,
  missionId: 'mission',
  kind: 'unit-report',
  together: false,
  about: 'xã Hra',
  symbol: 'ĐGS',
  issuer: 'ĐOÀN GIÁM SÁT',
  superior: 'HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI',
  number,
  date: '2026-03-05',
  createdAt: '2026-03-05T02:00:00.000Z',
  ...value,
});
const office = issued('');

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

const anyDocument = fc
  .record({
    number: fc.oneof(fc.constant(''), fc.nat(9999).map(String)),
    date: fc.option(fc.constantFrom('2025-06-01', '2026-06-01')),
    kind: fc.constantFrom('minutes', 'unit-report', 'consolidated-report', 'conclusion-notice'),
    together: fc.boolean(),
  })
  .map(({ number, ...value }) => issued(number, value));

test('a new number is never one that is taken, and the one before it is', () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 12 }), anyDocument, (registered, document) => {
      const next = { ...document, number: nextNumber(registered, document) };
      expect(sharingNumber(next, registered)).toEqual([]);
      const before = { ...next, number: String(Number(next.number) - 1) };
      if (before.number !== '0') expect(sharingNumber(before, registered)).not.toEqual([]);
    }),
  );
});

test('what shares a number is shared back', () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (a, b) => {
      expect(sharingNumber(a, [b]).length).toBe(sharingNumber(b, [a]).length);
    }),
  );
});

test('each abbreviation has a series of its own, both reports one, unless the office keeps one book', () => {
  const minutes = issued('01', { kind: 'minutes' });
  const report = issued('01');
  expect(sharingNumber(report, [minutes])).toEqual([]);
  expect(nextNumber([minutes, report], issued('', { kind: 'conclusion-notice' }))).toBe('01');
  const consolidated = issued('01', { kind: 'consolidated-report' });
  expect(sharingNumber(report, [consolidated])).toEqual([consolidated]);
  const inOneBook = issued('01', { kind: 'minutes', together: true });
  expect(sharingNumber(report, [inOneBook])).toEqual([inOneBook]);
  expect(nextNumber([inOneBook], issued(''))).toBe('02');
});

test('a proposed number is proposed anew for another year, and never flagged; a typed one stays', () => {
  const registered = [issued('01', { date: '2025-04-01' }), issued('01'), issued('02')];
  const draft = issued('03');
  expect(registerYear(draft)).toBe('2026');
  expect(numberOnDay(draft, 'provisional', '2026-11-30', registered)).toBe('03');
  expect(numberOnDay(draft, 'provisional', '2025-06-01', registered)).toBe('02');
  expect(numberOnDay(draft, 'typed', '2025-06-01', registered)).toBe('03');
  expect(numberOnDay(draft, 'confirmed', '2025-06-01', registered)).toBe('03');
  expect(numberOnDay(issued(''), 'provisional', '2025-06-01', registered)).toBe('');
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 12 }), anyDocument, (register, document) => {
      const proposed = { ...document, number: nextNumber(register, document) };
      const date = '2025-06-01';
      const number = numberOnDay(proposed, 'provisional', date, register);
      expect(sharingNumber({ ...proposed, date, number }, register)).toEqual([]);
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
