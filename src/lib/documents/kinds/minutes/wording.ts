import type { ReportContext } from '#lib/documents/parts/report-context.ts';
import { z } from '#lib/domain/basics/schema.ts';
import { VisitForm } from '#lib/domain/visit/visit.ts';
import { sentence, words } from '#lib/domain/basics/sentence.ts';

/** Parts of the minutes in the order of the meeting; their order is the template's. */
export const MinutesSection = z.enum([
  'arrival',
  'report',
  'checks',
  'findings',
  'opinions',
  'explanations',
  'proposals',
  'conclusion',
]);
export type MinutesSection = z.infer<typeof MinutesSection>;

/** Tables whose rows stand above the signatures. */
const AmendedTable = z.enum([
  'missions',
  'units',
  'visits',
  'answers',
  'findings',
  'recommendations',
  'photos',
  'figures',
  'draws',
  'dossiers',
  'interviews',
  'statements',
  'attendees',
  'arrivals',
]);

/** Order, headings and sentences of the minutes of a visit: `templates/documents/minutes.json`. */
export const MinutesWording = z.strictObject({
  $schema: z.string(),
  kind: z.literal('minutes'),
  name: words,
  start: sentence('time'),
  place: sentence('place'),
  unannounced: words,
  /** A time of day with its date. */
  clock: sentence('time', 'date'),
  unknownTime: words,
  attendees: words,
  noAttendees: words,
  chair: sentence('person'),
  secretary: sentence('person'),
  /** A working session and a site survey are not stated in the same words. */
  forms: z.record(
    VisitForm,
    z.strictObject({
      subject: sentence('delegation', 'unit', 'OnSite'),
      fileTitle: sentence('act', 'unit', 'onSite'),
      about: sentence('title', 'onSite'),
      content: sentence('onSite'),
      end: sentence('time', 'onSite'),
    }),
  ),
  order: z.array(MinutesSection).check(
    z.minLength(1),
    z.refine((sections) => new Set(sections).size === sections.length, { error: 'section-repeated' }),
  ),
  headings: z.record(MinutesSection, words),
  /** Where nothing was written down; the arrival is left out then, the conclusion has its own words. */
  none: z.strictObject({
    report: words,
    checks: words,
    findings: words,
    opinions: words,
    explanations: words,
    proposals: words,
  }),
  photos: sentence('photos', 'annex'),
  strengths: words,
  strength: sentence('condition'),
  shortcomings: words,
  shortcoming: sentence('number', 'condition'),
  criterion: sentence('criterion'),
  evidence: sentence('evidence'),
  statement: sentence('who', 'text'),
  statementOn: sentence('who', 'number', 'text'),
  statementOnStrength: sentence('who', 'text'),
  explained: words,
  dissented: words,
  agreed: sentence('found'),
  strengthCount: sentence('count'),
  shortcomingCount: sentence('count'),
  and: words,
  proposed: words,
  recommendation: sentence('addressee', 'content'),
  due: sentence('date'),
  product: sentence('product'),
  noConclusion: words,
  /** Over what the app adds to what went on. */
  recordHeading: words,
  /** Where the journal of the device stood, for comparison later. */
  head: sentence('act', 'number', 'device', 'hash'),
  /** What prints and was not there to be read by those who signed. */
  later: sentence('list'),
  laterParts: z.strictObject({
    amended: sentence('what', 'count', 'time'),
    amendedBy: sentence('what', 'count', 'time', 'who'),
    /** Where no more is known of it. */
    amendedUnknown: words,
    end: words,
    number: words,
    journal: words,
    codes: words,
  }),
  /** What was put right after some signed or refused and before others did. */
  notCovered: z.strictObject({
    drawn: sentence('people', 'what'),
    refused: sentence('people', 'what'),
  }),
  /** In what of the record something was put right after signing, by table. */
  amendedParts: z.record(AmendedTable, words),
  signatures: z.strictObject({
    secretary: words,
    chair: words,
    unit: sentence('SUBJECT'),
    signed: sentence('time'),
    refused: sentence('time', 'reason', 'witness'),
  }),
});
export type MinutesWording = z.infer<typeof MinutesWording>;

/** A visit's record ordered for printing, with the words of the minutes. */
export interface MinutesContext extends ReportContext {
  wording: MinutesWording;
  /** The words for a visit of this form. */
  form: MinutesWording['forms'][VisitForm];
}
