import { expect, test } from 'vitest';
import { defaultIssuer, ISSUING_BODIES, issuerOf, placeNameOf } from './issuer-defaults.ts';
import { Issuer, MissionKind } from './mission.ts';

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

test('each issuing body heads and signs in its own name, and every block is valid', () => {
  for (const body of ISSUING_BODIES) {
    for (const kind of MissionKind.options) {
      for (const province of ['tỉnh Gia Lai', '']) {
        const issuer = issuerOf(body, kind, province);
        expect(Issuer.parse(issuer)).toEqual(issuer);
      }
    }
  }
  expect(issuerOf('standingCommittee', 'supervision', 'tỉnh Gia Lai')).toMatchObject({
    superior: '',
    name: 'HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI',
    signing: { authority: ['TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', 'CHỦ TỊCH'] },
  });
  // A delegation signs through its head, so nothing is fixed for it.
  expect(issuerOf('delegation', 'inspection', 'tỉnh Gia Lai')).toMatchObject({
    superior: 'HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI',
    name: 'ĐOÀN KIỂM TRA',
  });
  expect(issuerOf('peoplesCommittee', 'inspection', 'tỉnh Gia Lai').superior).toBe(
    'ỦY BAN NHÂN DÂN TỈNH GIA LAI',
  );
});
