import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readParagraphs } from '#tests/fixtures/package-parts.ts';
import { readLine } from '#tests/fixtures/pdf-pages.ts';
import { readSheets } from '#tests/fixtures/workbook.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
});

afterAll(() => rm(folder, { recursive: true }));

function report(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const script = join(import.meta.dirname, 'report.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (failure, out, error) => {
      resolve({ code: Number(failure?.code ?? 0), out, error });
    });
  });
}

test('a sample with several visits gives one report for each unit', async () => {
  const { code, out } = await report(
    '--sample',
    'duc-co',
    '--kind',
    'unit-report',
    '--out',
    join(folder, 'new'),
  );
  expect(code).toBe(0);
  const files = await readdir(join(folder, 'new'));
  expect(files.length).toBeGreaterThan(1);
  expect(out.trim().split('\n').length).toBe(files.length);
  for (const file of files) {
    expect(file).toMatch(/^duc-co-unit-report-[a-z-]+\.pdf$/);
    const read = readLine(await readFile(join(folder, 'new', file)));
    expect(read).toContain('ĐOÀN GIÁM SÁT');
    expect(read).toContain('huyện Đức Cơ');
  }
}, 60_000);

test('a document is written in the requested format; a unit without tables has no Excel file', async () => {
  const words = await report('--sample', 'hra', '--kind', 'unit-report', '--format', 'docx', '--out', folder);
  expect(words.code).toBe(0);
  expect(words.out.trim()).toMatch(/hra-unit-report-[a-z-]+\.docx$/);
  const paragraphs = readParagraphs(await readFile(words.out.trim())).map(({ text }) => text);
  expect(paragraphs).toContain('ĐOÀN KHẢO SÁT');
  const tables = await report(
    '--sample',
    'duc-co',
    '--kind',
    'unit-report',
    '--format',
    'xlsx',
    '--out',
    folder,
  );
  expect(tables.code).toBe(0);
  const [file = ''] = tables.out.trim().split('\n');
  expect(readSheets(await readFile(file)).length).toBeGreaterThan(0);
  expect(tables.error).toContain('duc-co-unit-report-xa-ia-dom.xlsx: văn bản này không có bảng nào');
}, 60_000);

test('a follow-up sheet shows the state on the requested day', async () => {
  const options = ['--sample', 'hra', '--kind', 'follow-up-sheet', '--date', '30/6/2026', '--record'];
  const first = await report(...options, '--out', join(folder, 'sheet'));
  expect(first.code).toBe(0);
  const pdf = await readFile(first.out.trim());
  expect(readLine(pdf)).toContain('tính đến hết ngày 30 tháng 6 năm 2026');
  const again = await report(...options, '--out', join(folder, 'sheet-again'));
  expect(Buffer.compare(await readFile(again.out.trim()), pdf)).toBe(0);
}, 60_000);

test.each([
  [['--sample', 'nowhere', '--kind', 'unit-report'], /“nowhere”.*duc-co/],
  [['--sample', 'duc-co', '--kind', 'poem'], /“poem”.*unit-report/],
  [['--kind', 'unit-report'], /--sample.*duc-co/],
  [['--sample', 'duc-co'], /--kind.*unit-report/],
  [['--sample', 'duc-co', '--kind', 'unit-report'], /--out/],
  [['--sample', 'duc-co', '--kind', 'unit-report', '--format', 'odt'], /“odt”.*pdf, docx, xlsx/],
  [['--sample', 'duc-co', '--kind', 'minutes', '--out', 'x', '--date', '31/6/2026'], /--date “31\/6\/2026”/],
  [['--sampel', 'duc-co'], /--sampel/],
  [['--sample', '../law/acts', '--kind', 'unit-report'], /duc-co/],
  [['--sample', 'duc-co', '--kind', 'constructor'], /unit-report/],
])('wrong arguments (%j) end with code 1 and one clear line', async (args, message) => {
  const { code, out, error } = await report(...args);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(error).toMatch(message);
  expect(error.trim().split('\n')).toHaveLength(1);
});
