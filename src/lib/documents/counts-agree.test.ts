import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentsOn, printedTexts, sampleDocuments } from '#tests/fixtures/document-texts.ts';
import { emptyRecord, finding } from '#tests/fixtures/visit-record.ts';
import { recordOfEverything } from '#tests/fixtures/voices-and-dossiers.ts';
import { emptyAnswer, type Answer } from '#lib/domain/checklist/answer.ts';
import { itemsOf, type CheckItem } from '#lib/domain/checklist/checklist.ts';
import { blankDossier, isExamined, type Dossier } from '#lib/domain/dossiers/dossier.ts';
import { progressOf } from '#lib/domain/visit/progress.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import { buildConclusionNotice } from './kinds/conclusion-notice/conclusion-notice.ts';
import { buildConsolidatedReport } from './kinds/consolidated-report/consolidated-report.ts';
import { buildMinutes } from './kinds/minutes/minutes.ts';
import { buildUnitReport } from './kinds/unit-report/unit-report.ts';

const ISSUE = { number: null, date: null };
const { checklist } = emptyRecord();
const items = itemsOf(checklist);

/** Columns of the table of areas. */
const STATES = [
  'Đạt',
  'Đạt một phần',
  'Không đạt',
  'Có tồn tại, hạn chế',
  'Ghi nhận',
  'Không áp dụng',
  'Có ghi chép, chưa đánh giá',
  'Chưa xem xét',
];

/** The lines of a document on a visit. */
const linesOf = (model: Parameters<typeof printedTexts>[0]) => printedTexts(model);

/** Possible states of an item: untouched, only a note, numbers, a judgement. */
const anyAnswer = ({ code, judgement, fields }: CheckItem, visitId = 'visit') =>
  fc
    .record({
      judgement: judgement
        ? fc.option(fc.constantFrom('met', 'partlyMet', 'notMet', 'notApplicable'))
        : fc.option(fc.constant('notApplicable')),
      note: fc.constantFrom('', 'Sẽ xem sau.'),
      values: fc.subarray(
        fields
          .map(({ id, kind }) => [id, kind === 'number' ? 0 : 'Có'])
          .map(([id, value]) => ({ id, value })),
      ),
    })
    .map(({ values, ...given }): Answer => ({
      ...emptyAnswer({ id: visitId, missionId: 'mission' }, code),
      ...(given as Pick<Answer, 'judgement' | 'note'>),
      values: Object.fromEntries(values.map(({ id, value }) => [id, value])) as Answer['values'],
    }));

const anyAnswers = (visitId?: string) => fc.tuple(...items.map((item) => anyAnswer(item, visitId)));

/** Possible states of a drawn dossier: untouched, only a note, or some data recorded. */
const anyDossiers = fc
  .array(fc.constantFrom<Partial<Dossier>>({}, { note: 'Không tìm thấy.' }, { recordedStatus: 'onTime' }), {
    maxLength: 12,
  })
  .map((list) =>
    list.map((given, index): Dossier => ({
      ...blankDossier({
        id: `dossier-${index}`,
        missionId: 'mission',
        visitId: 'visit',
        drawId: null,
        code: `H21.${index + 1}`,
        position: index + 1,
      }),
      ...given,
    })),
  );

/** What somebody may have found, on whatever items. */
const anyFindings = fc
  .array(
    fc.record({
      itemCode: fc.constantFrom(...items.map(({ code }) => code)),
      kind: fc.constantFrom('strength' as const, 'shortcoming' as const),
    }),
    { maxLength: 4 },
  )
  .map((list) =>
    list.map((drawn, index) =>
      finding(`finding-${index}`, { ...drawn, areaCode: drawn.itemCode.slice(0, 1) }),
    ),
  );

/** The first two numbers of the line that has some words in it; null where no line has. */
function countsIn(lines: readonly string[], words: RegExp): number[] | null {
  const found = lines.map((line) => words.exec(line)).find((match) => match !== null);
  return found ? found.slice(1).map(Number) : null;
}

