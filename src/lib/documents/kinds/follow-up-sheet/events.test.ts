import { expect, test } from 'vitest';
import {
  assigned,
  explainedOn,
  extended,
  followUpRecord,
  statusOn,
} from '#tests/fixtures/follow-up-record.ts';
import { readSheets } from '#tests/fixtures/workbook.ts';
import type { FollowUp } from '#lib/domain/follow-up/follow-up.ts';
import type { FollowUpRecord } from '#lib/domain/follow-up/record.ts';
import type { Table } from '#lib/documents/model/document.ts';
import { renderXlsx } from '#lib/documents/xlsx/render-xlsx.ts';
import { buildFollowUpSheet } from './follow-up-sheet.ts';

const ISSUE = { number: '7', date: '2026-06-30' };
const record = followUpRecord();

/** The annex: recommendations row by row. */
function rowsOf(of: FollowUpRecord): string[][] {
  const [annex] = buildFollowUpSheet(of, ISSUE).annexes;
  const table = annex?.blocks.find((block): block is Table => block.type === 'table');
  return table?.rows ?? [];
}

const withRows = (...rows: FollowUp[]): FollowUpRecord => ({
  ...record,
  followUps: [...record.followUps, ...rows],
});
const rowOf = (of: FollowUpRecord, content: string) =>
  rowsOf(of).find((row) => row[2]?.startsWith(content)) ?? [];
const textOf = (of: FollowUpRecord) =>
  JSON.stringify(buildFollowUpSheet(of, ISSUE).blocks).replaceAll('\u00a0', ' ');

test('a unit that explained in time is not said to be late, one that explained late is, by its days', () => {
  const evidence = 'Công văn số 40/UBND-VP ngày 15/6/2026';
  const inTime = withRows(explainedOn('staff', '2026-06-15', { evidence }));
  expect(textOf(inTime)).not.toContain('Quá hạn giải trình');
  expect(rowOf(inTime, 'Bố trí').at(-1)).toBe(
    [
      '02/6/2026: Đôn đốc lần 1. Minh chứng: Công văn số 30/ĐGS.',
      '15/6/2026: UBND xã Hra đã giải trình. Văn bản giải trình: Công văn số 40/UBND-VP ngày 15/6/2026.',
      'Tiếp theo: Đôn đốc tiếp, từ 16/6/2026.',
    ].join('\n'),
  );
  const late = withRows(explainedOn('staff', '2026-06-20', { note: 'Thiếu biên chế' }));
  expect(textOf(late)).not.toContain('Quá hạn giải trình');
  expect(rowOf(late, 'Bố trí').at(-1)).toContain(
    '20/6/2026: UBND xã Hra đã giải trình, giải trình chậm 03 ngày. Thiếu biên chế.',
  );
});

test('who explained is who leads: the body assigned, else the one addressed, else nobody by name', () => {
  const given = explainedOn('staff', '2026-06-15');
  const led = withRows(given, assigned('staff', { leadBody: 'Sở Nội vụ;' }));
  expect(rowOf(led, 'Bố trí').at(-1)).toContain('15/6/2026: Sở Nội vụ đã giải trình.');
  const toNobody = withRows(given);
  const visits = toNobody.visits.map((visit) => ({
    ...visit,
    recommendations: visit.recommendations.map((one) => ({ ...one, addressee: '' })),
  }));
  expect(rowOf({ ...toNobody, visits }, 'Bố trí').at(-1)).toContain(
    '15/6/2026: Cơ quan, đơn vị chủ trì đã giải trình.',
  );
});

test('more time is told with its document, its reason and the day before it, and nobody is late meanwhile', async () => {
  const longer = withRows(
    extended('staff', '2026-06-10', '2026-12-31', {
      evidence: 'Công văn số 15/ĐGS ngày 10/6/2026.',
      note: 'Chờ phân bổ biên chế',
    }),
  );
  const row = rowOf(longer, 'Bố trí');
  expect(row[6]).toBe(
    'Gia hạn đến 31/12/2026 theo Công văn số 15/ĐGS ngày 10/6/2026\n(thời hạn theo văn bản nguồn: 31/5/2026)',
  );
  expect(row[7]).not.toContain('Quá hạn');
  expect(row.at(-1)).toContain(
    '10/6/2026: Gia hạn đến 31/12/2026 theo Công văn số 15/ĐGS ngày 10/6/2026. Lý do: Chờ phân bổ biên chế.',
  );
  const [, annex] = readSheets(await renderXlsx(buildFollowUpSheet(longer, ISSUE), {}));
  expect(annex?.rows.some((cells) => cells.includes(row[6] ?? '') && cells.includes(row.at(-1) ?? ''))).toBe(
    true,
  );
  expect(textOf(longer)).toContain('1/6 kiến nghị được gia hạn, tính theo thời hạn mới.');
});

test('what was done after its day is told to be late, and counted apart', () => {
  const late = withRows(statusOn('letters', '2026-06-09', 'done'));
  expect(rowOf(late, 'Gửi')[7]).toBe('Hoàn thành\n(ghi nhận 09/6/2026)\nHoàn thành chậm 40 ngày');
  expect(textOf(late)).toContain(
    'Trong 02 kiến nghị đã hoàn thành có 01 kiến nghị hoàn thành chậm so với thời hạn.',
  );
  expect(textOf(record)).not.toContain('hoàn thành chậm');
  expect(rowOf({ ...late, issued: [] }, 'Gửi')[7]).not.toContain('chậm');
});
