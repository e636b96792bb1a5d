import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overdueBeyondPlaces } from './values.ts';
import { checkSheet, type FigureCheck } from './checks.ts';
import { IDENTITIES, type IdentityId } from './identities.ts';
import { isOneSlip } from './suspects.ts';
import { blankSheet, FIGURES, FigureSheet, type FigureKey, type FigureValues } from './figures.ts';

const sheetOf = (values: FigureValues): FigureSheet => ({
  ...blankSheet({
    id: 'v1/figures/1',
    missionId: 'm1',
    visitId: 'v1',
    period: { from: '2025-07-01', to: '2025-12-31' },
    levels: 'modern',
    position: 1,
  }),
  values,
});

const checkOf = (values: FigureValues, id: IdentityId): FigureCheck =>
  checkSheet(sheetOf(values)).find((check) => check.id === id)!;
const suspectsOf = (values: FigureValues, id: IdentityId) =>
  checkOf(values, id).suspects.map(({ key, needed, bound }) => [key, needed, bound]);

// A report of an ordinary half year, in which everything adds up.
const sound = {
  carriedOver: 20,
  received: 500,
  online: 420,
  fullOnline: 300,
  partialOnline: 120,
  inPerson: 75,
  postal: 5,
  resolved: 460,
  earlyAndOnTime: 450,
  early: 400,
  onTime: 50,
  overdue: 10,
  pending: 55,
  pendingInTime: 52,
  pendingOverdue: 3,
  withdrawn: 5,
  apologyLetters: 13,
  digitisedDossiers: 480,
  digitisedResults: 460,
  feeDossiers: 200,
  paidOnline: 150,
  procedures: 390,
  fullOnlineProcedures: 200,
  partialOnlineProcedures: 100,
  eCertified: 12,
  connectedUnits: 25,
  connectedDepartments: 9,
  connectedCommunes: 16,
} satisfies FigureValues;

describe('a sound report', () => {
  test('has every identity hold, numbered as in the handbook', () => {
    const checks = checkSheet(sheetOf(sound));
    // A part alone is compared with its whole only where the other parts are missing.
    const all = IDENTITIES.filter(({ unless }) => unless === undefined);
    expect(checks.map(({ id, status }) => [id, status])).toEqual(all.map(({ id }) => [id, 'holds']));
    expect(new Set(checks.map(({ rule }) => rule))).toEqual(new Set([1, 2, 3, 4, 5, 7, 8, 9, 11, 12, null]));
  });

  test('uses every figure but those no identity covers', () => {
    const used = new Set(IDENTITIES.flatMap(({ left, right }) => [...left, ...right]));
    expect(FIGURES.map(({ key }) => key).filter((key) => !used.has(key))).toEqual([
      'overdueUnplaced',
      'eCertified',
    ]);
  });
});

describe('overdue dossiers of which the part is not known', () => {
  test('need as many letters, whichever part they belong to', () => {
    const check = checkOf({ overdueUnplaced: 11, apologyLetters: 3 }, 'apologyLetters');
    expect(check).toMatchObject({ status: 'fails', difference: -8 });
    const enough = checkOf({ overdueUnplaced: 11, apologyLetters: 11 }, 'apologyLetters');
    expect(enough.status).toBe('uncheckable');
  });

  test('may contain the part that is known, or come on top of both', () => {
    const some = checkOf({ overdue: 5, overdueUnplaced: 11, apologyLetters: 3 }, 'apologyLetters');
    expect(some).toMatchObject({ status: 'fails', difference: -8 });
    const more = checkOf({ overdue: 12, overdueUnplaced: 11, apologyLetters: 3 }, 'apologyLetters');
    expect(more).toMatchObject({ status: 'fails', difference: -9 });
    const both = { overdue: 2, pendingOverdue: 1, overdueUnplaced: 11, apologyLetters: 3 };
    expect(checkOf(both, 'apologyLetters')).toMatchObject({ status: 'fails', difference: -8 });
    const letters = (apologyLetters: number) =>
      checkOf({ overdue: 8, pendingOverdue: 3, overdueUnplaced: 4, apologyLetters }, 'apologyLetters').status;
    expect([9, 11, 15].map(letters)).toEqual(['fails', 'uncheckable', 'uncheckable']);
    // The same dossiers told once more in all: nothing is open.
    const same = { overdue: 8, pendingOverdue: 3, overdueUnplaced: 11, apologyLetters: 11 };
    expect(checkOf(same, 'apologyLetters').status).toBe('holds');
  });
});

