import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_FOLLOW_UP_SETTINGS, FollowUpSettings } from './settings.ts';
import { shownStatus } from './case.ts';
import { followUpState } from './state.ts';
import {
  assignmentId,
  blankAssignment,
  EscalationStep,
  explanationEntry,
  extensionEntry,
  FollowUp,
  FollowUpStatus,
  statusEntry,
  stepEntry,
  type FollowUpEntry,
} from './follow-up.ts';
import { addDays, daysBetween } from '#lib/domain/basics/vietnamese-date.ts';

const place = { missionId: 'm', visitId: 'v', recommendationId: 'r' };
const written = (id: string, day: string) => ({ ...place, id, day, at: `${day}T02:00:00.000Z` });
const due = { dueDate: '2026-04-30' };
const state = (rows: FollowUp[], today: string, recommendation: { dueDate: string | null } = due) =>
  followUpState(recommendation, rows, DEFAULT_FOLLOW_UP_SETTINGS, today);

/** As a list shows it, once a document asks for it. */
const shown = (rows: FollowUp[], today: string) =>
  shownStatus({
    state: state(rows, today),
    source: { kind: 'minutes', number: '01', symbol: 'ĐGS', date: null, recommendationIds: ['r'] },
  });

describe('against the due date', () => {
  test('a recommendation is late from the day after its due date, and soon due a week before it', () => {
    expect(state([], '2026-04-22').due).toBe('onTime');
    expect(state([], '2026-04-23')).toMatchObject({ due: 'dueSoon', daysLeft: 7 });
    expect(shown([], '2026-04-23')).toBe('notDone');
    expect(state([], '2026-04-30')).toMatchObject({ due: 'dueSoon', daysLeft: 0 });
    expect(state([], '2026-05-01')).toMatchObject({ due: 'overdue', daysLeft: -1 });
    expect(shown([], '2026-05-01')).toBe('overdue');
  });

  test('what was found of it stays visible when it is late', () => {
    const partly = statusEntry('partly', written('s1', '2026-04-10'));
    expect(state([partly], '2026-05-01')).toMatchObject({
      due: 'overdue',
      status: 'partly',
    });
    expect(shown([partly], '2026-05-01')).toBe('partly');
  });

  test('what was written down of a later day does not count before that day', () => {
    const done = statusEntry('done', written('s1', '2026-04-10'));
    const reminder = stepEntry('firstReminder', written('s2', '2026-04-11'));
    expect(state([done, reminder], '2026-04-09')).toMatchObject({
      status: 'notDone',
      due: 'onTime',
      statuses: [],
      steps: [],
      later: [done, reminder],
    });
    expect(state([done, reminder], '2026-04-10')).toMatchObject({ status: 'done', later: [reminder] });
  });

  test('the date in the source document takes the place of the recommendation’s own', () => {
    const at = '2026-03-10T02:00:00.000Z';
    const assignment = blankAssignment({ id: 'r', missionId: 'm', visitId: 'v' }, at);
    const dated = { ...assignment, dueDate: '2026-06-30' };
    expect(state([assignment], '2026-05-01')).toMatchObject({ due: 'overdue', dueDate: '2026-04-30' });
    expect(state([dated], '2026-05-01')).toMatchObject({ due: 'onTime', dueDate: '2026-06-30' });
    expect(state([dated], '2026-07-01', { dueDate: null })).toMatchObject({ due: 'overdue', daysLeft: -1 });
  });

  test('without a due date nothing is late and nobody is reminded', () => {
    const undated = state([], '2030-01-01', { dueDate: null });
    expect(undated).toMatchObject({ due: 'undated', daysLeft: null, next: null, isReminderDue: false });
  });
});

describe('the steps', () => {
  test('the first reminder is due the day after the due date', () => {
    expect(state([], '2026-04-30').isReminderDue).toBe(false);
    expect(state([], '2026-05-01')).toMatchObject({
      next: { step: 'firstReminder', day: '2026-05-01' },
      isReminderDue: true,
    });
  });

  test('after a questioning nobody is sent a reminder first', () => {
    const questioning = stepEntry('questioning', written('t1', '2026-05-20'));
    expect(state([questioning], '2026-06-01').next?.step).toBe('reSupervision');
  });

  test('a step the office does not take is passed over', () => {
    const steps = { ...DEFAULT_FOLLOW_UP_SETTINGS.steps, firstReminder: null, furtherReminder: null };
    const settings = { ...DEFAULT_FOLLOW_UP_SETTINGS, steps };
    expect(followUpState(due, [], settings, '2026-05-01').next).toEqual({
      step: 'referral',
      day: '2026-05-31',
    });
  });

  test('an explanation is awaited fifteen days after the first step, thirty for a complex matter', () => {
    const reminder = stepEntry('firstReminder', written('t1', '2026-05-04'));
    const complex = {
      ...blankAssignment({ id: 'r', missionId: 'm', visitId: 'v' }, reminder.at),
      complex: true,
    };
    expect(state([], '2026-05-05').explanationDue).toBeNull();
    expect(state([reminder], '2026-05-05').explanationDue).toBe('2026-05-19');
    expect(state([reminder, complex], '2026-05-05').explanationDue).toBe('2026-06-03');
  });
});

