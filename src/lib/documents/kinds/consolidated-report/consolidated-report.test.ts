import { expect, test } from 'vitest';
import { printedTexts } from '#tests/fixtures/document-texts.ts';
import { largeMission } from '#tests/fixtures/large-mission.ts';
import { readPages, readText } from '#tests/fixtures/pdf-pages.ts';
import { emptyRecord, finding } from '#tests/fixtures/visit-record.ts';
import { readDocumentFonts } from '../../../../cli/document-fonts.ts';
import { readSampleRecord } from '../../../../cli/sample-records.ts';
import { emptyAnswer, type Judgement } from '#lib/domain/checklist/answer.ts';
import { blankSheet, type FigureValues } from '#lib/domain/figures/figures.ts';
import { blankFinding } from '#lib/domain/visit/finding.ts';
import { blankStatement } from '#lib/domain/visit/statement.ts';
import type { MissionRecord, VisitRecord } from '#lib/domain/record/visit-record.ts';
import { buildConsolidatedReport, type ConsolidatedMeans } from './consolidated-report.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';

const fonts = await readDocumentFonts();
const ISSUE = { number: '5', date: '2026-03-05' };

function makePdf(record: MissionRecord, means?: ConsolidatedMeans) {
  return renderPdf(buildConsolidatedReport(record, ISSUE, means), { images: new Map(), fonts });
}

/** The text on one line, without page numbers. */
async function textOf(record: MissionRecord, means?: ConsolidatedMeans): Promise<string> {
  const text = readText(await makePdf(record, means));
  return text.replaceAll(/\f\d+\s/g, ' ').replaceAll(/\s+/g, ' ');
}

function visitTo(name: string, judgement: Judgement | null, values?: FigureValues): VisitRecord {
  const base = emptyRecord();
  const ids = { missionId: 'mission', visitId: `visit-${name}` };
  const period = { from: '2026-01-01', to: '2026-03-31' };
  return {
    ...base,
    unit: { ...base.unit, id: name, name: `UBND ${name}`, kind: 'commune', locality: name },
    visit: { ...base.visit, id: ids.visitId, unitId: name, date: '2026-03-02' },
    answers: [{ ...emptyAnswer({ id: ids.visitId, missionId: 'mission' }, 'A1'), judgement }],
    figures: values
      ? [{ ...blankSheet({ ...ids, id: `sheet-${name}`, period, levels: 'modern', position: 1 }), values }]
      : [],
  };
}

const { mission } = emptyRecord();

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

test('what a unit answers to a finding stands with it, of few units and of many', () => {
  const finding = (id: string) => ({
    ...blankFinding('shortcoming', {
      id,
      missionId: 'mission',
      visitId: 'visit',
      areaCode: 'A',
      position: 1,
    }),
    itemCode: 'A1',
    condition: `Thiếu sổ ${id}`,
  });
  const reply = (kind: 'explanation' | 'dissent', findingId: string, text: string) => ({
    ...blankStatement(kind, {
      ...{ id: `${kind}-${findingId}`, missionId: 'mission', visitId: 'visit', findingId, position: 1 },
      ...{ who: { name: '', position: 'Chủ tịch UBND' }, now: '2026-03-02T02:00:00.000Z' },
    }),
    text,
  });
  const report = (units: number) => {
    const visits = Array.from({ length: units }, (_, index) => visitTo(`xã ${String(index)}`, 'notMet'));
    const [first] = visits;
    first!.findings = Array.from({ length: 14 }, (_, index) => finding(`f${String(index)}`));
    first!.statements = [
      reply('dissent', 'f9', 'Sổ đã lập đủ.'),
      reply('explanation', 'f0', 'Cán bộ nghỉ phép'),
      reply('explanation', 'gone', 'Không còn phát hiện'),
    ];
    return printedTexts(buildConsolidatedReport({ mission, visits }, ISSUE)).join('\n');
  };
  const few = report(2);
  expect(few).toMatch(/Thiếu sổ f0 \(UBND xã 0\)\.\n\+ UBND xã 0 giải trình: Cán bộ nghỉ phép\.\n/u);
  expect(few).toMatch(/Thiếu sổ f9 \(UBND xã 0\)\.\n\+ UBND xã 0 không đồng ý: Sổ đã lập đủ\.\n/u);
  expect(few).toContain('Ngoài ra còn 01 phát hiện khác');
  const many = report(20);
  expect(many).toContain('Trong đó 01 phát hiện đơn vị có giải trình, 01 phát hiện đơn vị không đồng ý');
  expect(many).toContain('UBND xã 0 không đồng ý: Sổ đã lập đủ');
});

