import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { jpeg, sha256Of, toArrayBuffer } from '#tests/fixtures/photos/photos.ts';
import { photo } from '#tests/fixtures/visit-record.ts';
import { recordOfEverything } from '#tests/fixtures/voices-and-dossiers.ts';
import oneStop from '#templates/interview/one-stop.json' with { type: 'json' };
import { DocumentRecordError, type RecordParts } from './document-record.ts';
import { MAX_PROOF_BYTES, packRecord, unpackRecord } from './record-file.ts';

const parts: RecordParts = {
  app: '1.2.3',
  kind: 'unit-report',
  issue: { number: '5', date: '2026-03-05' },
  edits: {},
  holidays: [],
  questionnaires: [
    { ...oneStop, questions: oneStop.questions as RecordParts['questionnaires'][0]['questions'] },
  ],
  record: recordOfEverything(),
};
// What prints of a photo is not its original: the names of the two differ.
const images = new Map([
  [photo(1).sha256, jpeg(1)],
  [photo(2).sha256, jpeg(2)],
]);
const packed = packRecord(parts, images);

const refusal = (bytes: Uint8Array): unknown => {
  try {
    return unpackRecord(bytes);
  } catch (error) {
    return error instanceof DocumentRecordError ? error.code : error;
  }
};

/** The record file with one of its files changed. */
function rewritten(change: (files: Record<string, Uint8Array>) => void): Uint8Array {
  const files = unzipSync(packed);
  change(files);
  return zipSync(files);
}

const photoFile = `photos/${sha256Of(jpeg(1))}.jpg`;

test('what was packed is read back, photos and questionnaires with it', () => {
  const { source, images: read } = unpackRecord(packed);
  expect(source).toMatchObject(JSON.parse(JSON.stringify(parts)) as object);
  expect(source.questionnaires[0]?.questions.length).toBeGreaterThan(1);
  expect(read).toEqual(images);
});

test('the same record gives the same file, in whatever order its photos come', () => {
  expect(packRecord(parts, new Map([...images].reverse()))).toEqual(packed);
});

test('whichever byte of the file is changed, it is refused, or nothing that was recorded differs', () => {
  const whole = unpackRecord(packed);
  let refused = 0;
  fc.assert(
    fc.property(fc.nat({ max: packed.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, bits) => {
      const changed = packed.slice();
      changed[at] = (changed[at] ?? 0) ^ bits;
      const read = refusal(changed);
      if (typeof read === 'string') refused += 1;
      else expect(read).toEqual(whole);
    }),
    { numRuns: 400 },
  );
  expect(refused).toBeGreaterThan(200);
});

test('one changed byte of a photo, a photo left out, taken for another or put in is refused', () => {
  const flip = rewritten((files) => {
    files[photoFile] = files[photoFile]!.map((byte, at) => (at === 300 ? byte ^ 1 : byte));
  });
  expect(refusal(flip)).toBe('photoChanged');
  const swapped = rewritten((files) => {
    files[photoFile] = new Uint8Array(jpeg(2));
  });
  expect(refusal(swapped)).toBe('photoChanged');
  const [without, exchanged, added] = [
    rewritten((files) => Reflect.deleteProperty(files, photoFile)),
    rewritten((files) => {
      files[`photos/${sha256Of(jpeg(3))}.jpg`] = new Uint8Array(jpeg(3));
      Reflect.deleteProperty(files, photoFile);
    }),
    rewritten((files) => {
      files[`photos/${sha256Of(jpeg(3))}.jpg`] = new Uint8Array(jpeg(3));
    }),
  ];
  expect([without, exchanged, added].map(refusal)).toEqual(['unreadable', 'photoMissing', 'unreadable']);
});

test('a changed field is refused', () => {
  const renamed = rewritten((files) => {
    const text = new TextDecoder().decode(files['record.json']).replace('Hra', 'Hro');
    files['record.json'] = new TextEncoder().encode(text);
  });
  expect(refusal(renamed)).toBe('changed');
});

test('what is no record file is refused: other files, other names, more than may be unpacked', () => {
  expect(refusal(new Uint8Array())).toBe('unreadable');
  expect(refusal(new TextEncoder().encode('PK\u0003\u0004 and no more'))).toBe('unreadable');
  expect(refusal(zipSync({}))).toBe('unreadable');
  expect(refusal(rewritten((files) => (files['photos/../../x.jpg'] = new Uint8Array(1))))).toBe('unreadable');
  expect(refusal(rewritten((files) => (files['__proto__'] = new Uint8Array(1))))).toBe('unreadable');
  expect(refusal(zipSync({ 'record.json': Uint8Array.of(0xff, 0xfe) }))).toBe('unreadable');
  // Sixteen kilobytes that would fill a phone: refused by the size they state, before any of it is unpacked.
  const bomb = zipSync({ 'record.json': new Uint8Array(MAX_PROOF_BYTES / 12) });
  const view = new DataView(toArrayBuffer(bomb));
  const directory = view.getUint32(bomb.length - 6, true);
  view.setUint32(directory + 24, MAX_PROOF_BYTES + 1, true);
  expect(refusal(new Uint8Array(view.buffer))).toBe('unreadable');
});
