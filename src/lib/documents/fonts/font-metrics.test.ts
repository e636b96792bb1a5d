import { expect, test } from 'vitest';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import { DocumentFailedError } from '#lib/documents/model/errors.ts';
import { readFontMetrics } from './font-metrics.ts';

const fonts = await readDocumentFonts();
const VIETNAMESE =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ0123456789.,;:!?()[]“”‘’–—…%/√×₫';
const HIGHLAND = 'ƀčĕĭŏŭơưñɃČĔĬŎŬƠƯÑ\u0306';

const styles = ['regular', 'bold', 'italic', 'boldItalic'] as const;

test.each(styles)('the %s style has every letter documents use', (style) => {
  const { has } = readFontMetrics(fonts[style]);
  const letters = Array.from(VIETNAMESE + VIETNAMESE.toLocaleUpperCase('vi') + HIGHLAND);
  const missing = letters.filter((letter) => !has(letter.codePointAt(0) ?? 0));
  expect(missing).toEqual([]);
});

test('the font lacks emoji and ballot boxes, so these must be replaced', () => {
  const { has } = readFontMetrics(fonts.regular);
  expect([0x1f600, 0x2611, 0x2713].map(has)).toEqual([false, false, false]);
});

test('widths grow with size; ten figures are ten times half an em', () => {
  const { width } = readFontMetrics(fonts.regular);
  expect(width('0123456789', 10)).toBeCloseTo(50, 5);
  expect(width('Hòa', 28)).toBeCloseTo(2 * width('Hòa', 14), 9);
});

test('bytes that are no font are refused by name', () => {
  expect(() => readFontMetrics(new ArrayBuffer(20))).toThrow(DocumentFailedError);
  expect(() => readFontMetrics(fonts.regular.slice(0, 300))).toThrow(DocumentFailedError);
});
