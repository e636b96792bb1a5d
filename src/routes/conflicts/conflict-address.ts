import type { PlacedConflict } from '#lib/storage/packages/conflicts.ts';
import {
  arrivalAddress,
  checklistAddress,
  documentAddress,
  dossierAddress,
  dossiersAddress,
  figureSheetAddress,
  findingsAddress,
  missionAddress,
  missionEditAddress,
  peopleAddress,
  visitAddress,
  voicesAddress,
} from '#routes/addresses.ts';

/** Where the row of a conflict is shown, as near as an address can lead; empty where it belongs to no mission. */
export function conflictAddress({ conflict, missionId, visitId, itemCode }: PlacedConflict): string {
  const { table, row: id } = conflict;
  if (missionId === null) return '';
  if (table === 'documents') return documentAddress({ missionId, id });
  const place = `#${encodeURIComponent(id)}`;
  if (visitId === null)
    return table === 'missions' ? missionEditAddress(missionId) : missionAddress(missionId) + place;
  const visit = { missionId, visitId };
  switch (table) {
    case 'answers':
    case 'photos':
      return itemCode === null ? visitAddress(visit) : checklistAddress(visit, itemCode);
    case 'findings':
    case 'recommendations':
      return findingsAddress(visit) + place;
    case 'figures':
      return figureSheetAddress(visit, id);
    case 'dossiers':
      return dossierAddress(visit, id);
    case 'draws':
      return dossiersAddress(visit);
    case 'attendees':
    case 'signatures':
      return peopleAddress(visit);
    case 'statements':
    case 'interviews':
      return voicesAddress(visit) + place;
    case 'arrivals':
      return arrivalAddress(visit);
    default:
      return visitAddress(visit);
  }
}
