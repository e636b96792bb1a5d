import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { points, SIGNATURE_SPACE, SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import { halfPoints, mmTwips, twips } from './setting.ts';

/** Metric-compatible with Tinos, which the PDF embeds, and on every computer that has Word. */
const FONT = 'Times New Roman';

/** The paragraph styles a person finds in Word's list: identifier and name. */
const NAMES = {
  QuocHieu: 'Quốc hiệu',
  TieuNgu: 'Tiêu ngữ',
  CoQuanChuQuan: 'Cơ quan chủ quản',
  CoQuan: 'Cơ quan ban hành',
  SoKyHieu: 'Số, ký hiệu',
  DiaDanh: 'Địa danh, ngày tháng',
  TenLoai: 'Tên loại',
  TrichYeu: 'Trích yếu',
  ChuThichTrichYeu: 'Chú thích trích yếu',
  MucLuc: 'Mục lục',
  TOC1: 'toc 1',
  TOC2: 'toc 2',
  CanCu: 'Căn cứ',
  NoiDung: 'Nội dung',
  DeMuc1: 'Đề mục 1',
  DeMuc2: 'Đề mục 2',
  DeMuc3: 'Đề mục 3',
  Bang: 'Bảng',
  BangDau: 'Bảng: đầu cột',
  BieuDo: 'Biểu đồ',
  TenBieuDo: 'Tên biểu đồ',
  Anh: 'Ảnh',
  ChuThich: 'Chú thích ảnh',
  ChiTiet: 'Chi tiết ảnh',
  NoiNhanDau: 'Nơi nhận: đầu mục',
  NoiNhan: 'Nơi nhận',
  QuyenHan: 'Quyền hạn, chức vụ',
  ChucVu: 'Chức vụ dưới chữ ký',
  ChucDanh: 'Chức danh người ký',
  NetKy: 'Nét ký',
  ChuKy: 'Chữ ký',
  GhiChuKy: 'Ghi chú chữ ký',
  SoTrang: 'Số trang',
  DauVanBan: 'Dấu dự thảo',
  MaKiemChung: 'Mã kiểm chứng',
  DuongKe: 'Đường kẻ',
} as const;

export type StyleId = keyof typeof NAMES;

type Look = Pick<IParagraphStyleOptions, 'paragraph' | 'run'>;
type ParagraphLook = NonNullable<Look['paragraph']>;

const single = { line: 240, lineRule: LineRuleType.AUTO };
const center = { alignment: AlignmentType.CENTER, spacing: single };

function look(size: number, paragraph: ParagraphLook, run: Look['run'] = {}): Look {
  return { paragraph, run: { size: halfPoints(size), ...run } };
}

/** Space above in points; text of the body fills its lines to both margins. */
function body(above: number = SPACING.paragraph): ParagraphLook {
  return {
    alignment: AlignmentType.BOTH,
    indent: { firstLine: mmTwips(SPACING.firstLine) },
    spacing: { before: twips(above), line: Math.round(240 * SPACING.line), lineRule: LineRuleType.AUTO },
  };
}

function heading(outlineLevel: number, above: number): ParagraphLook {
  return { ...body(above), keepNext: true, keepLines: true, outlineLevel };
}

const LOOKS: Readonly<Record<StyleId, Look>> = {
  QuocHieu: look(SIZES.nation, center, { bold: true }),
  TieuNgu: look(SIZES.motto, center, { bold: true }),
  CoQuanChuQuan: look(SIZES.issuer, center),
  CoQuan: look(SIZES.issuer, center, { bold: true }),
  SoKyHieu: look(SIZES.number, { ...center, spacing: { ...single, before: twips(2 * SPACING.paragraph) } }),
  DiaDanh: look(
    SIZES.placeAndDate,
    { ...center, spacing: { ...single, before: twips(2 * SPACING.paragraph) } },
    { italics: true },
  ),
  TenLoai: look(
    SIZES.title,
    { ...center, keepNext: true, spacing: { ...single, before: twips(3 * SPACING.paragraph) } },
    { bold: true },
  ),
  TrichYeu: look(
    SIZES.title,
    {
      ...center,
      keepNext: true,
      spacing: { ...single, before: twips(2) },
      indent: { left: mmTwips(10), right: mmTwips(10) },
    },
    { bold: true },
  ),
  ChuThichTrichYeu: look(
    SIZES.title,
    { ...center, keepNext: true, spacing: { ...single, before: twips(2) } },
    { italics: true },
  ),
  MucLuc: look(
    SIZES.body,
    {
      ...center,
      keepNext: true,
      spacing: { ...single, before: twips(2 * SPACING.paragraph), after: twips(SPACING.paragraph) },
    },
    { bold: true },
  ),
  TOC1: look(SIZES.body, { spacing: { ...single, before: twips(2) } }, { bold: true }),
  TOC2: look(SIZES.body, { indent: { left: twips(16) }, spacing: { ...single, before: twips(2) } }),
  CanCu: look(SIZES.body, body(), { italics: true }),
  NoiDung: look(SIZES.body, body()),
  DeMuc1: look(SIZES.body, heading(0, 2 * SPACING.paragraph), { bold: true }),
  DeMuc2: look(SIZES.body, heading(1, SPACING.paragraph), { bold: true }),
  DeMuc3: look(SIZES.body, heading(2, SPACING.paragraph)),
  Bang: look(SIZES.table, { spacing: single }),
  BangDau: look(SIZES.table, { ...center, keepNext: true }, { bold: true }),
  BieuDo: look(SIZES.caption, { keepNext: true, spacing: { ...single, before: twips(SPACING.paragraph) } }),
  TenBieuDo: look(
    SIZES.table,
    { ...center, keepNext: true, spacing: { ...single, before: twips(2 * SPACING.paragraph) } },
    { bold: true },
  ),
  Anh: look(SIZES.caption, {
    ...center,
    keepNext: true,
    spacing: { ...single, before: twips(2 * SPACING.paragraph) },
  }),
  ChuThich: look(SIZES.caption, { ...center, spacing: { ...single, before: twips(3) } }),
  ChiTiet: look(SIZES.caption - 1, center, { italics: true }),
  NoiNhanDau: look(SIZES.recipientsHeading, { spacing: single }, { bold: true, italics: true }),
  NoiNhan: look(SIZES.recipients, { spacing: single }),
  // Nothing here holds on to what follows: rows of signatures are whole, and would take along what stands under them.
  QuyenHan: look(SIZES.signature, center, { bold: true }),
  ChucVu: look(
    SIZES.signature,
    { ...center, spacing: { ...single, before: twips(points(SIGNATURE_SPACE)) } },
    { bold: true },
  ),
  ChucDanh: look(SIZES.signature, center),
  NetKy: look(SIZES.caption, center),
  GhiChuKy: look(SIZES.caption, center, { italics: true }),
  ChuKy: look(SIZES.signature, center, { bold: true }),
  SoTrang: look(SIZES.pageNumber, center),
  DauVanBan: look(SIZES.mark, { alignment: AlignmentType.RIGHT, spacing: single }, { bold: true }),
  MaKiemChung: look(SIZES.proof, { spacing: single }),
  DuongKe: look(1, { spacing: single }),
};

/** Named styles in the measures of Decree 30/2020; nothing is formatted by hand but single words. */
export function documentStyles(): IStylesOptions {
  return {
    default: {
      document: {
        // Kerned from 1 pt on, as the PDF is: lines then break at the same words.
        run: { font: FONT, size: halfPoints(SIZES.body), kern: 2, language: { value: 'vi-VN' } },
        paragraph: { spacing: single },
      },
    },
    paragraphStyles: (Object.keys(NAMES) as StyleId[]).map((id) => ({
      id,
      name: NAMES[id],
      basedOn: 'Normal',
      next: id.startsWith('DeMuc') ? 'NoiDung' : id,
      quickFormat: true,
      ...LOOKS[id],
    })),
  };
}
