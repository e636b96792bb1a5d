import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

/** Texts of the screen on which the parts of a mission are assigned to members. */
export const assignments = {
  title: 'Phân công',
  what: 'Ai phụ trách đơn vị nào, nội dung nào',
  intro:
    'Người được phân công thấy phần của mình trước. Phân công đi cùng gói dữ liệu của cuộc tới các thiết bị khác.',
  noMembers: 'Chưa ghi thành phần đoàn. Hãy ghi thành viên, có họ tên, rồi phân công.',
  toMembers: 'Ghi thành phần đoàn',
  progress: 'Tiến độ theo người',
  of: (examined: number, applicable: number) =>
    `đã xem xét ${formatNumber(examined)}/${formatNumber(applicable)} tiêu chí`,
  notBegun: 'chưa có buổi làm việc nào',
  units: 'Theo đơn vị',
  unitsHint: 'Phụ trách mọi nội dung tại đơn vị đó.',
  areas: (checklist: string) => `Theo nội dung: ${checklist}`,
  areasHint: 'Phụ trách nội dung đó ở mọi đơn vị.',
  noAreas: 'Chưa có bộ tiêu chí nào trong cuộc này để phân công theo nội dung.',
  nobody: 'Chưa phân công',
  mine: 'Phần của tôi',
};