test('what a document says was examined is what the screen counts, whatever was only touched', () => {
  fc.assert(
    fc.property(anyAnswers(), anyFindings, anyDossiers, (answers, findings, dossiers) => {
      const record: VisitRecord = { ...emptyRecord(), answers, findings, dossiers };
      const answerOf = (code: string) => answers.find(({ itemCode }) => itemCode === code);
      const { examined, applicable } = progressOf(items, answerOf, findings);
      const whole = applicable === 0 ? null : [examined, applicable];
      const seen = dossiers.filter(isExamined).length;
      const [minutes, report, notice] = [buildMinutes, buildUnitReport, buildConclusionNotice].map((build) =>
        linesOf(build(record, ISSUE)),
      );
      const ofWhole = /đã xem xét (\d+)\/(\d+) nội dung áp dụng/;
      expect(countsIn(report!, ofWhole)).toEqual(whole);
      // A notice that tells of nothing is empty.
      expect(countsIn(notice!, ofWhole)).toEqual(examined + findings.length === 0 ? null : whole);
      for (const lines of [minutes!, report!]) {
        const byArea = lines.flatMap((line) => {
          const match = /đã xem xét (\d+)\/(\d+) nội dung của lĩnh vực/.exec(line);
          return match ? [match.slice(1).map(Number)] : [];
        });
        const counted = checklist.areas
          .map((area) => progressOf(area.items, answerOf, findings))
          .filter((progress) => progress.examined > 0)
          .map((progress) => [progress.examined, progress.applicable]);
        expect(byArea).toEqual(counted);
        expect(countsIn(lines, /đã xem xét (\d+) hồ sơ/)).toEqual(seen > 0 ? [seen] : null);
        expect(countsIn(lines, /đã chọn (\d+) hồ sơ/)).toEqual(
          seen < dossiers.length ? [dossiers.length] : null,
        );
        expect(lines.some((line) => line.includes('chưa xem xét hồ sơ nào'))).toBe(
          dossiers.length > 0 && seen === 0,
        );
      }
    }),
  );
});

test('the visits, the table of areas and the annexes of a report count the same as examined and as applying', () => {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  const anyVisits = fc.array(fc.tuple(anyAnswers(), anyFindings), { minLength: 1, maxLength: 4 });
  const found = { marked: 0, counted: 0 };
  fc.assert(
    fc.property(anyVisits, fc.constantFrom(1, 25), (some, times) => {
      const chosen = Array.from({ length: times }, () => some).flat();
      const base = emptyRecord();
      const visits = chosen.map(([answers, findings], index): VisitRecord => ({
        ...base,
        unit: { ...base.unit, id: `unit-${index}`, name: `UBND xã ${index + 1}` },
        visit: { ...base.visit, id: `visit-${index}`, unitId: `unit-${index}`, date: '2026-03-05' },
        answers,
        findings,
      }));
      const counted = visits.map(({ answers, findings }) =>
        progressOf(items, (code) => answers.find(({ itemCode }) => itemCode === code), findings),
      );
      const examined = counted.map((progress) => progress.examined);
      const applicable = sum(counted.map((progress) => progress.applicable));
      const { blocks, annexes } = buildConsolidatedReport({ mission: base.mission, visits }, ISSUE);
      const tables = [...blocks, ...annexes.flatMap((annex) => annex.blocks)].filter(
        (block) => block.type === 'table',
      );
      const headed = (column: string) => tables.find(({ header }) => header[0]?.includes(column));
      // A column in which every area has none is not shown.
      const areas = tables.find(({ header }) => header[0]?.[0] === 'Lĩnh vực');
      const columnOf = (title: string) => areas?.header[0]?.indexOf(title) ?? -1;
      const columns =
        areas && STATES.map((title) => sum(areas.rows.map((row) => Number(row[columnOf(title)] ?? 0))));
      if (columns) {
        expect(sum(columns.slice(0, 5))).toBe(sum(examined));
        expect(sum(columns) - columns[5]!).toBe(applicable);
      }
      // Of many units the annex counts, and a list of the units says of each how far it was examined.
      const units = headed('Nội dung đã xem xét');
      if (units) expect(units.rows.map((row) => Number(row[4]))).toEqual(examined);
      const annex = tables.find(({ header }) => header[0]?.[0] === 'Mã' && header[0][1] === 'Yêu cầu');
      const marks = annex?.rows.map((row) => row.slice(2)) ?? [];
      const annexed = ['Đ', 'MP', 'K', 'HC', 'GN', 'KAD', 'CĐG'].map((mark, column) =>
        units
          ? sum(marks.map((row) => Number(row[column])))
          : marks.flat().filter((other) => other === mark).length,
      );
      expect(annexed).toEqual(columns?.slice(0, 7) ?? annexed.map(() => 0));
      found[units ? 'counted' : 'marked'] += annexed[3]!;
    }),
    { numRuns: 40 },
  );
  expect(Math.min(found.marked, found.counted)).toBeGreaterThan(0);
});

