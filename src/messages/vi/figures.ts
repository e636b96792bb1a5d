import type { FigureGroup, FigureKey, RateKey } from '#lib/domain/figures/figures.ts';
import sentences from '#templates/figures/phrases.json' with { type: 'json' };
import type { FigurePhrases } from '#lib/domain/figures/phrases.ts';
import { formatNumber as f } from '#lib/domain/basics/vietnamese-number.ts';
import type { FigureRecordWords } from '#lib/domain/record/figure-suggestions.ts';

const names: Record<FigureKey, string> = {
  carriedOver: 'Kỳ trước chuyển sang',
  received: 'Tiếp nhận trong kỳ',
  online: 'Nộp trực tuyến',
  fullOnline: 'Trực tuyến toàn trình',
  partialOnline: 'Trực tuyến một phần',
  inPerson: 'Nộp trực tiếp',
  postal: 'Qua bưu chính công ích',
  resolved: 'Đã giải quyết',
  earlyAndOnTime: 'Trước hạn và đúng hạn',
  early: 'Trước hạn',
  onTime: 'Đúng hạn',
  overdue: 'Đã giải quyết quá hạn',
  pending: 'Đang giải quyết',
  pendingInTime: 'Đang giải quyết còn hạn',
  pendingOverdue: 'Đang giải quyết quá hạn',
  overdueUnplaced: 'Quá hạn chưa rõ thuộc phần nào',
  withdrawn: 'Rút, từ chối, dừng',
  apologyLetters: 'Thư xin lỗi',
  digitisedDossiers: 'Hồ sơ được số hóa',
  digitisedResults: 'Kết quả được số hóa',
  eCertified: 'Chứng thực bản sao điện tử',
  feeDossiers: 'Hồ sơ phải nộp phí, lệ phí',
  paidOnline: 'Thanh toán trực tuyến',
  procedures: 'Thủ tục hành chính',
  fullOnlineProcedures: 'Thủ tục toàn trình',
  partialOnlineProcedures: 'Thủ tục một phần',
  connectedUnits: 'Đơn vị đã kết nối',
  connectedDepartments: 'Phòng, ban đã kết nối',
  connectedCommunes: 'Xã, phường đã kết nối',
};

/** Before Decree 42/2022/NĐ-CP online services were counted by level. */
const legacyNames: Partial<Record<FigureKey, string>> = {
  fullOnline: 'Trực tuyến mức độ 4',
  partialOnline: 'Trực tuyến mức độ 3',
  fullOnlineProcedures: 'Thủ tục mức độ 4',
  partialOnlineProcedures: 'Thủ tục mức độ 3',
};

const groups: Record<FigureGroup, string> = {
  intake: 'Tiếp nhận',
  settlement: 'Giải quyết',
  letters: 'Xin lỗi',
  digitisation: 'Số hóa',
  payment: 'Thanh toán',
  procedures: 'Thủ tục',
  coverage: 'Kết nối',
};

const rates: Record<RateKey, string> = {
  onTime: 'Trước hạn và đúng hạn trên số đã giải quyết',
  overdue: 'Quá hạn trên số đã giải quyết',
  online: 'Trực tuyến trên số tiếp nhận',
  fullOnline: 'Toàn trình trên số tiếp nhận',
  partialOnline: 'Một phần trên số tiếp nhận',
  digitisedDossiers: 'Hồ sơ số hóa trên số tiếp nhận',
  digitisedResults: 'Kết quả số hóa trên số đã giải quyết',
  paidOnline: 'Thanh toán trực tuyến trên hồ sơ phải nộp phí, lệ phí',
  apology: 'Thư xin lỗi trên hồ sơ quá hạn',
  onlineProcedures: 'Thủ tục trực tuyến trên tổng thủ tục',
  fullOnlineProcedures: 'Thủ tục toàn trình trên tổng thủ tục',
  partialOnlineProcedures: 'Thủ tục một phần trên tổng thủ tục',
};

const legacyRates: Partial<Record<RateKey, string>> = {
  fullOnline: 'Mức độ 4 trên số tiếp nhận',
  partialOnline: 'Mức độ 3 trên số tiếp nhận',
  fullOnlineProcedures: 'Thủ tục mức độ 4 trên tổng thủ tục',
  partialOnlineProcedures: 'Thủ tục mức độ 3 trên tổng thủ tục',
};

