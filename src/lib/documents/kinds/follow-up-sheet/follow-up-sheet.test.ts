import { expect, test } from 'vitest';
import { assigned, followUpRecord, statusOn } from '#tests/fixtures/follow-up-record.ts';
import { readParagraphs } from '#tests/fixtures/package-parts.ts';
import { readBody, span } from '#tests/fixtures/pdf-layout.ts';
import { readPages, readText } from '#tests/fixtures/pdf-pages.ts';
import { readSheets } from '#tests/fixtures/workbook.ts';
import { readDocumentFonts } from '../../../../cli/document-fonts.ts';
import { casesOn, type FollowUpRecord } from '#lib/domain/follow-up/record.ts';
import { SIZES } from '#lib/documents/paper/decree-30.ts';
import type { Table } from '#lib/documents/model/document.ts';
import { renderDocx } from '#lib/documents/docx/render-docx.ts';
import { buildFollowUpSheet } from './follow-up-sheet.ts';
import { proveRecord } from '#lib/documents/pdf/verify/prove-record.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';
import { packRecord } from '#lib/documents/record-file/record-file.ts';

import { NoTableError } from '#lib/documents/model/errors.ts';
import { renderXlsx } from '#lib/documents/xlsx/render-xlsx.ts';

const ISSUE = { number: '7', date: '2026-06-30' };
const fonts = await readDocumentFonts();
const means = { images: new Map<string, ArrayBuffer>(), fonts };
const record = followUpRecord();
const empty: FollowUpRecord = { ...record, visits: [], followUps: [] };

const make = (of: FollowUpRecord, issue = ISSUE) => renderPdf(buildFollowUpSheet(of, issue), means);
const solid = (text: string) => text.normalize('NFC').replaceAll(/\s/g, '');

/** The annex: recommendations row by row. */
function rowsOf(of: FollowUpRecord): string[][] {
  const [annex] = buildFollowUpSheet(of, ISSUE).annexes;
  const table = annex?.blocks.find((block): block is Table => block.type === 'table');
  return table?.rows ?? [];
}

const pdf = await make(record);
const text = readBody(pdf);

test('the sheet is numbered, dated and signed for the delegation, and tells of the end of its day', () => {
  const [first] = readPages(pdf);
  if (!first) throw new Error('No page');
  expect(span(first, 'Số: 07/PTD-ĐGS').size).toBeCloseTo(SIZES.number, 1);
  expect(span(first, 'PHIẾU THEO DÕI').size).toBeCloseTo(SIZES.title, 1);
  expect(text).toContain('Gia Lai, ngày 30 tháng 6 năm 2026');
  expect(text).toContain('Thực hiện kiến nghị qua giám sát việc thực hiện cơ chế một cửa');
  expect(text).toContain('tính đến hết ngày 30 tháng 6 năm 2026, như sau:');
  expect(text).toContain('TM. ĐOÀN GIÁM SÁT TRƯỞNG ĐOÀN');
});

test('every count is stated with what it is a part of', () => {
  for (const sentence of [
    'Tổng số 06 kiến nghị từ 02 buổi làm việc.',
    'Có 02 cơ quan, đơn vị chủ trì thực hiện. 1/6 kiến nghị chưa rõ cơ quan, đơn vị chủ trì.',
    'hoàn thành 1/6 = 16,67%; chưa thực hiện 3/6 = 50,00%; không thực hiện 1/6 = 16,67%; chưa đáp ứng 1/6 = 16,67%.',
    '3/6 kiến nghị chưa có ghi nhận nào về kết quả, được tính là chưa thực hiện.',
    '5/6 kiến nghị có thời hạn; trong số đó 3/5 đã quá hạn mà chưa hoàn thành, 1/5 sắp đến hạn (còn không quá 07 ngày).',
    '1/6 kiến nghị chưa ghi thời hạn',
    '01 lần ghi nhận sau ngày 30 tháng 6 năm 2026 không tính vào phiếu này.',
  ]) {
    expect(text.replaceAll('\u00a0', ' ')).toContain(sentence);
  }
});