describe('one wrong cell', () => {
  test('is named first where it alone explains all that fails', () => {
    const wrong = { ...sound, received: 590 };
    expect(checkOf(wrong, 'received')).toMatchObject({ status: 'fails', difference: 90, left: { sum: 590 } });
    expect(checkOf(wrong, 'received').suspects[0]).toEqual({
      key: 'received',
      value: 590,
      needed: 500,
      bound: 'exactly',
      mends: ['received', 'balance'],
      leaves: 0,
      oneSlip: true,
    });
  });

  test('goes before a cell one slip away that would leave other checks failing', () => {
    const { suspects } = checkOf({ ...sound, received: 545 }, 'received');
    expect(suspects.map(({ key, needed, oneSlip, leaves }) => [key, needed, oneSlip, leaves])).toEqual([
      ['received', 500, false, 0],
      ['postal', 50, true, 1],
      ['inPerson', 120, false, 1],
    ]);
  });

  test('in the balance leaves several cells in doubt, a slip of the hand before any other', () => {
    const wrong = { carriedOver: 0, received: 509, resolved: 475, pending: 52, withdrawn: 0 };
    // Withdrawn would have to be below zero.
    expect(suspectsOf(wrong, 'balance')).toEqual([
      ['resolved', 457, 'exactly'],
      ['carriedOver', 18, 'exactly'],
      ['received', 527, 'exactly'],
      ['pending', 34, 'exactly'],
    ]);
  });

  test('in a part that another figure confirms accuses the other part alone', () => {
    const wrong = { ...sound, early: 450 };
    expect(suspectsOf(wrong, 'earlyAndOnTime')).toEqual([
      ['early', 400, 'exactly'],
      ['onTime', 0, 'exactly'],
    ]);
  });

  test('above its whole may be the part or the whole', () => {
    const wrong = { feeDossiers: 20, paidOnline: 30 };
    expect(checkOf(wrong, 'paidOnline')).toMatchObject({
      status: 'fails',
      difference: 10,
      relation: 'atMost',
    });
    expect(suspectsOf(wrong, 'paidOnline')).toEqual([
      ['feeDossiers', 30, 'atLeast'],
      ['paidOnline', 20, 'atMost'],
    ]);
  });

  test('an apology letter too few fails, and so does one too many', () => {
    expect(checkOf({ ...sound, apologyLetters: 12 }, 'apologyLetters').difference).toBe(-1);
    expect(checkOf({ ...sound, apologyLetters: 14 }, 'apologyLetters').difference).toBe(1);
  });
});

