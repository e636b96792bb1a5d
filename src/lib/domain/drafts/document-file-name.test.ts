import { expect, test } from 'vitest';
import { fileNameOf } from './document-file-name.ts';

const of = { id: '0193-7a5e', number: '14', date: '2026-03-05', isDraft: false };

test('a file is named by the title of its document, in letters any system takes', () => {
  const title = 'Báo cáo kết quả kiểm tra tại Trung tâm Phục vụ hành chính công xã Ia Krêl, Ayun H’Bút';
  expect(fileNameOf({ title }, of, 'pdf')).toBe(
    'bao-cao-ket-qua-kiem-tra-tai-trung-tam-phuc-vu-hanh-chinh-cong-xa-ia-krel-ayun-hbut-so-14-2026-03-05.pdf',
  );
  expect(fileNameOf({ title: '…' }, { ...of, number: ' ', date: null }, 'docx')).toBe('van-ban-7a5e.docx');
  // The longest name the store takes is 200 letters.
  const long = { ...of, number: '14/BC-ĐGS '.repeat(3), isDraft: true };
  expect(fileNameOf({ title: 'Xã Hra '.repeat(60) }, long, 'kiem-chung.zip').length).toBeLessThanOrEqual(199);
});

test('a draft and what was issued of it never share a name', () => {
  const title = 'Biên bản làm việc giám sát tại xã Hra';
  const named = (isDraft: boolean, date: string | null) =>
    fileNameOf({ title }, { ...of, date, isDraft }, 'pdf');
  expect(named(true, '2026-03-05')).toBe(
    'bien-ban-lam-viec-giam-sat-tai-xa-hra-so-14-du-thao-2026-03-05.pdf',
  );
  expect(named(true, null)).not.toBe(named(false, null));
});

test('units whose names differ by their diacritics alone have different file names', () => {
  const [first, other] = ['Tam Đàn', 'Tam Dân'].map((name) => ({
    title: `Báo cáo kết quả giám sát tại UBND xã ${name}`,
  }));
  const named = (model = first, id = 'a', number = '') =>
    fileNameOf(model ?? { title: '' }, { ...of, id: `0193-${id}`, number }, 'pdf');
  expect(named(first, 'aaaa')).not.toBe(named(other, 'bbbb'));
  expect(named(first, 'aaaa', '14')).not.toBe(named(other, 'bbbb', '15'));
  expect(named(first, 'aaaa')).toBe(named(first, 'aaaa'));
});
