import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Checklist, type Act } from '#lib/domain/checklist/checklist-schema.ts';
import { ChecklistFileError, MAX_CHECKLIST_BYTES, readChecklistFile } from './checklist-file.ts';
import type { Fault } from './checklist-issue.ts';

const library: Act[] = [
  {
    id: 'nd-118-2025',
    citation: 'Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ',
    title: 'về một việc',
    short: 'Nghị định 118/2025/NĐ-CP',
    date: '2025-07-01',
    validFrom: '2025-07-01',
    validTo: null,
    checked: { where: 'Công báo', unseen: [] },
  },
];

const item = (code: string, more: Record<string, unknown> = {}) => ({
  code,
  question: 'Mọi hồ sơ có giấy tiếp nhận và hẹn trả không?',
  requirement: 'Mỗi hồ sơ tiếp nhận phải có giấy tiếp nhận và hẹn trả kết quả.',
  guidance: 'Xem 10 hồ sơ gần nhất.',
  judgement: true,
  fields: [
    { id: 'seen', label: 'Số hồ sơ đã xem', kind: 'number', unit: 'hồ sơ', min: 0, max: 100 },
    {
      id: 'way',
      label: 'Cách xem',
      kind: 'choice',
      options: [
        { id: 'paper', label: 'Sổ giấy' },
        { id: 'software', label: 'Phần mềm' },
      ],
    },
  ],
  photo: false,
  evidence: 'Ảnh giấy tiếp nhận.',
  followUp: 'Vì sao không có giấy?',
  finding: { condition: 'Có hồ sơ không có giấy tiếp nhận.', severity: 'medium' },
  recommendation: { content: 'Cấp giấy tiếp nhận cho mọi hồ sơ.', addressee: 'unit', days: 30 },
  law: ['nd-118-2025'],
  ...more,
});

const valid = () => ({
  id: 'mau-cua-toi',
  version: 1,
  title: 'Mẫu của tôi',
  description: '',
  minutes: 45,
  areas: [
    { code: 'A', title: 'Niêm yết', items: [item('A1'), item('A2'), item('A3')] },
    {
      code: 'B',
      title: 'Một cửa',
      items: [
        item('B1', { relevance: { all: [{ item: 'A1', judgement: ['met'] }] } }),
        item('B2', { relevance: { not: { item: 'A2', field: 'seen', is: 'above', value: 3 } } }),
      ],
    },
  ],
  acts: [{ ...library[0], id: 'rieng' }],
});

function faultsOf(text: string, language: 'vi' | 'en' = 'vi'): Fault[] {
  try {
    readChecklistFile(text, library, language);
  } catch (error) {
    if (error instanceof ChecklistFileError) return error.faults;
    throw error;
  }
  return [];
}

/** The faults of the valid file after a change to it. */
function faultsAfter(
  change: (file: ReturnType<typeof valid>) => void,
  language: 'vi' | 'en' = 'vi',
): Fault[] {
  const file = valid();
  change(file);
  return faultsOf(JSON.stringify(file), language);
}

/** Sets a value at a path of a plain structure. */
function put(file: object, path: (string | number)[], value: unknown): void {
  const last = path.at(-1);
  let group: object = file;
  for (const key of path.slice(0, -1)) group = Reflect.get(group, key) as object;
  if (last !== undefined) Reflect.set(group, last, value);
}

