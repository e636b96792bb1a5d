import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figureRecords as records, figures } from '#messages/vi/figures.ts';
import {
  figureFinding,
  subjectKey,
  type FigureFinding,
  type FigureSubject,
} from '#lib/domain/figures/remarks.ts';
import { figureRecord, openFigureQuestions } from './figure-suggestions.ts';
import { recordedAs } from './recorded-as.ts';
import { reviewSheet } from '#lib/domain/figures/review.ts';
import { isQuestion, isShortcoming, lacksOf } from '#lib/domain/visit/finding.ts';
import { Finding, Recommendation } from '#lib/domain/visit/finding-schema.ts';
import { SampleMission } from './sample-mission.ts';

const file = new URL('../../../../templates/sample/hra.json', import.meta.url);
const sample = SampleMission.parse(JSON.parse(readFileSync(file, 'utf8')));
const [shipped] = sample.figures;
const [visit] = sample.visits;
const unit = sample.units.find(({ id }) => id === visit?.unitId);
const words = { figures, records };
const start = { findingId: 'f', recommendationId: 'r', position: 5, today: '2025-11-29' };
const checklist = { areas: [{ code: 'A', items: [] }] };

function record(subject: FigureSubject, as: FigureFinding['kind'], sheet = shipped!) {
  const suggestion = figureFinding(subject);
  if (!suggestion || !visit || !unit) throw new Error('Nothing to record');
  return figureRecord(subject, suggestion, as, { visit, unit, checklist, figures: [sheet] }, start, words);
}

const wrong = { ...shipped!, values: { resolved: 475, earlyAndOnTime: 449, overdue: 8 } };
const failing = reviewSheet(wrong).checks.find(({ status }) => status === 'fails')!;

test('a difference becomes a finding that can be issued: criterion, condition and evidence from the numbers', () => {
  const { finding, recommendation } = record({ about: 'check', check: failing }, 'finding', wrong);
  expect(Finding.parse(finding)).toEqual(finding);
  expect(Recommendation.parse(recommendation)).toEqual(recommendation);
  expect(lacksOf(finding)).toEqual([]);
  expect(finding.condition).toBe(
    'Chênh lệch 18 hồ sơ: số đã giải quyết là 475, còn số trước hạn và đúng hạn + đã giải quyết quá hạn là 457.',
  );
  expect(finding.evidence).toContain('01/7/2025 – 17/9/2025 (“từ ngày 1-7 đến 17-9”)');
  expect(finding.evidence).toContain('đã giải quyết 475; trước hạn và đúng hạn 449; đã giải quyết quá hạn 8');
  expect(finding.severity).toBe('medium');
  expect(recommendation).toMatchObject({ findingId: 'f', addressee: unit!.name });
  // What is to be looked through can be told without the finding.
  expect(recommendation.content).toBe(
    'Rà soát, đối chiếu lại số liệu (đã giải quyết 475; trước hạn và đúng hạn 449; đã giải quyết quá hạn 8) tại phiếu số liệu kỳ 01/7/2025 – 17/9/2025; báo cáo lại số đúng và nguyên nhân sai lệch.',
  );
});

test('the same difference may be put to the unit as a question, of low severity', () => {
  const { finding, recommendation } = record({ about: 'check', check: failing }, 'question', wrong);
  expect(finding.condition).toBe(
    'Đề nghị đơn vị làm rõ chênh lệch 18 hồ sơ giữa số đã giải quyết là 475 và số trước hạn và đúng hạn + đã giải quyết quá hạn là 457.',
  );
  expect(finding.severity).toBe('low');
  expect(recommendation.content).toContain('số liệu (đã giải quyết 475;');
  // A delegation that surveys or inspects asks in the same words.
  expect(recommendation.content).not.toMatch(/giám sát/u);
  expect([isQuestion(finding), isShortcoming(finding)]).toEqual([true, false]);
  // Only what it was recorded as counts, whatever a person changes of it and however light it is.
  const graver: Finding = { ...finding, severity: 'high' };
  expect(isQuestion(graver)).toBe(true);
  const unmarked: Finding = { ...finding, origin: { from: 'figures', key: finding.origin!.key } };
  expect(isQuestion(unmarked)).toBe(false);
  const lighter: Finding = {
    ...record({ about: 'check', check: failing }, 'finding', wrong).finding,
    severity: 'low',
  };
  expect(isQuestion(lighter)).toBe(false);
});

