import type { Finding } from '#lib/domain/visit/finding.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';

/** A finding in the editor, with its recommendations. */
export interface FindingDraft {
  finding: Finding;
  recommendations: Recommendation[];
  /** Not recorded yet. */
  isNew: boolean;
}
