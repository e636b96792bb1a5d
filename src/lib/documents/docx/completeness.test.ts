import { expect, test } from 'vitest';
import { DocumentIncompleteError } from '#lib/documents/model/errors.ts';
import { checkCompleteness } from './completeness.ts';

const paragraph = (text: string) => `<w:p><w:pPr/><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const picture = '<w:p><w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r></w:p>';
const texts = ['Tiếp nhận 509 hồ sơ', 'Kiến nghị & “giải trình”', 'Tiếp nhận 509 hồ sơ'];
const whole = [
  paragraph('Tiếp nhận 509 hồ sơ'),
  picture,
  paragraph('Kiến nghị &amp; “giải trình”'),
  '<w:p/>',
  paragraph('Tiếp nhận 509 hồ sơ'),
];

const check = (parts: readonly string[], images = 1) => checkCompleteness(parts.join(''), { texts, images });

test('every paragraph once, in its order, and the photo: nothing is lost', () => {
  expect(() => check(whole)).not.toThrow();
});

test('a text in several runs and lines is one text', () => {
  const runs = '<w:p><w:r><w:t>Tiếp nhận </w:t></w:r><w:r><w:br/><w:t>509 hồ sơ</w:t></w:r></w:p>';
  expect(() => check([runs, ...whole.slice(1)])).not.toThrow();
});

test.each([
  ['a paragraph that is not there', whole.slice(0, -1), 'text: Tiếpnhận509hồsơ'],
  ['a paragraph cut short', [...whole.slice(0, -1), paragraph('Tiếp nhận 50')], 'text: Tiếpnhận509hồsơ'],
  ['a paragraph too many', [...whole, paragraph('Tiếp nhận')], 'not of the document: Tiếpnhận'],
  [
    'paragraphs that changed places',
    [...whole.slice(2), ...whole.slice(0, 2).toReversed()],
    'out of its place',
  ],
  ['a photo that is not there', whole.filter((part) => part !== picture), 'images: 0/1'],
])('%s is a loss', (_, parts, message) => {
  expect(() => check(parts)).toThrow(DocumentIncompleteError);
  expect(() => check(parts)).toThrow(message);
});

test('the page number of an entry of the table of contents is not taken for text', () => {
  const entry = (page: string) =>
    `<w:p><w:hyperlink><w:r><w:t>I. MỞ ĐẦU</w:t></w:r><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/>` +
    `<w:instrText xml:space="preserve">PAGEREF _Toc1 \\h</w:instrText><w:fldChar w:fldCharType="separate"/>` +
    `<w:t>${page}</w:t><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink></w:p>`;
  expect(() => checkCompleteness(entry('12'), { texts: ['I. MỞ ĐẦU'], images: 0 })).not.toThrow();
});
