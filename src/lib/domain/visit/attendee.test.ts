import { expect, test } from 'vitest';
import {
  Attendee,
  attendeesFromMembers,
  attendeesOf,
  inMission,
  isSamePerson,
  membersCorrected,
  membersToOffer,
  newAttendee,
  signatoriesOf,
  speakersOf,
  withoutRole,
  type Side,
} from './attendee.ts';
import { isRoleTaken, membersInRole, membersWith, usualMemberRole } from './delegation-role.ts';
import type { Member } from '#lib/domain/mission/mission.ts';

const members: Member[] = [
  { name: 'Trưởng đoàn', role: 'head', position: 'Phó Chủ tịch HĐND tỉnh' },
  { name: 'Thành viên', role: 'member', position: 'Ủy viên Ban Pháp chế' },
  { name: 'Khách mời', role: 'invited', position: 'Đại diện MTTQ' },
  { name: 'Thư ký', role: 'secretary', position: 'Chuyên viên' },
];
const delegation = attendeesFromMembers(members, { id: 'v', missionId: 'm' });
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

test('the deputy head stays one: the position says so, once', () => {
  const positionsOf = (member: Omit<Member, 'role'>) =>
    attendeesFromMembers([{ ...member, role: 'deputyHead' }], { id: 'v', missionId: 'm' }).map(
      ({ position, role }) => [position, role],
    );
  const name = 'Người dân A';
  expect(positionsOf({ name, position: 'Trưởng Ban Pháp chế' })).toEqual([
    ['Trưởng Ban Pháp chế, Phó Trưởng đoàn', 'member'],
  ]);
  expect(positionsOf({ name, position: '' })).toEqual([['Phó Trưởng đoàn', 'member']]);
  const position = 'Phó trưởng đoàn giám sát';
  expect(positionsOf({ name, position: position })).toEqual([[position, 'member']]);
  expect(positionsOf({ name: 'Phó Trưởng đoàn', position: 'Ủy viên' })).toEqual([['Ủy viên', 'member']]);
  const long = 'a'.repeat(295);
  expect(positionsOf({ name, position: long })).toEqual([[long, 'member']]);
  // Listed once, a deputy without a name is not offered again.
  const members: Member[] = [{ name: '', position: 'Trưởng Ban', role: 'deputyHead' }];
  const listed = attendeesFromMembers(members, { id: 'v', missionId: 'm' });
  expect(membersToOffer(members, listed, 'v')).toEqual([]);
});

test('the head stays one too: the position says so, once', () => {
  const positionOf = (member: Omit<Member, 'role'>) =>
    attendeesFromMembers([{ ...member, role: 'head' }], { id: 'v', missionId: 'm' })[0]?.position;
  const name = 'Người dân A';
  expect(positionOf({ name, position: 'Phó Chủ tịch HĐND tỉnh' })).toBe(
    'Phó Chủ tịch HĐND tỉnh, Trưởng đoàn',
  );
  expect(positionOf({ name, position: 'Phó Trưởng đoàn ĐBQH tỉnh' })).toBe(
    'Phó Trưởng đoàn ĐBQH tỉnh, Trưởng đoàn',
  );
  expect(positionOf({ name, position: 'Chủ tịch HĐND, Trưởng đoàn giám sát' })).toBe(
    'Chủ tịch HĐND, Trưởng đoàn giám sát',
  );
  // Told once among those who may speak, though nobody is named.
  const unnamed: Member[] = [{ name: '', position: 'Phó Chủ tịch HĐND tỉnh', role: 'head' }];
  const listed = attendeesFromMembers(unnamed, { id: 'v', missionId: 'm' });
  expect(speakersOf('delegation', { attendees: listed, members: unnamed, receivedBy: null })).toHaveLength(1);
});

test('who was written down before the role was part of the position is found with it as well', () => {
  const members: Member[] = [
    { name: 'Đại biểu A', role: 'head', position: 'Phó Chủ tịch HĐND tỉnh' },
    { name: 'Đại biểu B', role: 'deputyHead', position: '' },
    { name: 'Đại biểu C', role: 'secretary', position: 'Chuyên viên' },
  ];
  const delegation = attendeesFromMembers(members, { id: 'v', missionId: 'm' });
  const bare = members.map((member, place) => ({ ...delegation[place]!, position: member.position }));
  expect(inMission(bare, members)).toEqual(delegation);
  const without = delegation.map((attendee) => ({ ...attendee, position: '' }));
  expect(inMission(without, members)).toEqual(delegation);
  // What was written at the visit stays, and is shown once.
  const own = [{ ...delegation[0]!, position: 'Chủ tịch HĐND tỉnh' }];
  expect(inMission(own, members)).toMatchObject([{ position: 'Chủ tịch HĐND tỉnh, Trưởng đoàn' }]);
  expect(inMission(inMission(own, members), members)).toEqual(inMission(own, members));
  // Somebody of the unit with the same name is not of the delegation, nor is one of two alike.
  expect(inMission([{ ...bare[0]!, side: 'unit' }], members)).toMatchObject([
    { position: bare[0]!.position },
  ]);
  expect(inMission([bare[0]!], [...members, members[0]!])).toEqual([bare[0]]);
});