test('no unit is among those not examined on an item and among those that fall short of it', () => {
  const own = { same: '', other: 'Bảng niêm yết phải đặt ở nơi dễ thấy.' };
  const anyFinding = fc.record({
    itemCode: fc.constantFrom(...items.map(({ code }) => code)),
    criterion: fc.constantFrom(own.same, own.other),
    kind: fc.constantFrom('strength' as const, 'shortcoming' as const),
  });
  /** One visit to one of three units: a unit may be visited twice. */
  const anyVisit = fc.record({
    unit: fc.constantFrom('xã Một', 'xã Hai', 'xã Ba'),
    answers: anyAnswers(),
    findings: fc.array(anyFinding, { maxLength: 3 }),
  });
  let compared = 0;
  fc.assert(
    fc.property(fc.array(anyVisit, { minLength: 1, maxLength: 5 }), (chosen) => {
      const base = emptyRecord();
      const visits = chosen.map(({ unit, answers, findings }, index): VisitRecord => {
        const id = `visit-${index}`;
        return {
          ...base,
          unit: { ...base.unit, id: unit, name: `UBND ${unit}`, kind: 'commune', locality: unit },
          visit: { ...base.visit, id, unitId: unit, date: `2026-03-0${index + 1}` },
          answers: answers.map((answer) => ({ ...answer, id: `${id}/${answer.itemCode}`, visitId: id })),
          findings: findings.map((drawn, at) =>
            finding(`${id}/${at}`, {
              ...drawn,
              areaCode: drawn.itemCode[0]!,
              visitId: id,
              condition: `Thiếu ${id} ${at}`,
            }),
          ),
        };
      });
      const lines = linesOf(buildConsolidatedReport({ mission: base.mission, visits }, ISSUE));
      const units = [...new Set(chosen.map(({ unit }) => `UBND ${unit}`))];
      const notExamined = new Map(
        lines.flatMap((line) => {
          const match = /^- (.*): mới xem xét ở .*; chưa xem xét: (.*)\.$/.exec(line);
          if (!match) return [];
          return match[1]!
            .split(', ')
            .map((code) => [code, units.filter((unit) => match[2]!.includes(unit))] as const);
        }),
      );
      const nowhere = lines.flatMap(
        (line) => /^Chưa xem xét ở đơn vị nào: (.*)\.$/.exec(line)?.[1]?.split(', ') ?? [],
      );
      let code = '';
      for (const line of lines) {
        const shortcoming = /^\(\d+\) .*\((\w+)\): (?:(\d+)\/(\d+) đơn vị|ghi nhận)/.exec(line);
        if (shortcoming) {
          code = shortcoming[1]!;
          expect(nowhere).not.toContain(code);
          if (shortcoming[2]) expect(Number(shortcoming[2])).toBeLessThanOrEqual(Number(shortcoming[3]));
        }
        if (!code || !/^- (Thiếu|Được đánh giá)/.test(line)) continue;
        for (const unit of notExamined.get(code) ?? []) {
          compared += 1;
          expect(line).not.toContain(unit);
        }
      }
    }),
  );
  // It was not silent for want of anything to compare.
  expect(compared).toBeGreaterThan(0);
});

test('a note is printed as what went on, a conclusion as the conclusion, in minutes, report and notice', () => {
  const record = recordOfEverything();
  const note = 'Mất điện từ 9 giờ đến 9 giờ 30 phút.';
  const conclusion = 'Đơn vị tiếp nhận hồ sơ đúng quy định.';
  const between = (lines: string[], from: string, to: string) =>
    lines.slice(lines.indexOf(from), lines.indexOf(to));
  const build = (visit: Partial<VisitRecord['visit']>) => {
    const changed = { ...record, visit: { ...record.visit, ...visit } };
    return {
      minutes: linesOf(buildMinutes(changed, ISSUE)),
      report: linesOf(buildUnitReport(changed, ISSUE)),
      notice: linesOf(buildConclusionNotice(changed, ISSUE)),
    };
  };
  const { minutes, report, notice } = build({ note, conclusion });
  const times = (lines: string[], text: string) => lines.filter((line) => line.includes(text)).length;
  for (const lines of [minutes, report, notice]) expect(times(lines, conclusion)).toBe(1);
  expect([minutes, report, notice].map((lines) => times(lines, note))).toEqual([1, 1, 0]);
  expect(between(minutes, 'Nội dung và diễn biến buổi làm việc:', 'I. GHI NHẬN KHI ĐẾN ĐƠN VỊ')).toContain(
    note,
  );
  expect(minutes.indexOf(conclusion)).toBeGreaterThan(minutes.indexOf('VIII. KẾT LUẬN'));
  expect(between(report, 'II. TÌNH HÌNH VÀ KẾT QUẢ', 'III. ĐÁNH GIÁ')).toContain(note);
  expect(between(report, 'III. ĐÁNH GIÁ', 'IV. KIẾN NGHỊ')).toContain(conclusion);
  expect(between(notice, 'I. ĐÁNH GIÁ CHUNG', 'II. TỒN TẠI, HẠN CHẾ')).toContain(conclusion);
  // Without a recorded conclusion the note is not printed as one.
  const silent = build({ note });
  expect(silent.minutes).toContain('[Ghi kết luận của chủ tọa]');
  expect(silent.report).toContain('[Ghi kết luận của đoàn]');
  expect(silent.notice).toContain('[Ghi kết luận của đoàn]');
});

