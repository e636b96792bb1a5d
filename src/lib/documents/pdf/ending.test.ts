import { expect, test, vi } from 'vitest';
import { span } from '#tests/fixtures/pdf-layout.ts';
import { readPages, readRules, readText } from '#tests/fixtures/pdf-pages.ts';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import type { Block, DocumentModel, Signer, Table } from '#lib/documents/model/document.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { renderPdf } from './render-pdf.ts';

// Many small files are made here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const fonts = await readDocumentFonts();

const LETTERHEAD: Block = {
  type: 'letterhead',
  superior: 'HỘI ĐỒNG NHÂN DÂN',
  issuer: 'ĐOÀN GIÁM SÁT',
  number: 'Số: …/BC-ĐGS',
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  placeAndDate: null,
};

const line = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });

const table = (change: Partial<Table> = {}): Table => ({
  type: 'table',
  widths: [1, 3],
  alignments: ['left', 'left'],
  header: [['Số', 'Nội dung']],
  rows: ['một', 'hai', 'ba'].map((text, index) => [`${index + 1}`, text]),
  ...change,
});

const SIGNER: Signer = {
  authority: ['CHỦ TỌA'],
  position: '',
  drawing: null,
  name: 'Người ký Ơ H’Ư',
  notes: [],
};
const RECIPIENTS = { heading: 'Nơi nhận:', lines: ['- Như trên;', '- Lưu: VT.'] };

/** What a document may end with, and the words that stay with the code. */
const ENDS: Record<string, { blocks: Block[]; held: string[] }> = {
  'a signature and its closing line': {
    blocks: [
      { type: 'paragraph', runs: [{ text: 'Kết thúc./.' }], keepWithNext: true },
      {
        type: 'signature',
        authority: ['TRƯỞNG ĐOÀN'],
        position: '',
        name: 'Người ký Ă Ê',
        recipients: RECIPIENTS,
      },
    ],
    held: ['Kết thúc./.', 'Người ký Ă Ê'],
  },
  'Nơi nhận, its signatures and the closing line over them': {
    blocks: [
      { type: 'paragraph', runs: [{ text: 'Kết thúc./.' }], keepWithNext: true },
      { type: 'signatures', rows: [[SIGNER, SIGNER]] },
      { type: 'recipients', ...RECIPIENTS },
    ],
    held: ['Kết thúc./.', SIGNER.name, 'Nơi nhận:'],
  },
  'all signatures, never split from each other, the closing line over them and Nơi nhận': {
    blocks: [
      { type: 'paragraph', runs: [{ text: 'Kết thúc./.' }], keepWithNext: true },
      {
        type: 'signatures',
        rows: [[SIGNER, SIGNER], [{ ...SIGNER, authority: ['ĐẠI DIỆN ĐƠN VỊ'], name: 'Đại diện Ƀ' }]],
      },
      { type: 'recipients', ...RECIPIENTS },
    ],
    held: ['Kết thúc./.', SIGNER.name, 'Đại diện Ƀ', 'Nơi nhận:'],
  },
  'the last of more rows of signatures than fit a page, and Nơi nhận': {
    blocks: [
      {
        type: 'signatures',
        rows: [...Array.from({ length: 6 }, () => [SIGNER]), [{ ...SIGNER, name: 'Đại diện Ƀ' }]],
      },
      { type: 'recipients', ...RECIPIENTS },
    ],
    held: ['Đại diện Ƀ', 'Nơi nhận:'],
  },
  'the last row of a table, under its header': { blocks: [table()], held: ['Nội dung', 'ba'] },
  'a lead-in and a table of one row': {
    blocks: [line('Một dòng như sau:'), table({ rows: [['1', 'duy nhất']] })],
    held: ['Một dòng như sau:', 'Nội dung', 'duy nhất'],
  },
  'the last row of a table without a header': { blocks: [table({ header: [] })], held: ['ba'] },
  'the last row of a table whose rows may be divided': {
    blocks: [
      table({
        rows: [
          ['1', 'chữ '.repeat(300)],
          ['2', 'sau cùng'],
        ],
      }),
    ],
    held: ['Nội dung', 'sau cùng'],
  },
  'the last row of a table under one too high to be held with it': {
    blocks: [
      table({
        rows: [
          ['1', 'chữ '.repeat(700)],
          ['2', 'sau cùng'],
        ],
      }),
    ],
    held: ['Nội dung', 'sau cùng'],
  },
  'a table of nothing but a header': { blocks: [table({ rows: [] })], held: ['Nội dung'] },
  'the last pair of photos': {
    blocks: [
      {
        type: 'photos',
        photos: ['1', '2', '3'].map((number) => ({
          sha256: number.repeat(64),
          label: `Ảnh ${number}`,
          caption: '',
          details: [],
          fallback: 'Không có ảnh',
        })),
      },
    ],
    held: ['Ảnh 3'],
  },
  'a chart': {
    blocks: [
      {
        type: 'chart',
        title: 'Hồ sơ',
        bars: [{ label: 'Hra', parts: [{ label: 'Đúng hạn', value: 3, shade: 'light' }] }],
      },
    ],
    held: ['Hồ sơ', 'Đúng hạn'],
  },
  'a table whose last row is too high to be held': {
    blocks: [table({ rows: [['1', 'chữ '.repeat(900)]] })],
    held: [],
  },
  'a last paragraph': { blocks: [line('Đoạn cuối.')], held: ['Đoạn cuối.'] },
  'a last heading': { blocks: [{ type: 'heading', level: 2, text: 'Đề mục' }], held: ['Đề mục'] },
};

