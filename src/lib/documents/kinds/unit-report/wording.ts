import type { ReportContext } from '#lib/documents/parts/report-context.ts';
import { z } from '#lib/domain/basics/schema.ts';
import { VisitForm } from '#lib/domain/visit/visit.ts';
import { sentence, words } from '#lib/domain/basics/sentence.ts';

/** Sections of a unit report; their order is the template's. */
export const UnitReportSection = z.enum(['organisation', 'results', 'assessment', 'recommendations']);
export type UnitReportSection = z.infer<typeof UnitReportSection>;

/** Order, headings and sentences of the report on one unit: `templates/documents/unit-report.json`. */
export const UnitReportWording = z.strictObject({
  $schema: z.string(),
  kind: z.literal('unit-report'),
  name: words,
  subject: sentence('act', 'unit'),
  fileTitle: sentence('act', 'unit'),
  opening: sentence('delegation', 'act', 'unit'),
  order: z.array(UnitReportSection).check(
    z.minLength(1),
    z.refine((sections) => new Set(sections).size === sections.length, { error: 'section-repeated' }),
  ),
  organisation: z.strictObject({
    heading: sentence('ACT'),
    general: words,
    content: sentence('act', 'title'),
    unit: sentence('subjectOf', 'unit'),
    /** A working session and a site survey are not stated in the same words. */
    time: z.record(VisitForm, sentence('date', 'onSite')),
    timeUnannounced: z.record(VisitForm, sentence('date', 'onSite')),
    place: sentence('place'),
    noPlace: words,
    members: sentence('delegation'),
    member: sentence('person', 'role'),
    memberWithPosition: sentence('person', 'position', 'role'),
    memberUnnamed: sentence('position', 'role'),
    noMembers: words,
    scope: words,
    checked: sentence('delegation', 'checklist', 'items', 'areas', 'examined'),
    /** How much of it was examined, where anything was. */
    examined: sentence('examined', 'applicable'),
    photos: sentence('photos', 'annex'),
  }),
  results: z.strictObject({
    heading: words,
    none: words,
    general: words,
  }),
  assessment: z.strictObject({
    heading: words,
    strengths: words,
    noStrengths: words,
    noCriterion: words,
    noEvidence: words,
    shortcomings: words,
    noShortcomings: words,
    strength: sentence('condition'),
    strengthCitations: sentence('citations'),
    strengthEvidence: sentence('evidence'),
    shortcoming: sentence('number'),
    criterion: sentence('criterion'),
    citations: sentence('citations'),
    evidence: sentence('evidence'),
    consequence: sentence('consequence'),
    severity: sentence('severity'),
    causes: words,
    objective: words,
    noObjective: words,
    subjective: words,
    noSubjective: words,
    responsibility: words,
    noResponsibility: words,
    ofShortcoming: sentence('number', 'text'),
    conclusion: words,
    noConclusion: words,
  }),
  recommendations: z.strictObject({
    heading: words,
    none: words,
    addressee: sentence('addressee'),
    item: sentence('content'),
    due: sentence('date'),
    noDue: words,
    product: sentence('product'),
  }),
  closing: sentence('act', 'unit'),
});
export type UnitReportWording = z.infer<typeof UnitReportWording>;

/** A visit's record ordered for printing, with the words of the unit report. */
export interface UnitReportContext extends ReportContext {
  wording: UnitReportWording;
}
