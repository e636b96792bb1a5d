import type { Finding } from './finding.ts';
import type { Recommendation } from './recommendation.ts';

/** A finding in the editor, with its recommendations. */
export interface FindingDraft {
  finding: Finding;
  recommendations: Recommendation[];
  /** Not recorded yet. */
  isNew: boolean;
}
