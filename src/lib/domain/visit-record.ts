import type { Answer } from './answer.ts';
import type { Arrival } from './arrival.ts';
import type { Attendee } from './attendee.ts';
import type { Act, Checklist } from './checklist.ts';
import type { Dossier } from './dossier.ts';
import type { Photo } from './evidence.ts';
import type { FigureSheet } from './figures.ts';
import type { Finding } from './finding.ts';
import type { Interview } from './interview.ts';
import type { Mission } from './mission.ts';
import type { Recommendation } from './recommendation.ts';
import type { Draw } from './sample-draw.ts';
import type { Amendment, Signature } from './signature.ts';
import type { Statement } from './statement.ts';
import type { Unit } from './unit.ts';
import type { Visit } from './visit.ts';

/** A change of the journal, by which a paper says up to where it was printed. */
export interface RecordHead {
  device: string;
  seq: number;
  hash: string;
}

/** Everything recorded of one visit, as documents read it. Deleted rows are left out. */
export interface VisitRecord {
  mission: Mission;
  unit: Unit;
  visit: Visit;
  checklist: Checklist;
  acts: Act[];
  answers: Answer[];
  findings: Finding[];
  recommendations: Recommendation[];
  photos: Photo[];
  figures: FigureSheet[];
  draws: Draw[];
  dossiers: Dossier[];
  interviews: Interview[];
  statements: Statement[];
  attendees: Attendee[];
  signatures: Signature[];
  /** Signatures under which the record no longer stands as it was signed. */
  amendments: Amendment[];
  arrival: Arrival | null;
  /** Where the journal stood; only for the minutes, and only where the record was written down by this app. */
  head?: RecordHead | null;
}
