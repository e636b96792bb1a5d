import { formatNumber as f } from '../lib/domain/vietnamese-number.ts';

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
  inFinding: (words: string) => `phát hiện nêu “${words}”`,
  inNote: (words: string) => `phần ghi bằng chữ nêu “${words}”`,
  sheet: (period: string, value: number, atLeast: boolean) =>
    `phiếu số liệu kỳ ${period} ghi ${atLeast ? `ít nhất ${f(value)}` : f(value)}`,
  sheetSum: (period: string, names: string, value: number, atLeast: boolean) =>
    `phiếu số liệu kỳ ${period} ghi ${names}: ${atLeast ? `ít nhất ${f(value)}` : f(value)}`,
  sheetRate: (period: string, rate: string, percent: number) =>
    `phiếu số liệu kỳ ${period} tính ra ${f(percent)}% (${rate.toLocaleLowerCase('vi')})`,
  answers: (value: number) => `các tiêu chí ghi ${f(value)}`,
  answersRate: (percent: number) => `số ở các tiêu chí tính ra ${f(percent)}%`,
  item: (code: string, label: string, value: number) => `tiêu chí ${code} ghi “${label}” ${f(value)}`,
  sameInItem: (code: string, value: number) => `tiêu chí ${code} ghi ${f(value)}`,
  noPeriod: 'chưa rõ',
};
