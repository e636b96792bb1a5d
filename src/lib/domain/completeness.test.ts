import { expect, test } from 'vitest';
import { answer, emptyRecord, finding, photo } from '../../../tests/fixtures/visit-record.ts';
import { recordOfEverything } from '../../../tests/fixtures/voices-and-dossiers.ts';
import { missingIn } from './completeness.ts';

const codes = (items: { code: string }[]) => items.map(({ code }) => code);

test('a visit nobody has touched lacks every answer and every expected photo', () => {
  const missing = missingIn(emptyRecord());
  expect(codes(missing.unanswered)).toEqual(['A1', 'A2', 'B1']);
  expect(codes(missing.withoutPhoto)).toEqual(['A1']);
  expect(missing.withoutFinding).toEqual([]);
  expect(missing.lacking).toEqual([]);
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
    withoutFinding: [],
    withoutPhoto: [],
    lacking: [],
    unsigned: [],
    noSignatories: false,
  });
});
