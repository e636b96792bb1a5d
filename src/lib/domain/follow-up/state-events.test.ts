import { describe, expect, test } from 'vitest';
import { DEFAULT_FOLLOW_UP_SETTINGS } from './settings.ts';
import { followUpState } from './state.ts';
import {
  doubtExtension,
  explanationEntry,
  extensionEntry,
  statusEntry,
  stepEntry,
  type FollowUp,
  type FollowUpStatus,
} from './follow-up.ts';

const place = { missionId: 'm', visitId: 'v', recommendationId: 'r' };
const written = (id: string, day: string) => ({ ...place, id, day, at: `${day}T02:00:00.000Z` });
const state = (rows: FollowUp[], today: string) =>
  followUpState({ dueDate: '2026-04-30' }, rows, DEFAULT_FOLLOW_UP_SETTINGS, today);

describe('the explanation', () => {
  const reminder = stepEntry('firstReminder', written('t1', '2023-04-03'));
  const on = (day: string) => explanationEntry(written('e1', day));

  test('is late from the day after its last day', () => {
    expect(state([reminder], '2023-04-18')).toMatchObject({
      explanationDue: '2023-04-18',
      explanationLateFrom: null,
    });
    expect(state([reminder], '2023-04-19').explanationLateFrom).toBe('2023-04-19');
    expect(state([reminder], '2023-06-30').explanationLateFrom).toBe('2023-04-19');
  });

  test('ends its limit once it is given, and is late by the days after it', () => {
    const answer = { explanationDue: null, explanationLateFrom: null };
    expect(state([reminder, on('2023-04-15')], '2023-06-30')).toMatchObject({
      ...answer,
      explained: [{ daysLate: 0 }],
    });
    expect(state([reminder, on('2023-04-18')], '2023-06-30').explained).toMatchObject([{ daysLate: 0 }]);
    expect(state([reminder, on('2023-04-21')], '2023-06-30')).toMatchObject({
      ...answer,
      explained: [{ daysLate: 3 }],
    });
    // Of a later day it does not count yet, and what was explained before was asked for again.
    expect(state([reminder, on('2023-04-21')], '2023-04-20').explanationLateFrom).toBe('2023-04-19');
    expect(state([reminder, on('2023-04-02')], '2023-04-20').explanationLateFrom).toBe('2023-04-19');
    expect(state([on('2023-04-15')], '2023-06-30')).toMatchObject({ ...answer, explained: [] });
  });

  test('is not awaited of what was done; a status that says less does not answer it', () => {
    const found = (status: FollowUpStatus) => statusEntry(status, written('s1', '2023-04-15'));
    expect(state([reminder, found('done')], '2023-06-30').explanationLateFrom).toBeNull();
    expect(state([reminder, found('unanswered')], '2023-06-30').explanationLateFrom).toBe('2023-04-19');
  });
});

describe('more time', () => {
  const until = (day: string, dueDate: string) => extensionEntry(dueDate, written(`x${day}`, day));

  test('moves the due date from the day it was given on, and the one before it stays known', () => {
    const given = until('2026-05-10', '2026-08-31');
    expect(state([given], '2026-05-09')).toMatchObject({
      dueDate: '2026-04-30',
      extension: null,
      due: 'overdue',
    });
    expect(state([given], '2026-05-10')).toMatchObject({
      dueDate: '2026-08-31',
      sourceDue: '2026-04-30',
      extension: { dueDate: '2026-08-31' },
      due: 'onTime',
      next: { step: 'firstReminder', day: '2026-09-01' },
    });
    expect(state([given, until('2026-08-01', '2026-12-31')], '2026-08-02').dueDate).toBe('2026-12-31');
    expect(state([given], '2026-09-01')).toMatchObject({ due: 'overdue', daysLeft: -1 });
  });

  test('given after it was done mends nothing', () => {
    const done = statusEntry('done', written('s1', '2026-05-10'));
    expect(state([done], '2026-06-30').daysDoneLate).toBe(10);
    expect(state([until('2026-05-01', '2026-05-31'), done], '2026-06-30').daysDoneLate).toBe(0);
    expect(state([done, until('2026-05-11', '2026-05-31')], '2026-06-30')).toMatchObject({
      daysDoneLate: 10,
      dueDate: '2026-04-30',
    });
  });

  test('is doubtful where it gives no later day, or no document shows it', () => {
    const doubt = (dueDate: string | null, evidence: string) =>
      doubtExtension({ dueDate, evidence }, '2026-04-30');
    expect(doubt('2026-04-30', 'Công văn')).toBe('notLater');
    expect(doubt('2026-05-01', ' ')).toBe('unproven');
    expect(doubt('2026-05-01', 'Công văn')).toBeNull();
  });
});

test('done late is counted from the first day since which it has been done', () => {
  const found = (status: FollowUpStatus, day: string) => statusEntry(status, written(`${status}${day}`, day));
  const at = (...rows: FollowUp[]) => state(rows, '2026-12-31').daysDoneLate;
  expect(at(found('done', '2026-04-30'), found('done', '2026-06-30'))).toBe(0);
  expect(at(found('done', '2026-04-30'), found('partly', '2026-05-04'), found('done', '2026-06-09'))).toBe(
    40,
  );
  expect(at(found('done', '2026-06-09'), found('partly', '2026-07-01'))).toBe(0);
});
