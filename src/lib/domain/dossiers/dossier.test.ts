import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import holidays2024 from '#templates/calendar/holidays-2024.json' with { type: 'json' };
import { blankDossier, Dossier, DossierStatus, isExamined } from './dossier.ts';
import { contradictsList, dossierFacts } from './facts.ts';
import { dossierShortcomings } from './shortcomings.ts';
import { summarise } from './summary.ts';
import { HolidayYear, openCalendar } from '#lib/domain/basics/working-days.ts';

const calendar = openCalendar([HolidayYear.parse(holidays2024)]);
const reckoning = { calendar, asOf: '2024-05-15' };
let count = 0;
function dossier(fields: Partial<Dossier>): Dossier {
  count++;
  const start = {
    id: `d${count}`,
    missionId: 'm',
    visitId: 'v',
    drawId: null,
    code: `H${count}`,
    position: count,
  };
  return Dossier.parse({ ...blankDossier(start), ...fields });
}
const facts = (fields: Partial<Dossier>) => dossierFacts(dossier(fields), reckoning);

describe('a dossier', () => {
  test('due before the holidays of 30 April and returned after them is late by working days alone', () => {
    // Off: Saturday 27 April to Wednesday 1 May. Worked: 2, 3 and, in exchange for 29 April, Saturday 4 May.
    expect(facts({ dueOn: '2024-04-26', returnedOn: '2024-05-06' })).toMatchObject({
      status: 'overdue',
      lateWorkingDays: 4,
    });
    expect(facts({ dueOn: '2024-04-26', returnedOn: '2024-05-01' })).toMatchObject({
      status: 'onTime',
      lateWorkingDays: 0,
    });
  });

  test('is early before its day, on time on it, pending while nothing was returned', () => {
    expect(facts({ dueOn: '2024-05-10', returnedOn: '2024-05-09' }).status).toBe('early');
    expect(facts({ dueOn: '2024-05-10', returnedOn: '2024-05-10' }).status).toBe('onTime');
    expect(facts({ dueOn: '2024-05-15' })).toMatchObject({ status: 'pendingInTime', lateWorkingDays: 0 });
    expect(facts({ dueOn: '2024-05-13' })).toMatchObject({ status: 'pendingOverdue', lateWorkingDays: 2 });
  });

  test('recorded on time but returned late contradicts its record; early and on time do not contradict', () => {
    const late = { dueOn: '2024-05-06', returnedOn: '2024-05-08' };
    expect(facts({ ...late, recordedStatus: 'onTime' }).contradictsRecord).toBe(true);
    expect(facts({ ...late, recordedStatus: 'overdue' }).contradictsRecord).toBe(false);
    expect(facts({ ...late, recordedStatus: 'pendingOverdue' }).contradictsRecord).toBe(true);
    expect(facts({ ...late }).contradictsRecord).toBeNull();
    const early = { dueOn: '2024-05-08', returnedOn: '2024-05-06' };
    expect(facts({ ...early, recordedStatus: 'onTime' }).contradictsRecord).toBe(false);
    expect(facts({ ...early, recordedStatus: 'overdue' }).contradictsRecord).toBe(true);
  });

  test('is not judged where something is missing, was withdrawn or cannot be', () => {
    const nothing = { status: null, lateWorkingDays: null, contradictsRecord: null };
    expect(facts({ returnedOn: '2024-05-08', recordedStatus: 'onTime' })).toMatchObject(nothing);
    // Said to be resolved, but nobody noted when: that is no pending dossier.
    expect(facts({ dueOn: '2024-01-08', recordedStatus: 'onTime' })).toMatchObject(nothing);
    expect(facts({ dueOn: '2024-01-08', recordedStatus: 'withdrawn' })).toMatchObject({
      ...nothing,
      status: 'withdrawn',
    });
    const turned = { receivedOn: '2024-05-08', dueOn: '2024-05-06', returnedOn: '2024-05-07' };
    expect(facts(turned)).toMatchObject({
      ...nothing,
      dateFaults: ['dueBeforeReceived', 'returnedBeforeReceived'],
    });
    expect(facts({ dueOn: '2024-05-06', returnedOn: '2024-05-16' }).dateFaults).toEqual(['returnedInFuture']);
    expect(facts({ receivedOn: '2024-05-16' }).dateFaults).toEqual(['receivedInFuture']);
  });

  test('late over a year without holidays on file says so', () => {
    expect(facts({ dueOn: '2023-12-28', returnedOn: '2024-01-03' })).toMatchObject({
      status: 'overdue',
      doubts: { years: [2023] },
    });
    expect(facts({ dueOn: '2023-12-28', returnedOn: '2023-12-28' }).doubts.years).toEqual([]);
  });
});

const sample = () => {
  count = 0;
  return [
    dossier({ dueOn: '2024-05-06', returnedOn: '2024-05-08', recordedStatus: 'onTime', apologyLetter: 'no' }),
    dossier({
      dueOn: '2024-05-06',
      returnedOn: '2024-05-07',
      recordedStatus: 'overdue',
      apologyLetter: 'yes',
    }),
    dossier({ dueOn: '2024-05-13', recordedStatus: 'pendingOverdue' }),
    dossier({
      dueOn: '2024-05-06',
      returnedOn: '2024-05-06',
      digitisedComponents: 'scanOnly',
      intake: 'online',
    }),
    dossier({ dueOn: '2024-05-06', returnedOn: '2024-05-03', digitisedResult: true, digitallySigned: false }),
    dossier({ dueOn: '2024-05-20', digitisedComponents: 'none', digitisedResult: false }),
    dossier({ returnedOn: '2024-05-03', digitisedComponents: 'full', digitisedResult: false }),
    dossier({ receivedOn: '2024-05-08', dueOn: '2024-05-06' }),
    dossier({ dueOn: '2024-05-06', returnedOn: '2024-05-08', apologyLetter: 'no', deleted: true }),
  ];
};