/** Texts about figures. `figures` of `en-figures.ts` says the same in English. */
export const figures = {
  title: 'Số liệu',
  /** Stands over numbers that do not go together; what is said of each is a phrase. */
  doubtsTitle: 'Số chưa thống nhất',
  empty:
    'Chưa có phiếu số liệu. Mỗi kỳ báo cáo của đơn vị ghi vào một phiếu; ứng dụng sẽ đối chiếu từng con số.',
  addSheet: 'Thêm phiếu số liệu',
  addFieldSheet: 'Thêm phiếu theo lĩnh vực',
  removeSheet: 'Xóa phiếu này',
  removed: 'Đã xóa phiếu số liệu.',
  from: 'Từ ngày',
  to: 'Đến ngày',
  field: 'Lĩnh vực',
  fieldHint: 'Để trống nếu là số liệu chung các lĩnh vực.',
  subUnit: 'Đơn vị trực thuộc',
  subUnitHint: 'Để trống nếu là số liệu của cả đơn vị.',
  periodAsPrinted: 'Kỳ ghi trong báo cáo',
  periodAsPrintedHint: 'Chép nguyên văn, kể cả chỗ in sai.',
  outsideMission: (period: string) =>
    `Kỳ của phiếu này không nằm trong thời kỳ của cuộc (${period}): hãy xem lại ngày hoặc ghi rõ lý do ở phần ghi chú.`,
  levels: 'Cách tính dịch vụ công trực tuyến',
  levelsModern: 'Toàn trình, một phần',
  levelsLegacy: 'Mức độ 3, mức độ 4',
  note: 'Ghi chú',
  about: 'Kỳ và phạm vi',
  figuresReported: 'Số liệu báo cáo',
  cellHint: (needed: string) => `Nếu là ${needed} thì khớp.`,
  emptyMeansMissing: 'Ô để trống là báo cáo không nêu, khác với số 0.',
  names,
  legacyNames,
  groups,
  rates,
  legacyRates,
  sentences: sentences as FigurePhrases,
  checks: 'Đối chiếu',
  goToChecks: (fails: number, doubts: number) =>
    fails + doubts === 0
      ? 'Xem đối chiếu'
      : [fails > 0 ? `${f(fails)} số liệu không khớp` : '', doubts > 0 ? `${f(doubts)} số liệu cần hỏi` : '']
          .filter(Boolean)
          .join(', '),
  nothingWrong: 'chưa thấy số liệu không khớp',
  notYet: 'Ghi số liệu vào phiếu để đối chiếu.',
  uncheckable: (checks: number) => `${f(checks)} phép đối chiếu chưa đủ số liệu`,
  question: 'Cần hỏi',
  wrong: 'Không khớp',
  fine: 'Khớp',
  hint: 'Lưu ý',
  open: 'Chưa đủ số liệu',
  ratesTitle: 'Tỷ lệ tính lại',
  noRate: 'Chưa đủ số liệu để tính tỷ lệ nào.',
  zeroDenominator: 'mẫu số bằng 0',
  inferred: 'tính ra',
  printed: 'Tỷ lệ đơn vị đã in',
  printedEmpty: 'Ghi tỷ lệ trong báo cáo để so với tỷ lệ tính lại.',
  addPrinted: 'Thêm tỷ lệ đã in',
  rate: 'Tỷ lệ',
  asPrinted: 'Ghi như trong báo cáo',
  asPrintedHint: 'Ví dụ: 85,27%, trên 88,2%, đa số.',
  printedNeeded: 'Hãy ghi tỷ lệ như trong báo cáo.',
  printedReadAs: (rate: string) => `Tỷ lệ đọc được: ${rate}.`,
  printedAtLeast: (rate: string) => `từ ${rate} trở lên`,
  printedWords: 'Không có tỷ lệ bằng số: chỉ giữ nguyên văn, không đối chiếu.',
  printedLoose: 'Chỉ là mức giới hạn hoặc ước chừng: giữ nguyên văn, không đối chiếu từng chữ số.',
  printedWhich: 'Số nào là tỷ lệ này?',
  printedWhichNeeded: 'Hãy chọn số nào là tỷ lệ.',
  printedNone: 'Không số nào: chỉ giữ nguyên văn, không đối chiếu',
  printedTooMany: 'Phiếu đã có 50 tỷ lệ, không thêm được nữa.',
  printedRemoved: 'Đã xóa tỷ lệ.',
  removePrinted: (asPrinted: string) => `Xóa tỷ lệ “${asPrinted}”`,
  paste: 'Dán từ bảng tính',
  pasteLabel: 'Nội dung đã chép',
  pasteHint:
    'Mỗi dòng một tên và một số, hoặc hàng tên trên hàng số, hoặc một cột số theo đúng thứ tự trên phiếu.',
  pasteChoose: 'Bảng có nhiều cột hoặc nhiều hàng số. Ghi số nào vào phiếu này?',
  pasteRead: (count: number) => (count === 0 ? 'Chưa đọc được số nào.' : `Đọc được ${f(count)} số:`),
  pasteUnsure: (cell: string, read: string) =>
    `“${cell}” được hiểu là ${read}, dấu phẩy tách hàng nghìn. Nếu đó là số có phần lẻ thì hãy sửa trước khi ghi.`,
  pasteUnread: 'Phần chưa hiểu, sẽ không ghi vào phiếu:',
  pasteApply: (count: number) => `Ghi ${f(count)} số vào phiếu`,
  pasted: (count: number) => `Đã ghi ${f(count)} số vào phiếu.`,
  pasteReplaces: (before: string, after: string) => `${after}, thay cho ${before}`,
  sequence: 'Giữa các kỳ',
  totals: 'Tổng và các phần',
  totalsHold: (count: number) => `${f(count)} chỉ tiêu cộng các phần khớp với tổng.`,
  totalsMissing: (count: number) => `${f(count)} chỉ tiêu chưa cộng được vì có phiếu chưa nêu.`,
  recordFinding: 'Ghi phát hiện',
  askUnit: 'Hỏi đơn vị',
  findingRecorded: (due: string) => `Đã ghi vào phát hiện và kiến nghị, thời hạn ${due}.`,
  questionRecorded: (due: string) => `Đã ghi câu hỏi vào phát hiện và kiến nghị, hạn trả lời ${due}.`,
  alreadyRecorded: 'Đã ghi',
  findingRemoved: 'Đã bỏ khỏi phát hiện và kiến nghị.',
  charts: { settlement: 'Kết quả giải quyết', online: 'Hình thức nộp' },
  chartOf: (title: string, of: string, total: string) => `${title}, trên số ${of} ${total}`,
  barOf: (name: string, total: string) => `${name}: ${total} hồ sơ`,
  comparePeriods: 'So sánh các kỳ',
  compareUnits: 'Biểu đồ số liệu từng đơn vị',
  noComparison:
    'Chưa có số liệu để so sánh. Hãy ghi số hồ sơ tiếp nhận và nộp trực tuyến, hoặc số giải quyết đúng hạn và quá hạn của các đơn vị.',
  moreUnits: (count: number) => `Hiện thêm ${f(count)} đơn vị`,
  rest: 'Không trực tuyến (tính ra)',
  wholeNumber: 'Hãy ghi số nguyên từ 0 trở lên, ví dụ 15.973.',
};

