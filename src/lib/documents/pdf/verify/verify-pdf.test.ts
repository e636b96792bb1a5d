import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { readDocumentFonts } from '../../../../cli/document-fonts.ts';
import { buildUnitReport } from '#lib/documents/kinds/unit-report/unit-report.ts';
import { contentHash } from '#lib/documents/model/content-hash.ts';
import { compareFile, statedHashes } from './compare-file.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';
import { verifyPdf } from './verify-pdf.ts';

const rendering = { fonts: await readDocumentFonts(), images: new Map<string, ArrayBuffer>() };
const record = emptyRecord();
const document = buildUnitReport(record, { number: '5', date: '2026-03-05' });
const bytes = await renderPdf(document, rendering);

test('a file and the document it was made of belong together', async () => {
  expect(await verifyPdf(bytes, document, rendering)).toBe('same');
});

test('whichever single byte of a file is changed, the file is refused', () => {
  fc.assert(
    fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, bits) => {
      const forged = bytes.slice();
      forged[at] = (forged[at] ?? 0) ^ bits;
      expect(compareFile(forged, bytes, contentHash(document))).not.toBe('same');
    }),
    { numRuns: 500 },
  );
});

test('a file cut short, made longer, of another record or no PDF is refused, and it is said why', async () => {
  const other = buildUnitReport(record, { number: '6', date: '2026-03-05' });
  expect(compareFile(bytes.slice(0, -1), bytes, contentHash(document))).toBe('changed');
  expect(compareFile(Uint8Array.of(...bytes, 10), bytes, contentHash(document))).toBe('changed');
  expect(compareFile(await renderPdf(other, rendering), bytes, contentHash(document))).toBe('otherContent');
  expect(compareFile(new TextEncoder().encode('%PDF-1.7%%EOF'), bytes, contentHash(document))).toBe(
    'unstated',
  );
  expect(compareFile(new TextEncoder().encode('PK'), bytes, contentHash(document))).toBe('notPdf');
});

test('the hash a file states is found wherever it lies, and two of them are two', () => {
  const [one, other] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`);
  const far = new TextEncoder().encode(`%PDF ${'.'.repeat(999_960)} ${one} ${one}`);
  expect(statedHashes(far)).toEqual(['a'.repeat(64)]);
  const two = new TextEncoder().encode(`%PDF ${one} ${'.'.repeat(2_000_000)} ${other}`);
  expect(statedHashes(two)).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
  expect(statedHashes(bytes)).toHaveLength(1);
});
