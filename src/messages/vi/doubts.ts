import { formatNumber as f } from '#lib/domain/basics/vietnamese-number.ts';

/** What is said of numbers that do not go together. */
export const doubts = {
  title: 'Số chưa thống nhất',
  parts: (parts: readonly string[], sum: number, whole: string, of: number) =>
    parts.length > 1
      ? `${parts.map((part) => `“${part}”`).join(' và ')} cộng lại là ${f(sum)}, lớn hơn “${whole}” (${f(of)}).`
      : `“${parts.join('')}” (${f(sum)}) lớn hơn “${whole}” (${f(of)}).`,
  /** What one place says, against what others say. */
  against: (said: string, others: string) => `${said}, còn ${others}.`,
  given: (label: string, value: number, unit: string) =>
    `“${label}” là ${f(value)}${unit === '%' ? '%' : unit && ` ${unit}`}`,
  judgedMet: 'Tiêu chí được đánh giá “Đạt”',
  fewer: (part: string, less: number, whole: string, more: number) =>
    `“${part}” (${f(less)}) ít hơn “${whole}” (${f(more)})`,
  inFinding: (words: string) => `phát hiện nêu “${words}”`,
  inNote: (words: string) => `phần ghi bằng chữ nêu “${words}”`,
  period: (period: string) => `phiếu số liệu kỳ ${period}`,
  noPeriod: 'phiếu số liệu (chưa ghi kỳ)',
  sheet: (sheet: string, names: string, value: number) =>
    names ? `${sheet} có số ${names} là ${f(value)}` : `${sheet} ghi ${f(value)}`,
  sheetRate: (sheet: string, rate: string, percent: number) =>
    `${sheet} tính ra ${f(percent)}% (${rate.toLocaleLowerCase('vi')})`,
  answers: (value: number) => `các tiêu chí ghi ${f(value)}`,
  answersRate: (percent: number) => `số ở các tiêu chí tính ra ${f(percent)}%`,
  item: (code: string, label: string, value: number) => `tiêu chí ${code} ghi “${label}” ${f(value)}`,
  sameInItem: (code: string, value: number) => `tiêu chí ${code} ghi ${f(value)}`,
};
