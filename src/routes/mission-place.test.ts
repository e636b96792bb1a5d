import { expect, test } from 'vitest';
import { commonPlace } from './mission-place.ts';

const unit = (locality: string, district: string, province = 'tỉnh Quảng Nam') => ({
  locality,
  district,
  province,
});

test('a mission to communes of one district is known by the district', () => {
  const units = [unit('xã Tam Đàn', 'huyện Phú Ninh'), unit('xã Tam Dân', 'Huyện Phú Ninh ')];
  expect(commonPlace(units)).toBe('huyện Phú Ninh, tỉnh Quảng Nam');
});

test('the offices of the district itself are in it', () => {
  expect(commonPlace([unit('huyện Phú Ninh', ''), unit('xã Tam Dân', 'huyện Phú Ninh')])).toBe(
    'huyện Phú Ninh, tỉnh Quảng Nam',
  );
});

test('what units do not share is left out', () => {
  expect(commonPlace([unit('xã Hra', ''), unit('xã Ayun', '')])).toBe('tỉnh Quảng Nam');
  expect(commonPlace([unit('xã Hra', '', 'tỉnh Gia Lai'), unit('xã Tam Dân', '')])).toBe('');
  expect(commonPlace([])).toBe('');
});
