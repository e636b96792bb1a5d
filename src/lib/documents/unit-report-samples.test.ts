import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLine } from '../../../tests/fixtures/pdf-pages.ts';
import { emptyRecord } from '../../../tests/fixtures/visit-record.ts';
import { readDocumentFonts } from '../../cli/document-fonts.ts';
import { SampleMission } from '#lib/domain/sample-mission.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { buildUnitReport } from './unit-report.ts';

const fonts = await readDocumentFonts();
const folder = new URL('../../../templates/sample/', import.meta.url);

/** The report on a visit of a shipped sample, read back from its PDF, with the answers to the checklist left out. */
async function reportOn(slug: string, visitSlug: string): Promise<string> {
  const sample = SampleMission.parse(JSON.parse(readFileSync(new URL(`${slug}.json`, folder), 'utf8')));
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
      '434/509 85,27 % trên 85%',
      'tiếp nhận 509 = đã giải quyết 457 + đang giải quyết 52',
      '“trên 88,2%”: khớp khi chia cho số tiếp nhận (449/509 = 88,21 %), chia cho số đã giải quyết là 449/457 = 98,25 %; tử số 449 suy từ tỷ lệ, đơn vị chưa báo cáo; đề nghị đơn vị làm rõ.',
    ],
  ],
  [
    'pleiku',
    'ubnd-thanh-pho',
    [
      '“0,03%”: số lẻ bị cắt bỏ, không làm tròn (17/47.590 = 0,0357 %, làm tròn là 0,04 %)',
      '“0,02%”: số lẻ bị cắt bỏ, không làm tròn (1/3.984 = 0,0251 %, làm tròn là 0,03 %)',
      'thư xin lỗi 17 = giải quyết quá hạn 17',
      'Thủ tục hành chính thủ tục 314',
      'đúng khi làm tròn (5/314 = 1,59 %)',
      'đúng khi làm tròn (79/314 = 25,16 %)',
      '84/314 26,75 %',
    ],
  ],
  [
    'phu-ninh',
    'phu-thinh',
    [
      'tiếp nhận 1.062 = trước hạn 976 + đúng hạn 44 + giải quyết quá hạn 42',
      '1.020/1.062 (*) 96,05 %',
      '42/1.062 (*) 3,95 %',
      '58/1.062 5,46 %',
      'kết thúc ngày 30/12/2022, sớm một ngày so với ngày cuối năm (31/12/2022)',
    ],
  ],
  [
    'phu-ninh',
    'tam-ddan',
    [
      '15.973',
      '106/5.380 1,97 %',
      'tiếp nhận 106 = trước hạn và đúng hạn 103 + giải quyết quá hạn 3',
      '3/106 (*) 2,83 %',
    ],
  ],
  [
    'phu-ninh',
    'tam-daan',
    ['tiếp nhận 15.015 =', '14.811', '204', '204/15.015 (*) 1,36 %', '17/15.015 0,11 %'],
  ],
  ['phu-ninh', 'tam-thai', ['5.398', '“78%”: chưa đối chiếu được', 'còn 22 % chưa rõ là hồ sơ']],
  [
    'phu-ninh',
    'tam-thanh',
    ['5.437', 'chỉ ghi “đa số”', 'Năm “22021” trong thời kỳ số liệu ghi nhầm, có thể là 2021'],
  ],
  [
    'duc-co',
    'ubnd-huyen',
    ['1.330', '1.100', 'còn 230 hồ sơ', '(4/1.100 = 0,36 %)', '(4/230 = 1,74 %', 'chưa rõ ngày kết thúc'],
  ],
  [
    'ea-kar',
    'ubnd-huyen',
    [
      '28.237/97.677 28,91 %',
      'đơn vị kết nối hệ thống 25 = phòng chuyên môn 9 + xã/phường/thị trấn 16',
      'Thủ tục hành chính thủ tục 390',
      'Toàn bộ 97.677 hồ sơ tiếp nhận trong 546 ngày đều đã giải quyết',
    ],
  ],
])('the report on %s, %s prints its figures and what is doubtful in them', async (slug, visit, said) => {
  const text = await reportOn(slug, visit);
  for (const words of said) expect(text).toContain(words);
  expect(text).not.toMatch(/Không khớp|Không hợp lý/);
});
