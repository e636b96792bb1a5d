import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

/** Texts of the archive: putting a mission away, reading it, opening it again. */
export const archive = {
  title: 'Lưu trữ',
  link: (missions: number) => `Lưu trữ (${formatNumber(missions)})`,
  intro:
    'Các cuộc đã xong, chỉ xem. Vẫn tìm được, lưu được tệp văn bản và theo dõi được kiến nghị. Cần sửa thì mở cuộc ra rồi bấm “Mở lại”.',
  none: 'Chưa có cuộc nào trong lưu trữ.',
  noneHint: 'Khi mọi buổi làm việc đã kết thúc, mở cuộc ra rồi bấm “Đưa vào lưu trữ”.',
  allArchived: 'Không còn cuộc nào đang làm. Các cuộc đã xong nằm trong phần lưu trữ.',
  archivedAt: (when: string, author: string) =>
    author === '' ? `Đưa vào lưu trữ lúc ${when}` : `${author} đưa vào lưu trữ lúc ${when}`,
  readOnly: 'Cuộc này đã lưu trữ, chỉ xem.',
  followedUp: 'Kiến nghị của cuộc vẫn được theo dõi như trước.',
  toMission: 'Đến trang của cuộc',
  reopen: 'Mở lại',
  reopened: 'Đã mở lại cuộc.',
  action: 'Đưa vào lưu trữ',
  confirm: 'Lưu trữ',
  ask: 'Cuộc này sẽ rời khỏi danh sách ở trang đầu và chỉ còn xem. Không có gì bị xóa: vẫn tìm được, vẫn theo dõi được kiến nghị, và mở lại được bất cứ lúc nào.',
  unvisited: (units: number) => `${formatNumber(units)} đơn vị chưa có buổi làm việc nào.`,
  drafts: (documents: number) =>
    `${formatNumber(documents)} văn bản còn là dự thảo. Trong lưu trữ thì không sửa và không ban hành được.`,
  toDrafts: 'Xem văn bản',
  done: 'Đã đưa cuộc vào lưu trữ.',
  open: (visits: number) =>
    `Chưa lưu trữ được: còn ${formatNumber(visits)} buổi làm việc chưa kết thúc. Hãy kết thúc trước.`,
};
