import type { Answer } from './answer.ts';
import type { Act, Checklist } from './checklist.ts';
import type { Photo } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Mission } from './mission.ts';
import type { Recommendation } from './recommendation.ts';
import type { Unit } from './unit.ts';
import type { Visit } from './visit.ts';

/** Everything recorded of one visit, as documents read it. Deleted rows are left out. */
export interface VisitRecord {
  mission: Mission;
  unit: Unit;
  visit: Visit;
  checklist: Checklist;
  acts: Act[];
  answers: Answer[];
  findings: Finding[];
  recommendations: Recommendation[];
  photos: Photo[];
}
