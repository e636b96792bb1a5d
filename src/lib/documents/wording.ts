import { z } from '#lib/domain/schema.ts';
import { DossiersWording } from './dossiers-wording.ts';
import { FiguresWording } from './figures-wording.ts';
import { PLACEHOLDER, sentence, words } from './sentence-schema.ts';
import { VoicesWording } from './voices-wording.ts';

const KindWords = z.strictObject({
  /** What the delegation does: “giám sát”. */
  act: words,
  delegation: words,
  delegationCaps: words,
  /** What the unit is called: “Đơn vị chịu sự giám sát”. */
  subjectOf: words,
});

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
  nation: words,
  motto: words,
  number: sentence('number', 'symbol'),
  placeAndDate: sentence('place', 'date'),
  unknownDate: words,
  /** Printed where a fact is missing; nothing is ever made up in its place. */
  unknown: words,
  words: z.strictObject({ supervision: KindWords, survey: KindWords, inspection: KindWords }),
  roles: z.strictObject({ head: words, deputyHead: words, member: words, secretary: words, invited: words }),
  severities: z.strictObject({ low: words, medium: words, high: words }),
  basis: z.strictObject({
    prefix: words,
    /** Beginnings, in lower case, after which no prefix is put. */
    beginnings: z.array(words),
    unknown: words,
  }),
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
    time: sentence('date'),
    timeUnannounced: sentence('date'),
    place: sentence('place'),
    period: sentence('from', 'to'),
    members: sentence('delegation'),
    member: sentence('person', 'role'),
    memberWithPosition: sentence('person', 'position', 'role'),
    memberUnnamed: sentence('position', 'role'),
    noMembers: words,
    scope: words,
    checked: sentence('delegation', 'checklist', 'items', 'areas', 'answered', 'relevant'),
    photos: sentence('photos', 'annex'),
  }),
  results: z.strictObject({
    heading: words,
    none: words,
    counts: sentence('answered', 'relevant', 'judgements'),
    judged: sentence('list'),
    met: sentence('count'),
    partlyMet: sentence('count'),
    notMet: sentence('count'),
    notApplicable: sentence('count'),
    metList: words,
    partlyMetList: words,
    notMetList: words,
    notApplicableList: words,
    unjudgedList: words,
    item: sentence('requirement', 'reference'),
    /** An item without a judgement: its requirement must not read as if it were met. */
    unjudgedItem: sentence('requirement', 'reference'),
    referenceWithPhotos: sentence('code', 'photos'),
    photos: sentence('numbers'),
    field: sentence('label', 'value'),
    note: sentence('note'),
    figures: words,
    figuresHeader: z.tuple([words, words, words, words]),
    found: sentence('found'),
    and: words,
    strengthCount: sentence('count'),
    shortcomingCount: sentence('count'),
    general: words,
    otherArea: words,
  }),
  assessment: z.strictObject({
    heading: words,
    strengths: words,
    noStrengths: words,
    shortcomings: words,
    noShortcomings: words,
    strength: sentence('condition'),
    strengthEvidence: sentence('evidence'),
    shortcoming: sentence('number'),
    criterion: sentence('criterion'),
    citations: sentence('citations'),
    evidence: sentence('evidence'),
    photoEvidence: sentence('evidence', 'photos', 'annex'),
    onlyPhotos: sentence('photos', 'annex'),
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
  figures: FiguresWording,
  dossiers: DossiersWording,
  voices: VoicesWording,
  closing: sentence('act', 'unit'),
  signature: z.strictObject({ onBehalf: sentence('DELEGATION'), head: words }),
  recipients: z.strictObject({ heading: words, line: sentence('recipient'), last: sentence('symbol') }),
  annex: z.strictObject({
    /** The only annex, and one of several by its Roman number. */
    name: words,
    numbered: sentence('NUMBER'),
    mentioned: words,
    mentionedNumbered: sentence('number'),
    subject: words,
    note: sentence('number', 'symbol', 'date', 'delegation'),
    label: sentence('number'),
    item: sentence('code'),
    time: sentence('time'),
    hash: sentence('hash'),
    fallback: words,
  }),
});
export type UnitReportWording = z.infer<typeof UnitReportWording>;

/**
 * A sentence with its placeholders filled, in one pass: braces in a filled-in text stay as they are.
 * One that ends with an open “…” takes no full stop after it.
 * @throws Error when a placeholder has no value: a broken builder, caught by its test.
 */
export function fill(template: string, values: Record<string, string | number>): string {
  const filled = template.replaceAll(PLACEHOLDER, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in: ${template}`);
    return String(value);
  });
  return filled.replace(/…\.$/, '…');
}