const ADDS_UP = 'Các số liệu trong báo cáo phải khớp với nhau.';
const RATE = 'Tỷ lệ trong báo cáo phải tính đúng từ số liệu, nêu rõ tử số và mẫu số.';
const PERIOD = 'Kỳ số liệu trong báo cáo phải ghi rõ ngày bắt đầu và ngày chốt.';
const CLEAR = 'Số liệu báo cáo phải rõ ràng, kiểm tra lại được.';

/** What is written into the record from figures. Records go into Vietnamese documents, whatever the screen shows. */
export const figureRecords: FigureRecordWords = {
  criteria: {
    identityFails: ADDS_UP,
    partAboveWhole: 'Số của một phần không được lớn hơn tổng.',
    apologyLettersFewer: 'Mỗi hồ sơ giải quyết quá hạn phải có thư xin lỗi gửi tổ chức, cá nhân.',
    apologyLettersMore: 'Số thư xin lỗi phải ứng với số hồ sơ quá hạn.',
    carriedOverDiffers: 'Số hồ sơ kỳ trước chuyển sang phải bằng số hồ sơ đang giải quyết cuối kỳ trước.',
    totalDiffers: 'Tổng phải bằng tổng của các lĩnh vực, các đơn vị trực thuộc.',
    overdueUnplaced: 'Hồ sơ quá hạn phải ghi rõ đã giải quyết hay đang giải quyết.',
    overdueApart: 'Hồ sơ quá hạn phải ghi rõ đã giải quyết hay đang giải quyết.',
    nothingPending: 'Số liệu phải phản ánh đủ hồ sơ đang giải quyết tại ngày chốt.',
    moreOut: ADDS_UP,
    roundedDown: RATE,
    otherDenominator: RATE,
    inconsistent: RATE,
    uncheckable: RATE,
    notQuantified: RATE,
    outOfRange: RATE,
    missing: PERIOD,
    reversed: PERIOD,
    endsDayEarly: PERIOD,
    yearMisprint: PERIOD,
    tooLong: CLEAR,
  },
  evidence: (unit: string, sheets: string) => `Số liệu báo cáo của ${unit}: ${sheets}.`,
  sheet: (title: string, period: string) => `${title}, kỳ ${period}`,
  figures: (list: string) => `số liệu (${list})`,
  rate: (name: string, asPrinted: string) => `tỷ lệ ${name} “${asPrinted}”`,
  period: 'thời gian của kỳ số liệu',
  on: (sheets) =>
    sheets
      .map(({ title, period }) => {
        const when = period === null ? 'chưa ghi kỳ' : `kỳ ${period}`;
        return `phiếu số liệu ${title === null ? '' : `“${title}”, `}${when}`;
      })
      .join('; '),
  check: (what: string, on: string) =>
    `Rà soát, đối chiếu lại ${what} tại ${on}; báo cáo lại số đúng và nguyên nhân sai lệch.`,
  letters: (what: string, on: string) =>
    `Gửi thư xin lỗi cho tổ chức, cá nhân có hồ sơ quá hạn chưa nhận được thư, theo ${what} tại ${on}; báo cáo kết quả.`,
  answer: (what: string, on: string) =>
    `Giải trình, làm rõ ${what} tại ${on}; bổ sung số liệu để Đoàn đối chiếu.`,
  product: 'Văn bản giải trình kèm số liệu',
  lettersProduct: 'Báo cáo kết quả gửi thư xin lỗi',
};
