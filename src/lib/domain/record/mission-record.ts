import type { Mission } from '#lib/domain/mission/mission.ts';
import type { VisitRecord } from './visit-record.ts';

/** Everything recorded in the visits of one mission, as documents on the whole of it read it. */
export interface MissionRecord {
  mission: Mission;
  visits: VisitRecord[];
}
