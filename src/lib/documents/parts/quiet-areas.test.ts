import { expect, test } from 'vitest';
import { printedTexts } from '#tests/fixtures/document-texts.ts';
import { answer, emptyRecord, finding } from '#tests/fixtures/visit-record.ts';
import { loadBuilder } from '#lib/documents/kinds/kinds.ts';

const ISSUE = { number: null, date: null };

test.each(['unit-report', 'conclusion-notice', 'minutes'] as const)(
  'of what was only noted no reader believes that it was examined: %s',
  async (kind) => {
    const documentKind = await loadBuilder(kind);
    if (documentKind.of !== 'visit') throw new Error('Of no visit');
    const findings = [finding('f', { areaCode: 'A', itemCode: null, condition: 'Khu vực chờ chật' })];
    const lines = printedTexts(documentKind.build({ ...emptyRecord(), findings }, ISSUE, {}));
    expect(lines).toContain('Lĩnh vực chưa xem xét nội dung nào: Trang thiết bị.');
    expect(lines).toContain('Lĩnh vực có ghi chép nhưng chưa đánh giá nội dung nào: Niêm yết công khai.');
    if (kind !== 'minutes') expect(lines.join('\n')).toMatch(/đã xem xét 0\/3 nội dung/u);
  },
);

test.each(['unit-report', 'conclusion-notice', 'minutes'] as const)(
  'of an area of which only what does not apply was recorded, the rest is told as not looked at: %s',
  async (kind) => {
    const made = await loadBuilder(kind);
    if (made.of !== 'visit') throw new Error('Of no visit');
    const answers = [answer('A1', { judgement: 'notApplicable' }), answer('B1', { judgement: 'met' })];
    const lines = printedTexts(made.build({ ...emptyRecord(), answers }, ISSUE, {}));
    expect(lines).toContain('Niêm yết công khai: 01 nội dung áp dụng, chưa xem xét.');
    expect(lines.join('\n')).not.toContain('chưa đánh giá nội dung nào');
    // Before the first part, since it belongs to none.
    if (kind !== 'minutes') return;
    const rest = lines.findIndex((line) => line.startsWith('Niêm yết công khai: 01'));
    expect(rest).toBeLessThan(lines.findIndex((line) => line.startsWith('1. ')));
  },
);
