import { UnitKind } from '#lib/domain/mission/unit-schema.ts';
import { z } from '#lib/domain/basics/schema.ts';
import { VisitForm } from '#lib/domain/visit/visit.ts';
import { sentence, words } from '#lib/domain/basics/sentence.ts';
import { Annexes } from './annex-wording.ts';

/** Sections of a consolidated report; their order is the template's. */
export const ConsolidatedReportSection = z.enum(['scope', 'results', 'assessment', 'recommendations']);
export type ConsolidatedReportSection = z.infer<typeof ConsolidatedReportSection>;

const Scope = z.strictObject({
  heading: sentence('ACT'),
  general: words,
  content: sentence('title'),
  members: sentence('delegation'),
  member: sentence('person', 'role'),
  memberWithPosition: sentence('person', 'position', 'role'),
  noMembers: words,
  units: words,
  unitCount: sentence('delegation', 'what'),
  /** A working session and a site survey are counted and distinguished. */
  forms: z.record(
    VisitForm,
    z.strictObject({ count: sentence('count', 'kinds', 'onSite'), on: sentence('date', 'onSite') }),
  ),
  kind: sentence('count', 'kind'),
  kinds: z.record(UnitKind, words),
  oneStopShop: words,
  unit: sentence('unit', 'what'),
  /** Where nothing is to be said of it that the count above has not said. */
  unitAlone: sentence('unit'),
  unitsAnnex: sentence('annex'),
  noUnits: sentence('act'),
  coverage: words,
  criteria: sentence('criteria', 'areas'),
  matrixAnnex: sentence('annex'),
});

const Results = z.strictObject({
  heading: words,
  none: words,
  areas: words,
  areasLead: words,
  /** The same with the columns of what was examined. */
  areasLeadExamined: sentence('columns'),
  areasHeader: z.tuple([words, words, words, words, words, words, words, words, words]),
  areasChart: words,
  areaBar: sentence('area', 'count'),
  areaPart: sentence('judgement', 'count', 'percent'),
  judgements: z.strictObject({ met: words, partlyMet: words, notMet: words }),
  figures: words,
  /** Numbers of a unit that do not go together. */
  doubt: sentence('unit', 'sentence'),
  doubtOfItem: sentence('unit', 'code', 'sentence'),
  noFigures: words,
  periodsDiffer: sentence('periods'),
  periodUnits: sentence('period', 'count'),
  /** Between the periods of one unit. */
  periodAnd: words,
  /** A total with its parts, in the order of the units; `totalPlain` where they are too many to be named. */
  total: sentence('label', 'total', 'parts', 'count', 'units'),
  totalPlain: sentence('label', 'total', 'count', 'units'),
  /** Never called a total: some units did not report the figure. */
  partial: sentence('count', 'units', 'missing', 'list'),
  partialFigure: sentence('label', 'value', 'unit'),
  /** What a unit is asked of the period of its figures. */
  periodDoubt: sentence('unit', 'sentence'),
  /** The total of figures of different periods, and the note that says so. */
  totalRowMixed: words,
  mixedNote: words,
  onlyNotedAreas: sentence('areas'),
  levels: sentence('label', 'count', 'units'),
  overlap: sentence('label', 'count', 'units'),
  notAdditive: sentence('label', 'count', 'units'),
  totalsLead: words,
  rates: words,
  ratesHeader: z.tuple([words, words, words, words]),
  /** What the units wrote of a rate. */
  printedLead: words,
  printedRate: sentence('rate', 'list'),
  printedAt: sentence('words', 'unit'),
  printedOpenAt: sentence('words', 'unit', 'unstated'),
  printedDoubt: sentence('unit', 'sentence'),
  rateUnits: sentence('count', 'units'),
  rateMissing: sentence('rates', 'missing'),
  fraction: sentence('numerator', 'denominator'),
  /** A rate whose denominator is not the sum printed above it, and what that is made of. */
  rateBase: sentence('rate', 'denominator', 'label', 'total'),
  rateBaseParts: sentence('rate', 'denominator', 'label', 'total', 'parts'),
  rateBasePart: sentence('value', 'unit', 'period'),
  noRate: words,
  nothingToDivide: words,
  comparison: words,
  comparisonAnnex: sentence('annex'),
  comparisonHeader: z.tuple([words, words]),
  comparisonPeriod: sentence('from', 'to'),
  totalRow: words,
  noTotal: words,
  missing: words,
  /** A figure of another period than the one in its row. */
  otherPeriod: sentence('value', 'mark'),
  otherPeriodNote: sentence('mark', 'unit', 'period'),
  charts: z.strictObject({ settlement: words, online: words, unit: sentence('unit', 'period') }),
  /** One bar for all units, where they are too many for one each. */
  chartsOverall: z.strictObject({ settlement: words, online: words, bar: sentence('count') }),
  otherSheets: words,
  otherSheet: sentence('unit', 'sheet', 'list'),
  otherFigure: sentence('label', 'value'),
  changes: words,
  changesLead: words,
  changesHeader: z.tuple([words, words, words, words, words, words]),
  stillShort: sentence('requirement', 'code', 'units'),
  worse: sentence('requirement', 'code', 'units'),
});