test('no document of a sample speaks of the article it was taken from', async () => {
  const documents = await sampleDocuments();
  expect(documents.length).toBeGreaterThan(40);
  for (const { sample, document } of documents)
    for (const text of printedTexts(document))
      expect(text, `${sample}, ${document.title}`).not.toMatch(
        /(?<!\p{L})(?:bài báo|bài viết|(?:trong|theo) bài|bài (?:không|chỉ|có|nêu|ghi|in|nói)|tờ báo|phần mềm đặt|bản dùng ở đây)(?!\p{L})/iu,
      );
});

/** Words that were given up for better ones; each stood in a document once. */
const GIVEN_UP: readonly RegExp[] = [
  /cuộc làm việc/iu,
  /khép lại/iu,
  /Minh chứng: Nhận xét chung/u,
  /không vẽ|chỉ đơn vị trả lời|” là đúng|khó xảy ra trong thực tế/u,
  /rút mẫu|mầm rút|rút ngẫu nhiên/iu,
  /lúc đoàn đến|nhìn thấy khi đến|người của đoàn/iu,
  /(?<!chênh )lệch \d|Chênh \d|chỗ lệch/u,
  /phần mềm ghi|hệ thống ghi/iu,
  /điều phải có|điều nguồn để ngỏ/iu,
  /chỉ nhầm một chữ số|thì khớp\./iu,
  /Đoàn chưa (?:có|ghi)|Biên bản chưa ghi|chưa ghi ngày làm việc/u,
  /đoàn ghi nhận .*, nêu tại phần đánh giá/iu,
  /Hoàn thành (?:trước|từ) ngày/u,
  /\d[ \u00a0]%/u,
  /kết quả (?:giám sát|khảo sát|kiểm tra) kết quả|(?:giám sát|khảo sát|kiểm tra) Tình hình/u,
  /(?<!\d)0 (?:tiêu chí|đơn vị|nội dung|kiến nghị|ưu điểm)/u,
  /(?<!\p{L})in tại/iu,
  /lúc \d\d:\d\d/u,
  /trước 01\/7\/2025/u,
  /chưa rõ đã giải quyết hay chưa \d/u,
  /^Căn cứ .*ngày \d+\/\d+\/\d+|^Căn cứ .* của HĐND/u,
  // One rule for counts: two digits before what is counted.
  /(?<![\d.,/:])[1-9] (?:đơn vị|hồ sơ|kiến nghị|nội dung|tiêu chí|ưu điểm|tồn tại|lượt)(?!\p{L})/u,
];

test('none of the words given up stands in a document of a sample, nor in one on a record of everything', async () => {
  const record = recordOfEverything();
  const documents = [
    ...(await sampleDocuments()).map(({ document }) => document),
    ...(await documentsOn({ mission: record.mission, visits: [record] })),
  ];
  for (const document of documents) {
    // What the annex of figures says of mismatches is a guess, told as one.
    const texts = printedTexts(document).filter((text) => !text.includes('Nếu “'));
    for (const text of texts)
      for (const words of GIVEN_UP) expect(text, `${document.title}, ${String(words)}`).not.toMatch(words);
  }
});

test('what was entered for an item before it was said not to apply is in no document', () => {
  fc.assert(
    fc.property(anyAnswers(), (answers) => {
      // Figures that stand nowhere else, so that finding one means that it was printed.
      const own = new Map(answers.map(({ itemCode }, index) => [itemCode, 70_123 + index]));
      const entered = answers.map((answer): Answer => ({
        ...answer,
        values: Object.fromEntries(
          Object.entries(answer.values).map(([id, value]) => [
            id,
            typeof value === 'number' ? (own.get(answer.itemCode) ?? 0) : `Lời ${own.get(answer.itemCode)}`,
          ]),
        ),
      }));
      const record = { ...emptyRecord(), answers: entered };
      const text = [buildMinutes(record, ISSUE), buildUnitReport(record, ISSUE)]
        .flatMap((model) => linesOf(model))
        .join('\n')
        .replaceAll('.', '');
      for (const { itemCode, judgement, values } of entered) {
        const isPrinted = judgement !== 'notApplicable' && Object.keys(values).length > 0;
        expect({ itemCode, printed: text.includes(String(own.get(itemCode))) }).toEqual({
          itemCode,
          printed: isPrinted,
        });
      }
    }),
  );
});
