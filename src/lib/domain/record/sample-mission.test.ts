import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checklistKey, composeChecklist, itemsOf } from '#lib/domain/checklist/checklist.ts';
import { AreaFile, ChecklistSet } from '#lib/domain/checklist/checklist-schema.ts';
import { lacksOf } from '#lib/domain/visit/finding.ts';
import { SampleMission } from './sample-mission.ts';
import { answerId } from '#lib/domain/checklist/answer.ts';

const templates = new URL('../../../../templates/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, templates), 'utf8');
const load = (slug: string) => SampleMission.parse(JSON.parse(read(`sample/${slug}.json`)));

const bank = readdirSync(new URL('checklists/areas/', templates))
  .sort()
  .map((file) => AreaFile.parse(JSON.parse(read(`checklists/areas/${file}`))));
const checklist = composeChecklist(
  ChecklistSet.parse(JSON.parse(read('checklists/sets/giam-sat-mot-cua.json'))),
  bank,
);
const items = new Map(itemsOf(checklist).map((item) => [item.code, item]));
const areas = new Set(checklist.areas.map(({ code }) => code));

const slugs = ['hra', 'phu-ninh', 'duc-co', 'ea-kar', 'pleiku'];

test('there are the five samples and no other', () => {
  const files = readdirSync(new URL('sample/', templates)).map((file) => file.replace('.json', ''));
  expect(files.sort()).toEqual([...slugs].sort());
});

describe.each(slugs)('the sample %s', (slug) => {
  const text = read(`sample/${slug}.json`);
  const sample = load(slug);
  const { mission, units, visits, answers, findings, recommendations } = sample;
  const rows = [mission, ...units, ...visits, ...answers, ...findings, ...recommendations];

  test('is written in composed letters and follows its schema to the letter', () => {
    expect(text).toBe(text.normalize('NFC'));
    expect(sample).toEqual(JSON.parse(text));
    expect(sample.$schema).toBe('../schema/sample-mission.schema.json');
  });

  test('gives every row its own id, under the mission', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(mission.id).toBe(`sample-${slug}`);
    for (const { id } of rows.slice(1)) expect(id.startsWith(`${mission.id}/`)).toBe(true);
    for (const row of rows) if ('missionId' in row) expect(row.missionId).toBe(mission.id);
  });

  test('visits each of its units once, with the supervision checklist', () => {
    expect(visits.map(({ unitId }) => unitId).sort()).toEqual(units.map(({ id }) => id).sort());
    for (const visit of visits) expect(visit.checklistKey).toBe(checklistKey(checklist));
    expect(mission.checklistIds).toEqual([checklist.id]);
  });

  test('hangs every row on a visit, and every recommendation on a finding of that visit or on none', () => {
    const known = new Set(visits.map(({ id }) => id));
    for (const row of [...answers, ...findings, ...recommendations]) expect(known).toContain(row.visitId);
    for (const { findingId, visitId } of recommendations) {
      if (findingId !== null) expect(findings.find(({ id }) => id === findingId)?.visitId).toBe(visitId);
    }
  });

  test('answers only what its checklist asks, with values its fields can hold', () => {
    for (const { id, visitId, itemCode, judgement, values, note } of answers) {
      const item = items.get(itemCode);
      expect(id).toBe(answerId(visitId, itemCode));
      expect(item, itemCode).toBeDefined();
      if (judgement !== null) expect(item?.judgement, itemCode).toBe(true);
      for (const [key, value] of Object.entries(values)) {
        const field = item?.fields.find((candidate) => candidate.id === key);
        expect(typeof value, `${itemCode}.${key}`).toBe(field?.kind === 'number' ? 'number' : 'string');
        if (field?.kind === 'number' && typeof value === 'number') {
          expect(Number(value.toFixed(field.decimals ?? 0))).toBe(value);
        }
      }
      expect(note.trim(), itemCode).not.toBe('');
    }
  });

  test('could be issued: every finding stands in a known area, with criterion and evidence', () => {
    for (const finding of findings) {
      expect(areas).toContain(finding.areaCode);
      if (finding.itemCode !== null) expect(items.has(finding.itemCode)).toBe(true);
      expect(finding.itemCode?.startsWith(finding.areaCode) ?? true).toBe(true);
      expect(lacksOf(finding)).toEqual([]);
      // A remark on all units is no evidence of a strength of a single one.
      expect(finding.kind === 'strength' || finding.evidence !== '').toBe(true);
    }
  });

  test('pretends nothing a published article cannot tell', () => {
    for (const visit of visits) {
      expect([visit.startedAt, visit.closedAt, visit.unannounced]).toEqual([null, null, false]);
    }
    for (const answer of answers) expect(answer.answeredAt).toBeNull();
    for (const finding of findings) expect([finding.severity, finding.photoIds]).toEqual([null, []]);
    for (const { dueDate } of recommendations) expect(dueDate).toBeNull();
    expect(mission.sample?.source).toBeTruthy();
    expect(mission.sample?.note).toMatch(/không (?:nêu|nói)/);
  });

  test('names nobody: members stand under their role, and “ông”, “bà”, “đồng chí” introduce no one', () => {
    for (const { name } of mission.members) expect(['Trưởng đoàn', 'Phó Trưởng đoàn']).toContain(name);
    expect(text).not.toMatch(/(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí) \p{Lu}/u);
  });
});

