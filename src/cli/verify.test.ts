import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
let pdf: string;
let record: string;

function run(script: string, ...args: string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, script), ...args], (failure, out, error) => {
      resolve({ code: Number(failure?.code ?? 0), out, error });
    });
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  const { out } = await run('report.ts', '--sample', 'hra', '--kind', 'minutes', '--out', folder, '--record');
  pdf = out.trim();
  record = pdf.replace('.pdf', '.kiem-chung.zip');
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

test('a PDF and the record written beside it belong together', async () => {
  expect(await run('verify.ts', pdf)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^KHỚP/) as string,
  });
}, 30_000);

test('a PDF with one changed byte is refused', async () => {
  const bytes = await readFile(pdf);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  const forged = join(folder, 'forged.pdf');
  await writeFile(forged, bytes);
  const { code, out } = await run('verify.ts', forged, '--record', record);
  expect(code).toBe(1);
  expect(out).toContain('đã bị sửa sau khi lập');
}, 30_000);

test('a record with one changed field is refused', async () => {
  const forged = join(folder, 'forged.zip');
  const files = unzipSync(await readFile(record));
  const text = new TextDecoder().decode(files['record.json']).replace('Hra', 'Hro');
  await writeFile(forged, zipSync({ 'record.json': new TextEncoder().encode(text) }));
  const { code, out } = await run('verify.ts', pdf, '--record', forged);
  expect(code).toBe(1);
  expect(out).toContain('nội dung tệp kiểm chứng khác');
}, 30_000);

test.each([[], ['a.pdf', 'b.pdf'], ['nowhere.pdf'], ['--recrod', 'x']].map((args) => [args]))(
  'wrong arguments (%j) end with code 2',
  async (args) => {
    const { code, out, error } = await run('verify.ts', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('npm run verify');
  },
  30_000,
);
