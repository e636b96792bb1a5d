import { expect, test } from 'vitest';
import { GENESIS, type Change } from '#lib/journal/change.ts';
import { NO_NAMES } from '#lib/domain/record/visit-record.ts';
import { record as text } from '#messages/vi/record/record.ts';
import { timeline } from '#messages/vi/record/timeline.ts';
import { vi } from '#messages/vi/app.ts';
import { entrySentence } from './entry-sentence.ts';

const means = { text, sentences: timeline.sentences, judgements: vi.judgement, names: NO_NAMES };

function sentence(part: Partial<Change>, before: Change['set'] | null, decided: string[] = []): string {
  const change: Change = {
    device: '01890a5d-ac96-774b-bcce-b302099a8057',
    seq: 1,
    time: '000000000000000-000000',
    wall: Date.parse('2026-03-05T02:42:00.000Z'),
    author: 'Thư ký',
    log: 'm',
    table: 'answers',
    row: 'v/B3',
    set: {},
    context: {},
    prev: GENESIS,
    hash: GENESIS,
    ...part,
  };
  return entrySentence(change, means, { before, decided }).sentence;
}

test('a changed result is told with who, from what, to what and when', () => {
  const set = { judgement: 'notMet', answeredAt: '2026-03-05T02:42:00.000Z' };
  const before = { judgement: 'met', answeredAt: null };
  expect(sentence({ set }, before)).toBe('Thư ký đổi kết quả B3 từ Đạt thành Không đạt, 09:42 05/3/2026');
  expect(sentence({ set, author: '' }, null)).toBe(
    'Người chưa khai tên đánh giá B3: Không đạt, 09:42 05/3/2026',
  );
});

test('a decision between different entries, a deletion and a closed visit are told as such', () => {
  expect(sentence({ set: { note: 'Đủ' } }, { note: 'Thiếu' }, ['note'])).toBe(
    'Thư ký chọn ghi chú của tiêu chí B3 giữa các bản ghi khác nhau: “Đủ”, 09:42 05/3/2026',
  );
  expect(sentence({ table: 'findings', row: 'f', set: { deleted: true } }, null)).toBe(
    'Thư ký xóa phát hiện, 09:42 05/3/2026',
  );
  const closedAt = '2026-03-05T02:42:00.000Z';
  expect(sentence({ table: 'visits', row: 'v', set: { closedAt } }, { closedAt: null })).toBe(
    'Thư ký kết thúc buổi làm việc, 09:42 05/3/2026',
  );
});

test('a first note is added, anything else written', () => {
  expect(sentence({ set: { note: 'Thiếu' } }, { note: '' })).toBe(
    'Thư ký thêm ghi chú của tiêu chí B3: “Thiếu”, 09:42 05/3/2026',
  );
});
