import { describe, expect, test } from 'vitest';
import { checkSequence } from './sequence.ts';
import { blankSheet, type FigureSheet, type FigureValues } from './figures.ts';

function sheetOf(
  id: string,
  from: string | null,
  to: string | null,
  values: FigureValues,
  field = '',
): FigureSheet {
  const start = { id, missionId: 'm', visitId: 'v', levels: 'modern' as const, position: 1 };
  return { ...blankSheet({ ...start, period: { from, to } }), values, field };
}

const year = sheetOf('2024', '2024-01-01', '2024-12-31', { pending: 52 });
const nextYear = (values: FigureValues, field = '') =>
  sheetOf('2025', '2025-01-01', '2025-12-31', values, field);

describe('what was pending', () => {
  test('is carried over into the next period', () => {
    expect(checkSequence([nextYear({ carriedOver: 52 }), year])).toMatchObject([
      { rule: 6, earlierId: '2024', laterId: '2025', status: 'holds', difference: 0, suspects: [] },
    ]);
  });

  test('and carried over as another number is a fault of either sheet', () => {
    const [check] = checkSequence([year, nextYear({ carriedOver: 25 })]);
    expect(check).toMatchObject({ status: 'fails', pending: 52, carriedOver: 25, difference: -27 });
    expect(check?.suspects.map(({ sheetId, key, value, needed }) => [sheetId, key, value, needed])).toEqual([
      ['2025', 'carriedOver', 25, 52],
      ['2024', 'pending', 52, 25],
    ]);
  });

  test('is believed where its own sheet confirms it', () => {
    const confirmed = { carriedOver: 0, received: 509, resolved: 457, pending: 52, withdrawn: 0 };
    const [check] = checkSequence([{ ...year, values: confirmed }, nextYear({ carriedOver: 50 })]);
    expect(check?.suspects.map(({ sheetId, fitsOwnSheet }) => [sheetId, fitsOwnSheet])).toEqual([
      ['2025', true],
      ['2024', false],
    ]);
  });

  test('may be given in its parts', () => {
    const parts = { ...year, values: { pendingInTime: 50, pendingOverdue: 2 } };
    expect(checkSequence([parts, nextYear({ carriedOver: 52 })])[0]?.status).toBe('holds');
  });

  test('or not be reported: then it is not checkable, and both sheets say what is missing', () => {
    expect(checkSequence([{ ...year, values: {} }, nextYear({})])).toMatchObject([
      {
        status: 'uncheckable',
        missing: [
          { sheetId: '2024', key: 'pending' },
          { sheetId: '2025', key: 'carriedOver' },
        ],
      },
    ]);
  });

  test('is compared across a period that ends a day early, and not across a gap, another field or a removed sheet', () => {
    const later = nextYear({ carriedOver: 52 });
    const endingOn = (to: string | null) => ({ ...year, period: { from: '2024-01-01', to } });
    expect(checkSequence([endingOn('2024-12-30'), later])).toHaveLength(1);
    expect(checkSequence([endingOn('2024-12-29'), later])).toEqual([]);
    expect(checkSequence([endingOn('2025-01-01'), later])).toEqual([]);
    expect(checkSequence([endingOn(null), later])).toEqual([]);
    expect(checkSequence([year, nextYear({ carriedOver: 52 }, 'Đất đai')])).toEqual([]);
    expect(checkSequence([{ ...year, deleted: true }, later])).toEqual([]);
  });
});
