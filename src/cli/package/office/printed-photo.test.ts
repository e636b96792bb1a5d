import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { printedPhoto } from './printed-photo.ts';

const bytesOf = async (image: Sharp) => new Uint8Array(await image.toBuffer()).buffer;
const red = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } } });

test('a photo taken on its side prints upright, and without where and with what it was taken', async () => {
  const exif = { IFD0: { Make: 'Điện thoại' }, IFD3: { GPSLatitude: '13/1 58/1 0/1' } };
  const taken = await bytesOf(red(40, 20).jpeg().withExif(exif).withMetadata({ orientation: 6 }));
  const printed = await printedPhoto(taken);
  const { width, height, exif: left, orientation } = await sharp(printed!).metadata();
  expect({ width, height, left, orientation }).toEqual({
    width: 20,
    height: 40,
    left: undefined,
    orientation: undefined,
  });
});

test('a large picture is made smaller, a transparent one white, a small one stays as large as it is', async () => {
  const large = await sharp((await printedPhoto(await bytesOf(red(4000, 3000).png())))!).metadata();
  expect([large.format, large.width, large.height]).toEqual(['jpeg', 1600, 1200]);
  const small = sharp((await printedPhoto(await bytesOf(red(8, 8).png())))!);
  const { data, info } = await small.raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([8, 8]);
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
});

test('what is no picture is not printed', async () => {
  expect(await printedPhoto(new TextEncoder().encode('%PDF-1.7').buffer)).toBeNull();
});