test('the rows of a follow-up are checked by their kind', () => {
  const row = statusEntry('done', written('s1', '2026-04-10'));
  expect(FollowUp.parse(row)).toEqual(row);
  expect(FollowUp.safeParse({ ...row, status: 'overdue' }).success).toBe(false);
  expect(FollowUp.safeParse({ ...row, step: 'hearing' }).success).toBe(false);
  expect(assignmentId('r')).toBe('r/assignment');
});

test('the shipped settings name every step', () => {
  expect(FollowUpSettings.parse(DEFAULT_FOLLOW_UP_SETTINGS)).toEqual(DEFAULT_FOLLOW_UP_SETTINGS);
  expect(FollowUpSettings.safeParse({ ...DEFAULT_FOLLOW_UP_SETTINGS, steps: {} }).success).toBe(false);
});

const DAY = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays('2024-01-01', offset));
const ENTRY = fc
  .record({
    id: fc.uuid(),
    day: DAY,
    what: fc.constantFrom(...FollowUpStatus.options, ...EscalationStep.options, 'explanation', 'extension'),
    until: DAY,
    deleted: fc.boolean(),
  })
  .map(({ id, day, what, deleted, until }): FollowUpEntry => {
    const step = EscalationStep.safeParse(what);
    const start = written(id, day);
    if (what === 'explanation') return { ...explanationEntry(start), deleted };
    if (what === 'extension') return { ...extensionEntry(until, start), deleted };
    return step.success
      ? { ...stepEntry(step.data, start), deleted }
      : { ...statusEntry(FollowUpStatus.parse(what), start), deleted };
  });
const ROWS = fc.uniqueArray(ENTRY, { selector: ({ id }) => id, maxLength: 12 });
const SETTINGS = fc.record({
  dueSoonDays: fc.nat(60),
  explanationDays: fc.nat(60),
  complexExplanationDays: fc.nat(60),
  steps: fc.record(
    Object.fromEntries(EscalationStep.options.map((step) => [step, fc.option(fc.nat(400))])) as Record<
      EscalationStep,
      fc.Arbitrary<number | null>
    >,
  ),
});
const CASE = fc.record({ dueDate: fc.option(DAY), rows: ROWS, settings: SETTINGS, today: DAY });

test('late exactly when the due date is past and the last word is not “done”', () => {
  fc.assert(
    fc.property(CASE, ({ dueDate, rows, settings, today }) => {
      const stands = followUpState({ dueDate }, rows, settings, today);
      const { due: found, status, dueDate: holding } = stands;
      expect(found === 'overdue').toBe(holding !== null && holding < today && status !== 'done');
      expect(found === 'done').toBe(status === 'done');
      expect(stands.sourceDue).toBe(dueDate);
      expect(holding).toBe(stands.extension?.dueDate ?? dueDate);
      if (status !== 'done') expect(stands.daysDoneLate).toBe(0);
    }),
  );
});

test('of what is asked for and not done, an explanation is awaited or given, and late only after its last day', () => {
  fc.assert(
    fc.property(CASE, ({ dueDate, rows, settings, today }) => {
      const stands = followUpState({ dueDate }, rows, settings, today);
      const { explanationDue, explanationLateFrom, explained, steps, status } = stands;
      const [first] = steps;
      expect(explanationDue !== null && explained.length > 0).toBe(false);
      if (first && status !== 'done') expect(explanationDue !== null || explained.length > 0).toBe(true);
      if (!first) expect([explanationDue, explained]).toEqual([null, []]);
      const isLate = explanationDue !== null && explanationDue < today;
      expect(explanationLateFrom).toBe(isLate ? addDays(explanationDue, 1) : null);
      for (const { entry, daysLate } of explained) {
        const after = daysBetween(addDays(first?.day ?? '', settings.explanationDays), entry.day);
        expect(daysLate).toBe(Math.max(0, after));
      }
    }),
  );
});

test('neither the order of the rows nor removed rows change anything', () => {
  const shuffled = CASE.chain((drawn) =>
    fc.record({
      drawn: fc.constant(drawn),
      rows: fc.shuffledSubarray(drawn.rows, { minLength: drawn.rows.length, maxLength: drawn.rows.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ drawn: { dueDate, rows: before, settings, today }, rows }) => {
      const expected = followUpState({ dueDate }, before, settings, today);
      expect(followUpState({ dueDate }, rows, settings, today)).toEqual(expected);
      const present = rows.filter(({ deleted }) => !deleted);
      expect(followUpState({ dueDate }, present, settings, today)).toEqual(expected);
    }),
  );
});

test('the next step goes further than every step taken, on the day its setting says', () => {
  fc.assert(
    fc.property(CASE, ({ dueDate, rows, settings, today }) => {
      const stands = followUpState({ dueDate }, rows, settings, today);
      const { next, steps, status, isReminderDue, dueDate: holding } = stands;
      const order = EscalationStep.options;
      if (next === null) {
        const taken = Math.max(-1, ...steps.map(({ step }) => order.indexOf(step)));
        const left = order.slice(taken + 1).filter((step) => settings.steps[step] !== null);
        expect(holding === null || status === 'done' || left.length === 0).toBe(true);
        expect(isReminderDue).toBe(false);
        return;
      }
      for (const { step } of steps) expect(order.indexOf(next.step)).toBeGreaterThan(order.indexOf(step));
      expect(daysBetween(holding ?? '', next.day)).toBe(settings.steps[next.step]);
      expect(isReminderDue).toBe(next.day <= today);
    }),
  );
});
