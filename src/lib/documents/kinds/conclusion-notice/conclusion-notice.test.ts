import { expect, test } from 'vitest';
import { readBody, span } from '#tests/fixtures/pdf-layout.ts';
import { readPages } from '#tests/fixtures/pdf-pages.ts';
import { printedTexts } from '#tests/fixtures/document-texts.ts';
import { answer, emptyRecord, finding } from '#tests/fixtures/visit-record.ts';
import { recordOfEverything } from '#tests/fixtures/voices-and-dossiers.ts';
import { readDocumentFonts } from '../../../../cli/document-fonts.ts';
import { readSampleRecord, sampleNames } from '../../../../cli/sample-records.ts';
import { blankStatement } from '#lib/domain/visit/statement.ts';
import { blankSheet, type FigureSheet, type FigureValues } from '#lib/domain/figures/figures.ts';
import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import { buildConclusionNotice } from './conclusion-notice.ts';
import { SIZES } from '#lib/documents/paper/decree-30.ts';
import { asIssued } from '#lib/documents/model/as-issued.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';

const ISSUE = { number: '7', date: '2026-02-06' };
const fonts = await readDocumentFonts();

function make(record: VisitRecord): Promise<Uint8Array> {
  return renderPdf(buildConclusionNotice(record, ISSUE), { images: new Map(), fonts });
}

const pdf = await make(recordOfEverything());
const text = readBody(pdf);

test('the notice is numbered TB, dated, and says what it concludes on', () => {
  const [first] = readPages(pdf);
  if (!first) throw new Error('No page');
  expect(span(first, 'Số: 07/TB-ĐGS').size).toBeCloseTo(SIZES.number, 1);
  const place = span(first, 'Gia Lai, ngày 06 tháng 02 năm 2026');
  expect(place.yMin).toBeCloseTo(span(first, 'Số: 07/TB-ĐGS').yMin, 0);
  expect(span(first, 'THÔNG BÁO').size).toBeCloseTo(SIZES.title, 1);
  expect(text).toContain('Kết luận giám sát tại Trung tâm Phục vụ hành chính công xã Hra');
  expect(text).toContain('Ngày 05 tháng 02 năm 2026, Đoàn giám sát làm việc tại Trung tâm');
});

test('assessment, shortcomings, actions and how they are carried out stand in this order, each once', () => {
  const sentences = [
    'I. ĐÁNH GIÁ CHUNG Đoàn giám sát đã xem xét 3/3 nội dung',
    'tiếp nhận 509 hồ sơ; trực tuyến 434 hồ sơ; đã giải quyết 457 hồ sơ; đang giải quyết 52 hồ sơ.',
    'trực tuyến trên số tiếp nhận 434/509 = 85,27%',
    '- Quầy bố trí gọn, có biển rõ.',
    'II. TỒN TẠI, HẠN CHẾ 1. Bảng niêm yết thiếu thủ tục lĩnh vực đất đai.',
    'Trách nhiệm: Giám đốc Trung tâm.',
    'III. YÊU CẦU, KIẾN NGHỊ',
    'Niêm yết bổ sung thủ tục',
    'Nâng cấp đường truyền.',
    'IV. TỔ CHỨC THỰC HIỆN Các cơ quan, đơn vị được yêu cầu, kiến nghị trên đây',
    'Trên đây là thông báo kết luận giám sát tại Trung tâm Phục vụ hành chính công xã Hra./.',
    'TM. ĐOÀN GIÁM SÁT TRƯỞNG ĐOÀN',
  ];
  const places = sentences.map((words) => text.indexOf(words));
  expect(
    places.every((place) => place >= 0),
    sentences[places.indexOf(-1)],
  ).toBe(true);
  expect(places.slice(0, -1)).toEqual(places.slice(0, -1).sort((a, b) => a - b));
  for (const words of sentences) expect(text.split(words)).toHaveLength(2);
});

test('what is to be done stands in a table with unit, due date and product', () => {
  const { blocks } = buildConclusionNotice(recordOfEverything(), ISSUE);
  expect(blocks.find((block) => block.type === 'table')?.rows).toEqual([
    [
      '1',
      'Niêm yết bổ sung thủ tục lĩnh vực đất đai.',
      'UBND xã Hra',
      '15/3/2026',
      'Báo cáo kèm ảnh bảng niêm yết',
    ],
    ['2', 'Nâng cấp đường truyền.', 'UBND tỉnh Gia Lai', '', ''],
  ]);
});

