/** Texts of the arrival state of a surprise inspection. */
export const arrival = {
  title: 'Lúc đoàn đến',
  link: 'Lúc đoàn đến',
  intro: 'Ghi lại hiện trạng ngay khi đến: giờ, vị trí nếu được phép, ai tiếp đoàn, những ảnh đầu tiên.',
  record: 'Ghi giờ đến',
  arrivedAt: (when: string) => `Đoàn đến lúc ${when}`,
  place: (latitude: string, longitude: string, accuracy: string) =>
    `Vĩ độ ${latitude}, kinh độ ${longitude} (sai số ${accuracy} m)`,
  noPlace: 'Chưa ghi vị trí.',
  notePlace: 'Cho phép ghi vị trí',
  notePlaceHint: 'Vị trí chỉ lưu trên thiết bị này. Trình duyệt có thể hỏi quyền.',
  placeUnknown: 'Thiết bị chưa cho biết vị trí. Giờ đến vẫn được giữ.',
  receivedBy: 'Người tiếp đoàn',
  name: 'Họ và tên',
  position: 'Chức vụ',
  note: 'Nhìn thấy khi đến',
  noteHint: 'Số quầy mở, số người chờ, ai vắng mặt…',
  photos: 'Những ảnh đầu tiên',
  left: (prompts: string) => `Còn thiếu: ${prompts}.`,
  allTaken: 'Đã đủ ảnh lúc đến.',
  prompt: {
    counter: 'Quầy tiếp nhận',
    queue: 'Người chờ',
    postedProcedures: 'Bảng niêm yết thủ tục',
  },
  promptHint: {
    counter: 'Toàn cảnh các quầy, thấy được quầy nào mở, quầy nào vắng.',
    queue: 'Khu vực chờ, màn hình gọi số; tránh chụp rõ mặt người dân.',
    postedProcedures: 'Bảng niêm yết đủ gần để đọc được chữ.',
  },
  caption: {
    counter: 'Quầy tiếp nhận lúc đoàn đến',
    queue: 'Khu vực chờ lúc đoàn đến',
    postedProcedures: 'Niêm yết thủ tục lúc đoàn đến',
  },
};
