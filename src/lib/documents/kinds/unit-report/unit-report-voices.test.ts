import { expect, test } from 'vitest';
import { readLine, readPages } from '#tests/fixtures/pdf-pages.ts';
import { calendar2026, recordOfEverything } from '#tests/fixtures/voices-and-dossiers.ts';
import { readDocumentFonts } from '../../../../cli/document-fonts.ts';
import { Questionnaire } from '#lib/domain/visit/interview.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import oneStop from '#templates/interview/one-stop.json' with { type: 'json' };
import type { Annex } from '#lib/documents/model/document.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';
import { buildConsolidatedReport } from '#lib/documents/kinds/consolidated-report/consolidated-report.ts';
import { buildUnitReport } from './unit-report.ts';

const first = Questionnaire.parse(oneStop);
const second = {
  ...first,
  version: 2,
  questions: first.questions.map((question) => ({ ...question, text: `${question.text} (mẫu 2)` })),
};
const VERSIONS = [first, second];

const ISSUE = { number: '5', date: '2026-02-06' };

async function print(record: VisitRecord, calendar = true): Promise<Uint8Array> {
  const model = buildUnitReport(record, ISSUE, {
    questionnaires: VERSIONS,
    ...(calendar ? { calendar: calendar2026 } : {}),
  });
  return renderPdf(model, { images: new Map(), fonts: await readDocumentFonts() });
}

const record = recordOfEverything();
const pdf = await print(record);
const text = readLine(pdf);

function annexesOf(change: Partial<VisitRecord>): Annex[] {
  return buildUnitReport({ ...record, ...change }, ISSUE, { calendar: calendar2026 }).annexes;
}

const tablesOf = (annex: Annex | undefined) => annex?.blocks.filter((block) => block.type === 'table') ?? [];

test('the explanation and the dissent of the unit stand beside the shortcoming they answer', () => {
  const shortcoming = text.indexOf('(1) Bảng niêm yết thiếu thủ tục');
  const explanation = text.indexOf(
    '- Giải trình của đơn vị (Họ tên giám đốc, Giám đốc Trung tâm): Danh mục đất đai mới nhận trong tháng 01.',
  );
  const dissent = text.indexOf('- Đơn vị không đồng ý (Họ tên giám đốc, Giám đốc Trung tâm): Bảng phụ');
  const causes = text.indexOf('3. Nguyên nhân');
  expect([shortcoming, explanation, dissent, causes]).toEqual(
    [shortcoming, explanation, dissent, causes].sort((a, b) => a - b),
  );
  expect(shortcoming).toBeGreaterThan(0);
});

test('opinions of the delegation and proposals of the unit have a part of their own', () => {
  expect(text).toContain(
    '5. Ý kiến tại buổi làm việc a) Ý kiến của thành viên đoàn - Họ tên thành viên: Cần rà soát hồ sơ đất đai quá hạn. b) Đề xuất, kiến nghị của đơn vị - Họ tên giám đốc, Giám đốc Trung tâm: Bổ sung hai máy quét.',
  );
});

test('what was said of a finding that is gone since is not lost', async () => {
  const lost = readLine(await print({ ...record, findings: [] }));
  expect(lost).toContain('Nội dung đơn vị không đồng ý - Họ tên giám đốc, Giám đốc Trung tâm: Bảng phụ');
});

test('both sides and the guests are named, with who signed and who refused before which witness', () => {
  expect(text).toContain(
    '3. Thành phần dự làm việc Thành viên đoàn: - Họ tên trưởng đoàn, Phó Chủ tịch HĐND tỉnh - chủ trì.',
  );
  expect(text).toContain('- Họ tên giám đốc, Giám đốc Trung tâm - người đứng đầu đơn vị.');
  expect(text).toContain(
    '- Họ tên trưởng đoàn, Phó Chủ tịch HĐND tỉnh: đã ký lúc 10 giờ 00 ngày 05/02/2026.',
  );
  expect(text).toContain(
    'từ chối ký lúc 10 giờ 00 ngày 05/02/2026; lý do: Chưa thống nhất nội dung niêm yết; người chứng kiến: Đại diện MTTQ xã.',
  );
});

test('a surprise arrival tells when, who received the delegation and what was seen', () => {
  expect(text).toContain('- Đoàn đến nơi lúc 08 giờ 00 ngày 05/02/2026. - Người tiếp đoàn: Họ tên giám đốc');
  expect(text).toContain('- Hiện trạng khi đến: 12 người chờ, 3 quầy mở.');
});

