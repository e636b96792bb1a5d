import { expect, test, vi } from 'vitest';
import { readParagraphs, readPart, readParts } from '#tests/fixtures/package-parts.ts';
import { jpeg, png, sha256Of } from '#tests/fixtures/photos/photos.ts';
import { fullRecord } from '#tests/fixtures/visit-record.ts';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import { contentHash } from '#lib/documents/model/packed-document.ts';
import type { Block, DocumentModel, PhotoFigure } from '#lib/documents/model/document.ts';
import { CancelledError } from '#lib/documents/model/errors.ts';
import { buildUnitReport } from '#lib/documents/kinds/unit-report/unit-report.ts';
import { renderDocx } from './render-docx.ts';

// Whole files are made here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const fonts = await readDocumentFonts();
const NO_IMAGES = new Map<string, ArrayBuffer>();
const TEXT = 'word/document.xml';

function model(blocks: Block[], annexes: DocumentModel['annexes'] = []): DocumentModel {
  const created = '2026-02-05T04:00:00Z';
  return { kind: 'unit-report', title: 'Báo cáo', author: 'Đoàn giám sát', created, blocks, annexes };
}

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const render = (document: DocumentModel, images: ReadonlyMap<string, ArrayBuffer> = NO_IMAGES) =>
  renderDocx(document, { images, fonts });
const textsOf = async (...blocks: Block[]) =>
  readParagraphs(await render(model(blocks))).map(({ text }) => text);

const photo = (sha256: string, label = 'Ảnh 1'): PhotoFigure => ({
  sha256,
  label,
  caption: 'Quầy tiếp nhận',
  details: [sha256.slice(0, 16)],
  fallback: 'Không hiển thị được ảnh',
});

const report = buildUnitReport(fullRecord(), { number: '5', date: '2026-02-06' });
const written = await render(report);

test('a report is set in named styles, each element in its own', () => {
  const found = readParagraphs(written);
  const styled = (style: string) => found.filter((entry) => entry.style === style).map(({ text }) => text);
  expect(styled('QuocHieu')).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
  expect(styled('TieuNgu')).toEqual(['Độc lập - Tự do - Hạnh phúc']);
  expect(styled('SoKyHieu')).toEqual(['Số: 05/BC-ĐGS']);
  expect(styled('DeMuc1')[0]).toMatch(/^I\. /);
  expect(styled('NoiNhanDau')).toEqual(['Nơi nhận:']);
  expect(styled('CanCu').length).toBeGreaterThan(0);
  expect(found.every(({ style }) => style !== '')).toBe(true);
  const styles = readPart(written, 'word/styles.xml');
  for (const { style } of found) expect(styles).toContain(`w:styleId="${style}"`);
  for (const name of ['Quốc hiệu', 'Tiêu ngữ', 'Tên loại', 'Trích yếu', 'Đề mục 1', 'Nơi nhận', 'Chữ ký'])
    expect(styles).toContain(`<w:name w:val="${name}"/>`);
});

test('a table begins with its header and two rows on one page, and ends with two', async () => {
  const cells = ['Đầu', 'một', 'hai', 'ba', 'bốn'];
  const [header, ...rows] = cells.map((text) => [text]);
  const table: Block = { type: 'table', widths: [1], alignments: ['left'], header: [header!], rows };
  const text = readPart(await render(model([table])), TEXT);
  const held = [...text.matchAll(/<w:p>.*?<\/w:p>/gs)].flatMap(([one]) =>
    cells.filter((cell) => one.includes(`>${cell}<`) && one.includes('<w:keepNext/>')),
  );
  expect(held).toEqual(['Đầu', 'một', 'ba']);
});

test('sizes and spacing are those of Decree 30', () => {
  const styles = readPart(written, 'word/styles.xml');
  const style = (id: string) =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0];
  expect(style('QuocHieu')).toMatch(/<w:b\/>.*<w:sz w:val="24"\/>/s);
  expect(style('TieuNgu')).toMatch(/<w:b\/>.*<w:sz w:val="26"\/>/s);
  expect(style('NoiDung')).toMatch(/<w:jc w:val="both"\/>.*<w:sz w:val="28"\/>/s);
  expect(style('NoiDung')).toContain('w:firstLine="567"');
  expect(style('NoiDung')).toMatch(/<w:spacing [^>]*w:before="120"[^>]*w:line="264"/);
  expect(style('NoiDung')).toContain('w:lineRule="auto"');
  expect(style('NoiNhan')).toContain('<w:sz w:val="22"/>');
  expect(style('DeMuc2')).toMatch(/<w:keepNext\/>.*<w:outlineLvl w:val="1"\/>/s);
  expect(styles).toContain('w:ascii="Times New Roman"');
});

