import type { MissionKind } from '#lib/domain/mission/mission.ts';

export const unitsOf: Record<MissionKind, string> = {
  supervision: 'Supervised units',
  survey: 'Surveyed units',
  inspection: 'Inspected units',
};
