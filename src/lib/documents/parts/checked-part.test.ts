import { expect, test } from 'vitest';
import { answer, emptyRecord, finding } from '#tests/fixtures/visit-record.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import { checkedPart } from './checked-part.ts';
import { reportContext } from './report-context.ts';

/** What is printed of the areas, a line each. */
function printed(record: VisitRecord): string[] {
  const context = reportContext(record);
  return record.checklist.areas
    .flatMap((area) => checkedPart(area, context))
    .flatMap((block) => (block.type === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []));
}

test('an item judged Đạt on which a shortcoming stands is counted and listed under what was found', () => {
  const lines = printed({
    ...emptyRecord(),
    answers: [answer('A1', { judgement: 'met', note: 'Đủ bảng niêm yết.' })],
    findings: [finding('f', { itemCode: 'A1', condition: 'Thiếu lĩnh vực đất đai' })],
  });
  expect(lines).toEqual([
    'Đoàn đã xem xét 1/2 nội dung của lĩnh vực này; 01 nội dung có ghi tồn tại, hạn chế.',
    'Nội dung có ghi tồn tại, hạn chế:',
    '- Được đánh giá “Đạt”, nhưng có tồn tại, hạn chế liên quan đến yêu cầu “Danh mục thủ tục hành chính được niêm yết đủ” (A1).',
    '+ Ghi nhận: Đủ bảng niêm yết.',
  ]);
});

test('an item nobody answered is listed where a shortcoming was found on it', () => {
  const lines = printed({
    ...emptyRecord(),
    findings: [finding('f', { itemCode: 'B1', areaCode: 'B', condition: 'Quầy không có biển' })],
  });
  expect(lines.slice(1)).toEqual([
    'Nội dung có ghi tồn tại, hạn chế:',
    '- Có tồn tại, hạn chế liên quan đến yêu cầu “Quầy có biển lĩnh vực” (B1).',
    '+ Ghi nhận: Quầy không có biển.',
  ]);
});
