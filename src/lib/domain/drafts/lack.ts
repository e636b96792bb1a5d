import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import type { NumberDoubt } from '#lib/domain/record/number-doubt.ts';
import type { Unfounded } from '#lib/domain/record/unfounded.ts';

/** What of the letterhead (Decree 30/2020, boxes 2 to 4) a mission may leave open: it is filled in with the mission. */
export type LetterheadGap = 'superior' | 'issuer' | 'symbol' | 'place';

/** What a document goes out without, told before it is issued; only what is unfounded forbids issuing. */
export interface DocumentLack {
  what:
    | 'empty'
    | LetterheadGap
    | 'number'
    | 'provisional'
    | 'sharedNumber'
    | 'date'
    | 'stale'
    | 'orphaned'
    | 'reworded'
    | 'prompts'
    | 'blanks'
    | 'signer'
    | 'session'
    | 'open'
    | 'unanswered'
    | 'incomplete'
    | 'withoutFinding'
    | 'withoutPhoto'
    | 'unfounded'
    | 'signs'
    | 'lacking'
    | 'withoutCause'
    | 'withoutRecommendation'
    | 'vague'
    | 'contradicted'
    | 'disputed'
    | 'opposed'
    | 'numbers'
    | 'figures'
    | 'asked'
    | 'unseen'
    | 'listed'
    | 'pastDue'
    | 'times'
    | 'people'
    | 'unnamed'
    | 'miscoded'
    | 'repeated'
    | 'unsigned'
    | 'outdated'
    | 'undated'
    | 'unassigned'
    | 'movedDue'
    | 'later'
    | 'nothingAsked'
    | 'unissued'
    | 'unproven'
    | 'beforeSource'
    | 'entryDays'
    | 'farDate'
    | 'notYet'
    | 'beforeVisit'
    | 'beforeReplaced';
  count: number;
  /** The first visit that lacks it, where a visit does: there it is put right. */
  visitId?: string;
  /** The shortcomings that forbid issuing. */
  unfounded?: readonly Unfounded[];
  /** The signs meant. */
  signs?: readonly string[];
  /** The numbers that do not go together, by visit, so that each can be told. */
  doubts?: DoubtsOfVisit[];
}

/** Numbers of one visit that do not go together, with the sheets they are held against. */
export interface DoubtsOfVisit {
  visitId: string;
  unit: string;
  doubts: NumberDoubt[];
  sheets: FigureSheet[];
}

/** The shortcomings that forbid issuing a document, among what it lacks. */
export function unfoundedAmong(lacks: readonly DocumentLack[]): Unfounded[] {
  return lacks.flatMap(({ unfounded = [] }) => unfounded);
}

/** A document tells of shortcomings without a criterion or without evidence, and so is not issued. */
export class UnfoundedDocumentError extends Error {
  override name = 'UnfoundedDocumentError';
  constructor(count: number) {
    super(`${String(count)} shortcomings without a criterion or evidence`);
  }
}

/** @throws UnfoundedDocumentError where what a document lacks forbids issuing it */
export function refuseUnfounded(lacks: readonly DocumentLack[]): void {
  const { length } = unfoundedAmong(lacks);
  if (length > 0) throw new UnfoundedDocumentError(length);
}
