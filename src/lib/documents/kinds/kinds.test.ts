import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { followUpRecord } from '#tests/fixtures/follow-up-record.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { calendar2026, recordOfEverything } from '#tests/fixtures/voices-and-dossiers.ts';
import { followUpOf, readSampleRecord, sampleNames } from '../../../cli/sample-records.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import { DOCUMENT_KINDS, DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { loadBuilder, loadKind } from './kinds.ts';

const ISSUE = { number: null, date: null };
const samples = await Promise.all((await sampleNames()).map((name) => readSampleRecord(name)));
const visits: VisitRecord[] = [
  emptyRecord(),
  recordOfEverything(),
  ...samples.flatMap((sample) => sample.visits),
];

async function documentsOf(kind: DocumentKindId, issue: IssueDetails = ISSUE): Promise<DocumentModel[]> {
  const documentKind = await loadBuilder(kind);
  const means = { calendar: calendar2026 };
  if (documentKind.of === 'visit') return visits.map((visit) => documentKind.build(visit, issue, means));
  if (documentKind.of === 'mission') return samples.map((sample) => documentKind.build(sample, issue, means));
  return [...samples.map(followUpOf), followUpRecord()].map((record) => documentKind.build(record, issue));
}

/** Every paragraph that can be edited; lines that only lead in what follows are the template's. */
function keysOf({ blocks, annexes }: DocumentModel): (string | undefined)[] {
  return [...blocks, ...annexes.flatMap((annex) => annex.blocks)]
    .filter((block) => block.type === 'paragraph' || block.type === 'basis')
    .filter((block) => block.type === 'basis' || block.keepWithNext !== true || block.key !== undefined)
    .map(({ key }) => key);
}

test.each(DocumentKindId.options)(
  '%s: every paragraph has a key of its own, the same each time',
  async (kind) => {
    const documents = await documentsOf(kind);
    const again = await documentsOf(kind);
    expect(documents.length).toBeGreaterThanOrEqual(5);
    for (const [index, document] of documents.entries()) {
      const keys = keysOf(document);
      expect(keys.length).toBeGreaterThan(0);
      expect(keys).not.toContain(undefined);
      expect(new Set(keys).size, keys.filter((key, at) => keys.indexOf(key) !== at).join()).toBe(keys.length);
      expect(keysOf(again[index]!)).toEqual(keys);
    }
  },
);

test.each(DocumentKindId.options)(
  '%s: what takes the place of an issued one names it, a draft too',
  async (kind) => {
    const replaces = { number: '2', symbol: 'ĐGS', date: '2023-06-20' };
    const { document, abbreviation } = DOCUMENT_KINDS[kind];
    const replacement = `thay thế ${document} số 02/${abbreviation}-ĐGS ngày 20 tháng 6 năm 2023)`;
    const noted = (model: DocumentModel) =>
      model.blocks.flatMap((block) => (block.type === 'title' ? [block.note ?? ''] : []));
    for (const draft of [true, false])
      for (const model of await documentsOf(kind, { ...ISSUE, draft, replaces }))
        expect(noted(model).filter((note) => note.endsWith(replacement))).toHaveLength(1);
    for (const model of await documentsOf(kind)) expect(noted(model).join()).not.toContain('thay thế');
  },
);

test.each(DocumentKindId.options)('%s: its folder and its wording bear its id', async (kind) => {
  const template: unknown = JSON.parse(
    readFileSync(new URL(`../../../../templates/documents/${kind}.json`, import.meta.url), 'utf8'),
  );
  expect((await loadKind(kind)).wording.safeParse(template)).toMatchObject({
    success: true,
    data: { kind },
  });
  const documents = await documentsOf(kind);
  expect(new Set(documents.map((document) => document.kind))).toEqual(new Set([kind]));
});