test('the unit has seven days from the day it is asked, and never less than seven from the visit', () => {
  const due = (date: string | null) => {
    const suggestion = figureFinding({ about: 'check', check: failing })!;
    const context = { visit: { ...visit!, date }, unit: unit!, checklist, figures: [wrong] };
    return figureRecord({ about: 'check', check: failing }, suggestion, 'question', context, start, words)
      .recommendation.dueDate;
  };
  expect(due('2024-03-01')).toBe('2025-12-06');
  expect(due(null)).toBe('2025-12-06');
  expect(due('2025-12-24')).toBe('2025-12-31');
});

test('the question about “trên 88,2%” names both readings', () => {
  const explanation = reviewSheet(shipped!).printed[1]!;
  const subject = { about: 'printed' as const, explanation };
  const { finding, recommendation } = record(subject, 'question');
  expect(recommendation.content).toBe(
    'Giải trình, làm rõ tỷ lệ trước hạn và đúng hạn “trên 88,2%” tại phiếu số liệu kỳ 01/7/2025 – 17/9/2025; bổ sung số liệu để Đoàn đối chiếu.',
  );
  expect(finding.condition).toContain('449/509 = 88,21%');
  expect(finding.condition).toContain('449/457 = 98,25%');
});

test('a checklist without the item still takes the finding, in an area it has', () => {
  expect(record({ about: 'check', check: failing }, 'finding', wrong).finding).toMatchObject({
    areaCode: 'A',
    itemCode: null,
  });
});

test('what was recorded is known by what it was made from, however it is reworded and the numbers change', () => {
  const subject = { about: 'check' as const, check: failing };
  const { finding } = record(subject, 'finding', wrong);
  const reworded = { ...finding, condition: 'Số liệu chưa khớp' };
  expect(recordedAs(subject, [reworded])).toBe('finding');
  const other = { ...wrong, values: { ...wrong.values, resolved: 480 } };
  const check = reviewSheet(other).checks.find(({ id }) => id === failing.id)!;
  expect(recordedAs({ about: 'check', check }, [reworded])).toBe('finding');
  // Whoever writes freely made it from no remark, whatever the words.
  const { origin: _, ...freely } = finding;
  expect(recordedAs(subject, [freely])).toBeNull();
  const elsewhere = { about: 'check' as const, check: { ...failing, sheetId: 'another' } };
  expect(recordedAs(elsewhere, [finding])).toBeNull();
});

test('every remark on a sheet has a key of its own', () => {
  const { checks, printed } = reviewSheet(shipped!);
  const keys = [
    ...checks.map((check) => subjectKey({ about: 'check', check })),
    ...printed.map((explanation) => subjectKey({ about: 'printed', explanation })),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('letters asked for by the item are not asked for once more by the figures, and what is due is the letters', () => {
  const late = { ...wrong, values: { overdue: 8, pendingOverdue: 3, apologyLetters: 9 } };
  const check = reviewSheet(late).checks.find(({ id }) => id === 'apologyLetters')!;
  const subject = { about: 'check' as const, check };
  const { finding, recommendation } = record(subject, 'finding', late);
  expect(recommendation.product).toBe('Báo cáo kết quả gửi thư xin lỗi');
  expect(recordedAs(subject, [])).toBeNull();
  const ofItem = { ...finding, itemCode: 'F6', origin: { from: 'item' as const, key: 'F6' } };
  expect(recordedAs(subject, [ofItem])).toBe('finding');
  expect(recordedAs(subject, [{ ...ofItem, deleted: true }])).toBeNull();
  // Neither praise of the item nor a question about it asks for letters.
  const strength = { ...ofItem, kind: 'strength' as const };
  const question = { ...ofItem, origin: { ...ofItem.origin, asks: true } };
  for (const other of [strength, question]) {
    expect(recordedAs(subject, [other])).toBeNull();
    const surroundings = { figures: [late], findings: [other] };
    expect(openFigureQuestions(surroundings).map(subjectKey)).toContain(subjectKey(subject));
  }
  expect(openFigureQuestions({ figures: [late], findings: [ofItem] }).map(subjectKey)).not.toContain(
    subjectKey(subject),
  );
});
