import { expect, test } from 'vitest';
import { missionSubject, missionPeriod } from './mission.ts';

test.each([
  ['supervision', 'Giám sát việc thực hiện cơ chế một cửa', 'giám sát việc thực hiện cơ chế một cửa'],
  [
    'inspection',
    'Kiểm tra kết quả thực hiện cải cách hành chính.',
    'kiểm tra việc thực hiện cải cách hành chính',
  ],
  ['inspection', 'Kết quả thực hiện cải cách hành chính', 'kiểm tra việc thực hiện cải cách hành chính'],
  ['survey', 'Khảo sát Tình hình hoạt động của Trung tâm', 'khảo sát tình hình hoạt động của Trung tâm'],
  ['survey', 'Tình hình cải cách hành chính', 'khảo sát tình hình cải cách hành chính'],
  // A name keeps its capital.
  ['supervision', 'Nghị quyết số 21/NQ-HĐND', 'giám sát Nghị quyết số 21/NQ-HĐND'],
  ['supervision', 'Giám sát Chương trình 06', 'giám sát Chương trình 06'],
  ['supervision', 'GIÁM SÁT', 'giám sát'],
] as const)('a mission (%s) “%s” is named “%s”', (kind, title, subject) => {
  expect(missionSubject({ kind, title })).toBe(subject);
});

const periodLines = (from: string | null, to: string | null) =>
  missionPeriod({ period: { from, to } }).map(({ runs }) => ({
    text: runs
      .flatMap(({ text, prompt }) => (prompt ? [] : [text]))
      .join('')
      .trim(),
    prompts: runs.flatMap(({ text, prompt }) => (prompt ? [text] : [])),
  }));

test('of the time examined the days that are known are stated, and the other one is asked for', () => {
  expect(periodLines('2021-01-01', '2025-06-30')).toEqual([
    { text: '- Thời kỳ được xem xét: từ 01/01/2021 đến 30/6/2025.', prompts: [] },
  ]);
  expect(periodLines('2021-01-01', null)).toEqual([
    { text: '- Thời kỳ được xem xét: từ 01/01/2021.', prompts: ['[Ghi ngày cuối của thời kỳ được xem xét]'] },
  ]);
  expect(periodLines(null, '2025-06-30')).toEqual([
    { text: '- Thời kỳ được xem xét: đến 30/6/2025.', prompts: ['[Ghi ngày đầu của thời kỳ được xem xét]'] },
  ]);
  expect(periodLines(null, null)).toEqual([]);
});
