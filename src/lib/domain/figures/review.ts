import { checkSheet, type FigureCheck } from './checks.ts';
import { figureFinding, type FigureSubject } from './remarks.ts';
import {
  doubtMoreOut,
  doubtNothingPending,
  doubtOverdueApart,
  inferPending,
  placeOverdue,
  type InferredFigure,
} from './inferences.ts';
import { explainPrinted, type PrintedExplanation } from './printed.ts';
import { checkSequence, type SequenceCheck } from './sequence.ts';
import { checkTotals, type TotalCheck } from './totals.ts';
import type { FigureSheet, RateKey } from './figures.ts';
import { RateKey as RateKeys } from './figures.ts';
import { checkPeriod } from './periods.ts';
import { rateOf, type Rate } from './rates.ts';
import { cellOf, fitOfUnplaced } from './values.ts';

/** All that can be said of one sheet by itself. */
export interface SheetReview {
  /** Those with at least one reported figure on a side, failed ones first. */
  checks: FigureCheck[];
  /** Period, overdue that belong nowhere, nothing pending: to be asked for. */
  doubts: FigureSubject[];
  /** Pending worked out where it was not reported and is not nothing. */
  pending: InferredFigure | null;
  /** In the order of the printed rates. */
  printed: PrintedExplanation[];
  /** Rates that can be worked out, or would need one figure more. */
  rates: Exclude<Rate, { status: 'missing' }>[];
}

const RANK: Record<FigureCheck['status'], number> = { fails: 0, holds: 1, uncheckable: 2 };

function isTouched({ left, right }: FigureCheck): boolean {
  return [...left.terms, ...right.terms].some(({ value }) => value !== null);
}

// A bound that equality already holds to is not worth a line of its own while it holds.
function isNews({ rule, status }: FigureCheck): boolean {
  return rule !== 11 || status === 'fails';
}

/** Sheets on which anything was written, in their order. */
export function begunSheets(sheets: readonly FigureSheet[]): FigureSheet[] {
  return sheets
    .filter((sheet) => !sheet.deleted && isBegun(sheet))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

function isBegun({ values, printed, note }: FigureSheet): boolean {
  return (
    printed.length > 0 ||
    note.trim() !== '' ||
    Object.values(values).some((value) => typeof value === 'number')
  );
}

/** Totals that overdue dossiers of no certain place would complete, and that fail without them. */
function unplacedFor(values: FigureSheet['values']) {
  return (['overdue', 'pendingOverdue'] as const).filter(
    (as) => cellOf(values, as) !== null && fitOfUnplaced(values, as).fit === 'closes',
  );
}

/** Whether anything that does not agree could be explained by one cell, or by overdue dossiers of no certain place. */
export function hasSuspects(figures: readonly FigureSheet[]): boolean {
  const sheets = begunSheets(figures);
  const { sequence, totals } = reviewTogether(sheets);
  return (
    sheets.some(({ values }) => unplacedFor(values).length > 0) ||
    [...sheets.flatMap((sheet) => reviewSheet(sheet).checks), ...sequence, ...totals].some(
      ({ status, suspects }) => status === 'fails' && suspects.length > 0,
    )
  );
}

/** Reviews one sheet: identities, period, doubts, rates, printed rates. */
export function reviewSheet(sheet: FigureSheet): SheetReview {
  const placements = placeOverdue(sheet);
  const apart = doubtOverdueApart(sheet);
  const doubt = doubtNothingPending(sheet);
  const moreOut = doubtMoreOut(sheet);
  const pending = inferPending(sheet);
  return {
    checks: checkSheet(sheet)
      .filter((check) => isTouched(check) && isNews(check))
      .sort((a, b) => RANK[a.status] - RANK[b.status]),
    doubts: [
      ...checkPeriod(sheet).map((issue) => ({ about: 'period' as const, sheetId: sheet.id, issue })),
      ...(placements.length > 0
        ? [{ about: 'overdueUnplaced' as const, sheetId: sheet.id, placements }]
        : []),
      ...(apart ? [{ about: 'overdueApart' as const, doubt: apart }] : []),
      ...(moreOut ? [{ about: 'moreOut' as const, doubt: moreOut }] : []),
      ...(doubt ? [{ about: 'nothingPending' as const, doubt }] : []),
    ],
    pending: pending && pending.value > 0 ? pending : null,
    printed: sheet.printed.map((printed) => explainPrinted(sheet, printed)),
    rates: RateKeys.options
      .map((rate: RateKey) => rateOf(sheet, rate))
      .filter((rate) => rate.status !== 'missing'),
  };
}

/** What can be said of the sheets of a visit together. */
export function reviewTogether(sheets: readonly FigureSheet[]): {
  sequence: SequenceCheck[];
  totals: TotalCheck[];
} {
  return { sequence: checkSequence(sheets), totals: checkTotals(sheets) };
}

/** What of a sheet by itself may give rise to a finding or a question. */
export function subjectsOf({ checks, doubts, printed }: SheetReview): FigureSubject[] {
  return [
    ...checks.map((check) => ({ about: 'check' as const, check })),
    ...doubts,
    ...printed.map((explanation) => ({ about: 'printed' as const, explanation })),
  ];
}

/** How many findings and questions a sheet by itself gives rise to. */
export function countSuggestions(review: SheetReview): { findings: number; questions: number } {
  const kinds = subjectsOf(review).map((subject) => figureFinding(subject)?.kind);
  return {
    findings: kinds.filter((kind) => kind === 'finding').length,
    questions: kinds.filter((kind) => kind === 'question').length,
  };
}