function documentOf(blocks: Block[], annexes: DocumentModel['annexes'] = []): DocumentModel {
  const rest = { kind: 'test', title: 'Thử', author: '', created: '2026-01-01T00:00:00Z' };
  return { ...rest, blocks: [LETTERHEAD, ...blocks], annexes };
}

/** What stands over the code on its page, or beside it, and how many pages there are. */
async function overCode(model: DocumentModel): Promise<{ text: string; pages: number }> {
  const pages = readText(await renderPdf(model, { images: new Map(), fonts }))
    .split('\f')
    .slice(0, -1);
  expect(pages.join('').split(OFFICE.proof.heading)).toHaveLength(2);
  const [before = '', after = ''] = (pages.at(-1) ?? '').split(OFFICE.proof.heading);
  // A signature stands beside the code and is read after it.
  const beside = after.replace(/^[\s\S]*kết\s+nối\s+mạng\./u, '');
  return { text: (before + beside).normalize('NFC'), pages: pages.length };
}

test.each(Object.entries(ENDS))('%s: the code never leaves it', async (_, { blocks, held }) => {
  const counts = new Set<number>();
  // Two lines are lower than the code: no step passes over its falling from the page.
  for (let filling = 8; filling < 34; filling += 2) {
    const before = Array.from({ length: filling }, () => line('Dòng'));
    const { text, pages } = await overCode(documentOf([...before, ...blocks]));
    counts.add(pages);
    for (const words of held)
      expect({ filling, text }).toHaveProperty('text', expect.stringContaining(words));
  }
  // Some fit the first page and some do not: else nothing was tried.
  expect(counts.size).toBeGreaterThan(1);
});

test('under the table of a wide annex the code never stands alone', async () => {
  const counts = new Set<number>();
  for (let count = 10; count < 26; count += 1) {
    const rows = Array.from({ length: count }, (_, index) => [`${index + 1}`, 'nội dung']);
    const { text, pages } = await overCode(
      documentOf([line('Dòng')], [{ landscape: true, blocks: [table({ rows })] }]),
    );
    counts.add(pages);
    expect(text).toContain(`${count} nội dung`);
    expect(text).toContain('Nội dung');
  }
  expect(counts.size).toBeGreaterThan(1);
});

test('the row that holds the code is ruled like those before it', async () => {
  const rules = async (blocks: Block[], model = documentOf(blocks)) =>
    readRules(await renderPdf(model, { images: new Map(), fonts }));
  const held = await rules([table()]);
  const free = await rules([table(), line('Đoạn cuối.')]);
  // The letterhead has two, the table one over and one under each row; then the one over the code.
  expect(held.slice(0, 7)).toEqual(free.slice(0, 7));
  const words = async (blocks: Block[]) =>
    readPages(await renderPdf(documentOf(blocks), { images: new Map(), fonts }))[0]?.words.slice(0, 40);
  const place = (found: Awaited<ReturnType<typeof words>>) =>
    found?.filter(({ text }) => ['ba', '3'].includes(text));
  expect(place(await words([table()]))).toEqual(place(await words([table(), line('Đoạn cuối.')])));
});

