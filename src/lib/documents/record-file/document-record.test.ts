import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { asIssued } from '#lib/documents/model/as-issued.ts';
import { contentHash } from '#lib/documents/model/packed-document.ts';
import {
  documentFrom,
  DocumentRecordError,
  readDocumentRecord,
  writeDocumentRecord,
} from './document-record.ts';
import { buildUnitReport } from '#lib/documents/kinds/unit-report/unit-report.ts';

const issue = { number: '5', date: '2026-03-05' };
const record = emptyRecord();
const parts = {
  app: '1.2.3',
  kind: 'unit-report' as const,
  issue,
  edits: {},
  holidays: [],
  questionnaires: [],
  images: {},
} satisfies Partial<Parameters<typeof writeDocumentRecord>[0]>;
const file = writeDocumentRecord({ ...parts, record });

type Place = [holder: Record<string, unknown>, field: string];

/** Every field that holds a plain value, however deep. */
function places(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((field): Place[] => {
    const inner = holder[field];
    return typeof inner === 'object' && inner !== null ? places(inner) : [[holder, field]];
  });
}

test('a record read back gives the very document', async () => {
  expect(contentHash(await documentFrom(readDocumentRecord(file)))).toBe(
    contentHash(asIssued(buildUnitReport(record, issue))),
  );
});

test('the record of a draft gives the draft: marked, without its number, with its prompts', async () => {
  const draft = { ...issue, draft: true };
  const rebuilt = await documentFrom(
    readDocumentRecord(writeDocumentRecord({ ...parts, issue: draft, record })),
  );
  expect(contentHash(rebuilt)).toBe(contentHash(buildUnitReport(record, draft)));
  expect(rebuilt.mark).toBe('DỰ THẢO');
  expect(JSON.stringify(rebuilt.blocks)).toContain('Số: …/BC-');
  expect((await documentFrom(readDocumentRecord(file))).mark).toBeUndefined();
});

test('whichever field of a record is changed, the record is refused', () => {
  fc.assert(
    fc.property(fc.nat(), fc.anything(), (pick, value) => {
      const changed: unknown = JSON.parse(file);
      const all = places(changed);
      const [holder, field] = all[pick % all.length] ?? [];
      if (!holder || field === undefined) return;
      const before = JSON.stringify(holder[field]);
      holder[field] = typeof value === 'string' || typeof value === 'number' ? value : `${before}x`;
      fc.pre(JSON.stringify(holder[field]) !== before);
      expect(() => readDocumentRecord(JSON.stringify(changed))).toThrow(new DocumentRecordError('changed'));
    }),
    { numRuns: 300 },
  );
});

test('a changed record that was hashed anew gives another document', async () => {
  const renamed = { ...record, unit: { ...record.unit, name: `${record.unit.name} 2` } };
  const forged = writeDocumentRecord({ ...parts, record: renamed });
  expect(contentHash(await documentFrom(readDocumentRecord(forged)))).not.toBe(
    contentHash(buildUnitReport(record, issue)),
  );
});

test.each(['', '{}', '[]', 'null', '{"sha256":1'])('%j is no record', (text) => {
  expect(() => readDocumentRecord(text)).toThrow(DocumentRecordError);
});
