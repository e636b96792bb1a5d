import { z } from '#lib/domain/basics/schema.ts';
import { VisitForm } from '#lib/domain/visit/visit.ts';
import { sentence, words } from '#lib/domain/basics/sentence.ts';

/** Sections of a conclusion notice; their order is the template's. */
export const ConclusionSection = z.enum(['general', 'shortcomings', 'actions', 'implementation']);
export type ConclusionSection = z.infer<typeof ConclusionSection>;

/** Order, headings and sentences of the notice of conclusions: `templates/documents/conclusion-notice.json`. */
export const ConclusionNoticeWording = z.strictObject({
  $schema: z.string(),
  kind: z.literal('conclusion-notice'),
  name: words,
  subject: sentence('act', 'unit'),
  fileTitle: sentence('act', 'unit'),
  /** A working session and a site survey are not stated in the same words. */
  opening: z.record(VisitForm, sentence('delegation', 'unit', 'topic', 'onSite')),
  /** The same where the day of the visit is known. */
  dated: sentence('Date', 'opening'),
  order: z.array(ConclusionSection).check(
    z.minLength(1),
    z.refine((sections) => new Set(sections).size === sections.length, { error: 'section-repeated' }),
  ),
  headings: z.record(ConclusionSection, words),
  /** What was examined and what was found, each where anything was. */
  checked: sentence('delegation', 'what'),
  examined: sentence('examined', 'applicable'),
  found: sentence('list'),
  strengthCount: sentence('count'),
  shortcomingCount: sentence('count'),
  and: words,
  noConclusion: words,
  figures: sentence('sheet', 'list'),
  figure: sentence('label', 'value', 'unit'),
  rates: sentence('list'),
  rate: sentence('name', 'fraction', 'percent'),
  /** As the unit printed them itself. */
  printedRates: sentence('list'),
  printedRate: sentence('name', 'words'),
  printedOpenRate: sentence('name', 'words', 'unstated'),
  /** Before rates and figures of the unit's that do not stand. */
  contradicted: words,
  strengths: words,
  strength: sentence('condition'),
  noShortcomings: words,
  shortcoming: sentence('number', 'condition'),
  responsibility: sentence('responsibility'),
  actionsLead: sentence('delegation'),
  actionsHeader: z.tuple([words, words, words, words, words]),
  noActions: words,
  noDue: words,
  noAddressee: words,
  /** With and without a day by which something is to be done. */
  reportBack: z.strictObject({ due: sentence('delegation'), noDue: sentence('delegation') }),
  followUp: sentence('delegation'),
  closing: sentence('act', 'unit'),
});
export type ConclusionNoticeWording = z.infer<typeof ConclusionNoticeWording>;
