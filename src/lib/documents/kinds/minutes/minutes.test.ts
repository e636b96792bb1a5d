import { expect, test } from 'vitest';
import { readBody, span } from '#tests/fixtures/pdf-layout.ts';
import { readPages, type Page } from '#tests/fixtures/pdf-pages.ts';
import { emptyRecord, fullRecord } from '#tests/fixtures/visit-record.ts';
import { calendar2026, recordOfEverything } from '#tests/fixtures/voices-and-dossiers.ts';
import { readDocumentFonts } from '../../../../cli/document-fonts.ts';
import { readSampleRecord, sampleNames } from '../../../../cli/sample-records.ts';
import { recordArrival } from '#lib/domain/visit/arrival.ts';
import { shortCode } from '#lib/domain/basics/hash-groups.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import { signedContentHash } from '#lib/journal/signed-content.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { points, SIZES } from '#lib/documents/paper/decree-30.ts';
import { buildMinutes } from './minutes.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';

const fonts = await readDocumentFonts();

function make(record: VisitRecord): Promise<Uint8Array> {
  const model = buildMinutes(record, { number: '5', date: '2026-02-06' }, { calendar: calendar2026 });
  return renderPdf(model, { images: new Map(), fonts });
}

const record = recordOfEverything();
const pdf = await make(record);
const pages = readPages(pdf);
const text = readBody(pdf);
const [first] = pages;
const pageWith = (word: string): Page => {
  const page = pages.find(({ words }) => words.some((printed) => printed.text === word));
  if (!page) throw new Error(`On no page: ${word}`);
  return page;
};