test('a subject breaks where the PDF breaks it, and leaves no word alone', async () => {
  const subject =
    'Kết quả giám sát việc giải quyết thủ tục hành chính và cung cấp dịch vụ công trực tuyến tại Ủy ban nhân dân xã';
  const xml = readPart(await render(model([{ type: 'title', name: 'BÁO CÁO', subject }])), TEXT);
  const written = xml.split('</w:p>').find((part) => part.includes('w:val="TrichYeu"')) ?? '';
  const lines = [...written.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text);
  expect(lines.join(' ')).toBe(subject);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line.split(' ').length, line).toBeGreaterThan(2);
  expect(lines[1]).toMatch(/^(?:và|tại) /);
});

test('A4 with the margins of the decree, annexes in sections of their own that count from 1, wide ones turned', async () => {
  const turned = { landscape: true, blocks: [paragraph('Bảng rộng')] };
  const upright = { landscape: false, blocks: [paragraph('Ảnh')] };
  const xml = readPart(await render(model([paragraph('Nội dung')], [turned, upright])), TEXT);
  const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section);
  expect(sections.map((section) => /<w:pgSz [^>]*\/>/.exec(section)?.[0])).toEqual([
    expect.stringMatching(/w:w="11906" w:h="16838"/),
    expect.stringMatching(/w:w="16838" w:h="11906" w:orient="landscape"/),
    expect.stringMatching(/w:w="11906" w:h="16838"/),
  ]);
  for (const section of sections) {
    expect(section).toMatch(/w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/);
    expect(section).toContain('<w:titlePg/>');
    expect(section).toContain('<w:pgNumType w:start="1"/>');
  }
});

test('the page number stands in the header, and nothing on the first page', () => {
  const headers = [...readParts(written)].filter(([path]) => /^word\/header\d+\.xml$/.test(path));
  const numbered = headers.filter(([, xml]) => /<w:instrText[^>]*>PAGE</.test(xml));
  expect(numbered.length * 2).toBe(headers.length);
  const [, first = ''] =
    /<w:headerReference w:type="first" r:id="([^"]+)"/.exec(readPart(written, TEXT)) ?? [];
  const relations = readPart(written, 'word/_rels/document.xml.rels');
  const target = relations
    .match(/<Relationship [^>]*>/g)
    ?.find((relation) => relation.includes(`Id="${first}"`));
  const path = `word/${/Target="([^"]+)"/.exec(target ?? '')?.[1]}`;
  expect(readPart(written, path)).not.toContain('PAGE');
});

test('header rows repeat, and the first of them holds on to what follows', async () => {
  const table: Block = {
    type: 'table',
    widths: [1, 3],
    alignments: ['center', 'left'],
    header: [['TT', 'Nội dung']],
    rows: [['1', 'Niêm yết']],
  };
  const xml = readPart(await render(model([table])), TEXT);
  expect(xml.split('<w:tblHeader/>')).toHaveLength(2);
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  // The text is 160 mm wide; what the cells hold is divided by the shares, their padding is alike.
  expect(widths[0]! + widths[1]!).toBe(9071);
  const padding = 170;
  expect((widths[1]! - padding) / (widths[0]! - padding)).toBeCloseTo(3, 1);
});

test('a low row is never divided over two pages; one that could be higher than a page may be', async () => {
  const high = Array.from({ length: 30 }, (_, line) => `dòng ${line}`).join('\n');
  const undivided = async (header: string) => {
    const table: Block = {
      type: 'table',
      widths: [1, 3],
      alignments: ['center', 'left'],
      header: [['TT', header]],
      rows: [
        ['1', 'Niêm yết\ncông khai'],
        ['2', high],
      ],
    };
    const rows = readPart(await render(model([table])), TEXT).match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    return rows.map((row) => row.includes('<w:cantSplit/>'));
  };
  expect(await undivided('Nội dung')).toEqual([true, true, false]);
  // Of a page half full of header rows little is left.
  expect(await undivided('Nội\ndung\n'.repeat(10))).toEqual([true, false, false]);
});

test('a table wider than its page is divided as in the PDF, the columns that name a row in each part', async () => {
  const header = ['Đơn vị', ...Array.from({ length: 14 }, (_, index) => `Tiêu-chí-${index + 1}`)];
  const row = ['Xã Hra', ...header.slice(1).map((_, index) => `${index}.000`)];
  const wide: Block = {
    type: 'table',
    widths: header.map(() => 1),
    alignments: header.map(() => 'right'),
    header: [header],
    rows: [row],
  };
  const bytes = await render(model([wide]));
  const xml = readPart(bytes, TEXT);
  const parts = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
    [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
  );
  expect(parts.length).toBeGreaterThan(1);
  for (const width of parts) expect(width).toBe(9071);
  const texts = readParagraphs(bytes).map(({ text }) => text);
  expect(texts.filter((text) => text === 'Xã Hra')).toHaveLength(parts.length);
  for (const cell of [...header, ...row].filter((text) => !['Đơn vị', 'Xã Hra'].includes(text)))
    expect(texts.filter((text) => text === cell)).toHaveLength(1);
});

