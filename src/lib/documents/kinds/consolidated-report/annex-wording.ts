import { z } from '#lib/domain/basics/schema.ts';
import { sentence, words } from '#lib/domain/basics/sentence.ts';

/** Names, headings and sentences of the annexes of the report on a whole mission. */
export const Annexes = z.strictObject({
  units: z.strictObject({
    subject: words,
    header: z.tuple([words, words, words, words, words, words]),
  }),
  figures: z.strictObject({ subject: words }),
  matrix: z.strictObject({
    subject: words,
    legend: words,
    legendUnit: sentence('number', 'unit'),
    header: z.tuple([words, words]),
    number: sentence('number'),
    marks: z.strictObject({
      met: words,
      partlyMet: words,
      notMet: words,
      notApplicable: words,
      found: words,
      recorded: words,
      noted: words,
      notAsked: words,
    }),
    criteria: words,
    criteriaHeader: z.tuple([words, words, words, words, words, words, words, words, words, words]),
    byArea: words,
    areaLegend: sentence('list'),
    areaName: sentence('code', 'title'),
    byAreaHeader: z.tuple([words, words]),
    coverage: sentence('parts'),
    /** How many criteria were examined at all units, at some, at none; and how many apply nowhere. */
    everywhere: sentence('count'),
    partly: sentence('count'),
    /** Examined at none, and something written down at some. */
    onlyNoted: sentence('count'),
    unexamined: sentence('count'),
    notApplicable: sentence('count'),
    onlyNotedCodes: sentence('codes'),
    nowhere: sentence('codes'),
    examinedSome: sentence('codes', 'examined', 'applicable', 'missing'),
    someNoted: sentence('names'),
    someNotAsked: sentence('names'),
    wordingDiffers: sentence('codes'),
  }),
  findings: z.strictObject({
    subject: words,
    shortcomings: words,
    shortcomingsHeader: z.tuple([words, words, words, words, words]),
    unworded: words,
    replies: words,
    repliesHeader: z.tuple([words, words, words, words]),
    strengths: words,
    strengthsHeader: z.tuple([words, words, words, words]),
    causes: words,
    causesHeader: z.tuple([words, words, words, words]),
    kinds: z.strictObject({ objectiveCause: words, subjectiveCause: words, responsibility: words }),
  }),
  voices: z.strictObject({
    subject: words,
    header: z.tuple([words, words, words, words]),
    kinds: z.strictObject({ explanation: words, dissent: words, proposal: words }),
  }),
  recommendations: z.strictObject({
    subject: words,
    header: z.tuple([words, words, words, words]),
    addressee: sentence('addressee', 'date'),
    /** Where one body is asked by several units on different terms. */
    addresseeFor: sentence('addressee', 'units'),
    addresseeForBy: sentence('addressee', 'units', 'date'),
  }),
});
