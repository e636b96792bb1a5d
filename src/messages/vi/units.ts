import type { MissionKind } from '#lib/domain/mission/mission.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { unitsOf } from './units-of.ts';

/** Texts of the units of a mission, where one is taken off it. */
export const units = {
  title: (kind: MissionKind, units: number) => `${unitsOf[kind]} (${formatNumber(units)})`,
  hint: 'Bỏ một đơn vị được lưu ngay và hoàn tác được. Thêm đơn vị ở trang của cuộc.',
  none: 'Chưa có đơn vị nào. Thêm đơn vị ở trang của cuộc.',
  visits: (visits: number) =>
    visits === 0 ? 'chưa có buổi làm việc' : `${formatNumber(visits)} buổi làm việc`,
  remove: 'Bỏ',
  removeUnit: (name: string) => `Bỏ ${name}`,
  removed: (name: string) => `Đã bỏ ${name} khỏi cuộc.`,
  kept: 'Đơn vị này được giữ lại',
  keptWhy: (name: string) =>
    `${name} đã có ghi chép khi làm việc nên không bỏ khỏi cuộc được: ghi chép là bằng chứng, báo cáo tổng hợp dựa vào đó. Chưa có gì thay đổi.`,
  holds: (answers: number, findings: number, photos: number) =>
    `${formatNumber(answers)} câu trả lời, ${formatNumber(findings)} phát hiện, ${formatNumber(photos)} ảnh`,
};
