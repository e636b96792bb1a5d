import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { readParagraphs, readPart, unescapeXml } from '#tests/fixtures/package-parts.ts';
import { readPages, readUnmarked } from '#tests/fixtures/pdf-pages.ts';
import { readSheets } from '#tests/fixtures/workbook.ts';
import { DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import type { Block, DocumentModel, Table } from '#lib/documents/model/document.ts';
import { renderDocx } from '#lib/documents/docx/render-docx.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { fill } from '#lib/documents/wording/sentences.ts';
import { cellValue } from '#lib/documents/xlsx/cell-value.ts';
import { MARGINS, points } from '#lib/documents/paper/decree-30.ts';
import { documentTables, sourceLine } from '#lib/documents/xlsx/document-tables.ts';
import { renderXlsx } from '#lib/documents/xlsx/render-xlsx.ts';
import { readDocumentFonts } from './document-fonts.ts';
import { sampleDocuments } from './sample-documents.ts';
import { sampleNames } from './sample-records.ts';

// Whole files are made here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const fonts = await readDocumentFonts();
const options = { images: new Map<string, ArrayBuffer>(), fonts };
const folder = mkdtempSync(join(tmpdir(), 'formats-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const documents: { file: string; model: DocumentModel }[] = [];
for (const sample of await sampleNames()) {
  for (const kind of DocumentKindId.options) {
    for (const { part, document: model } of await sampleDocuments(sample, kind))
      documents.push({ file: `${sample}-${part}`, model });
  }
}

/** Each page without white space and page number, which are not the same in two layouts. */
function solidPages(text: string): string[] {
  return text.split('\f').map((page, index) =>
    // The page number is the first or the last text drawn on a page; in annexes it starts again at 1.
    page
      .replaceAll(/^\s*(\d+)\s*\n|\n(\d+)\s*$/g, (line, first?: string, last?: string) =>
        Number(first ?? last) <= index + 1 ? '\n' : line,
      )
      .normalize('NFC')
      .replaceAll(/\s/g, ''),
  );
}

function solid(text: string): string {
  return solidPages(text).join('');
}

const printed = new Map<DocumentModel, Uint8Array>();

/** Making a PDF takes the longest: each is made once. */
async function pdfOf(model: DocumentModel): Promise<Uint8Array> {
  const pdf = printed.get(model) ?? (await renderPdf(model, options));
  printed.set(model, pdf);
  return pdf;
}

function lastBlock({ blocks, annexes }: DocumentModel): Block | undefined {
  return (annexes.at(-1)?.blocks ?? blocks).at(-1);
}

const CODE = OFFICE.proof.heading;

/** The row that Nơi nhận stands in together with the code, up to the code; null where the code stands under all. */
function rowWithCode(word: Uint8Array): string | null {
  const body = readPart(word, 'word/document.xml');
  const before = body.slice(0, body.lastIndexOf('<w:tbl>', body.indexOf(CODE)));
  const row = before.slice(before.lastIndexOf('<w:tr>'));
  return row.includes('"NoiNhanDau"') ? row : null;
}

/** The paragraphs of the last row, or the last paragraph, that stands over the code in a Word file; and the code's rule. */
function holdsOfCode(word: Uint8Array): { over: string[]; rule: string } {
  const body = readPart(word, 'word/document.xml');
  const before = body.slice(0, body.lastIndexOf('<w:tbl>', body.indexOf(CODE)));
  const end = before.lastIndexOf('<w:p>');
  const text = before.slice(0, end);
  const from = text.endsWith('</w:tbl>') ? text.lastIndexOf('<w:tr>') : text.lastIndexOf('<w:p>');
  return { over: text.slice(from).match(/<w:p>.*?<\/w:p>/gs) ?? [], rule: before.slice(end) };
}

test('the samples give documents of every kind', () => {
  const kinds = new Set(documents.map(({ model }) => model.kind));
  expect([...kinds].sort()).toEqual([...DocumentKindId.options].sort());
});

test.each(documents)('$file: the Word file contains all of the document', async ({ file, model }) => {
  const word = await renderDocx(model, options);
  writeFileSync(join(folder, `${file}.docx`), word);
  const [title] = model.blocks.filter((block) => block.type === 'title');
  const headings = model.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
  const paragraphs = readParagraphs(word);
  const styled = (style: RegExp) =>
    paragraphs.filter((paragraph) => style.test(paragraph.style)).map(({ text }) => text);
  expect(styled(/^DeMuc/)).toEqual(headings);
  expect(styled(/^TenLoai$/)[0]).toBe(title?.name);
  const row = rowWithCode(word);
  expect(row !== null).toBe(/^(?:signature|recipients)$/.test(lastBlock(model)?.type ?? ''));
  if (row !== null) {
    expect(row).toContain('<w:cantSplit/>');
    return;
  }
  // The code, under its rule, is held on the page of what stands over it.
  const { over, rule } = holdsOfCode(word);
  expect(over.length).toBeGreaterThan(0);
  expect([...over, rule].every((xml) => xml.includes('<w:keepNext/>'))).toBe(true);
});

test.each(documents)(
  '$file: no page is left with the code alone, none ends in a heading',
  async ({ model }) => {
    const pages = solidPages(readUnmarked(await pdfOf(model))).slice(0, -1);
    const code = solid(OFFICE.proof.heading);
    expect(pages.filter((page) => page.startsWith(code))).toEqual([]);
    expect(pages.filter((page) => page.includes(code))).toEqual(pages.slice(-1));
    const leading = [...model.blocks, ...model.annexes.flatMap(({ blocks }) => blocks)].flatMap((block) => {
      if (block.type === 'heading') return [solid(block.text)];
      if (block.type !== 'paragraph') return [];
      const text = solid(block.runs.map((run) => run.text).join(''));
      return block.keepWithNext === true || text.endsWith(':') ? [text] : [];
    });
    const left = (page: string) => leading.filter((text) => page.endsWith(text));
    expect(pages.flatMap(left)).toEqual([]);
  },
);

// One of each kind of each sample.
const first = documents.filter(
  ({ model }, index) => documents[index - 1]?.model.kind !== model.kind || index === 0,
);

test.each(first)('$file: Word file and PDF have the same text', async ({ model }) => {
  const word = await renderDocx(model, options);
  expect(Buffer.compare(word, await renderDocx(model, options))).toBe(0);
  const text = solid(readUnmarked(await pdfOf(model)));
  // What the foot of the last page says of the file is not the same in both.
  const { heading, purpose, mark } = OFFICE.proof;
  const sentence = solid(fill(purpose, { mark }));
  const pdf =
    text.slice(0, text.lastIndexOf(solid(heading))) +
    text.slice(text.lastIndexOf(sentence) + sentence.length);
  const paragraphs = readParagraphs(word).filter(({ style }) => !/^(?:TOC|MaKiemChung)/.test(style));
  for (const { text } of paragraphs) expect(pdf).toContain(solid(text));
  const length = paragraphs.reduce((sum, { text }) => sum + solid(text).length, 0);
  // Header rows stand again on every page of the PDF; little else does.
  expect(length / pdf.length).toBeGreaterThan(0.9);
});

test.each(documents.filter(({ model }) => documentTables(model).length > 0))(
  '$file: the Excel file has every table, cell by cell',
  async ({ model }) => {
    const book = await renderXlsx(model, {});
    expect(Buffer.compare(book, await renderXlsx(model, {}))).toBe(0);
    const across = (text: string, { alignments }: Table) => [text, ...alignments.slice(1).map(() => '')];
    expect(readSheets(book).map(({ rows }) => rows)).toEqual(
      documentTables(model).map(({ table, notes }) => [
        ...(model.mark ? [across(model.mark, table)] : []),
        across(sourceLine(model), table),
        ...table.header.map((row) => row.map((cell) => cellValue(cell, false).value)),
        ...table.rows.map((row) =>
          row.map((cell, column) => cellValue(cell, table.alignments[column] !== 'left').value),
        ),
        ...notes.map((note) => across(note, table)),
      ]),
    );
  },
);

/** Letters and digits in a row: lines are broken at strokes and dashes too. */
function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The words of each row of the ruled tables of a Word file. */
function rowsOf(bytes: Uint8Array): string[][] {
  const rows = readPart(bytes, 'word/document.xml').match(/<w:tr>(?:(?!<w:tr>).)*?<\/w:tr>/gs) ?? [];
  return rows
    .filter((row) => row.includes('<w:pStyle w:val="Bang"/>'))
    .map((row) => wordsOf(unescapeXml(row.replaceAll(/<[^>]*>/g, ' '))));
}

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('Word files were not opened in LibreOffice: soffice is not on this machine.');
    return false;
  }
}

test.runIf(hasLibreOffice())(
  'LibreOffice opens every Word file and prints all of it',
  { timeout: 240_000 },
  () => {
    const files = documents.map(({ file }) => join(folder, `${file}.docx`));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const convert = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files];
    // With the font of the PDF in place of Times New Roman, which few such machines have.
    const fontFile = join(folder, 'fonts.conf');
    writeFileSync(
      fontFile,
      `<?xml version="1.0"?><fontconfig><dir>${join(import.meta.dirname, '../generated/fonts')}</dir>` +
        '<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>' +
        `<cachedir>${folder}</cachedir></fontconfig>`,
    );
    execFileSync('soffice', convert, { stdio: 'ignore', env: { ...process.env, FONTCONFIG_FILE: fontFile } });
    for (const { file } of documents) {
      const pdf = readFileSync(join(folder, `${file}.pdf`));
      // Its number and mark, in the head, are all that an empty page shows.
      const empty = readPages(pdf).filter(({ words }) =>
        words.every(({ yMin }) => yMin < points(MARGINS.top)),
      );
      expect({ file, empty }).toEqual({ file, empty: [] });
      const paragraphs = readParagraphs(readFileSync(join(folder, `${file}.docx`))).filter(
        ({ style }) => !style.startsWith('TOC'),
      );
      // Lines of cells side by side: their words are counted.
      const left = new Map<string, number>();
      for (const word of readPages(pdf).flatMap(({ words }) => words.flatMap(({ text }) => wordsOf(text))))
        left.set(word, (left.get(word) ?? 0) + 1);
      const lost = paragraphs
        .flatMap(({ text }) => wordsOf(text))
        .filter((word) => {
          const count = left.get(word) ?? 0;
          left.set(word, count - 1);
          return count <= 0;
        });
      expect({ file, lost }).toEqual({ file, lost: [] });
      const onPage = readPages(pdf).map(({ words }) => new Set(words.flatMap(({ text }) => wordsOf(text))));
      const torn = rowsOf(readFileSync(join(folder, `${file}.docx`))).filter(
        (row) => !onPage.some((words) => row.every((word) => words.has(word))),
      );
      expect({ file, torn }).toEqual({ file, torn: [] });
      const printed = solid(readUnmarked(pdf));
      for (const { text, style } of paragraphs) {
        if (!style.startsWith('Bang'))
          expect({ file, printed }).toHaveProperty('printed', expect.stringContaining(solid(text)));
      }
    }
  },
);
