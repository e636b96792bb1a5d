import type { Issuer, Mission, MissionKind } from './mission.ts';
import type { Unit } from './unit.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';

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

/** Bodies in whose name a mission's documents go out. */
export const ISSUING_BODIES = [
  'delegation',
  'council',
  'standingCommittee',
  'councilCommittee',
  'peoplesCommittee',
] as const;
export type IssuingBody = (typeof ISSUING_BODIES)[number];

/** Stands in a name for the part that only people know. */
const UNKNOWN_PART = '…';

/**
 * How each body usually heads and signs its documents, for people to change: offices differ. A council and its
 * standing committee have no superior body above them in the letterhead.
 */
export function issuerOf(body: IssuingBody, kind: MissionKind, province: string): Issuer {
  const usual = defaultIssuer(kind, province);
  const capitals = province.toLocaleUpperCase('vi');
  const council = `HỘI ĐỒNG NHÂN DÂN ${capitals || UNKNOWN_PART}`;
  const signedBy = (...authority: string[]) => ({ authority, position: '', name: '' });
  switch (body) {
    case 'delegation':
      return { ...usual, superior: province ? council : '' };
    case 'council':
      return {
        ...usual,
        superior: '',
        name: council,
        symbol: 'HĐND',
        signing: signedBy('TM. HỘI ĐỒNG NHÂN DÂN', 'CHỦ TỊCH'),
      };
    case 'standingCommittee':
      return {
        ...usual,
        superior: '',
        name: council,
        symbol: 'HĐND',
        signing: signedBy('TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', 'CHỦ TỊCH'),
      };
    case 'councilCommittee':
      return {
        ...usual,
        superior: province ? council : '',
        name: `BAN ${UNKNOWN_PART} CỦA HỘI ĐỒNG NHÂN DÂN`,
        symbol: 'HĐND',
        signing: signedBy('TM. BAN', 'TRƯỞNG BAN'),
      };
    case 'peoplesCommittee':
      return { ...usual, superior: province ? `ỦY BAN NHÂN DÂN ${capitals}` : '' };
    default:
      throw new UnreachableError(body);
  }
}

/** Whether a letterhead is short of a body above the issuer: a delegation and a committee always are somebody's. */
export function lacksSuperior({ name, superior }: Pick<Issuer, 'name' | 'superior'>): boolean {
  return (
    superior.trim() === '' &&
    (name.trim() === '' || /^(?:đoàn|ban)(?=\s|$)/iu.test(name.trim().normalize('NFC')))
  );
}

/**
 * A mission as its documents head it: where no body above the delegation was ever written down, the one its form proposes
 * for the place of its units. Rows stay as they were signed; of a province nobody named nothing is guessed.
 * @param units of the mission, in its order
 */
export function withUsualSuperior(mission: Mission, units: readonly Pick<Unit, 'province'>[]): Mission {
  const { kind, issuer } = mission;
  const province = units.map((unit) => unit.province.trim()).find(Boolean) ?? '';
  if (!lacksSuperior(issuer) || province === '') return mission;
  return { ...mission, issuer: { ...issuer, superior: defaultIssuer(kind, province).superior } };
}
