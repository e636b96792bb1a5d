import { expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { readParagraphs, readPart } from '#tests/fixtures/package-parts.ts';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import type { DocumentModel, Signer } from '#lib/documents/model/document.ts';
import { canShow } from '#lib/documents/paper/image-check.ts';
import { renderDocx } from './render-docx.ts';

const fonts = await readDocumentFonts();
const signer = (name: string, drawing: Signer['drawing']): Signer => ({
  authority: ['THƯ KÝ'],
  position: '',
  drawing,
  name,
  notes: ['Ký lúc 10:30'],
});
const line: [number, number][] = [
  [10, 10],
  [110, 60],
];
const rows = [[signer('Người ký', { strokes: [line, [[50, 20]]] }), signer('Người ký tay', null)]];
const document: DocumentModel = {
  kind: 'minutes',
  title: '',
  author: '',
  created: '2026-02-05T04:00:00Z',
  blocks: [
    { type: 'signatures', rows },
    { type: 'recipients', heading: 'Nơi nhận:', lines: ['- Lưu: VT.'] },
  ],
  annexes: [],
};

test('signatures are drawn as lines, with a picture for word processors that show none, above their names', async () => {
  const bytes = await renderDocx(document, { images: new Map(), fonts });
  expect(readParagraphs(bytes).map(({ text }) => text)).toEqual([
    ...['THƯ KÝ', 'THƯ KÝ', 'Người ký', 'Người ký tay', 'Ký lúc 10:30', 'Ký lúc 10:30'],
    ...['Nơi nhận:', '- Lưu: VT.'],
  ]);
  expect(readPart(bytes, 'word/document.xml').split('<a:blip ')).toHaveLength(2);
  const media = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('word/media/'));
  const fileOf = (ending: string) => media.find(([path]) => path.endsWith(ending))?.[1] ?? new Uint8Array();
  expect(new TextDecoder().decode(fileOf('.svg'))).toContain('<polyline points="1,1 76,38.5"/>');
  const picture = new Uint8Array(fileOf('.png'));
  expect(await canShow(picture.buffer)).toBe(true);
  // 75 points wide and one to each side, four dots to a point.
  expect(new DataView(picture.buffer).getUint32(16)).toBe(308);
  const again = await renderDocx(document, { images: new Map(), fonts });
  expect(Buffer.compare(bytes, again)).toBe(0);
});

test('rows of signatures hold on to each other, so that none stands on another page', async () => {
  const three = [[signer('A', null), signer('B', null)], [signer('C', null)], [signer('D', null)]];
  const blocks: DocumentModel['blocks'] = [
    { type: 'signatures', rows: three },
    { type: 'paragraph', runs: [{ text: 'Sau chữ ký.' }] },
  ];
  const bytes = await renderDocx({ ...document, blocks }, { images: new Map(), fonts });
  const paragraphs = readPart(bytes, 'word/document.xml').match(/<w:p>.*?<\/w:p>/gs) ?? [];
  const held = paragraphs.map((paragraph) => paragraph.includes('<w:keepNext/>'));
  const last = paragraphs.findLastIndex((paragraph) => paragraph.includes('>THƯ KÝ</w:t>'));
  expect(new Set(held.slice(0, last))).toEqual(new Set([true]));
  expect(new Set(held.slice(last))).toEqual(new Set([false]));
});

test.each([
  [3, [true, true, false]],
  [26, [...Array<boolean>(24).fill(false), true, false]],
])('no line of Nơi nhận, %d lines long, goes to a page alone', async (count, expected) => {
  const lines = Array.from({ length: count }, (_, index) => `- Nơi nhận ${index};`);
  const blocks: DocumentModel['blocks'] = [
    { type: 'signatures', rows },
    { type: 'recipients', heading: 'Nơi nhận:', lines },
  ];
  const xml = readPart(
    await renderDocx({ ...document, blocks }, { images: new Map(), fonts }),
    'word/document.xml',
  );
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  const listed = paragraphs.filter((paragraph) => paragraph.includes('w:val="NoiNhan"'));
  expect(listed.map((paragraph) => paragraph.includes('<w:keepNext/>'))).toEqual(expected);
});

/** The rows of the tables with nothing but text in them, cell by cell. */
function innerRows(bytes: Uint8Array): string[][] {
  const rows = readPart(bytes, 'word/document.xml').match(/<w:tr>(?:(?!<w:tr>|<w:tbl>).)*?<\/w:tr>/gs) ?? [];
  return rows.map((row) =>
    row
      .split('</w:tc>')
      .slice(0, -1)
      .map((cell) => [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('|')),
  );
}

test('names stand on one height, whatever stands over them', async () => {
  const tall = { ...signer('B', null), authority: ['TM. ĐOÀN', 'CHỦ TỌA'], position: 'Phó Trưởng đoàn' };
  const blocks: DocumentModel['blocks'] = [
    { type: 'signatures', rows: [[signer('A', { strokes: [line] }), tall]] },
  ];
  const bytes = await renderDocx({ ...document, blocks }, { images: new Map(), fonts });
  expect(innerRows(bytes)).toEqual([
    ['THƯ KÝ', 'TM. ĐOÀN|CHỦ TỌA'],
    ['', 'Phó Trưởng đoàn'],
    ['', ''],
    ['A', 'B'],
    ['Ký lúc 10:30', 'Ký lúc 10:30'],
  ]);
  // A row around them, since rows do not hold on to each other everywhere.
  const xml = readPart(bytes, 'word/document.xml');
  expect(xml).toMatch(/<w:tr><w:trPr><w:cantSplit\/><\/w:trPr><w:tc>(?:(?!<w:t>).)*?<w:tbl>/s);
});
