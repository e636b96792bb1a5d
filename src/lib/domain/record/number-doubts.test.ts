import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSampleRecord, sampleNames } from '../../../cli/sample-records.ts';
import { answer, finding } from '#tests/fixtures/visit-record.ts';
import type { Answer } from '#lib/domain/checklist/answer.ts';
import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import { blankSheet, FIGURES, type FigureSheet, type FigureValues } from '#lib/domain/figures/figures.ts';
import { PARTS_OF } from '#lib/domain/checklist/item-parts.ts';
import { figures } from '#messages/vi/figures.ts';
import { doubtSentence } from './doubt-sentences.ts';
import { doubtsOnItem, isAboutSheet, itemOf } from './number-doubt.ts';
import { figuresAskedBy, numberDoubts, type NumbersOfVisit } from './number-doubts.ts';

// The whole item bank, as the samples ask it.
const { checklist } = (await readSampleRecord('hra')).visits[0] ?? { checklist: null };
if (!checklist) throw new Error('The sample has no visit');

const sheet = (values: FigureValues, value: Partial<FigureSheet> = {}): FigureSheet => ({
  ...blankSheet({
    id: 'sheet',
    missionId: 'mission',
    visitId: 'visit',
    period: { from: '2026-01-01', to: '2026-06-30' },
    levels: 'modern',
    position: 1,
  }),
  values,
  ...value,
});
const given = (itemCode: string, values: Answer['values'], value: Partial<Answer> = {}) =>
  answer(itemCode, { values, ...value });
const WORDS = figures;
const doubts = (of: Partial<NumbersOfVisit>) =>
  numberDoubts({ checklist, answers: [], figures: [], findings: [], ...of });
const reported = (of: Partial<NumbersOfVisit>) => doubts(of).map((doubt) => [doubt.kind, itemOf(doubt)]);

test('parts larger than their whole are reported, equal and smaller ones are not', () => {
  expect(reported({ answers: [given('E4', { peopleAsked: 3, peopleFiledThemselves: 5 })] })).toEqual([
    ['parts', 'E4'],
  ]);
  expect(reported({ answers: [given('F8', { peopleCalled: 3, peopleReached: 4 })] })).toEqual([
    ['parts', 'F8'],
  ]);
  expect(reported({ answers: [given('E4', { peopleAsked: 5, peopleFiledThemselves: 5 })] })).toEqual([]);
  // Both together are more than the whole, each alone is not.
  const procedures = { procedures: 10, fullOnlineProcedures: 6, partialOnlineProcedures: 5 };
  expect(reported({ answers: [given('E1', procedures)] })).toEqual([['parts', 'E1']]);
  expect(reported({ answers: [given('E1', { procedures: 10, fullOnlineProcedures: 6 })] })).toEqual([]);
  // What does not apply says nothing.
  const away = given('F8', { peopleCalled: 3, peopleReached: 4 }, { judgement: 'notApplicable' });
  expect(reported({ answers: [away] })).toEqual([]);
});

test('an item is held against the sheets of the whole unit', () => {
  const answers = [given('F6', { apologiesDue: 10, apologyLetters: 10 })];
  expect(reported({ answers, figures: [sheet({ overdue: 19 })] })).toEqual([['sheets', 'F6']]);
  expect(
    reported({ answers, figures: [sheet({ overdue: 7, pendingOverdue: 3, apologyLetters: 10 })] }),
  ).toEqual([]);
  // The sheet lacks what is pending: there may be as many.
  expect(reported({ answers, figures: [sheet({ overdue: 7 })] })).toEqual([]);
  expect(reported({ answers, figures: [sheet({ overdue: 19 }, { field: 'Đất đai' })] })).toEqual([]);
});

test('what is overdue in no certain place is held against the items on deadlines and letters as placed figures are', () => {
  const figures = [sheet({ overdueUnplaced: 11 })];
  const f5 = (overdue: number, pendingOverdue: number) => ({
    answers: [given('F5', { overdue, pendingOverdue })],
    figures,
  });
  expect(reported(f5(3, 1))).toEqual([['sum', 'F5']]);
  const [doubt] = doubts(f5(3, 1));
  expect(doubt && doubtSentence(doubt, figures, WORDS)).toBe(
    '“Đã giải quyết quá hạn” và “Đang giải quyết, đã quá hạn” cộng lại là 3 + 1 = 4, còn phiếu số liệu kỳ 01/01/2026 – 30/6/2026 có số quá hạn chưa rõ thuộc phần nào là 11.',
  );
  // It may be of either place, or of both.
  for (const [overdue, pending] of [
    [11, 2],
    [2, 11],
    [5, 6],
  ] as const)
    expect(reported(f5(overdue, pending))).toEqual([]);
  expect(reported({ answers: [given('F5', { overdue: 3 })], figures })).toEqual([]);
  const letters = (apologiesDue: number) => reported({ answers: [given('F6', { apologiesDue })], figures });
  expect(letters(4)).toEqual([['sheets', 'F6']]);
  expect(letters(11)).toEqual([]);
  expect(letters(12)).toEqual([]);
  expect(reported({ answers: [given('F5', {}, { judgement: 'met' })], figures })).toEqual([['judged', 'F5']]);
  expect(
    reported({ answers: [given('F5', {}, { judgement: 'met' })], figures: [sheet({ overdueUnplaced: 0 })] }),
  ).toEqual([]);
});

