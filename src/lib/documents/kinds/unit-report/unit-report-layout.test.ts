import { expect, test } from 'vitest';
import { jpeg, sha256Of } from '#tests/fixtures/photos/photos.ts';
import { BOX, span } from '#tests/fixtures/pdf-layout.ts';
import {
  listFonts,
  listImages,
  readLine,
  readPages,
  readRules,
  readText,
  type Page,
} from '#tests/fixtures/pdf-pages.ts';
import { emptyRecord, finding, fullRecord, photo, recommendation } from '#tests/fixtures/visit-record.ts';
import { readDocumentFonts } from '../../../../cli/document-fonts.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import { MARGINS, PAGE, points, SIZES } from '#lib/documents/paper/decree-30.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';
import { buildUnitReport } from './unit-report.ts';

const fonts = await readDocumentFonts();
const left = points(MARGINS.left);
const right = points(PAGE.width - MARGINS.right);
const top = points(MARGINS.top);
const bottom = points(PAGE.height - MARGINS.bottom);

async function make(record: VisitRecord, images = new Map<string, ArrayBuffer>()): Promise<Uint8Array> {
  return renderPdf(buildUnitReport(record, { number: '5', date: '2026-02-06' }), { images, fonts });
}

const pdf = await make(fullRecord());
const pages = readPages(pdf);
const first = pages[0] ?? { width: 0, height: 0, words: [] };

test('every page is A4', () => {
  for (const { width, height } of pages) {
    expect(width).toBeCloseTo(595.28, 1);
    expect(height).toBeCloseTo(841.89, 1);
  }
});

test('nothing but the page number stands outside the margins', () => {
  for (const [index, { words }] of pages.entries()) {
    for (const { text, xMin, xMax, yMin, yMax } of words) {
      if (yMax < top && text === String(index + 1)) continue;
      expect({ text, inside: xMin >= left - 0.5 && xMax <= right + 0.5 }).toEqual({ text, inside: true });
      expect({ text, inside: yMin >= top - 0.5 && yMax <= bottom + 0.5 }).toEqual({ text, inside: true });
    }
  }
});

test('the page number is centred in the top margin, size 13, and hidden on page 1', () => {
  const number = (page: Page) => page.words.filter(({ yMax }) => yMax < top);
  expect(number(first)).toEqual([]);
  const [second] = pages.slice(1);
  const [word] = second ? number(second) : [];
  expect(word?.text).toBe('2');
  expect(((word?.xMin ?? 0) + (word?.xMax ?? 0)) / 2).toBeCloseTo((left + right) / 2, 0);
  expect(((word?.yMin ?? 0) + (word?.yMax ?? 0)) / 2).toBeCloseTo(top / 2, 0);
  expect(((word?.yMax ?? 0) - (word?.yMin ?? 0)) / BOX).toBeCloseTo(13, 1);
});

