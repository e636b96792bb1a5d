import { expect, test } from 'vitest';
import { fileNameOf } from './document-file.ts';

test('a file is named by the title of its document, in letters any system takes', () => {
  const title = 'Báo cáo kết quả kiểm tra tại Trung tâm Phục vụ hành chính công xã Ia Krêl, Ayun H’Bút';
  expect(fileNameOf({ title }, '2026-03-05', 'pdf')).toBe(
    'bao-cao-ket-qua-kiem-tra-tai-trung-tam-phuc-vu-hanh-chinh-cong-xa-ia-krel-ayun-hbut-2026-03-05.pdf',
  );
  expect(fileNameOf({ title: '…' }, null, 'docx')).toBe('van-ban.docx');
  expect(fileNameOf({ title: 'Xã Hra '.repeat(60) }, null, 'pdf').length).toBeLessThanOrEqual(124);
});
