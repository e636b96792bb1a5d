import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLine } from '#tests/fixtures/pdf-pages.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { readDocumentFonts } from '../../../../cli/document-fonts.ts';
import { SampleMission } from '#lib/domain/record/sample-mission.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';
import { buildUnitReport } from './unit-report.ts';

const fonts = await readDocumentFonts();
const folder = new URL('../../../../../templates/sample/', import.meta.url);

function readSample(slug: string): SampleMission {
  return SampleMission.parse(JSON.parse(readFileSync(new URL(`${slug}.json`, folder), 'utf8')));
}

/** The report on a visit of a shipped sample, read back from its PDF, with the answers to the checklist left out. */
async function reportOn(slug: string, visitSlug: string): Promise<string> {
  const sample = readSample(slug);
  const { mission, visits, units, figures } = sample;
  const visit = visits.find(({ id }) => id.endsWith(`/${visitSlug}`));
  const unit = units.find(({ id }) => id === visit?.unitId);
  if (!visit || !unit) throw new Error(`No visit ${visitSlug}`);
  const own = figures.filter(({ visitId }) => visitId === visit.id);
  const record = { ...emptyRecord(), mission, unit, visit, figures: own };
  const pdf = await renderPdf(buildUnitReport(record, { number: null, date: null }), {
    images: new Map(),
    fonts,
  });
  return readLine(pdf);
}

// The worked cases of the domain handbook, §4, as the report words them.
test.each([
  [
    'hra',
    'trung-tam',
    [
      'Tiếp nhận hồ sơ 509',
      '- Trực tuyến hồ sơ 434',
      'Đã giải quyết hồ sơ 457',
      'Đang giải quyết hồ sơ 52',
      '434/509 85,27% trên 85%',
      'tiếp nhận 509 = đã giải quyết 457 + đang giải quyết 52',
      'Đề nghị đơn vị làm rõ tỷ lệ trước hạn và đúng hạn “trên 88,2%” được tính trên tổng số nào: tính trên số tiếp nhận là 449/509 = 88,21%, còn tính trên số đã giải quyết là 449/457 = 98,25% (số 449 là suy ra từ tỷ lệ, đơn vị không nêu).',
    ],
  ],
  [
    'pleiku',
    'ubnd-thanh-pho',
    [
      '“0,03%” là bị cắt cụt, không phải làm tròn: 17/47.590 = 0,0357%, làm tròn thành 0,04%.',
      '“0,02%” là bị cắt cụt, không phải làm tròn: 1/3.984 = 0,0251%, làm tròn thành 0,03%.',
      'thư xin lỗi 17 = giải quyết quá hạn 17',
      'Thủ tục hành chính thủ tục 314',
      'phù hợp với số liệu báo cáo, làm tròn ít chữ số hơn: 5/314 = 1,59%.',
      'phù hợp với số liệu báo cáo, làm tròn ít chữ số hơn: 79/314 = 25,16%.',
      '84/314 26,75%',
    ],
  ],
  [
    'phu-ninh',
    'phu-thinh',
    [
      'tiếp nhận 1.062 = trước hạn 976 + đúng hạn 44 + giải quyết quá hạn 42',
      '1.020/1.062 (*) 96,05%',
      '42/1.062 (*) 3,95%',
      '58/1.062 5,46%',
      'số liệu có tính ngày cuối năm 31/12/2022 hay không, do kỳ số liệu kết thúc ngày 30/12/2022.',
    ],
  ],
  [
    'phu-ninh',
    'tam-ddan',
    [
      '15.973',
      '106/5.380 1,97%',
      'tiếp nhận 106 = trước hạn và đúng hạn 103 + giải quyết quá hạn 3',
      '3/106 (*) 2,83%',
    ],
  ],
  [
    'phu-ninh',
    'tam-daan',
    ['tiếp nhận 15.015 =', '14.811', '204', '204/15.015 (*) 1,36%', '17/15.015 0,11%'],
  ],
  [
    'phu-ninh',
    'tam-thai',
    ['5.398', 'để làm rõ tỷ lệ trước hạn và đúng hạn “78%”', '22% còn lại là quá hạn hay đang giải quyết'],
  ],
  [
    'phu-ninh',
    'tam-thanh',
    [
      '5.437',
      'do báo cáo chỉ ghi “đa số”',
      'Đề nghị đơn vị làm rõ ngày bắt đầu của kỳ số liệu, do báo cáo không ghi.',
    ],
  ],
  [
    'duc-co',
    'ubnd-huyen',
    [
      '1.330',
      '1.100',
      'tính ra 230 hồ sơ',
      '4/1.100 = 0,36%',
      '4/230 = 1,74%',
      'Đề nghị đơn vị làm rõ ngày chốt số liệu, do báo cáo không ghi.',
    ],
  ],
  [
    'ea-kar',
    'ubnd-huyen',
    [
      '28.237/97.677 28,91%',
      'đơn vị kết nối hệ thống 25 = phòng chuyên môn 9 + xã/phường/thị trấn 16',
      'Thủ tục hành chính thủ tục 390',
      'trong 546 ngày tiếp nhận 97.677 hồ sơ và đã giải quyết hết',
    ],
  ],
])('the report on %s, %s prints its figures and what is doubtful in them', async (slug, visit, sentences) => {
  const text = await reportOn(slug, visit);
  for (const words of sentences) expect(text).toContain(words);
  expect(text).not.toMatch(/Chênh lệch|so với tổng/);
});

test('a sample says by whose word: what supervision showed is no report of the unit', () => {
  const { figures } = readSample('phu-ninh');
  expect(figures.map(({ note }) => note).join()).not.toMatch(/báo cáo của đơn vị/iu);
});

test('what a unit raised itself is told as its word, and held against nobody', () => {
  const { findings, statements } = readSample('hra');
  const names = (text: string) => text.includes('đăng ký khai sinh');
  expect(findings.filter(({ condition }) => names(condition))).toEqual([]);
  expect(statements?.filter(({ text }) => names(text))).toMatchObject([{ kind: 'explanation' }]);
});