test('what an item says is overdue contradicts no sheet that has the same in no certain place', () => {
  fc.assert(
    fc.property(fc.nat({ max: 40 }), fc.nat({ max: 40 }), fc.boolean(), (overdue, pendingOverdue, both) => {
      const figures = [sheet({ overdueUnplaced: both ? overdue + pendingOverdue : overdue })];
      const answers = [
        given('F5', { overdue, pendingOverdue }),
        given('F6', { apologiesDue: overdue + pendingOverdue }),
      ];
      expect(reported({ answers, figures })).toEqual([]);
    }),
  );
});

test('what an item gives in parts is held against a sheet that gives it as one figure, and the other way round', () => {
  const parts = [given('F5', { early: 300, onTime: 145, overdue: 8 })];
  expect(doubts({ answers: parts, figures: [sheet({ earlyAndOnTime: 449 })] })).toMatchObject([
    { kind: 'sum', itemCode: 'F5', sum: 445, sheets: [{ keys: ['earlyAndOnTime'], value: 449 }] },
  ]);
  expect(reported({ answers: parts, figures: [sheet({ earlyAndOnTime: 445 })] })).toEqual([]);
  expect(reported({ answers: parts, figures: [sheet({ resolved: 457 })] })).toEqual([['sum', 'F5']]);
  // Told in parts as well: each is held against its own.
  const apart = { earlyAndOnTime: 449, early: 304, onTime: 145 };
  expect(reported({ answers: parts, figures: [sheet(apart)] })).toEqual([['sheets', 'F5']]);
  // Not all of the parts: there may be as many.
  expect(
    reported({ answers: [given('F5', { early: 300 })], figures: [sheet({ earlyAndOnTime: 449 })] }),
  ).toEqual([]);
  const whole = [given('E3', { received: 500 })];
  expect(reported({ answers: whole, figures: [sheet({ online: 400, inPerson: 90, postal: 5 })] })).toEqual([
    ['sheets', 'E3'],
  ]);
});

test('an item that agrees with one period, or with all together, contradicts nothing', () => {
  const figures = [sheet({ received: 100 }), sheet({ received: 150 }, { id: 'later', position: 2 })];
  const received = (count: number) => reported({ answers: [given('E3', { received: count })], figures });
  expect(received(100)).toEqual([]);
  expect(received(250)).toEqual([]);
  expect(received(200)).toEqual([['sheets', 'E3']]);
});

test('items that ask for the same are held against each other', () => {
  const answers = [
    given('D5', { received: 100 }),
    given('E3', { received: 120 }),
    given('H3', { received: 100 }),
  ];
  expect(reported({ answers })).toEqual([
    ['items', 'D5'],
    ['items', 'E3'],
    ['items', 'H3'],
  ]);
  expect(
    reported({
      answers: [given('F5', { overdue: 4, pendingOverdue: 6 }), given('F6', { apologiesDue: 12 })],
    }),
  ).toEqual([['items', 'F6']]);
  // Other people were asked.
  expect(reported({ answers: [given('E4', { peopleAsked: 5 }), given('G7', { peopleAsked: 3 })] })).toEqual(
    [],
  );
});

test('a rate given to an item is held against every rate it may be', () => {
  const figures = [sheet({ received: 100, online: 98 })];
  expect(reported({ answers: [given('E9', { achievedRate: 100 })], figures })).toEqual([['rate', 'E9']]);
  expect(reported({ answers: [given('E9', { achievedRate: 98 })], figures })).toEqual([]);
});

