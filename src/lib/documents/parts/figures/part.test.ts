import { expect, test } from 'vitest';
import { printedTexts } from '#tests/fixtures/document-texts.ts';
import { sheet } from '#tests/fixtures/voices-and-dossiers.ts';
import { answer, emptyRecord, finding } from '#tests/fixtures/visit-record.ts';
import { readSampleRecord } from '../../../../cli/sample-records.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import type { Finding } from '#lib/domain/visit/finding.ts';
import type { Block } from '#lib/documents/model/document.ts';
import { buildUnitReport } from '#lib/documents/kinds/unit-report/unit-report.ts';

const NOTHING = { ...buildUnitReport(emptyRecord(), { number: null, date: null }), blocks: [], annexes: [] };

function blocksOf(figures: FigureSheet[], findings: Finding[] = []): Block[] {
  return buildUnitReport({ ...emptyRecord(), figures, findings }, { number: null, date: null }).blocks;
}

function linesOf(figures: FigureSheet[], findings: Finding[] = []): string[] {
  return blocksOf(figures, findings).flatMap((block) =>
    block.type === 'paragraph'
      ? [
          block.runs
            .map(({ text }) => text)
            .join('')
            .replaceAll('\u00a0', ' '),
        ]
      : [],
  );
}

/** The lines of the annex of what might explain a mismatch; nothing where there is none. */
function annexOf(figures: FigureSheet[]): string {
  const { annexes } = buildUnitReport({ ...emptyRecord(), figures }, { number: null, date: null });
  return printedTexts({ ...NOTHING, blocks: annexes.flatMap(({ blocks }) => blocks) }).join('\n');
}

function tablesOf(figures: FigureSheet[]) {
  return blocksOf(figures).filter((block) => block.type === 'table');
}

test('a report without figures has no part for them', () => {
  const blocks = blocksOf([]);
  expect(blocks.filter(({ type }) => type === 'table' || type === 'chart')).toEqual([]);
  expect(JSON.stringify(blocks)).not.toContain('Số liệu tiếp nhận');
});

test('a sheet nobody filled in is left out', () => {
  expect(tablesOf([sheet({})])).toEqual([]);
});

test('each reported figure stands in the table with its unit, a missing one of another period is not zero', () => {
  const [table] = tablesOf([
    sheet({ values: { received: 1330, overdue: 0, apologyLetters: 2 } }),
    sheet({
      id: 'second',
      position: 2,
      period: { from: '2026-01-01', to: '2026-03-31' },
      values: { received: 7 },
    }),
  ]);
  expect(table?.header).toEqual([
    ['Chỉ tiêu', 'Đơn vị tính', 'Từ 01/7/2025 đến 31/12/2025', 'Từ 01/01/2026 đến 31/3/2026'],
  ]);
  expect(table?.rows).toEqual([
    ['Tiếp nhận', 'hồ sơ', '1.330', '7'],
    ['Giải quyết quá hạn', 'hồ sơ', '0', '…'],
    ['Thư xin lỗi', 'thư', '2', '…'],
  ]);
  expect(table?.alignments.slice(2)).toEqual(['right', 'right']);
});

test('a figure stands under the one it is part of only where that one was reported', () => {
  const rows = (values: FigureSheet['values']) =>
    tablesOf([sheet({ values })])[0]?.rows.map(([label]) => label);
  expect(rows({ online: 3, fullOnline: 2 })).toEqual(['Trực tuyến', '- Toàn trình']);
  expect(rows({ received: 9, online: 3, fullOnline: 2 })).toEqual([
    'Tiếp nhận',
    '- Trực tuyến',
    '+ Toàn trình',
  ]);
});

test('periods before Decree 42/2022 are stated by level', () => {
  const [table] = tablesOf([sheet({ levels: 'legacy', values: { fullOnline: 2, partialOnline: 1 } })]);
  expect(table?.rows.map(([label]) => label)).toEqual(['Mức độ 4', 'Mức độ 3']);
});

test('a rate is printed with numerator and denominator; one from added-up figures is marked', () => {
  const figures = [sheet({ values: { received: 1062, online: 58, early: 976, onTime: 44, overdue: 42 } })];
  const rates = tablesOf(figures)[1];
  const plain = rates?.rows.map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' ')));
  expect(plain).toEqual([
    ['Trước hạn và đúng hạn trên số đã giải quyết', '1.020/1.062 (*)', '96,05%'],
    ['Quá hạn trên số đã giải quyết', '42/1.062 (*)', '3,95%'],
    ['Trực tuyến trên số tiếp nhận', '58/1.062', '5,46%'],
  ]);
  expect(linesOf(figures).some((line) => line.startsWith('(*) Có số đơn vị không báo cáo riêng'))).toBe(true);
});