test('what is put right at a visit is put right in the delegation, without the role in the position', () => {
  const [head, , , secretary] = delegation;
  expect(membersCorrected(members, head!, { ...head!, name: 'Trưởng đoàn mới' })?.[0]).toEqual({
    ...members[0],
    name: 'Trưởng đoàn mới',
  });
  const position = 'Chủ tịch HĐND tỉnh, Trưởng đoàn';
  expect(membersCorrected(members, head!, { ...head!, position })?.[0]).toEqual({
    ...members[0],
    position: 'Chủ tịch HĐND tỉnh',
  });
  expect(membersCorrected(members, secretary!, { ...secretary!, position: 'Chánh Văn phòng' })?.[3]).toEqual({
    ...members[3],
    position: 'Chánh Văn phòng',
  });
  expect(membersCorrected(members, head!, head!)).toBeNull();
  expect(membersCorrected(members, unit(1, 'unitHead'), { name: 'Người khác', position: '' })).toBeNull();
});

test('the delegation is taken over with its roles, invited guests on a side of their own', () => {
  expect(delegation.map(({ id, side, role }) => [id, side, role])).toEqual([
    ['v/member/1', 'delegation', 'chair'],
    ['v/member/2', 'delegation', 'member'],
    ['v/member/3', 'invited', 'guest'],
    ['v/member/4', 'delegation', 'secretary'],
  ]);
  for (const attendee of delegation) expect(Attendee.parse(attendee)).toEqual(attendee);
});

test('each side is listed in its order, without those taken off the list', () => {
  const all = [unit(2, 'unitMember'), unit(1, 'unitHead'), unit(3, 'unitMember', true), ...delegation];
  expect(attendeesOf(all, 'unit').map(({ id }) => id)).toEqual(['u1', 'u2']);
  expect(attendeesOf(all, 'invited').map(({ id }) => id)).toEqual(['v/member/3']);
});

test('secretary, chair and the head of the unit sign, in the order of the minutes', () => {
  const all = [...delegation, unit(1, 'unitHead'), unit(2, 'unitMember'), unit(3, 'unitHead', true)];
  expect(signatoriesOf(all).map(({ id }) => id)).toEqual(['v/member/4', 'v/member/1', 'u1']);
});

test('members are offered until they are on the list, however they came onto it', () => {
  expect(membersToOffer(members, [], 'v')).toEqual([0, 1, 2, 3]);
  const typed = { ...unit(1, 'member'), side: 'delegation' as const, name: ' thành viên ' };
  expect(membersToOffer(members, [typed], 'v')).toEqual([0, 2, 3]);
  // A name mended at the visit is still the same member; one taken off the list is offered again.
  const mended = delegation.map((attendee) => ({ ...attendee, name: `${attendee.name} A` }));
  expect(membersToOffer(members, mended, 'v')).toEqual([]);
  expect(membersToOffer(members, [{ ...delegation[0]!, deleted: true }], 'v')).toEqual([0, 1, 2, 3]);
});

test('who has no name is known by the position; nobody is the same as nobody', () => {
  const head = { name: '', position: 'Giám đốc Trung tâm' };
  expect(isSamePerson(head, { name: '', position: 'giám đốc trung tâm' })).toBe(true);
  expect(isSamePerson(head, { name: 'Cán bộ U', position: 'Giám đốc Trung tâm' })).toBe(false);
  expect(isSamePerson({ name: '', position: '' }, { name: '', position: '' })).toBe(false);
});

test('whoever comes first on a side leads it, the others follow', () => {
  const first = newAttendee({ id: 'n1', missionId: 'm', visitId: 'v', side: 'unit' }, delegation);
  expect(first).toMatchObject({ role: 'unitHead', order: 1 });
  const next = newAttendee({ id: 'n2', missionId: 'm', visitId: 'v', side: 'unit' }, [first]);
  expect(next).toMatchObject({ role: 'unitMember', order: 2 });
});