describe('the dossiers of a visit', () => {
  test('show shortcomings, each with the codes that prove it', () => {
    expect(dossierShortcomings(sample(), reckoning)).toEqual([
      { id: 'lateWithoutApology', itemCode: 'F6', codes: ['H1'] },
      { id: 'recordedOnTimeButLate', itemCode: 'F10', codes: ['H1'] },
      { id: 'datesImpossible', itemCode: 'F10', codes: ['H8'] },
      { id: 'scanOnly', itemCode: 'D2', codes: ['H4'] },
      { id: 'notDigitised', itemCode: 'D1', codes: ['H6'] },
      // H6 has no result yet, so none can be missing.
      { id: 'resultNotDigitised', itemCode: 'D6', codes: ['H7'] },
      { id: 'resultUnsigned', itemCode: 'D4', codes: ['H5'] },
    ]);
  });

  test('of which nothing is known accuse nobody', () => {
    expect(dossierShortcomings([dossier({}), dossier({ dueOn: '2024-05-06' })], reckoning)).toEqual([]);
  });

  test('are counted against those of which it is known', () => {
    const summary = summarise(sample(), reckoning, { random: false });
    expect(summary.total).toBe(8);
    expect(summary.byStatus).toEqual({
      early: 1,
      onTime: 1,
      overdue: 2,
      pendingInTime: 1,
      pendingOverdue: 1,
      withdrawn: 0,
      unknown: 2,
    });
    expect(summary.byIntake).toMatchObject({ online: 1, unknown: 7 });
    expect(summary.late).toEqual({ count: 3, of: 6, interval: null });
    expect(summary.longestDelay).toBe(2);
    expect(summary.contradictsRecord).toMatchObject({ count: 1, of: 3 });
    expect(summary.lateWithoutApology).toMatchObject({ count: 1, of: 2 });
    expect(summary.fullyDigitised).toMatchObject({ count: 1, of: 3 });
    expect(summary.scanOnly).toMatchObject({ count: 1, of: 3 });
    expect(summary.resultDigitised).toMatchObject({ count: 1, of: 2 });
    expect(summary.resultSigned).toMatchObject({ count: 0, of: 1 });
  });

  test('drawn at random speak for the whole, by Wilson’s interval, where every one of them was looked at', () => {
    const drawn = Array.from({ length: 20 }, () =>
      dossier({ dueOn: '2024-05-06', returnedOn: '2024-05-06' }),
    );
    const { late, scanOnly } = summarise(drawn, reckoning, { random: true });
    expect(late.interval?.low).toBe(0);
    expect(late.interval?.high).toBeCloseTo(0.1611, 4);
    expect(scanOnly.interval).toBeNull();
    const lateOne = dossier({ dueOn: '2024-05-06', returnedOn: '2024-05-08', apologyLetter: 'no' });
    const { lateWithoutApology } = summarise([...drawn, lateOne], reckoning, { random: true });
    expect(lateWithoutApology).toMatchObject({ count: 1, of: 1, interval: { high: 1 } });
    expect(summarise(drawn, reckoning, { random: false }).late.interval).toBeNull();
  });

  test('none at all give zeros, no error', () => {
    expect(summarise([], reckoning, { random: true })).toMatchObject({
      total: 0,
      longestDelay: 0,
      late: { count: 0, of: 0, interval: null },
    });
  });
});

test('whatever dates are entered, counts add up and a late dossier has at least one late working day', () => {
  const day = fc
    .integer({ min: 0, max: 365 })
    .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
  const row = fc.record({
    receivedOn: fc.option(day),
    dueOn: fc.option(day),
    returnedOn: fc.option(day),
    recordedStatus: fc.option(fc.constantFrom(...DossierStatus.options)),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
      const dossiers = rows.map((fields) => dossier(fields));
      const { byStatus, total, examined } = summarise(dossiers, reckoning, { random: false });
      expect(total).toBe(dossiers.length);
      expect(examined).toBe(dossiers.filter(isExamined).length);
      expect(Object.values(byStatus).reduce((sum, some) => sum + some, 0)).toBe(examined);
      for (const changed of dossiers) {
        const { status, lateWorkingDays } = dossierFacts(changed, reckoning);
        if (lateWorkingDays === null) expect([null, 'withdrawn']).toContain(status);
        else expect(status === 'overdue' || status === 'pendingOverdue').toBe(lateWorkingDays > 0);
      }
    }),
    { numRuns: 100 },
  );
});

test('the list of the unit contradicts a dossier in time that it calls overdue, and one late that it does not', () => {
  expect(contradictsList(true, 'early')).toBe(true);
  expect(contradictsList(true, 'pendingOverdue')).toBe(false);
  expect(contradictsList(false, 'overdue')).toBe(true);
  expect(contradictsList(false, 'onTime')).toBe(false);
  expect(contradictsList(true, 'withdrawn')).toBe(false);
  expect(contradictsList(true, null)).toBe(false);
});
