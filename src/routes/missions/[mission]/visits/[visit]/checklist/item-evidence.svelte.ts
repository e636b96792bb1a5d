import { live } from '#lib/storage/database/live.svelte.ts';
import { readFindings } from '#lib/storage/rows/findings.ts';
import { readPhotos } from '#lib/storage/photos/photos.ts';
import type { Finding } from '#lib/domain/visit/finding.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';

/** The photos and findings of a visit by item, following the database. */
export interface ItemEvidence {
  /** Undefined until the database has told. */
  findings: Finding[] | undefined;
  /** All of the visit. */
  photos: Photo[];
  hasPhoto: (code: string) => boolean;
  photosOf: (code: string) => Photo[];
  findingsOf: (code: string) => Finding[];
  recommendationsOf: (finding: Finding) => Recommendation[];
}

export function itemEvidence({ visit }: { visit: { id: string } }): ItemEvidence {
  const photos = live(() => readPhotos(visit.id));
  const findings = live(() => readFindings(visit.id));
  const withPhoto = $derived(new Set(photos.current?.map(({ itemCode }) => itemCode)));
  return {
    get findings() {
      return findings.current?.findings;
    },
    get photos() {
      return photos.current ?? [];
    },
    hasPhoto: (code) => withPhoto.has(code),
    photosOf: (code) => photos.current?.filter(({ itemCode }) => itemCode === code) ?? [],
    findingsOf: (code) => findings.current?.findings.filter(({ itemCode }) => itemCode === code) ?? [],
    recommendationsOf: ({ id }) =>
      findings.current?.recommendations.filter(({ findingId }) => findingId === id) ?? [],
  };
}
