import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Act } from './checklist.ts';
import { actsToChoose, citationsFor, dayOfLaw, firstDayOf, inForce } from './law.ts';

const act = (id: string, validFrom: string, validTo: string | null): Act => ({
  id,
  citation: `Văn bản số ${id}`,
  title: `Văn bản số ${id}`,
  short: id,
  date: validFrom,
  validFrom,
  validTo,
  checked: { where: 'Công báo', unseen: [] },
});
const old = act('old', '2018-06-21', '2025-06-30');
const current = act('new', '2025-07-01', null);
const undated: Act = {
  ...act('undated', '2020-01-01', null),
  checked: { where: 'báo', unseen: ['validity'] },
};

describe('an act', () => {
  test('is in force from its first day to its last, both included', () => {
    const days = ['2018-06-20', '2018-06-21', '2025-06-30', '2025-07-01'];
    expect(days.map((day) => inForce(old, day))).toEqual([false, true, true, false]);
    expect([inForce(current, '2025-06-30'), inForce(current, '2100-12-31')]).toEqual([false, true]);
  });

  test('that nobody read the validity of is neither in force nor not, also where a day was put down', () => {
    for (const unread of [{ ...current, validFrom: null }, undated])
      expect(inForce(unread, '2026-01-01')).toBeNull();
  });
});

describe('citations', () => {
  test('are those in force on the day, in the order of the item, and skip unknown acts', () => {
    expect(citationsFor(['new', 'x', 'old'], [old, current], '2025-07-01')).toEqual(['Văn bản số new']);
    expect(citationsFor(['new', 'old'], [old, current], '2024-03-21')).toEqual(['Văn bản số old']);
    const both = [act('a', '2000-01-01', null), act('b', '2000-01-01', null)];
    expect(citationsFor(['b', 'a'], both, '2024-03-21')).toEqual(['Văn bản số b', 'Văn bản số a']);
  });

  test('of an unknown day are none: a wrong citation is worse than none', () => {
    expect(citationsFor(['new', 'old'], [old, current], null)).toEqual([]);
  });

  test('of an act and its successor never overlap, whatever the day', () => {
    const day = fc
      .integer({ min: 0, max: 30_000 })
      .map((count) => new Date(Date.parse('2018-06-21') + count * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (on) => {
        expect(citationsFor(['old', 'new'], [old, current], on)).toHaveLength(1);
      }),
    );
  });

  test('are only those that somebody compared with a source', () => {
    const unchecked = { ...act('unchecked', '2020-01-01', null), checked: null };
    const unread = { ...act('unread', '2020-01-01', null), validFrom: null };
    const all = [unchecked, current, undated, unread];
    const ids = all.map(({ id }) => id);
    expect(citationsFor(ids, all, '2025-07-01')).toEqual(['Văn bản số new']);
  });
});

describe('acts to choose from', () => {
  const decree: Act = {
    ...current,
    id: 'decree',
    citation: 'Nghị định số 118/2025/NĐ-CP về Bộ phận Một cửa',
  };

  test('stand with those in force first, unchecked ones among them, and unread ones before those out of force', () => {
    const unchecked = { ...act('unchecked', '2020-01-01', null), checked: null };
    expect(actsToChoose([old, undated, unchecked, current], '2025-07-01', '').map(({ id }) => id)).toEqual([
      'unchecked',
      'new',
      'undated',
      'old',
    ]);
  });

  test('are found without diacritics, by words only begun, in any order', () => {
    for (const query of ['mot cua', 'MỘT CỬA', '118/2025', 'cua nghi din'])
      expect(actsToChoose([old, decree], '2025-07-01', query), query).toEqual([decree]);
    expect(actsToChoose([old, decree], '2025-07-01', 'mot cua 119')).toEqual([]);
  });
});

test('the law of a mission is that of its last visit, else of the end of its period, else of today', () => {
  const today = '2026-11-29';
  expect(dayOfLaw(['2019-09-06', null, '2019-09-10'], '2019-08-31', today)).toBe('2019-09-10');
  expect(dayOfLaw([null], '2019-08-31', today)).toBe('2019-08-31');
  expect(dayOfLaw([], null, today)).toBe(today);
});

test('the time in force is shown unless its source was read and did not state it', () => {
  const firstDay = (checked: Act['checked']) => firstDayOf({ ...act('a', '2020-01-01', null), checked });
  expect(firstDay(null)).toBe('2020-01-01');
  expect(firstDay({ where: 'Công báo', unseen: [] })).toBe('2020-01-01');
  expect(firstDay({ where: 'Công báo', unseen: ['validity'] })).toBeNull();
});
