import { expect, test } from 'vitest';
import { printedTexts } from '#tests/fixtures/document-texts.ts';
import { largeMission } from '#tests/fixtures/large-mission.ts';
import { finding } from '#tests/fixtures/visit-record.ts';
import { readSampleRecord } from '../../../../cli/sample-records.ts';
import { buildConsolidatedReport } from './consolidated-report.ts';
import { ISSUE, textOf, visitTo, mission } from '#tests/fixtures/consolidated-report.ts';

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
