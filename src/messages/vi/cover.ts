import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

/** How far each part of a visit has got, on its cover. */
export const cover = {
  parts: 'Các phần khác của buổi làm việc',
  none: 'chưa có',
  arrival: (when: string) => `đến lúc ${when}`,
  photos: (photos: number) => `${formatNumber(photos)} ảnh`,
  dossiers: (examined: number, all: number) => `đã xem ${formatNumber(examined)}/${formatNumber(all)} hồ sơ`,
  findings: (findings: number) => `${formatNumber(findings)} phát hiện`,
  recommendations: (recommendations: number) => `${formatNumber(recommendations)} kiến nghị`,
  figures: (sheets: number) => `${formatNumber(sheets)} phiếu số liệu`,
  statements: (statements: number) => `${formatNumber(statements)} ý kiến, giải trình`,
  interviews: (people: number) => `phỏng vấn ${formatNumber(people)} người`,
  attendees: (people: number) => `${formatNumber(people)} người tham dự`,
  signatures: ({ signed, refused, due }: { signed: number; refused: number; due: number }) =>
    due === 0
      ? 'chưa ghi ai ký'
      : `đã ký ${formatNumber(signed)}/${formatNumber(due)}${refused > 0 ? `, ${formatNumber(refused)} người từ chối` : ''}`,
  amended: (signatures: number) => `đã sửa sau khi ${formatNumber(signatures)} người ký`,
  document: (kind: string, issued: boolean, changed: boolean) =>
    `${kind} (${issued ? 'đã ban hành' : 'dự thảo'}${changed ? ', dữ liệu đã đổi sau khi ban hành' : ''})`,
  complete: 'đã đủ nội dung',
  lastWritten: (when: string) => `ghi lần cuối lúc ${when}`,
};
