import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jpeg, png, toArrayBuffer } from '#tests/fixtures/photos/photos.ts';
import { canShow } from './image-check.ts';

test('whole JPEG and PNG photos can be shown', async () => {
  expect(await canShow(jpeg(1))).toBe(true);
  expect(await canShow(png(20, 10))).toBe(true);
  expect(await canShow(png(20, 10, { alpha: true }))).toBe(true);
});

test('a photo cut short before its picture begins cannot', async () => {
  expect(await canShow(jpeg(1).slice(0, 40))).toBe(false);
  expect(await canShow(png(20, 10).slice(0, 45))).toBe(false);
});

test('a PNG whose pixels are damaged or too few cannot', async () => {
  const damaged = new Uint8Array(png(200, 100));
  damaged.fill(0x55, 45, 60);
  expect(await canShow(damaged.buffer)).toBe(false);
  const taller = new Uint8Array(png(20, 10));
  taller.set([0, 0, 1, 0], 20);
  expect(await canShow(taller.buffer)).toBe(false);
});

test('text, WebP and nothing at all cannot', async () => {
  expect(await canShow(toArrayBuffer(new TextEncoder().encode('<svg onload="alert(1)"/>')))).toBe(false);
  expect(await canShow(toArrayBuffer(new TextEncoder().encode('RIFF0000WEBPVP8 ')))).toBe(false);
  expect(await canShow(new ArrayBuffer(0))).toBe(false);
});

test('no bytes behind the right beginning make the check fail', async () => {
  const beginnings = [
    [0xff, 0xd8, 0xff],
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 80 }), async (head, rest) => {
      const answer = await canShow(toArrayBuffer(Uint8Array.from([...head, ...rest])));
      expect(typeof answer).toBe('boolean');
    }),
  );
});
