import { expect, test } from 'vitest';
import { GENESIS, type Change, type Json } from '#lib/journal/change.ts';
import { NO_NAMES } from '#lib/domain/record/visit-record.ts';
import { conflicts as conflictText } from '#messages/vi/conflicts.ts';
import { record as text } from '#messages/vi/record/record.ts';
import { vi as texts } from '#messages/vi/app.ts';
import { conflictWords } from './conflict-words.ts';

const HERE = '01890a5d-ac96-774b-bcce-b302099a8057';
const THERE = '01890a5d-ac96-774b-bcce-b30209ffaa11';
const wall = Date.UTC(2026, 2, 5, 2, 42);

const change = (device: string, author: string): Change => ({
  ...{ device, author, wall, log: 'm', seq: 1, time: String(wall), table: 'answers', row: 'v/A1' },
  ...{ set: {}, context: {}, prev: GENESIS, hash: GENESIS },
});
const names = { ...NO_NAMES, items: new Map([['A1', 'Danh mục niêm yết đủ không?']]) };
const worded = (path: string, left: Json, right: Json, table = 'answers') =>
  conflictWords(
    {
      table,
      row: table === 'answers' ? 'v/A1' : 'r1',
      path,
      candidates: [
        { value: left, changes: [change(HERE, 'Thư ký')] },
        { value: right, changes: [change(THERE, '')] },
      ],
    },
    { text, conflictText, judgements: texts.judgement, names, device: HERE },
  );
const valuesOf = (words: ReturnType<typeof worded>) =>
  words.values.map(({ stretches }) => stretches.map((stretch) => stretch.text).join(''));

test('both values are told with who wrote them, on what device and when', () => {
  const words = worded('judgement', 'notMet', 'met');
  expect(words.subject).toBe('Câu trả lời A1: Danh mục niêm yết đủ không?');
  expect(words.label).toBe('Đánh giá');
  expect(valuesOf(words)).toEqual(['Không đạt', 'Đạt']);
  expect(words.values.map(({ author }) => author)).toEqual(['Thư ký', 'Người ghi chưa khai tên']);
  expect(words.values[0]!.where).toMatch(/^thiết bị này · .*5\/3\/2026/);
  expect(words.values[1]!.where).toMatch(/^thiết bị …ffaa11 · /);
});

test('long texts are told in full, with what differs between them', () => {
  const long = 'Bảng niêm yết ở sảnh, chữ nhỏ, không có lệ phí. '.repeat(12);
  const words = worded('note', `${long}Đã chụp ảnh.`, `${long}Chưa chụp ảnh.`);
  expect(valuesOf(words)[0]).toBe(`${long}Đã chụp ảnh.`);
  expect(words.isMarked).toBe(true);
  const marked = words.values.map(({ stretches }) =>
    stretches.flatMap((stretch) => (stretch.differs ? [stretch.text.trim()] : [])),
  );
  expect(marked).toEqual([['Đã'], ['Chưa']]);
});

test('texts with nothing in common are not marked all over', () => {
  const words = worded('note', 'Bảng niêm yết cũ từ năm 2021.', 'Thiếu phí và lệ phí tại hai quầy.');
  expect(words.isMarked).toBe(false);
});

test('emptied, removed and structured values are told in words', () => {
  expect(valuesOf(worded('note', '', 'Có'))).toEqual(['(để trống)', 'Có']);
  expect(worded('deleted', false, true, 'findings').label).toBe('Xóa hay giữ');
  expect(valuesOf(worded('deleted', false, true, 'findings'))[1]).toBe('Xóa');
  const period = worded(
    'period',
    { from: '2026-01-01', to: '2026-06-30' },
    { from: null, to: null },
    'missions',
  );
  expect(valuesOf(period)[0]).toContain('30/6/2026');
});

test('no value, label or subject is a field name, JSON or an id', () => {
  const rows: [string, Record<string, Json>][] = [
    [
      'missions',
      { title: 'Cuộc', kind: 'survey', legalBasis: ['Kế hoạch 1'], checklistIds: ['kiem-tra-dot-xuat'] },
    ],
    ['missions', { members: [{ name: 'A', role: 'head', position: 'Trưởng Ban' }], archived: true }],
    ['missions', { [`members.${THERE}`]: { id: THERE, name: 'A', role: 'head', position: 'Trưởng Ban' } }],
    ['visits', { date: '2026-03-05', place: 'UBND', form: 'survey', startTime: '08:00', conclusion: 'Tốt' }],
    ['units', { name: 'UBND xã Hra', province: 'Gia Lai', kind: 'commune', address: 'Thôn 1' }],
    ['findings', { severity: 'high', citations: [], condition: 'Thiếu', photoIds: [THERE] }],
    ['figures', { 'values.received': 12, field: 'Đất đai' }],
    ['attendees', { name: 'A', side: 'unit', role: 'member' }],
    ['arrivals', { receivedBy: { name: 'A', position: 'Công chức' }, queue: { waiting: 3 } }],
  ];
  for (const [table, fields] of rows)
    for (const [path, value] of Object.entries(fields)) {
      const words = worded(path, value, null, table);
      const all = [words.subject, words.label, ...valuesOf(words)].join('\n');
      expect(all, `${table} ${path}`).not.toMatch(/[{}[\]]|undefined|kiem-tra|[0-9a-f]{8}-/);
      expect(words.label, path).not.toBe(path);
    }
});