test('what findings and notes tell of is held against sheets and items', () => {
  const figures = [sheet({ resolved: 950, earlyAndOnTime: 931, overdue: 19, pendingOverdue: 0 })];
  const say = (condition: string) =>
    reported({ figures, findings: [finding('f', { itemCode: 'F5', condition })] });
  expect(say('Còn 10 hồ sơ quá hạn.')).toEqual([['text', 'F5']]);
  expect(say('Còn 19 hồ sơ quá hạn.')).toEqual([]);
  expect(say('Có 19 trong 950 hồ sơ trễ hẹn.')).toEqual([]);
  // A part of them.
  expect(say('Còn 10 hồ sơ quá hạn thuộc lĩnh vực đất đai.')).toEqual([]);
  expect(say('Còn 20 hồ sơ quá hạn thuộc lĩnh vực đất đai.')).toEqual([['text', 'F5']]);
  expect(say('100% hồ sơ được giải quyết đúng hạn.')).toEqual([['textRate', 'F5']]);
  expect(say('Tỷ lệ giải quyết đúng hạn đạt 98%.')).toEqual([]);
  expect(say('Phấn đấu 100% hồ sơ đúng hạn.')).toEqual([]);
  expect(reported({ figures, answers: [given('F5', {}, { note: '100% hồ sơ đúng hạn' })] })).toEqual([
    ['textRate', 'F5'],
  ]);
  expect(
    reported({
      answers: [given('F6', { apologiesDue: 10, apologyLetters: 10 })],
      findings: [finding('f', { itemCode: 'F6', condition: 'Mới có 8 thư xin lỗi.' })],
    }),
  ).toEqual([['text', 'F6']]);
});

test('parts that other items give are added up for the reader', () => {
  const answers = [
    given('F5', { overdue: 12, pendingOverdue: 4 }),
    given('F6', { apologiesDue: 12, apologyLetters: 12 }),
  ];
  const words = { names: figures.names, legacyNames: {}, rates: figures.rates, legacyRates: {} };
  const [doubt] = doubts({ answers });
  expect(doubt && doubtSentence(doubt, [], { ...words, sentences: figures.sentences })).toContain(
    ', cộng lại là 12 + 4 = 16 hồ sơ.',
  );
});

test('“Đạt” is held against the numbers under it', () => {
  const met = { judgement: 'met' } as const;
  expect(reported({ answers: [given('F5', { overdue: 2, pendingOverdue: 0 }, met)] })).toEqual([
    ['judged', 'F5'],
  ]);
  expect(reported({ answers: [given('F5', { overdue: 0, pendingOverdue: 0 }, met)] })).toEqual([]);
  expect(reported({ answers: [given('F5', { overdue: 2 }, { judgement: 'partlyMet' })] })).toEqual([]);
  expect(reported({ answers: [given('F6', { apologiesDue: 10, apologyLetters: 8 }, met)] })).toEqual([
    ['judged', 'F6'],
  ]);
  // With a shortcoming on it the verdict is told as documents tell it.
  const apologies = [given('F6', { apologiesDue: 10, apologyLetters: 8 }, met)];
  const findings = [finding('f', { itemCode: 'F6', condition: 'Không có thư xin lỗi.' })];
  expect(doubts({ answers: apologies, findings })).toMatchObject([{ kind: 'judged', reserved: true }]);
  expect(doubts({ answers: apologies })).toMatchObject([{ kind: 'judged', reserved: false }]);
  // Judged without numbers of its own: the sheet has them.
  const figures = [sheet({ overdue: 19 })];
  const [doubt] = doubts({ answers: [given('F5', {}, met)], figures });
  expect(doubt).toMatchObject({ kind: 'judged', sheets: [{ sheetId: 'sheet', value: 19 }] });
  expect(doubt && isAboutSheet(doubt, 'sheet')).toBe(true);
});

test('a judgement and the numbers against it are two sentences', () => {
  const words = { names: figures.names, legacyNames: {}, rates: figures.rates, legacyRates: {} };
  const answers = [given('F6', { apologiesDue: 8, apologyLetters: 3 }, { judgement: 'met' })];
  const said = doubts({ answers, findings: [finding('f', { itemCode: 'F6' })] }).map((doubt) =>
    doubtSentence(doubt, [], { ...words, sentences: figures.sentences }),
  );
  expect(said).toEqual([
    'Được đánh giá “Đạt”, có ghi tồn tại, hạn chế. Tuy nhiên, “Số thư xin lỗi đã lập” (3) ít hơn “Số hồ sơ quá hạn phải có thư xin lỗi” (8).',
  ]);
});

test('a question, or what is only supposed, states no number; a rate is quoted in its whole sentence', () => {
  const condition =
    'Đề nghị đơn vị làm rõ: Đơn vị không nói rõ 4 hồ sơ quá hạn thuộc phần nào: nếu là hồ sơ đã giải quyết thì bằng 4/457 = 0,88%; nếu là hồ sơ đang giải quyết thì bằng 4/52 = 7,69%.';
  const figures = [sheet({ resolved: 457, early: 300, onTime: 149, overdue: 8 })];
  const of = (value: Parameters<typeof finding>[1]) =>
    doubts({ figures, findings: [finding('f', { itemCode: 'F5', ...value })] });
  expect(of({ condition })).toEqual([]);
  const origin = { from: 'figures', key: 'x', asks: true } as const;
  expect(of({ condition: 'Có 20 hồ sơ quá hạn.', origin })).toEqual([]);
  const [doubt] = of({
    condition: 'Trong kỳ, theo báo cáo; 12% hồ sơ quá hạn, do thiếu người. Đã nhắc nhở.',
  });
  expect(doubt).toMatchObject({ words: 'Trong kỳ, theo báo cáo; 12% hồ sơ quá hạn, do thiếu người' });
});