describe('a checklist file', () => {
  test('that is complete becomes a checklist, with NFC text', () => {
    const text = JSON.stringify(valid());
    const read = readChecklistFile(`\uFEFF${text.normalize('NFD')}`, library);
    expect(read).toEqual(Checklist.parse(valid()));
    expect(read.title).toBe('Mẫu của tôi');
  });

  test('with a blank question says in which item and what to write', () => {
    const faults = faultsAfter((file) => put(file, ['areas', 0, 'items', 2, 'question'], '  '));
    expect(faults).toEqual([
      { where: 'Mục A, tiêu chí thứ 3, ‘question’', what: 'còn trống, cần ghi nội dung câu hỏi.' },
    ]);
  });

  test('lists every fault, each at its place', () => {
    const faults = faultsAfter((file) => {
      put(file, ['areas', 0, 'items', 0, 'finding', 'severity'], 'rất nặng');
      put(file, ['areas', 1, 'items', 1, 'fields', 0, 'kind'], 'chu');
      put(file, ['areas', 1, 'items', 1, 'recommendation'], undefined);
      put(file, ['acts', 0, 'validFrom'], '2025-02-31');
      put(file, ['areas', 1, 'code'], 'b');
      put(file, ['version'], '1');
      put(file, ['ghi-chu'], 'x');
    });
    expect(faults.map(({ where, what }) => `${where}: ${what}`).sort()).toMatchInlineSnapshot(`
      [
        "Cả tệp: có tên lạ ‘ghi-chu’; xóa đi hoặc sửa lại cho đúng.",
        "Mục A, tiêu chí thứ 1, ‘finding’, ‘severity’: giá trị không dùng được; chọn một trong: low, medium, high.",
        "Mục thứ 2, tiêu chí thứ 2, trường thứ 1, ‘kind’: giá trị không dùng được; chọn một trong: number, text, date, choice.",
        "Mục thứ 2, tiêu chí thứ 2, ‘recommendation’: thiếu, cần ghi kiến nghị gợi ý.",
        "Mục thứ 2, ‘code’: mã mục không đúng dạng; dùng 1 đến 6 chữ in hoa hoặc số, bắt đầu bằng chữ, ví dụ A.",
        "Văn bản thứ 1, ‘validFrom’: không phải ngày có thật trong khoảng 1945–2100; viết theo dạng 2026-03-05.",
        "‘version’: sai kiểu, cần là số.",
      ]
    `);
  });

  test('with a syntax error says the line and the column', () => {
    expect(faultsOf('{\n  "id": "a",\n  "version" 1\n}')).toEqual([
      { where: 'Dòng 3, cột 13', what: expect.stringContaining('cú pháp JSON') as unknown },
    ]);
    expect(faultsOf('{"id": "a"')[0]?.where).toBe('Dòng 1, cột 11');
  });

  test('with nothing in it says so', () => {
    expect(faultsOf(' \n ')).toEqual([{ where: 'Cả tệp', what: 'tệp không có nội dung.' }]);
  });

  test('above 5 MB is refused, also when only its bytes exceed it', () => {
    const long = JSON.stringify('ệ'.repeat(MAX_CHECKLIST_BYTES / 3 + 1));
    expect(long.length).toBeLessThan(MAX_CHECKLIST_BYTES);
    for (const text of [long, ' '.repeat(MAX_CHECKLIST_BYTES + 1)]) {
      expect(faultsOf(text)).toEqual([{ where: 'Cả tệp', what: 'tệp lớn hơn 5 MB, không đọc.' }]);
    }
  });

  test('with codes used twice names the later place', () => {
    const faults = faultsAfter((file) => {
      put(file, ['areas', 1, 'code'], 'A');
      put(file, ['areas', 1, 'items', 1, 'code'], 'A2');
    });
    expect(faults).toEqual([
      { where: 'Mục A, ‘code’', what: 'mã mục ‘A’ đã dùng ở mục khác.' },
      { where: 'Mục A, tiêu chí thứ 2, ‘code’', what: 'mã tiêu chí ‘A2’ đã dùng ở tiêu chí khác.' },
    ]);
  });

  test('with field or option ids used twice in one item is refused', () => {
    const faults = faultsAfter((file) => {
      put(file, ['areas', 0, 'items', 0, 'fields', 1, 'id'], 'seen');
      put(file, ['areas', 0, 'items', 1, 'fields', 1, 'options', 1, 'id'], 'paper');
    });
    expect(faults).toEqual([
      {
        where: 'Mục A, tiêu chí thứ 1, trường thứ 2, ‘id’',
        what: 'mã trường ‘seen’ đã dùng ở trường khác của tiêu chí này.',
      },
      {
        where: 'Mục A, tiêu chí thứ 2, trường thứ 2, lựa chọn thứ 2, ‘id’',
        what: 'mã lựa chọn ‘paper’ đã dùng ở lựa chọn khác của trường này.',
      },
    ]);
  });

  test('that cites an act nobody knows is refused; an act it brings itself is known', () => {
    const citing = (id: string) => faultsAfter((file) => put(file, ['areas', 0, 'items', 0, 'law'], [id]));
    expect(citing('rieng')).toEqual([]);
    expect(citing('nd-0')).toEqual([
      {
        where: 'Mục A, tiêu chí thứ 1, căn cứ thứ 1',
        what: 'không có văn bản nào mang mã ‘nd-0’ trong tệp hay trong danh mục có sẵn.',
      },
    ]);
  });

  test('whose conditions name what the file lacks is refused', () => {
    const after = (relevance: unknown) =>
      faultsAfter((file) => put(file, ['areas', 0, 'items', 0, 'relevance'], relevance));
    const where = 'Mục A, tiêu chí thứ 1, ‘relevance’';
    expect(after({ any: [{ item: 'Z9', judgement: ['met'] }] })).toEqual([
      { where, what: 'điều kiện nhắc đến tiêu chí ‘Z9’ không có trong tệp.' },
    ]);
    expect(after({ item: 'A2', field: 'x', is: 'equal', value: 1 })).toEqual([
      { where, what: 'điều kiện nhắc đến trường ‘x’ không có ở tiêu chí ‘A2’.' },
    ]);
    expect(after({ not: { item: 'A1', judgement: ['met'] } })).toEqual([
      { where, what: 'điều kiện nhắc đến chính tiêu chí ‘A1’.' },
    ]);
    expect(after({ item: 'A2', judgement: ['tốt'] })[0]?.where).toContain(`${where}, ‘judgement’`);
    expect(after({ khi: 'A2' })[0]?.what).toContain('điều kiện không đúng dạng');
  });

  test('with reversed limits or validity is refused', () => {
    const faults = faultsAfter((file) => {
      put(file, ['areas', 0, 'items', 0, 'fields', 0, 'min'], 200);
      put(file, ['acts', 0, 'validTo'], '2025-06-30');
    });
    expect(faults.map(({ where }) => where)).toEqual([
      'Mục A, tiêu chí thứ 1, trường thứ 1, ‘min’',
      'Văn bản thứ 1, ‘validTo’',
    ]);
  });

  test('cannot reach the prototype of an object', () => {
    const text = JSON.stringify(valid()).replace('"minutes"', '"__proto__":{"hacked":true},"minutes"');
    expect(faultsOf(text)).toEqual([{ where: 'Cả tệp', what: 'tên ‘__proto__’ không được phép dùng.' }]);
    expect(Object.hasOwn(Object.prototype, 'hacked')).toBe(false);
  });

  test('nested a hundred thousand deep, or of a million values, is refused', () => {
    const deep = `{"areas":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(faultsOf(deep)[0]?.what).toBe('lồng quá 40 cấp.');
    expect(faultsOf(deep.slice(0, -5))[0]?.where).toBe('Dòng 1, cột 200006');
    const wide = `{"areas":[${'0,'.repeat(1_000_000)}0]}`;
    expect(faultsOf(wide)).toEqual([{ where: 'Cả tệp', what: 'chứa quá 200.000 giá trị.' }]);
  });

  test('with very many faults lists fifty and counts the rest', () => {
    const faults = faultsAfter((file) => put(file, ['areas', 0, 'items'], Array(1100).fill({})));
    expect(faults).toHaveLength(51);
    expect(faults[50]).toEqual({
      where: 'Cả tệp',
      what: expect.stringMatching(/^và \d+\.\d+ lỗi khác\.$/) as unknown,
    });
  });

  test('whose every part is wrong is refused too, be there more faults than a call can take', () => {
    const file = {
      ...valid(),
      areas: Array(20).fill({ code: 'A', title: 'A', items: Array(2000).fill({}) }),
    };
    expect(faultsOf(JSON.stringify(file)).at(-1)?.what).toMatch(/^và 4\d\d\.\d{3} lỗi khác\.$/);
  });

  test('is explained in English when requested', () => {
    const faults = faultsAfter((file) => put(file, ['areas', 0, 'items', 2, 'question'], ''), 'en');
    expect(faults).toEqual([{ where: 'Area A, item no. 3, ‘question’', what: 'blank; give the question.' }]);
  });
});

type Place = (string | number)[];

function placesIn(value: unknown, path: Place = []): Place[] {
  if (value === null || typeof value !== 'object') return [path];
  const parts = Object.entries(value).flatMap(([key, part]) =>
    placesIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...parts] : parts;
}

const places = fc.constantFrom(...placesIn(valid()));
const text = JSON.stringify(valid(), null, 1);

const changed = fc
  .tuple(
    places,
    fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(undefined, null, '', '   ', 0, -1, 1e300, 1.5, true, [], {}, [[]]),
      fc.constant('x'.repeat(200_000)),
      fc.constantFrom('A1', 'A2', 'B1', 'A', 'seen', '__proto__', 'constructor', '\ud800', '9999-99-99'),
      fc.integer({ min: 1, max: 300 }).map((depth) => nested(depth)),
    ),
  )
  .map(([path, value]) => {
    const file = valid();
    put(file, path, value);
    return JSON.stringify(file);
  });

function nested(depth: number): unknown {
  let value: unknown = { item: 'A1', judgement: ['met'] };
  for (let level = 0; level < depth; level += 1) value = level % 2 ? { not: value } : { all: [value] };
  return value;
}

const extraKey = fc
  .tuple(places, fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'x', 'code', 'id', ''))
  .map(([path, key]) => {
    const marker = 'MARKER';
    const file = valid();
    put(file, path, marker);
    return JSON.stringify(file).replace(`"${marker}"`, `{${JSON.stringify(key)}:{"polluted":1}}`);
  });

const truncated = fc.integer({ min: 0, max: text.length - 1 }).map((end) => text.slice(0, end));
const spoiled = fc
  .tuple(fc.integer({ min: 0, max: text.length }), fc.string({ minLength: 1, maxLength: 4, unit: 'binary' }))
  .map(([at, noise]) => text.slice(0, at) + noise + text.slice(at + noise.length));
const noise = fc.uint8Array({ maxLength: 400 }).map((bytes) => new TextDecoder().decode(bytes));
const elsewhere = fc.jsonValue().map((value) => JSON.stringify(value));

test('a malformed file of any make yields worded faults, never another error', () => {
  const malformed = fc.oneof(
    { arbitrary: changed, weight: 5 },
    extraKey,
    truncated,
    spoiled,
    noise,
    elsewhere,
  );
  let refused = 0;
  fc.assert(
    fc.property(malformed, fc.constantFrom<'vi' | 'en'>('vi', 'en'), (file, language) => {
      let faults: Fault[];
      try {
        // What is not refused must be a checklist that can be stored.
        Checklist.parse(readChecklistFile(file, library, language));
        return;
      } catch (error) {
        if (!(error instanceof ChecklistFileError)) throw error;
        faults = error.faults;
      }
      refused += 1;
      expect(faults.length).toBeGreaterThan(0);
      expect(faults.length).toBeLessThanOrEqual(51);
      for (const { where, what } of faults) {
        expect(where.trim()).not.toBe('');
        expect(what.trim()).not.toBe('');
        expect(`${where}${what}`.length).toBeLessThan(800);
        expect(`${where} ${what}`).not.toMatch(/undefined|NaN|\[object|null/);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(refused).toBeGreaterThan(1_000);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
}, 20_000);
