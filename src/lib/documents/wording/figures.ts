import { FigureKey, RateKey } from '#lib/domain/figures/figures.ts';
import { z } from '#lib/domain/basics/schema.ts';
import { sentence, words } from '#lib/domain/basics/sentence.ts';

/**
 * Words for the figures a unit reported. What comes of checking them is said by the phrases that screens use too
 * (`templates/figures/phrases.json`); here is what stands around them.
 */
export const FiguresWording = z.strictObject({
  /** Heading of the part where the checklist has no area the figures belong to. */
  heading: words,
  /** Of the annex with what might explain a mismatch. */
  subject: words,
  suspectsLead: words,
  lead: words,
  header: z.tuple([words, words]),
  /** In the table, for a figure other periods have and this one lacks: missing is not zero. */
  missing: words,
  /** Before the label of a figure that is part of the one above, by depth. */
  depth: z.tuple([z.string(), words, words]),
  units: z.strictObject({ dossiers: words, letters: words, procedures: words, units: words }),
  names: z.record(FigureKey, words),
  /** Names in periods counted by level 3 and 4 (before Decree 42/2022). */
  legacyNames: z.partialRecord(FigureKey, words),
  /** In a list, where a label with its number behind it would not be understood. */
  inList: z.partialRecord(FigureKey, sentence('count')),
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
  /** After a rate as printed that nobody can tell the total of. */
  openMark: words,
  openNote: words,
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
    /** Over numbers of items, sheets and texts that do not go together, each of an item or of none. */
    doubts: words,
    /** What a person put to the unit as a question. */
    questions: words,
    ofItem: sentence('code', 'sentence'),
    /** Where the items are not listed with their codes. */
    ofRequirement: sentence('requirement', 'sentence'),
    ofSheet: sentence('sheet'),
    across: words,
    /** Around what the phrases about figures say. */
    line: sentence('sentence'),
    between: sentence('earlier', 'later', 'sentence'),
    rate: sentence('rate', 'sentence'),
    /** After a question about what does not agree. */
    askAnnex: sentence('question', 'annex'),
    askAll: sentence('question'),
    term: sentence('label', 'value'),
    holds: sentence('equation'),
    holdsSoFar: sentence('equation', 'missing'),
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
    /** A figure where it is said to be missing. */
    named: sentence('label'),
    ofOtherSheet: sentence('label', 'sheet'),
    note: sentence('note'),
    noteOf: sentence('note', 'sheet'),
  }),
});
export type FiguresWording = z.infer<typeof FiguresWording>;
