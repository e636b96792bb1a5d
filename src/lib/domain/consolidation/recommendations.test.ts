import { expect, test } from 'vitest';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { levelsAt } from './recommendations.ts';

const { unit } = emptyRecord();

test.each([
  ['Trung tâm Phục vụ hành chính công xã Hra', 'unit'],
  ['UBND xã Hra', 'unit'],
  ['UBND xã Hra, tỉnh Gia Lai', 'unit'],
  ['UBND các xã, phường', 'unit'],
  ['Bộ phận tiếp nhận và trả kết quả xã Hra', 'unit'],
  ['UBND huyện Đức Cơ', 'district'],
  ['UBND tỉnh Gia Lai', 'province'],
  ['UBND tỉnh', 'province'],
  ['Sở Nội vụ', 'province'],
  ['Bộ Nội vụ', 'central'],
  ['Chính phủ', 'central'],
  ['Các đơn vị liên quan', 'other'],
  ['', 'other'],
])('a recommendation to “%s” speaks to the level %s', (addressee, level) => {
  expect(levelsAt(unit)(addressee)).toBe(level);
});

test('a city under the central government is a province, another city a district', () => {
  const inCity = { ...unit, province: 'Thành phố Đà Nẵng' };
  expect(levelsAt(inCity)('UBND Thành phố Đà Nẵng')).toBe('province');
  expect(levelsAt(unit)('UBND thành phố Pleiku')).toBe('district');
});