test('a rate printed without its total is not given one: in the table it bears a mark, below it the name says so', () => {
  const printed = [
    { rate: 'onTime', percent: 88.2, asPrinted: 'trên 88,2%', atLeast: true },
    { rate: 'online', percent: 85, asPrinted: 'trên 85%', atLeast: true },
  ] as const;
  const figures = [sheet({ values: { received: 509, online: 434, resolved: 457 }, printed: [...printed] })];
  const rows = tablesOf(figures)[1]?.rows.map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' ')));
  expect(rows?.map(([name, , , said]) => [name, said])).toEqual([
    ['Trước hạn và đúng hạn', 'trên 88,2% (**)'],
    ['Trực tuyến trên số tiếp nhận', 'trên 85%'],
  ]);
  const lines = linesOf(figures).map((line) => line.replaceAll('\u00a0', ' '));
  expect(lines).toContain('(**) Đơn vị không nêu tính trên tổng nào.');
  expect(
    lines.some((line) =>
      line.startsWith('- Đề nghị đơn vị làm rõ tỷ lệ trước hạn và đúng hạn “trên 88,2%” được tính trên'),
    ),
  ).toBe(true);
});

test('a failed identity names its difference; the cell that alone would explain it stands in the annex', () => {
  const figures = [
    sheet({
      values: {
        carriedOver: 10,
        received: 100,
        resolved: 95,
        early: 50,
        onTime: 40,
        overdue: 5,
        pending: 6,
        withdrawn: 0,
      },
    }),
  ];
  const line = linesOf(figures).find((text) => text.includes('chênh lệch'));
  expect(line).toContain(
    '- Đề nghị đơn vị làm rõ chênh lệch 09 hồ sơ giữa số kỳ trước chuyển sang + tiếp nhận là 110 và số đã giải quyết + đang giải quyết + rút, từ chối, dừng giải quyết là 101; các khả năng giải thích nêu tại Phụ lục.',
  );
  expect(linesOf(figures).join('\n')).not.toMatch(/Nếu “|nhầm một chữ số/);
  const annex = annexOf(figures);
  expect(annex).toContain('ĐỐI CHIẾU SỐ LIỆU');
  expect(annex).toContain('Nếu “Đang giải quyết” là 15, không phải 6, thì khớp.');
  expect(annexOf([sheet({ values: { received: 5 } })])).toBe('');
});

test('what adds up so far is not listed as lacking figures once more: it says which were not reported', () => {
  const lines = linesOf([sheet({ values: { resolved: 60, overdue: 17, apologyLetters: 17 } })]).join('\n');
  expect(lines).toContain(
    '- Khớp trong phạm vi số đã báo cáo: thư xin lỗi 17 = giải quyết quá hạn 17; đơn vị chưa báo cáo số đang giải quyết đã quá hạn.',
  );
  expect(lines).not.toContain('thư xin lỗi so với số quá hạn');
  expect(linesOf([sheet({ values: { overdue: 17, apologyLetters: 20 } })]).join('\n')).toContain(
    'thư xin lỗi so với số quá hạn (thiếu số đang giải quyết đã quá hạn)',
  );
});

test('what is missing already, whatever was not reported, is told as the least of it', () => {
  expect(linesOf([sheet({ values: { overdue: 8, apologyLetters: 3 } })]).join('\n')).toContain(
    'Đề nghị đơn vị làm rõ vì sao có ít nhất 08 hồ sơ quá hạn nhưng chỉ có 03 thư xin lỗi, thiếu ít nhất 05 thư. Chưa tính: đang giải quyết đã quá hạn, do không có số liệu; các khả năng',
  );
});

test('a part above its whole is stated by how much', () => {
  const lines = linesOf([sheet({ values: { feeDossiers: 10, paidOnline: 14 } })]);
  expect(lines.join('\n')).toContain(
    '- Đề nghị đơn vị làm rõ vì sao số thanh toán trực tuyến là 14, vượt 04 hồ sơ so với số hồ sơ phải nộp phí, lệ phí là 10;',
  );
});

test('what was carried over is compared with what the last period left', () => {
  const figures = [
    sheet({ values: { pending: 52 } }),
    sheet({
      id: 'second',
      position: 2,
      period: { from: '2026-01-01', to: '2026-03-31' },
      values: { carriedOver: 50 },
    }),
  ];
  const line = linesOf(figures).find((text) => text.startsWith('- Kỳ từ'));
  expect(line).toContain(
    'từ 01/7/2025 đến 31/12/2025 và kỳ từ 01/01/2026 đến 31/3/2026. Đề nghị đơn vị làm rõ chênh lệch 02 hồ sơ giữa số đang giải quyết cuối kỳ trước là 52 và số chuyển sang ghi ở kỳ sau là 50;',
  );
  expect(annexOf(figures)).toContain(
    'Nếu “Đang giải quyết – từ 01/7/2025 đến 31/12/2025” là 50, không phải 52, thì khớp.',
  );
});

