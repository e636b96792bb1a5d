import { expect, test } from 'vitest';
import { GENESIS, type Change } from '#lib/journal/change.ts';
import { record as en } from '#messages/en/record/record.ts';
import { record as text } from '#messages/vi/record/record.ts';
import { vi as texts } from '#messages/vi/app.ts';
import type { RecordNames } from '#lib/domain/record/visit-record.ts';
import { sampleNames, readSampleRecord } from '../../../cli/sample-records.ts';
import { entryWords } from './entry-words.ts';

const names: RecordNames = {
  rows: new Map([
    ['findings f1', 'Thiếu 12 thủ tục trên bảng niêm yết'],
    ['attendees p1', 'Đại biểu A'],
    ['photos a', 'bảng.jpg'],
    ['photos b', 'quầy.jpg'],
    ['signatures s1', 'Đại biểu A'],
    ['recommendations r1', ''],
    ['followUps r1/assignment', ''],
  ]),
  items: new Map([['A2', 'Bao nhiêu thủ tục?']]),
  labels: new Map([
    ['A2 posted', 'Số thủ tục đã niêm yết'],
    ['A2 where', 'Niêm yết ở đâu?'],
    ['answers q1', 'Ông, bà có phải đi lại nhiều lần không?'],
  ]),
  options: new Map([
    ['A2 where wall', 'Trên bảng'],
    ['answers q1 often', 'Nhiều lần'],
  ]),
};

const entry = (table: string, row: string, set: Change['set'], before: Change['set'] | null = null) =>
  entryWords(
    {
      device: '01890a5d-ac96-774b-bcce-b302099a8057',
      seq: 1,
      time: '000000000000000-000000',
      wall: 0,
      author: 'Thư ký',
      log: 'm',
      table,
      row,
      set,
      context: {},
      prev: GENESIS,
      hash: GENESIS,
    },
    { text, judgements: texts.judgement, names },
    before,
  );
const shown = (...change: Parameters<typeof entry>) =>
  entry(...change).details.map(({ label, value }) => `${label}: ${value}`);

test('an answer is named by its question, its values by their fields and options', () => {
  const set = { judgement: 'notMet', 'values.posted': 509, 'values.where': 'wall' };
  expect(entry('answers', 'v/A2', set).subject).toBe('Câu trả lời A2: Bao nhiêu thủ tục?');
  expect(shown('answers', 'v/A2', set)).toEqual([
    'Đánh giá: Không đạt',
    'Số thủ tục đã niêm yết: 509',
    'Niêm yết ở đâu?: Trên bảng',
  ]);
  expect(shown('answers', 'v/A2', { id: 'v/A2', values: { posted: 509, where: 'wall' } })).toEqual([
    'Số liệu, trả lời: Số thủ tục đã niêm yết: 509 · Niêm yết ở đâu?: Trên bảng',
  ]);
});

test('a citizen’s answer is shown in the words of its question', () => {
  expect(shown('interviews', 'i1', { 'answers.q1': 'often' })).toEqual([
    'Ông, bà có phải đi lại nhiều lần không?: Nhiều lần',
  ]);
});

test('a finding, a signature and a statement name what and whom they are about, never by an id', () => {
  expect(entry('findings', 'f1', { severity: 'high' }).subject).toBe(
    'Phát hiện: Thiếu 12 thủ tục trên bảng niêm yết',
  );
  expect(entry('signatures', 's1', { deleted: true }).subject).toBe('Chữ ký: Đại biểu A');
  expect(
    shown('signatures', 's1', { attendeeId: 'p1', mark: { kind: 'drawn', width: 320, height: 160 } }),
  ).toEqual(['Người ký: Đại biểu A', `${text.fields['mark']!}: ký trên thiết bị`]);
  expect(shown('signatures', 's1', { mark: { kind: 'refused', reason: 'Chưa thống nhất' } })).toEqual([
    `${text.fields['mark']!}: từ chối ký: Chưa thống nhất`,
  ]);
  expect(shown('statements', 'x', { findingId: 'f1' })).toEqual([
    'Gắn với phát hiện: Thiếu 12 thủ tục trên bảng niêm yết',
  ]);
  expect(shown('statements', 'x', { findingId: '01890a5d-ac96-774b-bcce-b302099a8057' })).toEqual([
    'Gắn với phát hiện: không có tên',
  ]);
});

test('a place in a list says nothing to a reader, a position of a person does', () => {
  const placed = entry('recommendations', 'r', { position: 1795963047833, order: 3 });
  expect(placed).toMatchObject({ details: [], omitted: 0 });
  expect(shown('attendees', 'p1', { position: 'Thư ký' })).toEqual(['Chức vụ: Thư ký']);
});

test('every row of the samples is described without a name of the code', async () => {
  for (const name of await sampleNames()) {
    const { visits } = await readSampleRecord(name);
    const rows = visits.flatMap(({ visit, unit, findings, recommendations, figures, statements }) =>
      Object.entries({
        visits: [visit],
        units: [unit],
        findings,
        recommendations,
        figures,
        statements,
      }).flatMap(([table, list]) =>
        list.map((row) => ({ table, row: row.id, set: row as unknown as Change['set'] })),
      ),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { table, row, set } of rows) {
      // iGate is what the unit's software is called.
      const lines = shown(table, row, set).map((line) => line.replaceAll('iGate', ''));
      expect(lines.filter((line) => /\b[a-z]+[A-Z]\w*|\([a-z]+\)/.test(line))).toEqual([]);
    }
  }
});

