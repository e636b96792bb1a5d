import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answer,
  emptyRecord,
  finding,
  fullRecord,
  photo,
  recommendation,
} from '#tests/fixtures/visit-record.ts';
import type { Answer } from '#lib/domain/checklist/answer.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import { asIssued } from '#lib/documents/model/as-issued.ts';
import { buildUnitReport } from './unit-report.ts';
import { ISSUE, build, textOf, linesOf, under, find } from '#tests/fixtures/unit-report.ts';

test('an open question is printed where figures are compared, and is no shortcoming', () => {
  const question = finding('asked', {
    itemCode: 'A2',
    origin: { from: 'figures', key: 'check', asks: true },
    condition: 'Đề nghị đơn vị làm rõ: kỳ số liệu chưa ghi ngày chốt',
  });
  const change = { answers: [], recommendations: [], statements: [] };
  const model = build({ ...change, findings: [question] });
  const lines = linesOf(model);
  const at = lines.indexOf('Nội dung cần làm rõ:');
  expect(lines[at + 1]).toBe('- Đề nghị đơn vị làm rõ: kỳ số liệu chưa ghi ngày chốt.');
  expect(lines.filter((line) => line.includes('chưa ghi ngày chốt'))).toHaveLength(1);
  expect(under(model, '2. Tồn tại, hạn chế')).toEqual(['[Ghi tồn tại, hạn chế]']);
  expect(lines.join('\n')).not.toContain('Nội dung có ghi tồn tại, hạn chế');
});

test('what was answered is stated by area: judged items, notes, figures with their units', () => {
  const model = build();
  const lines = under(model, '1. Niêm yết công khai');
  expect(lines).toContain(
    'Đoàn đã xem xét 2/2 nội dung của lĩnh vực này; 01 nội dung không đạt, 01 nội dung ghi nhận, không phải đánh giá.',
  );
  expect(lines).toContain(
    '- Chưa đáp ứng yêu cầu “Danh mục thủ tục hành chính được niêm yết đủ” (A1; ảnh 1, 2).',
  );
  expect(lines).toContain('+ Ghi nhận: Thiếu lĩnh vực đất đai.');
  expect(lines).toContain('+ Lý do chênh lệch: Chưa cập nhật.');
  expect(find(model, 'table').rows).toEqual([['1', 'Số thủ tục đã niêm yết (A2)', '1.234', 'thủ tục']]);
});

test('the requirement of an item nobody judged does not read as if it were met', () => {
  expect(under(build(), '1. Niêm yết công khai')).toContain(
    '- Về yêu cầu “Số thủ tục niêm yết khớp danh mục đã công bố” (A2):',
  );
});

/** The checklist with one more item beside B1, so that no judgement of B1 is one of its whole area. */
function withSecondItem(): VisitRecord['checklist'] {
  const { checklist } = fullRecord();
  return {
    ...checklist,
    areas: checklist.areas.map((area) => {
      const [first] = area.items;
      if (area.code !== 'B' || !first) return area;
      return { ...area, items: [first, { ...first, code: 'B2', requirement: 'Quầy có ghế ngồi.' }] };
    }),
  };
}

test('a requirement stands by itself only where it was met; else the line says what it was judged', () => {
  const judgement = fc.option(fc.constantFrom('met', 'partlyMet', 'notMet', 'notApplicable'));
  const sentences = {
    partlyMet: 'Mới đáp ứng một phần yêu cầu',
    notMet: 'Chưa đáp ứng yêu cầu',
    notApplicable: 'Không áp dụng yêu cầu',
  };
  fc.assert(
    fc.property(judgement, fc.constantFrom('', 'Thiếu biển.'), (given, note) => {
      fc.pre(given !== null || note !== '');
      const lines = linesOf(
        build({
          checklist: withSecondItem(),
          answers: [answer('B1', { judgement: given, note })],
          findings: [],
          photos: [],
        }),
      );
      const line = lines.find((text) => text.includes('Quầy có biển lĩnh vực'));
      if (given === 'met') expect(line).toBe('- Quầy có biển lĩnh vực (B1).');
      else if (given === null) expect(line).toBe('- Về yêu cầu “Quầy có biển lĩnh vực” (B1):');
      else expect(line).toBe(`- ${sentences[given]} “Quầy có biển lĩnh vực” (B1).`);
    }),
  );
});