test('the sample missions contradict themselves nowhere', async () => {
  for (const name of await sampleNames()) {
    const { visits } = await readSampleRecord(name);
    for (const visit of visits) expect({ name, doubts: numberDoubts(visit) }).toEqual({ name, doubts: [] });
  }
});

test('every item that asks for two numbers or more is held to a rule, or was looked at and needs none', () => {
  // Working beside broken ones, needed beside present, before and after a decision: none is part of another.
  const none = ['B2', 'F5', 'G1', 'G3', 'H2', 'H7', 'K2', 'K6', 'K8', 'K9', 'E9'];
  const inRule = new Set(PARTS_OF.flatMap(({ parts, whole }) => [...parts, whole]));
  const numbers = (code: string) =>
    itemsOf(checklist)
      .find((item) => item.code === code)
      ?.fields.filter(({ kind }) => kind === 'number') ?? [];
  for (const { code } of itemsOf(checklist)) {
    if (numbers(code).length < 2 || none.includes(code)) continue;
    expect([code, numbers(code).some(({ id }) => inRule.has(id))]).toEqual([code, true]);
  }
  const known = new Set(itemsOf(checklist).flatMap(({ fields }) => fields.map(({ id }) => id)));
  for (const id of inRule) expect([id, known.has(id)]).toEqual([id, true]);
});

const FIELDS = itemsOf(checklist).flatMap(({ code, fields }) =>
  fields.flatMap((field) => (field.kind === 'number' ? [{ code, id: field.id }] : [])),
);
const counts = fc.integer({ min: 0, max: 2000 });

test('numbers copied from one sheet whose figures add up never contradict it', () => {
  const values = fc
    .record({
      early: counts,
      onTime: counts,
      overdue: counts,
      pendingOverdue: counts,
      pendingInTime: counts,
      inPerson: counts,
      fullOnline: counts,
      partialOnline: counts,
      postal: counts,
    })
    .map((figures) => {
      const online = figures.fullOnline + figures.partialOnline;
      const resolved = figures.early + figures.onTime + figures.overdue;
      return { ...figures, online, resolved, received: online + figures.inPerson + figures.postal };
    });
  fc.assert(
    fc.property(values, fc.subarray(FIELDS), (figures: FigureValues, fields) => {
      const answers = fields.flatMap(({ code, id }) => {
        const keys = figuresAskedBy(id);
        const parts = keys?.map((key) => figures[key] ?? null) ?? [null];
        if (parts.some((part) => part === null)) return [];
        return [given(code, { [id]: parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) })];
      });
      const merged = new Map<string, Answer>();
      for (const given of answers) {
        const before = merged.get(given.itemCode);
        merged.set(given.itemCode, { ...given, values: { ...before?.values, ...given.values } });
      }
      expect(doubts({ answers: [...merged.values()], figures: [sheet(figures)] })).toEqual([]);
    }),
  );
});

test('one number changed is reported, with the item and the sheet it differs from', () => {
  const single = FIELDS.filter(({ id }) => FIGURES.some(({ key }) => key === id));
  fc.assert(
    fc.property(
      fc.constantFrom(...single),
      counts,
      fc.integer({ min: 1, max: 50 }),
      ({ code, id }, count, more) => {
        const reported = doubts({
          answers: [given(code, { [id]: count + more })],
          figures: [sheet({ [id]: count })],
        });
        expect(reported).toMatchObject([{ kind: 'sheets', itemCode: code }]);
        expect(reported.every((doubt) => isAboutSheet(doubt, 'sheet'))).toBe(true);
      },
    ),
  );
});

test('two items whose numbers do not go together both show it, once each', () => {
  const shown = (code: string, answers: Answer[]) =>
    doubtsOnItem(doubts({ answers }), code).map((doubt) => [doubt.kind, itemOf(doubt)]);
  const late = [given('F5', { overdue: 4, pendingOverdue: 6 }), given('F6', { apologiesDue: 12 })];
  expect(shown('F5', late)).toEqual([['items', 'F6']]);
  expect(shown('F6', late)).toEqual([['items', 'F6']]);
  expect(shown('F7', late)).toEqual([]);
  const received = [given('D5', { received: 100 }), given('E3', { received: 120 })];
  expect(shown('D5', received)).toEqual([['items', 'D5']]);
  expect(shown('E3', received)).toEqual([['items', 'E3']]);
});
