import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

const numbered = (place: number | null) => formatNumber(place ?? 0);
const quoted = (name: string) => (name === '' ? '' : ` “${name}”`);

/** What a person does to begin a row of each table, and what such a row is called in a sentence. */
const created: Readonly<Record<string, string>> = {
  missions: 'lập cuộc',
  checklists: 'đưa vào thiết bị bộ tiêu chí',
  visits: 'mở buổi làm việc tại',
  units: 'thêm đơn vị',
  answers: 'trả lời tiêu chí',
  findings: 'ghi phát hiện',
  recommendations: 'ghi kiến nghị',
  photos: 'thêm ảnh',
  figures: 'lập phiếu số liệu',
  draws: 'chọn mẫu ngẫu nhiên hồ sơ',
  dossiers: 'thêm hồ sơ',
  interviews: 'lập phiếu hỏi người dân',
  statements: 'ghi ý kiến của',
  attendees: 'thêm người tham dự',
  signatures: 'lấy chữ ký của',
  arrivals: 'ghi nhận khi đến',
  documents: 'lập văn bản',
  followUps: 'ghi việc theo dõi kiến nghị',
  settings: 'sửa lịch ngày nghỉ',
};

const nouns: Readonly<Record<string, string>> = {
  missions: 'cuộc',
  checklists: 'bộ tiêu chí',
  visits: 'buổi làm việc tại',
  units: 'đơn vị',
  answers: 'tiêu chí',
  findings: 'phát hiện',
  recommendations: 'kiến nghị',
  photos: 'ảnh',
  figures: 'phiếu số liệu',
  draws: 'lần chọn mẫu ngẫu nhiên hồ sơ',
  dossiers: 'hồ sơ',
  interviews: 'phiếu hỏi người dân',
  statements: 'ý kiến của',
  attendees: 'người tham dự',
  signatures: 'chữ ký của',
  arrivals: 'ghi nhận khi đến',
  documents: 'văn bản',
  followUps: 'việc theo dõi kiến nghị',
  settings: 'lịch ngày nghỉ',
};

/** A noun that ends so goes on with a name. */
const withoutName = (words: string) => words.replace(/ (của|tại)$/, '');
const named = (words: string, name: string) => (name === '' ? withoutName(words) : `${words}${quoted(name)}`);

/** Sentences about changes: who did what, when. */
const sentences = {
  whole: (who: string, what: string, when: string) => `${who} ${what}, ${when}`,
  nobody: 'Người chưa khai tên',
  /** @param name empty where it has none */
  subject: (table: string, name: string) => named(nouns[table] ?? 'nội dung của phiên bản mới hơn', name),
  item: (code: string) => `tiêu chí ${code}`,
  created: (table: string, name: string) =>
    named(created[table] ?? 'ghi nội dung của phiên bản mới hơn', name),
  answered: (code: string) => `trả lời tiêu chí ${code}`,
  removed: (subject: string) => `xóa ${subject}`,
  restored: (subject: string) => `khôi phục ${subject}`,
  judged: (code: string, to: string) => `đánh giá ${code}: ${to}`,
  judgedAnew: (code: string, from: string, to: string) => `đổi kết quả ${code} từ ${from} thành ${to}`,
  judgementTaken: (code: string, from: string) => `bỏ kết quả ${code}, trước là ${from}`,
  changed: (label: string, subject: string, from: string, to: string) =>
    `đổi ${label} của ${subject} từ “${from}” thành “${to}”`,
  // Not “ghi ghi chú”.
  written: (label: string, subject: string, to: string) =>
    `${label.startsWith('ghi ') ? 'thêm' : 'ghi'} ${label} của ${subject}: “${to}”`,
  cleared: (label: string, subject: string, from: string) => `bỏ ${label} của ${subject}, trước là “${from}”`,
  decided: (label: string, subject: string, to: string) =>
    `chọn ${label} của ${subject} giữa các bản ghi khác nhau: “${to}”`,
  edited: (subject: string, fields: number) => `sửa ${formatNumber(fields)} chi tiết của ${subject}`,
  editedUnknown: (subject: string) => `sửa ${subject}`,
  and: (parts: readonly string[]) => parts.join('; '),
  closed: (subject: string) => `kết thúc ${subject}`,
  reopened: (subject: string) => `mở lại ${subject}`,
  archived: (subject: string) => `đưa ${subject} vào lưu trữ`,
  unarchived: (subject: string) => `mở lại ${subject} từ lưu trữ`,
  issued: (subject: string) => `ban hành ${subject}`,
  pictured: (subject: string) => `tạo bản in, ảnh nhỏ của ${subject}`,
  refused: (name: string, words: string) => `ghi nhận${name === '' ? '' : ` “${name}”`} ${words}`,
  /** A label that is a question, in a sentence. */
  asked: (label: string) => `“${label}”`,
};

const of = (author: string | null, device: string) =>
  author === null
    ? `một thiết bị chưa gửi gì (${device})`
    : author === ''
      ? `người chưa khai tên (${device})`
      : author;

/** What the verdict on the log of a device tells in numbers. */
interface LogFacts {
  /** The first place at which something is wrong; null where nothing is. */
  at: number | null;
  changes: number;
  unsealed: number;
  missing: number;
  /** Whether the signature of its last seal could be checked. */
  sealChecked: boolean;
}

