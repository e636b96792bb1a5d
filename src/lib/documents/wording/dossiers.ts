import { DossierStatus, Intake } from '#lib/domain/dossiers/dossier.ts';
import { DrawMethod } from '#lib/domain/dossiers/draw.ts';
import { z } from '#lib/domain/basics/schema.ts';
import { sentence, words } from '#lib/domain/basics/sentence.ts';

const Shares = z.strictObject({
  late: words,
  contradictsRecord: words,
  lateWithoutApology: words,
  fullyDigitised: words,
  scanOnly: words,
  resultDigitised: words,
  resultSigned: words,
});

/** Words for the examined dossiers and the draw they came from. */
export const DossiersWording = z.strictObject({
  /** In the results: how many were examined, of those drawn or picked, and where they are listed. */
  examined: sentence('delegation', 'count', 'annex'),
  examinedSome: sentence('delegation', 'drawn', 'count', 'annex'),
  drawnOnly: sentence('delegation', 'drawn', 'annex'),
  /** In the list, of one nobody examined. */
  unexamined: words,
  lateCount: sentence('late', 'of', 'longest'),
  /** Of a random sample, examined whole. */
  lateShare: sentence('late', 'of', 'percent', 'longest'),
  subject: words,
  draw: sentence('number', 'time'),
  byHand: words,
  method: sentence('method', 'count', 'size'),
  methods: z.record(DrawMethod, words),
  range: sentence('first', 'last'),
  seed: sentence('delegation', 'unit'),
  listHash: sentence('hash'),
  algorithm: sentence('algorithm'),
  stratum: sentence('name', 'count', 'drawn'),
  noField: words,
  replaced: sentence('code', 'by', 'reason', 'time'),
  reckoned: sentence('day'),
  noCalendar: words,
  header: z.array(words).check(z.length(10)),
  intake: z.record(Intake, words),
  status: z.record(DossierStatus, words),
  contradicts: sentence('status'),
  /** Printed below it where the unit's list contradicts it. */
  againstList: z.strictObject({ overdue: words, inTime: words }),
  digitised: z.strictObject({ full: words, scanOnly: words, none: words }),
  result: z.strictObject({ yes: words, no: words, signed: words, unsigned: words }),
  apology: z.strictObject({ yes: words, no: words, notNeeded: words }),
  procedureWithField: sentence('procedure', 'field'),
  note: sentence('note'),
  impossible: words,
  unknown: words,
  summary: words,
  summaryHeader: z.tuple([words, words, words, words]),
  shares: Shares,
  interval: sentence('low', 'high'),
  noInterval: words,
  intervalNote: words,
  notRandomNote: words,
  doubts: sentence('what'),
  doubtYears: sentence('years'),
  doubtDays: sentence('days'),
});
export type DossiersWording = z.infer<typeof DossiersWording>;
