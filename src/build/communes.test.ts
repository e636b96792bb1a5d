import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { communeName, provinceName, reduceCommunes, SOURCE } from './communes.ts';

const tables = JSON.parse(readFileSync(SOURCE, 'utf8')) as { name?: string; data?: { name: string }[] }[];

test('the common noun of a commune is written in lower case', () => {
  expect(communeName('Xã Hra')).toBe('xã Hra');
  expect(communeName('Đặc khu Phú Quốc')).toBe('đặc khu Phú Quốc');
});

test('it is a capital before a number, a person or an event (Decree 30/2020)', () => {
  expect(communeName('Phường 1 Bảo Lộc')).toBe('Phường 1 Bảo Lộc');
  expect(communeName('Phường Điện Biên Phủ')).toBe('Phường Điện Biên Phủ');
  expect(communeName('Xã Nguyễn Bỉnh Khiêm')).toBe('Xã Nguyễn Bỉnh Khiêm');
  expect(communeName('Xã Phú Hòa 1')).toBe('xã Phú Hòa 1');
});

test('provinces are written as documents write them', () => {
  expect(provinceName('Gia Lai')).toBe('tỉnh Gia Lai');
  expect(provinceName('Thành phố Đà Nẵng')).toBe('thành phố Đà Nẵng');
  expect(provinceName('Thành phố Hồ Chí Minh')).toBe('Thành phố Hồ Chí Minh');
});

test('decomposed letters and typewriter apostrophes are tidied', () => {
  expect(communeName('Xã  Hòa Bình '.normalize('NFD'))).toBe('xã Hòa Bình');
  expect(communeName("Phường B'Lao")).toBe('phường B’Lao');
});

test('every name is composed, every code stands once', () => {
  const { provinces } = reduceCommunes(tables);
  const rows = provinces.flatMap(({ communes }) => communes);
  expect(rows.length).toBe(3321);
  expect(new Set(rows.map((row) => row.slice(0, 5))).size).toBe(3321);
  for (const row of rows) {
    expect(row).toBe(row.normalize('NFC'));
    expect(row).toMatch(/^\d{5} ([xX]ã|[pP]hường|đặc khu) [\p{Lu}\d][\p{L}\d’ -]*$/u);
  }
});

test('a list that lost a commune is refused', () => {
  const shorter = tables.map((table) =>
    table.name === 'wards' ? { ...table, data: table.data?.slice(1) } : table,
  );
  expect(() => reduceCommunes(shorter)).toThrow('the source holds');
});
