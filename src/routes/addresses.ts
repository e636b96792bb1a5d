import type { Attachment } from 'svelte/attachments';

interface VisitRef {
  missionId: string;
  visitId: string;
}

/** Ids may hold a slash (samples); an address part may not. */
const part = encodeURIComponent;

export function missionAddress(missionId: string): string {
  return `/missions/${part(missionId)}`;
}

export function missionEditAddress(missionId: string): string {
  return `${missionAddress(missionId)}/edit`;
}

export function assignmentsAddress(missionId: string): string {
  return `${missionAddress(missionId)}/assignments`;
}

export function missionFiguresAddress(missionId: string): string {
  return `${missionAddress(missionId)}/figures`;
}

export function consolidationAddress(missionId: string): string {
  return `${missionAddress(missionId)}/consolidation`;
}

export function archiveAddress(): string {
  return '/archive';
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

export function dossiersAddress(visit: VisitRef): string {
  return `${visitAddress(visit)}/dossiers`;
}

export function drawAddress(visit: VisitRef): string {
  return `${dossiersAddress(visit)}/draw`;
}

export function dossierAddress(visit: VisitRef, dossierId: string): string {
  return `${dossiersAddress(visit)}/form?dossier=${part(dossierId)}`;
}

export function dossierSummaryAddress(visit: VisitRef): string {
  return `${dossiersAddress(visit)}/summary`;
}

export function peopleAddress(visit: VisitRef): string {
  return `${visitAddress(visit)}/people`;
}

export function recordAddress(visit: VisitRef): string {
  return `${visitAddress(visit)}/record`;
}

/** The record of a mission, or what a filter leaves of it; no name given is a filter too. */
export function timelineAddress(
  missionId: string,
  filter: { visitId?: string; item?: string; author?: string; device?: string } = {},
): string {
  const query = Object.entries(filter).map(
    ([name, value]) => `${TIMELINE_PARTS[name] ?? name}=${part(value)}`,
  );
  return `${missionAddress(missionId)}/record${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
const TIMELINE_PARTS: Readonly<Record<string, string>> = { visitId: 'visit' };

export function calendarAddress(): string {
  return '/settings/calendar';
}

export function verifyAddress(): string {
  return '/verify';
}

export function figuresAddress(visit: VisitRef): string {
  return `${visitAddress(visit)}/figures`;
}

export function figureSheetAddress(visit: VisitRef, sheetId: string): string {
  return `${figuresAddress(visit)}/${part(sheetId)}`;
}

export function voicesAddress(visit: VisitRef, findingId: string | null = null): string {
  return `${visitAddress(visit)}/voices${findingId ? `#finding-${part(findingId)}` : ''}`;
}

export function interviewAddress(visit: VisitRef): string {
  return `${visitAddress(visit)}/voices/interview`;
}

export function arrivalAddress(visit: VisitRef): string {
  return `${visitAddress(visit)}/arrival`;
}

/** The documents of a mission, or those of one of its visits. */
export function documentsAddress(missionId: string, visitId: string | null = null): string {
  return `${missionAddress(missionId)}/documents${visitId ? `?visit=${part(visitId)}` : ''}`;
}

export function documentAddress({ missionId, id }: { missionId: string; id: string }): string {
  return `${missionAddress(missionId)}/documents/${part(id)}`;
}

/** Recommendations of all missions, or of one. */
export function followUpAddress(missionId: string | null = null): string {
  return `/follow-up${missionId === null ? '' : `?mission=${part(missionId)}`}`;
}

export function followUpCardAddress(recommendationId: string): string {
  return `/follow-up/${part(recommendationId)}`;
}

export function followUpSettingsAddress(): string {
  return '/follow-up/settings';
}

/**
 * Brings an element into view and marks it when the address names it or something in it: rows come from the database, too late for the
 * browser to scroll to them by itself.
 */
export function arriveAt(...ids: string[]): Attachment<HTMLElement> {
  return (element) => {
    if (!ids.some((id) => location.hash === `#${encodeURIComponent(id)}`)) return;
    element.dataset['sought'] = '';
    element.scrollIntoView({ block: 'center' });
  };
}

export function backupAddress(): string {
  return '/backup';
}

export function conflictsAddress(): string {
  return '/conflicts';
}
