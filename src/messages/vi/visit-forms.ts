import type { MissionKind } from '#lib/domain/mission/mission.ts';
import type { VisitForm } from '#lib/domain/visit/visit.ts';

/** What a visit is called, in the words of the documents: only an inspection is no survey at the place itself. */
export const visitForms = (kind: MissionKind): Record<VisitForm, string> => ({
  session: 'Buổi làm việc',
  survey: kind === 'inspection' ? 'Kiểm tra thực tế' : 'Khảo sát thực tế',
});
