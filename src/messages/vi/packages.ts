import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

/** Texts of backup, hand-over between devices, and conflicts. */
export const packages = {
  title: 'Sao lưu và chuyển giao',
  link: 'Sao lưu và chuyển giao',
  backUp: 'Sao lưu',
  now: 'Sao lưu ngay',
  nowHint: 'Bản sao lưu một chạm không đặt mật khẩu.',
  otherWays: 'Đặt mật khẩu hoặc gửi tệp…',
  due: 'Đã đến lúc sao lưu',
  afterClosing: 'Buổi làm việc đã kết thúc. Lưu một bản sao?',
  afterClosingHint:
    'Nội dung mới chỉ có trên thiết bị này; nếu mất máy hoặc trình duyệt xóa dữ liệu thì mất cả nội dung buổi làm việc.',
  later: 'Để sau',
  folder: {
    intro:
      'Chọn một thư mục (thẻ nhớ, ổ USB hoặc thư mục có đồng bộ), từ đó mỗi lần chỉ cần một chạm là bản sao được lưu vào thư mục.',
    chosen: (name: string) => `Bản sao lưu được lưu vào thư mục “${name}”.`,
    choose: 'Chọn thư mục',
    change: 'Đổi thư mục',
    forget: 'Thôi dùng thư mục',
    save: (name: string) => `Lưu vào thư mục “${name}”`,
    saved: (file: string, name: string) => `Đã lưu ${file} vào thư mục “${name}”, đọc lại thấy nguyên vẹn.`,
    errors: {
      refused:
        'Trình duyệt không cho ghi vào thư mục này nữa, chưa lưu được bản sao. Hãy cho phép khi được hỏi, hoặc chọn thư mục khác.',
      gone: 'Không thấy thư mục sao lưu (đã xóa, đổi tên, hoặc thẻ nhớ, ổ USB đã rút ra), chưa lưu được bản sao. Hãy cắm lại hoặc chọn thư mục khác.',
      full: 'Nơi chứa thư mục đã hết chỗ trống, chưa lưu được bản sao. Hãy xóa bớt tệp hoặc chọn thư mục khác.',
      differs:
        'Bản sao đọc lại không giống bản đã tạo nên không được coi là đã lưu. Thẻ nhớ hoặc ổ đĩa có thể đã hỏng; hãy chọn thư mục khác.',
      failed:
        'Không ghi được vào thư mục sao lưu, chưa lưu được bản sao. Hãy thử lại hoặc chọn thư mục khác.',
    },
  },
  never: 'Chưa có bản sao lưu nào.',
  last: (when: string) => `Sao lưu gần nhất: ${when}.`,
  without: (changes: number) => `${formatNumber(changes)} thay đổi chưa có bản sao.`,
  allSaved: 'Mọi thay đổi đều có bản sao.',
  make: 'Tạo tệp',
  makeIntro:
    'Tệp .giamsat chứa mọi nội dung đã ghi, ảnh và văn bản đã ban hành, để phục hồi trên thiết bị này hoặc gửi cho thành viên khác gộp vào thiết bị của họ.',
  what: 'Nội dung của tệp',
  all: 'Toàn bộ thiết bị này (bản sao lưu)',
  passphrase: 'Mật khẩu của tệp',
  passphraseHint:
    'Không bắt buộc. Có mật khẩu thì chỉ người biết mật khẩu mới mở được tệp; quên mật khẩu thì không ai mở được.',
  passphraseAgain: 'Nhập lại mật khẩu',
  passphraseDiffers: 'Hai lần nhập mật khẩu khác nhau. Hãy nhập lại.',
  making: (percent: number) => `Đang tạo và kiểm tra tệp… ${formatNumber(percent)}%`,
  made: (changes: number, attachments: number) =>
    `Tệp đã tạo xong và đã đọc lại để kiểm tra: ${formatNumber(changes)} thay đổi, ${formatNumber(attachments)} tệp đính kèm, tất cả nguyên vẹn.`,
  save: 'Lưu tệp',
  share: 'Gửi tệp…',
  saved: 'Đã chuyển tệp cho trình duyệt lưu. Hãy cất tệp ở nơi khác với thiết bị này.',
  cancel: 'Hủy',
  cancelled: 'Đã hủy.',
  writer: 'Ai đang ghi trên thiết bị này?',
  writerHint:
    'Chọn tên mình trong đoàn: nhật ký ghi tên này cùng mỗi thay đổi, và phần được phân công hiện trước.',
  writerOther: 'Ghi tên khác trong Cài đặt',
  writerNamed: (name: string) => `Người ghi trên thiết bị này: ${name}.`,
  take: 'Nhận tệp',
  takeIntro:
    'Mở tệp .giamsat để phục hồi, hoặc để gộp phần của thành viên khác. Nội dung đang có trên thiết bị này không bị ghi đè: chỗ hai bên ghi khác nhau được giữ cả hai để đoàn chọn.',
  file: {
    label: 'Tệp .giamsat',
    hint: 'Bản sao lưu, hoặc tệp của thành viên khác.',
    choose: 'Chọn tệp',
    other: 'Chọn tệp khác',
  },
  checking: (percent: number) => `Đang kiểm tra tệp… ${formatNumber(percent)}%`,
  taking: (percent: number) => `Đang nhận… ${formatNumber(percent)}%`,
  inspect: 'Kiểm tra tệp',
  takeIn: 'Nhận vào thiết bị này',
  from: (author: string, when: string) =>
    author === '' ? `Người lập chưa khai tên, lập lúc ${when}.` : `${author} lập lúc ${when}.`,
  holds: (changes: number, attachments: number) =>
    `${formatNumber(changes)} thay đổi, ${formatNumber(attachments)} tệp đính kèm; tệp nguyên vẹn.`,
  taken: (changes: number) =>
    changes === 0
      ? 'Thiết bị này đã có mọi nội dung của tệp, không có gì mới.'
      : `Đã nhận ${formatNumber(changes)} thay đổi mới.`,
  waiting: (changes: number) =>
    `${formatNumber(changes)} thay đổi đã giữ lại nhưng chưa dùng được, vì còn thiếu phần ghi trước đó. Hãy xin tệp mới hơn của các thành viên.`,
  missing: (changes: number) => `Còn ${formatNumber(changes)} thay đổi chưa tới.`,
  conflicts: (fields: number) => `${formatNumber(fields)} chỗ các thiết bị ghi khác nhau, cần chọn.`,
  toConflicts: 'Xem và chọn',
  errors: {
    unreadable: 'Tệp không phải tệp .giamsat, hoặc đã hỏng khi gửi. Hãy xin lại tệp.',
    locked: 'Mật khẩu không đúng, hoặc tệp dành cho người khác.',
    tooLarge: 'Tệp khai kích thước lớn bất thường, không mở.',
    newer:
      'Tệp do phiên bản mới hơn của ứng dụng lập. Hãy cập nhật ứng dụng rồi nhận lại; tệp vẫn dùng được.',
    inconsistent: 'Các phần trong tệp không khớp nhau: tệp đã bị sửa hoặc lập dở. Không có gì được nhận.',
    forged: 'Chữ ký trong tệp không phải của thiết bị ghi trong đó. Không có gì được nhận.',
    forked:
      'Tệp và thiết bị này có hai phần nhật ký khác nhau của cùng một thiết bị (thiết bị bị sao chép, hoặc được phục hồi rồi ghi tiếp ở hai nơi). Không có gì được nhận.',
    row: 'Tệp chứa nội dung mà ứng dụng không chấp nhận. Không có gì được nhận.',
    full: 'Thiết bị hết chỗ trống, chưa lưu được bản sao nào. Hãy xóa bớt tệp không cần rồi thử lại.',
    failed: 'Không thực hiện được: chưa lưu được tệp nào, không có gì được nhận. Hãy thử lại.',
  },
};
