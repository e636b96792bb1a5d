import { expect, test } from 'vitest';
import { printedTexts } from '#tests/fixtures/document-texts.ts';
import { finding } from '#tests/fixtures/visit-record.ts';
import { blankFinding } from '#lib/domain/visit/finding.ts';
import { blankStatement } from '#lib/domain/visit/statement.ts';
import { buildConsolidatedReport } from './consolidated-report.ts';
import { ISSUE, visitTo, mission } from '#tests/fixtures/consolidated-report.ts';

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
