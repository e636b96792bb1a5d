import { expect, test } from 'vitest';
import { printedTexts } from '#tests/fixtures/document-texts.ts';
import { largeMission } from '#tests/fixtures/large-mission.ts';
import { readPages, readText } from '#tests/fixtures/pdf-pages.ts';
import { readSampleRecord } from '../../../../cli/sample-records.ts';
import { blankFinding } from '#lib/domain/visit/finding.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import { buildConsolidatedReport } from './consolidated-report.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { ISSUE, makePdf, textOf, visitTo, mission } from '#tests/fixtures/consolidated-report.ts';

test('a mission nobody was visited in gives a report that says so', async () => {
  const text = await textOf({ mission, visits: [] });
  expect(text).toContain('[Thêm đơn vị đã giám sát]');
  expect(text).toContain('[Ghi kiến nghị]');
  expect(text).toContain('TM. ĐOÀN GIÁM SÁT');
  expect(text).not.toContain('Phụ lục');
});

test('a mission of one visit is its own total', async () => {
  const text = await textOf({
    mission,
    visits: [visitTo('xã Một', 'met', { received: 120, procedures: 314 })],
  });
  expect(text).toContain('Số: 05/BC-');
  expect(text).toContain('Tiếp nhận: 120 (1/1 đơn vị có số liệu)');
  expect(text).toContain('Thủ tục hành chính: 314 (1/1 đơn vị có số liệu)');
  expect(text).toContain('Phụ lục KẾT QUẢ THEO NỘI DUNG VÀ ĐƠN VỊ');
});

test('an open question to a unit judges nothing, and stands under what is to be made clear', () => {
  const visit = visitTo('xã Một', null);
  visit.answers = [];
  const start = { id: 'asked', missionId: 'mission', visitId: visit.visit.id, areaCode: 'A', position: 1 };
  visit.findings = [
    {
      ...blankFinding('shortcoming', start),
      itemCode: 'A1',
      origin: { from: 'figures', key: 'period', asks: true },
      condition: 'Kỳ số liệu chưa ghi ngày chốt',
    },
  ];
  const text = printedTexts(buildConsolidatedReport({ mission, visits: [visit] }, ISSUE)).join('\n');
  expect(text).toMatch(/\d\. Nội dung cần làm rõ\n- UBND xã Một: Kỳ số liệu chưa ghi ngày chốt\.\n/u);
  expect(text).toContain('[Ghi tồn tại, hạn chế]');
  expect(text).not.toMatch(/đơn vị được xem xét chưa đáp ứng|HC\n/u);
});

test('what is looked at is called “nội dung” on paper, one list of it or several', async () => {
  const text = await textOf({ mission, visits: [visitTo('xã Một', 'met')] });
  expect(text).toMatch(/Bộ nội dung đã dùng gồm \d+ nội dung thuộc \d+ lĩnh vực\./u);
  expect(text).not.toMatch(/tiêu chí|Các bộ nội dung/iu);
});

test('a kind of unit is stated in the one word that its name says, and in all where it says none', () => {
  const count = (...names: string[]) => {
    const visits = names.map((name) => visitTo(name, 'met'));
    for (const visit of visits) visit.unit = { ...visit.unit, kind: 'city' };
    return printedTexts(buildConsolidatedReport({ mission, visits }, ISSUE)).join('\n');
  };
  expect(count('thành phố Pleiku')).toContain('01 đơn vị (01 thành phố).');
  expect(count('thành phố Pleiku', 'thị xã An Khê', 'thị xã Ayun Pa')).toContain(
    '03 đơn vị (01 thành phố, 02 thị xã).',
  );
  expect(count('Pleiku')).toContain('01 đơn vị (01 thành phố, thị xã).');
});

test('a unit whose day is not known is named, and its day asked for; nothing is said of it that says nothing', () => {
  const undated = visitTo('xã Một', 'met');
  undated.visit = { ...undated.visit, date: null };
  const lines = (...visits: VisitRecord[]) =>
    printedTexts(buildConsolidatedReport({ mission, visits }, ISSUE));
  expect(lines(undated)).toContain('- UBND xã Một. [Ghi ngày làm việc]');
  const survey = visitTo('xã Hai', 'met');
  survey.visit = { ...survey.visit, form: 'survey' };
  expect(lines(undated, survey)).toContain('- UBND xã Một. [Ghi ngày làm việc]');
  expect(lines(undated, survey)).toContain('- UBND xã Hai: khảo sát thực tế ngày 02 tháng 3 năm 2026.');
  const inspected = printedTexts(
    buildConsolidatedReport({ mission: { ...mission, kind: 'inspection' }, visits: [survey] }, ISSUE),
  );
  expect(inspected).toContain('- UBND xã Hai: kiểm tra thực tế ngày 02 tháng 3 năm 2026.');
  expect(inspected.join('\n')).not.toContain('khảo sát');
});

