import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Mission, Period } from './mission.ts';

const mission = {
  id: '01900000-0000-7000-8000-000000000000',
  kind: 'survey',
  title: 'Khảo sát Trung tâm Phục vụ hành chính công',
  legalBasis: [],
  period: { from: null, to: null },
  members: [{ id: 'member-1', name: 'Trưởng đoàn', role: 'head', position: 'Phó Chủ tịch HĐND tỉnh' }],
  issuer: { superior: '', name: '', symbol: '', placeName: '', recipients: [] },
  checklistIds: [],
  councilSession: '',
  sample: null,
  createdAt: '2026-03-05T02:00:00Z',
  archived: false,
  deleted: false,
};

describe('the period under review', () => {
  test('may be open at either end, or a single day', () => {
    for (const period of [
      { from: null, to: null },
      { from: '2021-01-01', to: null },
      { from: null, to: '2022-12-30' },
      { from: '2022-12-30', to: '2022-12-30' },
    ]) {
      expect(Period.parse(period)).toEqual(period);
    }
  });

  test('is refused when it ends before it begins', () => {
    const refused = Period.safeParse({ from: '2022-12-30', to: '2021-01-01' });
    expect(refused.error?.issues.map(({ message }) => message)).toEqual(['period-reversed']);
  });

  test('of two days is accepted in one order only', () => {
    const day = fc
      .integer({ min: 0, max: 40_000 })
      .map((count) => new Date(Date.parse('1990-01-01') + count * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(Period.safeParse({ from, to }).success).toBe(from <= to);
      }),
    );
  });
});

describe('a mission', () => {
  test('is kept as written, its title composed and without blanks round it', () => {
    const parsed = Mission.parse({ ...mission, title: `  ${mission.title.normalize('NFD')} ` });
    expect(parsed).toEqual(mission);
  });

  test.each([
    ['without a title', { title: '  ' }],
    ['of an unknown kind', { kind: 'audit' }],
    ['with an absurd day', { period: { from: '9999-01-01', to: null } }],
    ['with an unknown role', { members: [{ name: '', role: 'boss', position: '' }] }],
    ['with a name it does not know', { owner: 'x' }],
    ['whose id could leave its table', { id: '../x y' }],
  ])('%s is refused', (_case, change) => {
    expect(Mission.safeParse({ ...mission, ...change }).success).toBe(false);
  });
});
