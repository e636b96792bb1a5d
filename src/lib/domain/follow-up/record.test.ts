import { expect, test } from 'vitest';
import fc from 'fast-check';
import {
  assigned,
  explainedOn,
  extended,
  followUpRecord,
  statusOn,
  taken,
} from '#tests/fixtures/follow-up-record.ts';
import { followedCases } from './case.ts';
import { countDuties, leadBodyOf } from './standing-cases.ts';
import { doubtDone } from './follow-up.ts';
import { doubtDay } from '#lib/domain/basics/day-doubts.ts';
import {
  casesOn,
  COUNTED_STATES,
  countedState,
  dueDayLimits,
  isDoneLate,
  sheetDay,
  type Sourced,
} from './record.ts';

const record = followUpRecord();
const idsOn = (day: string, of = record) => casesOn(of, day).map(({ recommendation }) => recommendation.id);

test('a sheet tells of its own day, of the last known one while it has none', () => {
  expect(sheetDay(record, '2026-06-30')).toBe('2026-06-30');
  expect(sheetDay(record, null)).toBe('2026-07-02');
  expect(sheetDay({ ...record, followUps: [] }, null)).toBe('2026-02-06');
  expect(sheetDay({ ...record, visits: [], followUps: [] }, null)).toBe('2026-03-01');
});

test('the earliest due date comes first, what nobody dated last', () => {
  expect(idsOn('2026-06-30')).toEqual(['posted', 'letters', 'staff', 'refused', 'seats', 'line']);
});

test('of the same day the order is that of the visits and their recommendations, however they are read', () => {
  const undated = {
    ...record,
    followUps: [],
    visits: record.visits.map((entry) => ({
      ...entry,
      recommendations: entry.recommendations
        .map((recommendation) => ({ ...recommendation, dueDate: null }))
        .reverse(),
    })),
  };
  expect(idsOn('2026-06-30', undated)).toEqual(['posted', 'staff', 'letters', 'line', 'seats', 'refused']);
});

test('what was written down of later days is left out and counted', () => {
  const seats = (day: string) =>
    casesOn(record, day).find(({ recommendation }) => recommendation.id === 'seats');
  expect(seats('2026-07-01')).toMatchObject({ isRecorded: false, state: { status: 'notDone', later: [{}] } });
  expect(seats('2026-07-02')).toMatchObject({ isRecorded: true, state: { status: 'done', later: [] } });
});

test('an entry taken back counts neither then nor later', () => {
  const followUps = [{ ...statusOn('seats', '2026-07-02', 'done'), deleted: true }];
  const cases = casesOn({ ...record, followUps }, '2026-06-30');
  expect(cases.flatMap(({ state }) => state.later)).toEqual([]);
  expect(sheetDay({ ...record, followUps }, null)).toBe('2026-02-06');
});

test('who leads is the body assigned, else the addressee', () => {
  const followUps = [assigned('seats', { leadBody: ' UBND xã Ayun ' })];
  const cases = casesOn({ ...record, followUps }, '2026-06-30');
  const lead = (id: string) => cases.filter(({ recommendation }) => recommendation.id === id).map(leadBodyOf);
  expect([...lead('seats'), ...lead('line')]).toEqual(['UBND xã Ayun', 'UBND tỉnh Gia Lai']);
  expect(casesOn({ ...record, followUps: [] }, '2026-06-30').map(leadBodyOf)).toContain('');
});

test('a sheet without a day tells of the day its record was read', () => {
  expect(sheetDay({ ...record, today: '2026-06-20' }, null)).toBe('2026-06-20');
  expect(sheetDay({ ...record, today: '2026-06-20' }, '2026-06-30')).toBe('2026-06-30');
});

