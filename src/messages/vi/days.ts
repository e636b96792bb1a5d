import type { EarliestDay } from '#lib/domain/basics/day-doubts.ts';

const EARLIEST: Record<EarliestDay['of'], string> = {
  visit: 'ngày làm việc',
  document: 'ngày văn bản',
  replaced: 'ngày của văn bản được thay thế',
  start: 'ngày bắt đầu',
  today: 'hôm nay',
};

/** What is odd about a day, said at its field; and about the device's own date. */
export const days = {
  longAgo: (day: string) => `Ngày ${day} đã quá lâu. Hãy xem lại năm.`,
  farAhead: (day: string) => `Ngày ${day} còn quá xa. Hãy xem lại năm.`,
  notYet: (day: string) => `Ngày ${day} chưa đến. Hãy xem lại ngày đã nhập và ngày giờ của thiết bị.`,
  tooEarly: (day: string, earliest: string, of: EarliestDay['of']) =>
    `Ngày ${day} sớm hơn ${EARLIEST[of]} (${earliest}). Hãy xem lại.`,
  dueBefore: (count: number, first: string) =>
    `${count} kiến nghị có thời hạn trước ngày văn bản, sớm nhất là ${first}. Hãy xem lại.`,
  otherDay: (arrival: string, visit: string) =>
    `Giờ đến ghi ngày ${arrival}, buổi làm việc ghi ngày ${visit}. Hãy xem lại.`,
  startsBeforeArrival: (start: string, arrival: string) =>
    `Giờ bắt đầu ${start} sớm hơn giờ đến ${arrival}. Hãy xem lại.`,
  endsBeforeStart: (end: string, start: string) =>
    `Giờ kết thúc ${end} sớm hơn giờ bắt đầu ${start}. Hãy xem lại.`,
  startAhead: (start: string) =>
    `Giờ bắt đầu ${start} chưa đến. Hãy xem lại giờ đã nhập và ngày giờ của thiết bị.`,
  endAhead: (end: string) =>
    `Giờ kết thúc ${end} chưa đến. Hãy xem lại giờ đã nhập và ngày giờ của thiết bị.`,
  clock: {
    title: (now: string) => `Thiết bị đang chỉ ${now}.`,
    beforeBuild: (built: string) =>
      `Ứng dụng này được làm ngày ${built}, nên ngày của thiết bị phải muộn hơn.`,
    behind: (last: string) => `Lần ghi gần nhất trên thiết bị mang giờ muộn hơn: ${last}.`,
    ahead: (last: string) => `Lần ghi gần nhất trên thiết bị là ${last}, cách rất xa.`,
    aheadOfBuild: (built: string) => `Ứng dụng này được làm ngày ${built}, cách rất xa.`,
    todo: 'Hãy xem lại ngày giờ trong phần cài đặt của thiết bị: mọi lần ghi, chữ ký và biên bản đều lấy giờ này.',
    right: 'Ngày giờ này đúng',
  },
};