test('where no note says what falls short, the finding does; what is met takes nothing of it', () => {
  const findings = [
    finding('b', { areaCode: 'B', itemCode: 'B1', condition: 'Hai quầy không có biển' }),
    finding('free', { areaCode: 'B', itemCode: null, condition: 'Khu vực chờ chật' }),
  ];
  const printed = (given: Partial<Answer>) =>
    under(build({ answers: [answer('B1', given)], findings }), '1. Trang thiết bị').filter((text) =>
      text.startsWith('+'),
    );
  expect(printed({ judgement: 'notMet' })).toEqual(['+ Ghi nhận: Hai quầy không có biển.']);
  expect(printed({ judgement: 'partlyMet' })).toEqual(['+ Ghi nhận: Hai quầy không có biển.']);
  expect(printed({ judgement: 'notMet', note: 'Thiếu biển quầy số 2' })).toEqual([
    '+ Ghi nhận: Thiếu biển quầy số 2.',
  ]);
  const [, free] = findings;
  const met = build({ answers: [answer('B1', { judgement: 'met' })], findings: free ? [free] : [] });
  expect(under(met, '1. Trang thiết bị').filter((text) => text.startsWith('+'))).toEqual([]);
  // What the checklist words beforehand nobody noted.
  findings[0] = finding('b', { areaCode: 'B', itemCode: 'B1', condition: 'Chưa đạt.' });
  expect(printed({ judgement: 'notMet' })).toEqual([]);
});

test('an area in which nothing was recorded has no part of its own', () => {
  const lines = linesOf(build({ answers: [answer('B1', { judgement: 'met' })], findings: [] }));
  expect(lines).toContain('1. Trang thiết bị');
  expect(lines.filter((text) => text.endsWith('Niêm yết công khai'))).toEqual([]);
});

test('a shortcoming is printed with criterion, citation, evidence and photos', () => {
  expect(under(build(), '2. Tồn tại, hạn chế')).toEqual([
    'a) Niêm yết công khai',
    '(1) Bảng niêm yết thiếu thủ tục lĩnh vực đất đai.',
    '- Yêu cầu: Danh mục thủ tục hành chính được niêm yết đủ.',
    '- Căn cứ đối chiếu: Nghị định số 118/2025/NĐ-CP.',
    '- Minh chứng: Bảng tại sảnh (ảnh 1, 2, Phụ lục).',
    '- Hậu quả, ảnh hưởng: Người dân phải đi lại nhiều lần.',
    '- Mức độ: nghiêm trọng.',
  ]);
});

test('causes and responsibility name the shortcoming they belong to', () => {
  const lines = linesOf(build());
  expect(lines).toContain('- Đối với hạn chế số 1: Danh mục mới công bố.');
  expect(lines).toContain('- Đối với hạn chế số 1: Chưa phân công người cập nhật.');
  expect(lines).toContain('- Đối với hạn chế số 1: Giám đốc Trung tâm.');
});

test('what the delegation concluded closes the assessment; a general note stays with the results', () => {
  const { visit } = fullRecord();
  const sentences = {
    note: 'Mất điện từ 9 giờ đến 9 giờ 30 phút',
    conclusion: 'Đơn vị thực hiện tốt việc tiếp nhận',
  };
  const model = build({ visit: { ...visit, ...sentences } });
  expect(under(model, '5. Kết luận của đoàn')).toEqual(['Đơn vị thực hiện tốt việc tiếp nhận.']);
  expect(under(model, 'III. ĐÁNH GIÁ').join('\n')).not.toContain('Mất điện');
  expect(under(model, 'II. TÌNH HÌNH VÀ KẾT QUẢ')).toContain('Mất điện từ 9 giờ đến 9 giờ 30 phút.');
  const silent = build({ visit: { ...visit, note: sentences.note } });
  expect(under(silent, '5. Kết luận của đoàn')).toEqual(['[Ghi kết luận của đoàn]']);
  expect(linesOf(asIssued(silent))).not.toContain('5. Kết luận của đoàn');
});

test('recommendations stand under their addressees with due date and product', () => {
  const model = build();
  expect(under(model, '1. Đối với UBND xã Hra')).toEqual([
    '- Niêm yết bổ sung thủ tục lĩnh vực đất đai. Hoàn thành chậm nhất ngày 15 tháng 3 năm 2026. Kết quả phải có: Báo cáo kèm ảnh bảng niêm yết.',
  ]);
  expect(under(model, '2. Đối với UBND tỉnh Gia Lai')[0]).toBe(
    '- Nâng cấp đường truyền. [Ghi thời hạn hoàn thành]',
  );
});

test('photos are annexed in the order of the items, with caption, item, time and hash', () => {
  const photos = [photo(3, { itemCode: null }), photo(2), photo(1, { itemCode: 'B1' })];
  const [annex] = build({ photos }).annexes;
  const grid = annex?.blocks.find((block) => block.type === 'photos');
  expect(grid?.photos.map(({ label, caption, details }) => [label, caption, details[0]])).toEqual([
    ['Ảnh 1', 'Bảng niêm yết 2', 'Nội dung A1'],
    ['Ảnh 2', 'Bảng niêm yết 1', 'Nội dung B1'],
    ['Ảnh 3', 'Bảng niêm yết 3', 'Ghi nhận lúc 08 giờ 00 ngày 05/3/2026'],
  ]);
  expect(grid?.photos[0]?.details[2]).toBe(`SHA-256 của tệp ảnh gốc: ${photos[1]?.sha256.slice(0, 16)}`);
});

