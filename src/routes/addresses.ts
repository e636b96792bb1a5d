interface VisitRef {
  missionId: string;
  visitId: string;
}

/** Ids may hold a slash (samples); an address part may not. */
const part = encodeURIComponent;

export function missionAddress(missionId: string): string {
  return `/missions/${part(missionId)}`;
}

export function visitAddress({ missionId, visitId }: VisitRef): string {
  return `${missionAddress(missionId)}/visits/${part(visitId)}`;
}

export function checklistAddress(visit: VisitRef, itemCode: string | null = null): string {
  return `${visitAddress(visit)}/checklist${itemCode ? `?item=${part(itemCode)}` : ''}`;
}

export function findingsAddress(visit: VisitRef): string {
  return `${visitAddress(visit)}/findings`;
}

export function closeAddress(visit: VisitRef): string {
  return `${visitAddress(visit)}/close`;
}

export function reportAddress(visit: VisitRef): string {
  return `${visitAddress(visit)}/report`;
}