const [at, ...others] = record.visits;
if (!at) throw new Error('No visit');
const again = (id: string, change: object = {}) => {
  const [posted] = at.recommendations;
  if (!posted) throw new Error('No recommendation');
  return {
    ...posted,
    id,
    content: ` ${posted.content.toUpperCase()}`,
    dueDate: '2026-03-01',
    position: 9,
    ...change,
  };
};
const twice = (change: object = {}) => ({
  ...record,
  visits: [{ ...at, recommendations: [...at.recommendations, again('again', change)] }, ...others],
});
const elsewhere = (change: object = {}) => ({
  ...record,
  visits: record.visits.map((entry, index) =>
    index === 0 ? entry : { ...entry, recommendations: [...entry.recommendations, again('again', change)] },
  ),
});
const caseOf = (id: string, of: typeof record) =>
  casesOn(of, '2026-06-30').find(({ places }) => places.some(({ ids }) => ids.includes(id)));

test('the same thing to the same body is one case, by the earliest day, done where any of one visit is', () => {
  const standing = caseOf('again', twice());
  expect(casesOn(twice(), '2026-06-30')).toHaveLength(6);
  expect(standing).toMatchObject({
    places: [{ ids: ['posted', 'again'] }],
    state: { status: 'done', dueDate: '2026-03-01' },
    isRecorded: true,
  });
  expect(casesOn(twice({ content: 'Khác' }), '2026-06-30')).toHaveLength(7);
  expect(casesOn(twice({ addressee: 'UBND tỉnh' }), '2026-06-30')).toHaveLength(7);
});

test('of two visits it is one case with both places, done when both are', () => {
  const open = caseOf('again', elsewhere());
  expect(casesOn(elsewhere(), '2026-06-30')).toHaveLength(6);
  expect(open?.places.map(({ visit, ids }) => [visit.id, ids])).toEqual([
    ['visit', ['posted']],
    ['visit-2', ['again']],
  ]);
  expect(open).toMatchObject({ isRecorded: false, state: { status: 'notDone', due: 'overdue' } });
  expect(open?.state.statuses).toHaveLength(2);
  const followUps = [...record.followUps, statusOn('again', '2026-06-01', 'done')];
  expect(caseOf('again', { ...elsewhere(), followUps })?.state).toMatchObject({
    status: 'done',
    due: 'done',
  });
  // Whom it concerns is not known: it may be two.
  expect(
    casesOn({ ...elsewhere({ addressee: '' }), followUps: [] }, '2026-06-30').filter(
      ({ recommendation }) => recommendation.addressee === '',
    ),
  ).toHaveLength(2);
});

test('of one duty of two visits the most urgent limit stands, and it was done as late as the latest', () => {
  const rows = [
    taken('posted', '2026-04-01', 'firstReminder'),
    explainedOn('posted', '2026-04-20'),
    taken('again', '2026-05-01', 'firstReminder'),
    extended('again', '2026-05-10', '2026-12-31'),
  ];
  const of = { ...elsewhere(), followUps: rows };
  expect(caseOf('again', of)?.state).toMatchObject({
    dueDate: '2026-03-15',
    extension: null,
    explanationDue: '2026-05-16',
    explanationLateFrom: '2026-05-17',
    explained: [{ daysLate: 4 }],
    daysDoneLate: 0,
  });
  const done = [statusOn('posted', '2026-03-16', 'done'), statusOn('again', '2026-06-20', 'done')];
  expect(caseOf('again', { ...of, followUps: [...rows, ...done] })?.state).toMatchObject({
    due: 'done',
    explanationDue: null,
    daysDoneLate: 1,
  });
});

test('screen and sheet count the same as late, as explained, as extended and as done late', () => {
  const followUps = [
    ...record.followUps,
    statusOn('letters', '2026-06-09', 'done'),
    explainedOn('staff', '2026-06-20'),
    taken('refused', '2026-06-05', 'firstReminder'),
    extended('seats', '2026-06-20', '2026-12-31'),
  ];
  const { mission, visits, settings } = record;
  const issued = [
    {
      kind: 'minutes',
      number: '1',
      symbol: 'ĐGS',
      date: '2026-02-10',
      recommendationIds: ['letters', 'refused'],
    },
  ];
  const onScreen = followedCases(
    visits.flatMap(({ visit, unit, recommendations }) =>
      recommendations.map((recommendation) => {
        const rows = followUps.filter((row) => row.recommendationId === recommendation.id);
        return { mission, unit, visit, recommendation, finding: null, rows, issued };
      }),
    ),
    settings,
    '2026-06-30',
  );
  const counts = (cases: readonly Sourced[]) => [
    COUNTED_STATES.map((state) => cases.filter((standing) => countedState(standing) === state).length),
    cases.filter(({ state }) => state.explanationLateFrom !== null).length,
    cases.flatMap(({ state }) => state.explained.map(({ daysLate }) => daysLate)),
    cases.filter(({ state }) => state.extension !== null).length,
    cases.filter(isDoneLate).length,
  ];
  expect(counts(onScreen)).toEqual([[1, 1, 0, 1, 1, 2], 1, [3], 1, 1]);
  expect(counts(casesOn({ ...record, followUps, issued }, '2026-06-30'))).toEqual(counts(onScreen));
});

