import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

/** Texts of the search screen. */
export const search = {
  title: 'Tìm kiếm',
  link: 'Tìm trong sổ',
  label: 'Tìm trong mọi nội dung đã ghi',
  hint: 'Gõ không dấu cũng được: “tam dan” tìm ra Tam Dân. Tìm được đơn vị, buổi làm việc, ghi chú, phát hiện, kiến nghị, ý kiến, mã hồ sơ, văn bản, nơi thực hiện và minh chứng của kiến nghị.',
  reading: 'Đang đọc nội dung trên thiết bị…',
  nothing: (query: string) => `Không có nội dung nào chứa “${query}”. Hãy thử ít chữ hơn.`,
  found: (results: number) => `Tìm thấy ${formatNumber(results)} kết quả`,
  shown: (shown: number) => `Mới hiện ${formatNumber(shown)} kết quả gần nhất. Gõ thêm để thu hẹp.`,
  failed: 'Chưa tìm được. Nội dung đã ghi không bị ảnh hưởng. Hãy thử lại.',
  archived: 'Lưu trữ',
  kind: {
    missions: 'Cuộc giám sát, khảo sát, kiểm tra',
    units: 'Đơn vị',
    visits: 'Buổi làm việc',
    findings: 'Phát hiện',
    recommendations: 'Kiến nghị',
    followUps: 'Theo dõi kiến nghị',
    answers: 'Ghi chú khi kiểm tra',
    statements: 'Ý kiến, giải trình',
    dossiers: 'Hồ sơ',
    documents: 'Văn bản',
  },
};
