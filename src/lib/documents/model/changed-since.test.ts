import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finding, fullRecord } from '#tests/fixtures/visit-record.ts';
import { changedSince } from './changed-since.ts';
import type { DocumentModel } from './document.ts';
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
