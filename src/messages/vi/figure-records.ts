import type { FigureRecordWords } from '#lib/domain/record/figure-suggestions.ts';

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
  question: (sentence: string) => `Đề nghị đơn vị làm rõ: ${sentence}`,
  evidence: (unit: string, sheets: string) => `Số liệu báo cáo của ${unit}: ${sheets}.`,
  sheet: (title: string, period: string) => `${title}, kỳ ${period}`,
  check: 'Rà soát, đối chiếu lại số liệu, báo cáo lại số đúng và nguyên nhân sai lệch.',
  letters: 'Gửi thư xin lỗi cho tổ chức, cá nhân có hồ sơ quá hạn chưa nhận được thư và báo cáo kết quả.',
  answer: 'Giải trình, bổ sung số liệu để đoàn giám sát đối chiếu.',
  product: 'Văn bản giải trình kèm số liệu',
};
