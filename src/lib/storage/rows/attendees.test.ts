import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { recordArrival } from '#lib/domain/visit/arrival.ts';
import { membersToOffer, newAttendee } from '#lib/domain/visit/attendee.ts';
import type { Member } from '#lib/domain/mission/mission.ts';
import { blankStatement } from '#lib/domain/visit/statement.ts';
import { keepArrival, readArrival } from './arrivals.ts';
import { addAttendee, addDelegation, addReceiver, editAttendee, readAttendees } from './attendees.ts';
import { database } from '#lib/storage/database/database.ts';
import { editMission } from './missions.ts';
import { readStatements, recordStatement } from './voices.ts';

const now = '2026-03-05T02:00:00.000Z';
const visit = { id: 'v1', missionId: 'm1' };
const of = { missionId: 'm1', visitId: 'v1' };
const arrival = recordArrival(visit, now, null);
const deputy = {
  ...newAttendee({ ...of, id: 'p1', side: 'unit' }, []),
  name: 'Cán bộ U',
  position: 'Phó Giám đốc',
};
const members: Member[] = [
  { id: 'member-1', name: 'Đại biểu A', role: 'head', position: 'Phó Chủ tịch HĐND tỉnh' },
  { id: 'member-2', name: 'Đại biểu B', role: 'member', position: '' },
  { id: 'member-3', name: 'Đại biểu C', role: 'secretary', position: '' },
];

const statement = (id: string, who: { name: string; position: string }) => ({
  ...blankStatement('explanation', { ...of, id, who, findingId: null, position: 1, now }),
  text: 'Đang khắc phục',
});

beforeEach(async () => {
  await plantParents('m1', 'v1');
  await keepArrival(arrival);
});

afterEach(startAfresh);

test('whoever received the delegation is added to the list of the unit, in one write', async () => {
  await addReceiver(deputy, arrival);
  expect(await readAttendees('v1')).toEqual([deputy]);
  expect((await readArrival('v1'))?.receivedBy).toEqual({ name: 'Cán bộ U', position: 'Phó Giám đốc' });
});

test('a name corrected on the list is corrected in the arrival and the statements', async () => {
  await addReceiver(deputy, arrival);
  await recordStatement(statement('s1', { name: deputy.name, position: deputy.position }));
  await recordStatement(statement('s2', { name: 'Người khác', position: 'Phó Giám đốc' }));
  await editAttendee(deputy, { name: 'Cán bộ Ư' });
  const person = { name: 'Cán bộ Ư', position: 'Phó Giám đốc' };
  expect(await readAttendees('v1')).toMatchObject([person]);
  expect((await readArrival('v1'))?.receivedBy).toEqual(person);
  expect((await readStatements('v1')).map(({ who }) => who)).toEqual([
    person,
    { name: 'Người khác', position: 'Phó Giám đốc' },
  ]);
});

test('where two on the list are alike the arrival and statements are left alone', async () => {
  await addReceiver(deputy, arrival);
  await addAttendee({ ...deputy, id: 'p2', order: 2 });
  await editAttendee(deputy, { name: 'Cán bộ Ư' });
  expect((await readArrival('v1'))?.receivedBy.name).toBe('Cán bộ U');
});

test('taking someone off the list leaves what was recorded of the arrival', async () => {
  await addReceiver(deputy, arrival);
  await editAttendee(deputy, { deleted: true });
  expect(await readAttendees('v1')).toEqual([]);
  expect((await readArrival('v1'))?.receivedBy.name).toBe('Cán bộ U');
});

test('members of the delegation are added singly or all at once, each once', async () => {
  await addDelegation(members, visit, [2]);
  expect(await readAttendees('v1')).toMatchObject([{ name: 'Đại biểu C', role: 'secretary' }]);
  expect(membersToOffer(members, await readAttendees('v1'), 'v1')).toEqual([0, 1]);
  await addDelegation(members, visit, [0, 1]);
  await addDelegation(members, visit);
  expect((await readAttendees('v1')).map(({ name }) => name)).toEqual(members.map(({ name }) => name));
  expect(await database.attendees.count()).toBe(3);
});

test('an attendee of the delegation is added to the mission’s list, one of the unit is not', async () => {
  const person = (name: string, side: 'delegation' | 'unit') => ({
    ...newAttendee({ ...of, id: side, side }, []),
    name,
  });
  await addAttendee(person('Trưởng đoàn', 'delegation'));
  await addAttendee(person('Trưởng đơn vị', 'unit'));
  const storedMembers = (await database.missions.get('m1'))?.members ?? [];
  expect(storedMembers).toEqual([{ id: 'delegation', name: 'Trưởng đoàn', position: '', role: 'member' }]);
  // At the next visit the person is offered.
  expect(membersToOffer(storedMembers, await readAttendees('v2'), 'v2')).toEqual([0]);
  expect(membersToOffer(storedMembers, await readAttendees('v1'), 'v1')).toEqual([]);
});

test('the role in the delegation is written to the mission’s list, and is printed as chosen', async () => {
  await addAttendee(
    { ...newAttendee({ ...of, id: 'a1', side: 'delegation' }, []), name: 'Đại biểu H' },
    'head',
  );
  const stored = async () => (await database.missions.get('m1'))?.members;
  expect(await stored()).toEqual([{ id: 'a1', name: 'Đại biểu H', position: '', role: 'head' }]);
  const [chair] = await readAttendees('v1');
  await editAttendee(chair!, { position: 'Trưởng Ban Pháp chế' }, 'deputyHead');
  expect(await stored()).toEqual([
    { id: 'a1', name: 'Đại biểu H', position: 'Trưởng Ban Pháp chế', role: 'deputyHead' },
  ]);
});

test('a name corrected at a visit is corrected in the mission’s list, which does not offer the old one', async () => {
  await database.missions.update('m1', { members });
  await addDelegation(members, visit);
  const [head, member] = await readAttendees('v1');
  expect(await editAttendee(member!, { name: 'Đại biểu Đ' })).toBe(true);
  expect(await editAttendee(head!, { id: 'member-8', role: 'member' })).toBe(false);
  expect(await editAttendee(head!, { role: 'chair', position: 'Chủ tịch HĐND tỉnh, Trưởng đoàn' })).toBe(
    true,
  );
  const storedMembers = (await database.missions.get('m1'))?.members ?? [];
  expect(storedMembers).toEqual([
    { ...members[0], position: 'Chủ tịch HĐND tỉnh' },
    { ...members[1], name: 'Đại biểu Đ' },
    members[2],
  ]);
  expect(membersToOffer(storedMembers, await readAttendees('v1'), 'v1')).toEqual([]);
});

test('a name put right in the mission names the visits that keep the old one; who leaves the delegation does not', async () => {
  await database.missions.update('m1', { members });
  await addDelegation(members, visit);
  const [first, second, third] = members;
  expect(await editMission('m1', { title: 'Tên khác', members })).toEqual([]);
  expect(await editMission('m1', { members: [first!, second!] })).toEqual([]);
  await editMission('m1', { members });
  const renamed = [first!, { ...second!, name: 'Đại biểu Đ' }, third!];
  expect((await editMission('m1', { members: renamed })).map(({ id }) => id)).toEqual(['v1']);
  expect(await editMission('m1', { members: renamed, councilSession: 'kỳ họp thứ hai' })).toEqual([]);
});
