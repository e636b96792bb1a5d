import { expect, test } from 'vitest';
import { fileNameOf } from './document-file.ts';

test('a file is named by the title of its document, in letters any system takes', () => {
  const title = 'Báo cáo kết quả kiểm tra tại Trung tâm Phục vụ hành chính công xã Ia Krêl, Ayun H’Bút';
  expect(fileNameOf({ title }, { date: '2026-03-05', isDraft: false }, 'pdf')).toBe(
    'bao-cao-ket-qua-kiem-tra-tai-trung-tam-phuc-vu-hanh-chinh-cong-xa-ia-krel-ayun-hbut-2026-03-05.pdf',
  );
  expect(fileNameOf({ title: '…' }, { date: null, isDraft: false }, 'docx')).toBe('van-ban.docx');
  expect(
    fileNameOf({ title: 'Xã Hra '.repeat(60) }, { date: null, isDraft: false }, 'pdf').length,
  ).toBeLessThanOrEqual(124);
});

test('a draft and what was issued of it never share a name', () => {
  const title = 'Biên bản làm việc giám sát tại xã Hra';
  const named = (isDraft: boolean, date: string | null) => fileNameOf({ title }, { date, isDraft }, 'pdf');
  expect(named(true, '2026-03-05')).toBe('bien-ban-lam-viec-giam-sat-tai-xa-hra-du-thao-2026-03-05.pdf');
  expect(named(true, null)).not.toBe(named(false, null));
});
