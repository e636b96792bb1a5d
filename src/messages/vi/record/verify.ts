import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

/** Texts of the screen that verifies documents. */
export const verify = {
  title: 'Kiểm chứng văn bản',
  intro:
    'Chọn tệp PDF nhận được. Ứng dụng đối chiếu từng byte với văn bản đang giữ trên thiết bị này; không cần mạng, không gửi tệp đi đâu.',
  pdf: {
    label: 'Tệp PDF cần kiểm chứng',
    hint: 'Văn bản lập bằng Sổ giám sát, tệp gốc, không phải bản quét.',
    choose: 'Chọn tệp PDF',
    other: 'Chọn tệp PDF khác',
  },
  record: {
    label: 'Tệp kiểm chứng đi kèm (nếu có)',
    hint: 'Tên kết thúc bằng “.kiem-chung.zip”. Cần đến khi văn bản không có trên thiết bị này.',
    choose: 'Chọn tệp kiểm chứng',
    other: 'Chọn tệp kiểm chứng khác',
  },
  drop: 'Bỏ tệp này',
  size: (amount: string, unit: 'KB' | 'MB') => `${amount}\u00a0${unit}`,
  verify: 'Kiểm chứng',
  again: 'Kiểm chứng lại',
  phases: {
    read: 'Đọc tệp',
    device: 'Tìm trên thiết bị',
    drafts: (done: number, all: number) => `Đối chiếu dự thảo ${formatNumber(done)}/${formatNumber(all)}`,
  },
  cancelled: 'Đã dừng. Chưa có kết luận.',
  failed: 'Chưa kiểm chứng được. Tệp và dữ liệu không bị ảnh hưởng. Hãy thử lại.',
  faults: {
    notPdf: (file: string) =>
      `“${file}” không phải là tệp PDF. Hãy chọn tệp có đuôi .pdf; bản Word và ảnh chụp không kiểm chứng được. Tệp kiểm chứng thì chọn ở ô bên dưới.`,
    tooLarge: (file: string, megabytes: number) =>
      `“${file}” lớn hơn ${formatNumber(megabytes)} MB nên không được đọc. Văn bản lập bằng Sổ giám sát nhỏ hơn nhiều: hãy xem lại có chọn nhầm tệp không.`,
    unreadable: (file: string) =>
      `Không đọc được “${file}”. Tệp có thể đã bị chuyển đi hoặc thẻ nhớ đã được rút ra. Hãy chọn lại.`,
  },
  onDevice: 'Trên thiết bị này',
  withRecord: 'Với tệp kiểm chứng đi kèm',
  device: {
    issued: {
      title: 'Đúng văn bản đã ban hành',
      what: 'Tệp đúng từng byte với văn bản đã ban hành đang giữ trên thiết bị này.',
    },
    alteredIssued: {
      title: 'Không đúng tệp đã ban hành',
      what: 'Tệp tự ghi là văn bản dưới đây nhưng khác với tệp đã ban hành: đã bị sửa, hoặc đã được lưu lại bằng phần mềm khác. Đừng dùng tệp này; hãy lấy tệp gốc từ văn bản đã ban hành.',
    },
    draft: {
      title: 'Chỉ là dự thảo, chưa ban hành',
      what: 'Tệp đúng từng byte với dự thảo dưới đây như đang có trên thiết bị này. Dự thảo chưa phải là văn bản đã ban hành.',
    },
    alteredDraft: {
      title: 'Không đúng với dự thảo',
      what: 'Tệp tự ghi là dự thảo dưới đây nhưng đã bị sửa sau khi lập, hoặc đã được lưu lại bằng phần mềm khác. Đừng dùng tệp này.',
    },
    unstated: {
      title: 'Không công nhận được tệp này',
      what: 'Tệp không mang mã kiểm chứng của Sổ giám sát, hoặc mã đã bị sửa. Bản quét và tệp lưu lại bằng phần mềm khác không kiểm chứng được; hãy xin tệp gốc.',
    },
    unknown: {
      title: 'Không có trên thiết bị này',
      what: 'Không có văn bản nào ở đây mang mã nội dung của tệp: tệp có thể do thiết bị khác lập, hoặc dự thảo đã được sửa sau khi lập tệp.',
    },
  },
  replaced: (by: string) => ({
    title: 'Đúng văn bản đã ban hành, nhưng đã được thay thế',
    what: `Tệp đúng từng byte với văn bản đã ban hành đang giữ trên thiết bị này. Văn bản đó đã được thay thế bởi ${by}; hãy dùng văn bản thay thế.`,
  }),
  cited: (number: string, day: string) =>
    ['văn bản', number ? `số ${number}` : 'chưa có số', day && `ngày ${day}`].filter(Boolean).join(' '),
  askForRecord: 'Hãy xin nơi lập tệp kiểm chứng đi kèm rồi kiểm chứng cùng tệp PDF.',
  proof: {
    same: {
      title: 'PDF khớp với tệp kiểm chứng',
      what: 'Lập lại văn bản từ tệp kiểm chứng cho ra đúng tệp PDF này, từng byte một, cả ảnh. Kết luận này không cho biết ai đã ban hành: hãy chắc rằng tệp kiểm chứng do nơi ban hành gửi.',
    },
    changed: {
      title: 'Không khớp: có tệp đã bị sửa',
      what: 'Hai tệp ghi cùng một nội dung, nhưng tệp PDF hoặc ảnh trong tệp kiểm chứng đã bị sửa sau khi lập. Đừng dùng hai tệp này; hãy xin lại từ nơi ban hành.',
    },
    otherVersion: (theirs: string, ours: string) => ({
      title: 'Chưa kết luận được',
      what: `Văn bản lập bằng phiên bản ${theirs} của ứng dụng, thiết bị này dùng phiên bản ${ours}: bản lập lại có thể khác từng byte dù không ai sửa. Hãy kiểm chứng trên thiết bị dùng phiên bản ${theirs}.`,
    }),
    otherContent: {
      title: 'PDF không khớp với tệp kiểm chứng',
      what: 'Nội dung lập lại từ tệp kiểm chứng khác với nội dung tệp PDF tự ghi: chọn nhầm tệp của văn bản khác, hoặc một trong hai tệp đã bị sửa.',
    },
    unstated: {
      title: 'PDF không khớp với tệp kiểm chứng',
      what: 'Tệp PDF không mang mã kiểm chứng của Sổ giám sát, hoặc mã đã bị sửa.',
    },
  },
  refused: {
    title: 'Tệp kiểm chứng không dùng được',
    unreadable:
      'Đây không phải là tệp kiểm chứng của một văn bản, hoặc tệp đã hỏng. Hãy chọn tệp có tên kết thúc bằng “.kiem-chung.zip”, hoặc xin lại từ nơi ban hành.',
    changed: 'Dữ liệu trong tệp khác với khi được ghi ra: tệp đã bị sửa. Hãy xin lại từ nơi ban hành.',
    photoMissing: 'Tệp thiếu ảnh đã in trong văn bản: tệp đã bị sửa. Hãy xin lại từ nơi ban hành.',
    photoChanged: 'Có ảnh trong tệp khác với khi được ghi ra: tệp đã bị sửa. Hãy xin lại từ nơi ban hành.',
  },
  facts: {
    document: 'Văn bản',
    number: 'Số',
    date: 'Ngày văn bản',
    about: 'Về',
    issuedAt: 'Ban hành lúc',
    photos: 'Ảnh đã đối chiếu',
  },
  photos: (photos: number) => `${formatNumber(photos)} ảnh`,
  open: 'Mở văn bản này',
  compare: {
    title: 'Đối chiếu với biên bản giấy',
    hint: 'Nhập số lần ghi và mã in ở cuối biên bản. Khớp nghĩa là nhật ký đến lần ghi đó vẫn như khi in biên bản.',
    seq: 'Số lần ghi',
    hash: 'Mã SHA-256, ít nhất 8 ký tự đầu',
    action: 'Đối chiếu',
    same: 'Khớp: mã của lần ghi này đúng như trong biên bản.',
    different: 'Không khớp: mã của lần ghi này khác với biên bản. Nhật ký đã được viết lại sau khi in.',
    missing:
      'Không có lần ghi số này trên thiết bị: nhật ký thiếu phần đã in, hoặc biên bản in từ thiết bị khác.',
    unread: 'Hãy nhập số lần ghi, và ít nhất 8 ký tự đầu của mã (0–9, a–f).',
  },
  /** What is wrong with the record of a visit. */
  recordFaults: {
    gap: (seq: number, device: string) =>
      `Nhật ký của ${device} bị đứt trước lần ghi số ${formatNumber(seq)}.`,
    fork: (seq: number, device: string) => `Nhật ký của ${device} có hai lần ghi số ${formatNumber(seq)}.`,
    prev: (seq: number, device: string) =>
      `Lần ghi số ${formatNumber(seq)} của ${device} không nối với lần ghi trước.`,
    hash: (seq: number, device: string) =>
      `Lần ghi số ${formatNumber(seq)} của ${device} đã bị sửa: nội dung không khớp mã băm.`,
    end: (seq: number, device: string) =>
      `Nhật ký của ${device} thiếu phần cuối: phải kết thúc ở lần ghi số ${formatNumber(seq)}.`,
    rowChanged: (row: string, fields: string) => `${row}: nội dung đang giữ khác với nhật ký (${fields}).`,
    rowMissing: (row: string) => `${row}: nhật ký có ghi nhưng dòng đã mất.`,
    rowUnrecorded: (row: string) => `${row}: nhật ký không có lần ghi nào.`,
    photoMissing: (name: string) => `Ảnh ${name}: tệp gốc đã mất.`,
    photoChanged: (name: string) => `Ảnh ${name}: tệp gốc không khớp mã băm.`,
    thumbnailChanged: (name: string) =>
      `Ảnh ${name}: ảnh nhỏ trên màn hình không phải ảnh đã làm từ ảnh gốc. Khi mở xem, ứng dụng làm lại từ ảnh gốc.`,
    printChanged: (name: string) =>
      `Ảnh ${name}: bản in không phải bản đã làm từ ảnh gốc. Khi lập văn bản, ứng dụng làm lại bản in từ ảnh gốc.`,
    fileMissing: (name: string) => `Văn bản đã ban hành ${name}: tệp đã mất.`,
    fileChanged: (name: string) => `Văn bản đã ban hành ${name}: tệp không khớp mã băm.`,
    proofMissing: (name: string) => `Hồ sơ kiểm chứng của văn bản ${name}: tệp đã mất.`,
    proofChanged: (name: string) => `Hồ sơ kiểm chứng của văn bản ${name}: tệp không khớp mã băm.`,
    rewritten: (_seq: number, marked: number) =>
      `Lần ghi số ${formatNumber(marked)} không còn như khi được ghi trên thiết bị này: nhật ký đã được viết lại.`,
    rolledBack: (seq: number, marked: number) =>
      `Nhật ký chỉ đến lần ghi số ${formatNumber(seq)}, trong khi thiết bị này đã ghi đến số ${formatNumber(marked)}: dữ liệu bị mất một phần hoặc bị đưa về bản cũ.`,
    sealSignature: (when: string) => `Niêm phong lúc ${when}: chữ ký không đúng.`,
    sealKey: (when: string) => `Niêm phong lúc ${when}: ký bằng khóa không phải của thiết bị này.`,
    sealChange: (when: string) => `Niêm phong lúc ${when}: nhật ký không còn như lúc niêm phong.`,
    sealMissing: (when: string) => `Đã kết thúc lúc ${when} nhưng niêm phong không còn.`,
  },
};
