import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { jpeg, png, sha256Of, toArrayBuffer } from '#tests/fixtures/photos/photos.ts';
import { listImages, readGlyphs, readLine, readPages, readText } from '#tests/fixtures/pdf-pages.ts';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import { contentHash } from '#lib/documents/model/packed-document.ts';
import type { Block, DocumentModel, PhotoFigure } from '#lib/documents/model/document.ts';
import { MARGINS, points } from '#lib/documents/paper/decree-30.ts';
import { CancelledError, DocumentFailedError } from '#lib/documents/model/errors.ts';
import { PHASES, type Phase } from '#lib/documents/jobs/phases.ts';
import { renderPdf } from './render-pdf.ts';

const fonts = await readDocumentFonts();
const NO_IMAGES = new Map<string, ArrayBuffer>();

function model(blocks: Block[], annexes: DocumentModel['annexes'] = []): DocumentModel {
  return {
    kind: 'unit-report',
    title: 'Báo cáo',
    author: 'Đoàn giám sát',
    created: '2026-02-05T04:00:00Z',
    blocks,
    annexes,
  };
}

function paragraph(text: string): Block {
  return { type: 'paragraph', runs: [{ text }] };
}

function render(document: DocumentModel, images: ReadonlyMap<string, ArrayBuffer> = NO_IMAGES) {
  return renderPdf(document, { images, fonts });
}

function figure(sha256: string, caption = 'Quầy tiếp nhận'): PhotoFigure {
  return {
    sha256,
    label: 'Ảnh 1',
    caption,
    details: [sha256.slice(0, 16)],
    fallback: 'Không hiển thị được ảnh',
  };
}

test('a decomposed text loses no letter', async () => {
  const text = 'Trung tâm Phục vụ hành chính công xã Ia Krêl, huyện Đức Cơ, tỉnh Gia Lai';
  expect(readLine(await render(model([paragraph(text.normalize('NFD'))])))).toContain(text);
});

test('letters of Jrai, Ede and Bahnar names are printed, those without a composed form too', async () => {
  const text = 'Ayun H’Bút, ƀuôn Čư̆ Ĕa Bŏng, Ia Krêl, plei Kơ̆ñ Ŭ ĭ';
  const read = readLine(await render(model([paragraph(text)])));
  expect(read).toContain(text.normalize('NFC'));
});

test.each([{}, { bold: true }, { italic: true }, { bold: true, italic: true }])(
  'ơ̆ and ư̆ are one glyph each and are read back as they were written, style %j',
  async (style) => {
    const text = 'ơ̆ư̆Ơ̆Ư̆';
    const pdf = await render(model([{ type: 'paragraph', runs: [{ text, ...style }] }]));
    expect(readText(pdf).trim()).toBe(text);
    expect(readGlyphs(pdf)).toHaveLength(4);
  },
);

test('signs the font lacks are replaced visibly', async () => {
  const read = readLine(await render(model([paragraph('☑ đủ, ☐ chưa, ✓ đạt, 😀 và \u0007')])));
  expect(read).toContain('[√] đủ, □ chưa, √ đạt, □ và');
});

test('a stretch of 300 letters without a break stays inside the margins', async () => {
  const [page] = readPages(
    await render(model([paragraph(`Mã: ${'W'.repeat(300)}`), paragraph('ơ̆'.repeat(300))])),
  );
  expect(Math.max(...(page?.words ?? []).map(({ xMax }) => xMax))).toBeLessThanOrEqual(595.28 - 56.69 + 1);
});

test('a signature block higher than a page is printed whole all the same', async () => {
  const lines = Array.from(
    { length: 50 },
    (_, index) => `- Nơi nhận ${index} ${'gồm nhiều đơn vị '.repeat(16)};`,
  );
  const read = readLine(
    await render(
      model([
        {
          type: 'signature',
          authority: ['TM. ĐOÀN GIÁM SÁT', 'TRƯỞNG ĐOÀN'],
          position: '',
          name: '…',
          recipients: { heading: 'Nơi nhận:', lines },
        },
      ]),
    ),
  );
  expect(lines.filter((_, index) => !read.includes(`Nơi nhận ${index} `))).toEqual([]);
});

