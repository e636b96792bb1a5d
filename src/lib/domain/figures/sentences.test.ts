import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { figures as en } from '#messages/en/figures.ts';
import { figures as words } from '#messages/vi/figures.ts';
import type { FigureSubject } from './remarks.ts';
import { reviewSheet, reviewTogether } from './review.ts';
import { figureSentence, inferredPendingSentence, suspectSentences } from './sentences.ts';
import { figureName, innerName, periodText } from './names.ts';
import { fractionText, percentText } from './rates.ts';
import type { FigureSheet, FigureValues } from './figures.ts';
import { SampleMission } from '#lib/domain/record/sample-mission.ts';

const SLUGS = ['hra', 'phu-ninh', 'duc-co', 'ea-kar', 'pleiku'];
const folder = new URL('../../../../templates/sample/', import.meta.url);
const load = (slug: string) =>
  SampleMission.parse(JSON.parse(readFileSync(new URL(`${slug}.json`, folder), 'utf8'))).figures;

/** Everything the screen of a sheet says, line by line. */
function linesOf(sheet: FigureSheet, language: typeof words = words): string[] {
  const { checks, doubts, pending, printed, rates } = reviewSheet(sheet);
  const subjects: FigureSubject[] = [
    ...checks.map((check) => ({ about: 'check' as const, check })),
    ...doubts,
    ...printed.map((explanation) => ({ about: 'printed' as const, explanation })),
  ];
  return [
    periodText(language.sentences, sheet),
    ...subjects.map((subject) => figureSentence(subject, [sheet], language)),
    ...(pending ? [inferredPendingSentence(pending, language)] : []),
    ...rates.map((rate) =>
      rate.status === 'known'
        ? `${language.rates[rate.rate]} ${fractionText(rate.numerator.value, rate.denominator.value)} ${percentText(rate)}`
        : language.zeroDenominator,
    ),
  ].map((line) => line.replaceAll('\u00a0', ' '));
}

function shipped(slug: string, place: string): FigureSheet {
  const sheet = load(slug).find(({ id }) => id.endsWith(place));
  if (!sheet) throw new Error(`No sheet ${place}`);
  return sheet;
}

