import { expect, test } from 'vitest';
import {
  withUsualSuperior,
  defaultIssuer,
  ISSUING_BODIES,
  issuerOf,
  lacksSuperior,
  placeNameOf,
} from './issuer-defaults.ts';
import { Issuer, MissionKind, type Mission } from './mission.ts';

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

test('a delegation stored without the body above it is headed by the one its form proposes; a council by none', () => {
  const stored = (superior: string, name: string) =>
    ({ kind: 'survey', issuer: { ...defaultIssuer('survey', ''), superior, name } }) as Mission;
  const superiorOf = (mission: Mission, ...provinces: string[]) =>
    withUsualSuperior(
      mission,
      provinces.map((province) => ({ province })),
    ).issuer.superior;
  expect(superiorOf(stored('', 'ĐOÀN KHẢO SÁT'), '', 'tỉnh Gia Lai')).toBe('HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI');
  expect(superiorOf(stored(' ', ''), 'tỉnh Đắk Lắk')).toBe('HỘI ĐỒNG NHÂN DÂN TỈNH ĐẮK LẮK');
  expect(superiorOf(stored('BAN PHÁP CHẾ', 'ĐOÀN KHẢO SÁT'), 'tỉnh Gia Lai')).toBe('BAN PHÁP CHẾ');
  expect(superiorOf(stored('', 'HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI'), 'tỉnh Gia Lai')).toBe('');
  expect(superiorOf(stored('', 'ĐOÀN KHẢO SÁT'), '')).toBe('');
});

test('a body that only people can name is left open, and a committee has a council above it', () => {
  expect(issuerOf('councilCommittee', 'supervision', 'tỉnh Gia Lai')).toMatchObject({
    superior: 'HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI',
    name: 'BAN … CỦA HỘI ĐỒNG NHÂN DÂN',
  });
  expect(issuerOf('councilCommittee', 'supervision', '').superior).toBe('');
  expect(issuerOf('council', 'supervision', '').name).toBe('HỘI ĐỒNG NHÂN DÂN …');
  expect(lacksSuperior({ name: 'BAN PHÁP CHẾ', superior: '' })).toBe(true);
  expect(lacksSuperior({ name: 'HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI', superior: '' })).toBe(false);
});
