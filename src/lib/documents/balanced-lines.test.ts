import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balancedWidth } from './balanced-lines.ts';

const measure = (line: string) => line.length;
const lines = (text: string, width: number) => {
  const made: string[] = [];
  for (const word of text.split(' ')) {
    const last = made.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  return made;
};

test('the last line of a subject is no single word where the lines can be alike', () => {
  const subject =
    'Tổng hợp kết quả giám sát việc thực hiện cơ chế một cửa, một cửa liên thông tại huyện Phú Ninh';
  for (let width = 30; width < subject.length; width += 1) {
    const made = lines(subject, balancedWidth(subject, width, measure));
    expect(made.length).toBe(lines(subject, width).length);
    expect(made.at(-1)?.split(' ').length).toBeGreaterThan(1);
  }
});

test('a balanced text takes no more lines and no more width', () => {
  const text = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 80 }), (words, width) => {
      const said = words.join(' ');
      const balanced = balancedWidth(said, width, measure);
      expect(balanced).toBeLessThanOrEqual(width);
      expect(lines(said, balanced).length).toBeLessThanOrEqual(lines(said, width).length);
    }),
  );
});
