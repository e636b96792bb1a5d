import { isRecommended } from '#lib/domain/visit/recommendation.ts';
import { signatoriesOf } from '#lib/domain/visit/attendee.ts';
import type { Arrival } from '#lib/domain/visit/arrival.ts';
import { missingIn, type Missing } from './completeness.ts';
import { isExamined } from '#lib/domain/dossiers/dossier.ts';
import { pictures } from '#lib/domain/visit/evidence.ts';
import { wasAnswered } from '#lib/domain/visit/interview.ts';
import { isAmended, signaturesDue, type ContentHashes, type Signature } from '#lib/domain/visit/signature.ts';
import type { VisitRecord } from './visit-record.ts';

/** Rows of a visit that its overview counts; deleted ones are left out. */
export type VisitRows = Pick<
  VisitRecord,
  | 'checklist'
  | 'answers'
  | 'findings'
  | 'recommendations'
  | 'photos'
  | 'figures'
  | 'dossiers'
  | 'interviews'
  | 'statements'
  | 'attendees'
  | 'signatures'
  | 'arrival'
> & {
  documents: { id: string; kind: string; issued: object | null }[];
  /** Of the present content of the record; null where nobody signed. */
  contentHashes: ContentHashes | null;
  /** Documents issued before the record was changed last, by id. */
  changedSince: ReadonlySet<string>;
};

/** The progress of each part of a visit except its checklist. */
export interface VisitParts {
  arrival: Arrival | null;
  photos: number;
  dossiers: { examined: number; all: number };
  findings: number;
  recommendations: number;
  figureSheets: number;
  statements: number;
  /** Citizens who answered anything. */
  interviews: number;
  attendees: number;
  /** Among those who must sign: signatures, refusals, and how many of both were made before the last change. */
  signatures: { signed: number; refused: number; due: number; amended: number };
  /** `changed`: what it was made of is no more as it was when it was issued. */
  documents: { kind: string; issued: boolean; changed: boolean }[];
  missing: Missing;
}

/** Counts the rows in each part of a visit. */
export function visitParts(rows: VisitRows): VisitParts {
  const missing = missingIn(rows);
  const signatures = signaturesDue(rows.attendees, rows.signatures);
  const marked = (kind: Signature['mark']['kind']) =>
    signatures.filter(({ mark }) => mark.kind === kind).length;
  const { contentHashes } = rows;
  const amended =
    contentHashes === null ? 0 : signatures.filter((signature) => isAmended(signature, contentHashes)).length;
  return {
    arrival: rows.arrival,
    photos: pictures(rows.photos).length,
    dossiers: { examined: rows.dossiers.filter(isExamined).length, all: rows.dossiers.length },
    findings: rows.findings.length,
    recommendations: rows.recommendations.filter(isRecommended).length,
    figureSheets: rows.figures.length,
    statements: rows.statements.length,
    interviews: rows.interviews.filter(wasAnswered).length,
    attendees: rows.attendees.length,
    signatures: {
      signed: marked('drawn'),
      refused: marked('refused'),
      due: signatoriesOf(rows.attendees).length,
      amended,
    },
    documents: rows.documents.map(({ id, kind, issued }) => ({
      kind,
      issued: issued !== null,
      changed: rows.changedSince.has(id),
    })),
    missing,
  };
}