test('cells beyond the columns of a table are printed all the same', async () => {
  const table: Block = {
    type: 'table',
    widths: [1],
    alignments: ['left'],
    header: [['A']],
    rows: [['1', 'thừa']],
  };
  expect(await textsOf(table)).toEqual(['A', '1', 'thừa']);
});

test('what breaks layout engines loses nothing', async () => {
  const columns = Array.from({ length: 60 }, (_, index) => `Cột ${index + 1}`);
  const wide: Block = {
    type: 'table',
    widths: columns.map(() => 1),
    alignments: columns.map(() => 'right'),
    header: [columns],
    rows: [columns.map((_, index) => String(index))],
  };
  const long = Array.from({ length: 2500 }, (_, index) => `chữ${index}`).join(' ');
  const cell: Block = { type: 'table', widths: [1], alignments: ['left'], header: [['A']], rows: [[long]] };
  const found = await textsOf(wide, cell, paragraph('W'.repeat(300)), paragraph('plei Kơ̆ñ ƀuôn'));
  for (const column of columns) expect(found).toContain(column);
  expect(found.slice(-3)).toEqual([long, 'W'.repeat(300), 'plei Kơ̆ñ ƀuôn'.normalize('NFC')]);
  const many = Array.from({ length: 1000 }, (_, index) => paragraph(`Tồn tại thứ ${index + 1}`));
  expect(await textsOf(...many)).toHaveLength(1000);
});

test('letters are composed, line breaks kept, and controls, which XML cannot carry, are left out', async () => {
  const found = await textsOf(paragraph('Đức Cơ <&> "\n'.normalize('NFD')), paragraph('a\u0007b'));
  expect(found).toEqual(['Đức Cơ <&> "\n', 'ab']);
});

test('a photo is embedded as it is, in proportion and with its caption; one that cannot be shown leaves a frame', async () => {
  const pictures = [jpeg(1), png(640, 480)];
  const images = new Map(pictures.map((bytes) => [sha256Of(bytes), bytes]));
  const photos = [...images.keys(), 'ab'.repeat(32)].map((hash, index) => photo(hash, `Ảnh ${index + 1}`));
  const document = model([], [{ landscape: false, blocks: [{ type: 'photos', photos }] }]);
  const bytes = await render(document, images);
  const xml = readPart(bytes, TEXT);
  expect(xml.split('<a:blip ')).toHaveLength(3);
  const [, cx, cy] = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)][1] ?? [];
  expect(Number(cx) / Number(cy)).toBeCloseTo(640 / 480, 2);
  // 77 mm is the width of half the text without the gap between; 36.000 units to a millimetre.
  expect(Number(cx)).toBeLessThanOrEqual(77 * 36_000 + 1);
  expect(xml).toContain('Ảnh 2. Quầy tiếp nhận');
  const found = readParagraphs(bytes).map(({ text }) => text);
  expect(found).toContain('Không hiển thị được ảnh');
  expect(found).toContain('Ảnh 3. Quầy tiếp nhận');
});

