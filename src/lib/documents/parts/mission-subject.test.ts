import { expect, test } from 'vitest';
import { missionSubject } from './mission-subject.ts';

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
] as const)('a mission (%s) “%s” is told as “%s”', (kind, title, said) => {
  expect(missionSubject({ kind, title })).toBe(said);
});
