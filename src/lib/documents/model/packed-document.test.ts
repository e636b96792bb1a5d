import { expect, test } from 'vitest';
import { fullRecord } from '#tests/fixtures/visit-record.ts';
import { contentHash, packDocument, unpackDocument } from './packed-document.ts';
import { buildUnitReport } from '#lib/documents/kinds/unit-report/unit-report.ts';

test('a document comes out as it was packed, under the same content hash', () => {
  const model = buildUnitReport(fullRecord(), { number: '5', date: '2026-03-05' });
  const packed = packDocument(model);
  expect(unpackDocument(packed)).toEqual(model);
  expect(packed).toMatchObject({ contentHash: contentHash(model), title: model.title, hasTables: true });
  expect(contentHash(unpackDocument(packed))).toBe(packed.contentHash);
});

test('what a document shows is told beside it', () => {
  const model = buildUnitReport(fullRecord(), { number: null, date: null });
  const shown = model.annexes.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'photos' ? block.photos : [])),
  );
  expect(shown.length).toBeGreaterThan(0);
  expect(packDocument(model).photos).toEqual(shown.map(({ sha256 }) => sha256));
  expect(packDocument({ ...model, blocks: [], annexes: [] })).toMatchObject({ hasTables: false, photos: [] });
});
