import { FigureKey, RateKey } from '#lib/domain/figures.ts';
import { z } from '#lib/domain/schema.ts';
import { sentence, words } from './sentence-schema.ts';

const ends = z.strictObject({ from: words, to: words });

/** Words for the figures a unit reported and for what comes of checking them. */
export const FiguresWording = z.strictObject({
  /** Heading of the part where the checklist has no area the figures belong to. */
  heading: words,
  lead: words,
  header: z.tuple([words, words]),
  /** In the table, for a figure other periods have and this one lacks: missing is not zero. */
  missing: words,
  /** Before the label of a figure that is part of the one above, by depth. */
  depth: z.tuple([z.string(), words, words]),
  units: z.strictObject({ dossiers: words, letters: words, procedures: words, units: words }),
  labels: z.record(FigureKey, words),
  /** Labels of periods counted by level 3 and 4 (before Decree 42/2022). */
  legacyLabels: z.partialRecord(FigureKey, words),
  period: z.strictObject({
    both: sentence('from', 'to'),
    from: sentence('from'),
    to: sentence('to'),
    none: words,
    asPrinted: sentence('text'),
  }),
  scope: sentence('scope', 'period'),
  rates: words,
  rateHeader: z.tuple([words, words, words, words, words]),
  rateNames: z.record(RateKey, words),
  fraction: sentence('numerator', 'denominator'),
  /** After a fraction with a figure that was added up from its parts or left over from others. */
  inferredMark: words,
  inferredNote: words,
  nothingToDivide: words,
  charts: z.strictObject({
    settlement: words,
    intake: words,
    bar: sentence('label', 'count'),
    value: sentence('label', 'count', 'percent'),
    notOnline: words,
  }),
  checks: z.strictObject({
    lead: words,
    ofSheet: sentence('sheet'),
    across: words,
    term: sentence('label', 'value'),
    sum: sentence('terms', 'sum'),
    differs: sentence('left', 'right', 'difference'),
    exceeds: sentence('left', 'right', 'difference'),
    suspects: sentence('list'),
    noSuspect: words,
    suspect: z.strictObject({
      exactly: sentence('label', 'value', 'needed'),
      atMost: sentence('label', 'value', 'needed'),
      atLeast: sentence('label', 'value', 'needed'),
    }),
    holds: sentence('equation'),
    holdsSoFar: sentence('equation'),
    equation: sentence('left', 'right'),
    uncheckable: sentence('list'),
    uncheckableItem: sentence('identity', 'missing'),
    identities: z.strictObject({
      received: words,
      online: words,
      balance: words,
      resolved: words,
      earlyAndOnTime: words,
      pending: words,
      apologyLetters: words,
      digitisedDossiers: words,
      digitisedResults: words,
      paidOnline: words,
      procedures: words,
      connectedUnits: words,
    }),
    or: words,
    /** “hay”, between what a question leaves open. */
    orQuestion: words,
    /** A figure where it is said to be missing. */
    named: sentence('label'),
    sequence: sentence('later', 'earlier', 'carriedOver', 'pending', 'difference'),
    total: sentence('label', 'over', 'total', 'sum', 'difference'),
    over: z.strictObject({ field: words, subUnit: words }),
    ofOtherSheet: sentence('label', 'sheet'),
    inferredPending: sentence('value', 'assumed'),
    inferredPendingPlain: sentence('value'),
    unplaced: sentence('count', 'places'),
    place: sentence('label', 'count', 'total', 'percent'),
    placeInferred: sentence('label', 'count', 'total', 'percent'),
    placeUnknown: sentence('label'),
    nothingPending: sentence('received', 'days'),
    note: sentence('note'),
  }),
  printed: z.strictObject({
    right: sentence('rate', 'printed', 'calculation'),
    roundedToFewerDigits: sentence('rate', 'printed', 'calculation'),
    roundedDown: sentence('rate', 'printed', 'calculation', 'percent'),
    otherDenominator: sentence('rate', 'printed', 'other', 'calculation'),
    ownDenominator: sentence('own', 'calculation'),
    inferredNumerator: sentence('count'),
    inferredNumerators: sentence('min', 'max'),
    ask: words,
    inconsistent: sentence('rate', 'printed', 'calculation'),
    impossible: sentence('rate', 'printed'),
    uncheckable: sentence('rate', 'printed', 'missing'),
    remainder: sentence('percent', 'places'),
    notQuantified: sentence('rate', 'printed', 'missing'),
    outOfRange: sentence('rate', 'printed'),
    calculation: sentence('fraction', 'percent'),
  }),
  periodDoubts: z.strictObject({
    missing: sentence('ends'),
    ends,
    reversed: sentence('from', 'to'),
    endsDayEarly: sentence('to', 'of', 'expected'),
    of: z.strictObject({ month: words, quarter: words, year: words }),
    yearMisprint: sentence('printed', 'likely'),
    yearMisprintUnknown: sentence('printed'),
    tooLong: sentence('from', 'to'),
  }),
});
export type FiguresWording = z.infer<typeof FiguresWording>;
