import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLine, readPages } from '#tests/fixtures/pdf-pages.ts';
import { readQrCodes } from '#tests/fixtures/qr-codes.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import { contentHash } from '#lib/documents/model/packed-document.ts';
import { buildUnitReport } from '#lib/documents/kinds/unit-report/unit-report.ts';
import { renderPdf } from './render-pdf.ts';

const fonts = await readDocumentFonts();

/** The last page as an image, as a scanner would see it. */
function scan(bytes: Uint8Array, page: number): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    const only = ['-f', String(page), '-l', String(page), '-r', '200', '-gray', '-png', '-singlefile'];
    execFileSync('pdftoppm', [...only, join(folder, 'a.pdf'), join(folder, 'a')]);
    return readFileSync(join(folder, 'a.png'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the last page carries the hash of the content, in digits and as a QR code that can be scanned', async () => {
  const document = buildUnitReport(emptyRecord(), { number: '5', date: '2026-03-05' });
  const hash = contentHash(document);
  const bytes = await renderPdf(document, { images: new Map(), fonts });
  expect(readLine(bytes).replaceAll(' ', '')).toContain(hash);
  const pages = readPages(bytes);
  const codes = await readQrCodes(scan(bytes, pages.length));
  expect(codes).toEqual([`Sổ giám sát\nunit-report\nsha256:${hash}`]);
  expect(codes[0]).not.toMatch(/https?:|www\./);
}, 30_000);