test.each<[string, string, string, string[]]>([
  [
    'Đức Cơ: 230 pending inferred, 4 overdue that belong nowhere',
    'duc-co',
    'ubnd-huyen/figures/1',
    [
      'Đơn vị không nêu số đang giải quyết; tính ra 230 hồ sơ, nếu không có hồ sơ kỳ trước chuyển sang và không có hồ sơ rút, từ chối, dừng.',
      'Đơn vị không nói rõ 4 hồ sơ quá hạn thuộc phần nào: nếu là hồ sơ đã giải quyết thì bằng 4/1.100 = 0,36%; nếu là hồ sơ đang giải quyết thì bằng 4/230 = 1,74% (mẫu số là số tính ra).',
      'Đơn vị không ghi rõ ngày chốt số liệu.',
    ],
  ],
  [
    'Phú Thịnh: adds up as far as reported, ends on 30/12',
    'phu-ninh',
    'phu-thinh/figures/1',
    [
      'Phần đã nêu thì khớp, 1.062 = 976 + 44 + 42; chưa kết luận được vì thiếu: kỳ trước chuyển sang; đang giải quyết; rút, từ chối, dừng.',
      'Trước hạn và đúng hạn trên số đã giải quyết 1.020/1.062 96,05%',
      'Quá hạn trên số đã giải quyết 42/1.062 3,95%',
      'Trực tuyến trên số tiếp nhận 58/1.062 5,46%',
      'Kỳ số liệu kết thúc ngày 30/12/2022, không phải ngày cuối năm 31/12/2022: chưa rõ số liệu có tính ngày cuối không.',
    ],
  ],
  [
    'Tam Đàn 2021–2022: the period ends a day early',
    'phu-ninh',
    'tam-ddan/figures/1',
    [
      'Kỳ số liệu kết thúc ngày 30/12/2022, không phải ngày cuối năm 31/12/2022: chưa rõ số liệu có tính ngày cuối không.',
    ],
  ],
  [
    'Tam Đàn 2022: 106 of 5.380 online',
    'phu-ninh',
    'tam-ddan/figures/3',
    ['Trực tuyến trên số tiếp nhận 106/5.380 1,97%'],
  ],
  [
    'Tam Đàn online: 103 + 3',
    'phu-ninh',
    'tam-ddan/figures/4',
    [
      'Phần đã nêu thì khớp, 106 = 103 + 3; chưa kết luận được vì thiếu: kỳ trước chuyển sang; đang giải quyết; rút, từ chối, dừng.',
      'Quá hạn trên số đã giải quyết 3/106 2,83%',
    ],
  ],
  [
    'Tam Dân: 14.811 + 204',
    'phu-ninh',
    'tam-daan/figures/1',
    [
      'Phần đã nêu thì khớp, 15.015 = 14.811 + 204; chưa kết luận được vì thiếu: kỳ trước chuyển sang; đang giải quyết; rút, từ chối, dừng.',
      'Quá hạn trên số đã giải quyết 204/15.015 1,36%',
      'Trực tuyến trên số tiếp nhận 17/15.015 0,11%',
    ],
  ],
  [
    'Tam Thái: 78% without counts',
    'phu-ninh',
    'tam-thai/figures/1',
    [
      '“78%” chưa kiểm tra được, còn thiếu: trước hạn và đúng hạn; đã giải quyết. Nếu đúng thì ứng với từ 4.184 đến 4.264, trên số tiếp nhận trong kỳ là 5.398. 22% còn lại là quá hạn hay đang giải quyết thì đơn vị không nói rõ.',
    ],
  ],
  [
    'Tam Thành: no first day, “đa số”, none online',
    'phu-ninh',
    'tam-thanh/figures/1',
    [
      'Đơn vị không ghi rõ ngày bắt đầu của kỳ số liệu.',
      '“đa số” không phải là con số, còn thiếu: trước hạn và đúng hạn; đã giải quyết.',
      'Trực tuyến trên số tiếp nhận 0/5.437 0,00%',
    ],
  ],
  [
    'Ea Kar: nothing pending in 18 months',
    'ea-kar',
    'ubnd-huyen/figures/1',
    [
      'Trực tuyến trên số tiếp nhận 28.237/97.677 28,91%',
      'Trong 546 ngày đơn vị tiếp nhận 97.677 hồ sơ và đã giải quyết hết, cuối kỳ không còn hồ sơ nào đang giải quyết; số liệu này cần được đối chiếu với hồ sơ thực tế.',
    ],
  ],
  ['Ea Kar: 25 = 9 + 16 units', 'ea-kar', 'ubnd-huyen/figures/2', ['Các số này khớp nhau.']],
  [
    'Hra: “trên 88,2%” was divided by received',
    'hra',
    'trung-tam/figures/1',
    [
      'Phần đã nêu thì khớp, 509 = 457 + 52; chưa kết luận được vì thiếu: kỳ trước chuyển sang; rút, từ chối, dừng.',
      '“trên 85%” phù hợp với số liệu báo cáo: 434/509 = 85,27%.',
      '“trên 88,2%” khớp khi chia cho số tiếp nhận trong kỳ: 449/509 = 88,21%. Chia đúng cho số đã giải quyết thì 449/457 = 98,25%. Số 449 là suy ra từ tỷ lệ, đơn vị không nêu. Số liệu báo cáo có thể hiểu theo nhiều cách.',
    ],
  ],
  [
    'Pleiku 2020: cut, not rounded; 17 letters',
    'pleiku',
    'ubnd-thanh-pho/figures/1',
    [
      '“0,03%” là bị cắt cụt, không phải làm tròn: 17/47.590 = 0,0357%, làm tròn thành 0,04%.',
      '17 hồ sơ quá hạn phải có 17 thư xin lỗi, đơn vị báo cáo 17; chưa kết luận được vì thiếu: đang giải quyết quá hạn.',
    ],
  ],
  [
    'Pleiku, first quarter of 2021: cut again',
    'pleiku',
    'ubnd-thanh-pho/figures/2',
    ['“0,02%” là bị cắt cụt, không phải làm tròn: 1/3.984 = 0,0251%, làm tròn thành 0,03%.'],
  ],
  [
    'Pleiku procedures: both rates right',
    'pleiku',
    'ubnd-thanh-pho/figures/3',
    [
      '“1,6%” phù hợp với số liệu báo cáo, làm tròn ít chữ số hơn: 5/314 = 1,59%.',
      '“25,2%” phù hợp với số liệu báo cáo, làm tròn ít chữ số hơn: 79/314 = 25,16%.',
      'Thủ tục trực tuyến trên tổng thủ tục 84/314 26,75%',
    ],
  ],
])('the screen explains %s', (_, slug, place, expected) => {
  expect(linesOf(shipped(slug, place))).toEqual(expect.arrayContaining(expected));
});

