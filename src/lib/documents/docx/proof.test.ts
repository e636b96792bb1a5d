import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readParagraphs } from '#tests/fixtures/package-parts.ts';
import { readQrCodes } from '#tests/fixtures/qr-codes.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import { contentHash } from '#lib/documents/model/packed-document.ts';
import { buildUnitReport } from '#lib/documents/kinds/unit-report/unit-report.ts';
import { renderDocx } from './render-docx.ts';

const fonts = await readDocumentFonts();
const report = buildUnitReport(emptyRecord(), { number: '5', date: '2026-03-05' });
const written = await renderDocx(report, { images: new Map(), fonts });
const hash = contentHash(report);

test('a Word file shows the hash of its content under Nơi nhận, and says that the PDF is the one that counts', () => {
  const found = readParagraphs(written);
  const proof = found.filter(({ style }) => style === 'MaKiemChung').map(({ text }) => text);
  const listed = found.findLastIndex(({ style }) => style === 'NoiNhan');
  expect(found.slice(listed + 1, listed + 4).map(({ text }) => text)).toEqual(proof);
  // Beside the signature, where it takes no room of its own.
  expect(found.slice(listed + 4).map(({ style }) => style)).toEqual(
    expect.arrayContaining(['QuyenHan', 'ChuKy']),
  );
  expect(proof[1]?.replaceAll(' ', '')).toBe(hash);
  expect(proof[2]).toContain('bản chính thức là bản PDF');
});

test('its QR code can be scanned and says what the one of the PDF says', async () => {
  const pictures = Object.entries(unzipSync(written)).filter(([path]) => path.endsWith('.png'));
  const codes = await Promise.all(pictures.map(([, picture]) => readQrCodes(picture)));
  expect(codes).toEqual([[`Sổ giám sát\nunit-report\nsha256:${hash}`]]);
});

test('a fragment without a letterhead proves nothing', async () => {
  const fragment = { ...report, blocks: report.blocks.filter(({ type }) => type !== 'letterhead') };
  const found = readParagraphs(await renderDocx(fragment, { images: new Map(), fonts }));
  expect(found.some(({ style }) => style === 'MaKiemChung')).toBe(false);
});
