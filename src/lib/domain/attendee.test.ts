import { expect, test } from 'vitest';
import { Attendee, attendeesFromMembers, attendeesOf, signatoriesOf } from './attendee.ts';
import type { Member } from './mission.ts';

const members: Member[] = [
  { name: 'Trưởng đoàn', role: 'head', position: 'Phó Chủ tịch HĐND tỉnh' },
  { name: 'Thành viên', role: 'member', position: 'Ủy viên Ban Pháp chế' },
  { name: 'Khách mời', role: 'invited', position: 'Đại diện MTTQ' },
  { name: 'Thư ký', role: 'secretary', position: 'Chuyên viên' },
];
let count = 0;
const delegation = attendeesFromMembers(members, { id: 'v', missionId: 'm' }, () => `a${++count}`);
const unit = (order: number, role: Attendee['role'], deleted = false): Attendee =>
  Attendee.parse({
    id: `u${order}`,
    missionId: 'm',
    visitId: 'v',
    side: 'unit',
    name: '',
    position: 'Giám đốc Trung tâm',
    role,
    order,
    deleted,
  });

test('the delegation is taken over with its roles, invited guests on a side of their own', () => {
  expect(delegation.map(({ id, side, role }) => [id, side, role])).toEqual([
    ['a1', 'delegation', 'chair'],
    ['a2', 'delegation', 'member'],
    ['a3', 'invited', 'guest'],
    ['a4', 'delegation', 'secretary'],
  ]);
  for (const attendee of delegation) expect(Attendee.parse(attendee)).toEqual(attendee);
});

test('each side is listed in its order, without those taken off the list', () => {
  const all = [unit(2, 'unitMember'), unit(1, 'unitHead'), unit(3, 'unitMember', true), ...delegation];
  expect(attendeesOf(all, 'unit').map(({ id }) => id)).toEqual(['u1', 'u2']);
  expect(attendeesOf(all, 'invited').map(({ id }) => id)).toEqual(['a3']);
});

test('secretary, chair and the head of the unit sign, in the order of the minutes', () => {
  const all = [...delegation, unit(1, 'unitHead'), unit(2, 'unitMember'), unit(3, 'unitHead', true)];
  expect(signatoriesOf(all).map(({ id }) => id)).toEqual(['a4', 'a1', 'u1']);
});
