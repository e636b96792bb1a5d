import type { Issuer, MissionKind } from './mission.ts';

const DELEGATIONS: Record<MissionKind, { name: string; symbol: string; superior: string }> = {
  supervision: { name: 'ĐOÀN GIÁM SÁT', symbol: 'ĐGS', superior: 'HỘI ĐỒNG NHÂN DÂN' },
  survey: { name: 'ĐOÀN KHẢO SÁT', symbol: 'ĐKS', superior: 'HỘI ĐỒNG NHÂN DÂN' },
  inspection: { name: 'ĐOÀN KIỂM TRA', symbol: 'ĐKT', superior: 'ỦY BAN NHÂN DÂN' },
};

/**
 * The place name before the date of a document: “Gia Lai” for “tỉnh Gia Lai”.
 * A city named after a person keeps its common noun (Decree 30/2020, annex I): “Thành phố Hồ Chí Minh”.
 */
export function placeNameOf(province: string): string {
  if (/^thành phố hồ chí minh$/i.test(province)) return 'Thành phố Hồ Chí Minh';
  return province.replace(/^(tỉnh|thành phố)\s+/i, '');
}

/**
 * How a delegation of this kind usually signs its documents, for people to change.
 * Without a province the superior body and the place stay empty: a guess would be printed.
 */
export function defaultIssuer(kind: MissionKind, province: string): Issuer {
  const { name, symbol, superior } = DELEGATIONS[kind];
  return {
    superior: province ? `${superior} ${province.toLocaleUpperCase('vi')}` : '',
    name,
    symbol,
    placeName: placeNameOf(province),
    recipients: [],
  };
}
