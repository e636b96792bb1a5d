import { expect, test } from 'vitest';
import oneStop from '#templates/interview/one-stop.json' with { type: 'json' };
import { readText } from '#tests/fixtures/pdf-pages.ts';
import { jpeg } from '#tests/fixtures/photos/photos.ts';
import { photo, emptyRecord } from '#tests/fixtures/visit-record.ts';
import { recordOfEverything } from '#tests/fixtures/voices-and-dossiers.ts';
import { readDocumentFonts } from '../../../../cli/document-fonts.ts';
import { sampleDocuments } from '../../../../cli/sample-documents.ts';
import { sampleNames } from '../../../../cli/sample-records.ts';
import { DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import { documentFrom, type RecordParts } from '#lib/documents/record-file/document-record.ts';
import { packRecord } from '#lib/documents/record-file/record-file.ts';
import { proveRecord, verifyPdf } from './prove-record.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';
import fc from 'fast-check';
import { buildUnitReport } from '#lib/documents/kinds/unit-report/unit-report.ts';
import { contentHash } from '#lib/documents/model/packed-document.ts';
import { compareFile, statedHashes } from './compare-file.ts';

const fonts = await readDocumentFonts();
const record = recordOfEverything();
const parts: RecordParts = {
  app: '1.2.3',
  kind: 'unit-report',
  issue: { number: '5', date: '2026-03-05' },
  edits: {},
  holidays: [],
  questionnaires: [
    { ...oneStop, questions: oneStop.questions as RecordParts['questionnaires'][0]['questions'] },
  ],
  record,
};
const images = new Map([
  [photo(1).sha256, jpeg(1)],
  [photo(2).sha256, jpeg(2)],
]);
const pdf = await renderPdf(await documentFrom(parts), { fonts, images });
const recordFile = packRecord(parts, images);

test('a document with photos and interviews is proven by its record file', async () => {
  const text = readText(pdf);
  expect(text).toContain('Ảnh 2');
  expect(text.replaceAll(/\s+/g, ' ')).toContain('phỏng vấn không ghi danh 02 người dân');
  expect(await proveRecord(pdf, recordFile, { fonts })).toEqual({
    verdict: 'same',
    facts: {
      kind: 'unit-report',
      title: (await documentFrom(parts)).title,
      number: '5',
      date: '2026-03-05',
      app: '1.2.3',
      photos: 2,
    },
  });
});

test('a photo put in the place of another, and all hashes of the record made anew, is refused', async () => {
  const other = new Map([...images].map(([of]) => [of, jpeg(9)]));
  const proof = await proveRecord(pdf, packRecord(parts, other), { fonts });
  expect(proof.verdict).toBe('changed');
});

test('an answer of a citizen changed, and all hashes of the record made anew, is refused', async () => {
  const [first, ...rest] = record.interviews;
  const interviews = [{ ...first!, answers: { ...first!.answers, waiting: 'over60' } }, ...rest];
  const forged = packRecord({ ...parts, record: { ...record, interviews } }, images);
  expect((await proveRecord(pdf, forged, { fonts })).verdict).toBe('otherContent');
});

test('what is no record file, and a record no document can be made of, is refused by name', async () => {
  const refused = { verdict: 'recordRefused', fault: 'unreadable' };
  expect(await proveRecord(pdf, new Uint8Array(), { fonts })).toEqual(refused);
  const empty = packRecord({ ...parts, record: {} as RecordParts['record'] }, images);
  expect(await proveRecord(pdf, empty, { fonts })).toEqual(refused);
});

const samples = await Promise.all(
  (await sampleNames()).flatMap((sample) =>
    DocumentKindId.options.map((kind) => sampleDocuments(sample, kind)),
  ),
);
// Making a PDF takes the longest: one of each kind of each sample.
const firsts = samples.flatMap((documents) => documents.slice(0, 1));

test.each(firsts)(
  '$part of a sample is proven by its record file, and a PDF with one changed byte is not',
  async ({ document, recordFile: own }) => {
    const file = await renderPdf(document, { fonts, images: new Map() });
    expect((await proveRecord(file, own, { fonts })).verdict).toBe('same');
    const stated = Buffer.from(file).indexOf('sha256:');
    expect(stated).toBeGreaterThan(0);
    file[Math.floor(stated / 2)]! ^= 1;
    expect((await proveRecord(file, own, { fonts })).verdict).toBe('changed');
  },
  60_000,
);

const rendering = { fonts, images: new Map<string, ArrayBuffer>() };
const empty = emptyRecord();
const document = buildUnitReport(empty, { number: '5', date: '2026-03-05' });
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
  const other = buildUnitReport(empty, { number: '6', date: '2026-03-05' });
  expect(compareFile(bytes.slice(0, -1), bytes, contentHash(document))).toBe('changed');
  expect(compareFile(Uint8Array.of(...bytes, 10), bytes, contentHash(document))).toBe('changed');
  expect(compareFile(await renderPdf(other, rendering), bytes, contentHash(document))).toBe('otherContent');
  expect(compareFile(new TextEncoder().encode('%PDF-1.7%%EOF'), bytes, contentHash(document))).toBe(
    'unstated',
  );
  expect(compareFile(new TextEncoder().encode('PK'), bytes, contentHash(document))).toBe('notPdf');
});

test('the hash a file states is found wherever it lies, and two of them are two', () => {
  const [first, other] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`);
  const far = new TextEncoder().encode(`%PDF ${'.'.repeat(999_960)} ${first} ${first}`);
  expect(statedHashes(far)).toEqual(['a'.repeat(64)]);
  const two = new TextEncoder().encode(`%PDF ${first} ${'.'.repeat(2_000_000)} ${other}`);
  expect(statedHashes(two)).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
  expect(statedHashes(bytes)).toHaveLength(1);
});