test('every recommendation is in one case, whoever leads and however they stand', () => {
  const word = fc.constantFrom('a', 'A ', 'b', '');
  const some = fc.array(
    fc.record({ content: fc.constantFrom('x', ' X', 'y'), addressee: word, lead: word, done: fc.boolean() }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(some, some, (here, there) => {
      const rows = [here, there].map((drawn, visit) =>
        drawn.map((row, index) => ({ ...again(`${visit}-${index}`, row), done: row.done, lead: row.lead })),
      );
      const visits = record.visits.map((entry, index) => ({ ...entry, recommendations: rows[index] ?? [] }));
      const followUps = rows
        .flat()
        .flatMap(({ id, done, lead }) => [
          ...(done ? [statusOn(id, '2026-06-01', 'done')] : []),
          ...(lead ? [assigned(id, { recommendationId: id, leadBody: lead })] : []),
        ]);
      const cases = casesOn({ ...record, visits, followUps }, '2026-06-30');
      const ids = cases.flatMap(({ places }) => places.flatMap((place) => place.ids));
      expect(ids.toSorted()).toEqual(
        rows
          .flat()
          .map(({ id }) => id)
          .toSorted(),
      );
      for (const { places, state } of cases) {
        const isDone = (id: string) => rows.flat().some((row) => row.id === id && row.done);
        expect(state.status === 'done').toBe(places.every(({ ids: own }) => own.some(isDone)));
      }
      const duties = cases
        .filter((standing) => leadBodyOf(standing) !== '')
        .map((standing) => `${leadBodyOf(standing)}|${standing.recommendation.content.trim()}`.toLowerCase());
      expect(new Set(duties).size).toBe(duties.length);
      const followed = visits.flatMap(({ visit, unit, recommendations }) =>
        recommendations.map((recommendation) => ({
          visit,
          unit,
          recommendation,
          rows: followUps.filter(({ recommendationId }) => recommendationId === recommendation.id),
        })),
      );
      expect(countDuties(followed)).toBe(cases.length);
    }),
  );
});

test.each([
  ['done', '2026-02-09', 'Văn bản', 'beforeSource'],
  ['done', '2026-02-10', ' ', 'unproven'],
  ['done', null, 'Văn bản', null],
  ['partly', '2026-02-09', '', null],
] as const)('%s on %s with “%s” is doubtful: %s', (status, day, evidence, doubt) => {
  expect(doubtDone({ status, day, evidence }, '2026-02-10')).toBe(doubt);
});

test('nothing is due before the document that asks for it; before any does, not in the past', () => {
  const doubtOf = (day: string, source?: { date: string | null }) =>
    doubtDay(day, dueDayLimits('2026-02-05', source, '2026-06-30'), '2026-06-30');
  const issued = { date: '2026-02-10' };
  expect(doubtOf('2026-02-07', issued)).toMatchObject({ than: { of: 'document', day: '2026-02-10' } });
  // Late is not odd.
  expect(doubtOf('2026-03-15', issued)).toBeNull();
  expect(doubtOf('2026-03-15', { date: null })).toBeNull();
  expect(doubtOf('2026-03-15')).toMatchObject({ than: { of: 'today', day: '2026-06-30' } });
  expect(doubtOf('2026-02-01')).toMatchObject({ than: { of: 'visit' } });
  expect(doubtOf('2026-06-30')).toBeNull();
});
