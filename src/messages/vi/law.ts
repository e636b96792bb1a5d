import type { ActFact } from '#lib/domain/checklist/checklist-schema.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

const facts: Record<ActFact, string> = { date: 'ngày ban hành', validity: 'ngày hiệu lực' };

/** Texts of the choice among the acts of the law library. */
export const law = {
  choose: 'Chọn văn bản',
  title: 'Chọn căn cứ pháp lý',
  search: 'Tìm văn bản',
  searchHint: 'Gõ số, ký hiệu hoặc tên, có dấu hoặc không dấu.',
  found: (acts: number) => `${formatNumber(acts)} văn bản`,
  none: 'Không có văn bản nào như vậy. Đóng lại và gõ căn cứ vào ô.',
  inForce: (from: string) => `Có hiệu lực từ ${from}`,
  inForceUntil: (from: string, to: string) => `Có hiệu lực từ ${from} đến ${to}`,
  notYet: (day: string, from: string) => `Chưa có hiệu lực vào ngày ${day}: hiệu lực từ ${from}`,
  noMore: (day: string, to: string) => `Hết hiệu lực trước ngày ${day}: hiệu lực đến ${to}`,
  checked: (where: string) => `Đã đối chiếu: ${where}`,
  unchecked: 'Chưa ai đối chiếu với văn bản gốc. Hãy kiểm tra trước khi dùng.',
  partlyChecked: (unseen: readonly ActFact[], where: string) =>
    `Chưa đối chiếu ${unseen.map((fact) => facts[fact]).join(' và ')} (nguồn: ${where}). Hãy kiểm tra trước khi dùng.`,
  chosen: 'Đã chọn',
};
