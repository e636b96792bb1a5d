import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer, emptyRecord, finding, photo } from '#tests/fixtures/visit-record.ts';
import { recordOfEverything } from '#tests/fixtures/voices-and-dossiers.ts';
import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import { missingIn } from './completeness.ts';
import { progressOf } from '#lib/domain/visit/progress.ts';

const codes = (items: { code: string }[]) => items.map(({ code }) => code);

test('a visit nobody has touched lacks every answer and every expected photo', () => {
  const missing = missingIn(emptyRecord());
  expect(codes(missing.unanswered)).toEqual(['A1', 'A2', 'B1']);
  expect(codes(missing.withoutPhoto)).toEqual(['A1']);
  expect(missing.withoutFinding).toEqual([]);
  expect(missing.lacking).toEqual([]);
});

test('an item judged without all its fields lacks something, and is not unanswered', () => {
  const record = { ...emptyRecord(), answers: [answer('B1', { judgement: 'met' })] };
  const [item] = record.checklist.areas[1]!.items;
  const field = { id: 'desks', label: 'Số quầy', kind: 'number' as const, unit: 'quầy' };
  const areas = [
    record.checklist.areas[0]!,
    { ...record.checklist.areas[1]!, items: [{ ...item!, fields: [field] }] },
  ];
  const missing = missingIn({ ...record, checklist: { ...record.checklist, areas } });
  expect(codes(missing.incomplete)).toEqual(['B1']);
  expect(codes(missing.unanswered)).toEqual(['A1', 'A2']);
});

test('what was examined and what was not answered add up to what applies', () => {
  const judgement = fc.option(fc.constantFrom('met', 'notMet', 'notApplicable'));
  const items = itemsOf(emptyRecord().checklist);
  fc.assert(
    fc.property(
      fc.tuple(...items.map(() => judgement)),
      fc.subarray(items.map(({ code }) => code)),
      fc.boolean(),
      (judgements, foundOn, isNoted) => {
        const answers = items.flatMap(({ code, judgement: isJudged }, index) =>
          answer(code, {
            judgement: isJudged ? judgements[index]! : null,
            note: isNoted ? 'Sẽ xem sau.' : '',
          }),
        );
        const findings = foundOn.map((itemCode) => finding(`f-${itemCode}`, { itemCode }));
        const record = { ...emptyRecord(), answers, findings };
        const answerOf = (code: string) => answers.find(({ itemCode }) => itemCode === code);
        const { examined, applicable, incomplete } = progressOf(items, answerOf, findings);
        const missing = missingIn(record);
        expect(examined + missing.unanswered.length).toBe(applicable);
        expect(missing.incomplete).toHaveLength(incomplete);
      },
    ),
  );
});

test('an item judged short of Đạt calls for a shortcoming; a strength does not stand in for it', () => {
  const record = { ...emptyRecord(), answers: [answer('A1', { judgement: 'partlyMet' })] };
  const strength = finding('f1', { kind: 'strength', itemCode: 'A1', condition: 'Tốt' });
  const shortcoming = finding('f2', { itemCode: 'A1' });
  expect(codes(missingIn({ ...record, findings: [strength] }).withoutFinding)).toEqual(['A1']);
  expect(missingIn({ ...record, findings: [strength, shortcoming] }).withoutFinding).toEqual([]);
});

test('an item that does not apply needs no photo', () => {
  const record = { ...emptyRecord(), answers: [answer('A1', { judgement: 'notApplicable' })] };
  expect(missingIn(record).withoutPhoto).toEqual([]);
});

test('who ought to sign and neither signed nor refused is missing, and so is anybody to sign', () => {
  const record = recordOfEverything();
  expect(missingIn(record)).toMatchObject({ unsigned: [], noSignatories: false });
  const [signed] = record.signatures;
  expect(missingIn({ ...record, signatures: signed ? [signed] : [] }).unsigned).toMatchObject([
    { id: 'head' },
  ]);
  const guests = record.attendees.filter(({ role }) => role === 'guest');
  expect(missingIn({ ...record, attendees: guests })).toMatchObject({ unsigned: [], noSignatories: true });
});

test('a complete visit lacks nothing', () => {
  const { attendees, signatures } = recordOfEverything();
  const record = {
    ...emptyRecord(),
    attendees,
    signatures,
    answers: [
      answer('A1', { judgement: 'notMet' }),
      answer('A2', { values: { posted: 12, reason: 'Đang cập nhật' } }),
      answer('B1', { judgement: 'met' }),
    ],
    findings: [
      finding('f1', { itemCode: 'A1', criterion: 'Phải đủ.', condition: 'Thiếu.', photoIds: ['photo-001'] }),
    ],
    photos: [photo(1)],
  };
  expect(missingIn(record)).toEqual({
    unanswered: [],
    incomplete: [],
    withoutFinding: [],
    withoutPhoto: [],
    lacking: [],
    unsigned: [],
    noSignatories: false,
  });
});
