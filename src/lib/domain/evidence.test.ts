import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { photoTypeOf, type PhotoType } from './evidence.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

const magic: [PhotoType, Uint8Array][] = [
  ['image/jpeg', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['image/png', bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
  ['image/webp', bytesOf('RIFF\0\0\0\0WEBPVP8 ')],
  ['image/heic', bytesOf('\0\0\0\x18ftypheic\0\0\0\0')],
  ['image/heic', bytesOf('\0\0\0\x18ftypmif1\0\0\0\0')],
];

describe('the type of a photo', () => {
  test.each(magic)('%s is told by its first bytes, whatever follows', (type, start) => {
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
