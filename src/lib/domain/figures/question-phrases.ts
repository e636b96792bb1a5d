import { z } from '#lib/domain/basics/schema.ts';
import { sentence, words } from '#lib/domain/basics/sentence.ts';

/** Remarks put to the unit as questions: each stands for the statement of the same name. */
export const QuestionPhrases = z.strictObject({
  equalFails: sentence('difference', 'unit', 'left', 'leftSum', 'right', 'rightSum'),
  atMostFails: sentence('difference', 'unit', 'left', 'leftSum', 'right', 'rightSum'),
  lettersFewer: sentence('overdue', 'letters', 'difference'),
  lettersMore: sentence('letters', 'overdue', 'difference'),
  overdueUnplaced: sentence('count', 'places'),
  overdueApart: sentence('count', 'overdue', 'pendingOverdue'),
  nothingPending: sentence('days', 'received'),
  moreOut: sentence('names', 'out', 'received', 'short'),
  moreOutKnown: sentence('names', 'out', 'received', 'carriedOver', 'short'),
  periodMissing: z.strictObject({ from: words, to: words, both: words }),
  periodReversed: sentence('to', 'from'),
  periodEndsEarly: sentence('to', 'of', 'expected'),
  periodMisprint: sentence('printed'),
  periodMisprintUnknown: sentence('printed'),
  periodTooLong: sentence('from', 'to'),
  sequenceFails: sentence('difference', 'unit', 'pending', 'carriedOver'),
  totalFails: sentence('difference', 'unit', 'name', 'total', 'over', 'sum'),
});

/** Questions about a rate the unit printed; without the full stop, as an aside may follow. */
export const RateQuestionPhrases = z.strictObject({
  cut: sentence('rate', 'printed', 'fraction', 'exact', 'rounded'),
  /** A total that gives the printed rate, with what the rate is by its own. */
  base: sentence('rate', 'printed', 'denominator', 'share', 'own', 'ownShare'),
  baseAlone: sentence('rate', 'printed', 'denominator', 'share'),
  counts: sentence('rate', 'printed', 'counts'),
  wrong: sentence('rate', 'printed', 'share'),
  impossible: sentence('rate', 'printed'),
  outOfRange: sentence('rate', 'printed'),
  missing: sentence('rate', 'printed', 'missing'),
  missingAll: sentence('rate', 'printed'),
  words: sentence('rate', 'printed', 'missing'),
  wordsAlone: sentence('rate', 'printed'),
  /** Continues a question. */
  remainder: sentence('percent'),
  /** Asides, in brackets after a question. */
  inferred: sentence('count'),
  maybe: sentence('counts'),
});
