import { expect, test } from 'vitest';
import type { CheckItem } from '#lib/domain/checklist/checklist.ts';
import type { ShortcomingId } from './shortcomings.ts';
import { lacksOf } from '#lib/domain/visit/finding.ts';
import { Finding } from '#lib/domain/visit/finding-schema.ts';
import { dossierRecords } from '#messages/vi/dossier-records.ts';
import areaF from '#templates/checklists/areas/f.json' with { type: 'json' };
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { shortcomingFinding, shortcomingSentence } from './shortcoming-finding.ts';

const words = dossierRecords;
const { visit, unit, checklist } = emptyRecord();
const bank = areaF.items as CheckItem[];
const context = { visit, unit, checklist, bank, acts: [], examined: 10, position: 5, words };
const shortcoming = { id: 'lateWithoutApology' as const, itemCode: 'F6', codes: ['HS-003', 'HS-017'] };

test('late dossiers without apology letter become a finding with criterion, count and codes', () => {
  const suggested = shortcomingFinding(shortcoming, context);
  expect(suggested?.finding).toMatchObject({
    itemCode: 'F6',
    condition: 'Trong 10 hồ sơ được xem xét có 02 hồ sơ quá hạn nhưng không có thư xin lỗi gửi người nộp.',
    evidence: 'Mã hồ sơ: HS-003; HS-017.',
    severity: 'high',
  });
  expect(lacksOf(Finding.parse(suggested?.finding))).toEqual([]);
  expect(suggested?.recommendation).toMatchObject({ addressee: unit.name });
});

test('recorded twice it is the same finding', () => {
  const ids = [1, 2].map((position) => shortcomingFinding(shortcoming, { ...context, position })?.finding.id);
  expect(ids[0]).toBe(ids[1]);
});

test('without an item that asks for it there is no criterion and so no finding', () => {
  expect(shortcomingFinding({ ...shortcoming, itemCode: 'Z9' }, context)).toBeNull();
});

test('every shortcoming has its own sentence', () => {
  const ids: ShortcomingId[] = [
    'lateWithoutApology',
    'recordedOnTimeButLate',
    'datesImpossible',
    'scanOnly',
    'notDigitised',
    'resultNotDigitised',
    'resultUnsigned',
  ];
  const sentences = ids.map((id) => shortcomingSentence({ ...shortcoming, id }, 10, words));
  expect(new Set(sentences).size).toBe(ids.length);
});
