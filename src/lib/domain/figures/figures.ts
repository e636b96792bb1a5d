import { Day, Id, text, z } from '#lib/domain/basics/schema.ts';

/** What a unit counts in a report. Counts are whole and never negative; a missing one is not zero. */
export const FigureKey = z.enum([
  'carriedOver',
  'received',
  'online',
  'fullOnline',
  'partialOnline',
  'inPerson',
  'postal',
  'resolved',
  'earlyAndOnTime',
  'early',
  'onTime',
  'overdue',
  'pending',
  'pendingInTime',
  'pendingOverdue',
  'overdueUnplaced',
  'withdrawn',
  'apologyLetters',
  'digitisedDossiers',
  'digitisedResults',
  'feeDossiers',
  'paidOnline',
  'procedures',
  'fullOnlineProcedures',
  'partialOnlineProcedures',
  'eCertified',
  'connectedUnits',
  'connectedDepartments',
  'connectedCommunes',
]);
export type FigureKey = z.infer<typeof FigureKey>;

/** The rates a report prints; `rates.ts` says what each divides by what. */
export const RateKey = z.enum([
  'onTime',
  'overdue',
  'online',
  'fullOnline',
  'partialOnline',
  'digitisedDossiers',
  'digitisedResults',
  'paidOnline',
  'apology',
  'onlineProcedures',
  'fullOnlineProcedures',
  'partialOnlineProcedures',
]);
export type RateKey = z.infer<typeof RateKey>;

/** A rate as the unit printed it, to be compared with the recomputed one. */
export const PrintedRate = z.strictObject({
  rate: RateKey,
  /** In percent; null where the unit used words (“đa số”). */
  percent: z.nullable(z.number()),
  /** Word for word: “trên 85%”. */
  asPrinted: text(200),
  /** “trên”, “hơn”, “ít nhất”: the rate is said to be no less. */
  atLeast: z.boolean(),
});
export type PrintedRate = z.infer<typeof PrintedRate>;

export const FigureValues = z.partialRecord(
  FigureKey,
  // Far above any real count, and low enough that sums of many sheets stay exact.
  z.nullable(z.int().check(z.minimum(0), z.maximum(1_000_000_000))),
);
export type FigureValues = z.infer<typeof FigureValues>;

/** The figures (số liệu) a unit reported for one period, overall or of one field or sub-unit. */
export const FigureSheet = z.strictObject({
  id: Id,
  missionId: Id,
  visitId: Id,
  /** lĩnh vực; empty for all of them together. */
  field: text(300),
  /** A part of the unit, such as one commune of a district; empty for the whole unit. */
  subUnit: text(300),
  /** As the unit reported it: ends that are odd or reversed are kept and questioned, see `periods.ts`. */
  period: z.strictObject({ from: z.nullable(Day), to: z.nullable(Day) }),
  /** Word for word where the spelling matters: “22021 -2022”. */
  periodAsPrinted: text(300),
  /** `legacy`: level 4 stands in `fullOnline`, level 3 in `partialOnline` (before Decree 42/2022). */
  levels: z.enum(['modern', 'legacy']),
  values: FigureValues,
  printed: z.array(PrintedRate).check(z.maxLength(50)),
  note: text(4000),
  /** Place among the sheets of the visit, ascending. */
  position: z.number(),
  deleted: z.boolean(),
});
export type FigureSheet = z.infer<typeof FigureSheet>;

export type FigureGroup =
  'intake' | 'settlement' | 'letters' | 'digitisation' | 'payment' | 'procedures' | 'coverage';

interface Figure {
  key: FigureKey;
  group: FigureGroup;
  /** How deep it stands under the figure it is part of: 0 for a figure of its own. */
  depth: 0 | 1 | 2;
  /** Counted over the period; otherwise the state on a day, for which the period does not matter. */
  overPeriod: boolean;
  /** What its parts may be summed over. One procedure is offered by many sub-units, so those do not add up. */
  addsUpOver: readonly ('field' | 'subUnit')[];
}

const both = ['field', 'subUnit'] as const;

function dossiers(key: FigureKey, group: FigureGroup, depth: 0 | 1 | 2 = 0): Figure {
  return { key, group, depth, overPeriod: true, addsUpOver: both };
}

/** All figures in the order of a report. */
export const FIGURES: readonly Figure[] = [
  dossiers('carriedOver', 'intake'),
  dossiers('received', 'intake'),
  dossiers('online', 'intake', 1),
  dossiers('fullOnline', 'intake', 2),
  dossiers('partialOnline', 'intake', 2),
  dossiers('inPerson', 'intake', 1),
  dossiers('postal', 'intake', 1),
  dossiers('resolved', 'settlement'),
  dossiers('earlyAndOnTime', 'settlement', 1),
  dossiers('early', 'settlement', 2),
  dossiers('onTime', 'settlement', 2),
  dossiers('overdue', 'settlement', 1),
  dossiers('pending', 'settlement'),
  dossiers('pendingInTime', 'settlement', 1),
  dossiers('pendingOverdue', 'settlement', 1),
  // Said to be overdue, without saying whether resolved or still pending.
  dossiers('overdueUnplaced', 'settlement'),
  dossiers('withdrawn', 'settlement'),
  dossiers('apologyLetters', 'letters'),
  dossiers('digitisedDossiers', 'digitisation'),
  dossiers('digitisedResults', 'digitisation'),
  dossiers('eCertified', 'digitisation'),
  dossiers('feeDossiers', 'payment'),
  dossiers('paidOnline', 'payment', 1),
  { key: 'procedures', group: 'procedures', depth: 0, overPeriod: false, addsUpOver: ['field'] },
  { key: 'fullOnlineProcedures', group: 'procedures', depth: 1, overPeriod: false, addsUpOver: ['field'] },
  { key: 'partialOnlineProcedures', group: 'procedures', depth: 1, overPeriod: false, addsUpOver: ['field'] },
  { key: 'connectedUnits', group: 'coverage', depth: 0, overPeriod: false, addsUpOver: [] },
  { key: 'connectedDepartments', group: 'coverage', depth: 1, overPeriod: false, addsUpOver: [] },
  { key: 'connectedCommunes', group: 'coverage', depth: 1, overPeriod: false, addsUpOver: [] },
];

/** What a figure counts. */
export function countedIn(key: FigureKey): 'dossiers' | 'letters' | 'procedures' | 'units' {
  const group = FIGURES.find((figure) => figure.key === key)?.group;
  if (group === 'letters' || group === 'procedures') return group;
  return group === 'coverage' ? 'units' : 'dossiers';
}

/** A sheet on which nothing was entered yet. */
export function blankSheet(
  start: Pick<FigureSheet, 'id' | 'missionId' | 'visitId' | 'period' | 'levels' | 'position'>,
): FigureSheet {
  return {
    ...start,
    field: '',
    subUnit: '',
    periodAsPrinted: '',
    values: {},
    printed: [],
    note: '',
    deleted: false,
  };
}

/**
 * The levels a period is likely counted by: 3 and 4 where it ended before Decree 42/2022/NĐ-CP took effect on
 * 15 August 2022, full and partial otherwise, also where its end is unknown. A person may choose otherwise.
 */
export function levelsOn({ to }: FigureSheet['period']): FigureSheet['levels'] {
  return to !== null && to < '2022-08-15' ? 'legacy' : 'modern';
}
