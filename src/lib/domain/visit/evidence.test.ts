import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jpeg } from '#tests/fixtures/photos/photos.ts';
import { isCutOff, photoTypeOf, pictures, type PhotoType } from './evidence.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

const magic: [PhotoType, Uint8Array][] = [
  ['image/jpeg', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['image/png', bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
  ['image/webp', bytesOf('RIFF\0\0\0\0WEBPVP8 ')],
  ['image/heic', bytesOf('\0\0\0\x18ftypheic\0\0\0\0')],
  ['image/heic', bytesOf('\0\0\0\x18ftypmif1\0\0\0\0')],
];

describe('the type of a photo', () => {
  test.each(magic)('%s is recognised by its first bytes, whatever follows', (type, start) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
        expect(photoTypeOf(Uint8Array.from([...start, ...rest]))).toBe(type);
      }),
    );
  });

  test.each(magic)('%s cut off within its first bytes is no photo', (_type, start) => {
    expect(photoTypeOf(start.slice(0, 2))).toBeNull();
  });

  test.each(['', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', 'RIFF\0\0\0\0WAVEfmt ', '%PDF-1.7'])(
    'is none for %j',
    (text) => {
      expect(photoTypeOf(bytesOf(text))).toBeNull();
    },
  );

  test('video in the container that HEIC uses is none', () => {
    expect(photoTypeOf(bytesOf('\0\0\0\x18ftypisom'))).toBeNull();
    expect(photoTypeOf(bytesOf('\0\0\0\x18ftypqt  '))).toBeNull();
  });

  test('random bytes are never an image unless they begin like one', () => {
    const telling = new Set([0xff, 0x89, 'R'.charCodeAt(0)]);
    const bytes = fc.uint8Array({ maxLength: 64 }).filter((some) => {
      const brand = String.fromCharCode(...some.slice(4, 8));
      return !telling.has(some[0] ?? 0) && brand !== 'ftyp';
    });
    fc.assert(
      fc.property(bytes, (some) => {
        expect(photoTypeOf(some)).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });
});

test('the same bytes are one picture, where they were added first', () => {
  const photo = (id: string, sha256: string) => ({ id, sha256 });
  const photos = [photo('a', '1'), photo('b', '2'), photo('c', '1'), photo('d', '3'), photo('e', '2')];
  expect(pictures(photos).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('1', '2', '3', '4')), (hashes) => {
      const hashesOnce = pictures(hashes.map((sha256) => ({ sha256 }))).map(({ sha256 }) => sha256);
      expect(hashesOnce).toEqual([...new Set(hashes)]);
    }),
  );
});

describe('a file cut off', () => {
  test('at any place is recognised in a JPEG, and a whole one is never called so', () => {
    const whole = new Uint8Array(jpeg(1));
    expect(isCutOff(whole)).toBe(false);
    // What a camera writes behind the picture.
    expect(isCutOff(Uint8Array.from([...whole, 0, 0xff, 0x10, 7]))).toBe(false);
    fc.assert(
      fc.property(fc.integer({ min: 3, max: whole.length - 3 }), (length) => {
        expect(isCutOff(whole.subarray(0, length))).toBe(true);
      }),
    );
  });

  test('is recognised in a PNG by its missing end', () => {
    const chunk = (type: string, data = '') => `\0\0\0${String.fromCharCode(data.length)}${type}${data}CRC4`;
    const png = bytesOf(
      `\x89PNG\r\n\x1a\n${chunk('IHDR', 'thirteen long')}${chunk('IDAT', 'xx')}${chunk('IEND')}`,
    );
    expect(isCutOff(png)).toBe(false);
    expect(isCutOff(png.subarray(0, png.length - 5))).toBe(true);
  });

  test('is not claimed of a kind nobody reads here, nor does any text raise an error', () => {
    expect(isCutOff(bytesOf('\0\0\0\x18ftypheic\0\0\0\0'))).toBe(false);
    fc.assert(
      fc.property(fc.constantFrom(...magic), fc.uint8Array({ maxLength: 200 }), ([, start], rest) => {
        isCutOff(Uint8Array.from([...start, ...rest]));
      }),
    );
  });
});
