import { z } from '#lib/domain/basics/schema.ts';
import { sentence, words } from '#lib/domain/basics/sentence.ts';
import { QuestionPhrases, RateQuestionPhrases } from './question-phrases.ts';

/**
 * What can be said of reported figures, a sentence each: on screens in the language of the screen, in documents and
 * records always in Vietnamese, `templates/figures/phrases.json`. Every number comes formatted.
 */
export const FigurePhrases = z.strictObject({
  overall: words,
  /** How the period of a sheet is named, and what the sheet counts. */
  period: sentence('from', 'to'),
  noPeriod: words,
  unknownEnd: words,
  /** What figures count, where sentences say it. */
  units: z.optional(z.strictObject({ dossiers: words, letters: words, procedures: words, units: words })),
  equalFails: sentence('difference', 'unit', 'left', 'leftSum', 'right', 'rightSum'),
  atMostFails: sentence('difference', 'unit', 'left', 'leftSum', 'right', 'rightSum'),
  /** A difference that what is missing can only make larger. */
  leastDifference: sentence('difference'),
  /** What was not counted in such a one. */
  notCounted: sentence('missing'),
  lettersFewer: sentence('overdue', 'letters', 'difference'),
  lettersMore: sentence('letters', 'overdue', 'difference'),
  holds: words,
  missing: sentence('missing'),
  knownFits: sentence('equation', 'missing'),
  lettersDue: sentence('overdue', 'letters', 'missing'),
  /** Letters enough for what is known, while others are overdue in no certain place. */
  lettersOpen: sentence('overdue', 'letters', 'unplaced'),
  suspect: z.strictObject({
    /** Overdue dossiers of no certain place that are just what a total lacks. */
    unplacedResolved: sentence('count', 'equation'),
    unplacedPending: sentence('count', 'equation'),
    exactly: sentence('name', 'needed', 'value'),
    atMost: sentence('name', 'needed', 'value'),
    atLeast: sentence('name', 'needed', 'value'),
  }),
  oneSlip: words,
  pendingInferred: sentence('value', 'assumed'),
  pendingAssumed: sentence('name'),
  and: words,
  pendingInferredFully: sentence('value'),
  overdueUnplaced: sentence('count', 'places'),
  /** Such a number beside those of both places, which it cannot be. */
  overdueApart: sentence('count', 'overdue', 'pendingOverdue'),
  placedResolved: sentence('share'),
  placedPending: sentence('share'),
  placedShare: sentence('share'),
  placedCloses: sentence('equation'),
  placedUnknown: words,
  inferredTotal: sentence('share'),
  alternatives: words,
  nothingPending: sentence('days', 'received'),
  moreOut: sentence('names', 'out', 'received', 'short'),
  moreOutKnown: sentence('names', 'out', 'received', 'carriedOver', 'short'),
  periodMissing: z.strictObject({ from: words, to: words, both: words }),
  periodReversed: sentence('to', 'from'),
  periodEndsEarly: sentence('to', 'of', 'expected'),
  periodEnds: z.strictObject({ month: words, quarter: words, year: words }),
  periodMisprint: sentence('printed', 'likely'),
  periodMisprintUnknown: sentence('printed'),
  periodTooLong: sentence('from', 'to'),
  or: words,
  printedRight: sentence('printed', 'share'),
  printedFewerDigits: sentence('printed', 'share'),
  printedCut: sentence('printed', 'fraction', 'exact', 'rounded'),
  printedOther: sentence('printed', 'denominator', 'share'),
  printedOwn: sentence('denominator', 'share'),
  printedCounts: sentence('count', 'denominator', 'total'),
  printedCountsRange: sentence('min', 'max', 'denominator', 'total'),
  printedOtherCounts: sentence('printed', 'counts'),
  numeratorInferred: sentence('count'),
  ambiguous: words,
  printedWrong: sentence('printed', 'share'),
  printedImpossible: sentence('printed'),
  printedMissing: sentence('printed', 'missing'),
  printedMaybe: sentence('counts'),
  remainder: sentence('percent'),
  notQuantified: sentence('printed', 'missing'),
  /** Of a printed rate, where neither its words nor the figures tell what total it is of. */
  baseUnstated: words,
  ofOpenBase: sentence('rate', 'unstated'),
  outOfRange: sentence('printed'),
  sequenceHolds: sentence('value'),
  sequenceFails: sentence('difference', 'unit', 'pending', 'carriedOver'),
  sequenceMissing: sentence('missing'),
  inPeriod: sentence('name', 'period'),
  totalFails: sentence('difference', 'unit', 'name', 'total', 'over', 'sum'),
  totalOver: z.strictObject({ field: words, subUnit: words }),
  totalHolds: sentence('name', 'total'),
  totalMissing: sentence('name', 'sheets'),
  questions: QuestionPhrases,
  rateQuestions: RateQuestionPhrases,
  /** Of numbers of a visit that do not go together: items, sheets, judgements and texts. */
  doubts: z.strictObject({
    parts: sentence('parts', 'sum', 'whole', 'of'),
    part: sentence('parts', 'sum', 'whole', 'of'),
    /** Of numbers that make up another. */
    sum: sentence('parts', 'equation'),
    /** After parts that others give. */
    together: sentence('equation'),
    /** What one place says, against what others say. */
    against: sentence('said', 'others'),
    given: sentence('label', 'value'),
    /** A judgement, then what its numbers say: two sentences. */
    judged: sentence('verdict', 'others'),
    judgedMet: words,
    judgedMetReserved: words,
    fewer: sentence('part', 'less', 'whole', 'more'),
    inFinding: sentence('words'),
    inNote: sentence('words'),
    period: sentence('period'),
    noPeriod: words,
    sheet: sentence('sheet', 'value'),
    sheetNamed: sentence('sheet', 'names', 'value'),
    sheetRate: sentence('sheet', 'rate', 'percent'),
    answers: sentence('value'),
    answersRate: sentence('percent'),
    item: sentence('code', 'label', 'value'),
    sameInItem: sentence('code', 'value'),
  }),
  /** Of what stands beside others in a chart, yet is not drawn. */
  notDrawn: z.strictObject({
    missing: sentence('name', 'missing'),
    silent: sentence('name'),
    contradiction: sentence('name'),
    nothing: sentence('name'),
  }),
  /** Where what is compared was not counted over the same time. */
  notSameTime: z.strictObject({ periods: words, units: words }),
});
export type FigurePhrases = z.infer<typeof FigurePhrases>;

/** `templates/figures/phrases.json`. */
export const FigurePhrasesFile = z.extend(FigurePhrases, { $schema: z.string() });