test('Quốc hiệu and Tiêu ngữ stand at the top right, the issuer at the top left', () => {
  const nation = span(first, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  const motto = span(first, 'Độc lập - Tự do - Hạnh phúc');
  const issuer = span(first, 'ĐOÀN GIÁM SÁT');
  expect(nation.yMin).toBeCloseTo(top, 0);
  expect(nation.xMin).toBeGreaterThan(issuer.xMax);
  expect(nation.xMin).toBeGreaterThan(first.width * 0.4);
  expect(motto.middle).toBeCloseTo(nation.middle, 0);
  expect(motto.yMin).toBeGreaterThan(nation.yMin);
  expect(span(first, 'HỘI ĐỒNG NHÂN DÂN').middle).toBeCloseTo(issuer.middle, 0);
});

test('number and place with date share a line, each centred under its half', () => {
  const number = span(first, 'Số: 05/BC-ĐGS');
  const place = span(first, 'Gia Lai, ngày 06 tháng 02 năm 2026');
  expect(number.yMin).toBeCloseTo(place.yMin, 0);
  expect(number.middle).toBeCloseTo(span(first, 'ĐOÀN GIÁM SÁT').middle, 0);
  expect(place.middle).toBeCloseTo(span(first, 'Độc lập - Tự do - Hạnh phúc').middle, 0);
});

test('sizes are those of the decree', () => {
  const last = pages.find(({ words }) => words.some(({ text }) => text === 'TM.')) ?? first;
  const sizes: [Page, string, number][] = [
    [first, 'CỘNG HÒA', SIZES.nation],
    [first, 'Độc lập', SIZES.motto],
    [first, 'HỘI ĐỒNG', SIZES.issuer],
    [first, 'Số: 05/BC-ĐGS', SIZES.number],
    [first, 'BÁO CÁO', SIZES.title],
    [first, 'Đoàn giám sát báo cáo', SIZES.body],
    [last, 'TM. ĐOÀN', SIZES.signature],
    [last, 'Nơi nhận:', SIZES.recipientsHeading],
    [last, '- Lưu: VT,', SIZES.recipients],
  ];
  for (const [page, text, size] of sizes)
    expect({ text, size: round(span(page, text).size) }).toEqual({ text, size });
});

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

test('a paragraph begins one centimetre in, its lines at single to one and a half spacing', () => {
  const opening = span(first, 'Đoàn giám sát báo cáo kết quả');
  expect(opening.xMin).toBeCloseTo(left + points(10), 0);
  const lines = [
    ...new Set(first.words.filter(({ yMin }) => yMin >= opening.yMin).map(({ yMin }) => yMin)),
  ].sort((a, b) => a - b);
  const spacing = ((lines[1] ?? 0) - (lines[0] ?? 0)) / SIZES.body;
  expect(spacing).toBeGreaterThanOrEqual(1.1);
  expect(spacing).toBeLessThanOrEqual(1.5 * 1.15);
});

test('rules: as long as the Tiêu ngữ under it, a third to a half under issuer and subject', () => {
  const rules = readRules(pdf);
  const under = (text: string) => {
    const above = span(first, text);
    const rule = rules.find(({ xMin, xMax, y }) => {
      return Math.abs((xMin + xMax) / 2 - above.middle) < 2 && y > above.yMax - 3 && y < above.yMax + 12;
    });
    return rule ? (rule.xMax - rule.xMin) / (above.xMax - above.xMin) : NaN;
  };
  expect(under('Độc lập - Tự do - Hạnh phúc')).toBeCloseTo(1, 1);
  for (const text of ['ĐOÀN GIÁM SÁT', 'Kết quả giám sát tại Trung tâm Phục vụ hành chính công xã Hra']) {
    expect(under(text)).toBeGreaterThanOrEqual(1 / 3);
    expect(under(text)).toBeLessThanOrEqual(1 / 2);
  }
});

test('the signature stands at the right of the recipients', () => {
  const last = pages.find(({ words }) => words.some(({ text }) => text === 'TM.')) ?? first;
  const authority = span(last, 'TM. ĐOÀN GIÁM SÁT');
  const recipients = span(last, 'Nơi nhận:');
  expect(authority.xMin).toBeGreaterThan(recipients.xMax);
  expect(authority.yMin).toBeCloseTo(recipients.yMin, -1);
  expect(span(last, 'Họ tên trưởng đoàn').yMin - authority.yMax).toBeGreaterThan(points(20));
});

test('all text is set in embedded Tinos', () => {
  const listed = listFonts(pdf);
  expect(listed.length).toBeGreaterThanOrEqual(4);
  for (const row of listed) expect(row).toMatch(/Tinos.*\byes +yes +yes\b/);
});

test('the same record gives the same bytes', async () => {
  expect(Buffer.compare(await make(fullRecord()), pdf)).toBe(0);
});

test('an empty record gives a readable report', async () => {
  const read = readLine(await make(emptyRecord()));
  expect(read).toContain('[Ghi tồn tại, hạn chế]');
  expect(read).toContain('TM. ĐOÀN GIÁM SÁT TRƯỞNG ĐOÀN');
});

test('a finding of 3,000 words, 60 photos and decomposed text lose nothing', async () => {
  const words = Array.from({ length: 3000 }, (_, index) => `từ${index}`);
  const images = new Map<string, ArrayBuffer>();
  const photos = Array.from({ length: 60 }, (_, index) => {
    const bytes = jpeg(index);
    const sha256 = sha256Of(bytes);
    images.set(sha256, bytes);
    return photo(index, { sha256, caption: `Ảnh chụp quầy số ${index}`.normalize('NFD') });
  });
  const content = 'Bổ sung biển chỉ dẫn ở buôn Ƀlang, Ia Krêl, Kơ̆ñ';
  const record = {
    ...fullRecord(),
    photos,
    findings: [finding('long', { condition: words.join(' '), photoIds: photos.map(({ id }) => id) })],
    recommendations: [recommendation('decomposed', { content: content.normalize('NFD') })],
  };
  const big = await make(record, images);
  const printed = new Set(readText(big).split(/[\s.]+/));
  expect(words.filter((word) => !printed.has(word))).toEqual([]);
  expect(listImages(big)).toHaveLength(60);
  const line = readLine(big).normalize('NFC');
  expect(line).toContain(content);
  for (const { sha256 } of photos) expect(line).toContain(sha256.slice(0, 16));
  for (let index = 0; index < 60; index += 1) expect(line).toContain(`Ảnh chụp quầy số ${index}`);
});