test('citizens are counted by answer, out of those who answered', async () => {
  const [, two] = record.interviews;
  const interviews = Array.from({ length: 8 }, (_, index) => ({ ...two!, id: `more-${index}` }));
  const printed = readLine(await print({ ...record, interviews: [...record.interviews, ...interviews] }));
  expect(printed).toContain('Đoàn đã phỏng vấn không ghi danh 10 người dân');
  expect(printed).toContain('- Trên 60 phút 9 90,00%');
  expect(printed).toContain('(01 người trả lời)');
  expect(printed).not.toContain('theo mẫu phiếu khác');
});

test('of few citizens no share is stated, and only what they chose', () => {
  expect(text).toContain('phỏng vấn không ghi danh 02 người dân; vì số người ít nên không tính tỷ lệ.');
  expect(text).toContain('Dưới 15 phút (01); Trên 60 phút (01)');
  const interviews = record.interviews.slice(0, 1);
  const { blocks } = buildUnitReport({ ...record, interviews }, ISSUE, { questionnaires: VERSIONS });
  const tables = blocks
    .filter((block) => block.type === 'table')
    .filter(({ header }) => header.flat().includes('Câu hỏi'));
  expect(tables.map(({ rows }) => rows.length)).toEqual([2]);
  expect(JSON.stringify(tables)).not.toContain('%');
});

test('each interview is stated in the words of the version it was held with; one nobody knows is only counted', async () => {
  const [short, two] = record.interviews;
  const interviews = [
    short!,
    { ...two!, questionnaireKey: 'one-stop@2' },
    { ...two!, id: 'strange', questionnaireKey: 'one-stop@9' },
  ];
  const printed = readLine(await print({ ...record, interviews }));
  expect(printed.match(/không ghi danh 01 người dân/g)).toHaveLength(2);
  expect(printed.match(/thì được tiếp nhận hồ sơ\? \(mẫu 2\)/g)).toHaveLength(1);
  expect(printed).toContain('Ngoài ra có 01 lượt phỏng vấn theo mẫu phiếu khác.');
});

test('the text tells how many dossiers were late and in which annex they are', () => {
  expect(text).toContain(
    'Đoàn giám sát đã xem xét 10 hồ sơ; danh sách, cách chọn và kết quả nêu tại Phụ lục I. Trong 10 hồ sơ đủ căn cứ tính thời hạn có 02 hồ sơ quá hạn (20,00%), lâu nhất 03 ngày làm việc.',
  );
  expect(text).toContain('(ảnh 1, 2, Phụ lục II)');
});

test('the annex of dossiers tells how to draw the sample again', () => {
  expect(text).toContain('- Phương pháp: chọn ngẫu nhiên theo dải số thứ tự; chọn 10 hồ sơ trong 500 hồ sơ.');
  expect(text).toContain('- Dải số: từ H21.0001 đến H21.0500.');
  expect(text).toContain('phần của đoàn “Gia Lai 2026”, phần của đơn vị “Hra 17”');
  expect(text).toContain(`Mã SHA-256 của danh sách: ${record.draws[0]?.listHash}`);
  expect(text).toContain('Thuật toán: sha256-fisher-yates-1');
});

test('the annex of dossiers is upright text on a landscape page, late days in its table', () => {
  const landscape = readPages(pdf).filter(({ width, height }) => width > height);
  expect(landscape.length).toBeGreaterThan(0);
  const [first] = annexesOf({});
  expect(first?.landscape).toBe(true);
  expect(
    tablesOf(first)[0]
      ?.rows.slice(0, 2)
      .map((row) => row.slice(3, 8)),
  ).toEqual([
    ['16/01/2026', '21/01/2026', 'Đúng hạn', 'Quá hạn (khác phần mềm)', '3'],
    ['16/01/2026', '21/01/2026', 'Quá hạn', 'Quá hạn', '3'],
  ]);
});

test('where the unit’s own list says otherwise than the dates, its row says so', () => {
  const [drawn] = record.draws;
  const [late, , early] = record.dossiers.map(({ code }) => code);
  if (!drawn || !late || !early) throw new Error('Nothing was drawn');
  const rest = drawn.strata.map((stratum) => ({
    ...stratum,
    drawn: stratum.drawn.filter((code) => code !== early),
  }));
  const strata = [{ ...drawn.strata[0]!, key: 'overdue', drawn: [early] }, ...rest];
  const [first] = annexesOf({ draws: [{ ...drawn, method: 'strata', strata }] });
  const cellOf = (code: string) =>
    tablesOf(first)[0]
      ?.rows.find((row) => row[1]?.startsWith(code))?.[6]
      ?.split('\n')
      .at(-1);
  expect(cellOf(late)).toBe('Danh sách của đơn vị không ghi quá hạn');
  expect(cellOf(early)).toBe('Danh sách của đơn vị ghi quá hạn');
});

