import { expect, test } from 'vitest';
import { defaultIssuer, placeNameOf } from './issuer-defaults.ts';
import { Issuer } from './mission.ts';

test('a supervision delegation signs under the People’s Council, an inspection under the People’s Committee', () => {
  expect(defaultIssuer('supervision', 'tỉnh Gia Lai')).toEqual({
    superior: 'HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI',
    name: 'ĐOÀN GIÁM SÁT',
    symbol: 'ĐGS',
    placeName: 'Gia Lai',
    recipients: [],
  });
  expect(defaultIssuer('inspection', 'thành phố Đà Nẵng')).toMatchObject({
    superior: 'ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG',
    symbol: 'ĐKT',
    placeName: 'Đà Nẵng',
  });
});

test('the city named after a person keeps its common noun before the date', () => {
  expect(placeNameOf('thành phố Hồ Chí Minh')).toBe('Thành phố Hồ Chí Minh');
});

test('without a province nothing is guessed, and the block is still valid', () => {
  const issuer = defaultIssuer('survey', '');
  expect(issuer).toMatchObject({ superior: '', name: 'ĐOÀN KHẢO SÁT', placeName: '' });
  expect(Issuer.parse(issuer)).toEqual(issuer);
});