test('what a unit says of the visit as a whole stands there, unit by unit', () => {
  const visits = [visitTo('xã 0', 'notMet'), visitTo('xã 1', 'met')];
  const say = (kind: 'opinion' | 'explanation' | 'dissent' | 'proposal', text: string) => ({
    ...blankStatement(kind, {
      ...{ id: kind, missionId: 'mission', visitId: 'visit', findingId: null, position: 1 },
      ...{ who: { name: '', position: 'Chủ tịch UBND' }, now: '2026-03-02T02:00:00.000Z' },
    }),
    text,
  });
  visits[1]!.statements = [
    say('proposal', 'Hỗ trợ máy quét.'),
    say('dissent', 'Chưa xét hồ sơ giấy'),
    say('explanation', 'Mới sắp xếp bộ máy'),
    say('opinion', 'Lời của Đoàn'),
  ];
  const text = printedTexts(buildConsolidatedReport({ mission, visits }, ISSUE)).join('\n');
  expect(text).toContain(
    [
      'Giải trình, ý kiến, đề xuất của đơn vị',
      '- UBND xã 1 giải trình: Mới sắp xếp bộ máy.',
      '- UBND xã 1 không đồng ý: Chưa xét hồ sơ giấy.',
      '- UBND xã 1 đề xuất, kiến nghị: Hỗ trợ máy quét.',
    ].join('\n'),
  );
  expect(text).not.toContain('Lời của Đoàn');
});

