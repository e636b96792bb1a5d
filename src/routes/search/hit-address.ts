import type { SearchHit } from '#lib/storage/search/search-records.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import {
  checklistAddress,
  documentAddress,
  dossierAddress,
  findingsAddress,
  followUpCardAddress,
  missionAddress,
  visitAddress,
  voicesAddress,
} from '#routes/addresses.ts';

/** Where a result is read: the very item, finding, dossier, as near as an address can lead. */
export function hitAddress(hit: SearchHit): string {
  const { kind, id, missionId, visitId, itemCode, recommendationId } = hit;
  if (recommendationId !== null) return followUpCardAddress(recommendationId);
  if (kind === 'documents') return documentAddress({ missionId, id });
  if (visitId === null) return missionAddress(missionId) + (kind === 'units' ? placeOf(id) : '');
  const visit = { missionId, visitId };
  switch (kind) {
    case 'missions':
    case 'units':
    case 'visits':
      return visitAddress(visit);
    case 'answers':
      return checklistAddress(visit, itemCode);
    case 'findings':
    case 'recommendations':
    case 'followUps':
      return findingsAddress(visit) + placeOf(id);
    case 'statements':
      return voicesAddress(visit) + placeOf(id);
    case 'dossiers':
      return dossierAddress(visit, id);
    default:
      throw new UnreachableError(kind);
  }
}

const placeOf = (id: string) => `#${encodeURIComponent(id)}`;