test('a total that is not the sum of its fields is stated', () => {
  const lines = linesOf([
    sheet({ values: { received: 10 } }),
    sheet({ id: 'land', position: 2, field: 'Đất đai', values: { received: 4 } }),
    sheet({ id: 'civil', position: 3, field: 'Hộ tịch', values: { received: 5 } }),
  ]);
  expect(lines.join('\n')).toContain(
    '- Đề nghị đơn vị làm rõ chênh lệch 01 hồ sơ giữa tổng số tiếp nhận ghi 10 và số cộng theo lĩnh vực là 9;',
  );
});

test.each([
  [
    'right',
    'trên 85%',
    85,
    true,
    'Tỷ lệ trực tuyến trên số tiếp nhận: “trên 85%” phù hợp với số liệu báo cáo: 434/509 = 85,27%.',
  ],
  [
    'cut',
    '85,2%',
    85.2,
    false,
    'Tỷ lệ trực tuyến trên số tiếp nhận: “85,2%” là bị cắt cụt, không phải làm tròn: 434/509 = 85,2652%, làm tròn thành 85,27%.',
  ],
  [
    'divided by resolved',
    '94,97%',
    94.97,
    false,
    'Đề nghị đơn vị làm rõ tỷ lệ trực tuyến “94,97%” được tính trên tổng số nào: tính trên số đã giải quyết là 434/457 = 94,97%, còn tính trên số tiếp nhận là 434/509 = 85,27%.',
  ],
  [
    'wrong',
    '12%',
    12,
    false,
    'Đề nghị đơn vị làm rõ: tỷ lệ trực tuyến ghi trong báo cáo là “12%” nhưng tính từ số liệu là 434/509 = 85,27%.',
  ],
  [
    'above the whole',
    '120%',
    120,
    false,
    'Đề nghị đơn vị làm rõ: tỷ lệ trực tuyến ghi trong báo cáo là “120%”, nằm ngoài khoảng từ 0 đến 100%.',
  ],
])('a printed rate that is %s is described as such', (_, asPrinted, percent, atLeast, sentence) => {
  const values = { received: 509, online: 434, resolved: 457 };
  const printed = [{ rate: 'online' as const, percent, asPrinted, atLeast }];
  const line = linesOf([sheet({ values, printed })]).find((text) => text.includes(`“${asPrinted}”`));
  // Where its own total gives it, that is the total it is of; otherwise only the unit can tell.
  expect(line).toBe(`- ${sentence}`);
});

test('what was recorded as a question is printed once, as that question; as a shortcoming it asks nothing more', () => {
  const values = { received: 509, online: 434, resolved: 457 };
  const printed = [
    { rate: 'online' as const, percent: 12, asPrinted: '12%', atLeast: false },
    { rate: 'onTime' as const, percent: 88.2, asPrinted: 'trên 88,2%', atLeast: true },
  ];
  const figures = [sheet({ values: { ...values, pendingOverdue: 5, pending: 3 }, printed })];
  const record = (asks: boolean) =>
    ['printed sheet online 12', 'printed sheet onTime 88.2', 'check sheet pendingOverdueWithin'].map(
      (key, index) =>
        finding(`f${String(index)}`, {
          condition: `Nội dung ${key}`,
          origin: { from: 'figures', key, asks },
        }),
    );
  const lines = (asks: boolean) => linesOf(figures, record(asks)).join('\n');
  expect(lines(true)).not.toMatch(/Đề nghị đơn vị làm rõ.*(?:“12%”|“trên 88,2%”)/u);
  expect(lines(true).match(/Nội dung printed sheet online 12/gu)).toHaveLength(1);
  expect(lines(true)).toContain(
    'Nội dung check sheet pendingOverdueWithin; các khả năng giải thích nêu tại Phụ lục.',
  );
  expect(lines(true).match(/các khả năng giải thích/gu)).toHaveLength(1);
  expect(lines(false)).toContain('“12%” không đúng: tính lại là 434/509 = 85,27%.');
  expect(lines(false)).not.toMatch(/Đề nghị đơn vị làm rõ.*“12%”/u);
});