test('a caption higher than a page is printed whole all the same', async () => {
  const bytes = jpeg(1);
  const hash = sha256Of(bytes);
  const caption = 'W'.repeat(4000);
  const pdf = await render(
    model([{ type: 'photos', photos: [figure(hash, caption)] }]),
    new Map([[hash, bytes]]),
  );
  expect(readText(pdf).replaceAll(/[^W]/g, '')).toHaveLength(4000);
});

test('a table row longer than a page continues on the next, its header repeated', async () => {
  const rows = [['1', 'chữ '.repeat(3000)]];
  const table: Block = {
    type: 'table',
    widths: [1, 3],
    alignments: ['center', 'left'],
    header: [['TT', 'Nội dung']],
    rows,
  };
  const pages = readPages(await render(model([table])));
  expect(pages.length).toBeGreaterThan(1);
  for (const { words } of pages) expect(words.some(({ text }) => text === 'TT')).toBe(true);
});

test('the same document gives the same bytes, another gives another hash in its keywords', async () => {
  const [first, again] = await Promise.all([
    render(model([paragraph('một')])),
    render(model([paragraph('một')])),
  ]);
  expect(Buffer.compare(first, again)).toBe(0);
  const text = Buffer.from(first).toString('latin1');
  expect(text).toContain(contentHash(model([paragraph('một')])));
  expect(contentHash(model([paragraph('hai')]))).not.toBe(contentHash(model([paragraph('một')])));
});

test('a JPEG goes in byte for byte', async () => {
  const bytes = jpeg(7);
  const hash = sha256Of(bytes);
  const pdf = await render(model([{ type: 'photos', photos: [figure(hash)] }]), new Map([[hash, bytes]]));
  expect(Buffer.from(pdf).includes(Buffer.from(bytes))).toBe(true);
});

test('a PNG with transparency is shown', async () => {
  const bytes = png(40, 30, { alpha: true });
  const hash = sha256Of(bytes);
  const pdf = await render(model([{ type: 'photos', photos: [figure(hash)] }]), new Map([[hash, bytes]]));
  expect(listImages(pdf).filter((row) => /^\s*\d+\s+\d+ image /.test(row))).toHaveLength(1);
});

test('a photo that is no image, or not there, leaves a frame with its caption and hash', async () => {
  const broken = toArrayBuffer(jpeg(1).slice(0, 30) as unknown as Uint8Array);
  const hash = createHash('sha256').update('broken').digest('hex');
  const pdf = await render(
    model([{ type: 'photos', photos: [figure(hash), figure('ab'.repeat(32))] }]),
    new Map([[hash, broken]]),
  );
  const read = readLine(pdf);
  expect(read.match(/Không hiển thị được ảnh/g)).toHaveLength(2);
  expect(read).toContain('Quầy tiếp nhận');
  expect(read).toContain(hash.slice(0, 16));
  expect(listImages(pdf)).toEqual([]);
});

test('each annex counts its own pages, hides the first number, and may lie across', async () => {
  const long = Array.from({ length: 60 }, (_, index) => paragraph(`Đoạn ${index}`));
  const pages = readPages(
    await render(
      model(long, [
        { landscape: true, blocks: long },
        { landscape: false, blocks: [paragraph('Hết')] },
      ]),
    ),
  );
  const numbers = pages.map(({ words }) => words.filter(({ yMax }) => yMax < 50).map(({ text }) => text));
  const main = pages.filter(({ width, height }) => width < height).length - 1;
  const across = pages.filter(({ width, height }) => width > height).length;
  const count = (length: number) =>
    Array.from({ length }, (_, index) => (index === 0 ? [] : [String(index + 1)]));
  expect(across).toBeGreaterThan(1);
  expect(numbers).toEqual([...count(main), ...count(across), []]);
});

test('a page break starts a page', async () => {
  const pages = readPages(await render(model([paragraph('Trước'), { type: 'pageBreak' }, paragraph('Sau')])));
  const texts = pages.map(({ words }) => words.map(({ text }) => text));
  expect(texts).toEqual([['Trước'], ['2', 'Sau']]);
});