test('without any deadline nothing is said of deadlines: the draft asks for them, the paper has no column', () => {
  const record = recordOfEverything();
  const recommendations = record.recommendations.map((row) => ({ ...row, dueDate: null }));
  const model = buildConclusionNotice({ ...record, recommendations }, ISSUE);
  expect(printedTexts(model)).toContain('[Ghi thời hạn hoàn thành]');
  const paper = printedTexts(asIssued(model)).join('\n');
  expect(paper).toContain('kiến nghị trên đây tổ chức thực hiện, báo cáo kết quả');
  expect(paper).not.toMatch(/đúng thời hạn|Thời hạn hoàn thành|\[Ghi/);
});

test('the day of a survey is asked for as such, and what it is on does not repeat what it is', () => {
  const record = recordOfEverything();
  const mission = { ...record.mission, kind: 'survey' as const, title: 'Khảo sát tình hình hoạt động' };
  const visit = { ...record.visit, form: 'survey' as const, date: null };
  const lines = printedTexts(buildConclusionNotice({ ...record, mission, visit }, ISSUE)).join('\n');
  expect(lines).toContain('[Ghi ngày khảo sát]');
  expect(lines).toContain('về nội dung: tình hình hoạt động.');
});

test('the same record gives the same bytes', async () => {
  expect(Buffer.compare(await make(recordOfEverything()), pdf)).toBe(0);
});

test('a notice on an empty record says so and makes nothing up', async () => {
  const empty = readBody(await make(emptyRecord()));
  for (const sentence of [
    'thông báo kết luận như sau: [Ghi ngày làm việc]',
    '[Ghi kết luận của đoàn]',
    '[Ghi tồn tại, hạn chế]',
    '[Ghi yêu cầu, kiến nghị]',
  ]) {
    expect(empty).toContain(sentence);
  }
  expect(empty).toContain('Đoàn giám sát làm việc tại');
  expect(empty).not.toContain('Ngày …');
  expect(empty).not.toContain('tổ chức thực hiện đúng thời hạn');
});

test.each(await sampleNames())(
  '%s: every finding and recommendation of every visit is concluded on',
  async (name) => {
    const { visits } = await readSampleRecord(name);
    const solid = (words: string) => words.normalize('NFC').replaceAll(/[\s.;:,]/g, '');
    for (const visit of visits) {
      const { blocks } = buildConclusionNotice(visit, ISSUE);
      const printed = solid(JSON.stringify(blocks));
      const texts = [
        ...visit.findings.map(({ condition }) => condition),
        ...visit.recommendations.map(({ content }) => content),
      ];
      for (const words of texts) {
        const sentence = solid(JSON.stringify(words.trim()).slice(1, -1));
        expect({ words, found: printed.includes(sentence) }).toEqual({ words, found: true });
      }
    }
    const [first] = visits;
    if (!first) throw new Error('No visit');
    expect(readBody(await make(first))).toContain('THÔNG BÁO');
  },
);

test('a rate and a count of the unit that do not stand are told with what contradicts them', () => {
  const ids = { missionId: 'mission', visitId: 'visit', position: 1, levels: 'modern' } as const;
  const period = { from: '2025-07-01', to: '2025-09-17' };
  const values = { received: 509, resolved: 457, earlyAndOnTime: 449, overdue: 8 };
  const printed = [
    { rate: 'overdue', percent: 88.2, asPrinted: 'trên 88,2% (449/509)', atLeast: true },
  ] as const;
  const record = emptyRecord();
  const item = itemsOf(record.checklist)[0]!;
  const field = { kind: 'number', id: 'overdue', label: 'Đã giải quyết quá hạn', unit: 'hồ sơ' } as const;
  const asking = { ...item, fields: [field] };
  const [area] = record.checklist.areas;
  const lines = printedTexts(
    buildConclusionNotice(
      {
        ...record,
        checklist: { ...record.checklist, areas: [{ ...area!, items: [asking] }] },
        answers: [answer(item.code, { values: { overdue: 12 } })],
        figures: [{ ...blankSheet({ ...ids, id: 'sheet', period }), values, printed: [...printed] }],
      },
      ISSUE,
    ),
  ).map((line) => line.replaceAll('\u00a0', ' '));
  const lead = lines.indexOf('Số liệu, tỷ lệ đơn vị báo cáo nêu trên chưa thống nhất với kết quả đối chiếu:');
  expect(lead).toBeGreaterThan(0);
  expect(lines.slice(lead + 1, lead + 3)).toEqual([
    '- Đề nghị đơn vị làm rõ: tỷ lệ quá hạn trên số đã giải quyết ghi trong báo cáo là “trên 88,2% (449/509)” nhưng tính từ số liệu là 8/457 = 1,75%.',
    `- Về yêu cầu “${item.requirement.replace(/\.$/, '')}”: “Đã giải quyết quá hạn” là 12 hồ sơ, còn phiếu số liệu kỳ 01/7/2025 – 17/9/2025 ghi 8.`,
  ]);
});

test('a finding that tells of another number than the sheets is named with what it is held against', () => {
  const record = emptyRecord();
  const ids = { missionId: 'mission', visitId: 'visit', position: 1, levels: 'modern' } as const;
  const sheet = blankSheet({ ...ids, id: 'sheet', period: { from: '2025-07-01', to: '2025-09-17' } });
  const figures = [{ ...sheet, values: { resolved: 457, overdue: 18 } }];
  const late = finding('late', { condition: 'Có 8 hồ sơ quá hạn.' });
  const lines = printedTexts(buildConclusionNotice({ ...record, figures, findings: [late] }, ISSUE));
  expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toContain(
    '- Phát hiện nêu “8 hồ sơ quá hạn”, còn phiếu số liệu kỳ 01/7/2025 – 17/9/2025 có số giải quyết quá hạn là 18.',
  );
});

test('every number of a rate is stated above it or marked as worked out; a rate the unit printed is stated', () => {
  const ids = { missionId: 'mission', visitId: 'visit', position: 1, levels: 'modern' } as const;
  const period = { from: '2025-01-01', to: '2025-12-31' };
  const of = (values: FigureValues, printed: FigureSheet['printed'] = []) => {
    const figures = [{ ...blankSheet({ ...ids, id: 'sheet', period }), values, printed }];
    return printedTexts(buildConclusionNotice({ ...emptyRecord(), figures }, { number: null, date: null }))
      .join('\n')
      .replaceAll('\u00a0', ' ');
  };
  const stated = of({ resolved: 48000, earlyAndOnTime: 47573 });
  expect(stated).toContain('trước hạn và đúng hạn 47.573 hồ sơ');
  expect(stated).toContain('47.573/48.000 = 99,11%');
  const inferred = of({ early: 100, onTime: 3, overdue: 3 });
  expect(inferred).toContain('103 (*)/106 (*)');
  expect(inferred).toContain('(*) Có số đơn vị không báo cáo riêng');
  const rate = { rate: 'onTime', percent: 78, asPrinted: '78%', atLeast: false } as const;
  expect(of({ received: 5398 }, [rate])).toContain(
    'Tỷ lệ do đơn vị ghi trong báo cáo: trước hạn và đúng hạn “78%” (đơn vị không nêu tính trên tổng nào).',
  );
  // What is open about it is told along, also that another total would fit.
  const loose = { rate: 'onTime', percent: 88.2, asPrinted: 'trên 88,2%', atLeast: true } as const;
  const doubt = of({ received: 509, resolved: 457 }, [loose]);
  expect(doubt).toMatch(/tỷ lệ trước hạn và đúng hạn “trên 88,2%” được tính trên tổng số nào: .*449\/509/);
  expect(doubt).not.toContain('đã giải quyết “trên');
  expect(of({ resolved: 457 }, [{ ...rate, asPrinted: '78% trên số đã giải quyết' }])).toContain(
    'trước hạn và đúng hạn trên số đã giải quyết “78% trên số đã giải quyết”.',
  );
});

test('where the unit does not agree, the notice says so: with the finding, or of the visit as a whole', () => {
  const say = (kind: 'dissent' | 'opinion', findingId: string | null, text: string) => ({
    ...blankStatement(kind, {
      ...{ id: text, missionId: 'mission', visitId: 'visit', findingId, position: 1 },
      ...{ who: { name: '', position: 'Chủ tịch UBND' }, now: '2026-03-02T02:00:00.000Z' },
    }),
    text,
  });
  const statements = [
    say('dissent', null, 'Chưa xét hồ sơ giấy'),
    say('dissent', 'f1', 'Sổ đã lập đủ'),
    say('opinion', null, 'Lời của Đoàn'),
  ];
  const findings = ['f1', 'f2'].map((id) => finding(id, { condition: `Thiếu sổ ${id}` }));
  const printed = printedTexts(buildConclusionNotice({ ...emptyRecord(), findings, statements }, ISSUE)).join(
    '\n',
  );
  expect(printed).toMatch(/Thiếu sổ f1[^]*không đồng ý \(Chủ tịch UBND\): Sổ đã lập đủ\.\n2\. Thiếu sổ f2/u);
  expect(printed).toMatch(/Thiếu sổ f2[^]*không đồng ý \(Chủ tịch UBND\): Chưa xét hồ sơ giấy\./u);
  expect(printed).not.toContain('Lời của Đoàn');
});
