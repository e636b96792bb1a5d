import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centredLines } from './balanced-lines.ts';
import { bodyName } from './letterhead-measures.ts';

const measure = (line: string) => line.length;
const lines = (text: string, width: number) => {
  const filled: string[] = [];
  for (const word of text.split(' ')) {
    const last = filled.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width)
      filled[filled.length - 1] = `${last} ${word}`;
    else filled.push(word);
  }
  return filled;
};

test('a title ends its lines where the sense does, and tears no name apart', () => {
  const of = (text: string, width: number) => centredLines(text, width, measure);
  expect(of('Làm việc giữa Đoàn khảo sát và Trung tâm Phục vụ hành chính công xã Hra', 56)).toEqual([
    'Làm việc giữa Đoàn khảo sát',
    'và Trung tâm Phục vụ hành chính công xã Hra',
  ]);
  expect(of('Kết luận giám sát tại Trung tâm Phục vụ hành chính công phường Diên Hồng', 60)).toEqual([
    'Kết luận giám sát',
    'tại Trung tâm Phục vụ hành chính công phường Diên Hồng',
  ]);
  expect(of('Kết quả giám sát tại xã Hra', 60)).toEqual(['Kết quả giám sát tại xã Hra']);
});

test('whatever is set, no word is lost, no line is too wide and there are no more lines than needed', () => {
  const text = fc.array(fc.stringMatching(/^[a-z,]{1,9}$/), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 80 }), (words, width) => {
      const sentence = words.join(' ');
      const centred = centredLines(sentence, width, measure);
      expect(centred.join(' ')).toBe(sentence);
      expect(centred.length).toBe(lines(sentence, width).length);
      for (const line of centred) expect(line.length).toBeLessThanOrEqual(width);
    }),
  );
});

test('a long name of a body stands with its council, then its place', () => {
  expect(bodyName('BAN PHÁP CHẾ HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI', 30, measure).split('\n')).toEqual([
    'BAN PHÁP CHẾ HỘI ĐỒNG NHÂN DÂN',
    'TỈNH GIA LAI',
  ]);
  expect(bodyName('BAN PHÁP CHẾ HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI', 20, measure).split('\n')).toEqual([
    'BAN PHÁP CHẾ',
    'HỘI ĐỒNG NHÂN DÂN',
    'TỈNH GIA LAI',
  ]);
  expect(bodyName('HỘI ĐỒNG NHÂN DÂN', 5, measure)).toBe('HỘI ĐỒNG NHÂN DÂN');
});