test('minutes are numbered and carry no place and date', () => {
  expect(text).toContain('Số: 05/BB-ĐGS');
  expect(text).not.toContain('Gia Lai, ngày');
  if (!first) throw new Error('No page');
  expect(span(first, 'Số: 05/BB-ĐGS').size).toBeCloseTo(SIZES.number, 1);
  expect(span(first, 'BIÊN BẢN').size).toBeCloseTo(SIZES.title, 1);
  const nation = span(first, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(nation.xMin).toBeGreaterThan(span(first, 'ĐOÀN GIÁM SÁT').xMax);
});

test('it begins with time, place and those present, and ends with the time and “./.”', () => {
  expect(text).toContain(
    'Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 02 năm 2026. Địa điểm: Trụ sở Trung tâm.',
  );
  expect(text).toContain('Hình thức: đột xuất, không báo trước.');
  expect(text).toContain('Chủ trì (chủ tọa): Họ tên trưởng đoàn, Phó Chủ tịch HĐND tỉnh.');
  expect(text).toContain('Thư ký (người ghi biên bản): …');
  expect(text).toContain('Buổi làm việc kết thúc vào 11 giờ 00, ngày 05 tháng 02 năm 2026./.');
});

test('what happened stands once, in the section it belongs to', () => {
  const sections = text.split(/ (?=[IV]+\. \p{Lu}[\p{Lu} ]{2})/u).slice(1);
  const expected: [string, string][] = [
    ['I. GHI NHẬN KHI ĐẾN', '12 người chờ, 3 quầy mở.'],
    ['II. BÁO CÁO', 'tiếp nhận 509 = đã giải quyết 457 + đang giải quyết 52'],
    ['III. KẾT QUẢ XEM XÉT', 'Ghi nhận: Thiếu lĩnh vực đất đai.'],
    ['III. KẾT QUẢ XEM XÉT', 'có 02 hồ sơ quá hạn'],
    [
      'IV. NHỮNG ĐIỂM',
      '(1) Bảng niêm yết thiếu thủ tục lĩnh vực đất đai. Yêu cầu: Danh mục thủ tục hành chính được niêm yết đủ. Minh chứng: Bảng tại sảnh (ảnh 1, 2, Phụ lục II).',
    ],
    ['IV. NHỮNG ĐIỂM', '- Quầy bố trí gọn, có biển rõ.'],
    ['V. Ý KIẾN', '- Họ tên thành viên: Cần rà soát hồ sơ đất đai quá hạn.'],
    ['VI. GIẢI TRÌNH', 'về hạn chế số 1: Danh mục đất đai mới nhận trong tháng 01.'],
    [
      'VI. GIẢI TRÌNH',
      'Nội dung không thống nhất: - Họ tên giám đốc, Giám đốc Trung tâm, về hạn chế số 1: Bảng phụ',
    ],
    ['VII. ĐỀ XUẤT', 'Bổ sung hai máy quét.'],
    ['VIII. KẾT LUẬN', 'nêu trên.'],
    ['VIII. KẾT LUẬN', '- UBND tỉnh Gia Lai: Nâng cấp đường truyền.'],
  ];
  for (const [heading, words] of expected) {
    const inside = sections.filter((section) => section.includes(words));
    expect({ words, in: inside.map((section) => section.slice(0, heading.length)) }).toEqual({
      words,
      in: [heading],
    });
    expect(text.split(words)).toHaveLength(2);
  }
});

test('whatever of mission or unit changes the minutes changes what was signed', () => {
  const hashOf = ({ visit, unit, mission, attendees }: VisitRecord) =>
    signedContentHash({ visit, unit, mission, rows: { attendees } });
  const printed = (one: VisitRecord) =>
    JSON.stringify(buildMinutes(one, { number: '5', date: '2026-02-06' }, { calendar: calendar2026 }));
  const { mission, unit } = record;
  const other = (value: unknown): unknown =>
    typeof value === 'boolean' ? !value : Array.isArray(value) ? [...(value as unknown[]), 'khác'] : 'khác';
  const issuers = Object.entries(mission.issuer).map(([field, value]) => ({
    ...record,
    mission: { ...mission, issuer: { ...mission.issuer, [field]: other(value) } },
  }));
  const missions = Object.entries({
    ...mission,
    kind: 'survey' as const,
    title: 'Tên khác',
    legalBasis: ['Nghị quyết'],
    period: { from: '2020-01-01', to: '2020-12-31' },
    councilSession: 'khác',
  }).map(([field, value]) => ({ ...record, mission: { ...mission, [field]: value } }));
  const units = Object.entries(unit)
    .filter(([field]) => !['id', 'missionId', 'deleted', 'kind'].includes(field))
    .map(([field, value]) => ({ ...record, unit: { ...unit, [field]: other(value) } }));
  const changed = [...issuers, ...missions, ...units].filter((one) => printed(one) !== printed(record));
  // Superior, name, symbol and recipients of the issuer, kind and title of the mission, the unit's name.
  expect(changed.length).toBeGreaterThanOrEqual(7);
  for (const one of changed) expect(hashOf(one)).not.toBe(hashOf(record));
});

test('the secretary signs at the left, the chair at the right, the unit under them, recipients below', () => {
  const page = pageWith('TỌA');
  const secretary = span(page, 'THƯ KÝ');
  const chair = span(page, 'CHỦ TỌA');
  expect(chair.xMin).toBeGreaterThan(secretary.xMax);
  expect(chair.yMin).toBeCloseTo(secretary.yMin, 0);
  expect(chair.size).toBeCloseTo(SIZES.signature, 1);
  const name = span(page, 'Họ tên trưởng đoàn');
  expect(name.middle).toBeCloseTo(chair.middle, 0);
  expect(name.yMin - chair.yMax).toBeGreaterThan(points(20));
  const unit = span(page, 'ĐẠI DIỆN ĐƠN VỊ CHỊU SỰ GIÁM SÁT');
  expect(unit.yMin).toBeGreaterThan(name.yMax);
  expect(text.indexOf('Nơi nhận:')).toBeGreaterThan(text.indexOf('ĐẠI DIỆN ĐƠN VỊ CHỊU SỰ GIÁM SÁT'));
  expect(text).toContain('(ký trên thiết bị lúc 10 giờ 00 ngày 05/02/2026)');
  expect(text).toContain(
    '(từ chối ký lúc 10 giờ 00 ngày 05/02/2026; lý do: Chưa thống nhất nội dung niêm yết; người chứng kiến: Đại diện MTTQ xã)',
  );
});

test('who refused is said to have refused, not signed, in every note on what was changed since', async () => {
  const amendments = record.signatures.map(({ id }) => ({ signatureId: id, lastAt: null }));
  const notes = readBody(await make({ ...record, amendments }));
  expect(notes.match(/Mã nội dung khi ký:/g)).toHaveLength(1);
  expect(notes.match(/Mã nội dung khi từ chối ký:/g)).toHaveLength(1);
  expect(notes.match(/Nội dung có sửa đổi sau khi ký\./g)).toHaveLength(1);
  expect(notes.match(/Nội dung có sửa đổi sau khi từ chối ký\./g)).toHaveLength(1);
});

test('the same record gives the same bytes', async () => {
  expect(Buffer.compare(await make(recordOfEverything()), pdf)).toBe(0);
});

test('a refusal of two thousand letters and twenty who sign lose nothing', async () => {
  const [, head] = record.attendees;
  const [, refusal] = record.signatures;
  if (!head || refusal?.mark.kind !== 'refused') throw new Error('No refusal');
  const { witness } = refusal.mark;
  const heads = Array.from({ length: 20 }, (_, index) => ({
    ...head,
    id: `head-${index}`,
    name: `Đại diện ${index}`,
  }));
  const reason = `${'không đồng ý '.repeat(150)}hếtlýdo`;
  const signatures = heads.map(({ id }, index) => ({
    ...refusal,
    id: `refused-${index}`,
    attendeeId: id,
    mark: { kind: 'refused' as const, reason, witness },
  }));
  // Rendering fails when a text or a stroke of the model is missing from the pages.
  const printed = readBody(await make({ ...record, attendees: [...record.attendees, ...heads], signatures }));
  expect(printed.split('hếtlýdo')).toHaveLength(21);
});

test('minutes of an empty record are to be filled in by hand', async () => {
  const empty = readBody(await make(emptyRecord()));
  expect(empty).toContain('Thời gian bắt đầu: … giờ …, ngày … tháng … năm …');
  expect(empty).toContain('[Ghi ưu điểm, tồn tại, hạn chế đoàn ghi nhận]');
  expect(empty).toContain('Buổi làm việc kết thúc vào … giờ …, ngày … tháng … năm …./.');
  expect(empty).not.toContain('GHI NHẬN KHI ĐẾN');
  expect(empty).toMatch(/THƯ KÝ … CHỦ TỌA …|THƯ KÝ CHỦ TỌA … …/);
});

test.each(await sampleNames())(
  '%s: every figure, finding and recommendation is in the minutes',
  async (name) => {
    const { visits } = await readSampleRecord(name);
    const [visit] = visits;
    if (!visit) throw new Error('No visit');
    const printed = readBody(await make(visit));
    const solid = (words: string) =>
      words
        .normalize('NFC')
        .replaceAll(/\s+/g, ' ')
        .trim()
        .replace(/[\s.;:,]+$/, '');
    for (const { condition } of visit.findings) expect(printed).toContain(solid(condition));
    for (const { content } of visit.recommendations) expect(printed).toContain(solid(content));
    for (const { values } of visit.figures)
      for (const value of Object.values(values))
        if (typeof value === 'number') expect(printed).toContain(formatNumber(value));
  },
);

test('minutes are of the day of the visit: a time written down on another day is left open', () => {
  const record = fullRecord();
  const lines = (visit: Partial<VisitRecord['visit']>, arrival: VisitRecord['arrival'] = null) =>
    buildMinutes(
      { ...record, arrival, visit: { ...record.visit, ...visit } },
      { number: '5', date: null },
    ).blocks.flatMap((block) =>
      block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : [],
    );
  const late = lines({
    date: '2026-02-05',
    startedAt: '2026-11-28T02:00:00.000Z',
    closedAt: '2026-11-28T03:00:00.000Z',
  });
  expect(late).toContain('Thời gian bắt đầu: … giờ …, ngày 05 tháng 02 năm 2026.');
  expect(late).toContain('Buổi làm việc kết thúc vào … giờ …, ngày 05 tháng 02 năm 2026./.');
  // The meeting begins with the arrival, and no minutes hold two beginnings.
  const arrival = recordArrival({ id: 'v', missionId: 'm' }, '2026-02-05T01:20:00.000Z', null);
  const begun = lines({ date: '2026-02-05', startedAt: '2026-02-05T01:00:00.000Z' }, arrival);
  expect(begun).toContain('Thời gian bắt đầu: 08 giờ 20, ngày 05 tháng 02 năm 2026.');
  const early = { ...arrival, at: '2026-02-05T00:50:00.000Z' };
  expect(lines({ date: '2026-02-05', startedAt: '2026-02-05T01:00:00.000Z' }, early)).toContain(
    'Thời gian bắt đầu: 07 giờ 50, ngày 05 tháng 02 năm 2026.',
  );
  const times = { date: '2026-02-05', startTime: '08:05', endTime: '10:40' };
  expect(lines(times, arrival)).toContain('Thời gian bắt đầu: 08 giờ 05, ngày 05 tháng 02 năm 2026.');
  expect(lines(times)).toContain('Buổi làm việc kết thúc vào 10 giờ 40, ngày 05 tháng 02 năm 2026./.');
});

test('what was not there to be read by those who signed is named; the code of what they signed is that of the screen', async () => {
  const later = (body: string) => /Phần ghi thêm sau khi ký, [^.]*\./.exec(body)?.[0] ?? '';
  expect(later(text)).toContain('giờ kết thúc (lấy lúc đóng hồ sơ buổi làm việc); số biên bản;');
  expect(text).toContain(`Mã nội dung khi ký: ${shortCode('0'.repeat(64))}`);
  const visit = { ...record.visit, endTime: '11:00' };
  const ended = readBody(await make({ ...record, visit }));
  expect(later(ended)).toContain('số biên bản');
  expect(later(ended)).not.toContain('giờ kết thúc');
  expect(later(readBody(await make({ ...record, signatures: [] })))).toBe('');
});

test('part IX tells what was put right after signing wherever a note under a signature says so', () => {
  const partOf = (amendments: VisitRecord['amendments']) =>
    /Phần ghi thêm sau khi ký[^"]*/.exec(
      JSON.stringify(
        buildMinutes({ ...record, amendments }, { number: '5', date: null }, { calendar: calendar2026 }),
      ),
    )?.[0];
  const [signed, refused] = record.signatures.map(({ id }) => id);
  const since = { writes: 4, tables: ['answers', 'missions', 'attendees'], authors: ['Thư ký đoàn'] };
  const lastAt = '2026-02-06T02:00:00Z';
  const told =
    'nội dung sửa trong thông tin chung của cuộc và của đoàn, kết quả xem xét theo nội dung, ' +
    'thành phần tham dự (04 lần ghi, lần cuối lúc 09 giờ 00 ngày 06/02/2026, người ghi: Thư ký đoàn)';
  expect(
    partOf([
      { signatureId: refused!, lastAt, since },
      { signatureId: signed!, lastAt, since },
    ]),
  ).toContain(`các bên đã ký: ${told}; `);
  expect(partOf([])).not.toContain('sửa');
  expect(partOf([{ signatureId: 'of another', lastAt, since }])).not.toContain('sửa');
  // Of what only some signed before, their own words: who signed again signed it.
  const later = { writes: 1, tables: ['answers'], authors: [] };
  const laterTold =
    'nội dung sửa trong kết quả xem xét theo nội dung (01 lần ghi, lần cuối lúc 09 giờ 00 ngày 06/02/2026)';
  const nameOf = (id: string | undefined) => {
    const by = record.signatures.find((signature) => signature.id === id)?.attendeeId;
    return record.attendees.find((attendee) => attendee.id === by)?.name ?? '?';
  };
  const someRefused = partOf([{ signatureId: refused!, lastAt, since: later }]);
  expect(someRefused).toContain(`Việc từ chối ký của ${nameOf(refused)}`);
  expect(someRefused).toContain(`có trước ${laterTold}.`);
  expect(someRefused).not.toContain(nameOf(signed));
  expect(someRefused).not.toContain('các bên đã ký: nội dung');
  const each = partOf([
    { signatureId: refused!, lastAt, since: later },
    { signatureId: signed!, lastAt, since },
  ]);
  expect(each).toContain(`Chữ ký của ${nameOf(signed)}`);
  expect(each).toContain(`không bao gồm ${told}.`);
  expect(each).toContain(`có trước ${laterTold}.`);
  expect(partOf([{ signatureId: signed!, lastAt: null }])).toContain(
    'không bao gồm nội dung có sửa đổi nêu dưới chữ ký.',
  );
});

test('the minutes tell where the journal stood, and say nothing of it where there is none', async () => {
  expect(text).not.toContain('SHA-256 của lần ghi');
  const hash = '0123456789abcdef'.repeat(4);
  const device = '01890a5d-ac96-774b-bcce-b302099a8057';
  const printed = readBody(await make({ ...record, head: { device, seq: 1062, hash } }));
  expect(printed).toContain(
    'từ nhật ký cuộc giám sát trên thiết bị …9a8057 của đoàn, đến lần ghi số 1.062; mã SHA-256',
  );
  expect(printed.replaceAll(' ', '')).toContain(hash);
  const places = [
    'VIII. KẾT LUẬN',
    'IX. ĐỐI CHIẾU VỚI HỒ SƠ',
    'lần ghi số 1.062',
    'Buổi làm việc kết thúc',
  ].map((words) => printed.indexOf(words));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test('the names of secretary and chair stand level, however long their positions and remarks', async () => {
  const [chair] = record.attendees;
  if (!chair) throw new Error('No chair');
  const long = 'Phó Trưởng Ban Pháp chế Hội đồng nhân dân tỉnh kiêm Chánh Văn phòng Đoàn đại biểu Quốc hội';
  const secretary = {
    ...chair,
    id: 'secretary',
    name: 'Tênthưký',
    position: long,
    role: 'secretary' as const,
  };
  const attendees = [{ ...chair, name: 'Tênchủtọa', position: '' }, secretary];
  const signedPages = readPages(await make({ ...record, attendees }));
  const last = signedPages.find(
    ({ words }) =>
      words.some(({ text: word }) => word === 'Tênthưký') && words.some(({ text: word }) => word === 'TỌA'),
  );
  if (!last) throw new Error('Not signed');
  const [left, right] = ['Tênthưký', 'Tênchủtọa'].map((name) => span(last, name));
  expect(left?.yMin).toBeCloseTo(right?.yMin ?? 0, 1);
});

test('what a shortcoming written freely is measured by stands under it', async () => {
  const [shortcoming] = record.findings.filter(({ kind }) => kind === 'shortcoming');
  if (!shortcoming) throw new Error('No shortcoming');
  const { origin: _origin, ...own } = shortcoming;
  const free = { ...own, itemCode: null, criterion: 'Lối vào có đường dốc cho xe lăn' };
  const findings = record.findings.map((each) => (each === shortcoming ? free : each));
  expect(readBody(await make({ ...record, findings }))).toContain(
    'Yêu cầu: Lối vào có đường dốc cho xe lăn.',
  );
});