test('a chart is made of filled cells in proportion, its numbers text', async () => {
  const parts = [
    { label: 'Trực tuyến 434', value: 434, shade: 'dark' as const },
    { label: 'Khác 75', value: 75, shade: 'light' as const },
    { label: 'Không có 0', value: 0, shade: 'medium' as const },
  ];
  const chart: Block = { type: 'chart', title: 'Hồ sơ', bars: [{ label: 'Năm 2025: 509', parts }] };
  const bytes = await render(model([chart]));
  const labels = ['Hồ sơ', 'Năm 2025: 509', ...parts.map(({ label }) => label)];
  expect(readParagraphs(bytes).map(({ text }) => text.trim())).toEqual(labels);
  const [bar = ''] = /<w:tbl>.*?<\/w:tbl>/s.exec(readPart(bytes, TEXT)) ?? [];
  const cells = [...bar.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  expect(cells).toHaveLength(2);
  expect((cells[0] ?? 0) / (cells[1] ?? 1)).toBeCloseTo(434 / 75, 1);
  expect(bar).toContain('w:fill="404040"');
});

test('a table of contents names the headings of its own part with their pages', async () => {
  const heading = (level: 1 | 2 | 3, text: string): Block => ({ type: 'heading', level, text });
  const filler = paragraph(Array.from({ length: 90 }, () => 'chữ').join('\n'));
  const blocks: Block[] = [
    { type: 'contents', title: 'MỤC LỤC', depth: 2, annexes: [] },
    heading(1, 'I. MỞ ĐẦU'),
    filler,
    heading(2, '1. Phần giữa'),
    heading(3, 'a) Không nêu'),
  ];
  const document = model(blocks, [{ landscape: false, blocks: [heading(1, 'Phụ lục riêng')] }]);
  const first = await render(document);
  const entries = readParagraphs(first).filter(({ style }) => style.startsWith('TOC'));
  expect(entries.map(({ text }) => text)).toEqual(['I. MỞ ĐẦU1', '1. Phần giữa3']);
  // The engine goes on counting bookmarks from one document to the next.
  expect(Buffer.compare(first, await render(document))).toBe(0);
});

test('the same document gives the same bytes; its properties carry its hash and the time of the record', async () => {
  expect(Buffer.compare(written, await render(report))).toBe(0);
  const core = readPart(written, 'docProps/core.xml');
  expect(core).toContain(`sha256:${contentHash(report)}`);
  expect(core).toContain('<dc:title>');
  const times = [...core.matchAll(/<dcterms:\w+ [^>]*>([^<]*)</g)].map(([, time]) => time);
  expect(times).toEqual([new Date(report.created).toISOString(), new Date(report.created).toISOString()]);
});

test('a job that was cancelled gives no file', async () => {
  const phases: string[] = [];
  const stop = new AbortController();
  const job = renderDocx(report, {
    images: NO_IMAGES,
    fonts,
    signal: stop.signal,
    onphase: (phase) => {
      phases.push(phase);
      if (phase === 'layout') stop.abort();
    },
  });
  await expect(job).rejects.toBeInstanceOf(CancelledError);
  expect(phases).toEqual(['fonts', 'layout']);
});

test('a draft says so in every header of the Word file, the first page’s too', async () => {
  const headers = async (mark?: string) => {
    const bytes = await render({ ...model([paragraph('Nội dung')]), ...(mark ? { mark } : {}) });
    return [...readParts(bytes)]
      .filter(([path]) => /^word\/header\d+\.xml$/.test(path))
      .map(([, xml]) => xml);
  };
  const marked = await headers('DỰ THẢO');
  expect(marked).toHaveLength(2);
  for (const xml of marked) expect(xml).toContain('DỰ THẢO');
  for (const xml of await headers()) expect(xml).not.toContain('DỰ THẢO');
});

/** Whether a text is kept on the page of what follows it. */
const keptIn = (xml: string) => (text: string) =>
  new RegExp(`<w:p>(?:(?!</w:p>).)*<w:keepNext/>(?:(?!</w:p>).)*>${text}<`, 's').test(xml);

test('the last row of a table takes the one before it along, and a note under it stays with it', async () => {
  const rows = ['một', 'hai', 'ba', 'bốn'].map((cell) => [cell]);
  const header = [['Tên']];
  const blocks: Block[] = [
    { type: 'table', widths: [1], alignments: ['left'], header, rows },
    paragraph('(*) Có số tính ra.'),
    { type: 'table', widths: [1], alignments: ['left'], header, rows: rows.map(([cell]) => [`${cell} b`]) },
    paragraph('Sau bảng là một đoạn dài. '.repeat(20)),
  ];
  const xml = readPart(await render(model(blocks)), TEXT);
  const isKept = keptIn(xml);
  expect(['hai', 'ba', 'bốn'].map(isKept)).toEqual([false, true, true]);
  expect(['hai b', 'ba b', 'bốn b'].map(isKept)).toEqual([false, true, false]);
});

test('the last texts go over with the closing sentence, and a last line or two bring the end of their table along', async () => {
  const recipients = { heading: 'Nơi nhận:', lines: ['- Lưu: VT.'] };
  const signed = await render(
    model([
      paragraph('Đoạn đầu.'),
      paragraph('Đoạn giữa.'),
      paragraph('Đoạn cuối.'),
      { type: 'paragraph', key: 'closing', keepWithNext: true, runs: [{ text: 'Trên đây là báo cáo./.' }] },
      { type: 'signature', authority: ['TRƯỞNG ĐOÀN'], position: '', name: 'Người ký', recipients },
    ]),
  );
  const texts = ['Đoạn đầu.', 'Đoạn giữa.', 'Đoạn cuối.', 'Trên đây là báo cáo./.'];
  expect(texts.map(keptIn(readPart(signed, TEXT)))).toEqual([false, true, true, true]);
  const high = 'dòng\n'.repeat(16);
  const rows = [`một\n${high}`, `hai\n${high}`, `ba\n${high}`].map((cell) => [cell]);
  const table: Block = { type: 'table', widths: [1], alignments: ['left'], header: [['Tên']], rows };
  const kept = keptIn(readPart(await render(model([table, paragraph('Sau bảng.')])), TEXT));
  // High rows are not kept with each other: they would leave half a page empty.
  expect(['một', 'hai', 'ba'].map(kept)).toEqual([false, false, true]);
});
