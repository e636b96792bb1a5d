import { isRecommended } from '#lib/domain/visit/recommendation.ts';
import { visitParts, type VisitParts } from '#lib/domain/record/visit-parts.ts';
import type { Answer } from '#lib/domain/checklist/answer.ts';
import type { Finding } from '#lib/domain/visit/finding.ts';
import { instantOf } from '#lib/journal/clock.ts';
import { database } from '#lib/storage/database/database.ts';
import type { Seal } from '#lib/journal/seal.ts';
import { readChangedSinceIssue, readContentHashes } from '#lib/storage/record/record.ts';
import { placeLeft } from './place-left.ts';
import { sealsOfClosing } from '#lib/storage/rows/seals.ts';
import { readVisit, type VisitContext } from '#lib/storage/rows/visits.ts';
import { withoutDeleted } from './without-deleted.ts';

/** A visit as its cover shows it. */
export interface VisitOverview extends VisitContext {
  answers: Answer[];
  findings: Finding[];
  parts: VisitParts;
  /** When it was last edited; null where the journal has no such entry. */
  lastWritten: string | null;
  /** The latest seal put on it when it was closed. */
  seal: Seal | undefined;
  /** Item where this device left off in it. */
  resumeAt: string | null;
}

/** What the cover of a visit shows; undefined when the visit is not on this device. */
export async function readVisitOverview(id: string): Promise<VisitOverview | undefined> {
  const context = await readVisit(id);
  if (!context) return undefined;
  const [rows, seals, place] = await Promise.all([readParts(id), sealsOfClosing(id), placeLeft()]);
  const { arrivals, ...others } = rows;
  const ids = new Map(
    Object.entries(rows).map(([table, all]) => [table, new Set(all.map(({ id: row }) => row))]),
  );
  return {
    ...context,
    answers: rows.answers,
    findings: rows.findings,
    parts: visitParts({
      ...others,
      checklist: context.checklist,
      arrival: arrivals[0] ?? null,
      contentHashes: rows.signatures.length > 0 ? ((await readContentHashes(id)) ?? null) : null,
      changedSince: await readChangedSinceIssue(context.visit, rows.documents),
    }),
    lastWritten: await lastWritten(context, ids),
    seal: seals.at(-1),
    resumeAt: place?.visitId === id ? place.itemCode : null,
  };
}

async function readParts(visitId: string) {
  const of = { visitId };
  return {
    answers: withoutDeleted(await database.answers.where(of).toArray()),
    findings: withoutDeleted(await database.findings.where(of).toArray()),
    recommendations: (await database.recommendations.where(of).toArray()).filter(isRecommended),
    photos: withoutDeleted(await database.photos.where(of).toArray()),
    figures: withoutDeleted(await database.figures.where(of).toArray()),
    dossiers: withoutDeleted(await database.dossiers.where(of).toArray()),
    interviews: withoutDeleted(await database.interviews.where(of).toArray()),
    statements: withoutDeleted(await database.statements.where(of).toArray()),
    attendees: withoutDeleted(await database.attendees.where(of).toArray()),
    signatures: withoutDeleted(await database.signatures.where(of).toArray()),
    arrivals: withoutDeleted(await database.arrivals.where(of).toArray()),
    documents: withoutDeleted(await database.documents.where(of).toArray()),
  };
}

/** Goes back through the journal of the mission to the last change of the visit or of a row that stands in it. */
async function lastWritten(
  { visit }: VisitContext,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<string | null> {
  const change = await database.changes
    .where({ log: visit.missionId })
    .reverse()
    .filter(({ table, row }) => (table === 'visits' ? row === visit.id : (ids.get(table)?.has(row) ?? false)))
    .first();
  return change ? instantOf(change) : null;
}
