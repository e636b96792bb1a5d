import type { FigureGroup, FigureKey, RateKey } from '../lib/domain/figures.ts';
import { formatNumber as f } from '../lib/domain/vietnamese-number.ts';

const names: Record<FigureKey, string> = {
  carriedOver: 'Kỳ trước chuyển sang',
  received: 'Tiếp nhận trong kỳ',
  online: 'Nộp trực tuyến',
  fullOnline: 'Trực tuyến toàn trình',
  partialOnline: 'Trực tuyến một phần',
  inPerson: 'Nộp trực tiếp',
  postal: 'Qua bưu chính',
  resolved: 'Đã giải quyết',
  earlyAndOnTime: 'Trước hạn và đúng hạn',
  early: 'Trước hạn',
  onTime: 'Đúng hạn',
  overdue: 'Đã giải quyết quá hạn',
  pending: 'Đang giải quyết',
  pendingInTime: 'Đang giải quyết trong hạn',
  pendingOverdue: 'Đang giải quyết quá hạn',
  overdueUnplaced: 'Quá hạn chưa rõ thuộc phần nào',
  withdrawn: 'Rút, từ chối, dừng',
  apologyLetters: 'Thư xin lỗi',
  digitisedDossiers: 'Hồ sơ được số hóa',
  digitisedResults: 'Kết quả được số hóa',
  eCertified: 'Chứng thực bản sao điện tử',
  feeDossiers: 'Hồ sơ có phí, lệ phí',
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
  paidOnline: 'Thanh toán trực tuyến trên hồ sơ có phí',
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

/** One sentence for each thing that can be said of reported figures; every number comes formatted. */
const sentences = {
  equalFails: (left: string, leftSum: string, right: string, rightSum: string, difference: string) =>
    `Chênh ${difference}: số ${left} là ${leftSum}, còn số ${right} là ${rightSum}.`,
  atMostFails: (left: string, leftSum: string, right: string, rightSum: string, difference: string) =>
    `Phần vượt tổng ${difference}: số ${left} là ${leftSum}, trong khi số ${right} chỉ là ${rightSum}.`,
  lettersFewer: (letters: string, overdue: string, difference: string) =>
    `Có ${overdue} hồ sơ quá hạn nhưng chỉ có ${letters} thư xin lỗi, thiếu ${difference} thư.`,
  lettersMore: (letters: string, overdue: string, difference: string) =>
    `Có ${letters} thư xin lỗi cho ${overdue} hồ sơ quá hạn, nhiều hơn ${difference} thư.`,
  holds: 'Các số này khớp nhau.',
  missing: (missing: string) => `Chưa đối chiếu được, còn thiếu: ${missing}.`,
  knownFits: (equation: string, missing: string) =>
    `Phần đã nêu thì khớp, ${equation}; chưa kết luận được vì thiếu: ${missing}.`,
  lettersDue: (overdue: string, letters: string, missing: string) =>
    `${overdue} hồ sơ quá hạn phải có ${overdue} thư xin lỗi, báo cáo nêu ${letters}; chưa kết luận được vì thiếu: ${missing}.`,
  suspect: (name: string, value: string, needed: string, bound: 'exactly' | 'atMost' | 'atLeast') =>
    ({
      exactly: `Nếu “${name}” là ${needed}, không phải ${value}, thì khớp.`,
      atMost: `Nếu “${name}” không quá ${needed}, không phải ${value}, thì khớp.`,
      atLeast: `Nếu “${name}” từ ${needed} trở lên, không phải ${value}, thì khớp.`,
    })[bound],
  oneSlip: 'Có thể chỉ nhầm một chữ số.',
  pendingInferred: (value: string) =>
    `Báo cáo không nêu số đang giải quyết; tính ra ${value} hồ sơ, nếu không có hồ sơ kỳ trước chuyển sang và không có hồ sơ rút, từ chối, dừng.`,
  pendingInferredFully: (value: string) =>
    `Báo cáo không nêu số đang giải quyết; tính từ các số khác ra ${value} hồ sơ.`,
  overdueUnplaced: (count: string, places: string) =>
    `Báo cáo không nói ${count} hồ sơ quá hạn thuộc phần nào: ${places}.`,
  placedResolved: (share: string) => `nếu là hồ sơ đã giải quyết thì bằng ${share}`,
  placedPending: (share: string) => `nếu là hồ sơ đang giải quyết thì bằng ${share}`,
  placedUnknown: 'chưa rõ tổng',
  inferredTotal: (share: string) => `${share} (mẫu số là số tính ra)`,
  alternatives: (one: string, other: string) => `${one}; ${other}`,
  nothingPending: (days: string, received: string) =>
    `Trong ${days} ngày đơn vị tiếp nhận ${received} hồ sơ và đã giải quyết hết, cuối kỳ không còn hồ sơ nào đang giải quyết: khó xảy ra trong thực tế.`,
  periodMissing: {
    from: 'Báo cáo không ghi rõ ngày bắt đầu của kỳ số liệu.',
    to: 'Báo cáo không ghi rõ ngày chốt số liệu.',
    both: 'Báo cáo không ghi rõ ngày bắt đầu và ngày chốt số liệu.',
  },
  periodReversed: (from: string, to: string) => `Kỳ số liệu kết thúc (${to}) trước ngày bắt đầu (${from}).`,
  periodEndsEarly: (to: string, expected: string, of: 'month' | 'quarter' | 'year') =>
    `Kỳ số liệu kết thúc ngày ${to}, không phải ngày cuối ${{ month: 'tháng', quarter: 'quý', year: 'năm' }[of]} ${expected}: chưa rõ số liệu có tính ngày cuối không.`,
  periodMisprint: (printed: string, likely: string) =>
    likely === ''
      ? `Năm in là “${printed}”, không thể là một năm.`
      : `Năm in là “${printed}”, có thể là ${likely}.`,
  periodTooLong: (from: string, to: string) => `Kỳ số liệu từ ${from} đến ${to} dài hơn năm năm.`,
  or: (items: string[]) => items.join(' hoặc '),
  printedRight: (printed: string, share: string) => `“${printed}” là đúng: ${share}.`,
  printedFewerDigits: (printed: string, share: string) =>
    `“${printed}” là đúng, làm tròn ít chữ số hơn: ${share}.`,
  printedCut: (printed: string, fraction: string, exact: string, rounded: string) =>
    `“${printed}” là bị cắt cụt, không phải làm tròn: ${fraction} = ${exact}, làm tròn thành ${rounded}.`,
  printedOther: (printed: string, denominator: string, share: string) =>
    `“${printed}” khớp khi chia cho số ${denominator}: ${share}.`,
  printedOwn: (denominator: string, share: string) => `Chia đúng cho số ${denominator} thì ${share}.`,
  printedCounts: (min: string, max: string, total: string, denominator: string) =>
    min === max
      ? `ứng với ${min}, trên số ${denominator} là ${total}`
      : `ứng với từ ${min} đến ${max}, trên số ${denominator} là ${total}`,
  printedOtherCounts: (printed: string, counts: string) => `“${printed}” chỉ khớp khi ${counts}.`,
  numeratorInferred: (count: string) => `Số ${count} là suy ra từ tỷ lệ, báo cáo không nêu.`,
  ambiguous: 'Có hơn một cách giải thích, chỉ đơn vị trả lời được.',
  printedWrong: (printed: string, share: string) => `“${printed}” không đúng: tính lại là ${share}.`,
  printedImpossible: (printed: string) => `“${printed}” không ứng với số hồ sơ nào đã báo cáo.`,
  printedMissing: (printed: string, missing: string) =>
    `“${printed}” chưa kiểm tra được, còn thiếu: ${missing}.`,
  printedMaybe: (counts: string) => `Nếu đúng thì ${counts}.`,
  remainder: (percent: string) => `${percent} còn lại là quá hạn hay đang giải quyết thì báo cáo không nói.`,
  notQuantified: (printed: string, missing: string) =>
    `“${printed}” không phải là con số, còn thiếu: ${missing}.`,
  outOfRange: (printed: string) => `“${printed}” nằm ngoài khoảng từ 0 đến 100 %.`,
  sequenceHolds: (value: string) => `Số đang giải quyết cuối kỳ trước chuyển đúng sang kỳ sau: ${value}.`,
  sequenceFails: (pending: string, carriedOver: string, difference: string) =>
    `Chênh ${difference}: cuối kỳ trước còn ${pending} hồ sơ đang giải quyết, kỳ sau ghi số chuyển sang là ${carriedOver}.`,
  sequenceMissing: (missing: string) => `Chưa đối chiếu được hai kỳ liền nhau, còn thiếu: ${missing}.`,
  inPeriod: (name: string, period: string) => `${name} (kỳ ${period})`,
  totalFails: (name: string, total: string, over: 'field' | 'subUnit', sum: string, difference: string) =>
    `Chênh ${difference}: tổng số ${name} ghi ${total}, cộng theo ${{ field: 'lĩnh vực', subUnit: 'đơn vị trực thuộc' }[over]} là ${sum}.`,
  totalHolds: (name: string, total: string) => `Tổng số ${name} khớp với các phần: ${total}.`,
  totalMissing: (name: string, sheets: string) => `Chưa cộng được số ${name}, còn thiếu ở phiếu: ${sheets}.`,
};

/** Texts about figures. `figures` of `en-figures.ts` says the same in English. */
export const figures = {
  title: 'Số liệu',
  empty:
    'Chưa có phiếu số liệu. Mỗi kỳ báo cáo của đơn vị ghi vào một phiếu; ứng dụng sẽ đối chiếu từng con số.',
  addSheet: 'Thêm phiếu số liệu',
  addFieldSheet: 'Thêm phiếu theo lĩnh vực',
  removeSheet: 'Xóa phiếu này',
  removed: 'Đã xóa phiếu số liệu.',
  overall: 'Chung các lĩnh vực',
  period: (from: string, to: string) => `${from} – ${to}`,
  noPeriod: 'chưa rõ kỳ',
  unknownEnd: 'chưa rõ',
  from: 'Từ ngày',
  to: 'Đến ngày',
  field: 'Lĩnh vực',
  fieldHint: 'Để trống nếu là số liệu chung các lĩnh vực.',
  subUnit: 'Đơn vị trực thuộc',
  subUnitHint: 'Để trống nếu là số liệu của cả đơn vị.',
  periodAsPrinted: 'Kỳ ghi trong báo cáo',
  periodAsPrintedHint: 'Chép nguyên văn, kể cả chỗ in sai.',
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
  sentences,
  checks: 'Đối chiếu',
  goToChecks: (fails: number, doubts: number) =>
    fails + doubts === 0
      ? 'Xem đối chiếu'
      : [fails > 0 ? `${f(fails)} chỗ lệch` : '', doubts > 0 ? `${f(doubts)} chỗ cần hỏi` : '']
          .filter(Boolean)
          .join(', '),
  nothingWrong: 'chưa thấy chỗ lệch',
  notYet: 'Ghi số liệu vào phiếu để đối chiếu.',
  uncheckable: (checks: number) => `${f(checks)} phép đối chiếu chưa đủ số liệu`,
  question: 'Cần hỏi',
  wrong: 'Lệch',
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
  printedTooMany: 'Phiếu đã có 50 tỷ lệ, không thêm được nữa.',
  printedRemoved: 'Đã xóa tỷ lệ.',
  removePrinted: (asPrinted: string) => `Xóa tỷ lệ “${asPrinted}”`,
  paste: 'Dán từ bảng tính',
  pasteLabel: 'Nội dung đã chép',
  pasteHint: 'Hai cột tên và số, hoặc một cột số theo đúng thứ tự trên phiếu.',
  pasteRead: (count: number) => (count === 0 ? 'Chưa đọc được số nào.' : `Đọc được ${f(count)} số:`),
  pasteUnread: 'Các dòng chưa hiểu, sẽ không ghi:',
  pasteApply: (count: number) => `Ghi ${f(count)} số vào phiếu`,
  pasted: (count: number) => `Đã ghi ${f(count)} số vào phiếu.`,
  pasteReplaces: (before: string, after: string) => `${after}, thay cho ${before}`,
  sequence: 'Giữa các kỳ',
  totals: 'Tổng và các phần',
  totalsHold: (count: number) => `${f(count)} chỉ tiêu cộng các phần khớp với tổng.`,
  totalsMissing: (count: number) => `${f(count)} chỉ tiêu chưa cộng được vì có phiếu chưa nêu.`,
  recordFinding: 'Ghi phát hiện',
  askUnit: 'Hỏi đơn vị',
  findingRecorded: 'Đã ghi vào phát hiện và kiến nghị.',
  questionRecorded: 'Đã ghi câu hỏi vào phát hiện và kiến nghị.',
  alreadyRecorded: 'Đã ghi',
  findingRemoved: 'Đã bỏ khỏi phát hiện và kiến nghị.',
  charts: { settlement: 'Kết quả giải quyết', online: 'Hình thức nộp' },
  chartOf: (title: string, of: string, total: string) => `${title}, trên số ${of} ${total}`,
  rest: 'Hình thức khác',
  wholeNumber: 'Hãy ghi số nguyên từ 0 trở lên, ví dụ 15.973.',
};
