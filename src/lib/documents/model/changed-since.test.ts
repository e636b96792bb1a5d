import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finding, fullRecord } from '#tests/fixtures/visit-record.ts';
import { changedSince } from './changed-since.ts';
import type { BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import type { DocumentModel } from './document.ts';
import { draftedTexts, draftLines } from './draft-lines.ts';
import { applyEdits } from './edits.ts';
import { buildUnitReport } from '#lib/documents/kinds/unit-report/unit-report.ts';

const ISSUE = { number: '05', date: '2026-03-10' };
const report = (
  change: (record: ReturnType<typeof fullRecord>) => ReturnType<typeof fullRecord> = (same) => same,
) => buildUnitReport(change(fullRecord()), ISSUE);

test('the same data change nothing', () => {
  expect(changedSince(report(), report())).toEqual({ gone: [], fresh: [] });
});

test('what was changed since is stated as it was and as it is', () => {
  const unit = { name: 'Trung tâm Phục vụ hành chính công xã Ia Krêl' };
  const changed = changedSince(
    report(),
    report((record) => ({
      ...record,
      unit: { ...record.unit, ...unit },
      findings: [...record.findings, finding('new', { areaCode: 'A', condition: 'Bảng niêm yết bị mờ' })],
    })),
  );
  expect(changed.fresh.join('\n')).toContain('Bảng niêm yết bị mờ');
  expect(changed.fresh.join('\n')).toContain('Ia Krêl');
  expect(changed.gone.join('\n')).toContain('xã Hra');
});

test('a paragraph written over is told once what it was written over has changed', () => {
  const made = (condition: string, edits: BlockEdits) =>
    applyEdits(
      report((record) => ({
        ...record,
        findings: record.findings.map((one) => (one.id === 'finding-1' ? { ...one, condition } : one)),
      })),
      edits,
    );
  const key = 'finding/finding-1/condition';
  const drafted = draftedTexts(draftLines(made('Thiếu 30 thủ tục', {}))).get(key) ?? '';
  const edits = { [key]: { text: 'Đoàn đếm thiếu 30 thủ tục.', drafted, at: '2026-03-05T02:00:00.000Z' } };
  const changed = (condition: string) =>
    changedSince(made('Thiếu 30 thủ tục', edits), made(condition, edits), {
      edits,
      issued: made('Thiếu 30 thủ tục', {}),
      now: made(condition, {}),
    });
  expect(changed('Thiếu 30 thủ tục')).toEqual({ gone: [], fresh: [] });
  const { gone, fresh } = changed('Thiếu 25 thủ tục');
  expect(gone).toEqual(['Đoàn đếm thiếu 30 thủ tục.']);
  expect(fresh).toEqual([expect.stringContaining('Thiếu 25 thủ tục')]);
});

test('lines put in and taken out are stated, each as often as it changed, and no others', () => {
  const model = (lines: readonly string[]): DocumentModel => ({
    kind: 'unit-report',
    title: '',
    author: '',
    created: '',
    blocks: lines.map((text) => ({ type: 'paragraph', runs: [{ text }] })),
    annexes: [],
  });
  const lines = fc.array(fc.constantFrom('một', 'hai', 'ba', 'bốn'));
  const count = (of: readonly string[], line: string) => of.filter((entry) => entry === line).length;
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const { gone, fresh } = changedSince(model(before), model(after));
      for (const line of ['một', 'hai', 'ba', 'bốn']) {
        const more = count(after, line) - count(before, line);
        expect(count(fresh, line)).toBe(Math.max(0, more));
        expect(count(gone, line)).toBe(Math.max(0, -more));
      }
    }),
  );
});
