import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceFrom } from './text-difference.ts';

const differing = (text: string, other: string) =>
  differenceFrom(text, other).flatMap((stretch) => (stretch.differs ? [stretch.text.trim()] : []));

test('what another text has not is marked, word by word', () => {
  const [left, right] = ['Thiếu bảng niêm yết phí tại quầy 3.', 'Thiếu bảng niêm yết lệ phí tại quầy 5.'];
  expect(differing(left, right)).toEqual(['3.']);
  expect(differing(right, left)).toEqual(['lệ', '5.']);
  expect(differing('Bảng cũ', 'Bảng cũ, rách')).toEqual(['cũ']);
  expect(differing('Đúng hẹn', 'Đúng hẹn')).toEqual([]);
  expect(differing('', 'Đúng hẹn')).toEqual([]);
});

const text = fc
  .array(fc.constantFrom('hồ', 'sơ ', 'trễ', ' ', '\n', 'hẹn. '), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('the stretches joined are the text, what both have is the same in both, and nothing differs from itself', () => {
  const common = (of: string, other: string) =>
    differenceFrom(of, other).flatMap((stretch) =>
      stretch.differs ? [] : stretch.text.split(/\s+/).filter(Boolean),
    );
  fc.assert(
    fc.property(text, text, (left, right) => {
      const stretches = differenceFrom(left, right);
      expect(stretches.map((stretch) => stretch.text).join('')).toBe(left);
      expect(common(left, right).length).toBe(common(right, left).length);
      expect(differenceFrom(left, left).some(({ differs }) => differs)).toBe(false);
    }),
  );
});

test('texts too long to compare word by word are still told apart', () => {
  const long = (word: string) => `Đầu ${`${word} `.repeat(3_000)}cuối`;
  expect(differenceFrom(long('a'), long('b')).map(({ differs }) => differs)).toEqual([false, true, false]);
});
