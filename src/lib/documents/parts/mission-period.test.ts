import { expect, test } from 'vitest';
import { missionPeriod } from './mission-period.ts';

const told = (from: string | null, to: string | null) =>
  missionPeriod({ period: { from, to } }).map(({ runs }) => ({
    said: runs
      .flatMap(({ text, prompt }) => (prompt ? [] : [text]))
      .join('')
      .trim(),
    asked: runs.flatMap(({ text, prompt }) => (prompt ? [text] : [])),
  }));

test('of the time examined the days that are known are told, and the other one is asked for', () => {
  expect(told('2021-01-01', '2025-06-30')).toEqual([
    { said: '- Thời kỳ được xem xét: từ 01/01/2021 đến 30/6/2025.', asked: [] },
  ]);
  expect(told('2021-01-01', null)).toEqual([
    { said: '- Thời kỳ được xem xét: từ 01/01/2021.', asked: ['[Ghi ngày cuối của thời kỳ được xem xét]'] },
  ]);
  expect(told(null, '2025-06-30')).toEqual([
    { said: '- Thời kỳ được xem xét: đến 30/6/2025.', asked: ['[Ghi ngày đầu của thời kỳ được xem xét]'] },
  ]);
  expect(told(null, null)).toEqual([]);
});
