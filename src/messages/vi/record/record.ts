import type { FigureKey } from '#lib/domain/figures/figures.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { documents } from '#messages/vi/documents.ts';
import { figures } from '#messages/vi/figures.ts';
import { followUp } from '#messages/vi/follow-up.ts';
import { preparation } from '#messages/vi/preparation.ts';
import { fieldNames } from './field-names.ts';

/** Texts of the record viewer: the journal in words, and the verdict on it. */
export const record = {
  title: 'Nhật ký và kiểm chứng',
  link: 'Nhật ký, kiểm chứng',
  entries: 'Các lần ghi, mới nhất ở trên',
  intro:
    'Mỗi lần ghi có người ghi, giờ của thiết bị, số thứ tự và mã băm nối với lần ghi trước. Sửa, bớt hoặc chèn một lần ghi thì chuỗi mã không còn khớp khi kiểm tra. Người giữ thiết bị vẫn có thể viết lại toàn bộ nhật ký: muốn biết điều đó, hãy đối chiếu số và mã với biên bản giấy mà hai bên đã ký.',
  empty: 'Chưa có lần ghi nào.',
  more: 'Xem các lần ghi cũ hơn',
  /** Above the entries of one day. */
  day: (day: string) => `Ngày ${day}`,
  timeDoubted: 'Giờ của thiết bị khi ghi không đáng tin: không khớp thứ tự các lần ghi, hoặc không thể có.',
  noAuthor: 'Chưa khai tên người ghi',
  thisDevice: 'thiết bị này',
  device: (id: string) => `thiết bị …${id}`,
  commonLog: (device: string) => `${device} (phần chung: bộ tiêu chí, ngày nghỉ)`,
  number: (seq: number) => `lần ghi số ${formatNumber(seq)}`,
  created: 'Ghi mới',
  removed: 'Xóa',
  restored: 'Khôi phục',
  changed: 'Sửa',
  blank: 'để trống',
  fromTo: (before: string, now: string) => `từ “${before}” thành “${now}”`,
  /** A paragraph whose own words were taken back. */
  asDrafted: 'như dự thảo',
  /** What has no name any more, or never had one. */
  unnamed: 'không có tên',
  area: (code: string) => `nội dung ${code}`,
  /** Kept by older versions, and never told on paper. */
  recommendsNothing: 'để trống, không tính là kiến nghị',
  origins: { item: 'tiêu chí', figures: 'đối chiếu số liệu', dossiers: 'kiểm tra hồ sơ' } as Readonly<
    Record<string, string>
  >,
  drawn: 'ký trên thiết bị',
  refusedFor: (reason: string) => `từ chối ký: ${reason}`,
  yes: 'có',
  no: 'không',
  listOf: (size: number) => (size === 0 ? 'không có' : `${formatNumber(size)} mục`),
  otherFields: (fields: number) => `và ${formatNumber(fields)} chi tiết khác`,
  /** A table that only a newer version of the app has. */
  newerTable: 'Nội dung của phiên bản mới hơn',
  tables: {
    missions: 'Cuộc giám sát',
    checklists: 'Bộ tiêu chí',
    visits: 'Buổi làm việc',
    units: 'Đơn vị',
    answers: 'Câu trả lời',
    findings: 'Phát hiện',
    recommendations: 'Kiến nghị',
    photos: 'Ảnh',
    figures: 'Số liệu',
    draws: 'Chọn mẫu ngẫu nhiên',
    dossiers: 'Hồ sơ',
    interviews: 'Phiếu hỏi người dân',
    statements: 'Ý kiến',
    attendees: 'Người tham dự',
    signatures: 'Chữ ký',
    arrivals: 'Ghi nhận khi đến',
    documents: 'Văn bản',
    followUps: 'Theo dõi kiến nghị',
    settings: 'Lịch ngày nghỉ đã sửa',
  } as Readonly<Record<string, string>>,
  /** Values that the record keeps as codes. */
  codes: {
    ...documents.kinds,
    ...followUp.status,
    ...followUp.step,
    status: 'tình trạng thực hiện',
    step: 'bước đôn đốc',
    assignment: 'phân công thực hiện',
    extension: 'gia hạn',
    strength: 'ưu điểm',
    shortcoming: 'tồn tại, hạn chế',
    session: 'buổi làm việc',
    together: 'đánh số chung',
    supervision: 'giám sát',
    survey: 'khảo sát',
    inspection: 'kiểm tra',
    low: 'nhẹ',
    medium: 'trung bình',
    high: 'nghiêm trọng',
    serviceCentre: 'Trung tâm Phục vụ hành chính công',
    commune: 'xã',
    ward: 'phường',
    specialZone: 'đặc khu',
    township: 'thị trấn',
    district: 'huyện',
    city: 'thành phố',
    department: 'sở, ngành',
    other: 'khác',
    delegation: 'đoàn',
    unit: 'đơn vị',
    invited: 'đại biểu mời',
    chair: 'chủ trì',
    secretary: 'thư ký',
    member: 'thành viên đoàn',
    unitHead: 'người đứng đầu đơn vị (hoặc người được ủy quyền)',
    unitMember: 'người của đơn vị',
    guest: 'đại biểu mời',
    opinion: 'ý kiến thành viên đoàn',
    explanation: 'giải trình',
    dissent: 'ý kiến không đồng ý',
    proposal: 'đề xuất, kiến nghị của đơn vị',
    inPerson: 'trực tiếp',
    online: 'trực tuyến',
    postal: 'bưu chính công ích',
    early: 'trước hạn',
    onTime: 'đúng hạn',
    overdue: 'quá hạn',
    pendingInTime: 'đang giải quyết, còn hạn',
    pendingOverdue: 'đang giải quyết, quá hạn',
    withdrawn: 'rút, dừng',
    full: 'đủ',
    scanOnly: 'chỉ quét ảnh',
    none: 'không',
    yes: 'có',
    no: 'không',
    notNeeded: 'không cần',
    range: 'theo khoảng số',
    list: 'theo danh sách',
    strata: 'theo nhóm',
    modern: 'toàn trình, một phần',
    legacy: 'mức độ 3, 4',
    provisional: 'số tạm',
    typed: 'tự ghi',
    confirmed: 'đã xác nhận',
  } as Readonly<Record<string, string>>,
  /** Parts of a field: ends of a period, of an issuer, a place. */
  parts: {
    from: 'từ ngày',
    to: 'đến ngày',
    source: 'bài báo',
    published: 'lúc đăng',
    superior: 'cơ quan cấp trên',
    symbol: 'ký hiệu',
    placeName: 'địa danh',
    recipients: 'nơi nhận',
    numbering: 'cách đánh số',
    authority: 'thẩm quyền ký',
    latitude: 'vĩ độ',
    longitude: 'kinh độ',
    accuracy: 'sai số',
  } as Readonly<Record<string, string>>,
  memberRoles: preparation.memberRole as Readonly<Record<string, string>>,
  /** Cells of a figure sheet; an entry does not tell whether its services are counted by level. */
  figures: {
    ...figures.names,
    ...Object.fromEntries(
      Object.entries(figures.legacyNames).map(([key, name]) => [
        key,
        `${figures.names[key as FigureKey]} (${name})`,
      ]),
    ),
  } as Readonly<Record<string, string>>,
  fields: fieldNames,
  verify: 'Kiểm tra toàn bộ',
  verifyAgain: 'Kiểm tra lại',
  phases: {
    read: 'Đọc nhật ký',
    chain: 'Kiểm tra chuỗi nhật ký',
    rows: 'Đối chiếu nội dung đang giữ',
    photos: 'Kiểm tra ảnh, tệp đã ban hành và niêm phong',
  },
  verifyCancelled: 'Đã dừng kiểm tra, chưa có kết luận.',
  verifyFailed:
    'Không kiểm tra được, chưa có kết luận. Việc kiểm tra không làm thay đổi nội dung; hãy đóng các thẻ khác của ứng dụng rồi thử lại.',
  verifyHint:
    'Đối chiếu mọi thứ mà văn bản in ra: chuỗi nhật ký, cuộc giám sát, đơn vị, bộ tiêu chí, nội dung đã ghi, ảnh và bản in của ảnh, tệp đã ban hành, niêm phong.',
  intact: 'Khớp nhật ký',
  intactWhat: (changes: number, rows: number, photos: number, files: number) =>
    [
      `${formatNumber(changes)} lần ghi nối liền không đứt`,
      `${formatNumber(rows)} dòng nội dung khớp nhật ký`,
      `${formatNumber(photos)} ảnh (gốc và bản in) khớp mã băm`,
      ...(files > 0 ? [`${formatNumber(files)} tệp đã ban hành khớp mã băm`] : []),
    ].join('; ') + '.',
  head: (seq: number) =>
    `Nhật ký của cuộc này trên thiết bị này đang ở lần ghi số ${formatNumber(seq)}, mã SHA-256:`,
  headHint:
    'Kết quả này cho biết dữ liệu đúng với nhật ký trên thiết bị. So với giấy thì đối chiếu với biên bản hai bên đã ký, ở dưới.',
  tampered: 'Không khớp nhật ký',
  tamperedWhat:
    'Dữ liệu trên thiết bị khác với nhật ký: bị sửa ngoài ứng dụng, bị mất hoặc bị hỏng, tại các chỗ sau:',
  sealWrong: 'Niêm phong không đúng',
  sealWrongWhat:
    'Nội dung khớp nhật ký, nhưng chữ ký niêm phong không đúng hoặc không phải của thiết bị này.',
  sealsRight: (seals: number) =>
    seals === 0 ? 'Chưa có niêm phong nào được ký.' : `${formatNumber(seals)} niêm phong có chữ ký đúng.`,
  sealsUnchecked: (seals: number) =>
    `${formatNumber(seals)} niêm phong không có chữ ký, hoặc trình duyệt này không kiểm tra được chữ ký.`,
  sealsForeign: (seals: number) =>
    `${formatNumber(seals)} niêm phong do thiết bị khác ký: chữ ký khớp với khóa kèm theo, chưa đối chiếu được khóa đó là của ai.`,
};