test('a picture added at several places is annexed and counted once, with all of them', () => {
  const { sha256 } = photo(1);
  const photos = [photo(1), photo(2, { itemCode: 'B1', sha256, caption: '' }), photo(3, { itemCode: 'B1' })];
  const findings = [
    finding('f', {
      itemCode: 'B1',
      areaCode: 'B',
      condition: 'Quầy chưa có biển',
      photoIds: photos.map(({ id }) => id),
    }),
  ];
  const model = build({ photos, findings });
  const grid = model.annexes[0]?.blocks.find((block) => block.type === 'photos');
  expect(grid?.photos.map(({ label, caption, details }) => [label, caption, details[0]])).toEqual([
    ['Ảnh 1', 'Bảng niêm yết 1', 'Nội dung A1, B1'],
    ['Ảnh 2', 'Bảng niêm yết 3', 'Nội dung B1'],
  ]);
  const text = linesOf(model).join('\n');
  expect(text).toContain('đoàn đã thu thập 02 ảnh');
  expect(text).toContain('ảnh 1, 2');
  expect(text).not.toContain('ảnh 1, 1');
});

test('a finding whose area the checklist lacks is not lost', () => {
  const findings = [finding('free', { areaCode: 'Z', condition: 'Khu vực chờ chật' })];
  expect(under(build({ findings }), '2. Tồn tại, hạn chế').slice(0, 2)).toEqual([
    'a) Nội dung khác',
    '(1) Khu vực chờ chật.',
  ]);
});

test('an empty record gives a report that asks for what is missing and makes nothing up', () => {
  const model = buildUnitReport(emptyRecord(), ISSUE);
  const lines = linesOf(model);
  for (const sentence of [
    '[Ghi căn cứ: chương trình, kế hoạch, nghị quyết hoặc quyết định thành lập đoàn]',
    '[Ghi kết quả xem xét tại đơn vị]',
    '[Ghi tồn tại, hạn chế]',
    '[Ghi kiến nghị]',
    '[Ghi địa điểm làm việc]',
    '[Ghi ngày làm việc]',
  ]) {
    expect(lines).toContain(sentence);
  }
  expect(find(model, 'letterhead').number).toBe('Số: …/BC-…');
  expect(find(model, 'signature').name).toBe('…');
  expect(model.annexes).toEqual([]);
});

test('whatever people write stands whole in the report, in composed form', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 80 });
  const solid = (value: string) => value.normalize('NFC').replaceAll(/[\s.;:,]/g, '');
  fc.assert(
    fc.property(text, text, text, (condition, evidence, content) => {
      const model = build({
        findings: [finding('any', { condition, evidence })],
        recommendations: [recommendation('any', { content })],
      });
      const all = JSON.stringify(model.blocks.map(textOf));
      expect(all).toBe(all.normalize('NFC'));
      const printed = solid(model.blocks.map(textOf).join(''));
      for (const written of [condition, evidence, content]) expect(printed).toContain(solid(written));
    }),
  );
});

test('areas nobody looked at stand in one line, as do those that do not apply; of an untouched checklist nothing is said', () => {
  const printed = (answers: Answer[]) =>
    linesOf(build({ answers, findings: [], photos: [] })).filter((text) => text.startsWith('Lĩnh vực'));
  expect(printed([answer('B1', { judgement: 'met' })])).toEqual([
    'Lĩnh vực chưa xem xét nội dung nào: Niêm yết công khai.',
  ]);
  expect(printed([answer('A1', { judgement: 'met' }), answer('B1', { judgement: 'notApplicable' })])).toEqual(
    ['Lĩnh vực không áp dụng tại đơn vị: Trang thiết bị.'],
  );
  expect(printed([])).toEqual([]);
  // What was found in an area without an item of it was looked at.
  const findings = [finding('free', { kind: 'strength', areaCode: 'A', condition: 'Niêm yết rõ' })];
  const praised = linesOf(build({ answers: [answer('B1', { judgement: 'met' })], findings, photos: [] }));
  expect(praised.filter((text) => text.startsWith('Lĩnh vực'))).toEqual([
    'Lĩnh vực có ghi chép nhưng chưa đánh giá nội dung nào: Niêm yết công khai.',
  ]);
  // A remark on why it does not apply is not lost.
  const remark = { judgement: 'notApplicable', note: 'Đơn vị không có quầy.' } as const;
  const model = build({ answers: [answer('A1', { judgement: 'met' }), answer('B1', remark)], findings: [] });
  expect(linesOf(model).join('\n')).toContain('Đơn vị không có quầy.');
});

test('a strength is printed with what it is measured against', () => {
  const findings = [
    finding('good', { kind: 'strength', condition: 'Niêm yết đủ', citations: ['Quyết định số 1/QĐ-UBND.'] }),
  ];
  expect(linesOf(build({ findings }))).toContain('+ Căn cứ đối chiếu: Quyết định số 1/QĐ-UBND.');
});
