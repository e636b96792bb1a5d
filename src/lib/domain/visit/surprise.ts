import { checklistKey, type Checklist } from '#lib/domain/checklist/checklist.ts';
import { defaultIssuer } from '#lib/domain/mission/issuer-defaults.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import { dayOf } from '#lib/domain/basics/vietnamese-date.ts';
import { startVisit, type Visit } from './visit.ts';

interface Start {
  missionId: string;
  visitId: string;
  title: string;
  now: string;
}

/**
 * A surprise inspection (kiểm tra đột xuất) that starts now: its mission, unit and visit.
 * @param unit the unit as known from the catalogue or from an earlier mission; it joins the new one
 */
export function surpriseInspection(
  unit: Unit,
  checklist: Checklist,
  { missionId, visitId, title, now }: Start,
): { mission: Mission; unit: Unit; visit: Visit } {
  const joined = { ...unit, id: `${missionId}/unit/${unit.code ?? '1'}`, missionId };
  const mission: Mission = {
    id: missionId,
    kind: 'inspection',
    title,
    legalBasis: [],
    period: { from: null, to: null },
    members: [],
    // Whose delegation it is, of the province or the commune, of council or committee, nobody has said yet.
    issuer: { ...defaultIssuer('inspection', unit.province), superior: '' },
    checklistIds: [checklist.id],
    councilSession: '',
    sample: null,
    createdAt: now,
    archived: false,
    deleted: false,
  };
  const visit = startVisit({
    id: visitId,
    missionId,
    unitId: joined.id,
    checklistKey: checklistKey(checklist),
    unannounced: true,
    place: unit.name,
    day: dayOf(now),
    now,
  });
  return { mission, unit: joined, visit };
}