test('every line about the samples is a whole sentence in either language', () => {
  for (const sheet of SLUGS.flatMap(load)) {
    for (const line of [...linesOf(sheet), ...linesOf(sheet, en)]) {
      expect(line).not.toMatch(/undefined|null|NaN|: [.;]|\s{2}/);
      expect(line).toBe(line.normalize('NFC'));
      expect(line.length).toBeGreaterThan(3);
    }
  }
});

describe('figures that do not add up', () => {
  const sheet = (values: FigureValues, id = 's', more: Partial<FigureSheet> = {}): FigureSheet => ({
    ...shipped('hra', 'trung-tam/figures/1'),
    id,
    printed: [],
    values,
    ...more,
  });
  const failing = (values: FigureValues) => {
    const failingSheet = sheet(values);
    const check = reviewSheet(failingSheet).checks.find(({ status }) => status === 'fails');
    if (!check) throw new Error('Everything holds');
    return [
      figureSentence({ about: 'check', check }, [failingSheet], words),
      ...suspectSentences(check, failingSheet, words),
    ];
  };

  test('say by how much, and which one cell would explain it', () => {
    expect(failing({ resolved: 475, earlyAndOnTime: 449, overdue: 8 })).toEqual([
      'Chênh lệch 18 hồ sơ: số đã giải quyết là 475, còn số trước hạn và đúng hạn + đã giải quyết quá hạn là 457.',
      'Nếu “Đã giải quyết” là 457, không phải 475, thì khớp. Có thể chỉ nhầm một chữ số.',
      'Nếu “Trước hạn và đúng hạn” là 467, không phải 449, thì khớp.',
      'Nếu “Đã giải quyết quá hạn” là 26, không phải 8, thì khớp.',
    ]);
  });

  test('a part above its whole', () => {
    expect(failing({ paidOnline: 30, feeDossiers: 20 })[0]).toBe(
      'Số thanh toán trực tuyến (30) nhiều hơn số hồ sơ phải nộp phí, lệ phí (20), chênh lệch 10 hồ sơ.',
    );
  });

  test('letters too few, and too many', () => {
    expect(failing({ apologyLetters: 2, overdue: 5, pendingOverdue: 0 })[0]).toBe(
      'Có 5 hồ sơ quá hạn nhưng chỉ có 2 thư xin lỗi, thiếu 3 thư.',
    );
    expect(failing({ apologyLetters: 7, overdue: 5, pendingOverdue: 0 })[0]).toBe(
      'Có 7 thư xin lỗi cho 5 hồ sơ quá hạn, nhiều hơn 2 thư.',
    );
  });

  test('a rate of no dossiers at all lacks nothing that could be named', () => {
    for (const percent of [50, null]) {
      const emptySheet = sheet({ received: 0, online: 0, resolved: 0, onTime: 0, overdue: 0 }, 's', {
        printed: [{ rate: 'online', percent, asPrinted: 'đa số', atLeast: false }],
      });
      for (const line of [...linesOf(emptySheet), ...linesOf(emptySheet, en)])
        expect(line).not.toMatch(/: ?[.;]/);
    }
  });

  test('a period that does not go on where the last one ended', () => {
    const sheets = [
      sheet({ pending: 52 }, 'a'),
      sheet({ carriedOver: 20 }, 'b', { period: { from: '2025-09-18', to: '2025-12-31' } }),
    ];
    const [check] = reviewTogether(sheets).sequence;
    expect(figureSentence({ about: 'sequence', check: check! }, sheets, words)).toBe(
      'Chênh lệch 32 hồ sơ: cuối kỳ trước còn 52 hồ sơ đang giải quyết, kỳ sau ghi số chuyển sang là 20.',
    );
  });

  test('overdue dossiers of which the part is not known', () => {
    const lines = linesOf(sheet({ overdueUnplaced: 11, apologyLetters: 3, resolved: 460 }, 'a'));
    expect(lines).toContain('Có ít nhất 11 hồ sơ quá hạn nhưng chỉ có 3 thư xin lỗi, thiếu ít nhất 8 thư.');
    expect(lines).toContain(
      'Đơn vị không nói rõ 11 hồ sơ quá hạn thuộc phần nào: nếu là hồ sơ đã giải quyết thì bằng 11/460 = 2,39%; nếu là hồ sơ đang giải quyết thì chưa tính được tỷ lệ, do không rõ tổng số.',
    );
  });

  test('overdue dossiers of no certain place are what a total lacks before any figure is wrong', () => {
    const hra = sheet(
      {
        ...{ resolved: 457, early: 300, onTime: 149, overdue: 8 },
        ...{ pending: 52, pendingInTime: 45, pendingOverdue: 3, overdueUnplaced: 4, apologyLetters: 9 },
      },
      'a',
    );
    const lines = linesOf(hra);
    expect(lines).toContain('Có ít nhất 11 hồ sơ quá hạn nhưng chỉ có 9 thư xin lỗi, thiếu ít nhất 2 thư.');
    expect(lines).toContain(
      'Đơn vị không nói rõ 4 hồ sơ quá hạn thuộc phần nào: nếu là hồ sơ đang giải quyết thì số liệu khớp (52 = 45 + 3 + 4).',
    );
    expect(lines.join(' ')).not.toContain('4/457');
    const check = reviewSheet(hra).checks.find(({ id }) => id === 'pending')!;
    expect(suspectSentences(check, hra, words)[0]).toBe(
      'Nếu 4 hồ sơ quá hạn chưa rõ thuộc phần nào là hồ sơ đang giải quyết thì khớp: 52 = 45 + 3 + 4.',
    );
  });

  test('fields that do not add up to the total', () => {
    const sheets = [
      sheet({ received: 509 }, 'a'),
      sheet({ received: 300 }, 'b', { field: 'Đất đai' }),
      sheet({ received: 200 }, 'c', { field: 'Hộ tịch' }),
    ];
    const check = reviewTogether(sheets).totals.find(({ status }) => status === 'fails');
    expect(figureSentence({ about: 'total', check: check! }, sheets, words)).toBe(
      'Chênh lệch 9 hồ sơ: tổng số tiếp nhận trong kỳ ghi 509, cộng theo lĩnh vực là 500.',
    );
  });
});

test('before Decree 42/2022 the online figures go by level', () => {
  expect(figureName(words, 'fullOnline', 'legacy')).toBe('Trực tuyến mức độ 4');
  expect(innerName(words, 'partialOnline', 'modern')).toBe('trực tuyến một phần');
  expect(innerName(words, 'pending', 'modern')).toBe('đang giải quyết');
});
