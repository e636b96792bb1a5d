import { expect, test } from 'vitest';
import { emptyRecord, recommendation } from '#tests/fixtures/visit-record.ts';
import { loadBuilder } from '#lib/documents/kinds/kinds.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';

const ISSUE = { number: null, date: null };

const recipientsOf = ({ blocks }: DocumentModel) =>
  blocks.flatMap((block) => (block.type === 'signature' ? block.recipients.lines : []));

function chargedBy(addressees: readonly string[]): VisitRecord {
  const recommendations = addressees.map((addressee, index) =>
    recommendation(`r${index}`, { addressee, content: 'Niêm yết đủ.', position: index }),
  );
  const base = emptyRecord();
  const issuer = { ...base.mission.issuer, recipients: ['Thường trực HĐND tỉnh', 'UBND tỉnh Gia Lai'] };
  return { ...base, mission: { ...base.mission, issuer }, recommendations };
}

test.each(['unit-report', 'conclusion-notice', 'consolidated-report'] as const)(
  'bodies charged with a recommendation stand among the recipients, each once: %s',
  async (kind) => {
    const documentKind = await loadBuilder(kind);
    const build = (visit: VisitRecord) => {
      if (documentKind.of === 'visit') return documentKind.build(visit, ISSUE, {});
      if (documentKind.of === 'mission')
        return documentKind.build({ mission: visit.mission, visits: [visit] }, ISSUE, {});
      throw new Error('Of a follow-up');
    };
    const lines = recipientsOf(build(chargedBy(['Sở Nội vụ', 'UBND tỉnh Gia Lai', 'sở nội vụ', ''])));
    expect(lines.filter((line) => /sở nội vụ/iu.test(line))).toEqual(['- Sở Nội vụ;']);
    expect(lines.filter((line) => line.includes('UBND tỉnh'))).toHaveLength(1);
    const many = recipientsOf(build(chargedBy(Array.from({ length: 11 }, (_, index) => `Sở số ${index}`))));
    expect(many).toContain('- Các cơ quan, đơn vị được kiến nghị;');
    expect(many.some((line) => line.includes('Sở số'))).toBe(false);
  },
);

test.each(['unit-report', 'conclusion-notice', 'consolidated-report', 'minutes'] as const)(
  'a line that names all units stands for them in what is on all, and for the one in what is on one: %s',
  async (kind) => {
    const made = await loadBuilder(kind);
    const { unit } = emptyRecord();
    const visit = chargedBy([unit.name, 'Sở Nội vụ']);
    visit.mission.issuer.recipients = [
      'Thường trực HĐND huyện',
      'UBND các xã, thị trấn được giám sát',
      'Các thành viên Đoàn',
    ];
    const model =
      made.of === 'visit'
        ? made.build(visit, ISSUE, {})
        : made.of === 'mission'
          ? made.build({ mission: visit.mission, visits: [visit] }, ISSUE, {})
          : undefined;
    const lines =
      model?.blocks.flatMap((block) => {
        if (block.type === 'recipients') return block.lines;
        return block.type === 'signature' ? block.recipients.lines : [];
      }) ?? [];
    expect(lines.slice(0, 3)).toEqual([
      '- Thường trực HĐND huyện;',
      made.of === 'visit' ? `- ${unit.name};` : '- UBND các xã, thị trấn được giám sát;',
      '- Các thành viên Đoàn;',
    ]);
    expect(lines.filter((line) => line.includes(unit.name))).toHaveLength(made.of === 'visit' ? 1 : 0);
    if (kind !== 'minutes') expect(lines).toContain('- Sở Nội vụ;');
  },
);

test.each([
  'Thường trực, các Ban HĐND tỉnh, đơn vị được giám sát',
  'Thường trực HĐND tỉnh; các đơn vị được giám sát',
  'Các thành viên Đoàn và đơn vị được giám sát',
  'UBND các xã được giám sát, Sở Nội vụ',
  'Đảng ủy, UBND các xã được giám sát',
])('a line that names others beside the units stays whole, after the unit: %s', async (line) => {
  const visit = chargedBy([]);
  visit.mission.issuer.recipients = ['Thường trực HĐND huyện', line];
  const made = await loadBuilder('unit-report');
  if (made.of !== 'visit') throw new Error('Not of a visit');
  expect(recipientsOf(made.build(visit, ISSUE, {})).slice(0, 3)).toEqual([
    '- Thường trực HĐND huyện;',
    `- ${visit.unit.name};`,
    `- ${line};`,
  ]);
});

test.each([
  'UBND các xã, phường, thị trấn được giám sát;',
  'Ủy ban nhân dân các xã được giám sát',
  'Các cơ quan, đơn vị và địa phương chịu sự giám sát của Đoàn',
  'Các đơn vị được khảo sát',
])('a line that names the units and nobody else gives its place to the unit: %s', async (line) => {
  const visit = chargedBy([]);
  visit.mission.issuer.recipients = [line, 'Các thành viên Đoàn'];
  const made = await loadBuilder('unit-report');
  if (made.of !== 'visit') throw new Error('Not of a visit');
  expect(recipientsOf(made.build(visit, ISSUE, {})).slice(0, 2)).toEqual([
    `- ${visit.unit.name};`,
    '- Các thành viên Đoàn;',
  ]);
});