test('a heading never stands alone at the foot of a page', async () => {
  for (let lines = 24; lines < 34; lines += 1) {
    const filler = Array.from({ length: lines }, () => paragraph('Dòng'));
    const pages = readPages(
      await render(model([...filler, { type: 'heading', level: 1, text: 'MỤC' }, paragraph('Nội dung')])),
    );
    const withHeading = pages.find(({ words }) => words.some(({ text }) => text === 'MỤC'));
    expect(withHeading?.words.map(({ text }) => text)).toContain('Nội');
  }
});

test('a signature never stands on a page without text', async () => {
  const signature: Block = {
    type: 'signature',
    authority: ['TM. ĐOÀN GIÁM SÁT', 'TRƯỞNG ĐOÀN'],
    position: '',
    name: '…',
    recipients: { heading: 'Nơi nhận:', lines: ['- Lưu: VT.'] },
  };
  const closing: Block = { type: 'paragraph', runs: [{ text: 'Kết thúc./.' }], keepWithNext: true };
  for (let lines = 22; lines < 34; lines += 1) {
    const filler = Array.from({ length: lines }, () => paragraph('Dòng'));
    const pages = readPages(await render(model([...filler, closing, signature])));
    const signed = pages.find(({ words }) => words.some(({ text }) => text === 'TM.'));
    expect(signed?.words.map(({ text }) => text)).toContain('thúc./.');
  }
});

test('the phases come in order and rendering tells how far it is', async () => {
  const phases: Phase[] = [];
  let last = 0;
  await renderPdf(model([paragraph('một')]), {
    images: NO_IMAGES,
    fonts,
    onphase: (phase, fraction) => {
      if (phases.at(-1) !== phase) phases.push(phase);
      if (phase === 'render') last = fraction;
    },
  });
  expect(phases).toEqual(['fonts', 'layout', 'render', 'write', 'check']);
  expect(last).toBe(1);
});

test.each(PHASES)(
  'a document cancelled in the phase “%s” is not made, and no later phase begins',
  async (at) => {
    const stop = new AbortController();
    const begun: Phase[] = [];
    const job = renderPdf(model([paragraph('một')]), {
      images: NO_IMAGES,
      fonts,
      onphase: (phase) => {
        begun.push(phase);
        if (phase === at) stop.abort();
      },
      signal: stop.signal,
    });
    await expect(job).rejects.toBeInstanceOf(CancelledError);
    // A phase goes on in steps.
    expect([...new Set(begun)]).toEqual(PHASES.slice(0, PHASES.indexOf(at) + 1));
  },
);

test('a failure of the engine is named and its message short', async () => {
  const job = renderPdf(model([paragraph('một')]), {
    images: NO_IMAGES,
    fonts: { ...fonts, italic: new ArrayBuffer(8), regular: new ArrayBuffer(8) },
  });
  await expect(job).rejects.toBeInstanceOf(DocumentFailedError);
  expect(new DocumentFailedError('x'.repeat(1_000_000)).message.length).toBeLessThanOrEqual(300);
});

test('a draft says so in the head of every page, its annexes too; a document without a mark says nothing there', async () => {
  const long = Array.from({ length: 60 }, (_, index) => paragraph(`Dòng ${index + 1}.`));
  const document = model(long, [{ landscape: true, blocks: [paragraph('Phụ lục.')] }]);
  const marked = readPages(await render({ ...document, mark: 'DỰ THẢO' }));
  expect(marked.length).toBeGreaterThan(2);
  const inHead = ({ words }: (typeof marked)[number]) =>
    words.filter(({ yMax }) => yMax < points(MARGINS.top)).map(({ text }) => text);
  for (const page of marked) {
    expect(inHead(page)).toEqual(expect.arrayContaining(['DỰ', 'THẢO']));
    const right = Math.max(...page.words.map(({ xMax }) => xMax));
    expect(right).toBeLessThanOrEqual(page.width - points(MARGINS.right) + 0.5);
  }
  for (const page of readPages(await render(document))) expect(inHead(page)).not.toContain('THẢO');
});
