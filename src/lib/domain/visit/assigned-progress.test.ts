import { expect, test } from 'vitest';
import { assignmentKey } from '#lib/domain/mission/assignments.ts';
import type { Member } from '#lib/domain/mission/mission.ts';
import { answer, emptyRecord } from '#tests/fixtures/visit-record.ts';
import { progressByMember } from './assigned-progress.ts';

const members: Member[] = ['a', 'b', 'c'].map((id) => ({ id, name: id, role: 'member', position: '' }));
const { checklist } = emptyRecord();
const [area] = checklist.areas;

test('an assigned area counts at every unit, an assigned unit with all its areas; who has nothing is left out', () => {
  const assignments = {
    [assignmentKey({ checklistId: checklist.id, area: area!.code })]: 'a',
    [assignmentKey({ unitId: 'u2' })]: 'b',
  };
  const judged = [answer(area!.items[0]!.code, { judgement: 'met' })];
  const visits = ['u1', 'u2'].map((unitId) => ({
    unitId,
    checklist,
    answers: unitId === 'u1' ? judged : [],
    findings: [],
  }));
  const progress = progressByMember({ members, assignments }, visits);
  const items = checklist.areas.flatMap((each) => each.items);
  expect(progress.map(({ member, progress: part }) => [member.id, part.examined])).toEqual([
    ['a', 1],
    ['b', 0],
  ]);
  expect(progress[0]?.progress.applicable).toBe(area!.items.length * 2);
  expect(progress[1]?.progress.applicable).toBe(items.length);
});
