import type { Answer } from '../domain/answer.ts';
import { readAnswers } from './answers.ts';
import { database, type Seal } from './database.ts';
import { placeLeft } from './place-left.ts';
import { sealsOfClosing } from './seals.ts';
import { readVisit, type VisitContext } from './visits.ts';

/** A visit as its cover shows it. */
export interface VisitOverview extends VisitContext {
  answers: Answer[];
  /** How many findings were recorded. */
  findings: number;
  /** The latest seal put on it when it was closed. */
  seal: Seal | undefined;
  /** Item where this device left off in it. */
  resumeAt: string | null;
}

/** What the cover of a visit shows; undefined when the visit is not on this device. */
export async function readVisitOverview(id: string): Promise<VisitOverview | undefined> {
  const context = await readVisit(id);
  if (!context) return undefined;
  const [answers, findings, seals, place] = await Promise.all([
    readAnswers(id),
    database.findings.where({ visitId: id }).toArray(),
    sealsOfClosing(id),
    placeLeft(),
  ]);
  return {
    ...context,
    answers,
    findings: findings.filter(({ deleted }) => !deleted).length,
    seal: seals.at(-1),
    resumeAt: place?.visitId === id ? place.itemCode : null,
  };
}