test('by lead body the counts add up to the total', () => {
  const { blocks } = buildFollowUpSheet(record, ISSUE);
  const rows = blocks.find((block): block is Table => block.type === 'table')?.rows ?? [];
  expect(rows).toEqual([
    ['1', 'UBND xã Hra', '4', '1', '0', '1', '1', '1', '3'],
    ['2', 'Chưa rõ cơ quan, đơn vị', '1', '0', '0', '1', '0', '0', '0'],
    ['3', 'UBND tỉnh Gia Lai', '1', '0', '0', '1', '0', '0', '0'],
    ['', 'Tổng cộng', '6', '1', '0', '3', '1', '1', '3'],
  ]);
});

test('what is due next is named with its rows of the annex', () => {
  expect(text).toContain('trong 05 kiến nghị chưa hoàn thành có 03 kiến nghị đã đến hạn');
  expect(text).not.toContain('- Kiến nghị cấp có thẩm quyền');
  expect(text).toContain('- Đôn đốc lần 1: 02 kiến nghị (số 2, 4 của Phụ lục).');
  expect(text).toContain('- Đôn đốc tiếp: 01 kiến nghị (số 3 của Phụ lục).');
  expect(text).toContain('- Quá hạn giải trình: 01 kiến nghị (số 3 của Phụ lục).');
});

test('a row tells source, bodies, person, product, due date, status, evidence and steps', () => {
  const [posted, , staff, refused, , line] = rowsOf(record);
  expect(posted).toEqual([
    '1',
    'Thông báo số 05/TB-ĐGS ngày 06/02/2026\nBuổi làm việc tại Trung tâm Phục vụ hành chính công xã Hra, 05/02/2026',
    'Niêm yết bổ sung thủ tục lĩnh vực đất đai.',
    'UBND xã Hra\nPhối hợp: Sở Tư pháp',
    'Chủ tịch UBND xã',
    'Báo cáo kèm ảnh bảng niêm yết',
    '15/3/2026',
    'Hoàn thành\n(ghi nhận 14/3/2026)',
    '14/3/2026: Báo cáo số 12/BC-UBND.',
    '10/3/2026: Hoàn thành một phần. Còn thiếu lĩnh vực hộ tịch.\n14/3/2026: Hoàn thành.',
  ]);
  expect(staff?.slice(6)).toEqual([
    '31/5/2026',
    'Chưa thực hiện\n(chưa có ghi nhận)\nQuá hạn 30 ngày',
    '…',
    '02/6/2026: Đôn đốc lần 1. Minh chứng: Công văn số 30/ĐGS.\nQuá hạn giải trình từ 18/6/2026 (hạn 17/6/2026).\nTiếp theo: Đôn đốc tiếp, từ 16/6/2026.',
  ]);
  expect(refused?.[7]).toBe('Không thực hiện\n(ghi nhận 10/6/2026)\nQuá hạn 29 ngày');
  expect(line?.slice(4)).toEqual([
    '…',
    '…',
    'Chưa ghi',
    'Chưa thực hiện\n(chưa có ghi nhận)',
    '…',
    'Chưa có',
  ]);
});

test('every recommendation is printed once, with its status and due date, on pages that lie across', async () => {
  const printed = solid(readText(pdf));
  const word = readParagraphs(await renderDocx(buildFollowUpSheet(record, ISSUE), means)).map(
    (paragraph) => paragraph.text,
  );
  const [, annex] = readSheets(await renderXlsx(buildFollowUpSheet(record, ISSUE), {}));
  for (const [index, standing] of casesOn(record, ISSUE.date).entries()) {
    const row = rowsOf(record)[index] ?? [];
    const { content } = standing.recommendation;
    expect(row[2]).toBe(`${content}.`);
    expect(printed.split(solid(content))).toHaveLength(2);
    expect(word.filter((paragraph) => paragraph === `${content}.`)).toHaveLength(1);
    for (const cell of row) {
      expect(printed).toContain(solid(cell));
      expect(word).toContain(cell);
    }
    // Under what the sheet is of, and the header.
    expect(annex?.rows[index + 2]?.slice(1)).toEqual(row.slice(1));
  }
  const last = readPages(pdf).at(-1);
  expect(last?.width).toBeGreaterThan(last?.height ?? 0);
});