test('who is of the delegation at a visit joins its list once, in a role it still has to give', () => {
  const members: Member[] = [{ name: 'Người thứ nhất', role: 'head', position: 'Trưởng Ban' }];
  const at = { id: 'a', missionId: 'm', visitId: 'v' };
  const person = (value: Partial<Attendee>) => ({
    ...newAttendee({ ...at, side: 'delegation' }, []),
    ...value,
  });
  const roles = (value: Partial<Attendee>) => membersWith(members, person(value))?.map(({ role }) => role);
  expect(roles({ name: 'Người thứ hai', role: 'secretary' })).toEqual(['head', 'secretary']);
  expect(roles({ name: 'Người thứ hai', role: 'chair' })).toEqual(['head', 'member']);
  const chairing = (position: string, list = members) =>
    membersWith(list, person({ name: 'Người chủ trì', position, role: 'chair' }))?.at(-1);
  const named = { name: 'Người chủ trì' };
  // Who chairs a session is not said to head the delegation.
  expect(chairing('', [])).toEqual({ ...named, position: '', role: 'member' });
  expect(chairing('Phó Giám đốc Sở', [])).toMatchObject({ position: 'Phó Giám đốc Sở', role: 'member' });
  expect(chairing('Phó Trưởng Ban Pháp chế, Trưởng đoàn', [])).toEqual({
    ...named,
    position: 'Phó Trưởng Ban Pháp chế',
    role: 'head',
  });
  // Who chairs a visit may be a deputy.
  expect(chairing('Phó Trưởng đoàn', [])).toEqual({ ...named, position: '', role: 'deputyHead' });
  expect(chairing('Ủy viên')).toEqual({ ...named, position: 'Ủy viên', role: 'member' });
  expect(roles({ name: 'Người thứ hai', role: 'guest', side: 'invited' })).toEqual(['head', 'invited']);
  expect(roles({ name: ' người thứ nhất ', role: 'member' })).toBeUndefined();
  expect(roles({ name: '', position: 'Thành viên', role: 'member' })).toBeUndefined();
  expect(roles({ name: 'Người thứ hai', role: 'unitHead', side: 'unit' })).toBeUndefined();
});

test('the role in the delegation is what was chosen, and only one person heads it', () => {
  const chair = { ...delegation[1]!, role: 'chair' as const };
  expect(usualMemberRole({ role: 'chair', position: 'Phó Giám đốc Sở Nội vụ' })).toBe('member');
  expect(membersWith([], chair, 'deputyHead')).toMatchObject([{ name: 'Thành viên', role: 'deputyHead' }]);
  expect(membersInRole(members, chair, 'deputyHead')?.[1]).toEqual({ ...members[1], role: 'deputyHead' });
  expect(membersInRole(members, chair, 'member')).toBeNull();
  expect(isRoleTaken(members, 'head', chair)).toBe(true);
  expect(isRoleTaken(members, 'head', delegation[0]!)).toBe(false);
  expect(membersInRole(members, chair, 'head')).toBeNull();
  expect(withoutRole('Phó Chủ tịch HĐND tỉnh, Trưởng đoàn')).toBe('Phó Chủ tịch HĐND tỉnh');
  // Chairing changes nothing of what is printed.
  expect(inMission([chair], members)).toEqual([chair]);
});

test('whoever leads the delegation is called by one role, whatever the position said before', () => {
  const position = 'Phó Trưởng Ban Pháp chế, Phó Trưởng đoàn';
  const deputy: Attendee = { ...delegation[1]!, name: 'Người dân A', position };
  const printed = (list: Member[] | null) => inMission([deputy], list ?? [])[0]?.position;
  const [added] = membersWith([], deputy, 'head') ?? [];
  expect(added).toEqual({ name: 'Người dân A', position: 'Phó Trưởng Ban Pháp chế', role: 'head' });
  const listed: Member[] = [{ name: 'Người dân A', position, role: 'deputyHead' }];
  const raised = membersInRole(listed, deputy, 'head');
  expect(raised).toEqual([added]);
  // What was written at the visit stays as it is there, and is printed with the role that holds.
  expect(printed(raised)).toBe('Phó Trưởng Ban Pháp chế, Trưởng đoàn');
  expect(printed([{ ...added!, role: 'deputyHead' }])).toBe(position);
  // Who was not chosen to lead stays as somebody wrote it.
  expect(membersWith([], deputy, 'member')).toEqual([{ name: 'Người dân A', position, role: 'member' }]);
});

test('whoever received the delegation may be meant where the unit speaks, nobody twice', () => {
  const receivedBy = { name: 'Người tiếp đoàn', position: 'Công chức một cửa' };
  const at = { id: 'a', missionId: 'm', visitId: 'v' };
  const head = { ...newAttendee({ ...at, side: 'unit' }, []), name: 'Người đứng đầu' };
  const members: Member[] = [{ name: 'Trưởng đoàn', role: 'head', position: '' }];
  const names = (side: Side, attendees: Attendee[]) =>
    speakersOf(side, { attendees, members, receivedBy }).map(({ name }) => name);
  expect(names('unit', [])).toEqual(['Người tiếp đoàn']);
  expect(names('unit', [head])).toEqual(['Người đứng đầu', 'Người tiếp đoàn']);
  expect(names('unit', [{ ...head, ...receivedBy }])).toEqual(['Người tiếp đoàn']);
  expect(names('delegation', [head])).toEqual(['Trưởng đoàn']);
  expect(names('invited', [])).toEqual([]);
});