test('letters that a shortcoming of the item asks for are not asked for again; praise and questions ask for none', () => {
  const figures = [sheet({ values: { overdue: 8, pendingOverdue: 0, apologyLetters: 3 } })];
  const lines = (change: Partial<Finding> = {}) => {
    const start = {
      itemCode: 'F6',
      condition: 'Chưa gửi đủ thư xin lỗi',
      origin: { from: 'item', key: 'F6' },
    };
    return linesOf(figures, [finding('letters', { ...start, ...change } as Partial<Finding>)]).join('\n');
  };
  const asked = /Đề nghị đơn vị làm rõ vì sao có 08 hồ sơ quá hạn nhưng chỉ có 03 thư xin lỗi/u;
  expect(lines()).not.toMatch(asked);
  expect(lines()).toContain('Có 08 hồ sơ quá hạn');
  expect(lines({ kind: 'strength' })).toMatch(asked);
  expect(lines({ origin: { from: 'item', key: 'F6', asks: true } })).toMatch(asked);
  expect(lines({ deleted: true })).toMatch(asked);
});

test('an impossible or long period is a question', () => {
  const doubts = (period: FigureSheet['period']) =>
    linesOf([sheet({ period, values: { received: 1 } })]).join('\n');
  expect(doubts({ from: '2025-12-31', to: '2025-01-01' })).toContain(
    'kết thúc (01/01/2025) trước ngày bắt đầu (31/12/2025)',
  );
  expect(doubts({ from: '2015-01-01', to: '2025-12-31' })).toContain('dài hơn năm năm');
});

test('bars show how dossiers were resolved and how many came online', () => {
  const values = { received: 100, online: 60, resolved: 80, early: 50, onTime: 27, overdue: 3 };
  const charts = blocksOf([sheet({ values })]).filter((block) => block.type === 'chart');
  expect(charts.map(({ bars }) => bars.map(({ parts }) => parts.map(({ value }) => value)))).toEqual([
    [[50, 27, 3]],
    [[60, 40]],
  ]);
  expect(charts[0]?.bars[0]?.label).toBe('Từ 01/7/2025 đến 31/12/2025: 80 hồ sơ');
  expect(charts[0]?.bars[0]?.parts[2]?.label).toBe('Giải quyết quá hạn 3 (3,75%)');
});

test('periods are drawn one under the other; what cannot be drawn is named with what it lacks', () => {
  const quarter = { from: '2026-01-01', to: '2026-03-31' };
  const figures = [
    sheet({ values: { received: 40, online: 10 } }),
    sheet({ id: 'second', position: 2, period: quarter, values: { received: 20, online: 0 } }),
    sheet({
      id: 'third',
      position: 3,
      period: { from: '2026-04-01', to: '2026-06-30' },
      values: { received: 9 },
    }),
    sheet({
      id: 'fourth',
      position: 4,
      period: { from: '2026-07-01', to: '2026-09-30' },
      values: { received: 8 },
    }),
    sheet({ id: 'state', position: 5, period: { from: null, to: null }, values: { procedures: 314 } }),
  ];
  const charts = blocksOf(figures).filter((block) => block.type === 'chart');
  expect(charts.map(({ bars }) => bars.map(({ label }) => label))).toEqual([
    ['Từ 01/7/2025 đến 31/12/2025: 40 hồ sơ', 'Từ 01/01/2026 đến 31/3/2026: 20 hồ sơ'],
  ]);
  const lines = linesOf(figures);
  expect(lines).toContain(
    'Từ 01/4/2026 đến 30/6/2026; từ 01/7/2026 đến 30/9/2026: chưa lập được biểu đồ do báo cáo không nêu số trực tuyến.',
  );
  expect(lines).toContain(
    'Các kỳ dài ngắn khác nhau hoặc chưa rõ: chỉ so sánh tỷ lệ, không so sánh số hồ sơ.',
  );
});

test('numbers of items and sheets that differ are stated, and no judgement against them stands flatly', async () => {
  const [visit] = (await readSampleRecord('hra')).visits;
  if (!visit) throw new Error('The sample has no visit');
  const report = buildUnitReport(
    {
      ...emptyRecord(),
      checklist: visit.checklist,
      answers: [answer('F5', { judgement: 'met', values: { overdue: 3 } })],
      figures: [sheet({ values: { overdue: 5 } })],
    },
    { number: null, date: null },
  );
  const lines = printedTexts(report);
  expect(lines).toContain('Số chưa thống nhất giữa các nội dung, phát hiện và phiếu số liệu:');
  expect(lines.filter((line) => line.startsWith('- Nội dung F5:')).join('\n')).toContain(
    'còn phiếu số liệu kỳ',
  );
  expect(lines.filter((line) => line.includes('chưa thống nhất với đánh giá này'))).toHaveLength(1);
});

test('a note on a sheet stands with its table, above the comparisons', () => {
  const lines = linesOf([sheet({ values: { received: 10 }, note: 'Số tạm tính' })]);
  const note = lines.indexOf('Ghi chú của phiếu số liệu: Số tạm tính.');
  expect(note).toBeGreaterThan(0);
  expect(note).toBeLessThan(lines.indexOf('Đối chiếu số liệu:'));
});
