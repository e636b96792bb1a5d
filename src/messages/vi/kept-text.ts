/** Texts of editors whose unsaved text is kept. */
export const keptText = {
  back: 'Đã mở lại phần đang ghi dở.',
  drop: 'Bỏ, ghi lại từ đầu',
  here: 'Chưa lưu. Phần đang ghi được giữ tạm trên thiết bị này.',
  left: (title: string) => `Còn phần đang ghi dở, chưa lưu: ${title}.`,
  open: 'Ghi tiếp',
  giveUp: 'Bỏ',
  givenUp: 'Đã bỏ phần đang ghi dở.',
};
