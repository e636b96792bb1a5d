import { describe, expect, test } from 'vitest';
import { peoplesCommitteeOf, provincialCommitteeOf } from './unit.ts';
import { Unit } from './unit-schema.ts';

const unit: Unit = {
  id: 'm1/unit/ia-krel',
  missionId: 'm1',
  name: 'Bộ phận tiếp nhận và trả kết quả xã Ia Krêl',
  kind: 'commune',
  locality: 'xã Ia Krêl',
  district: 'huyện Đức Cơ',
  province: 'tỉnh Gia Lai',
  code: null,
  historical: true,
  deleted: false,
};

describe('the committee answerable for a unit', () => {
  test('is that of its locality, and of its province above', () => {
    expect(peoplesCommitteeOf(unit)).toBe('UBND xã Ia Krêl');
    expect(provincialCommitteeOf(unit)).toBe('UBND tỉnh Gia Lai');
    expect(provincialCommitteeOf({ ...unit, province: 'Thành phố Hồ Chí Minh' })).toBe(
      'UBND Thành phố Hồ Chí Minh',
    );
  });

  test('falls back on what is known when the locality was left out', () => {
    expect(peoplesCommitteeOf({ ...unit, locality: '' })).toBe('Bộ phận tiếp nhận và trả kết quả xã Ia Krêl');
    expect(provincialCommitteeOf({ ...unit, province: '' })).toBe('UBND tỉnh');
  });
});

test('a unit is kept with every letter of its name composed', () => {
  expect(Unit.parse({ ...unit, name: unit.name.normalize('NFD') })).toEqual(unit);
  expect(Unit.safeParse({ ...unit, name: ' ' }).success).toBe(false);
});
