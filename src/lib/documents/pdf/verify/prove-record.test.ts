import { expect, test } from 'vitest';
import oneStop from '#templates/interview/one-stop.json' with { type: 'json' };
import { readText } from '#tests/fixtures/pdf-pages.ts';
import { jpeg } from '#tests/fixtures/photos/photos.ts';
import { photo } from '#tests/fixtures/visit-record.ts';
import { recordOfEverything } from '#tests/fixtures/voices-and-dossiers.ts';
import { readDocumentFonts } from '../../../../cli/document-fonts.ts';
import { sampleDocuments } from '../../../../cli/sample-documents.ts';
import { sampleNames } from '../../../../cli/sample-records.ts';
import { DocumentKindId } from '#lib/documents/model/document-kind.ts';
import { documentFrom, type RecordParts } from '#lib/documents/record-file/document-record.ts';
import { packRecord } from '#lib/documents/record-file/record-file.ts';
import { proveRecord } from './prove-record.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';

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
const pdf = await renderPdf(documentFrom(parts), { fonts, images });
const recordFile = packRecord(parts, images);

test('a document with photos and interviews is proven by its record file', async () => {
  const text = readText(pdf);
  expect(text).toContain('Ảnh 2');
  expect(text.replaceAll(/\s+/g, ' ')).toContain('phỏng vấn không ghi danh 02 người dân');
  expect(await proveRecord(pdf, recordFile, { fonts })).toEqual({
    verdict: 'same',
    facts: {
      kind: 'unit-report',
      title: documentFrom(parts).title,
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
    const made = await renderPdf(document, { fonts, images: new Map() });
    expect((await proveRecord(made, own, { fonts })).verdict).toBe('same');
    made[Math.floor(made.length / 3)]! ^= 1;
    expect((await proveRecord(made, own, { fonts })).verdict).toBe('changed');
  },
  60_000,
);
