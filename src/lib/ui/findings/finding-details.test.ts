import { expect, test } from 'vitest';
import { finding } from '#tests/fixtures/visit-record.ts';
import { findingDetails } from './finding-details.ts';

test('causes, consequence, responsibility and law of a finding are shown, what is empty is not', () => {
  const bare = {
    objectiveCause: '',
    subjectiveCause: ' ',
    consequence: '',
    responsibility: '',
    citations: [],
  };
  expect(findingDetails(finding('f', bare))).toEqual([]);
  const details = {
    ...bare,
    subjectiveCause: 'Chưa phân công người cập nhật.',
    responsibility: 'Bộ phận một cửa',
    citations: ['Nghị định 118/2025/NĐ-CP', 'Luật số 148/2025'],
  };
  expect(findingDetails(finding('f', details))).toEqual([
    { what: 'subjectiveCause', text: 'Chưa phân công người cập nhật.' },
    { what: 'responsibility', text: 'Bộ phận một cửa' },
    { what: 'law', text: 'Nghị định 118/2025/NĐ-CP; Luật số 148/2025' },
  ]);
});
