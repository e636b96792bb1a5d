import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checklistKey,
  composeChecklist,
  itemsOf,
  type Area,
  type CheckItem,
  type ChecklistSet,
  latestVersions,
} from './checklist.ts';
import { AreaCode, Checklist, Field, ItemCode } from './checklist-schema.ts';

const item = (code: string): CheckItem => ({
  code,
  question: 'Giấy hẹn có ghi ngày trả không?',
  requirement: 'Giấy hẹn ghi rõ ngày trả kết quả.',
  guidance: 'Xem một giấy hẹn.',
  judgement: true,
  fields: [],
  photo: false,
  evidence: 'Giấy hẹn.',
  followUp: 'Vì sao?',
  finding: { condition: 'Giấy hẹn không ghi ngày trả.', severity: 'medium' },
  recommendation: { content: 'Ghi ngày trả trên giấy hẹn.', addressee: 'unit', days: 15 },
  law: [],
});
const area = (code: string, count: number): Area => ({
  code,
  title: `Lĩnh vực ${code}`,
  items: Array.from({ length: count }, (_, index) => item(`${code}${index + 1}`)),
});
const set = (items: string[]): ChecklistSet => ({
  $schema: '',
  id: 'thu',
  version: 3,
  title: 'Bộ thử',
  description: 'Dùng để thử.',
  minutes: 20,
  items,
});
const bank = [area('A', 3), area('B', 2), area('C', 4)];
const checklist = (areas: unknown): unknown => ({
  id: 'thu',
  version: 1,
  title: 'Bộ thử',
  description: '',
  minutes: null,
  areas,
});
const codesOf = (checklist: Checklist) => itemsOf(checklist).map(({ code }) => code);

describe('composing a checklist', () => {
  test('an area code takes all of its items, an item code only itself', () => {
    expect(codesOf(composeChecklist(set(['B', 'A2']), bank))).toEqual(['A2', 'B1', 'B2']);
  });

  test('areas without a wanted item are left out', () => {
    expect(composeChecklist(set(['C4']), bank).areas.map(({ code }) => code)).toEqual(['C']);
  });

  test('a code the bank lacks is refused and named', () => {
    expect(() => composeChecklist(set(['A1', 'A9', 'Z']), bank)).toThrow(/thu.*A9, Z/);
  });

  test('whatever the order of the set, the checklist keeps the order of the bank', () => {
    const all = bank.flatMap(({ items }) => items.map(({ code }) => code));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 1 }), (codes) => {
        const composed = composeChecklist(set(codes), bank);
        expect(codesOf(composed)).toEqual(all.filter((code) => codes.includes(code)));
        expect(Checklist.safeParse(composed).success).toBe(true);
      }),
    );
  });

  test('the name, version and minutes of the set carry over', () => {
    expect(composeChecklist(set(['A']), bank)).toMatchObject({
      id: 'thu',
      version: 3,
      title: 'Bộ thử',
      minutes: 20,
    });
  });
});

describe('a checklist file', () => {
  test('is accepted without the acts it does not bring', () => {
    expect(Checklist.parse(checklist(bank)).acts).toEqual([]);
  });

  test('with an item code twice is refused, in one area or in two', () => {
    for (const areas of [
      [{ ...area('A', 1), items: [item('A1'), item('A1')] }],
      [area('A', 1), { ...area('B', 1), items: [item('A1')] }],
    ]) {
      const parsed = Checklist.safeParse(checklist(areas));
      expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['item-code-repeated']);
    }
  });

  test('with an area code twice is refused', () => {
    const parsed = Checklist.safeParse(checklist([area('A', 1), { ...area('A', 1), items: [item('A2')] }]));
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['area-code-repeated']);
  });

  test('with an unknown property is refused: a misspelt one must not vanish silently', () => {
    const parsed = Checklist.safeParse(
      checklist([{ ...area('A', 1), items: [{ ...item('A1'), foto: true }] }]),
    );
    expect(parsed.error?.issues[0]).toMatchObject({
      code: 'unrecognized_keys',
      path: ['areas', 0, 'items', 0],
    });
  });

  test('without areas, or with an area without items, is refused', () => {
    expect(Checklist.safeParse(checklist([])).success).toBe(false);
    expect(Checklist.safeParse(checklist([{ ...area('A', 1), items: [] }])).success).toBe(false);
  });

  test('in decomposed Vietnamese is kept composed', () => {
    const decomposed = JSON.stringify(checklist(bank)).normalize('NFD');
    expect(Checklist.parse(JSON.parse(decomposed))).toEqual(Checklist.parse(checklist(bank)));
  });
});

test('the key of a checklist names its version', () => {
  expect(checklistKey({ id: 'giam-sat-mot-cua', version: 2 })).toBe('giam-sat-mot-cua@2');
});

test('item and area codes look like codes', () => {
  for (const code of ['A1', 'K12', 'AB-3', 'X.10']) expect(ItemCode.safeParse(code).success, code).toBe(true);
  for (const code of ['', 'a1', 'A', '1A', 'A 1', 'Đ1'])
    expect(ItemCode.safeParse(code).success, code).toBe(false);
  expect(AreaCode.safeParse('A').success).toBe(true);
  expect(AreaCode.safeParse('A-1').success).toBe(false);
});

test('a number field takes whole digits after the comma, at most six, or none at all', () => {
  const field = { id: 'received', label: 'Số hồ sơ tiếp nhận', kind: 'number', unit: 'hồ sơ' };
  expect(Field.parse(field)).toEqual(field);
  for (const decimals of [0, 6]) expect(Field.safeParse({ ...field, decimals }).success).toBe(true);
  for (const decimals of [-1, 0.5, 7]) expect(Field.safeParse({ ...field, decimals }).success).toBe(false);
});

test('a choice field needs something to choose between', () => {
  const choice = {
    id: 'channel',
    label: 'Cách nộp',
    kind: 'choice',
    options: [{ id: 'post', label: 'Bưu chính' }],
  };
  expect(Field.safeParse(choice).success).toBe(false);
});

const version = (id: string, number: number, minutes: number | null): Checklist => ({
  id,
  version: number,
  title: id,
  description: '',
  minutes,
  areas: [],
  acts: [],
});

test('of several versions only the newest is offered, whichever way they come', () => {
  const [old, middle, newest] = [version('a', 1, 10), version('a', 2, 10), version('a', 10, 10)];
  expect(latestVersions([middle, newest, old])).toEqual([newest]);
});

test('the short ones come first, untimed ones last by title', () => {
  const offered = [
    version('z', 1, null),
    version('long', 1, 240),
    version('b', 1, null),
    version('short', 1, 45),
  ];
  expect(latestVersions(offered).map(({ id }) => id)).toEqual(['short', 'long', 'b', 'z']);
});
