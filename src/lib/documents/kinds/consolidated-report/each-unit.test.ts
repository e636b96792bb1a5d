import { expect, test } from 'vitest';
import { printedTexts } from '#tests/fixtures/document-texts.ts';
import { answer, emptyRecord, finding, recommendation } from '#tests/fixtures/visit-record.ts';
import { blankSheet, type FigureValues } from '#lib/domain/figures/figures.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import { buildConsolidatedReport } from './consolidated-report.ts';

const { mission } = emptyRecord();

function visitTo(name: string, rows: Partial<VisitRecord>): VisitRecord {
  const base = emptyRecord();
  return {
    ...base,
    unit: { ...base.unit, id: name, name: `UBND ${name}`, kind: 'commune', locality: name },
    visit: { ...base.visit, id: `visit-${name}`, unitId: name, date: '2026-03-02' },
    ...rows,
  };
}

const linesOf = (visits: VisitRecord[]) =>
  printedTexts(buildConsolidatedReport({ mission, visits }, { number: null, date: null })).map((line) =>
    line.replaceAll('\u00a0', ' '),
  );

test('what units are to do by different days, or with different results, is stated of each', () => {
  const recommended = (dueDate: string, product: string) => ({
    recommendations: [
      recommendation('r', { content: 'Niêm yết đủ.', addressee: 'UBND xã', dueDate, product }),
    ],
  });
  const first = visitTo('xã Một', recommended('2026-04-30', 'Ảnh chụp'));
  const lines = (second: VisitRecord) =>
    linesOf([first, second]).filter((line) => line.includes('Niêm yết đủ'));
  expect(lines(visitTo('xã Hai', recommended('2026-05-31', 'Báo cáo')))).toEqual([
    '- Niêm yết đủ. Cơ quan thực hiện: UBND xã. Tại UBND xã Một: hoàn thành chậm nhất ngày 30 tháng 4 năm 2026; kết quả phải có: Ảnh chụp. Tại UBND xã Hai: hoàn thành chậm nhất ngày 31 tháng 5 năm 2026; kết quả phải có: Báo cáo.',
  ]);
  expect(lines(visitTo('xã Hai', recommended('2026-04-30', 'ảnh chụp.')))).toEqual([
    '- Niêm yết đủ. Cơ quan thực hiện: UBND xã. Hoàn thành chậm nhất ngày 30 tháng 4 năm 2026. Kết quả phải có: Ảnh chụp.',
  ]);
});

test('a cause given in two areas is stated once, with the units of both', () => {
  const found = (areaCode: string) => ({
    findings: [
      finding(`f-${areaCode}`, { areaCode, condition: 'Chưa đạt.', subjectiveCause: 'Chưa kiểm tra.' }),
    ],
  });
  const lines = linesOf([visitTo('xã Một', found('A')), visitTo('xã Hai', found('B'))]);
  expect(lines.filter((line) => line.includes('Chưa kiểm tra'))).toEqual([
    '- Chưa kiểm tra (ghi nhận tại 02/02 đơn vị).',
  ]);
});

test('what was only noted is called so under the table, as in it', () => {
  const judged = visitTo('xã Một', { answers: [answer('A1', { judgement: 'met' })] });
  const noted = visitTo('xã Hai', {
    answers: [answer('A1', { note: 'Xem lại.' }), answer('B1', { note: 'Xem lại.' })],
  });
  const lines = linesOf([judged, noted]).join('\n');
  expect(lines).toMatch(/- A1: mới xem xét ở .* đơn vị; có ghi chép, chưa đánh giá: UBND xã Hai\./u);
  expect(lines).toContain('Mới có ghi chép, chưa đánh giá ở đơn vị nào: B1.');
  expect(lines).toContain('Chưa xem xét ở đơn vị nào: A2.');
});

test('the row of a unit has the period of what it counted over one, whatever more it reported of a day', () => {
  const ids = { missionId: 'mission', visitId: 'visit', levels: 'modern', position: 1 } as const;
  const sheet = (id: string, period: { from: string | null; to: string }, values: FigureValues) => ({
    ...blankSheet({ ...ids, id, period }),
    values,
  });
  const figures = [
    sheet(
      'day',
      { from: null, to: '2026-03-31' },
      { procedures: 390, connectedDepartments: 9, connectedCommunes: 16 },
    ),
    sheet('period', { from: '2025-01-01', to: '2025-12-31' }, { received: 97677 }),
  ];
  const lines = linesOf([visitTo('xã Một', { figures }), visitTo('xã Hai', {})]);
  expect(lines).toContain('01/01/2025 – 31/12/2025');
  expect(lines.filter((line) => line.includes('97.677 ('))).toEqual([]);
});
