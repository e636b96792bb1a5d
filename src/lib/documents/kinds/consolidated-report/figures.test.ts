import { expect, test } from 'vitest';
import { printedTexts } from '#tests/fixtures/document-texts.ts';
import { largeMission } from '#tests/fixtures/large-mission.ts';
import { readPages } from '#tests/fixtures/pdf-pages.ts';
import { finding } from '#tests/fixtures/visit-record.ts';
import { blankSheet, type FigureValues } from '#lib/domain/figures/figures.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import { buildConsolidatedReport } from './consolidated-report.ts';
import { ISSUE, makePdf, textOf, visitTo, mission } from '#tests/fixtures/consolidated-report.ts';

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

test('an odd period that was recorded, as a question or as a shortcoming, is printed once', () => {
  const visit = visitTo('xã Một', null, { received: 100 });
  visit.figures = visit.figures.map((sheet) => ({
    ...sheet,
    period: { from: '2021-01-01', to: '2021-12-31' },
    periodAsPrinted: 'năm 22021',
  }));
  const asked = 'Đề nghị đơn vị xác nhận thời kỳ của số liệu, do báo cáo ghi năm là “22021”.';
  const printed = (...findings: VisitRecord['findings']) =>
    printedTexts(buildConsolidatedReport({ mission, visits: [{ ...visit, findings }] }, ISSUE))
      .join('\n')
      .replaceAll('\u00a0', ' ')
      .split(/ghi năm là “22021”/u).length - 1;
  const recorded = (asks: boolean) =>
    finding('period', {
      condition: asked,
      origin: { from: 'figures', key: 'period sheet-xã Một yearMisprint', asks },
    });
  expect(printed()).toBe(1);
  expect(printed(recorded(true))).toBe(1);
  expect(printed(recorded(false))).toBe(1);
  expect(printed({ ...recorded(true), deleted: true })).toBe(1);
});

test('an edit of what does not agree stays with its visit and its finding, whatever comes before it', () => {
  const odd = (name: string) => {
    const visit = visitTo(name, 'notMet', { resolved: 15_025, overdue: 214 });
    const late = { itemCode: 'A1', condition: 'Có 204 trong 15.015 hồ sơ trễ hẹn.' };
    return { ...visit, findings: [finding(`late ${name}`, late)] };
  };
  const keysOf = (visits: VisitRecord[]) =>
    buildConsolidatedReport({ mission, visits }, ISSUE).blocks.flatMap((block) =>
      block.type === 'paragraph' && block.key?.startsWith('figures/doubts/')
        ? [{ key: block.key, text: block.runs.map(({ text }) => text).join('') }]
        : [],
    );
  const alone = keysOf([odd('xã Hai')]);
  expect(alone).toHaveLength(1);
  expect(alone[0]?.key).toContain('visit-xã Hai/late xã Hai');
  expect(keysOf([odd('xã Một'), odd('xã Hai')])).toContainEqual(alone[0]);
});

test('of a finding on no item the report tells the unit and the sentence, as it stands', () => {
  const visit = visitTo('xã Một', 'notMet', { resolved: 15_025, overdue: 214 });
  const late = finding('late', { itemCode: null, condition: 'Có 204 trong 15.015 hồ sơ trễ hẹn.' });
  const lines = printedTexts(
    buildConsolidatedReport({ mission, visits: [{ ...visit, findings: [late] }] }, ISSUE),
  );
  expect(lines).toContainEqual(expect.stringContaining('- UBND xã Một: Phát hiện nêu “204 hồ sơ trễ hẹn”'));
});
