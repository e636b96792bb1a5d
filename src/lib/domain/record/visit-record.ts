import type { Answer } from '#lib/domain/checklist/answer.ts';
import type { Arrival } from '#lib/domain/visit/arrival.ts';
import type { Attendee } from '#lib/domain/visit/attendee.ts';
import type { Act, Checklist } from '#lib/domain/checklist/checklist.ts';
import type { Dossier } from '#lib/domain/dossiers/dossier.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import type { Finding } from '#lib/domain/visit/finding.ts';
import type { Interview } from '#lib/domain/visit/interview.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import type { Draw } from '#lib/domain/dossiers/draw.ts';
import type { Amendment, Signature } from '#lib/domain/visit/signature.ts';
import type { Statement } from '#lib/domain/visit/statement.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';

/** A change of a device's log of the mission, by which a paper says up to where it was printed. */
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

/** Everything recorded in the visits of one mission, as documents on the whole of it read it. */
export interface MissionRecord {
  mission: Mission;
  visits: VisitRecord[];
}

/** What things in the record of a visit are called, for a journal that people read. */
export interface RecordNames {
  /** Rows by `<table> <id>`: a finding by what was found, an attendee by name, a photo by its file. */
  rows: ReadonlyMap<string, string>;
  /** Items of the checklist by code: their questions. */
  items: ReadonlyMap<string, string>;
  /** Fields of items by `<code> <field>`, questions to citizens by `answers <question>`. */
  labels: ReadonlyMap<string, string>;
  /** Options by `<field's or question's key> <option>`. */
  options: ReadonlyMap<string, string>;
}

/** For where nothing is known of the record. */
export const NO_NAMES: RecordNames = {
  rows: new Map(),
  items: new Map(),
  labels: new Map(),
  options: new Map(),
};
