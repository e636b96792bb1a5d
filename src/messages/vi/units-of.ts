import type { MissionKind } from '#lib/domain/mission/mission.ts';

/** What a unit is called by the kind of its mission, in the words of the documents. */
export const unitsOf: Record<MissionKind, string> = {
  supervision: 'Đơn vị chịu sự giám sát',
  survey: 'Đơn vị được khảo sát',
  inspection: 'Đơn vị được kiểm tra',
};