describe('a missing figure', () => {
  test('hides no part that by itself is larger than its whole', () => {
    for (const { id, unless, left, right } of IDENTITIES) {
      if (unless === undefined || !left[0] || !right[0]) continue;
      const values = (part: number) => ({ [left[0] ?? '']: part, [right[0] ?? '']: 10 }) as FigureValues;
      expect([id, checkOf(values(11), id).status]).toEqual([id, 'fails']);
      expect([id, checkOf(values(10), id).status]).toEqual([id, 'holds']);
    }
  });

  test('is named, and the identity is not checkable, as long as it may bring the sides together', () => {
    const check = checkOf({ received: 900, online: 100, inPerson: 0 }, 'received');
    expect(check).toMatchObject({
      status: 'uncheckable',
      difference: null,
      missing: ['postal'],
      suspects: [],
    });
    expect(check.knownDifference).toBe(800);
  });

  test('hides no side that is too large already: what is missing only adds to it', () => {
    const letters = checkOf({ overdue: 8, apologyLetters: 3 }, 'apologyLetters');
    expect(letters).toMatchObject({ status: 'fails', difference: -5, missing: ['pendingOverdue'] });
    expect(checkOf({ overdue: 8, apologyLetters: 9 }, 'apologyLetters').status).toBe('uncheckable');
    expect(checkOf({ received: 100, online: 90, inPerson: 20 }, 'received')).toMatchObject({
      status: 'fails',
      difference: -10,
    });
    expect(checkOf({ received: 90, resolved: 50, pending: 10, withdrawn: 0 }, 'balance')).toMatchObject({
      status: 'fails',
      difference: 30,
    });
    expect(checkOf({ fullOnlineProcedures: 9, procedures: 8 }, 'procedures').status).toBe('uncheckable');
    expect(checkOf({ fullOnlineProcedures: 9, procedures: 8 }, 'fullOnlineProceduresWithin').status).toBe(
      'fails',
    );
  });

  test('fails an identity exactly where nothing written in its place makes it hold', () => {
    const few = fc.dictionary(fc.constantFrom(...FIGURES.map(({ key }) => key)), fc.nat({ max: 12 }));
    fc.assert(
      fc.property(few, fc.array(fc.nat({ max: 40 }), { minLength: 9, maxLength: 9 }), (values, guesses) => {
        for (const { id, status, missing } of checkSheet(sheetOf(values))) {
          if (status !== 'fails' || missing.length === 0) continue;
          const filled = Object.fromEntries(missing.map((key, at) => [key, guesses[at] ?? 0]));
          expect([id, checkOf({ ...values, ...filled }, id).status]).toEqual([id, 'fails']);
        }
      }),
    );
  });

  test('is stood in for by its parts, but never to be compared with them', () => {
    const { resolved: _, earlyAndOnTime: __, ...parts } = sound;
    expect(checkOf(parts, 'balance').status).toBe('holds');
    expect(checkOf(parts, 'resolved')).toMatchObject({ status: 'uncheckable', missing: ['resolved'] });
    const ids = checkSheet(sheetOf(parts)).map(({ id }) => id);
    expect(ids).not.toContain('overdueRate');
    expect(checkOf({ early: 3 }, 'resolved').missing).toEqual(['resolved', 'onTime', 'overdue']);
  });

  test('null and absent are the same; zero is a figure', () => {
    expect(checkSheet(sheetOf({ postal: null }))).toEqual(checkSheet(sheetOf({})));
    expect(checkOf({ online: 0, fullOnline: 0, partialOnline: 0 }, 'online').status).toBe('holds');
  });
});

test('two counts are one slip apart: a digit changed, lost, added, or two neighbours swapped', () => {
  expect([isOneSlip(457, 475), isOneSlip(457, 467), isOneSlip(457, 4577), isOneSlip(1062, 162)]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([isOneSlip(457, 754), isOneSlip(457, 470), isOneSlip(5, 512), isOneSlip(0, 99)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect([isOneSlip(0, 7), isOneSlip(12, 123), isOneSlip(23, 123)]).toEqual([true, true, true]);
});

const count = fc.nat({ max: 2000 });

/** A random report in which everything adds up: parts are drawn, wholes are their sums. */
const consistent = fc
  .record({
    full: count,
    partial: count,
    inPerson: count,
    postal: count,
    early: count,
    onTime: count,
    overdue: count,
    pendingInTime: count,
    pendingOverdue: count,
    withdrawn: count,
    shares: fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 }), fc.nat({ max: 100 }), fc.nat({ max: 100 })),
    fee: count,
  })
  .map((draw): FigureValues => {
    const online = draw.full + draw.partial;
    const received = online + draw.inPerson + draw.postal;
    const settled = draw.early + draw.onTime + draw.overdue;
    const pending = draw.pendingInTime + draw.pendingOverdue;
    // What was received beyond what was settled is withdrawn too, so that nothing negative is carried over.
    const withdrawn = draw.withdrawn + Math.max(0, received - settled - pending - draw.withdrawn);
    const share = (part: number, whole: number) => Math.floor((whole * part) / 100);
    return {
      carriedOver: settled + pending + withdrawn - received,
      received,
      online,
      fullOnline: draw.full,
      partialOnline: draw.partial,
      inPerson: draw.inPerson,
      postal: draw.postal,
      resolved: settled,
      earlyAndOnTime: draw.early + draw.onTime,
      early: draw.early,
      onTime: draw.onTime,
      overdue: draw.overdue,
      pending,
      pendingInTime: draw.pendingInTime,
      pendingOverdue: draw.pendingOverdue,
      withdrawn,
      apologyLetters: draw.overdue + draw.pendingOverdue,
      digitisedDossiers: share(draw.shares[0], received),
      digitisedResults: share(draw.shares[1], settled),
      feeDossiers: draw.fee,
      paidOnline: share(draw.shares[2], draw.fee),
      procedures: draw.fee,
      fullOnlineProcedures: share(Math.min(draw.shares[3], 50), draw.fee),
      partialOnlineProcedures: share(50, draw.fee),
      connectedUnits: draw.early + draw.fee,
      connectedDepartments: draw.early,
      connectedCommunes: draw.fee,
    };
  });