test('photos, people and law are listed by name, what has none is counted', () => {
  expect(shown('findings', 'f1', { photoIds: ['a', 'b'], citations: ['Điều 5', 'Điều 6'] })).toEqual([
    'Ảnh kèm theo: bảng.jpg; quầy.jpg',
    'Căn cứ pháp lý: Điều 5; Điều 6',
  ]);
  expect(shown('findings', 'f1', { photoIds: ['a', 'gone'] })).toEqual(['Ảnh kèm theo: 2 mục']);
  expect(
    shown('missions', 'm', {
      members: [{ id: 'member-1', name: 'Người ghi H’Ƀ', role: 'head', position: 'Trưởng đoàn' }],
    }),
  ).toEqual(['Thành viên đoàn: Người ghi H’Ƀ, Trưởng đoàn']);
});

test('what changed in a mission is told with its kind in words and the recipients by name', () => {
  const issuer = { superior: '', name: 'ĐOÀN KHẢO SÁT', recipients: ['UBND xã', 'Thường trực HĐND tỉnh'] };
  expect(shown('missions', 'm', { kind: 'survey', issuer })).toEqual([
    'Loại: khảo sát',
    'Cơ quan ban hành: ĐOÀN KHẢO SÁT · UBND xã; Thường trực HĐND tỉnh',
  ]);
  expect(shown('signatures', 's1', { id: 's1', coversMission: true })).toEqual([]);
});

test('a long text is cut within no letter', () => {
  const [line = ''] = shown('answers', 'v/A2', { note: '😀'.repeat(300) });
  expect(line.endsWith('😀…')).toBe(true);
  expect(line.isWellFormed()).toBe(true);
});

test('both languages name every table and field alike', () => {
  expect(Object.keys(en.fields).sort()).toEqual(Object.keys(text.fields).sort());
  expect(Object.keys(en.tables).sort()).toEqual(Object.keys(text.tables).sort());
});

test('what a finding was made from is shown in words', () => {
  const origin = { from: 'figures', key: 'check s1 online' };
  expect(shown('findings', 'f1', { origin })).toEqual(['Lập từ: đối chiếu số liệu']);
});

test('a recommendation without words is shown as what it is', () => {
  expect(entry('recommendations', 'r1', { id: 'r1', content: '' }).subject).toBe(
    `Kiến nghị: ${text.recommendsNothing}`,
  );
  expect(entry('followUps', 'r1/assignment', { leadBody: 'Sở Y' }).subject).toBe(
    `Theo dõi kiến nghị: ${text.recommendsNothing}`,
  );
});

test('an edit tells what stood there before, where the journal knows', () => {
  const set = { judgement: 'notMet', note: 'Chờ lâu', 'values.posted': 509 };
  const before = { judgement: 'met', note: '', 'values.posted': 509 };
  expect(shown('answers', 'v/A2', set, before)).toEqual([
    'Đánh giá: từ “Đạt” thành “Không đạt”',
    'Ghi chú: từ “để trống” thành “Chờ lâu”',
    'Số thủ tục đã niêm yết: 509',
  ]);
  expect(shown('answers', 'v/A2', { note: 'Chờ lâu' }, { note: null })).toEqual([
    'Ghi chú: từ “để trống” thành “Chờ lâu”',
  ]);
});

test('another role of a member is told, however many members there are', () => {
  const member = (index: number) => ({
    id: `member-${index}`,
    name: `Thành viên số ${index}`,
    role: 'member',
    position: 'Đại biểu',
  });
  const members = Array.from({ length: 20 }, (_, index) => member(index));
  const now = members.with(15, { ...member(15), role: 'deputyHead' });
  expect(shown('missions', 'm', { members: now }, { members })).toEqual([
    'Thành viên đoàn: từ “Thành viên số 15, Thành viên, Đại biểu” thành “Thành viên số 15, Phó trưởng đoàn, Đại biểu”',
  ]);
});

test('ends of a period are told in words, and a paragraph written over by what it said', () => {
  expect(shown('figures', 'f', { 'period.to': '2026-02-05', 'period.from': '2026-01-01' })).toEqual([
    'Kỳ số liệu (đến ngày): 05/02/2026',
    'Kỳ số liệu (từ ngày): 01/01/2026',
  ]);
  const key = 'edits.opening/place';
  const edit = (words: string) => ({ text: words, drafted: 'Địa điểm: …', at: '2026-02-05T01:00:00.000Z' });
  expect(shown('documents', 'd', { [key]: edit('Địa điểm: Hội trường') })).toEqual([
    'Đoạn văn được sửa: từ “Địa điểm: …” thành “Địa điểm: Hội trường”',
  ]);
  expect(shown('documents', 'd', { [key]: edit('') }, { [key]: edit('Hội trường') })).toEqual([
    'Đoạn văn được sửa: từ “Hội trường” thành “để trống”',
  ]);
  expect(shown('documents', 'd', { [key]: null }, { [key]: edit('Hội trường') })).toEqual([
    'Đoạn văn được sửa: từ “Hội trường” thành “như dự thảo”',
  ]);
});
