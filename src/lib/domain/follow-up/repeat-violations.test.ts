import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { unitKeyOf } from '#lib/domain/consolidation/summary.ts';
import { blankFinding, type Finding } from '#lib/domain/visit/finding.ts';
import { repeatViolations, type FindingAt } from './repeat-violations.ts';

const { unit } = emptyRecord();

function found(id: string, over: Partial<Finding> = {}, at: Partial<FindingAt> = {}): FindingAt {
  const [mission, visit = 'v'] = id.split('-');
  const place = { id, missionId: mission ?? '', visitId: `${mission ?? ''}-${visit}` };
  const finding = blankFinding('shortcoming', { ...place, areaCode: 'A', position: 1 });
  return { finding: { ...finding, itemCode: 'A1', ...over }, unit, day: '2026-03-05', ...at };
}

test('a criterion found wanting at the same unit in two missions is a repeated violation', () => {
  // Each mission has its own row of the unit.
  const earlier = found('m1-v1', {}, { unit: { ...unit, id: 'other', missionId: 'm1' }, day: '2025-03-05' });
  const later = found('m2-v2');
  const repeats = repeatViolations([later, earlier]);
  expect(repeats.get('m1-v1')).toEqual([earlier, later]);
  expect(repeats.get('m2-v2')).toEqual([earlier, later]);
});

test.each([
  ['twice in one visit', found('m1-v1-a'), found('m1-v1-b')],
  ['at two units', found('m1-v1'), found('m2-v2', {}, { unit: { ...unit, name: 'UBND xã Ayun' } })],
  ['of two criteria', found('m1-v1'), found('m2-v2', { itemCode: 'A2' })],
  ['once as a strength', found('m1-v1'), found('m2-v2', { kind: 'strength' })],
  [
    'written freely, without a criterion',
    found('m1-v1', { itemCode: null }),
    found('m2-v2', { itemCode: null }),
  ],
  ['once removed', found('m1-v1'), found('m2-v2', { deleted: true })],
  // Folding their names would take them for one.
  [
    'at Tam Dân and Tam Đàn',
    found('m1-v1', {}, { unit: { ...unit, name: 'UBND xã Tam Dân' } }),
    found('m2-v2', {}, { unit: { ...unit, name: 'UBND xã Tam Đàn' } }),
  ],
])('a shortcoming found %s is none', (_, first, second) => {
  expect(repeatViolations([first, second]).size).toBe(0);
});

test('whatever the order, each group is of one criterion, one unit and several visits, and names all of them', () => {
  const part = fc.record({
    mission: fc.nat(3),
    visit: fc.nat(3),
    item: fc.constantFrom('A1', 'A2', null),
    name: fc.nat(2),
  });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const all = parts.map(({ mission, visit, item, name }, index) =>
        found(
          `m${mission}-v${visit}-${index}`,
          { itemCode: item },
          { unit: { ...unit, name: `xã ${name}` } },
        ),
      );
      const repeats = repeatViolations(all);
      expect(repeatViolations([...all].reverse())).toEqual(repeats);
      for (const [id, group] of repeats) {
        expect(group.map(({ finding }) => finding.id)).toContain(id);
        expect(new Set(group.map(({ finding }) => finding.visitId)).size).toBeGreaterThan(1);
        expect(new Set(group.map((each) => `${each.finding.itemCode}${unitKeyOf(each.unit)}`)).size).toBe(1);
      }
      for (const { finding, unit: at } of all) {
        const elsewhere = all.some(
          (other) =>
            other.finding.visitId !== finding.visitId &&
            other.finding.itemCode === finding.itemCode &&
            unitKeyOf(other.unit) === unitKeyOf(at),
        );
        expect(repeats.has(finding.id)).toBe(finding.itemCode !== null && elsewhere);
      }
    }),
  );
});
