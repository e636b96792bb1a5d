import { checklistKey, type Checklist } from '#lib/domain/checklist/checklist.ts';
import { defaultIssuer } from '#lib/domain/mission/issuer-defaults.ts';
import type { Mission, MissionKind } from '#lib/domain/mission/mission.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import { dayOf } from '#lib/domain/basics/vietnamese-date.ts';
import { startVisit, type Visit } from './visit.ts';

const ACTS: Record<MissionKind, string> = {
  supervision: 'Giám sát',
  survey: 'Khảo sát',
  inspection: 'Kiểm tra',
};

interface Start {
  /** The delegation the user belongs to: a council's supervises or surveys, an administrative body's inspects. */
  kind: MissionKind;
  missionId: string;
  visitId: string;
  now: string;
}

/** How a mission begun by surprise is titled, for people to change; it is printed, so it is in Vietnamese. */
export function surpriseTitle(kind: MissionKind, unit: string): string {
  return `${ACTS[kind]} đột xuất tại ${unit}`;
}

/**
 * A surprise visit (đột xuất) that starts now, with its mission and its unit.
 * @param unit the unit as known from the catalogue or from an earlier mission; it joins the new one
 */
export function surpriseVisit(
  unit: Unit,
  checklist: Checklist,
  { kind, missionId, visitId, now }: Start,
): { mission: Mission; unit: Unit; visit: Visit } {
  const joined = { ...unit, id: `${missionId}/unit/${unit.code ?? '1'}`, missionId };
  const mission: Mission = {
    id: missionId,
    kind,
    title: surpriseTitle(kind, unit.name),
    legalBasis: [],
    period: { from: null, to: null },
    members: [],
    // The same defaults as in the form of a new mission, since the minutes are read and signed with them.
    issuer: defaultIssuer(kind, unit.province),
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

/** The kind a surprise visit is offered first: that of this device's last own mission, a survey before there is one. */
export function usualKind(newestFirst: readonly Pick<Mission, 'kind' | 'sample'>[]): MissionKind {
  return newestFirst.find(({ sample }) => !sample)?.kind ?? 'survey';
}