test('what changed since an earlier mission is counted and named', async () => {
  const visits = [
    visitTo('xã Một', 'met'),
    visitTo('xã Hai', 'notMet'),
    visitTo('xã Ba', 'notMet'),
    visitTo('xã Bốn', 'met'),
  ];
  const earlier = [visitTo('xã Một', 'notMet'), visitTo('xã Hai', 'met'), visitTo('xã Ba', 'notMet')];
  const text = await textOf({ mission, visits }, { earlier: { mission, visits: earlier } });
  expect(text).toContain('3. So với lần giám sát trước');
  expect(text).toContain('niêm yết đủ (A1): giảm sút tại UBND xã Hai.');
  expect(text).toContain('niêm yết đủ (A1): chưa khắc phục tại UBND xã Ba.');
  expect(text).toMatch(/niêm yết đủ 1 1 0 1/);
  expect(await textOf({ mission, visits })).not.toContain('So với lần giám sát trước');
});

test(
  'many units: contents name their pages, annexes hold units, figures and criteria, nothing is lost',
  { timeout: 60_000 },
  async () => {
    const record = await largeMission(14);
    const pdf = await makePdf(record);
    const text = readText(pdf).replaceAll(/\s+/g, ' ');
    for (const annex of [
      'Phụ lục I DANH SÁCH ĐƠN VỊ',
      'Phụ lục II SỐ LIỆU CÁC ĐƠN VỊ BÁO CÁO',
      'Phụ lục III KẾT QUẢ THEO NỘI DUNG VÀ ĐƠN VỊ',
      'Phụ lục IV DANH SÁCH PHÁT HIỆN',
      'Phụ lục V DANH SÁCH KIẾN NGHỊ',
    ])
      expect(text).toContain(annex);
    for (const { unit } of record.visits) {
      // In the list, in the tables of figures and in the table by area.
      expect(text.split(`${unit.name} `).length - 1).toBeGreaterThanOrEqual(3);
    }
    const pages = readPages(pdf);
    const listed = pages
      .slice(0, 2)
      .flatMap(({ words }) => words.filter(({ text: word, xMin }) => /^\d+$/.test(word) && xMin > 500));
    const results = pages.findIndex(
      ({ words }, index) => index > 1 && words.some(({ text: word }) => word === 'III.'),
    );
    expect(text).toContain('MỤC LỤC');
    expect(listed.map(({ text: word }) => Number(word))).toContain(results + 1);
    // Annexes of tables lie across.
    expect(pages.at(-1)?.width).toBeGreaterThan(pages.at(-1)?.height ?? 0);
  },
);

test.each([
  [
    'hra',
    [
      '“trên 88,2%” (Trung tâm Phục vụ hành chính công xã Hra, đơn vị không nêu tính trên tổng nào)',
      '“trên 85%”',
    ],
  ],
  [
    'phu-ninh',
    [
      'Trước hạn và đúng hạn: “78%” (UBND xã Tam Thái, đơn vị không nêu tính trên tổng nào), ' +
        '“đa số” (UBND xã Tam Thành, đơn vị không nêu tính trên tổng nào)',
      '- UBND xã Tam Thái: Đề nghị đơn vị bổ sung số trước hạn và đúng hạn, đã giải quyết để làm rõ tỷ lệ trước hạn và đúng hạn “78%” và làm rõ 22% còn lại là quá hạn hay đang giải quyết (nếu đúng thì tỷ lệ này ứng với từ 4.184 đến 4.264, trên số tiếp nhận là 5.398).',
    ],
  ],
  ['pleiku', ['“0,03%” (UBND thành phố Pleiku, từ']],
])('%s: what units wrote of a rate stands in their own words', async (sample, words) => {
  const record = await readSampleRecord(sample);
  const lines = printedTexts(buildConsolidatedReport(record, ISSUE));
  for (const quote of words) expect(lines).toContainEqual(expect.stringContaining(quote));
});

test('the session it goes to is asked for in the draft, and stands under the title with what it replaces', () => {
  const visits = [visitTo('xã Một', 'met')];
  const built = (
    councilSession: string,
    kind: typeof mission.kind = 'supervision',
    issue: IssueDetails = ISSUE,
  ) =>
    printedTexts(buildConsolidatedReport({ mission: { ...mission, kind, councilSession }, visits }, issue));
  expect(built('')).toContain('[Ghi kỳ họp nhận báo cáo]');
  expect(built('', 'inspection').join()).not.toContain('kỳ họp nhận báo cáo');
  const session = 'Kỳ họp thứ 12 HĐND huyện';
  expect(built(session).join()).not.toContain('[Ghi kỳ họp');
  expect(built(session)).toContain(`(trình ${session})`);
  const replaces = { number: '02', symbol: 'ĐGS', date: '2023-06-20' };
  expect(built(session, 'supervision', { ...ISSUE, replaces })).toContain(
    `(trình ${session}; thay thế Báo cáo số 02/BC-ĐGS ngày 20 tháng 6 năm 2023)`,
  );
});
