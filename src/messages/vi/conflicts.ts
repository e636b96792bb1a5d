import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

/** Texts of what devices wrote differently, and of choosing. */
export const conflicts = {
  title: 'Chỗ ghi khác nhau',
  intro:
    'Các thiết bị đã ghi khác nhau vào cùng một chỗ khi chưa biết của nhau. Các bản đều được giữ; hãy chọn bản đúng. Việc chọn cũng được ghi vào nhật ký.',
  none: 'Không có chỗ nào ghi khác nhau.',
  /** On the item itself. */
  here: (fields: number) =>
    fields === 1
      ? 'Các thiết bị ghi khác nhau ở mục này'
      : `Các thiết bị ghi khác nhau ở ${formatNumber(fields)} chỗ của mục này`,
  seeBoth: 'Xem và chọn',
  elsewhere: (fields: number) => `Trong cuộc này còn ${formatNumber(fields)} chỗ ghi khác nhau cần chọn.`,
  all: 'Xem tất cả',
  toItem: 'Mở mục này',
  shown: 'đang hiển thị',
  differing: 'Chữ được tô và gạch chân là chỗ các bản khác nhau.',
  by: (author: string) => (author === '' ? 'Người ghi chưa khai tên' : author),
  choose: 'Chọn bản này',
  chosen: 'Đã chọn và ghi vào nhật ký.',
  beforeEditing: 'Các thiết bị ghi khác nhau về cuộc này. Hãy chọn trước, rồi mới sửa.',
  archived: 'Cuộc này đang lưu trữ: đưa ra khỏi lưu trữ rồi mới chọn được.',
  removal: 'Xóa hay giữ',
  deletedOr: { true: 'Xóa', false: 'Giữ lại, vì có người ghi thêm trong lúc đó' },
  empty: '(để trống)',
  otherField: 'Nội dung khác',
  many: {
    title: 'Chọn nhiều chỗ một lần',
    intro:
      'Xem trước số chỗ sẽ được chọn; chỗ nào không rõ theo cách chọn này thì để lại cho đoàn chọn từng chỗ.',
    rule: 'Lấy bản nào',
    newest: 'Lấy bản mới hơn',
    ofAuthor: (author: string) =>
      author === '' ? 'Lấy bản của người chưa khai tên' : `Lấy bản của ${author}`,
    preview: (decided: number, left: number) =>
      decided === 0
        ? 'Cách chọn này không chọn được chỗ nào.'
        : [
            `Sẽ chọn ${formatNumber(decided)} chỗ`,
            left > 0 ? `để lại ${formatNumber(left)} chỗ phải chọn từng chỗ` : 'không còn chỗ nào để lại',
          ].join(', ') + '.',
    changing: (fields: number) =>
      fields === 0
        ? 'Nội dung đang hiển thị không thay đổi.'
        : `Nội dung đang hiển thị thay đổi ở ${formatNumber(fields)} chỗ.`,
    apply: (fields: number) => `Chọn ${formatNumber(fields)} chỗ`,
    done: (fields: number) => `Đã chọn ${formatNumber(fields)} chỗ và ghi vào nhật ký.`,
    undone: 'Đã trả lại nội dung hiển thị trước đó. Các bản vẫn còn ở dưới để chọn từng chỗ.',
    undoneTitle: 'Đã hoàn tác, chờ chọn lại',
    undoneIntro:
      'Nội dung hiển thị đã trở lại như trước khi chọn. Chưa chọn lại thì nội dung đó được giữ; danh sách này mất khi rời trang.',
    undo: 'Hoàn tác việc chọn',
    keep: 'Bỏ danh sách này',
  },
};
