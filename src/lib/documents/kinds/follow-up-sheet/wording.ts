import type { Mission } from '#lib/domain/mission/mission.ts';
import type { FollowUpSettings } from '#lib/domain/follow-up/settings.ts';
import type { IssuedSource, MovedDue, SheetCase } from '#lib/domain/follow-up/record.ts';
import { EscalationStep, FollowUpStatus } from '#lib/domain/follow-up/follow-up.ts';
import { z } from '#lib/domain/basics/schema.ts';
import { sentence, words } from '#lib/domain/basics/sentence.ts';
import { VisitForm } from '#lib/domain/visit/visit.ts';

const Summary = z.strictObject({
  heading: words,
  none: words,
  total: sentence('count', 'visits', 'annex'),
  visits: z.record(VisitForm, sentence('count', 'onSite')),
  and: words,
  bodies: sentence('bodies'),
  unassigned: sentence('share'),
  /** Every status anything has, each with its share of all. */
  results: sentence('count', 'list'),
  result: sentence('status', 'share'),
  unrecorded: sentence('share'),
  due: sentence('dated', 'overdue', 'days', 'soon'),
  undated: sentence('share'),
  unissued: sentence('share'),
  extended: sentence('share'),
  doneLate: sentence('done', 'late'),
  /** What was written down of days after the sheet's. */
  later: sentence('entries', 'date'),
  byBody: words,
  header: z.tuple([words, words, words, words, words, words, words, words, words]),
  unknownBody: words,
  sum: words,
});

const Duties = z.strictObject({
  heading: words,
  none: sentence('date'),
  lead: sentence('date', 'open', 'due'),
  step: sentence('step', 'count', 'places'),
  explanation: sentence('count', 'places'),
  /** Rows of the annex. */
  places: sentence('numbers', 'annex'),
  placesMore: sentence('numbers', 'more', 'annex'),
});

const SheetAnnex = z.strictObject({
  subject: words,
  header: z.tuple([words, words, words, words, words, words, words, words, words, words]),
  visit: z.record(VisitForm, sentence('unit', 'OnSite')),
  visitDated: sentence('visit', 'date'),
  cooperating: sentence('body'),
  undated: words,
  /** Where no document has been issued that carries it. */
  unissued: words,
  /** Where an issued document asks by another day than is followed up. */
  issuedDue: sentence('day'),
  issuedDueIn: sentence('document', 'day'),
  /** Where more time was given, and the day before that. */
  extendedTo: sentence('day'),
  extendedBy: sentence('day', 'document'),
  sourceDue: sentence('day'),
  foundOn: sentence('day'),
  /** Under “Chưa thực hiện” where nobody wrote down anything of it. */
  unrecorded: words,
  late: sentence('days'),
  doneLate: sentence('days'),
  evidence: sentence('day', 'evidence'),
  entry: sentence('day', 'what'),
  entryNote: sentence('day', 'what', 'note'),
  /** Of what was recommended at several units. */
  entryAt: sentence('what', 'unit'),
  stepEvidence: sentence('evidence'),
  explained: sentence('body'),
  explainedLate: sentence('body', 'days'),
  /** Who explained, where nobody is named to carry it out. */
  explainer: words,
  explainedIn: sentence('document'),
  extensionReason: sentence('reason'),
  next: sentence('step', 'day'),
  explanation: sentence('day'),
  /** From the day after its last day on. */
  explanationLate: sentence('since', 'day'),
  noStep: words,
});

/** Headings and sentences of the follow-up sheet: `templates/documents/follow-up-sheet.json`. */
export const FollowUpSheetWording = z.strictObject({
  $schema: z.string(),
  kind: z.literal('follow-up-sheet'),
  name: words,
  subject: sentence('what'),
  fileTitle: sentence('what'),
  opening: sentence('delegation', 'act', 'date'),
  statuses: z.record(FollowUpStatus, words),
  steps: z.record(EscalationStep, words),
  summary: Summary,
  duties: Duties,
  closing: sentence('act', 'date'),
  annex: SheetAnnex,
});
export type FollowUpSheetWording = z.infer<typeof FollowUpSheetWording>;

/** What the sections of a follow-up sheet are made from. */
export interface FollowUpSheetContext {
  mission: Mission;
  settings: FollowUpSettings;
  /** In the order of the annex. */
  cases: readonly SheetCase[];
  /** Issued documents that carry them. */
  issued: readonly IssuedSource[];
  /** Where they ask by another day than is followed up, by the ids of the recommendations. */
  moved: ReadonlyMap<string, MovedDue>;
  /** The day everything is stated as of, and its words: “ngày 30 tháng 6 năm 2026”. */
  day: string;
  date: string;
  wording: FollowUpSheetWording;
}