const Assessment = z.strictObject({
  heading: words,
  strengths: words,
  noStrengths: words,
  strength: sentence('condition', 'units'),
  shortcomings: words,
  noShortcomings: words,
  frequency: words,
  /** Where shares stand in the table. */
  frequencyShares: words,
  frequencyHeader: z.tuple([words, words, words, words, words]),
  of: sentence('count', 'all'),
  /** A finding that requires something else than the criterion it stands on, and the note that explains the mark. */
  ownCode: sentence('code'),
  ownNote: sentence('annex'),
  /** Where there is no share: nobody else was examined on what the findings require. */
  noShare: words,
  shortcoming: sentence('number'),
  shortcomingText: sentence('requirement', 'code', 'count', 'examined'),
  shortcomingOwn: sentence('requirement', 'code', 'units'),
  otherShortcomings: words,
  example: sentence('condition', 'units'),
  moreExamples: sentence('count'),
  evidence: sentence('evidence'),
  /** Of some of the units the wording stands for. */
  evidenceAt: sentence('evidence', 'units'),
  /** What the unit answered to a finding. */
  replies: z.strictObject({
    explanation: sentence('unit', 'text'),
    dissent: sentence('unit', 'text'),
    proposal: sentence('unit', 'text'),
  }),
  reply: sentence('reply'),
  /** Of many units: how many findings were answered so. */
  answered: sentence('explained', 'disputed', 'annex'),
  /** Of many units: what the annex holds in full is summed up by area. */
  summary: sentence('count', 'units', 'all', 'annex'),
  criterion: sentence('requirement', 'code', 'count', 'examined', 'percent', 'names'),
  criterionOwn: sentence('requirement', 'code', 'count', 'names'),
  commonest: sentence('condition'),
  otherCriteria: sentence('count', 'annex'),
  more: sentence('count', 'annex'),
  unworded: sentence('units'),
  causes: words,
  objective: words,
  noObjective: words,
  subjective: words,
  noSubjective: words,
  responsibility: words,
  noResponsibility: words,
  /** What is still asked of a unit. */
  questions: words,
  question: sentence('unit', 'condition'),
  /** What units said of the visit as a whole. */
  voices: words,
  voice: sentence('reply'),
  /** Of many units an annex holds them; the text counts them. */
  voicesAnnex: sentence('units', 'parts', 'annex'),
  voiceCounts: z.strictObject({
    explanation: sentence('count'),
    dissent: sentence('count'),
    proposal: sentence('count'),
  }),
  attributed: sentence('text', 'units'),
  units: sentence('count', 'all', 'names'),
  unitsNamed: sentence('count', 'names'),
  allUnits: sentence('all'),
});

const Recommendations = z.strictObject({
  heading: words,
  none: words,
  levels: z.strictObject({
    central: words,
    province: words,
    district: words,
    unit: sentence('act'),
    other: words,
  }),
  item: sentence('content'),
  addressees: sentence('addressees'),
  due: sentence('date'),
  /** Where units are to be done by different days, or with different results. */
  at: sentence('units', 'what'),
  atDue: sentence('date'),
  atProduct: sentence('product'),
  atAnd: words,
  dueRangeAnnex: sentence('from', 'to', 'annex'),
  noDue: words,
  someNoDue: sentence('count'),
  product: sentence('product'),
  /** Of many units that are to bring different things. */
  productsAnnex: sentence('annex'),
  more: sentence('count', 'annex'),
  unknown: words,
});

/** Order, headings and sentences of the report on a whole mission: `templates/documents/consolidated-report.json`. */
export const ConsolidatedReportWording = z.strictObject({
  $schema: z.string(),
  kind: z.literal('consolidated-report'),
  name: words,
  subject: sentence('what'),
  /** Under the title, where the council session it goes to is known. */
  submitted: sentence('session'),
  noSession: words,
  fileTitle: sentence('what'),
  contents: words,
  opening: sentence('delegation', 'act', 'units'),
  openingEmpty: sentence('delegation', 'act'),
  order: z.array(ConsolidatedReportSection).check(
    z.minLength(1),
    z.refine((sections) => new Set(sections).size === sections.length, { error: 'section-repeated' }),
  ),
  unitsMore: sentence('names', 'count'),
  unitsMoreAnnex: sentence('names', 'count', 'annex'),
  scope: Scope,
  results: Results,
  assessment: Assessment,
  recommendations: Recommendations,
  closing: sentence('act', 'delegation'),
  annexes: Annexes,
  /** Of findings whose area no checklist has. */
  otherArea: words,
});
export type ConsolidatedReportWording = z.infer<typeof ConsolidatedReportWording>;
