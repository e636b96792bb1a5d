import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSheet } from './checks.ts';
import {
  doubtMoreOut,
  doubtNothingPending,
  doubtOverdueApart,
  inferPending,
  placeOverdue,
} from './inferences.ts';
import { blankSheet, type FigureSheet, type FigureValues } from './figures.ts';

function sheetOf(values: FigureValues, to: string | null = '2025-12-31'): FigureSheet {
  const start = { id: 's', missionId: 'm', visitId: 'v', levels: 'modern' as const, position: 1 };
  return { ...blankSheet({ ...start, period: { from: '2025-01-01', to } }), values };
}

describe('pending that was not reported', () => {
  test('is what was not resolved; whatever was taken for zero is named', () => {
    expect(inferPending(sheetOf({ received: 1330, resolved: 1100 }))).toMatchObject({
      value: 230,
      assumingZero: ['carriedOver', 'withdrawn'],
    });
    expect(inferPending(sheetOf({ carriedOver: 10, received: 100, resolved: 90, withdrawn: 5 }))).toEqual({
      key: 'pending',
      value: 15,
      inferred: true,
      assumingZero: [],
    });
  });

  test('is not inferred where it was reported, or cannot be known, or would be negative', () => {
    expect(inferPending(sheetOf({ received: 10, resolved: 5, pending: 4 }))).toBeNull();
    expect(
      inferPending(sheetOf({ received: 10, resolved: 5, pendingInTime: 4, pendingOverdue: 0 })),
    ).toBeNull();
    expect(inferPending(sheetOf({ received: 10 }))).toBeNull();
    // More resolved than received: something was carried over, and nobody says how much.
    expect(inferPending(sheetOf({ received: 10, resolved: 12 }))).toBeNull();
  });
});

describe('overdue dossiers of which nothing more is said', () => {
  test('belong to the resolved or to the pending', () => {
    expect(
      placeOverdue(sheetOf({ overdueUnplaced: 4, resolved: 1100, pending: 100 })).map(
        ({ as, percentage }) => [as, percentage?.percent],
      ),
    ).toEqual([
      ['overdue', 0.36],
      ['pendingOverdue', 4],
    ]);
  });

  test('have one place left where fewer are reported pending than are overdue', () => {
    const placements = placeOverdue(sheetOf({ overdueUnplaced: 4, resolved: 1100, pending: 3 }));
    expect(placements.map(({ as }) => as)).toEqual(['overdue']);
  });

  test('keep both places where no total is known, and none where there are none', () => {
    expect(
      placeOverdue(sheetOf({ overdueUnplaced: 4 })).map(({ of, percentage }) => [of, percentage]),
    ).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(placeOverdue(sheetOf({ overdueUnplaced: 0, resolved: 5 }))).toEqual([]);
    expect(placeOverdue(sheetOf({ resolved: 5 }))).toEqual([]);
  });
});

describe('overdue dossiers of no certain place beside those of both places', () => {
  const apart = (overdueUnplaced: number, overdue: number, pendingOverdue: number) =>
    doubtOverdueApart(sheetOf({ overdueUnplaced, overdue, pendingOverdue }));

  test('are compared with them: they may be those of either, or of both', () => {
    expect(apart(11, 2, 1)).toMatchObject({ count: 11, overdue: 2, pendingOverdue: 1 });
    for (const count of [0, 1, 2, 3]) expect(apart(count, 2, 1)).toBeNull();
    expect(doubtOverdueApart(sheetOf({ overdueUnplaced: 11, overdue: 2 }))).toBeNull();
  });

  test('need no place any more', () => {
    expect(placeOverdue(sheetOf({ overdueUnplaced: 3, overdue: 2, pendingOverdue: 1 }))).toEqual([]);
    expect(placeOverdue(sheetOf({ overdueUnplaced: 3, overdue: 2 }))).not.toEqual([]);
  });
});

describe('nothing pending', () => {
  const all = { received: 97_677, resolved: 97_677 };

  test('after half a year or more is doubtful, reported or inferred', () => {
    expect(doubtNothingPending(sheetOf(all))).toMatchObject({ days: 365, inferred: true });
    expect(doubtNothingPending(sheetOf({ ...all, pending: 0 }))).toMatchObject({ inferred: false });
  });

  test('after a short time, over an unknown one, or of no dossier is not', () => {
    expect(doubtNothingPending(sheetOf(all, '2025-06-28'))).toBeNull();
    expect(doubtNothingPending(sheetOf(all, '2025-06-29'))).not.toBeNull();
    expect(doubtNothingPending(sheetOf(all, null))).toBeNull();
    expect(doubtNothingPending(sheetOf({ received: 0, resolved: 0 }))).toBeNull();
    expect(doubtNothingPending(sheetOf({ ...all, pending: 1 }))).toBeNull();
    expect(doubtNothingPending(sheetOf({ received: 5, resolved: 3 }))).toBeNull();
  });
});

test('more resolved than received is reported where identity (3) lacks a figure', () => {
  const doubt = (values: FigureValues) => doubtMoreOut(sheetOf(values));
  expect(doubt({ received: 100, resolved: 130 })).toMatchObject({
    carriedOver: null,
    short: 30,
    keys: ['resolved'],
  });
  expect(doubt({ received: 100, resolved: 90, pending: 15 })).toMatchObject({ out: 105, short: 5 });
  expect(doubt({ carriedOver: 20, received: 100, resolved: 130 })).toMatchObject({
    carriedOver: 20,
    short: 10,
  });
  // Read from its parts.
  expect(doubt({ received: 100, earlyAndOnTime: 100, overdue: 1 })).toMatchObject({ short: 1 });
  expect(doubt({ received: 100, resolved: 100 })).toBeNull();
  expect(doubt({ carriedOver: 30, received: 100, resolved: 130 })).toBeNull();
  expect(doubt({ resolved: 130 })).toBeNull();
  // Checked by identity (3) itself.
  expect(doubt({ carriedOver: 0, received: 100, resolved: 130, pending: 0, withdrawn: 0 })).toBeNull();
});

test('a sheet on which more went out than came in is always reported, one that balances never', () => {
  const count = fc.integer({ min: 0, max: 500 });
  const sheets = fc.record({
    carriedOver: count,
    received: count,
    resolved: count,
    pending: count,
    withdrawn: count,
  });
  const keys = ['carriedOver', 'pending', 'withdrawn'] as const;
  fc.assert(
    fc.property(sheets, fc.subarray([...keys]), (all, missing) => {
      const values: FigureValues = { ...all };
      for (const key of missing) values[key] = null;
      const of = sheetOf(values);
      const isReported =
        doubtMoreOut(of) !== null ||
        checkSheet(of).some(({ id, status }) => id === 'balance' && status === 'fails');
      const valueOf = (key: 'pending' | 'withdrawn') => values[key] ?? 0;
      const out = all.resolved + valueOf('pending') + valueOf('withdrawn');
      if (out > all.received + (values.carriedOver ?? 0)) expect(isReported).toBe(true);
      if (
        all.carriedOver + all.received === all.resolved + all.pending + all.withdrawn &&
        !missing.includes('carriedOver')
      )
        expect(isReported).toBe(false);
    }),
  );
});