/** Texts of the timeline of a mission, and of what is missing of it. */
export const timeline = {
  title: 'Nhật ký của cuộc',
  narrow: 'Lọc, xuất bảng nhật ký; xem cả cuộc',
  intro:
    'Ai ghi gì, khi nào, trên thiết bị nào; theo thứ tự thiết bị này ghi hoặc nhận được, mới nhất ở trên. Giờ là giờ của thiết bị khi ghi.',
  reading: 'Đang đọc nhật ký…',
  filters: 'Lọc nhật ký',
  filtersOn: (count: number) => `Lọc nhật ký (đang lọc theo ${formatNumber(count)} mục)`,
  clearFilters: 'Bỏ lọc, xem tất cả',
  visit: 'Buổi làm việc',
  allVisits: 'Tất cả, và phần chung của cuộc',
  itemOf: 'Tiêu chí',
  allItems: 'Tất cả',
  author: 'Người ghi',
  allAuthors: 'Mọi người',
  device: 'Thiết bị',
  allDevices: 'Mọi thiết bị',
  deviceOf: (device: string, author: string) =>
    author === '' ? `${device} (chưa khai tên)` : `${device} (${author})`,
  onlyItem: (code: string, unit: string) => `Chỉ tiêu chí ${code}, ${unit}`,
  nothing: 'Không có lần ghi nào khớp với điều kiện lọc.',
  exported: {
    action: 'Xuất bảng CSV',
    hint: 'Mở được bằng Excel, LibreOffice. Gồm mọi lần ghi khớp điều kiện lọc, không chỉ phần đang hiện.',
    working: (percent: number) => `Đang lập bảng: ${formatNumber(percent)}%`,
    saved: (entries: number) => `Đã lập bảng ${formatNumber(entries)} lần ghi.`,
    failed: 'Không lập được bảng. Nhật ký không thay đổi; hãy thử lại.',
    columns: {
      when: 'Giờ thiết bị khi ghi',
      author: 'Người ghi',
      device: 'Thiết bị',
      seq: 'Lần ghi số',
      visit: 'Buổi làm việc',
      subject: 'Về',
      sentence: 'Nội dung',
      details: 'Chi tiết',
      receipt: 'Nguồn',
      doubt: 'Giờ không đáng tin',
      hash: 'Mã SHA-256',
    },
    doubted: 'có',
    written: 'ghi trên thiết bị này',
    arrived: 'nhận từ thiết bị khác',
  },
  logs: {
    title: 'Nhật ký của từng thiết bị',
    intro:
      'Mỗi thiết bị có một nhật ký trong cuộc này. Ứng dụng kiểm tra chuỗi mã, chữ ký của thiết bị và đối chiếu với những gì thiết bị khác, gói dữ liệu đã thấy. Phần cuối bị cắt mà chưa nơi nào khác thấy thì không nhận ra được.',
    action: 'Kiểm tra nhật ký các thiết bị',
    again: 'Kiểm tra lại',
    working: 'Đang kiểm tra nhật ký…',
    failed: 'Chưa kiểm tra được, chưa có kết luận. Hãy thử lại.',
    none: 'Cuộc này chưa có lần ghi nào.',
    verdicts: {
      forked: ({ at }) =>
        `Có hai phần nhật ký khác nhau từ lần ghi số ${numbered(at)}: thiết bị bị sao chép, hoặc được phục hồi rồi ghi tiếp ở hai nơi.`,
      broken: ({ at }) => `Đã bị sửa, xóa hoặc chèn thêm tại lần ghi số ${numbered(at)}.`,
      sealWrong: ({ at }) =>
        `Chữ ký tại lần ghi số ${numbered(at)} không đúng, hoặc không phải của thiết bị này.`,
      truncated: ({ at, missing }) =>
        `Phần cuối đã mất trên thiết bị đang xem: thiếu ${formatNumber(missing)} lần ghi, từ lần ghi số ${numbered(at)}.`,
      rolledBack: ({ at, missing }) =>
        `Thiết bị đang xem từng có nhiều hơn: đã mất ${formatNumber(missing)} lần ghi, từ lần ghi số ${numbered(at)}.`,
      missing: ({ at, missing }) =>
        `Còn ${formatNumber(missing)} thay đổi chưa tới, từ lần ghi số ${numbered(at)}. Phần đã tới nguyên vẹn.`,
      unsealed: ({ changes, unsealed }) =>
        unsealed < changes
          ? `Nguyên vẹn ${formatNumber(changes)} lần ghi; ${formatNumber(unsealed)} lần ghi sau cùng chưa có chữ ký của thiết bị.`
          : `Nguyên vẹn ${formatNumber(changes)} lần ghi, chưa có chữ ký của thiết bị.`,
      whole: ({ changes, sealChecked }) =>
        `Nguyên vẹn ${formatNumber(changes)} lần ghi, ${sealChecked ? 'có chữ ký của thiết bị' : 'có chữ ký của thiết bị nhưng trình duyệt này không kiểm tra được'}.`,
    } satisfies Record<string, (log: LogFacts) => string>,
  },
  sentences,
  received: (author: string, made: string) =>
    author === '' ? `nhận từ gói lập lúc ${made}` : `nhận từ gói do ${author} lập lúc ${made}`,
  missing: (count: number, author: string | null, device: string) =>
    `Còn ${formatNumber(count)} thay đổi của ${of(author, device)} chưa tới.`,
  lost: (count: number) => `Thiết bị này đã mất ${formatNumber(count)} thay đổi của cuộc.`,
};
