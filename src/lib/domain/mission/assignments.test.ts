import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areasOf, assignableOf, assigneeOf, assignmentKey, memberNamed, ownFirst } from './assignments.ts';
import type { Member } from './mission.ts';

const members: Member[] = [
  { id: 'a', name: 'Người thứ nhất', role: 'head', position: '' },
  { id: 'b', name: 'Người thứ hai', role: 'member', position: '' },
  { id: 'c', name: '', role: 'member', position: '' },
];
const checklist = { id: 'kiem-tra-dot-xuat', areas: [{ code: 'A' }, { code: 'B' }] };

test('a key tells what it stands for', () => {
  const part = fc.stringMatching(/^[\p{L}\d./-]{1,20}$/u);
  fc.assert(
    fc.property(part, part, (first, second) => {
      const area = { checklistId: first, area: second };
      expect(assignableOf(assignmentKey(area))).toEqual(area);
      expect(assignableOf(assignmentKey({ unitId: first }))).toEqual({ unitId: first });
    }),
  );
  expect(assignableOf('room 1')).toBeUndefined();
});

test('an area is a member’s at every unit, and all areas are at a unit that is', () => {
  const assignments = {
    [assignmentKey({ unitId: 'u1' })]: 'a',
    [assignmentKey({ checklistId: checklist.id, area: 'B' })]: 'b',
  };
  const at = (memberId: string, unitId: string) => [
    ...areasOf(memberId, { members, assignments }, { unitId, checklist }),
  ];
  expect(at('a', 'u1')).toEqual(['A', 'B']);
  expect(at('a', 'u2')).toEqual([]);
  expect(at('b', 'u1')).toEqual(['B']);
  expect(at('b', 'u2')).toEqual(['B']);
  expect(areasOf('a', { members }, { unitId: 'u1', checklist }).size).toBe(0);
});

test('one’s own areas come first, each group in its order', () => {
  const areas = ['A', 'B', 'C', 'D'].map((code) => ({ code }));
  const codes = (...own: string[]) => ownFirst(areas, new Set(own)).map(({ code }) => code);
  expect(codes('D', 'B')).toEqual(['B', 'D', 'A', 'C']);
  expect(codes()).toEqual(['A', 'B', 'C', 'D']);
});

test('what was assigned to somebody who left the delegation is nobody’s', () => {
  const assignments = { [assignmentKey({ unitId: 'u1' })]: 'gone' };
  expect(assigneeOf({ members, assignments }, { unitId: 'u1' })).toBeUndefined();
});

test('who writes is found by the name, however it was typed; of two with one name, neither', () => {
  expect(memberNamed(members, ' người THỨ HAI'.normalize('NFD'))?.id).toBe('b');
  expect(memberNamed(members, '')).toBeUndefined();
  expect(memberNamed([...members, { ...members[1]!, id: 'd' }], 'Người thứ hai')).toBeUndefined();
});
