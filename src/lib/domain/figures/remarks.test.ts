import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AreaFile } from '#lib/domain/checklist/checklist-schema.ts';
import { checkSheet } from './checks.ts';
import { figureFinding, type FigureFinding } from './remarks.ts';
import { explainPrinted } from './printed.ts';
import { checkSequence } from './sequence.ts';
import { checkTotals } from './totals.ts';
import { blankSheet, RateKey, type FigureSheet, type FigureValues } from './figures.ts';

function sheetOf(values: FigureValues, changes: Partial<FigureSheet> = {}): FigureSheet {
  const period = { from: '2025-01-01', to: '2025-12-31' };
  const start = { id: 's1', missionId: 'm', visitId: 'v', levels: 'modern' as const, position: 1 };
  return { ...blankSheet({ ...start, period }), values, ...changes };
}

const ofChecks = (values: FigureValues) =>
  checkSheet(sheetOf(values))
    .map((check) => figureFinding({ about: 'check', check }))
    .filter((remark) => remark !== null)
    .map(({ kind, code, itemCode }) => [kind, code, itemCode]);

describe('an identity', () => {
  test('that fails becomes a finding where the checklist asks for it', () => {
    expect(ofChecks({ received: 10, online: 5, inPerson: 4, postal: 0 })).toEqual([
      ['finding', 'identityFails', 'E3'],
    ]);
    expect(ofChecks({ pending: 9, pendingInTime: 8, pendingOverdue: 0 })).toEqual([
      ['finding', 'identityFails', 'F5'],
    ]);
    expect(ofChecks({ procedures: 3, fullOnlineProcedures: 2, partialOnlineProcedures: 2 })).toEqual([
      ['finding', 'partAboveWhole', 'E1'],
    ]);
  });

  test('that holds, or cannot be checked, suggests nothing', () => {
    expect(ofChecks({ received: 9, online: 5, inPerson: 4, postal: 0, resolved: 7 })).toEqual([]);
  });

  test('on apology letters: too few is a finding, too many a question', () => {
    const late = { overdue: 3, pendingOverdue: 1 };
    expect(ofChecks({ ...late, apologyLetters: 3 })).toEqual([['finding', 'apologyLettersFewer', 'F6']]);
    expect(ofChecks({ ...late, apologyLetters: 5 })).toEqual([['question', 'apologyLettersMore', 'F6']]);
  });
});

test('sheets that disagree become a finding that names them all', () => {
  const next = sheetOf({ carriedOver: 6 }, { id: 's2', period: { from: '2026-01-01', to: null } });
  const [sequence] = checkSequence([sheetOf({ pending: 5 }), next]);
  expect(figureFinding({ about: 'sequence', check: sequence! })).toEqual({
    kind: 'finding',
    code: 'carriedOverDiffers',
    areaCode: 'F',
    itemCode: 'F5',
    sheetIds: ['s1', 's2'],
  });
  const fields = [
    sheetOf({ online: 9 }),
    sheetOf({ online: 5 }, { id: 's2', field: 'Đất đai' }),
    sheetOf({ online: 5 }, { id: 's3', field: 'Hộ tịch' }),
  ];
  const [total] = checkTotals(fields);
  expect(figureFinding({ about: 'total', check: total! })).toEqual({
    kind: 'finding',
    code: 'totalDiffers',
    areaCode: 'E',
    itemCode: 'E3',
    sheetIds: ['s1', 's2', 's3'],
  });
  expect(figureFinding({ about: 'total', check: { ...total!, status: 'holds' } })).toBeNull();
  expect(figureFinding({ about: 'sequence', check: { ...sequence!, status: 'uncheckable' } })).toBeNull();
});

describe('a printed rate', () => {
  const suggest = (values: FigureValues, percent: number | null, atLeast = false): FigureFinding | null => {
    const printed = { rate: 'online' as const, percent, asPrinted: '', atLeast };
    return figureFinding({ about: 'printed', explanation: explainPrinted(sheetOf(values), printed) });
  };
  const figures = { received: 509, online: 434, resolved: 457 };

  test('that is right suggests nothing', () => {
    expect([suggest(figures, 85.27), suggest(figures, 85.3)]).toEqual([null, null]);
  });

  test('that is cut, impossible or inconsistent is a finding; one that may be meant otherwise is a question', () => {
    const kinds = [85.26, 120, 50, 94.97, null].map((percent) => {
      const remark = suggest(figures, percent);
      return [remark?.kind, remark?.code];
    });
    expect(kinds).toEqual([
      ['finding', 'roundedDown'],
      ['finding', 'outOfRange'],
      ['finding', 'inconsistent'],
      ['question', 'otherDenominator'],
      ['question', 'notQuantified'],
    ]);
    expect(suggest({}, 50)).toMatchObject({ kind: 'question', code: 'uncheckable' });
  });
});

test('a period that runs backwards is a finding, one that is only odd a question', () => {
  const suggest = (issue: Parameters<typeof figureFinding>[0] & { about: 'period' }) =>
    figureFinding(issue)?.kind;
  const period = { about: 'period', sheetId: 's1' } as const;
  expect(suggest({ ...period, issue: { kind: 'reversed', from: '2022-01-01', to: '2021-01-01' } })).toBe(
    'finding',
  );
  expect(suggest({ ...period, issue: { kind: 'missing', ends: ['to'] } })).toBe('question');
});

test('overdue dossiers without any possible place suggest nothing', () => {
  expect(figureFinding({ about: 'overdueUnplaced', sheetId: 's1', placements: [] })).toBeNull();
});

test('every suggestion names an item the bank has', () => {
  const areas = new URL('../../../../templates/checklists/areas/', import.meta.url);
  const bank = readdirSync(areas).map((file) =>
    AreaFile.parse(JSON.parse(readFileSync(new URL(file, areas), 'utf8'))),
  );
  const codes = bank.flatMap(({ items }) => items.map(({ code }) => code));
  const ofRates = RateKey.options.map((rate) => {
    const printed = { rate, percent: 200, asPrinted: '', atLeast: false };
    return figureFinding({ about: 'printed', explanation: explainPrinted(sheetOf({}), printed) })!;
  });
  expect(ofRates).toHaveLength(12);
  for (const { areaCode, itemCode } of ofRates) {
    expect(codes).toContain(itemCode);
    expect(bank.map(({ code }) => code)).toContain(areaCode);
  }
});