test('the same record gives the same bytes, whatever order it was read in, and its file verifies the PDF', async () => {
  const shuffled = { ...record, followUps: [...record.followUps].reverse() };
  expect(Buffer.compare(await make(shuffled), pdf)).toBe(0);
  const parts = { app: '1.2.3', issue: ISSUE, edits: {}, holidays: [], questionnaires: [] };
  const proof = (of: FollowUpRecord) =>
    proveRecord(pdf, packRecord({ ...parts, kind: 'follow-up-sheet', record: of }, new Map()), { fonts });
  expect(await proof(record)).toMatchObject({ verdict: 'same', facts: { kind: 'follow-up-sheet' } });
  const done = { ...record, followUps: [...record.followUps, statusOn('line', '2026-06-29', 'done')] };
  expect(await proof(done)).toMatchObject({ verdict: 'otherContent' });
});

test('another day tells another story', async () => {
  const earlier = readBody(await make(record, { number: '7', date: '2026-03-12' }));
  expect(earlier).toContain('hoàn thành một phần 1/6');
  expect(earlier).toContain('05 lần ghi nhận sau ngày 12 tháng 3 năm 2026');
  expect(earlier).toContain('chưa có bước đôn đốc hay thời hạn giải trình nào đến hạn.');
});

test('a mission without recommendations gives a sheet that asks for them, and no table of noughts', async () => {
  const words = readBody(await make(empty));
  expect(words).toContain('[Ghi kiến nghị để theo dõi]');
  expect(words).toContain('TM. ĐOÀN GIÁM SÁT');
  expect(words).not.toContain('Phụ lục');
  await expect(renderXlsx(buildFollowUpSheet(empty, ISSUE), {})).rejects.toThrow(NoTableError);
});

test('texts as long as people may write them lose nothing', { timeout: 60_000 }, async () => {
  const long = (start: string, words: number) =>
    Array.from({ length: words }, (_, index) => `${start}${index}`).join(' ');
  const heavy: FollowUpRecord = {
    ...record,
    visits: record.visits.map((visit) => ({
      ...visit,
      recommendations: visit.recommendations.map((recommendation) => ({
        ...recommendation,
        content: long(`${recommendation.id}-`, 900),
        addressee: `Người ký Ă Ê ƀ${'x'.repeat(240)}`,
        product: long('sp', 150),
      })),
    })),
    followUps: [
      ...record.followUps,
      assigned('staff', { personResponsible: 'Ayun H’Bút '.repeat(20), sourceDocument: long('vb', 60) }),
      statusOn('staff', '2026-06-20', 'partly', { note: long('gc', 2500), evidence: 'e\u0301\n'.repeat(50) }),
    ],
  };
  const printed = solid(readText(await make(heavy)));
  // Lines of cells that stand side by side follow one another: word by word.
  for (const id of ['posted', 'staff', 'line', 'seats']) {
    for (const index of [0, 450, 899]) expect(printed).toContain(`${id}-${index}`);
  }
  for (const word of ['gc0', 'gc1249', 'gc2499', 'sp149', 'vb59']) expect(printed).toContain(word);
});

test('the source is the issued document that carries a recommendation, on a day when there was one', () => {
  const [first] = casesOn(record, ISSUE.date);
  if (!first) throw new Error('No recommendation');
  const { id } = first.recommendation;
  const source = (kind: string, change: object = {}) => ({
    kind,
    number: '5',
    symbol: 'ĐGS',
    date: '2026-02-10',
    recommendationIds: [id],
    ...change,
  });
  const bare: FollowUpRecord = { ...record, followUps: [] };
  const sourceIn = (issued: ReturnType<typeof source>[]) => rowsOf({ ...bare, issued })[0]?.[1] ?? '';
  expect(sourceIn([source('minutes'), source('conclusion-notice')])).toMatch(
    /^Thông báo số 05\/TB-ĐGS ngày 10 tháng 02 năm 2026\nBuổi làm việc tại /u,
  );
  const none = /^Chưa có văn bản ban hành\nBuổi làm việc tại /u;
  expect(sourceIn([])).toMatch(none);
  expect(sourceIn([source('conclusion-notice', { recommendationIds: ['another'] })])).toMatch(none);
  expect(sourceIn([source('conclusion-notice', { date: '2026-07-01' })])).toMatch(none);
  // Of records of older versions nobody knows.
  expect(rowsOf(bare)[0]?.[1]).toMatch(/^Buổi làm việc tại /u);
  // Nobody is late with what no document has asked for yet.
  const overdue = (issued?: ReturnType<typeof source>[]) => {
    const { blocks } = buildFollowUpSheet(issued ? { ...bare, issued } : bare, ISSUE);
    const table = blocks.find((block): block is Table => block.type === 'table');
    return Number(table?.rows.at(-1)?.at(-1));
  };
  expect(overdue()).toBeGreaterThan(1);
  expect(overdue([])).toBe(0);
  expect(overdue([source('conclusion-notice')])).toBe(1);
});

