import { expect, test } from 'vitest';
import { countsIn, ratesIn } from './text-figures.ts';

const values = (text: string) => countsIn(text).map(({ value }) => value);

test('“Nêu” states something, “Nếu” only supposes it, composed or not', () => {
  expect(values('Nêu tại báo cáo: 15 hồ sơ quá hạn.')).toEqual([15]);
  expect(ratesIn('Nêu tại báo cáo 85% hồ sơ đúng hạn.')).toHaveLength(1);
  for (const supposed of [
    'Nếu có 15 hồ sơ quá hạn',
    '- NẾU có 15 hồ sơ quá hạn',
    'Neu co 15 hồ sơ quá hạn',
  ]) {
    expect(values(supposed)).toEqual([]);
    expect(values(supposed.normalize('NFD'))).toEqual([]);
  }
});

test('what is asked of a unit with a shortened name states nothing', () => {
  expect(values('Đề nghị UBND TP. Pleiku làm rõ 15 hồ sơ quá hạn.')).toEqual([]);
  expect(values('Đề nghị UBND Q. 1, P. Hội Thương làm rõ 15 hồ sơ quá hạn.')).toEqual([]);
  expect(ratesIn('Đề nghị UBND TX. An Khê làm rõ 85% hồ sơ đúng hạn.')).toEqual([]);
});

test('a sentence that ends with a short name ends there', () => {
  expect(values('Đề nghị UBND xã Ia O. Có 15 hồ sơ quá hạn.')).toEqual([15]);
  expect(values('Đề nghị UBND huyện Đức Cơ. Có 15 hồ sơ quá hạn.')).toEqual([15]);
});