test('a whole random sample speaks for the list, with a confidence interval', () => {
  const [summary] = tablesOf(annexesOf({})[0]).slice(1);
  // Wilson, 95%, of 2 in 10.
  expect(summary?.rows[0]?.map((cell) => cell.replaceAll('\u00a0', ' '))).toEqual([
    'Quá hạn',
    '2/10',
    '20,00%',
    '5,67% – 50,98%',
  ]);
});

test('a sample of which a dossier was not examined speaks for itself alone: counts, and no share', async () => {
  const [annex] = annexesOf({ dossiers: record.dossiers.slice(1) });
  expect(tablesOf(annex)[1]?.header).toEqual([['Nội dung', 'Số hồ sơ']]);
  expect(tablesOf(annex)[1]?.rows.every((row) => row.length === 2)).toBe(true);
  expect(readLine(await print({ ...record, dossiers: record.dossiers.slice(1) }))).not.toMatch(
    /hồ sơ quá hạn [(]\d/,
  );
  expect(JSON.stringify(annex)).toContain('Không suy rộng ra toàn bộ hồ sơ');
});

test('without a calendar no dossier is called late', async () => {
  const plain = readLine(await print(record, false));
  expect(plain).toContain('Chưa có lịch ngày nghỉ nên chưa tính số ngày quá hạn.');
  expect(plain).not.toContain('hồ sơ quá hạn (');
});

test('a single annex carries no number', () => {
  const names = (change: Partial<VisitRecord>) =>
    annexesOf(change).map(({ blocks: [first] }) => (first?.type === 'title' ? first.name : ''));
  expect(names({})).toEqual(['Phụ lục I', 'Phụ lục II']);
  expect(names({ photos: [] })).toEqual(['Phụ lục']);
  expect(names({ draws: [], dossiers: [] })).toEqual(['Phụ lục']);
});

test('dossiers picked by hand stand apart from drawn ones', () => {
  const [annex] = annexesOf({ draws: [] });
  expect(JSON.stringify(annex)).toContain('Hồ sơ đoàn chọn trực tiếp, không chọn ngẫu nhiên');
});

test('three hundred dossiers with long notes all reach the annex', async () => {
  const [sampled] = record.dossiers;
  if (!sampled) throw new Error('No dossier');
  const many = Array.from({ length: 300 }, (_, index) => ({
    ...sampled,
    id: `many-${index}`,
    code: `M-${index + 1}`,
    position: index,
    note: index === 7 ? 'Ghi chú dài. '.repeat(380) : '',
  }));
  // Rendering fails when a text of the model is missing from the pages.
  const printed = readLine(await print({ ...record, dossiers: many, photos: [] }));
  expect(printed).toContain('M-300');
});

test('a record changed after it was signed says so beside the signature, with the time; the others say nothing', async () => {
  const lastAt = '2026-02-06T01:30:00.000Z';
  const amended = readLine(await print({ ...record, amendments: [{ signatureId: 'signed', lastAt }] }));
  expect(amended).toContain(
    'đã ký lúc 10 giờ 00 ngày 05/02/2026. Nội dung có sửa đổi sau khi ký, lần cuối lúc 08 giờ 30 ngày 06/02/2026.',
  );
  expect(amended.match(/sửa đổi sau khi ký/g)).toHaveLength(1);
  expect(text).not.toContain('sửa đổi sau khi ký');
});

test('who was there for the delegation is not asked for again', () => {
  const mission = { ...record.mission, members: [] };
  const printed = (change: Partial<VisitRecord>) =>
    JSON.stringify(buildUnitReport({ ...record, mission, ...change }, ISSUE).blocks);
  expect(printed({})).not.toContain('Ghi thành phần đoàn');
  expect(printed({})).toContain('Họ tên trưởng đoàn, Phó Chủ tịch HĐND tỉnh - chủ trì');
  expect(printed({ attendees: [] })).toContain('Ghi thành phần đoàn');
  const twice = [
    { ...record, mission },
    { ...record, mission },
  ];
  const consolidated = JSON.stringify(buildConsolidatedReport({ mission, visits: twice }, ISSUE).blocks);
  expect(consolidated.split('Họ tên trưởng đoàn, Phó Chủ tịch HĐND tỉnh - chủ trì')).toHaveLength(2);
});

test('a delegation is somebody’s: whose, is left open and not assumed', () => {
  const headed = (name: string) => {
    const issuer = { ...record.mission.issuer, name, superior: '' };
    const { blocks } = buildUnitReport({ ...record, mission: { ...record.mission, issuer } }, ISSUE);
    return blocks.flatMap((block) => (block.type === 'letterhead' ? [block.superior] : []));
  };
  expect(headed('ĐOÀN KIỂM TRA')).toEqual(['…']);
  expect(headed('HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI')).toEqual(['']);
});