test('where the day followed up is not the one the issued document prints, the sheet tells both', () => {
  const source = {
    kind: 'unit-report',
    number: '1',
    symbol: 'ĐGS',
    date: '2026-02-10',
    recommendationIds: ['staff', 'posted', 'letters'],
    dueDates: { staff: '2026-05-30', posted: '2026-03-14', letters: '2026-04-30' },
  };
  const due = (of: FollowUpRecord, content: string) =>
    rowsOf(of).find((row) => row[2]?.startsWith(content))?.[6];
  const issued = { ...record, issued: [source] };
  expect(due(issued, 'Bố trí')).toBe('31/5/2026\n(văn bản ghi 30/5/2026)');
  // Its card names another document.
  expect(due(issued, 'Niêm yết')).toBe(
    '15/3/2026\n(Báo cáo số 01/BC-ĐGS ngày 10 tháng 02 năm 2026 ghi 14/3/2026)',
  );
  expect(due(issued, 'Gửi')).toBe('30/4/2026');
  const moved = assigned('letters', { dueDate: '2026-01-15' });
  expect(due({ ...issued, followUps: [...record.followUps, moved] }, 'Gửi')).toBe(
    '15/01/2026\n(văn bản ghi 30/4/2026)',
  );
});

test('a column in which nobody wrote anything is left out', () => {
  const { annexes } = buildFollowUpSheet({ ...record, followUps: [] }, ISSUE);
  const table = annexes[0]?.blocks.find((block): block is Table => block.type === 'table');
  expect(table?.header[0]).not.toContain('Người chịu trách nhiệm');
  expect(table?.header[0]).not.toContain('Minh chứng');
  expect(table?.rows.every((row) => row.length === table.header[0]?.length)).toBe(true);
});

test('the same thing asked at two units is one row with both visits, and counted once', () => {
  const [first, second] = record.visits;
  const [posted] = first?.recommendations ?? [];
  if (!first || !second || !posted) throw new Error('No visits');
  const repeated: FollowUpRecord = {
    ...record,
    visits: [first, { ...second, recommendations: [...second.recommendations, { ...posted, id: 'again' }] }],
  };
  const rows = rowsOf(repeated);
  expect(rows).toHaveLength(6);
  const row = rows.find(([, , content]) => content === `${posted.content}.`);
  expect(row?.[1]?.split('\n').slice(-2)).toEqual([
    'Buổi làm việc tại Trung tâm Phục vụ hành chính công xã Hra, 05/02/2026',
    'Buổi làm việc tại UBND xã Ayun, 06/02/2026',
  ]);
  expect(row?.[7]).toContain('Chưa thực hiện');
  expect(row?.at(-1)).toContain('14/3/2026: Hoàn thành (Trung tâm Phục vụ hành chính công xã Hra).');
  const { blocks } = buildFollowUpSheet(repeated, ISSUE);
  const totals = blocks.find((block): block is Table => block.type === 'table')?.rows.at(-1);
  expect(totals?.slice(0, 3)).toEqual(['', 'Tổng cộng', '6']);
});

test('whoever leads a row of the annex is among the recipients', () => {
  const led = {
    ...record,
    followUps: [...record.followUps, assigned('seats', { leadBody: 'UBND huyện Mang Yang' })],
  };
  const lines = buildFollowUpSheet(led, ISSUE).blocks.flatMap((block) =>
    block.type === 'signature' ? block.recipients.lines : [],
  );
  for (const body of ['UBND xã Hra', 'UBND tỉnh Gia Lai', 'UBND huyện Mang Yang']) {
    expect(lines.filter((line) => line.includes(body))).toHaveLength(1);
  }
});