test('of many units an annex lists what they said of the visits as a whole, and the text counts it and refers to it', () => {
  const visits = Array.from({ length: 20 }, (_, index) => visitTo(`xã ${String(index)}`, 'met'));
  const report = (count: number) => {
    for (const [index, visit] of visits.entries()) {
      const kind = index === 0 ? 'dissent' : 'proposal';
      const start = { id: `s${String(index)}`, missionId: 'mission', visitId: visit.visit.id, position: 1 };
      const who = { name: '', position: 'Chủ tịch UBND' };
      visit.statements = [
        {
          ...blankStatement(kind, { ...start, findingId: null, who, now: '2026-03-02T02:00:00.000Z' }),
          text: index < count ? `Ý kiến ${String(index)}.` : '',
        },
      ];
    }
    return buildConsolidatedReport({ mission, visits }, ISSUE);
  };
  const many = report(20);
  const text = printedTexts({ ...many, annexes: [] }).join('\n');
  expect(text).toMatch(
    /Có 20 đơn vị nêu ý kiến về toàn bộ buổi làm việc, gồm 01 ý kiến không đồng ý, 19 đề xuất, kiến nghị; từng ý kiến nêu tại Phụ lục [IV]+\./u,
  );
  expect(text).not.toContain('Ý kiến 7');
  const [named = ''] = /Phụ lục [IV]+(?=\.$)/mu.exec(text.slice(text.indexOf('từng ý kiến'))) ?? [];
  const annex = many.annexes.find(({ blocks: [title] }) => title?.type === 'title' && title.name === named);
  const [table] = annex?.blocks.flatMap((block) => (block.type === 'table' ? [block] : [])) ?? [];
  expect(table?.rows).toHaveLength(20);
  expect(table?.rows[0]).toEqual(['1', 'UBND xã 0', 'Không đồng ý', 'Ý kiến 0']);
  // A few of many units stand in the text as they do of few.
  expect(printedTexts(report(3)).join('\n')).toContain('- UBND xã 2 đề xuất, kiến nghị: Ý kiến 2.');
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

test('the field of figures begins with a small letter after the name of the unit, an abbreviation with its own', () => {
  const visit = visitTo('xã Một', 'met', { received: 120 });
  const part = (id: string, field: string, position: number) => ({
    ...blankSheet({
      missionId: 'mission',
      visitId: visit.visit.id,
      id,
      period: { from: '2026-01-01', to: '2026-03-31' },
      levels: 'modern',
      position,
    }),
    field,
    values: { received: 7 },
  });
  visit.figures.push(part('a', 'Hồ sơ trực tuyến', 2), part('b', 'BHXH', 3));
  const text = printedTexts(buildConsolidatedReport({ mission, visits: [visit] }, ISSUE)).join('\n');
  expect(text).toContain('- UBND xã Một, hồ sơ trực tuyến, từ 01/01/2026');
  expect(text).toContain('- UBND xã Một, BHXH, từ 01/01/2026');
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

test('a figure one unit lacks gets no total, in words or in the table', async () => {
  const text = await textOf({
    mission,
    visits: [
      visitTo('xã Một', 'met', { received: 7101, resolved: 6002 }),
      visitTo('xã Hai', null, { received: 1200 }),
      visitTo('xã Ba', null, { received: 31, resolved: 30 }),
    ],
  });
  expect(text).toContain('Tiếp nhận: 8.332 = 7.101 + 1.200 + 31 (3/3 đơn vị có số liệu)');
  expect(text).toContain('Đã giải quyết: 6.032 hồ sơ (2/3 đơn vị; UBND xã Hai chưa có số liệu).');
  expect(text).toMatch(/Tổng cộng 8\.332 …/);
  expect(text).not.toContain('không cùng một thời kỳ');
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

test(
  'of many units the text sums up by area, and annexes keep every finding and recommendation with its unit',
  { timeout: 60_000 },
  async () => {
    const record = await largeMission(40);
    const [first] = record.visits;
    const caused = { ...first!.findings[0]!, subjectiveCause: 'Chưa phân công người cập nhật.' };
    const own = { ...first!.findings[1]!, id: 'own', itemCode: null, condition: 'Camera hỏng đã lâu.' };
    first!.findings = [caused, ...first!.findings.slice(1), own];
    const { blocks, annexes } = buildConsolidatedReport(record, ISSUE);
    const [findings = [], recommendations = []] = annexes
      .slice(-2)
      .map((annex) => annex.blocks.flatMap((block) => (block.type === 'table' ? [block] : [])));

    const [shortcomings, strengths, causes] = findings;
    let condition = '';
    const listed = new Set(
      shortcomings!.rows.flatMap(([, code, text = '', proof, units = '']) => {
        condition = text || condition;
        return units.split('; ').map((unit) => `${code}|${condition}|${proof}|${unit}`);
      }),
    );
    const plain = (text: string) => text.replace(/[.;]+$/, '');
    for (const { unit, findings: found, recommendations: recommended } of record.visits) {
      for (const shortcoming of found.filter(({ kind }) => kind === 'shortcoming')) {
        const code = shortcoming.itemCode ?? shortcoming.areaCode;
        const row = `${code}|${plain(shortcoming.condition)}|${plain(shortcoming.evidence)}|${unit.name}`;
        expect(listed).toContain(row);
      }
      for (const strength of found.filter(({ kind }) => kind === 'strength')) {
        expect(strengths!.rows.find(([, , text]) => text === plain(strength.condition))?.[3]).toContain(
          unit.name,
        );
      }
      for (const { content, addressee } of recommended) {
        const row = recommendations[0]!.rows.find(([, text]) => text === plain(content));
        expect(row?.[2]).toContain(addressee);
      }
    }
    expect(causes!.rows).toEqual([
      ['1', 'Nguyên nhân chủ quan', 'Chưa phân công người cập nhật', first!.unit.name],
    ]);

    const lines = blocks.flatMap((block) =>
      block.type === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
    );
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^Có 481 tồn tại, hạn chế được ghi nhận tại 40\/40 đơn vị\..*nêu tại Phụ lục IV\.$/,
      ),
    );
    // The most frequent first, a few units named.
    const counts = lines
      .flatMap((line) => /: (\d+)\/\d+ đơn vị được xem xét chưa đáp ứng đầy đủ/.exec(line)?.[1] ?? [])
      .map(Number);
    expect(counts).toHaveLength(10);
    expect(counts.slice(0, 5)).toEqual(counts.slice(0, 5).toSorted((a, b) => b - a));
    const criterion = lines.find((line) => line.includes(' đơn vị được xem xét chưa đáp ứng đầy đủ (')) ?? '';
    expect(criterion).toMatch(/gồm (UBND [^,]+, ){4}UBND [^,]+ và \d+ đơn vị khác, xem Phụ lục IV\./);
    const pages = readPages(await makePdf(record));
    expect(pages.filter(({ width, height }) => width < height).length).toBeLessThan(16);
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

test('the table of areas names its own columns of what was examined, and shows none that nobody has', async () => {
  for (const sample of ['hra', 'duc-co', 'ea-kar']) {
    const { blocks } = buildConsolidatedReport(await readSampleRecord(sample), ISSUE);
    const at = blocks.findIndex((block) => block.type === 'table' && block.header[0]?.[0] === 'Lĩnh vực');
    const [lead, table] = blocks.slice(at - 1, at + 1);
    if (lead?.type !== 'paragraph' || table?.type !== 'table') throw new Error('No table of areas');
    const named = /đã xem xét gồm: (.*)\)/u
      .exec(lead.runs.map(({ text }) => text).join(''))?.[1]
      ?.split('; ');
    const columns = (table.header[0] ?? []).map((title) => title.toLocaleLowerCase('vi'));
    for (const name of named ?? []) expect(columns).toContain(name);
    expect(named?.length).toBeGreaterThan(0);
    for (const [index, title] of columns.slice(1, -1).entries())
      expect({ title, isEmpty: table.rows.every((row) => row[index + 1] === '0') }).toEqual({
        title,
        isEmpty: false,
      });
  }
});

test('of many units the annex keeps results and units apart: a row for each result, a body with the units it is asked for', async () => {
  const large = await largeMission(15);
  const recommendation = (index: number) => ({
    id: `asked-${index}`,
    missionId: 'mission',
    visitId: `visit-${index + 1}`,
    findingId: null,
    addressee: 'UBND tỉnh Gia Lai',
    content: 'Bố trí đủ máy lấy số thứ tự',
    dueDate: index < 8 ? '2026-06-30' : index < 12 ? '2026-09-30' : null,
    product: index < 8 ? 'Quyết định phân bổ' : 'Biên bản bàn giao',
    position: 1,
    deleted: false,
  });
  const record = {
    ...large,
    visits: large.visits.map((visit, index) => ({ ...visit, recommendations: [recommendation(index)] })),
  };
  const document = buildConsolidatedReport(record, ISSUE);
  const annex = document.annexes.at(-1);
  const table = annex?.blocks.find((block) => block.type === 'table');
  const names = (from: number, to: number) =>
    record.visits
      .slice(from, to)
      .map(({ unit }) => unit.name)
      .join(', ');
  expect(table?.rows).toEqual([
    [
      '1',
      'Bố trí đủ máy lấy số thứ tự',
      `UBND tỉnh Gia Lai (đối với ${names(0, 8)}: 30/6/2026)`,
      'Quyết định phân bổ',
    ],
    [
      '',
      '',
      `UBND tỉnh Gia Lai (đối với ${names(8, 12)}: 30/9/2026); UBND tỉnh Gia Lai (đối với ${names(12, 15)})`,
      'Biên bản bàn giao',
    ],
  ]);
  const text = await textOf(record);
  expect(text).toContain('Kết quả phải có của từng nơi nêu tại Phụ lục V.');
  expect(text).not.toContain('Kết quả phải có: Quyết định phân bổ.');
});

test('shortcomings by frequency stand over all units; shares only over units that were judged', () => {
  const tableOf = (criterion: string, others: 'met' | null = 'met') => {
    const visits = ['xã Một', 'xã Hai', 'xã Ba'].map((name, index) => {
      const visit = visitTo(name, others);
      const said = { itemCode: 'A1', criterion, condition: 'Bảng niêm yết đã cũ.' };
      return index === 0 ? { ...visit, findings: [finding('f', said)] } : visit;
    });
    const model = buildConsolidatedReport({ mission, visits }, ISSUE);
    const table = model.blocks.flatMap((block) =>
      block.type === 'table' && block.header[0]?.[3]?.includes('được ghi nhận') ? [block] : [],
    )[0];
    const note = printedTexts(model).find((text) => text.startsWith('(*) Yêu cầu nêu trong phát hiện'));
    return {
      table,
      note,
      lead: printedTexts(model).find((text) => text.startsWith('Các tồn tại, hạn chế xếp')),
    };
  };
  const own = tableOf('Điều khác với tiêu chí');
  expect(own.table?.rows.map((row) => row.slice(3))).toEqual([['1/3']]);
  expect(own.table?.header[0]).toHaveLength(4);
  expect(own.lead).not.toContain('tỷ lệ');
  // The annex words A1 as the checklist does.
  expect(own.table?.rows[0]?.[1]).toBe('A1 (*)');
  expect(own.note).toContain('Phụ lục');
  const shared = tableOf('');
  expect(shared.table?.rows.map((row) => row.slice(3))).toEqual([['1/3', '33,33%']]);
  expect(shared.lead).toContain('tỷ lệ tính trên số đơn vị đã xem xét');
  expect(shared.note).toBeUndefined();
  // Where nobody was examined but the unit found short, there is no share of those examined.
  const alone = tableOf('', null);
  expect(alone.table?.rows.map((row) => row.slice(1))).toEqual([['A1', expect.any(String), '1/3']]);
});

test('of an area praised but examined nowhere the report says so, beside the table that counts it', () => {
  const praise = { areaCode: 'B', itemCode: null, kind: 'strength' as const, condition: 'Máy đủ' };
  const visits = ['xã 0', 'xã 1'].map((name) => ({
    ...visitTo(name, 'met'),
    findings: [finding(`f ${name}`, praise)],
  }));
  const lines = printedTexts(buildConsolidatedReport({ mission, visits }, ISSUE));
  expect(lines).toContain(
    'Lĩnh vực chưa xem xét nội dung nào, mới nêu ưu điểm, hạn chế hoặc nội dung cần làm rõ: Trang thiết bị.',
  );
});

test('a note on another period stands under the table that has its sign', () => {
  const wide: FigureValues = {
    ...{ received: 10, online: 5, direct: 5, resolved: 8, early: 4, onTime: 3, overdue: 1 },
    ...{ pending: 2, carriedOver: 0 },
  };
  const visit = visitTo('xã 0', 'met', wide);
  const [sheet] = visit.figures;
  const { received: _, ...rest } = wide;
  visit.figures = [
    { ...sheet!, values: rest },
    { ...sheet!, id: 'other', period: { from: '2025-01-01', to: '2025-12-31' }, values: { received: 10 } },
  ];
  const { blocks } = buildConsolidatedReport(
    { mission, visits: [visit, visitTo('xã 1', 'met', wide)] },
    ISSUE,
  );
  const signed = blocks.findIndex(
    (block) => block.type === 'table' && block.rows.flat().some((cell) => cell.includes('(1)')),
  );
  const tables = blocks.flatMap((block, index) => (block.type === 'table' ? [index] : []));
  const note = blocks.findIndex(
    (block) =>
      block.type === 'paragraph' &&
      block.runs
        .map(({ text }) => text)
        .join('')
        .startsWith('(1)'),
  );
  expect(signed).toBeGreaterThan(0);
  expect(note).toBeGreaterThan(signed);
  expect(tables.filter((index) => index > signed && index < note)).toEqual([]);
  expect(tables.some((index) => index > note)).toBe(true);
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

test('a finding that tells of other numbers than the sheets of its unit is told beside their totals', async () => {
  const visit = visitTo('xã Một', 'notMet', { resolved: 15_025, overdue: 214 });
  const late = finding('late', { itemCode: 'A1', condition: 'Có 204 trong 15.015 hồ sơ trễ hẹn.' });
  const text = await textOf({ mission, visits: [{ ...visit, findings: [late] }] });
  expect(text).toContain(
    'Số chưa thống nhất giữa các nội dung, phát hiện và phiếu số liệu: - UBND xã Một, nội dung A1: Phát hiện nêu “204 hồ sơ trễ hẹn”, còn phiếu số liệu kỳ 01/01/2026 – 31/3/2026 có số giải quyết quá hạn là 214.',
  );
});

test('charts name the units they leave out, totals of different periods say so, an odd period is asked about', () => {
  const visits = [
    visitTo('xã Một', null, { received: 100, online: 40 }),
    visitTo('xã Hai', null, { received: 200, online: 50 }),
    visitTo('xã Ba', null, { received: 300 }),
  ].map((visit, index) => {
    const other = { period: { from: '2021-01-01', to: '2021-12-31' }, periodAsPrinted: 'năm 22021' };
    return index === 0
      ? { ...visit, figures: visit.figures.map((sheet) => ({ ...sheet, ...other })) }
      : visit;
  });
  const lines = printedTexts(buildConsolidatedReport({ mission, visits }, ISSUE)).map((line) =>
    line.replaceAll('\u00a0', ' '),
  );
  expect(lines).toContain('UBND xã Ba: chưa lập được biểu đồ do báo cáo không nêu số trực tuyến.');
  expect(lines).toContain('Tổng cộng (***)');
  expect(lines).toContain('(***) Gồm số liệu của các thời kỳ khác nhau, không phải số của một thời kỳ.');
  expect(lines).toContain(
    '- UBND xã Một: Đề nghị đơn vị xác nhận thời kỳ của số liệu, do báo cáo ghi năm là “22021”.',
  );
});
