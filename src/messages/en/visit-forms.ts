import type { MissionKind } from '#lib/domain/mission/mission.ts';
import type { VisitForm } from '#lib/domain/visit/visit.ts';

export const visitForms = (kind: MissionKind): Record<VisitForm, string> => ({
  session: 'Working session',
  survey: kind === 'inspection' ? 'Site inspection' : 'Site survey',
});