const keys = FIGURES.map(({ key }) => key);
const without = (values: FigureValues, dropped: readonly FigureKey[]): FigureValues =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !dropped.some((missing) => missing === key)));
const partly = fc.tuple(consistent, fc.subarray(keys)).map(([values, dropped]) => without(values, dropped));

describe('over random reports', () => {
  test('what adds up never fails, whatever is missing', () => {
    fc.assert(
      fc.property(fc.oneof(consistent, partly), (values) => {
        for (const { status, difference, missing, suspects } of checkSheet(sheetOf(values))) {
          expect(status).not.toBe('fails');
          expect(difference === null).toBe(missing.length > 0);
          expect(suspects).toEqual([]);
        }
      }),
    );
  });

  test('one changed cell of an equation is always detected and always among the suspects', () => {
    let changes = 0;
    fc.assert(
      fc.property(fc.oneof(consistent, partly), fc.nat(), fc.nat({ max: 9999 }), (values, pick, value) => {
        const equations = checkSheet(sheetOf(values)).filter(
          ({ status, relation }) => status === 'holds' && relation === 'equal',
        );
        const cells = [
          ...new Set(
            equations
              .flatMap(({ left, right }) => [...left.terms, ...right.terms])
              .flatMap((term) => term.cells),
          ),
        ];
        const key = cells[pick % Math.max(1, cells.length)];
        if (key === undefined || values[key] === value) return;
        changes++;
        const failing = checkSheet(sheetOf({ ...values, [key]: value })).filter(
          ({ status }) => status === 'fails',
        );
        expect(failing.length).toBeGreaterThan(0);
        for (const { suspects } of failing) {
          expect(suspects).toContainEqual(
            expect.objectContaining({ key, value, needed: values[key], bound: 'exactly', leaves: 0 }),
          );
        }
      }),
    );
    expect(changes).toBeGreaterThan(30);
  });

  test('a suspect put right mends every check it takes part in, and no count becomes negative', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.nat({ max: 300 })), (values) => {
        const sheet = sheetOf(values);
        for (const { suspects } of checkSheet(sheet)) {
          for (const { key, needed } of suspects) {
            expect(Number.isInteger(needed) && needed >= 0).toBe(true);
            const mended = checkSheet({ ...sheet, values: { ...values, [key]: needed } });
            const touching = mended.filter(({ left, right }) =>
              [...left.terms, ...right.terms].some(({ cells }) => cells.includes(key)),
            );
            expect(touching.filter(({ status }) => status === 'fails')).toEqual([]);
          }
        }
      }),
    );
  });

  test('missing cells never raise an error, and what cannot be checked names them', () => {
    const any = fc.dictionary(fc.constantFrom(...keys), fc.option(fc.nat({ max: 1_000_000_000 })));
    fc.assert(
      fc.property(any, (values) => {
        expect(FigureSheet.parse(sheetOf(values)).values).toEqual(values);
        for (const { id, status, missing, difference } of checkSheet(sheetOf(values))) {
          // With overdue dossiers of no certain place nothing is missing, and yet nobody knows how many letters are due.
          const isOpen = id === 'apologyLetters' && overdueBeyondPlaces(values) > 0;
          if (status !== 'fails') expect(status === 'uncheckable').toBe(isOpen || missing.length > 0);
          expect(status === 'uncheckable').toBe(difference === null);
          for (const key of missing) expect(values[key] ?? null).toBeNull();
        }
      }),
    );
  });
});
