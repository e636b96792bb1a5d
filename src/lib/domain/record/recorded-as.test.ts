import { expect, test } from 'vitest';
import { recordedAs, type Recorded } from './recorded-as.ts';

const subject = { about: 'period', sheetId: 's', issue: { kind: 'tooLong' } } as Parameters<
  typeof recordedAs
>[0];
const made = (change: Partial<Recorded> = {}): Recorded => ({
  kind: 'shortcoming',
  itemCode: 'F5',
  origin: { from: 'figures', key: 'period s tooLong', asks: false },
  deleted: false,
  ...change,
});
const asking = made({ origin: { from: 'figures', key: 'period s tooLong', asks: true } });

test('a remark is recorded as a question or as a finding; where it is both, it is still asked', () => {
  expect(recordedAs(subject, [])).toBeNull();
  expect(recordedAs(subject, [made()])).toBe('finding');
  expect(recordedAs(subject, [asking])).toBe('question');
  expect(recordedAs(subject, [made(), asking])).toBe('question');
});

test('what was taken back, made from another remark or written on an item did not record it', () => {
  expect(recordedAs(subject, [made({ deleted: true }), { ...asking, deleted: true }])).toBeNull();
  expect(recordedAs(subject, [made({ origin: { from: 'figures', key: 'period t tooLong' } })])).toBeNull();
  expect(recordedAs(subject, [made({ origin: { from: 'item', key: 'F5' } })])).toBeNull();
});