test('a row of a table is not cut where the next page has room for it, the highest one neither', async () => {
  const high = Array.from({ length: 20 }, (_, index) => `câu${index}`).join('\n');
  const rows = Array.from({ length: 9 }, (_, index) => [`${index + 1}`, index % 3 === 1 ? high : 'thấp']);
  for (let filling = 0; filling < 12; filling += 3) {
    const before = Array.from({ length: filling }, () => line('Dòng'));
    const pages = readText(
      await renderPdf(documentOf([...before, table({ rows })]), { images: new Map(), fonts }),
    ).split('\f');
    for (const page of pages) {
      expect(page.split('câu0').length).toBe(page.split('câu19').length);
    }
  }
});

test('one row higher than a page leaves the others whole', async () => {
  const high = Array.from({ length: 20 }, (_, index) => `câu${index}`).join('\n');
  const over = Array.from({ length: 80 }, (_, index) => `dòng${index}`).join('\n');
  const rows = [high, over, high, high, 'thấp', high, 'thấp'].map((text, index) => [`${index + 1}`, text]);
  for (let filling = 0; filling < 12; filling += 3) {
    const before = Array.from({ length: filling }, () => line('Dòng'));
    const text = readText(
      await renderPdf(documentOf([...before, table({ rows })]), { images: new Map(), fonts }),
    );
    for (const page of text.split('\f')) {
      expect(page.split('câu0').length).toBe(page.split('câu19').length);
      // No header stands at the foot of a page with nothing under it.
      if (page.includes('Nội dung')) expect(page).toMatch(/Nội dung[^]*(câu|dòng|thấp)/u);
    }
    expect(text.split('dòng79')).toHaveLength(2);
  }
});

test('a row that is kept whole by itself is ruled like the others', async () => {
  const over = Array.from({ length: 80 }, (_, index) => `dòng${index}`).join('\n');
  const texts = ['một', 'hai', 'ba', 'bốn', over, 'năm', 'sáu', 'bảy'];
  const heightsOf = async (rows: string[]) => {
    const block = table({ rows: rows.map((text, index) => [`${index + 1}`, text]) });
    const rules = readRules(await renderPdf(documentOf([block]), { images: new Map(), fonts }));
    // Shorter ones are parts of letters.
    const long = rules.filter(({ xMin, xMax }) => xMax - xMin > 30);
    return [...new Set(long.map(({ y }) => y.toFixed(1)))];
  };
  const plain = await heightsOf(texts.filter((text) => text !== over));
  // Of the letterhead two, then over the header, under it and under the first rows.
  expect(plain.length).toBeGreaterThan(8);
  expect((await heightsOf(texts)).slice(0, 8)).toEqual(plain.slice(0, 8));
});

test('the code stands under Nơi nhận beside the signature, and beside Nơi nhận below signatures: it takes no page of its own room', async () => {
  const lastPage = async (name: string) => {
    const { blocks = [] } = ENDS[name] ?? {};
    const pages = readPages(await renderPdf(documentOf(blocks), { images: new Map(), fonts }));
    return pages.at(-1) ?? { width: 0, height: 0, words: [] };
  };
  const signed = await lastPage('a signature and its closing line');
  const code = span(signed, OFFICE.proof.heading.split(' ').slice(0, 2).join(' '));
  expect(code.xMax).toBeLessThan(signed.width / 2);
  expect(code.yMin).toBeGreaterThan(span(signed, 'Nơi nhận:').yMax);
  expect(code.yMin).toBeLessThan(span(signed, 'Người ký Ă Ê').yMax);
  const minutes = await lastPage('Nơi nhận, its signatures and the closing line over them');
  const beside = span(minutes, OFFICE.proof.heading.split(' ').slice(0, 2).join(' '));
  const listed = span(minutes, 'Nơi nhận:');
  expect(beside.xMin).toBeGreaterThan(listed.xMax);
  expect(beside.yMin - listed.yMin).toBeLessThan(30);
});