/** The judgements of the samples, with the words of the articles that bear each out. */
const BORNE_OUT: Readonly<Record<string, string>> = {
  'duc-co/visit/ubnd-huyen D2 notMet': 'chưa đảm bảo theo hướng dẫn về số hóa hồ sơ, kết quả giải quyết TTHC',
  'hra/visit/trung-tam B4 notMet': 'tình trạng mạng nghẽn',
  'hra/visit/trung-tam E5 notMet': 'cổng dịch vụ công hoạt động chậm',
  'hra/visit/trung-tam E6 partlyMet':
    'nhiều dịch vụ vẫn chưa hỗ trợ thanh toán trực tuyến hoặc gặp trục trặc',
  'phu-ninh/visit/phu-thinh F5 partlyMet': '44 hồ sơ giải quyết đúng hạng và 42 hồ sơ trễ hạn',
  'phu-ninh/visit/tam-daan F5 partlyMet': 'giải quyết đúng hạn 14.811 hồ sơ, trễ hẹn 204 hồ sơ',
  'pleiku/visit/ubnd-thanh-pho A5 met': 'được đăng tải và cập nhật thường xuyên trên Cổng thông tin điện tử',
  'pleiku/visit/ubnd-thanh-pho F5 partlyMet': 'trả đúng hạn 47.573 hồ sơ, trả trễ hạn 17 hồ sơ',
  'pleiku/visit/ubnd-thanh-pho F6 met': 'Các hồ sơ trễ hạn đều được đính kèm thư xin lỗi theo đúng quy định',
};

test('nothing is judged that its article does not say', () => {
  const judged = slugs.flatMap((slug) =>
    load(slug).answers.flatMap(({ visitId, itemCode, judgement }) =>
      judgement === null ? [] : [`${visitId.replace('sample-', '')} ${itemCode} ${judgement}`],
    ),
  );
  expect(judged.sort()).toEqual(Object.keys(BORNE_OUT).sort());
});

test('what a unit only reported, or its article doubts, is no strength', () => {
  const strengths = slugs.flatMap((slug) => load(slug).findings.filter(({ kind }) => kind === 'strength'));
  for (const { condition } of strengths)
    expect(condition).not.toMatch(/được báo cáo|đa số|chủ yếu ở mức độ 2/);
});

describe('what the articles print is kept', () => {
  test('Hra was surveyed on 13 October 2025: 434 of 509 dossiers online', () => {
    const { visits, answers, mission, recommendations } = load('hra');
    expect(visits.map(({ date }) => date)).toEqual(['2025-10-13']);
    expect(answers.find(({ itemCode }) => itemCode === 'E3')?.values).toEqual({ online: 434, received: 509 });
    expect(mission.kind).toBe('survey');
    expect(recommendations).toHaveLength(4);
  });

  test('Phú Ninh has five units without a printed day, under resolution 21/NQ-HĐND', () => {
    const { units, visits, mission, answers } = load('phu-ninh');
    expect(units.map(({ locality }) => locality)).toEqual([
      'thị trấn Phú Thịnh',
      'xã Tam Đàn',
      'xã Tam Dân',
      'xã Tam Thái',
      'xã Tam Thành',
    ]);
    expect(new Set(visits.map(({ date }) => date))).toEqual(new Set([null]));
    expect(mission.legalBasis.join()).toContain('21/NQ-HĐND ngày 20 tháng 12 năm 2022');
    const onTime = answers.filter(({ itemCode }) => itemCode === 'F5').map(({ values }) => values);
    expect(onTime).toContainEqual({ early: 976, onTime: 44, overdue: 42 });
    expect(onTime).toContainEqual({ onTime: 14_811, overdue: 204 });
  });

  test('Đức Cơ: the district was worked with on 21 March 2024, three places were surveyed before', () => {
    const { units, visits, answers, findings, recommendations } = load('duc-co');
    expect(visits.filter(({ date }) => date !== null).map(({ date }) => date)).toEqual(['2024-03-21']);
    expect(units.map(({ name }) => name)).toContain('UBND xã Ia Krêl');
    // Whether the four overdue dossiers are resolved or pending is not said, so neither field has them.
    expect(answers.find(({ itemCode }) => itemCode === 'F5')?.values).toEqual({});
    expect(findings.filter(({ kind }) => kind === 'shortcoming')).toHaveLength(3);
    expect(recommendations.map(({ content }) => content).join()).toContain('kiểm tra đột xuất');
  });

  test('Ea Kar was inspected on 6 September 2019; 28.237 dossiers went through iGate', () => {
    const { visits, answers, mission } = load('ea-kar');
    expect(visits[0]?.date).toBe('2019-09-06');
    expect(mission.kind).toBe('inspection');
    expect(answers.find(({ itemCode }) => itemCode === 'E3')?.values).toEqual({
      online: 28_237,
      received: 97_677,
    });
  });

  test('Pleiku had no delegation: no members, no recommendations; 18 late dossiers, 18 letters', () => {
    const { mission, answers, recommendations } = load('pleiku');
    expect([mission.members, recommendations, mission.issuer.name]).toEqual([[], [], '']);
    expect(answers.find(({ itemCode }) => itemCode === 'F6')?.values).toEqual({
      apologiesDue: 18,
      apologyLetters: 18,
    });
  });
});
